"""Keys are taken while the notebook opens, and what is typed is safe before it is open."""

from pathlib import Path

import pytest

from hallway.domain.unsaved import Unsaved
from hallway.storage.drafts import DraftFiles
from hallway.ui.commands import PLACES, Command
from tests.ui.drafts import drafted
from tests.ui.opening import DOOR_IS_SHUT, screen_before_opening


def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


async def test_letters_are_shown_before_the_notebook_is_open(tmp_path: Path) -> None:
    async with screen_before_opening(folder(tmp_path)) as (screen, _):
        await screen.type("Ana Ruiz")
        assert (screen.line.value, screen.app.is_open) == ("Ana Ruiz", False)


async def test_one_letter_is_a_draft_before_the_notebook_is_open(tmp_path: Path) -> None:
    async with screen_before_opening(folder(tmp_path)) as (screen, _):
        await screen.type("A")
        await screen.until(lambda: drafted(folder(tmp_path)) == [Unsaved("A")])
        assert not screen.app.is_open


async def test_a_line_that_was_entered_meanwhile_is_saved_once_it_is_open(tmp_path: Path) -> None:
    async with screen_before_opening(folder(tmp_path)) as (screen, go_on):
        await screen.type("Ana Ruiz")
        await screen.pilot.press("enter")
        go_on()
        await screen.settle()
        assert screen.names() == ["Ana Ruiz"]


async def test_a_line_stays_in_the_field_when_the_notebook_has_opened(tmp_path: Path) -> None:
    async with screen_before_opening(folder(tmp_path)) as (screen, go_on):
        await screen.type("Ana Ru")
        go_on()
        await screen.until(lambda: screen.app.is_open)
        await screen.type("iz")
        assert screen.line.value == "Ana Ruiz"


async def refused(tmp_path: Path, *keys: str) -> str:
    """Type while the notebook is about to be refused, and return the parting words."""
    async with screen_before_opening(folder(tmp_path), DOOR_IS_SHUT) as (screen, go_on):
        await screen.type("Ana Ruiz")
        await screen.pilot.press(*keys)
        go_on()
        await screen.until(lambda: not screen.app.is_running)
    return screen.app.put_away()


async def test_what_was_typed_is_there_again_after_a_refused_opening(tmp_path: Path) -> None:
    words = await refused(tmp_path)
    assert words == "What you typed is there again the next time."
    assert DraftFiles(folder(tmp_path)).take_over().lines == (Unsaved("Ana Ruiz"),)


async def test_what_was_entered_is_there_again_after_a_refused_opening(tmp_path: Path) -> None:
    await refused(tmp_path, "enter")
    assert DraftFiles(folder(tmp_path)).take_over().lines == (Unsaved("Ana Ruiz"),)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.label)
async def test_every_key_may_be_pressed_before_the_notebook_is_open(
    tmp_path: Path, place: Command
) -> None:
    async with screen_before_opening(folder(tmp_path)) as (screen, _):
        for key in ("u", "U", "E", "h", "e", "m", "n", "y", "x", "X", "s", "space", "tab", "down"):
            await screen.pilot.press("escape", place.key, "escape", key, "escape", "ctrl+z")
        assert (screen.app.is_running, screen.app.failure) == (True, None)


async def test_quitting_does_not_wait_for_a_notebook_that_is_not_needed(tmp_path: Path) -> None:
    async with screen_before_opening(folder(tmp_path)) as (screen, _):
        await screen.type("Ana Ruiz")
        await screen.pilot.press("escape", "q")
        await screen.until(lambda: not screen.app.is_running)
    screen.app.put_away()
    assert DraftFiles(folder(tmp_path)).take_over().lines == (Unsaved("Ana Ruiz"),)
