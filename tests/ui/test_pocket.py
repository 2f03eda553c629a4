"""Pocket mode: the line alone, in a tiny window."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from hallway.bootstrap import open_desk, open_notebook
from hallway.domain.people import Person
from hallway.ui.pocket import PocketApp
from tests.ui.screen import NOW, Screen, note, start
from tests.ui.visible import visible_rows

LINE = (
    "Mei Tanaka, ML engineer @Unbabel #nlp ~tall : embeddings for maps of bees and of trees "
    "> send the notebook fri"
)


@asynccontextmanager
async def pocket(folder: Path, *lines: str) -> AsyncIterator[Screen]:
    notebook = open_notebook(folder)
    start(notebook)
    for line in lines:
        note(notebook, line)
    app = PocketApp(lambda: open_desk(folder), lambda: NOW)
    async with app.run_test(size=(40, 12)) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await pilot.pause()
        yield screen


async def test_enter_saves_and_stays(tmp_path: Path) -> None:
    async with pocket(tmp_path) as screen:
        await screen.type("Ana Ruiz")
        await screen.press("enter")
        await screen.type("Bo")
        saved = screen.confirmation
        assert (screen.names(), screen.line.value, saved) == (
            ["Ana Ruiz"],
            "Bo",
            "Saved · Captured Ana Ruiz",
        )
        assert any("Saved · Captured Ana Ruiz" in row for row in visible_rows(screen.app))


async def test_enter_in_an_empty_line_closes_it(tmp_path: Path) -> None:
    async with pocket(tmp_path) as screen:
        await screen.press("enter")
        await screen.until(lambda: not screen.app.is_running)
        assert (screen.app.return_code or 0) == 0


async def test_everything_that_matters_is_seen(tmp_path: Path) -> None:
    async with pocket(tmp_path, "Mei Tanaka @Unbabel") as screen:
        await screen.type(LINE)
        rows = visible_rows(screen.app)
        shown = " ".join(" ".join(rows).split())
        assert "".join(LINE.split()) in "".join("".join(rows).split())
        assert ("same person" in shown, "Fri 27 Nov" in shown) == (True, True)


async def test_esc_y_saves_as_the_person_that_is_shown(tmp_path: Path) -> None:
    async with pocket(tmp_path, "Mei Tanaka @Unbabel") as screen:
        await screen.type("Mei Tanaka @Unbabel")
        await screen.after_esc("y")
        assert len(list(screen.notebook.all(Person))) == 1


async def test_the_event_under_way_is_named(tmp_path: Path) -> None:
    async with pocket(tmp_path) as screen:
        assert "PyCon Lisbon" in screen.bar("#top-line")


async def test_there_are_no_places_to_go_to(tmp_path: Path) -> None:
    async with pocket(tmp_path) as screen:
        await screen.after_esc("2")
        assert (screen.app.current_mode, screen.line.value) == ("capture", "2")


async def test_cues_and_notes_are_covered_while_somebody_looks(tmp_path: Path) -> None:
    async with pocket(tmp_path) as screen:
        await screen.type("Ana ~red hat : a secret")
        await screen.after_esc("h")
        assert ("red hat" in screen.text("#reading"), "secret" in screen.text("#reading")) == (
            False,
            False,
        )
