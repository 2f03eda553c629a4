"""Copying, and opening addresses."""

import shlex
import sys
from pathlib import Path

import pytest

from hallway.bootstrap import open_desk, open_notebook
from hallway.settings.settings import Settings
from hallway.ui.app import HallwayApp
from hallway.ui.outside import copy_with_program, open_with_program
from hallway.ui.wishes import Wishes
from tests.ui.screen import NOW, Screen, note, screen_on

ANA = "Ana Ruiz @Acme ~red hat ana@acme.example"


def into(path: Path) -> tuple[str, ...]:
    """A program that writes what it is given into a file."""
    script = f"import sys, pathlib; pathlib.Path({str(path)!r}).write_text(sys.stdin.read())"
    return sys.executable, "-c", script


async def test_a_program_takes_the_copied_text(tmp_path: Path) -> None:
    path = tmp_path / "copied"
    assert await copy_with_program("Ana Ruiz, 小川", into(path))
    assert path.read_text(encoding="utf-8") == "Ana Ruiz, 小川"


async def test_a_program_that_is_not_there_is_no_trouble() -> None:
    assert not await copy_with_program("Ana", ("no-such-program-here",))


async def test_without_a_program_nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not await open_with_program("https://acme.example/")


async def test_c_on_the_card_copies_and_shows_the_text(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(2, "who")
        await screen.press("enter", "c")
        await screen.until(lambda: bool(screen.confirmation))
        assert screen.confirmation == "Copied: Ana Ruiz, Acme, ana@acme.example"
        assert screen.app.clipboard == "Ana Ruiz, Acme, ana@acme.example"


async def test_o_on_the_card_opens_the_address(tmp_path: Path) -> None:
    note(open_notebook(tmp_path / "data"), ANA)
    opened = tmp_path / "opened"
    script = f"import sys, pathlib; pathlib.Path({str(opened)!r}).write_text(sys.argv[1])"
    settings = Settings(open_with=shlex.join([sys.executable, "-c", script]))
    wishes = Wishes(settings=settings)
    app = HallwayApp(lambda: open_desk(tmp_path / "data"), lambda: NOW, wishes=wishes)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await screen.go(2, "who")
        await screen.press("enter", "o")
        await screen.until(opened.exists)
        assert screen.confirmation == "Opened: ana@acme.example"
