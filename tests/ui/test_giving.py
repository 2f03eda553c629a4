"""Favours, vouching, recommending and support on a card."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import TextArea

from hallway.domain.favours import Favour
from hallway.domain.introductions import Introduction
from hallway.domain.people import Person
from hallway.domain.vouching import Recommendation, VouchLevel
from hallway.notebook.state import create
from hallway.ui.modals.choice import Choice
from hallway.ui.modals.confirm import Confirm
from hallway.ui.modals.favours import FavoursSheet
from hallway.ui.modals.letter import LetterSheet
from hallway.ui.modals.line import LineQuestion
from hallway.ui.widgets.bars import Confirmation
from tests.ui.screen import NOW, Screen, screen_on


async def go_to_card(screen: Screen, key: str) -> None:
    await screen.go(2, "who")
    await screen.type("ana")
    await screen.after_esc(key)


async def answer(screen: Screen, *keys: str, words: str = "") -> None:
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.type(words)
    await screen.press(*keys, "enter")


def ana(screen: Screen) -> Person:
    return screen.notebook.resolve_person("Ana Ruiz")


def favours(screen: Screen) -> list[Favour]:
    return list(screen.notebook.all(Favour))


def said(screen: Screen) -> str:
    """Read what the place below a sheet said last."""
    return screen.app.screen_stack[0].query_one(Confirmation).words


async def open_favours(screen: Screen) -> None:
    await go_to_card(screen, "F")
    await screen.until(lambda: isinstance(screen.app.screen, FavoursSheet))


async def test_favours_are_told_by_year(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await open_favours(screen)
        await screen.press("i")
        await answer(screen, words="a lift home")
        await screen.until(lambda: isinstance(screen.app.screen, FavoursSheet))
        await screen.until(lambda: len(screen.rows("#favours")) == 2)
        assert screen.rows("#favours")[0] == "2026"
        assert "you gave: a lift home" in screen.rows("#favours")[1]


async def test_one_passes_on_another(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz !got: advice !gave: a review") as screen:
        await open_favours(screen)
        await screen.press("home", "p")
        await answer(screen, "down")
        await screen.until(lambda: any(each.passes_on for each in favours(screen)))


async def test_nothing_is_chosen_where_a_favour_passes_on_none_after_all(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz !got: advice !gave: a review") as screen:
        book, (review, advice) = screen.notebook, favours(screen)
        book.keep(book.pass_on(advice, review.id, NOW))
        await open_favours(screen)
        await screen.press("home", "p")
        await answer(screen, words="nothing")
        await screen.until(lambda: not any(each.passes_on for each in favours(screen)))


async def test_one_is_thanked_for_and_taken_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz !got: advice") as screen:
        await open_favours(screen)
        await screen.press("t")
        await screen.until(lambda: favours(screen)[0].thanked_on is not None)
        await screen.press("u")
        await screen.until(lambda: favours(screen)[0].thanked_on is None)


async def test_what_it_led_to_is_told(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz !got: advice") as screen:
        await open_favours(screen)
        await screen.press("l")
        await answer(screen, words="the visa")
        await screen.until(lambda: favours(screen)[0].led_to == "the visa")


async def test_the_chain_is_told_in_both_directions(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz !gave: a review", "Bo Lind", "Chidi Okafor") as screen:
        book, (second,) = screen.notebook, favours(screen)
        bo, chidi = map(book.resolve_person, ("Bo Lind", "Chidi Okafor"))
        book.keep(book.note_favour(bo.id, "advice", NOW, is_given=False))
        first = next(each for each in favours(screen) if each.text == "advice")
        book.keep(book.pass_on(second, first.id, NOW))
        book.keep(book.note_favour(chidi.id, "an hour", NOW, is_given=True, passes_on=second.id))
        await open_favours(screen)
        await screen.until(lambda: len(screen.rows("#favours")) == 2)
        told = screen.rows("#favours")[1]
        assert "passes on what Bo Lind gave you: advice, today" in told
        assert "passed on when you gave Chidi Okafor: an hour, today" in told


async def test_what_continues_it_or_came_later_is_not_offered_to_be_passed_on(
    tmp_path: Path,
) -> None:
    async with screen_on(tmp_path, "Ana Ruiz !gave: a review") as screen:
        book, (first,) = screen.notebook, favours(screen)
        book.keep(book.note_favour(ana(screen).id, "an hour", NOW, is_given=True))
        hour = next(each for each in favours(screen) if each.text == "an hour")
        book.keep(book.pass_on(hour, first.id, NOW))
        book.keep(book.note_favour(ana(screen).id, "a lift, 2020-01-01", NOW, is_given=True))
        await open_favours(screen)
        await screen.press("G", "p")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        assert not screen.app.screen.query_one("#choices").display


async def test_the_chosen_favour_stays_chosen_while_another_is_noted(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz !got: advice") as screen:
        await open_favours(screen)
        await screen.press("i")
        await answer(screen, words="a lift home")
        await screen.until(lambda: len(screen.rows("#favours")) == 3)
        await screen.press("x")
        await screen.until(lambda: len(favours(screen)) == 1)
        assert favours(screen)[0].text == "a lift home"


async def test_a_favour_of_an_earlier_year_is_told_there(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await open_favours(screen)
        await screen.press("r")
        await answer(screen, words="a lift home, 2019-05-01")
        await screen.until(lambda: len(screen.rows("#favours")) == 2)
        assert screen.rows("#favours")[0] == "2019"


async def test_what_came_of_an_introduction_is_told(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Bo Lind ^Ana Ruiz") as screen:
        await open_favours(screen)
        assert screen.rows("#favours")[0] == "Introductions"
        await screen.press("l")
        await answer(screen, words="a duet")
        await screen.until(lambda: "came of it: a duet" in screen.rows("#favours")[1])
        assert "Ana Ruiz brought you to Bo Lind" in screen.rows("#favours")[1]


async def test_who_wanted_an_introduction_is_told(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Bo Lind") as screen:
        two = (ana(screen).id, screen.notebook.resolve_person("Bo Lind").id)
        made = Introduction(id=51, people=two, day=NOW.date())
        screen.notebook.keep(screen.notebook.plan(NOW, "Introduced", [create(made)]))
        await open_favours(screen)
        for key in "ab":
            await screen.press("w")
            await screen.until(lambda: isinstance(screen.app.screen, Choice))
            await screen.press(key)
            await screen.until(lambda: isinstance(screen.app.screen, FavoursSheet))
        await screen.until(lambda: "wanted by both" in screen.rows("#favours")[1])


async def test_whom_they_brought_you_to_had_not_to_be_asked(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Bo Lind ^Ana Ruiz") as screen:
        await open_favours(screen)
        await screen.press("w")
        await screen.until(lambda: "nobody had to be asked" in said(screen))


async def test_what_it_led_to_is_not_shown_to_be_edited_while_somebody_looks_on(
    tmp_path: Path,
) -> None:
    async with screen_on(tmp_path, "Ana Ruiz !got: advice") as screen:
        screen.notebook.keep(screen.notebook.say_led_to(favours(screen)[0], "the visa", NOW))
        await screen.after_esc("h")
        await open_favours(screen)
        await screen.press("l")
        await screen.until(lambda: "Esc h shows them" in said(screen))
        assert isinstance(screen.app.screen, FavoursSheet)


async def test_nothing_noted_says_how_to_begin(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await open_favours(screen)
        await screen.settle()
        assert "i says what you gave" in screen.text("#favours-hint")


async def test_favours_are_covered_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz !got: advice on visas") as screen:
        await screen.after_esc("h")
        await open_favours(screen)
        await screen.settle()
        assert not any("visas" in row for row in screen.rows("#favours"))


async def test_vouching_takes_one_of_four_words_and_then_a_basis(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await go_to_card(screen, "V")
        await screen.until(lambda: isinstance(screen.app.screen, Choice))
        assert len(screen.rows("#choice")) == len(VouchLevel)
        await screen.press("c")
        await answer(screen, words="her talk, in May")
        await screen.until(lambda: ana(screen).vouch is not None)
        vouch = ana(screen).vouch
        assert vouch is not None
        assert (vouch.level, vouch.basis) == (VouchLevel.SEEN, "her talk, in May")


async def test_vouching_needs_no_basis(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await go_to_card(screen, "V")
        await screen.until(lambda: isinstance(screen.app.screen, Choice))
        await screen.press("a")
        await answer(screen)
        await screen.until(lambda: ana(screen).vouch is not None)


async def test_recommending_below_seen_work_asks_twice(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await go_to_card(screen, "R")
        await screen.until(lambda: isinstance(screen.app.screen, Confirm))
        await screen.press("enter")
        await answer(screen, words="to Globex for the chair")
        await screen.until(lambda: len(list(screen.notebook.all(Recommendation))) == 1)


async def test_esc_leaves_a_recommendation(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await go_to_card(screen, "R")
        await screen.until(lambda: isinstance(screen.app.screen, Confirm))
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert list(screen.notebook.all(Recommendation)) == []


async def test_whose_work_is_known_is_recommended_at_once(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        screen.notebook.keep(screen.notebook.set_vouch(ana(screen).id, VouchLevel.WORKED, "", NOW))
        await go_to_card(screen, "R")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))


async def test_what_they_are_for_you_is_chosen(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await go_to_card(screen, "S")
        await answer(screen, "down")
        await screen.until(lambda: ana(screen).support == ("adviser",))


@pytest.mark.parametrize("key", ["y"])
async def test_a_favour_to_thank_for_is_answered_in_review(tmp_path: Path, key: str) -> None:
    later = NOW + timedelta(20)
    async with screen_on(tmp_path, "Ana Ruiz !got: advice", now=later) as screen:
        screen.notebook.keep(screen.notebook.note_favour(ana(screen).id, "x", NOW, is_given=False))
        await screen.go(4, "review")
        await screen.until(lambda: "Thank them?" in screen.text("#reason"))
        await screen.press(key)
        await screen.until(lambda: any(each.thanked_on for each in favours(screen)))


async def test_a_letter_of_thanks_is_drafted_in_review(tmp_path: Path) -> None:
    later = NOW + timedelta(20)
    async with screen_on(tmp_path, "Ana Ruiz", now=later) as screen:
        note = screen.notebook.note_favour
        screen.notebook.keep(note(ana(screen).id, "advice on visas", NOW, is_given=False))
        await screen.go(4, "review")
        await screen.until(lambda: "Thank them?" in screen.text("#reason"))
        await screen.press("w")
        await screen.until(lambda: isinstance(screen.app.screen, LetterSheet))
        letter = screen.app.screen.query_one(TextArea).text
        assert "thank you for this: advice on visas." in letter
