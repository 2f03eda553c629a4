"""Review: one card at a time, with its reason and its keys."""

from datetime import timedelta
from pathlib import Path

import pytest

from hallway.domain.changes import Operation
from hallway.domain.encounters import Contact, Encounter
from hallway.domain.followups import Followup
from hallway.domain.people import Person, Standing
from hallway.domain.questions import Question
from tests.ui.screen import NOW, Screen, note, screen_on

TWIN = "Ana Ruiz @Acme ana@acme.example"


def the_person(screen: Screen) -> Person:
    (person,) = screen.notebook.all(Person)
    return person


async def test_someone_just_met_is_shown_with_the_reason(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.go(4, "review")
        assert (screen.text("#reason"), "Ana Ruiz" in screen.text("#card")) == (
            "Met today, undecided yet",
            True,
        )


async def test_only_the_keys_that_answer_the_card_are_shown(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.go(4, "review")
        footer = screen.bar("#key-bar")
        assert "y Keep" in footer and "Space" not in footer


async def test_y_keeps_and_goes_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Priya Gupta") as screen:
        await screen.go(4, "review")
        await screen.press("y")
        assert "Ana Ruiz" in screen.text("#card")


async def test_x_puts_a_person_out_of_the_way(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press("x")
        assert next(screen.notebook.all(Person)).standing is Standing.ARCHIVED


async def test_a_late_promise_comes_first(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz > send it 2026-11-20", "Priya Gupta") as screen:
        await screen.go(4, "review")
        assert "late by 2 days: send it" in screen.text("#reason")


async def test_y_merges_a_look_alike(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme #rust") as screen:
        await screen.type("Ana Ruiz @Acme ~scarf")
        await screen.press("enter")
        await screen.go(4, "review")
        await screen.press("y")
        present = [each for each in screen.notebook.all(Person) if each.is_present]
        assert [(one.name, one.tags, one.cue) for one in present] == [
            ("Ana Ruiz", ("rust",), "scarf")
        ]


async def test_undo_takes_a_merge_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme #rust") as screen:
        await screen.type("Ana Ruiz @Acme ~scarf")
        await screen.press("enter")
        await screen.go(4, "review")
        await screen.press("y", "u")
        assert len([each for each in screen.notebook.all(Person) if each.is_present]) == 2


async def test_tab_skips_a_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Priya Gupta") as screen:
        await screen.go(4, "review")
        await screen.press("tab")
        assert "Ana Ruiz" in screen.text("#card")


async def test_a_missing_name_is_typed_in(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "? red glasses") as screen:
        await screen.go(4, "review")
        await screen.press("e")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("home")
        await screen.type("Ana Ruiz ")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert (screen.names(), screen.notebook.open_questions()) == (["Ana Ruiz"], [])


async def test_an_unmatched_companion_is_answered(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Marek Novak", "Ana Ruiz &Mark") as screen:
        await screen.go(4, "review")
        await screen.press("y")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("end", *["backspace"] * 4)
        await screen.type("Marek Novak")
        await screen.press("enter")
        await screen.until(lambda: not screen.notebook.open_questions())


async def test_the_end_is_friendly(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(4, "review")
        assert "Nothing needs you now" in screen.text("#card")


async def twins(screen: Screen) -> None:
    """Note one person twice, about whom nobody was asked, and go to the review."""
    note(screen.notebook, TWIN)
    note(screen.notebook, TWIN)
    asked = [Operation(before=each, after=None) for each in screen.notebook.all(Question)]
    screen.notebook.keep(screen.notebook.plan(NOW, "Asked nothing", asked))
    for person in list(screen.notebook.all(Person)):
        screen.notebook.keep(screen.notebook.keep_in_touch(person.id, NOW))
    await screen.go(4, "review")
    await screen.until(lambda: "Perhaps one person" in screen.text("#reason"))


async def test_a_duplicate_is_found_beside_all_else_and_y_merges_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await twins(screen)
        await screen.press("y")
        await screen.settle()
        assert len([each for each in screen.notebook.all(Person) if each.is_present]) == 1


async def test_n_tells_a_pair_apart_for_good(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await twins(screen)
        await screen.press("n")
        await screen.settle()
        assert screen.notebook.likely_duplicates() == []


async def test_a_cadence_is_set_and_bumped_by_a_key(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press("v")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("3 months")
        await screen.press("enter")
        await screen.until(lambda: the_person(screen).tie.cadence_days == 90)
        assert "1 card decided" in screen.text("#card")


@pytest.mark.parametrize("days", ["0", "10000"])
async def test_a_cadence_that_cannot_be_is_said_and_the_line_comes_back(
    tmp_path: Path, days: str
) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press("v")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type(days)
        await screen.press("enter")
        await screen.until(lambda: "from 1 to 3650 days" in screen.text(".hint"))


async def test_a_contact_is_logged_in_a_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press("l")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("call: she laughed > send it fri")
        await screen.press("enter")
        await screen.until(lambda: len(list(screen.notebook.all(Encounter))) == 2)
        talk = list(screen.notebook.all(Encounter))[-1]
        assert (talk.contact, talk.note) == (Contact.CALL, "she laughed")


@pytest.mark.parametrize(("key", "text"), [("w", "write to them"), ("m", "meet again")])
async def test_write_and_meet_are_promises_to_oneself(tmp_path: Path, key: str, text: str) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press(key)
        await screen.settle()
        (promise,) = screen.notebook.all(Followup)
        assert (promise.text, promise.due is not None) == (text, True)


async def test_the_core_is_one_key_and_its_place_on_the_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Bo Lind") as screen:
        await screen.go(4, "review")
        await screen.press("*")
        await screen.settle()
        bo = next(each for each in screen.notebook.all(Person) if each.name == "Bo Lind")
        assert bo.is_core


async def test_a_review_of_ten_cards_ends_after_ten(tmp_path: Path) -> None:
    lines = [f"Guest{number} Boateng" for number in range(12)]
    async with screen_on(tmp_path, *lines) as screen:
        await screen.go(4, "review")
        await screen.press("L")
        for _ in range(10):
            await screen.press("y")
            await screen.settle()
        assert "10 cards decided" in screen.text("#card")
        assert "2 are left, for another day" in screen.text("#card")
        await screen.press("L", "L")
        assert "Boateng" in screen.text("#card")


async def test_a_review_of_ten_minutes_ends_after_them(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Bo Lind") as screen:
        await screen.go(4, "review")
        await screen.press("L", "L")
        screen.app.now = lambda: NOW + timedelta(minutes=11)
        await screen.press("y")
        await screen.settle()
        assert "1 card decided" in screen.text("#card")


async def test_who_rests_for_a_year_is_gone_from_the_queue(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press("Y")
        await screen.settle()
        assert screen.notebook.review_queue(NOW.date()) == []
