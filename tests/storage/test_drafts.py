"""What is being typed survives the process that typed it."""

import errno
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.domain.unsaved import Unsaved
from hallway.storage import drafts as drafts_module
from hallway.storage.drafts import DraftFiles
from tests.contracts.project import SOURCE_PATH

TYPIST = """
import sys
from pathlib import Path
from hallway.domain.unsaved import Unsaved
from hallway.storage.drafts import DraftFiles
drafts = DraftFiles(Path(sys.argv[1]))
drafts.keep([Unsaved(line) for line in sys.argv[2:]])
print("kept", flush=True)
sys.stdin.read()
"""


@contextmanager
def typist(folder: Path, *lines: str) -> Iterator[subprocess.Popen[str]]:
    """Run a process that has typed some lines, and lives."""
    command = [sys.executable, "-c", TYPIST, str(folder), *lines]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(SOURCE_PATH)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        yield process
        process.kill()


def ended(folder: Path, *lines: str) -> None:
    """Type lines, and end tidily."""
    drafts = DraftFiles(folder)
    drafts.keep([Unsaved(line) for line in lines])
    drafts.close()


def taken_over(folder: Path) -> tuple[str, ...]:
    """Take over what was left, and return the texts."""
    return tuple(line.text for line in DraftFiles(folder).take_over().lines)


def test_nothing_is_created_before_there_is_a_line(tmp_path: Path) -> None:
    drafts = DraftFiles(tmp_path / "notebook")
    drafts.take_over()
    drafts.keep([])
    drafts.close()
    assert not (tmp_path / "notebook").exists()


def test_a_killed_process_leaves_its_line(tmp_path: Path) -> None:
    with typist(tmp_path, "Ana Ruiz @Acme #ru") as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert taken_over(tmp_path) == ("Ana Ruiz @Acme #ru",)


def test_a_living_process_keeps_its_line(tmp_path: Path) -> None:
    with typist(tmp_path, "Ana Ruiz"):
        assert taken_over(tmp_path) == ()


def test_lines_of_several_processes_come_back_oldest_first(tmp_path: Path) -> None:
    for line in ("Ana Ruiz", "Jonas Weber", "Mei Tanaka"):
        ended(tmp_path, line)
    assert taken_over(tmp_path) == ("Ana Ruiz", "Jonas Weber", "Mei Tanaka")


def test_a_line_is_taken_over_once(tmp_path: Path) -> None:
    ended(tmp_path, "Ana Ruiz")
    first, second = DraftFiles(tmp_path), DraftFiles(tmp_path)
    assert (len(first.take_over().lines), len(second.take_over().lines)) == (1, 0)


def test_a_line_that_was_taken_over_survives_the_next_kill_too(tmp_path: Path) -> None:
    ended(tmp_path, "Ana Ruiz")
    second = DraftFiles(tmp_path)
    second.take_over()
    second.close()
    assert taken_over(tmp_path) == ("Ana Ruiz",)


def test_the_last_lines_count(tmp_path: Path) -> None:
    drafts = DraftFiles(tmp_path)
    drafts.keep([Unsaved("Ana")])
    drafts.keep([Unsaved("Ana Ruiz"), Unsaved("Jonas")])
    drafts.close()
    assert taken_over(tmp_path) == ("Ana Ruiz", "Jonas")


def test_no_file_stays_once_all_is_saved(tmp_path: Path) -> None:
    drafts = DraftFiles(tmp_path)
    drafts.keep([Unsaved("Ana")])
    drafts.keep([])
    drafts.close()
    assert list((tmp_path / "drafts").iterdir()) == []


def test_no_file_stays_of_a_process_that_was_taken_over(tmp_path: Path) -> None:
    ended(tmp_path, "Ana")
    drafts = DraftFiles(tmp_path)
    drafts.take_over()
    drafts.keep([])
    drafts.close()
    assert list((tmp_path / "drafts").iterdir()) == []


def test_breaks_and_other_scripts_come_back_as_they_were(tmp_path: Path) -> None:
    line = "田中 美咲 : erste Zeile\nzweite \\ Zeile "
    ended(tmp_path, line)
    assert taken_over(tmp_path) == (line,)


def test_half_a_character_does_not_keep_the_rest_from_being_kept(tmp_path: Path) -> None:
    ended(tmp_path, "Ana \ud800Ruiz")
    assert taken_over(tmp_path) == ("Ana Ruiz",)


def test_nobody_else_can_read_a_draft(tmp_path: Path) -> None:
    ended(tmp_path, "Ana")
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "drafts").iterdir()}
    assert (modes, (tmp_path / "drafts").stat().st_mode & 0o777) == ({0o600}, 0o700)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"lines": 3}', b"\xff"])
def test_a_damaged_draft_stays_beside_and_is_no_crash(tmp_path: Path, content: bytes) -> None:
    ended(tmp_path, "Ana")
    damaged = next((tmp_path / "drafts").glob("*.json"))
    damaged.write_bytes(content)
    assert taken_over(tmp_path) == ()
    assert damaged.with_suffix(".unreadable").read_bytes() == content


def test_a_folder_that_takes_nothing_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notebook").write_text("in the way")
    with pytest.raises(StorageFailed):
        DraftFiles(tmp_path / "notebook").keep([Unsaved("Ana")])


def test_an_answer_comes_back_with_its_question(tmp_path: Path) -> None:
    answer = Unsaved("she cited it", "Done: send her the paper")
    drafts = DraftFiles(tmp_path)
    drafts.keep([Unsaved("Ana"), answer])
    drafts.close()
    assert DraftFiles(tmp_path).take_over().lines == (Unsaved("Ana"), answer)


def test_lines_of_a_screen_that_failed_are_told_apart(tmp_path: Path) -> None:
    ended(tmp_path, "Ana")
    drafts = DraftFiles(tmp_path)
    drafts.keep([Unsaved("Mei")], have_failed=True)
    drafts.close()
    assert DraftFiles(tmp_path).take_over().failed == {Unsaved("Mei")}


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "no space left on device")


def test_lines_that_cannot_be_moved_are_returned_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended(tmp_path, "Ana Ruiz")
    monkeypatch.setattr(drafts_module, "replace_file", full)
    left_over = DraftFiles(tmp_path).take_over()
    assert left_over.lines == (Unsaved("Ana Ruiz"),)
    assert left_over.refusal is not None
    assert "is full" in left_over.refusal.message


def test_lines_that_cannot_be_moved_belong_to_nobody_else_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended(tmp_path, "Ana Ruiz")
    monkeypatch.setattr(drafts_module, "replace_file", full)
    drafts = DraftFiles(tmp_path)
    drafts.take_over()
    assert taken_over(tmp_path) == ()
    drafts.close()
    assert taken_over(tmp_path) == ("Ana Ruiz",)


def test_lines_that_could_not_be_moved_are_gone_once_they_are_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended(tmp_path, "Ana Ruiz")
    monkeypatch.setattr(drafts_module, "replace_file", full)
    drafts = DraftFiles(tmp_path)
    drafts.take_over()
    drafts.keep([])
    drafts.close()
    assert list((tmp_path / "drafts").iterdir()) == []


def test_a_file_that_cannot_be_read_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended(tmp_path, "Ana Ruiz")
    dying = next((tmp_path / "drafts").glob("*.json"))
    ended(tmp_path, "Mei Tanaka")
    read = Path.read_bytes

    def read_or_fail(path: Path) -> bytes:
        if path == dying:
            raise OSError(errno.EIO, "input/output error")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_or_fail)
    left_over = DraftFiles(tmp_path).take_over()
    assert (left_over.lines, left_over.refusal is None) == ((Unsaved("Mei Tanaka"),), False)
    assert dying.exists()
