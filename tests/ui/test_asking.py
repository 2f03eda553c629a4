"""A line that answers a question comes back with the reason, if it cannot be kept."""

from datetime import timedelta
from pathlib import Path

import pytest

from hallway.bootstrap import open_notebook
from hallway.domain.drafts import Draft, Promise
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.followups import Followup
from hallway.domain.people import Person
from hallway.domain.unsaved import Unsaved
from hallway.storage.drafts import DraftFiles
from tests.ui.questions import (
    ASKING,
    Opening,
    choose_event,
    complete,
    hint,
    is_asked,
    line,
    meet_again,
    opened,
    rewrite,
)
from tests.ui.screen import NOW, Screen, screen_on
from tests.ui.slow_disk import FULL, slow_down

WORDS = "she cited it : twice"


def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


async def refused(screen: Screen, opening: Opening) -> None:
    """Answer a question on a disk that is full."""
    slow_down(screen.notebook).refusal = FULL
    await opening(screen)
    line(screen).value = WORDS
    await screen.press("enter")
    await screen.until(lambda: is_asked(screen))


@pytest.mark.parametrize("opening", ASKING)
async def test_an_answer_that_the_disk_refuses_is_asked_for_again(
    tmp_path: Path, opening: Opening
) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz > send her the paper fri") as screen:
        await refused(screen, opening)
        assert line(screen).value == WORDS
        assert "The disk is full." in hint(screen)


async def test_the_reason_says_where_another_copy_is(tmp_path: Path) -> None:
    copy = folder(tmp_path) / "hallway-unsaved.txt"
    async with screen_on(folder(tmp_path), "Ana Ruiz > send her the paper fri") as screen:
        await refused(screen, complete)
        await screen.until(lambda: str(copy) in hint(screen))
        assert copy.read_text() == f"Done: send her the paper | {WORDS}\n"


async def test_the_copy_goes_once_the_answer_is_kept(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz > send her the paper fri") as screen:
        await refused(screen, complete)
        del screen.notebook.write
        await screen.press("enter")
        await screen.until(lambda: not is_asked(screen))
        await screen.settle()
        assert next(screen.notebook.all(Followup)).outcome == WORDS
        await screen.until(lambda: not (folder(tmp_path) / "hallway-unsaved.txt").exists())


async def test_an_answer_that_was_refused_survives_a_kill(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz > send her the paper fri") as screen:
        await refused(screen, complete)
        await screen.until(lambda: screen.app.is_safe)
    screen.app.put_away()
    expected = Unsaved(WORDS, "Done: send her the paper")
    assert DraftFiles(folder(tmp_path)).take_over().lines == (expected,)


async def test_esc_gives_the_answer_up(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz > send her the paper fri") as screen:
        await refused(screen, complete)
        await screen.press("escape")
        await screen.until(lambda: not is_asked(screen))
        assert screen.app.typed.lines == ()


async def test_an_answer_waits_for_what_is_on_its_way(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz > send her the paper fri") as screen:
        with slow_down(screen.notebook).held():
            await screen.type("Marek Novak")
            await screen.pilot.press("enter")
            await screen.pilot.press("escape", "3")
            await screen.until(lambda: screen.app.current_mode == "followups")
            await screen.pilot.press("space")
            await screen.until(lambda: is_asked(screen))
            line(screen).value = WORDS
            await screen.pilot.press("enter")
            await screen.until(lambda: not is_asked(screen))
        await screen.settle()
        assert next(screen.notebook.all(Followup)).outcome == WORDS


def rewrite_elsewhere(tmp_path: Path) -> None:
    notebook = open_notebook(folder(tmp_path))
    promise = next(notebook.all(Followup))
    later = NOW + timedelta(minutes=1)
    draft = Draft(mine=(Promise("send her the slides"),))
    notebook.keep(notebook.rewrite_followup(promise, draft, later))


async def rewritten(screen: Screen, tmp_path: Path) -> None:
    """Rewrite a promise that somebody else rewrites meanwhile."""
    await rewrite(screen)
    rewrite_elsewhere(tmp_path)
    line(screen).value = "> send her the book"
    await screen.press("enter")
    await screen.until(lambda: is_asked(screen))


async def test_a_promise_that_was_rewritten_elsewhere_is_shown_in_both_versions(
    tmp_path: Path,
) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz > send her the paper") as screen:
        await rewritten(screen, tmp_path)
        assert line(screen).value == "> send her the book"
        assert "send her the slides" in hint(screen)


async def test_ones_own_version_is_kept_when_it_is_confirmed(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz > send her the paper") as screen:
        await rewritten(screen, tmp_path)
        await screen.press("enter")
        await screen.settle()
        assert next(screen.notebook.all(Followup)).text == "send her the book"


async def test_a_promise_that_was_done_elsewhere_is_not_rewritten(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz > send her the paper") as screen:
        await rewrite(screen)
        other = open_notebook(folder(tmp_path))
        other.keep(other.complete_followup(next(other.all(Followup)).id, NOW))
        line(screen).value = "> send her the book"
        await screen.press("enter")
        await screen.settle()
        assert next(screen.notebook.all(Followup)).text == "send her the paper"


async def test_a_talk_that_is_answered_is_kept(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await meet_again(screen)
        line(screen).value = ": bees > call her"
        await screen.press("enter")
        await screen.settle()
        assert [each.note for each in screen.notebook.all(Encounter)] == ["", "bees"]


async def test_an_event_that_is_answered_begins(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path)) as screen:
        await choose_event(screen)
        line(screen).value = "PyCon Lisbon"
        await screen.press("enter")
        await screen.settle()
        assert [each.name for each in screen.notebook.all(Event)] == ["PyCon Lisbon"]


async def test_an_edit_of_somebody_deleted_elsewhere_is_refused(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await opened(screen, "e")
        other = open_notebook(folder(tmp_path))
        other.keep(other.delete_person(next(other.all(Person)).id, NOW))
        line(screen).value = "Ana Silva"
        await screen.press("enter")
        await screen.settle()
        assert next(screen.notebook.all(Person)).name == "Ana Ruiz"


async def test_what_was_typed_is_there_again_after_esc(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await meet_again(screen)
        await screen.type(": she pays > send it fri")
        await screen.press("escape")
        await screen.until(lambda: not is_asked(screen))
        said = screen.confirmation
        await meet_again(screen)
        assert (line(screen).value, "is there again" in said) == (": she pays > send it fri", True)


async def test_ctrl_z_undoes_typing_in_a_question(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await meet_again(screen)
        await screen.type(": she")
        await screen.press("ctrl+z")
        assert line(screen).value == ": sh"


async def test_what_was_left_comes_back_for_the_same_person_alone(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz @Acme", "Ana Ruiz @Bolt") as screen:
        await meet_again(screen)
        await screen.type(": she pays")
        await screen.press("escape")
        await screen.until(lambda: not is_asked(screen))
        await screen.press("down")
        await screen.after_esc("m")
        await screen.until(lambda: is_asked(screen))
        assert line(screen).value == ""
