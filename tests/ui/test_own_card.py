"""Handing over your card by one key."""

from pathlib import Path

from hallway.ui.modals.line import LineQuestion
from hallway.ui.modals.own_card import OwnCardSheet
from tests.ui.screen import Screen, screen_on


async def say_card(screen: Screen, line: str = "Ana Ruiz @Acme ana@acme.example") -> None:
    await screen.after_esc("Q")
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.type(line)
    await screen.press("enter")
    await screen.until(lambda: screen.notebook.own_card() is not None)
    await screen.settle()


async def test_without_a_card_it_is_asked_for(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await say_card(screen)
        card = screen.notebook.own_card()
        assert card is not None
        assert (card.name, card.organisation) == ("Ana Ruiz", "Acme")


async def test_the_card_is_shown_as_a_picture_and_in_words(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await say_card(screen)
        await screen.after_esc("Q")
        await screen.until(lambda: isinstance(screen.app.screen, OwnCardSheet))
        assert "█" in screen.text("#own-card")
        assert screen.text("#own-card-words") == "Ana Ruiz, Acme, ana@acme.example"
        await screen.press("escape")
        assert not isinstance(screen.app.screen, OwnCardSheet)


async def test_a_line_that_is_typed_stays_while_the_card_is_shown(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await say_card(screen)
        await screen.type("Bo Lind")
        await screen.after_esc("Q")
        await screen.press("escape")
        assert screen.line.value == "Bo Lind"


async def test_a_window_without_room_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(40, 12)) as screen:
        await say_card(screen)
        await screen.after_esc("Q")
        await screen.until(lambda: isinstance(screen.app.screen, OwnCardSheet))
        assert "too small" in screen.text("#own-card")


async def test_the_card_is_edited_by_the_line_that_says_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await say_card(screen)
        await screen.app.run_action("app.say_own_card")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.type(" +351210000000")
        await screen.press("enter")
        await screen.settle()
        assert screen.notebook.own_line() == "Ana Ruiz @Acme ana@acme.example +351210000000"
