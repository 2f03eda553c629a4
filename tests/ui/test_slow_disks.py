"""Whatever waits for the disk, letters are shown and drafts are kept meanwhile."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hallway.domain.unsaved import Unsaved
from hallway.storage.drafts import DraftFiles
from hallway.storage.emergency import EmergencyFile
from hallway.storage.journaled import JournaledStorage
from hallway.storage.ledger import Ledger
from hallway.ui.screens.place import Place
from hallway.ui.widgets.bars import Confirmation
from tests.ui.drafts import copied, drafted
from tests.ui.screen import screen_on
from tests.ui.slow_disk import FULL, slow_down


def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


class Held:
    """Something that waits for the disk until a test lets it go on."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self._may_go_on = threading.Event()

    def wait(self) -> None:
        """Wait for the test."""
        self.began.set()
        assert self._may_go_on.wait(timeout=20)

    def go_on(self) -> None:
        """Stop waiting."""
        self._may_go_on.set()


@contextmanager
def held(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> Iterator[Held]:
    """Let a method wait for a test, and then do its work."""
    waiting, method = Held(), getattr(owner, name)

    def hold(*arguments: object, **options: object) -> object:
        waiting.wait()
        return method(*arguments, **options)

    monkeypatch.setattr(owner, name, hold)
    try:
        yield waiting
    finally:
        waiting.go_on()


async def test_lines_are_drafts_while_the_notebook_waits_for_its_disk(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path)) as screen:
        with slow_down(screen.notebook).held():
            await screen.type("Ana Ruiz")
            await screen.pilot.press("enter")
            await screen.type("Mei Tanaka")
            expected = [Unsaved("Ana Ruiz"), Unsaved("Mei Tanaka")]
            await screen.until(lambda: drafted(folder(tmp_path)) == expected)


async def test_letters_are_shown_while_a_draft_waits_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with screen_on(folder(tmp_path)) as screen:
        with held(monkeypatch, DraftFiles, "keep") as waiting:
            await screen.type("Ana")
            await screen.until(waiting.began.is_set)
            await screen.type(" Ruiz")
            assert screen.line.value == "Ana Ruiz"


async def test_letters_are_shown_while_a_copy_waits_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with screen_on(folder(tmp_path)) as screen:
        slow_down(screen.notebook).refusal = FULL
        with held(monkeypatch, EmergencyFile, "keep") as waiting:
            await screen.type("Ana")
            await screen.pilot.press("enter")
            await screen.until(waiting.began.is_set)
            await screen.type(" Ruiz")
            assert screen.line.value == "Ana Ruiz"
            assert "hallway-unsaved" not in screen.confirmation
        await screen.until(lambda: "hallway-unsaved" in screen.confirmation)


async def test_many_refused_lines_are_copied_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, times = EmergencyFile.keep, []

    def count(file: EmergencyFile, lines: list[str]) -> Path | None:
        times.append(len(lines))
        return keep(file, lines)

    monkeypatch.setattr(EmergencyFile, "keep", count)
    async with screen_on(folder(tmp_path)) as screen:
        disk = slow_down(screen.notebook)
        disk.refusal = FULL
        with disk.held():
            for name in ("Ana Ruiz", "Jonas Weber", "Mei Tanaka"):
                await screen.type(name)
                await screen.pilot.press("enter")
        await screen.until(lambda: len(copied(folder(tmp_path))) == 3)
        assert times == [3]


async def test_letters_are_shown_while_the_notebook_is_compacted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with screen_on(folder(tmp_path), "Jonas Weber") as screen:
        monkeypatch.setattr(JournaledStorage, "is_long", True)
        with held(monkeypatch, Ledger, "compact") as waiting:
            await screen.type("Mei Tanaka")
            await screen.pilot.press("enter")
            await screen.until(waiting.began.is_set)
            await screen.type("Ana Ruiz")
            assert (screen.line.value, screen.app.is_saving) == ("Ana Ruiz", False)


async def test_words_that_come_while_the_screen_closes_find_no_row_and_do_no_harm(
    tmp_path: Path,
) -> None:
    async with screen_on(folder(tmp_path)) as screen:
        place = screen.app.screen
        assert isinstance(place, Place)
        await place.remove_children()
        place.say("The line is in unsaved.txt.", is_error=True)
        assert not place.query(Confirmation)
