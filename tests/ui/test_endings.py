"""However a screen ends, and whatever the disk does, what was typed is somewhere."""

from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from hallway.domain.unsaved import Unsaved
from hallway.storage import emergency
from hallway.storage.drafts import DraftFiles
from hallway.storage.emergency import EmergencyFile
from tests.ui.drafts import copied, drafted
from tests.ui.screen import screen_on
from tests.ui.slow_disk import FULL, slow_down

LINE = "Ana Ruiz #rust"


def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


def refuse(*_: object, **__: object) -> None:
    raise FULL


async def crash(tmp_path: Path, line: str = "", *, can_draft: bool = True) -> str:
    """End a screen by a verb that fails, and return the parting words."""
    with pytest.raises(WorkerFailed):
        async with screen_on(folder(tmp_path)) as screen:
            await screen.until(lambda: screen.app.is_safe)
            if not can_draft:
                block_drafts(tmp_path)
            screen.notebook.capture = lambda *_, **__: 1 / 0  # type: ignore[assignment]
            await screen.type(line)
            await screen.pilot.press("enter")
            await screen.until(lambda: not screen.app.is_running)
    return screen.app.put_away()


def block_drafts(tmp_path: Path) -> None:
    """Keep a screen from keeping drafts."""
    (folder(tmp_path) / "drafts").write_text("a file in the way")


def leave_failed(tmp_path: Path, line: str = LINE) -> None:
    """Leave a line as a screen does that failed."""
    drafts = DraftFiles(folder(tmp_path))
    drafts.keep([Unsaved(line)], have_failed=True)
    drafts.close()


async def test_a_crash_where_drafts_cannot_be_kept_leaves_a_copy(tmp_path: Path) -> None:
    words = await crash(tmp_path, LINE, can_draft=False)
    assert copied(folder(tmp_path)) == [LINE]
    assert str(folder(tmp_path) / "hallway-unsaved.txt") in words


async def test_a_crash_where_nothing_can_be_written_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EmergencyFile, "keep", refuse)
    assert "disk is full" in await crash(tmp_path, LINE, can_draft=False)


async def test_a_second_crash_puts_the_line_into_a_file(tmp_path: Path) -> None:
    leave_failed(tmp_path)
    words = await crash(tmp_path)
    assert (copied(folder(tmp_path)), drafted(folder(tmp_path))) == ([LINE], [])
    assert words == f"What you typed is in {folder(tmp_path) / 'hallway-unsaved.txt'}."


async def test_a_second_crash_without_room_for_a_file_leaves_the_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_failed(tmp_path)
    monkeypatch.setattr(emergency, "write_new", lambda *_: refuse())
    words = await crash(tmp_path)
    assert drafted(folder(tmp_path)) == [Unsaved(LINE)]
    assert words == "What you typed is there again the next time."


async def test_a_line_that_has_not_failed_yet_is_a_draft_after_a_crash(tmp_path: Path) -> None:
    leave_failed(tmp_path)
    async with screen_on(folder(tmp_path)) as screen:
        await screen.until(lambda: screen.line.value == LINE)
        await screen.press("enter")
        screen.app.typed.line = "Mei Tanaka"
        screen.app.failure = KeyError()
    screen.app.put_away()
    assert drafted(folder(tmp_path)) == [Unsaved("Mei Tanaka")]


async def test_a_copy_goes_once_the_drafts_have_its_lines(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path)) as screen:
        slow_down(screen.notebook).refusal = FULL
        await screen.type(LINE)
        await screen.press("enter")
        await screen.until(lambda: copied(folder(tmp_path)) == [LINE])
    screen.app.put_away()
    assert (copied(folder(tmp_path)), drafted(folder(tmp_path))) == ([], [Unsaved(LINE)])


async def test_leaving_where_drafts_cannot_be_kept_says_where_the_copy_is(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path)) as screen:
        block_drafts(tmp_path)
        await screen.type(LINE)
        await screen.pilot.press("escape", "q")
        await screen.until(lambda: "hallway-unsaved.txt" in screen.confirmation)
        await screen.pilot.press("escape", "q")
        await screen.until(lambda: not screen.app.is_running)
    screen.app.put_away()
    assert "hallway-unsaved.txt" in str(getattr(screen.app.failure, "way_out", ""))


async def test_drafts_that_cannot_be_moved_are_shown_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = DraftFiles(folder(tmp_path))
    drafts.keep([Unsaved(LINE)])
    drafts.close()
    monkeypatch.setattr(DraftFiles, "_write", refuse)
    async with screen_on(folder(tmp_path)) as screen:
        await screen.until(lambda: screen.line.value == LINE)
        await screen.until(lambda: "back" in screen.confirmation)
        assert "The disk is full." in screen.confirmation
    screen.app.put_away()
    assert drafted(folder(tmp_path)) == [Unsaved(LINE)]
