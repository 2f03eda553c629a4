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
        await screen.until(lambda: bool(screen.confirmation))
        assert opened.exists()
        assert screen.confirmation == "Opened: ana@acme.example"


async def test_a_program_that_fails_at_once_has_opened_nothing() -> None:
    assert not await open_with_program("https://acme.example/", ("false",))


async def test_a_copier_that_fails_gives_way_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, script in (("wl-copy", "exit 1"), ("xclip", f"cat > '{tmp_path}/copied'")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert await copy_with_program("Ana Ruiz")
    assert (tmp_path / "copied").read_text(encoding="utf-8") == "Ana Ruiz"


async def test_a_copier_that_was_set_and_fails_is_named(tmp_path: Path) -> None:
    note(open_notebook(tmp_path / "data"), ANA)
    wishes = Wishes(settings=Settings(copy_with="no-such-program-here"))
    app = HallwayApp(lambda: open_desk(tmp_path / "data"), lambda: NOW, wishes=wishes)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await screen.go(2, "who")
        await screen.press("enter", "c")
        await screen.until(lambda: bool(screen.confirmation))
        assert "no-such-program-here, which is set to copy, did not work" in screen.confirmation
