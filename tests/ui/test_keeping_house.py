"""What the screen does by itself: the backup of the day, the trash, and a word about its folder."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hallway.bootstrap import open_desk, open_notebook
from hallway.domain.people import Person
from hallway.notebook.state import update
from hallway.storage import surroundings
from hallway.storage.backups import daily_backups
from hallway.ui.app import HallwayApp
from tests.ui.screen import NOW, Screen, screen_on


def notebook_folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


async def capture(screen: Screen, line: str) -> None:
    await screen.type(line)
    await screen.press("enter")


async def test_opening_backs_up_what_is_there(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path), "Ana Ruiz") as screen:
        await screen.until(lambda: bool(daily_backups(notebook_folder(tmp_path))))


async def test_a_notebook_that_was_begun_here_is_backed_up_once_it_is_there(
    tmp_path: Path,
) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.until(lambda: bool(daily_backups(notebook_folder(tmp_path))))


async def test_a_backup_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    folder = notebook_folder(tmp_path)
    folder.mkdir()
    (folder / "backups").write_text("a file in the way")
    async with screen_on(folder, "Ana Ruiz") as screen:
        await screen.until(lambda: str(folder / "backups") in screen.confirmation)


async def test_the_trash_is_emptied_while_the_screen_is_open(tmp_path: Path) -> None:
    folder = notebook_folder(tmp_path)
    async with screen_on(folder, "Ana Ruiz", "Marek Novak") as screen:
        other = open_notebook(folder)
        ana = next(other.all(Person))
        long_ago = datetime.now(UTC) - timedelta(days=31)
        deleting = [update(ana, deleted_at=long_ago)]
        other.keep(other.plan(NOW, "Deleted Ana Ruiz", deleting))
        await screen.until(lambda: bool(daily_backups(folder)))
        for path in daily_backups(folder).values():
            path.unlink()
        assert screen.app._upkeep is not None
        screen.app._upkeep.keep_house()
        await screen.until(lambda: len(screen.notebook.ids(Person)) == 1)


async def test_a_bad_place_for_a_notebook_is_named_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Dropbox" / "hallway"
    async with screen_on(folder) as screen:
        await screen.until(lambda: "kept in step" in screen.confirmation)


async def test_a_network_disk_is_named_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "file_system", lambda _: "nfs4")
    async with screen_on(notebook_folder(tmp_path)) as screen:
        await screen.until(lambda: "network disk (nfs4)" in screen.confirmation)


async def test_a_line_that_was_cut_off_is_told_at_the_start(tmp_path: Path) -> None:
    folder = notebook_folder(tmp_path)
    async with screen_on(folder, "Ana Ruiz"):
        pass
    with (folder / "notebook.journal").open("ab") as journal:
        journal.write(b"0000")
    app = HallwayApp(lambda: open_desk(folder), lambda: NOW)
    async with app.run_test() as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: "was not finished" in screen.confirmation)
