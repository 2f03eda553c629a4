"""Typed text that cannot be saved goes into a file of its own."""

import errno
from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.storage.emergency import EmergencyFile

LINE = "Ana Ruiz, compiler engineer @Acme Robotics #rust : Łódź"


def kept(*lines: str, folders: list[Path]) -> Path:
    """Keep lines in a file of their own."""
    path = EmergencyFile(folders).keep(lines)
    assert path is not None
    return path


def test_the_text_is_in_the_file_as_it_was_typed(tmp_path: Path) -> None:
    assert kept(LINE, folders=[tmp_path]).read_text(encoding="utf-8") == f"{LINE}\n"


def test_nobody_else_can_read_the_file(tmp_path: Path) -> None:
    assert kept(LINE, folders=[tmp_path]).stat().st_mode & 0o777 == 0o600


def test_another_process_does_not_replace_it(tmp_path: Path) -> None:
    first, second = (kept(text, folders=[tmp_path]) for text in ("one", "two"))
    assert [first.read_text(), second.read_text()] == ["one\n", "two\n"]


def test_the_same_process_goes_on_in_its_file(tmp_path: Path) -> None:
    emergency = EmergencyFile([tmp_path])
    paths = [emergency.keep(["one"]), emergency.keep(["one", "two"])]
    assert (paths[0], [path.read_text() for path in tmp_path.iterdir()]) == (
        paths[1],
        ["one\ntwo\n"],
    )


def test_it_is_gone_when_nothing_is_left_in_it(tmp_path: Path) -> None:
    emergency = EmergencyFile([tmp_path])
    emergency.keep(["one"])
    assert (emergency.keep([]), list(tmp_path.iterdir())) == (None, [])


def test_the_next_folder_is_tried_where_one_refuses(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    path = kept(LINE, folders=[tmp_path / "file", tmp_path / "state" / "hallway"])
    assert path.parent == tmp_path / "state" / "hallway"


def test_a_file_that_got_lost_is_begun_again_elsewhere(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    emergency = EmergencyFile([first, second])
    emergency.keep(["one"])
    for path in first.iterdir():
        path.unlink()
    first.rmdir()
    first.write_text("in the way")
    again = emergency.keep(["one"])
    assert again is not None
    assert again.parent == second


@pytest.mark.parametrize("trouble", [errno.EIO, errno.EACCES])
def test_the_next_folder_is_tried_where_not_even_a_name_can_be_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: int
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    exists = Path.exists

    def look(path: Path) -> bool:
        if path.is_relative_to(first):
            raise OSError(trouble, "the disk is dying")
        return exists(path)

    monkeypatch.setattr(Path, "exists", look)
    assert kept(LINE, folders=[first, second]).parent == second


def test_what_is_left_stays_when_nothing_else_is_kept(tmp_path: Path) -> None:
    emergency = EmergencyFile([tmp_path])
    path = emergency.leave(["one"])
    emergency.keep(["two"])
    emergency.keep([])
    assert [each.read_text() for each in tmp_path.iterdir()] == [path.read_text()] == ["one\n"]


def test_half_a_character_is_written_as_an_escape(tmp_path: Path) -> None:
    assert kept("Ana \ud800", folders=[tmp_path]).read_text() == "Ana \\ud800\n"


def test_a_text_that_no_folder_takes_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageFailed, match="could not be kept anywhere"):
        kept(LINE, folders=[tmp_path / "file"])
