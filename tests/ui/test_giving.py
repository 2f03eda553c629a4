"""Favours, vouching, recommending and support on a card."""

from datetime import timedelta
from pathlib import Path

import pytest

from hallway.domain.favours import Favour
from hallway.domain.people import Person
from hallway.domain.vouching import Recommendation, VouchLevel
from hallway.ui.modals.confirm import Confirm
from hallway.ui.modals.favours import FavoursSheet
from hallway.ui.modals.line import LineQuestion
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


async def test_vouching_takes_one_of_four_words_and_a_basis(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await go_to_card(screen, "V")
        await answer(screen, words="seen their work, her talk")
        await screen.until(lambda: ana(screen).vouch is not None)
        vouch = ana(screen).vouch
        assert vouch is not None and (vouch.level, vouch.basis) == (VouchLevel.SEEN, "her talk")


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
