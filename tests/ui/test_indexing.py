"""The index gets ready beside the typing: no key waits for it, and it is kept for the next time."""

import threading
from pathlib import Path

import pytest

from hallway.bootstrap import open_notebook
from hallway.notebook import Notebook
from hallway.storage.journaled import JournaledStorage
from hallway.ui import indexing
from tests.ui.screen import NOW, Screen, note, screen_on


def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


def kept(tmp_path: Path) -> Path:
    return folder(tmp_path) / "derived" / "notebook.index"


class Held:
    """A kept index that takes its time to be read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        fetch, self._may_go_on = Notebook.fetch_index, threading.Event()

        def wait(notebook: Notebook) -> None:
            assert self._may_go_on.wait(timeout=60)
            fetch(notebook)

        monkeypatch.setattr(Notebook, "fetch_index", wait)

    def go_on(self) -> None:
        """Let it be read."""
        self._may_go_on.set()


async def ready(screen: Screen) -> None:
    await screen.until(lambda: screen.notebook.is_index_ready)


async def test_it_is_ready_soon_and_kept(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await ready(screen)
        await screen.until(kept(tmp_path).exists)


async def test_a_search_answers_before_it_is_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    async with screen_on(folder(tmp_path), "Ana Ruiz #rust", "Mei Tanaka") as screen:
        await screen.go(2, "who")
        await screen.type("rust")
        (row,) = screen.rows("#results")
        assert "Ana Ruiz" in row
        assert not screen.notebook.is_index_ready
        held.go_on()


async def test_a_plain_answer_becomes_better_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    async with screen_on(folder(tmp_path), "Ana Ruiz #rust", "Mei Tanaka") as screen:
        await screen.type("Anna Ruis")
        before = screen.rows("#look-alikes")
        held.go_on()
        # A row has its words once it has its place on the screen.
        await screen.until(lambda: "Ana Ruiz" in "".join(screen.rows("#look-alikes")))
        assert (before, len(screen.rows("#look-alikes"))) == ([], 1)


async def test_someone_of_the_same_name_is_shown_before_it_is_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    async with screen_on(folder(tmp_path), "Ana Ruiz #rust", "Mei Tanaka") as screen:
        await screen.type("mei tanaka")
        (row,) = screen.rows("#look-alikes")
        assert "same name" in row
        held.go_on()


async def test_who_is_captured_while_it_gets_ready_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await screen.type("Kofi Adu #bees")
        await screen.press("enter")
        held.go_on()
        await ready(screen)
        hits = screen.notebook.who("bees", NOW.date())
        assert [screen.notebook.person(hit.person).name for hit in hits] == ["Kofi Adu"]


async def test_everyone_is_taken_in_however_small_the_slices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_SLICE_SECONDS", 0.0)
    monkeypatch.setattr(indexing, "_PEOPLE_AT_ONCE", 1)
    lines = [f"Guest{number} Boateng" for number in range(30)]
    async with screen_on(folder(tmp_path), *lines) as screen:
        await ready(screen)
        assert len(screen.notebook.who("boateng", NOW.date())) == 30


async def test_it_is_kept_before_the_data_file_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await ready(screen)
        await screen.until(kept(tmp_path).exists)
        before = kept(tmp_path).read_bytes()
        monkeypatch.setattr(JournaledStorage, "is_long", True)
        await screen.type("Kofi Adu #bees")
        await screen.press("enter")
        await screen.until(lambda: b"Kofi Adu" in kept(tmp_path).read_bytes())
        assert b"Kofi Adu" not in before


async def test_leaving_keeps_it(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await ready(screen)
        await screen.type("Kofi Adu #bees")
        await screen.press("enter")
        await ready(screen)
    screen.app.put_away()
    assert b"Kofi Adu" in kept(tmp_path).read_bytes()


async def test_what_another_process_wrote_is_taken_in(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await ready(screen)
        other = open_notebook(folder(tmp_path))
        for number in range(25):
            note(other, f"Guest{number} Boateng")
        await screen.until(lambda: len(screen.notebook.who("boateng", NOW.date())) == 25)
        await ready(screen)


async def test_a_folder_that_takes_no_index_is_no_matter(tmp_path: Path) -> None:
    folder(tmp_path).mkdir()
    (folder(tmp_path) / "derived").write_text("a file in the way")
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await ready(screen)
        await screen.type("Ana Ruis")
        (row,) = screen.rows("#look-alikes")
        assert "Ana Ruiz" in row
