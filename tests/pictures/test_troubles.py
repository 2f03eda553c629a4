"""How it looks when the disk refuses, or somebody else was faster."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from hallway.bootstrap import open_desk, open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.errors import StorageFailed
from hallway.domain.people import Person
from hallway.notebook import Desk
from hallway.ui.app import HallwayApp
from hallway.ui.modals.line import LineQuestion
from hallway.ui.widgets.written import Written
from tests.pictures.made_up import NOW, TODAY, fill
from tests.pictures.test_pictures import LINE, PHONE, WIDE, Size, SnapCompare, hold_cursor_still
from tests.ui.screen import Screen
from tests.ui.slow_disk import FULL, slow_down

FAILED = StorageFailed(
    "The disk that holds ~/.local/share/hallway reports an error. Nothing more is written to it.",
    "Check the disk, then start Hallway again; what is typed can still be copied.",
)
Trouble = Callable[[Screen, Path], Awaitable[None]]


class Elsewhere:
    """A place for unsaved lines whose path is the same in every picture."""

    def keep(self, lines: Sequence[str]) -> Path | None:
        """Say where the lines are."""
        return self.leave(lines) if lines else None

    def leave(self, lines: Sequence[str]) -> Path:
        """Say where the lines are."""
        return Path("~/.local/share/hallway/hallway-unsaved.txt")


def desk(folder: Path) -> Desk:
    return replace(open_desk(folder), emergency=Elsewhere())


async def refused_line(screen: Screen, folder: Path) -> None:
    slow_down(screen.notebook).refusal = FULL
    await screen.type(LINE)
    await screen.press("enter")
    await screen.until(lambda: "hallway-unsaved" in screen.confirmation)


async def failed_disk(screen: Screen, folder: Path) -> None:
    slow_down(screen.notebook).refusal = FAILED
    screen.notebook._store._storage._ledger.stop_writing(FAILED)  # type: ignore[attr-defined]
    await screen.type(LINE)
    await screen.press("enter")
    await screen.until(lambda: "hallway-unsaved" in screen.confirmation)


async def stale_edit(screen: Screen, folder: Path) -> None:
    await screen.go(4, "review")
    await screen.press("e")
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    other = open_notebook(folder)
    person = next(other.all(Person))
    theirs = read_line("Ana Ruiz, team lead @Globex #rust", NOW.date()).draft
    other.keep(other.edit_person(person, theirs, NOW + timedelta(minutes=1)))
    line = screen.app.screen.query_one(Input)
    line.value = "Ana Ruiz, compiler engineer @Acme Robotics #rust #bees"
    await screen.press("enter")
    await screen.until(lambda: "Globex" in str(screen.app.screen.query(".hint").first().render()))
    # What another process changed is drawn behind the question too, sooner or later.
    await screen.until(lambda: "Globex" in shown_behind(screen))


def shown_behind(screen: Screen) -> str:
    place = screen.app.place()
    return "" if place is None else "".join(each.text.plain for each in place.query(Written))


TROUBLES: dict[str, Trouble] = {
    "a_line_that_is_refused": refused_line,
    "a_disk_that_failed": failed_disk,
    "an_edit_that_came_second": stale_edit,
}


def driver(trouble: Trouble, folder: Path) -> Callable[[Pilot[Any]], Awaitable[None]]:
    async def drive(pilot: Pilot[Any]) -> None:
        app = pilot.app
        assert isinstance(app, HallwayApp)
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await screen.settle()
        await trouble(screen, folder)
        await hold_cursor_still(screen)

    return drive


@pytest.mark.picture
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["120x36", "45x25"])
@pytest.mark.parametrize("name", TROUBLES)
def test_a_trouble_looks_as_it_did(
    snap_compare: SnapCompare, tmp_path: Path, name: str, size: Size
) -> None:
    fill(tmp_path, TODAY[4:5])
    app = HallwayApp(lambda: desk(tmp_path), lambda: NOW)
    run_before = driver(TROUBLES[name], tmp_path)
    assert snap_compare(app, terminal_size=size, run_before=run_before)
