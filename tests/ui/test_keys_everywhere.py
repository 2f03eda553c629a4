"""The keys that work on every place, after Esc and with Alt."""

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.events import Paste

from hallway.ui.modals.help import Help
from hallway.ui.modals.line import LineQuestion
from tests.ui.screen import screen_on

MODES = {"1": "capture", "2": "who", "3": "followups", "4": "review", "5": "events", "/": "who"}
DIALOGS = {"e": LineQuestion, "?": Help, ":": CommandPalette}


@pytest.mark.parametrize("start", [1, 2, 3, 4])
@pytest.mark.parametrize("key", MODES)
async def test_esc_and_a_key_go_to_a_place(tmp_path: Path, start: int, key: str) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(start, MODES[str(start)])
        await screen.after_esc(key)
        await screen.until(lambda: screen.app.current_mode == MODES[key])


@pytest.mark.parametrize("key", DIALOGS)
async def test_esc_and_a_key_open_a_dialog(tmp_path: Path, key: str) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.after_esc(key)
        await screen.until(lambda: isinstance(screen.app.screen, DIALOGS[key]))


@pytest.mark.parametrize("key", ["ctrl+p", "f1", "alt+e"])
async def test_keys_that_work_at_once_open_a_dialog_too(tmp_path: Path, key: str) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press(key)
        await screen.until(lambda: len(screen.app.screen_stack) > 1)


@pytest.mark.parametrize("key", ["ctrl+n", "ctrl+t", "ctrl+w", "ctrl+b"])
async def test_keys_that_others_eat_are_not_commands(tmp_path: Path, key: str) -> None:
    async with screen_on(tmp_path) as screen:
        bound = screen.app.screen.active_bindings.get(key)
        assert bound is None or bound.node is screen.line


async def test_undo_and_redo_say_what_they_did(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz")
        await screen.press("enter")
        await screen.after_esc("u")
        assert "Captured Ana Ruiz" in screen.confirmation
        await screen.after_esc("U")
        assert screen.confirmation == "Brought back: Captured Ana Ruiz"


async def test_two_keys_switch_between_two_events(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        now = screen.app.now()
        screen.notebook.keep(screen.notebook.start_event("Salon Graça", now))
        await screen.press("alt+e", "enter")
        event = screen.notebook.event_at(now)
        assert event is not None and event.name == "PyCon Lisbon"


async def test_one_key_ends_the_event(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press("alt+shift+e")
        assert screen.notebook.event_at(screen.app.now()) is None


async def test_a_second_esc_still_waits_for_the_key(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press("escape")
        await screen.after_esc("2")
        await screen.until(lambda: screen.app.current_mode == "who")


async def test_a_command_that_cannot_be_given_now_is_no_letter_of_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana")
        await screen.after_esc("y")
        assert (screen.line.value, screen.confirmation) == ("Ana", "Esc y does nothing here now.")


async def test_esc_does_not_wait_through_a_paste(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press("escape")
        screen.app.post_message(Paste("Bob"))
        await screen.settle()
        await screen.press("h")
        assert screen.line.value == "Bobh"
