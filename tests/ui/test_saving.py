"""The screen goes on while the disk is waited for, and gives back what it refuses."""

import errno
from datetime import timedelta
from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from hallway.bootstrap import open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.people import Person
from hallway.domain.unsaved import Unsaved
from hallway.settings import locations
from hallway.storage import journal
from hallway.storage.drafts import DraftFiles
from tests.ui.questions import hint, line, opened
from tests.ui.screen import NOW, Screen, note, screen_on
from tests.ui.slow_disk import FULL, SlowDisk, slow_down


def notebook_folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


async def enter(screen: Screen, line: str) -> None:
    """Type a line and press Enter, without waiting for the disk."""
    await screen.type(line)
    await screen.pilot.press("enter")
    await screen.pilot.pause()


def change_elsewhere(folder: Path, line: str) -> None:
    """Edit the only person in another process's notebook."""
    notebook = open_notebook(folder)
    person = next(notebook.all(Person))
    draft = read_line(line, NOW.date()).draft
    notebook.keep(notebook.edit_person(person, draft, NOW + timedelta(minutes=1)))


async def second(screen: Screen, folder: Path) -> None:
    """Edit somebody whom another process edits first."""
    await screen.go(4, "review")
    await opened(screen, "e")
    change_elsewhere(folder, "Ana Ruiz @Globex")
    await screen.type(" #rust")
    await screen.press("enter")
    await screen.until(lambda: "meanwhile" in hint(screen))


def refuse(disk: SlowDisk) -> None:
    disk.refusal = FULL


async def test_the_line_is_empty_before_the_disk_is_done(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        with slow_down(screen.notebook).held():
            await enter(screen, "Ana Ruiz")
            assert (screen.line.value, screen.app.is_saving) == ("", True)


async def test_saved_is_not_said_before_the_disk_is_done(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        with slow_down(screen.notebook).held():
            await enter(screen, "Ana Ruiz")
            await screen.until(lambda: "Saving" in screen.confirmation)
            assert "Saved" not in screen.confirmation


async def test_the_next_person_is_typed_while_the_last_is_on_the_way(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        with slow_down(screen.notebook).held():
            await enter(screen, "Ana Ruiz")
            await screen.type("Jonas Weber")
            assert screen.line.value == "Jonas Weber"


async def test_what_waits_is_saved_in_order(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        with slow_down(screen.notebook).held():
            for name in ("Ana Ruiz", "Jonas Weber", "Mei Tanaka"):
                await enter(screen, name)
        await screen.settle()
        assert screen.names() == ["Ana Ruiz", "Jonas Weber", "Mei Tanaka"]


async def test_a_line_that_waits_sees_the_one_before_it(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        with slow_down(screen.notebook).held():
            await enter(screen, "Ana Ruiz @Acme")
            await enter(screen, "Ana Ruiz @Acme")
        await screen.settle()
        assert len(screen.notebook.open_questions()) == 1


async def test_a_refused_line_is_in_the_field_again(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        refuse(slow_down(screen.notebook))
        await enter(screen, "Ana Ruiz #rust")
        await screen.until(lambda: screen.line.value == "Ana Ruiz #rust")
        assert (screen.names(), "disk is full" in screen.confirmation) == ([], True)


async def test_the_words_say_where_another_copy_is(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        refuse(slow_down(screen.notebook))
        await enter(screen, "Ana Ruiz #rust")
        copy = notebook_folder(tmp_path) / "hallway-unsaved.txt"
        await screen.until(lambda: str(copy) in screen.confirmation)
        assert copy.read_text() == "Ana Ruiz #rust\n"


async def test_the_copy_is_elsewhere_where_the_folder_takes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with screen_on(notebook_folder(tmp_path), with_event=False) as screen:
        notebook_folder(tmp_path).write_text("a file in the way")
        await enter(screen, "Ana Ruiz #rust")
        copy = locations.state_folder() / "hallway-unsaved.txt"
        await screen.until(lambda: str(copy) in screen.confirmation)
        assert copy.read_text() == "Ana Ruiz #rust\n"


async def test_all_that_waited_behind_a_refused_line_comes_back(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        disk = slow_down(screen.notebook)
        refuse(disk)
        with disk.held():
            for name in ("Ana Ruiz", "Jonas Weber", "Mei Tanaka"):
                await enter(screen, name)
        await screen.settle()
        lines = [line.text for line in screen.app.typed.lines]
        assert lines == ["Ana Ruiz", "Jonas Weber", "Mei Tanaka"]


async def test_enter_tries_the_lines_again_one_after_the_other(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        disk = slow_down(screen.notebook)
        refuse(disk)
        with disk.held():
            for name in ("Ana Ruiz", "Jonas Weber"):
                await enter(screen, name)
        await screen.settle()
        disk.refusal = None
        await screen.press("enter")
        await screen.press("enter")
        assert (screen.names(), screen.line.value) == (["Ana Ruiz", "Jonas Weber"], "")


async def test_a_line_that_came_back_does_not_replace_what_is_typed(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        disk = slow_down(screen.notebook)
        refuse(disk)
        with disk.held():
            await enter(screen, "Ana Ruiz")
            await screen.type("Jonas")
        await screen.settle()
        assert (screen.line.value, screen.app.typed.waiting_count) == ("Jonas", 1)


async def test_the_copy_is_gone_once_all_is_saved(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        disk = slow_down(screen.notebook)
        refuse(disk)
        await enter(screen, "Ana Ruiz")
        copy = notebook_folder(tmp_path) / "hallway-unsaved.txt"
        await screen.until(copy.exists)
        disk.refusal = None
        await screen.press("enter")
        await screen.until(lambda: not copy.exists())


async def test_an_answer_is_not_given_twice_while_the_first_is_on_the_way(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path), "Ana Ruiz", "Priya Gupta") as screen:
        await screen.go(4, "review")
        with slow_down(screen.notebook).held():
            await screen.pilot.press("y", "y")
        await screen.settle()
        kept = [person.name for person in screen.notebook.all(Person) if person.standing]
        assert kept == ["Priya Gupta"]


async def test_anothers_capture_is_shown_within_a_second(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        note(open_notebook(notebook_folder(tmp_path)), "Jonas Weber")
        await screen.pilot.pause(1)
        assert "Jonas Weber" in screen.rows("#captured")[0]


async def test_anothers_capture_leaves_line_and_cursor_as_they_are(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        await screen.type("Ana Ruiz")
        await screen.press("left", "left")
        note(open_notebook(notebook_folder(tmp_path)), "Jonas Weber")
        await screen.until(lambda: bool(screen.rows("#captured")))
        assert (screen.line.value, screen.line.cursor_position) == ("Ana Ruiz", 6)


async def test_anothers_capture_leaves_the_review_card_in_place(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path), "Ana Ruiz") as screen:
        await screen.go(4, "review")
        note(open_notebook(notebook_folder(tmp_path)), "Jonas Weber > send it 2026-11-20")
        await screen.until(lambda: len(screen.names()) == 2)
        await screen.settle()
        assert "Ana Ruiz" in screen.text("#card")


async def test_a_stale_edit_shows_both_versions(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path), "Ana Ruiz @Acme") as screen:
        await second(screen, notebook_folder(tmp_path))
        assert ("@Globex" in hint(screen), line(screen).value) == (True, "Ana Ruiz @Acme #rust")


async def test_a_stale_edit_is_kept_when_it_is_confirmed(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path), "Ana Ruiz @Acme") as screen:
        await second(screen, notebook_folder(tmp_path))
        await screen.press("enter")
        person = next(screen.notebook.all(Person))
        assert (person.organisation, person.tags) == ("Acme", ("rust",))


async def test_a_stale_edit_is_dropped_by_esc(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path), "Ana Ruiz @Acme") as screen:
        await second(screen, notebook_folder(tmp_path))
        await screen.press("escape")
        person = next(screen.notebook.all(Person))
        assert (person.organisation, person.tags) == ("Globex", ())


async def test_a_line_of_a_screen_that_was_killed_is_back(tmp_path: Path) -> None:
    drafts = DraftFiles(notebook_folder(tmp_path))
    drafts.keep([Unsaved("Ana Ruiz #rust")])
    drafts.close()
    async with screen_on(notebook_folder(tmp_path)) as screen:
        await screen.until(lambda: screen.line.value == "Ana Ruiz #rust")
        assert "back" in screen.confirmation


async def test_a_typed_line_is_on_the_disk_a_moment_later(tmp_path: Path) -> None:
    folder = notebook_folder(tmp_path) / "drafts"
    async with screen_on(notebook_folder(tmp_path)) as screen:
        await screen.type("Ana Ru")
        await screen.until(lambda: any("Ana Ru" in each.read_text() for each in folder.glob("*")))


async def test_a_saved_line_is_no_draft_any_more(tmp_path: Path) -> None:
    folder = notebook_folder(tmp_path) / "drafts"
    async with screen_on(notebook_folder(tmp_path)) as screen:
        await screen.type("Ana Ruiz")
        await screen.until(lambda: bool(list(folder.glob("*.json"))))
        await screen.press("enter")
        await screen.until(lambda: not list(folder.glob("*.json")))


async def test_quitting_keeps_the_line_for_the_next_time(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        await screen.type("half a li")
        await screen.after_esc("q")
        await screen.until(lambda: not screen.app.is_running)
    screen.app.put_away()
    assert DraftFiles(notebook_folder(tmp_path)).take_over().lines == (Unsaved("half a li"),)


async def test_quitting_waits_for_the_disk(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        with slow_down(screen.notebook).held():
            await enter(screen, "Ana Ruiz")
            await screen.pilot.press("escape", "q")
            await screen.pilot.pause(0.2)
            assert screen.app.is_running
        await screen.until(lambda: not screen.app.is_running)


async def test_quitting_with_a_line_that_cannot_be_kept_says_so_first(tmp_path: Path) -> None:
    async with screen_on(notebook_folder(tmp_path)) as screen:
        (notebook_folder(tmp_path) / "drafts").write_text("a file in the way")
        await screen.type("half a li")
        await screen.pilot.press("escape", "q")
        await screen.until(lambda: "not saved" in screen.confirmation)
        await screen.pilot.press("escape", "q")
        await screen.until(lambda: not screen.app.is_running)


async def test_a_verb_that_fails_leaves_the_line_as_a_draft(tmp_path: Path) -> None:
    with pytest.raises(WorkerFailed):
        async with screen_on(notebook_folder(tmp_path)) as screen:
            screen.notebook.capture = lambda *_, **__: 1 / 0  # type: ignore[assignment]
            await enter(screen, "Ana Ruiz #rust")
            await screen.until(lambda: not screen.app.is_running)
    screen.app.put_away()
    assert isinstance(screen.app.failure, ZeroDivisionError)
    assert DraftFiles(notebook_folder(tmp_path)).take_over().lines == (Unsaved("Ana Ruiz #rust"),)


async def test_a_disk_that_failed_makes_the_screen_say_that_it_is_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(errno.EIO, "input/output error")

    async with screen_on(notebook_folder(tmp_path)) as screen:
        monkeypatch.setattr(journal, "sync", fail)
        await screen.type("Ana Ruiz")
        await screen.press("enter")
        assert ("read-only" in screen.bar("#top-line"), screen.line.value) == (True, "Ana Ruiz")
