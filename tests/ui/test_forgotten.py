"""Somebody who is shown is forgotten by another process: the screen goes on without them."""

from datetime import timedelta
from pathlib import Path

import pytest

from hallway.bootstrap import forget, open_notebook
from hallway.domain.changes import Operation
from hallway.domain.people import Person
from hallway.domain.questions import Question
from hallway.ui.modals.brief import BriefSheet
from hallway.ui.modals.merge import MergeSheet
from tests.ui.screen import NOW, Screen, note, screen_on
from tests.ui.visible import visible_rows

GONE = "Zebulon Quist"
HIM = f"{GONE}, poet @Quistworks #rust ~tall hat zebulon@quist.example : odes"
LINES = ("Ana Ruiz #rust : odes", HIM)  # he was met last, and so stands first


def person(screen: Screen, name: str) -> Person:
    (found,) = (each for each in screen.notebook.people() if each.name == name)
    return found


async def forgotten(screen: Screen, folder: Path) -> None:
    """Forget him for good in another process, and wait until the screen has taken it in."""
    notebook = open_notebook(folder)
    for each in [each.id for each in notebook.people() if each.name == GONE]:
        forget(notebook, folder, each)
    notebook.close()
    await screen.until(lambda: GONE not in screen.names())
    await screen.settle()


def remnants(screen: Screen) -> list[str]:
    """Return every row that still tells of him."""
    words = ("Quist", "Zebulon", "zebulon", "tall hat")
    return [row for row in visible_rows(screen.app) if any(word in row for word in words)]


async def show_in_who(screen: Screen, query: str) -> None:
    await screen.go(2, "who")
    await screen.type(query)
    assert GONE in screen.text("#card")


async def show_in_review(screen: Screen) -> None:
    await screen.go(4, "review")
    await screen.until(lambda: GONE in screen.text("#card"))


QUERIES = ("", "tag:rust", "hat odes")


@pytest.mark.parametrize("query", QUERIES)
async def test_nothing_of_them_is_left_in_who_and_the_next_is_shown(
    tmp_path: Path, query: str
) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await show_in_who(screen, query)
        await forgotten(screen, tmp_path)
        assert (remnants(screen), "Ana Ruiz" in screen.text("#card")) == ([], True)


@pytest.mark.parametrize("query", QUERIES)
async def test_nothing_of_them_is_left_on_the_card_that_is_read(tmp_path: Path, query: str) -> None:
    async with screen_on(tmp_path, *LINES, size=(45, 25)) as screen:
        await show_in_who(screen, query)
        await screen.press("enter")
        await forgotten(screen, tmp_path)
        assert (remnants(screen), "Ana Ruiz" in screen.text("#card")) == ([], True)


async def test_the_last_one_leaves_an_empty_list_and_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, HIM) as screen:
        await show_in_who(screen, "")
        await screen.press("enter")
        await forgotten(screen, tmp_path)
        assert (remnants(screen), "Nobody is here yet" in screen.rows("#results")[0]) == ([], True)


async def test_whoever_is_forgotten_is_not_counted_among_the_marked(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await show_in_who(screen, "")
        await screen.after_esc("v")
        await forgotten(screen, tmp_path)
        panel = screen.app.screen.query_one("#results-panel")
        assert "marked" not in str(panel.border_subtitle)


@pytest.mark.parametrize("order", [1, 2, 3])
async def test_they_are_gone_from_any_order(tmp_path: Path, order: int) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(2, "who")
        for _ in range(order):
            await screen.after_esc("s")
        await screen.press("end")
        await forgotten(screen, tmp_path)
        assert (remnants(screen), len(screen.rows("#results"))) == ([], 1)


async def test_nothing_of_them_is_left_in_review_and_the_next_is_in_front(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await show_in_review(screen)
        await forgotten(screen, tmp_path)
        assert (remnants(screen), "Ana Ruiz" in screen.text("#card")) == ([], True)


async def test_the_last_card_leaves_the_end_of_the_review(tmp_path: Path) -> None:
    async with screen_on(tmp_path, HIM) as screen:
        await show_in_review(screen)
        await forgotten(screen, tmp_path)
        assert (remnants(screen), "Nothing needs you now" in screen.text("#card")) == ([], True)


async def test_the_keys_of_the_review_go_on_with_the_next(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await show_in_review(screen)
        await forgotten(screen, tmp_path)
        await screen.press("y")
        await screen.settle()
        assert person(screen, "Ana Ruiz").standing is not None


async def test_a_promise_to_them_is_no_card_any_more(tmp_path: Path) -> None:
    async with screen_on(tmp_path, LINES[0], f"{HIM} > an ode 2026-11-20") as screen:
        await show_in_review(screen)
        assert "an ode" in screen.text("#reason")
        await forgotten(screen, tmp_path)
        assert (remnants(screen), "an ode" in screen.text("#reason")) == ([], False)


async def test_a_pair_of_which_one_is_forgotten_is_no_pair(tmp_path: Path) -> None:
    async with screen_on(tmp_path, LINES[0], HIM) as screen:
        note(screen.notebook, HIM, NOW + timedelta(minutes=1))
        asked = [Operation(before=each, after=None) for each in screen.notebook.all(Question)]
        screen.notebook.keep(screen.notebook.plan(NOW, "Asked nothing", asked))
        for each in [each.id for each in screen.notebook.people()]:
            screen.notebook.keep(screen.notebook.keep_in_touch(each, NOW))
        await screen.go(4, "review")
        await screen.until(lambda: "Perhaps one person" in screen.text("#reason"))
        await forgotten(screen, tmp_path)
        assert (remnants(screen), "Nothing needs you now" in screen.text("#card")) == ([], True)


async def test_the_end_of_the_review_names_them_no_more_and_still_counts(tmp_path: Path) -> None:
    async with screen_on(tmp_path, HIM) as screen:
        await show_in_review(screen)
        await screen.press("y")
        await screen.settle()
        assert f"Keeping {GONE}" in screen.text("#card")
        await forgotten(screen, tmp_path)
        assert (remnants(screen), "1 card decided" in screen.text("#card")) == ([], True)


async def test_what_was_decided_about_others_is_still_said_at_the_end(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await show_in_review(screen)
        await screen.press("y")
        await screen.press("y")
        await forgotten(screen, tmp_path)
        assert "Keeping Ana Ruiz" in screen.text("#card")


async def test_a_verdict_that_is_taken_back_is_said_no_more(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await show_in_review(screen)
        await screen.press("y")
        await screen.press("y", "u")
        await screen.press("x")
        said = screen.text("#card")
        assert ("Archived Ana Ruiz" in said, "Keeping Ana Ruiz" in said) == (True, False)


@pytest.mark.parametrize("place", [(2, "who"), (4, "review")])
async def test_the_last_words_name_them_no_more(tmp_path: Path, place: tuple[int, str]) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(*place)
        await screen.after_esc("x")
        assert GONE in screen.confirmation
        await forgotten(screen, tmp_path)
        assert (remnants(screen), screen.confirmation) == ([], "")


async def test_the_last_words_about_others_stay(tmp_path: Path) -> None:
    async with screen_on(tmp_path, HIM, LINES[0]) as screen:
        await screen.go(4, "review")
        await screen.press("b")
        assert "Ana Ruiz" in screen.confirmation
        await forgotten(screen, tmp_path)
        assert "Ana Ruiz" in screen.confirmation


async def test_what_was_copied_of_them_is_said_no_more(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await show_in_review(screen)
        await screen.press("c")
        await screen.until(lambda: GONE in screen.confirmation)
        await forgotten(screen, tmp_path)
        assert remnants(screen) == []


async def test_their_brief_closes(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await show_in_review(screen)
        await screen.press("B")
        await screen.until(lambda: isinstance(screen.app.screen, BriefSheet))
        await forgotten(screen, tmp_path)
        await screen.until(lambda: not isinstance(screen.app.screen, BriefSheet))
        await screen.settle()
        assert remnants(screen) == []


async def test_the_briefs_of_an_event_go_on_without_them(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(5, "events")
        await screen.press("b")
        await screen.until(lambda: isinstance(screen.app.screen, BriefSheet))
        await screen.settle()
        if GONE not in screen.text("#brief"):
            await screen.press("tab")
        await screen.until(lambda: GONE in screen.text("#brief"))
        await forgotten(screen, tmp_path)
        await screen.until(lambda: remnants(screen) == [])
        assert "Ana Ruiz" in screen.text("#brief")


async def test_a_merge_with_them_closes(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(2, "who")
        await screen.type("ana")
        await screen.after_esc("M")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type(GONE)
        await screen.press("enter")
        await screen.until(lambda: isinstance(screen.app.screen, MergeSheet))
        await forgotten(screen, tmp_path)
        await screen.until(lambda: not isinstance(screen.app.screen, MergeSheet))
        assert remnants(screen) == []
