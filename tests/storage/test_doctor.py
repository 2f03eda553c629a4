"""The doctor looks at all that lies around a notebook, and changes nothing."""

import errno
import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from hallway.domain.findings import Finding, Weight, is_sound
from hallway.storage.backups import path_of_day
from hallway.storage.doctor import examine
from tests.storage.damaged import (
    IN_EACH,
    Files,
    put,
    whole_files,
)
from tests.storage.examined import TODAY, backed_up, damage, facts, said, warnings
from tests.storage.made_up import (
    content,
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a notebook with people in its snapshot and in its journal."""
    return whole_files(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def folder(files: Files, tmp_path: Path) -> Path:
    """A folder with a whole notebook, backed up today."""
    return backed_up(put(tmp_path / "notebook", files), TODAY)


def test_a_whole_notebook_has_no_damage_and_no_warnings(folder: Path) -> None:
    assert {finding.weight for finding in examine(folder, TODAY)} == {Weight.FACT}


def test_looking_a_notebook_over_changes_nothing(files: Files, folder: Path) -> None:
    (folder / "notebook.journal").write_bytes(files["notebook.journal"][:-3])
    (folder / "notebook.json").chmod(0o644)
    before = content(folder / "backups")
    examine(folder, TODAY)
    assert content(folder / "backups") == before
    assert (folder / "notebook.journal").read_bytes() == files["notebook.journal"][:-3]
    assert (folder / "notebook.json").stat().st_mode & 0o777 == 0o644


def test_damage_comes_first_and_facts_last(files: Files, folder: Path) -> None:
    (folder / "notebook.journal").write_bytes(files["notebook.journal"].replace(b"Ana", b"Ama"))
    (folder / "notebook.json").chmod(0o644)
    weights = [finding.weight for finding in examine(folder, TODAY)]
    assert weights == sorted(weights, key=list(Weight).index)
    assert set(weights) == set(Weight)


def test_no_folder_is_sound(tmp_path: Path) -> None:
    found = examine(tmp_path / "missing", TODAY)
    assert [each.sentence for each in found] == [
        f"There is no notebook in {tmp_path / 'missing'} yet."
    ]
    assert is_sound(found)


def test_no_notebook_makes_no_file(tmp_path: Path) -> None:
    examine(tmp_path, TODAY)
    assert content(tmp_path) == {}


def test_a_notebook_that_is_gone_from_its_backups_is_damage(folder: Path) -> None:
    for path in folder.glob("notebook.*"):
        path.unlink()
    assert "hallway restore" in damage(folder)


@pytest.mark.parametrize(
    "name", ["", "notebook.json", "backups", "backups/notebook-2026-11-22.json"]
)
def test_what_others_may_read_is_a_warning(folder: Path, name: str) -> None:
    (folder / name).chmod(0o755 if (folder / name).is_dir() else 0o644)
    assert said(folder, Weight.WARNING) == [
        f"{folder / name} can be read by others on this machine."
    ]


def test_a_folder_that_holds_other_files_too_is_left_to_the_person(folder: Path) -> None:
    (folder / "diary.txt").touch()
    folder.chmod(0o755)
    assert "`chmod 700`" in warnings(folder)


def test_a_folder_that_holds_other_files_and_is_closed_is_fine(folder: Path) -> None:
    (folder / "diary.txt").touch()
    assert warnings(folder) == ""


def test_a_backup_that_may_only_be_read_is_fine(folder: Path) -> None:
    path_of_day(folder, TODAY).chmod(0o400)
    assert warnings(folder) == ""


def test_a_file_that_is_closed_to_its_owner_is_a_warning(folder: Path) -> None:
    (folder / "notebook.journal").chmod(0o400)
    assert "notebook.journal is closed to you, its owner" in warnings(folder)


@pytest.mark.parametrize("age", [0, 7])
def test_a_backup_of_this_week_is_a_fact(files: Files, tmp_path: Path, age: int) -> None:
    newest = TODAY - timedelta(days=age)
    folder = backed_up(put(tmp_path / "notebook", files), newest, TODAY - timedelta(days=60))
    assert f"2 daily backups, the newest of {newest}." in facts(folder)


def test_an_older_backup_is_a_warning(files: Files, tmp_path: Path) -> None:
    newest = TODAY - timedelta(days=8)
    folder = backed_up(put(tmp_path / "notebook", files), newest)
    assert f"1 daily backup, the newest of {newest}, 8 days ago" in warnings(folder)


def test_no_backup_is_a_warning(files: Files, tmp_path: Path) -> None:
    assert "There is no daily backup" in warnings(put(tmp_path / "notebook", files))


def test_a_damaged_backup_is_a_warning_that_names_it(folder: Path) -> None:
    path = path_of_day(folder, TODAY)
    path.write_bytes(path.read_bytes().replace(b"Ana", b"Ama", 1))
    assert f"The backup {path} is damaged" in warnings(folder)
    assert damage(folder) == ""


def test_a_backup_that_cannot_be_read_is_a_warning(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def read_other_files(path: Path) -> bytes:
        if path.parent.name == "backups":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_other_files)
    assert f"The disk that holds {path_of_day(folder, TODAY)} reports an error" in warnings(folder)


def left_over(folder: Path, name: str, day: date) -> Path:
    path = folder / name
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.touch(mode=0o600)
    os.utime(path, (86_400 * (day - date(1970, 1, 1)).days + 43_200,) * 2)
    return path


@pytest.mark.parametrize(
    "name",
    [
        ".notebook.json.0a1b2c3d.tmp",
        ".notebook.journal.0a1b2c3d.tmp",
        "backups/.notebook-2026-11-20.json.0a1b2c3d.tmp",
        "drafts/.0123456789abcdef.json.0a1b2c3d.tmp",
    ],
)
def test_a_file_that_was_not_written_to_its_end_is_a_warning(folder: Path, name: str) -> None:
    path = left_over(folder, name, TODAY - timedelta(days=1))
    assert f"{path} was left by a program" in warnings(folder)


def test_a_file_that_may_still_be_written_is_fine(folder: Path) -> None:
    left_over(folder, ".notebook.json.0a1b2c3d.tmp", TODAY)
    assert warnings(folder) == ""


def test_what_was_kept_aside_is_counted(folder: Path) -> None:
    for name in ("notebook.torn-3", "notebook.torn-3-2", "damaged/notebook.json"):
        left_over(folder, name, TODAY)
    left_over(folder, "damaged/notebook.journal", TODAY)
    assert "Kept aside: 2 torn lines, 1 folder of damaged files." in facts(folder)


def test_nothing_kept_aside_is_not_worth_a_word(folder: Path) -> None:
    assert "Kept aside" not in facts(folder)


def test_lines_that_could_not_be_saved_are_a_warning_wherever_they_lie(
    folder: Path, tmp_path: Path
) -> None:
    here = left_over(folder, "hallway-unsaved.txt", TODAY)
    there = left_over(tmp_path, "hallway-unsaved-2.txt", TODAY)
    found = " ".join(said(folder, Weight.WARNING, (tmp_path,)))
    assert [f"{path} has lines" in found for path in (here, there)] == [True, True]


@pytest.fixture
def read_only_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a notebook on a disk that cannot be written."""
    (folder / "notebook.lock").unlink(missing_ok=True)
    opened = os.open

    def open_to_read(path: Path, flags: int, *mode: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return opened(path, flags, *mode)

    monkeypatch.setattr(os, "open", open_to_read)
    return folder


def test_a_notebook_on_a_disk_that_cannot_be_written_is_read(read_only_disk: Path) -> None:
    assert damage(read_only_disk) == ""
    assert f"Read up to change {2 * IN_EACH}" in facts(read_only_disk)


def test_damage_on_a_disk_that_cannot_be_written_is_noticed(
    files: Files, read_only_disk: Path
) -> None:
    text = files["notebook.journal"].replace(b"Ana", b"Ama")
    (read_only_disk / "notebook.journal").write_bytes(text)
    assert "a line is damaged" in damage(read_only_disk)


def test_a_folder_that_is_a_file_is_damage(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "is a file, not a folder" in damage(tmp_path / "file")


def test_a_data_file_that_links_to_itself_is_damage(tmp_path: Path) -> None:
    (tmp_path / "notebook.json").symlink_to(tmp_path / "notebook.json")
    assert "leads to itself" in damage(tmp_path)


def test_the_disk_that_a_link_leads_to_is_looked_at(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "Dropbox"
    elsewhere.mkdir()
    (folder / "notebook.json").rename(elsewhere / "notebook.json")
    (folder / "notebook.json").symlink_to(elsewhere / "notebook.json")
    assert "kept in step with other machines by Dropbox" in warnings(folder)


def test_a_finding_tells_whether_a_repair_takes_care_of_it(folder: Path) -> None:
    (folder / "notebook.json").chmod(0o644)
    assert [each for each in examine(folder, TODAY) if each.is_mendable] == [
        Finding(
            Weight.WARNING,
            f"{folder / 'notebook.json'} can be read by others on this machine.",
            is_mendable=True,
        )
    ]
