"""Asks and offers on the screen: after a capture, and as a list from anywhere."""

from pathlib import Path

from hallway.domain.asks import Ask, Offer
from hallway.ui.modals.choice import Choice
from hallway.ui.modals.line import LineQuestion
from hallway.ui.modals.wishes import WishesSheet
from tests.ui.screen import NOW, Screen, screen_on


async def open_sheet(screen: Screen) -> None:
    await screen.after_esc("A")
    await screen.until(lambda: isinstance(screen.app.screen, WishesSheet))
    await screen.settle()


async def say(screen: Screen, key: str, words: str) -> None:
    await screen.press(key)
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.type(words)
    await screen.press("enter")
    await screen.until(lambda: isinstance(screen.app.screen, WishesSheet))
    await screen.settle()


async def test_a_capture_says_what_it_touches(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        screen.notebook.keep(screen.notebook.say_wish(Ask, "storage for grid data", NOW))
        await screen.type("Ana Ruiz : stores measurements of the power grid")
        await screen.press("enter")
        await screen.until(lambda: "Touches your ask" in screen.confirmation)
        assert "(grid in both)" in screen.confirmation


async def test_it_says_nothing_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        screen.notebook.keep(screen.notebook.say_wish(Ask, "battery models", NOW))
        await screen.after_esc("h")
        await screen.type("Ana Ruiz +battery models")
        await screen.press("enter")
        await screen.until(lambda: "Captured" in screen.confirmation)
        assert "Touches" not in screen.confirmation


async def test_asks_and_offers_are_said_and_listed(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await open_sheet(screen)
        await say(screen, "n", "a cello")
        await say(screen, "o", "battery models")
        rows = screen.rows("#wishes")
        assert [row.split("  ")[0].strip() for row in rows] == [
            "I look for",
            "○ a cello",
            "I can offer",
            "○ battery models",
        ]


async def test_space_settles_and_opens_again(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await open_sheet(screen)
        await say(screen, "n", "a cello")
        await screen.press("space")
        await screen.until(lambda: "settled today" in screen.rows("#wishes")[1])
        await screen.press("space")
        await screen.until(lambda: "settled" not in screen.rows("#wishes")[1])


async def test_enter_shows_who_may_help_and_goes_to_their_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Marek Novak +a cello", "Bo Lind") as screen:
        await open_sheet(screen)
        await say(screen, "n", "cellos")
        await screen.press("enter")
        await screen.until(lambda: isinstance(screen.app.screen, Choice))
        await screen.press("a")
        await screen.until(lambda: screen.app.current_mode == "who")
        await screen.settle()
        assert "Marek Novak" in screen.text("#card-panel")


async def test_nobody_who_may_help_is_said(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await open_sheet(screen)
        await say(screen, "n", "zzyzx")
        await screen.press("enter")
        await screen.settle()
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert "Nobody here touches this yet" in screen.confirmation


async def test_tab_shows_those_of_others(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Marek Novak ?a cello") as screen:
        await open_sheet(screen)
        await screen.press("tab")
        assert [row.split("  ")[0].strip() for row in screen.rows("#wishes")] == [
            "They look for",
            "○ a cello",
        ]


async def test_one_is_edited_and_taken_away_and_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await open_sheet(screen)
        await say(screen, "o", "a cello")
        await screen.press("e")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.press("end")
        await screen.type(" bow")
        await screen.press("enter")
        await screen.until(lambda: next(screen.notebook.all(Offer)).text == "a cello bow")
        await screen.until(lambda: isinstance(screen.app.screen, WishesSheet))
        await screen.press("x")
        await screen.until(lambda: not list(screen.notebook.all(Offer)))
        await screen.press("u")
        await screen.until(lambda: len(list(screen.notebook.all(Offer))) == 1)
