"""Keys that arrive together are done in the order they were pressed."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from tests.ui.screen import Screen, screen_on


async def burst(screen: Screen, *keys: str) -> None:
    """Let keys arrive all at once, as over a slow line, and wait until they are done."""
    for key in keys:
        character = {"space": " "}.get(key, key if len(key) == 1 else None)
        screen.app.post_message(events.Key(key, character))
    await screen.pilot.pause()
    await screen.pilot.pause()


@pytest.mark.parametrize(("place", "field"), [("capture", "#line"), ("who", "#query")])
async def test_no_letter_overtakes_a_backspace(tmp_path: Path, place: str, field: str) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(1 if place == "capture" else 2, place)
        await burst(screen, *"Anan", "backspace", "space", *"Ruiz")
        assert screen.app.screen.query_one(field, Input).value == "Ana Ruiz"


async def test_no_letter_overtakes_a_move_to_the_start(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await burst(screen, *"Ruiz", "home", *"Ana", "space")
        assert screen.line.value == "Ana Ruiz"


async def test_an_emptied_line_takes_what_comes_after(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await burst(screen, *"Kim", "ctrl+u", *"Ines")
        assert screen.line.value == "Ines"


async def test_lines_handed_in_at_once_are_people_of_their_own(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await burst(screen, *"Mei", "enter", *"Kofi", "enter", *"Ines", "enter")
        await screen.settle()
        assert screen.names() == ["Mei", "Kofi", "Ines"]


async def test_a_line_handed_in_leaves_what_is_typed_after_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await burst(screen, *"Mei", "enter", *"Kofi")
        await screen.settle()
        assert (screen.names(), screen.line.value) == (["Mei"], "Kofi")
