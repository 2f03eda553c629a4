"""Pasting into a line that is no capture line."""

from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from tests.ui.screen import Screen, screen_on

ODD = "red\x1b[2J\nglasses\u202e"
CLEAN = "red[2J glasses"


async def pasted(screen: Screen) -> str:
    """Paste into the line that has the focus, and read it."""
    line = screen.app.focused
    assert isinstance(line, Input)
    line.post_message(Paste(ODD))
    await screen.pilot.pause()
    return line.value


async def test_a_paste_into_the_search_is_clean(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(2, "who")
        assert await pasted(screen) == CLEAN


@pytest.mark.parametrize(("place", "key"), [("capture", "e"), ("followups", "space")])
async def test_a_paste_into_a_question_is_clean(tmp_path: Path, place: str, key: str) -> None:
    async with screen_on(tmp_path, "Ana > send it fri") as screen:
        await screen.go({"capture": 1, "followups": 3}[place], place)
        await screen.after_esc(key)
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        assert await pasted(screen) == CLEAN


async def test_a_paste_follows_what_was_typed(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(2, "who")
        await screen.type("ana")
        assert await pasted(screen) == f"ana{CLEAN}"
