"""A repair closes, cuts and mends what needs it, keeps what it takes away, and touches no more."""

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from shutil import copyfile

import pytest

from hallway.domain.errors import NotebookUnreadable, StorageFailed
from hallway.domain.findings import Repair
from hallway.storage import repairing
from hallway.storage.backups import path_of_day
from hallway.storage.locks import exclusive
from hallway.storage.repairing import repair
from hallway.storage.store import open_store
from tests.storage.damaged import IN_EACH, NAMES, Files, of_schema, put, put_tables, whole_files
from tests.storage.made_up import content, ids, keep_person

OURS = (
    *("notebook.json", "notebook.journal", "notebook.lock", "notebook.torn-3"),
    *("notebook.schema-1.json", ".notebook.json.0a1b2c3d.tmp", "hallway-unsaved.txt"),
    *("backups/notebook-2026-11-20.json", "backups/notebook-before-restore-2.json"),
    *("drafts/0123456789abcdef.json", "drafts/0123456789abcdef.lock"),
    *("damaged/notebook.json", "damaged-2/lost-lines.txt"),
)
THEIRS = ("diary.txt", "notebook.pdf", "backups/photos.zip", "damaged/fence.jpg", "drafts/poem.txt")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a notebook with people in its snapshot and in its journal."""
    return whole_files(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def folder(files: Files, tmp_path: Path) -> Path:
    """A folder with a whole notebook."""
    return put(tmp_path / "notebook", files)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def opened(folder: Path, *names: str) -> None:
    """Make files that are not there, and let everybody read them and their folders."""
    for name in names:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
        path.chmod(0o644)
        path.parent.chmod(0o755)


def with_backup(folder: Path, files: Files) -> Path:
    path = path_of_day(folder, date(2026, 11, 20))
    path.parent.mkdir(mode=0o700)
    copyfile(folder / "notebook.json", path)
    path.chmod(0o600)
    return path


def test_a_sound_notebook_is_left_as_it_is(folder: Path) -> None:
    before = content(folder)
    assert repair(folder) == Repair()
    assert content(folder) == before


def test_no_notebook_is_nothing_to_repair(tmp_path: Path) -> None:
    assert repair(tmp_path / "missing") == Repair()
    assert not (tmp_path / "missing").exists()


def test_every_file_and_folder_of_the_notebook_is_closed_to_others(folder: Path) -> None:
    opened(folder, *OURS)
    repair(folder)
    assert {mode(folder / name) for name in OURS} == {0o600}
    assert {mode(path) for path in (folder, *folder.iterdir()) if path.is_dir()} == {0o700}


def test_what_was_closed_is_named(folder: Path) -> None:
    (folder / "notebook.json").chmod(0o644)
    assert repair(folder).made_private == (folder / "notebook.json",)


def test_files_that_are_not_the_notebooks_keep_their_permissions(folder: Path) -> None:
    opened(folder, *THEIRS)
    assert repair(folder).made_private == ()
    assert {mode(folder / name) for name in THEIRS} == {0o644}


def test_a_folder_with_other_files_in_it_stays_open_to_them(folder: Path) -> None:
    opened(folder, "diary.txt", "notebook.json")
    assert repair(folder).made_private == (folder / "notebook.json",)
    assert mode(folder) == 0o755


def test_files_that_are_closed_to_their_owner_are_opened(folder: Path) -> None:
    (folder / "notebook.json").chmod(0o000)
    repair(folder)
    assert mode(folder / "notebook.json") == 0o600


def test_a_file_of_somebody_else_does_not_keep_damage_from_being_mended(
    files: Files, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "notebook.journal").write_bytes(files["notebook.journal"].replace(b"Ana", b"Ama", 1))
    (folder / "notebook.lock").touch()
    (folder / "notebook.lock").chmod(0o666)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", refuse)
    done = repair(folder)
    assert (done.made_private, done.mending is None) == ((), False)


def test_the_data_file_that_a_link_leads_to_is_closed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    elsewhere.chmod(0o755)
    (folder / "notebook.json").rename(elsewhere / "kept.json")
    (folder / "notebook.journal").rename(elsewhere / "kept.journal")
    (folder / "notebook.json").symlink_to(elsewhere / "kept.json")
    opened(elsewhere, "kept.json", "kept.journal", "kept.torn-2")
    repair(folder)
    assert {mode(path) for path in elsewhere.glob("kept.[jt]*")} == {0o600}
    assert mode(elsewhere) == 0o755


def test_a_torn_line_is_cut_off_and_kept(files: Files, folder: Path) -> None:
    journal = files["notebook.journal"]
    (folder / "notebook.journal").write_bytes(journal[:-3])
    done = repair(folder)
    (torn_path,) = folder.glob("notebook.torn-*")
    assert [str(torn_path) in notice for notice in done.notices] == [True]
    assert (folder / "notebook.journal").read_bytes() + torn_path.read_bytes() == journal[:-3]


def test_damage_is_mended_and_the_files_are_kept(files: Files, folder: Path) -> None:
    damaged = files["notebook.journal"].replace(b"Ana", b"Ama", 1)
    (folder / "notebook.journal").write_bytes(damaged)
    mending = repair(folder).mending
    assert mending is not None
    assert content(mending.aside)["notebook.journal"] == damaged
    assert len(ids(open_store(folder))) == 2 * IN_EACH - 1


def test_a_record_that_is_none_is_mended(tmp_path: Path) -> None:
    folder = put_tables(tmp_path / "odd", people={"5": {"met_on": "long ago"}})
    mending = repair(folder).mending
    assert mending is not None
    assert mending.lost_count == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_gone_is_made_up_for(files: Files, folder: Path, name: str) -> None:
    with_backup(folder, files)
    (folder / name).unlink()
    repair(folder)
    assert open_store(folder).read_only_because is None
    expected = {"notebook.json": 2 * IN_EACH, "notebook.journal": IN_EACH}
    assert len(ids(open_store(folder))) == expected[name]


def test_a_damaged_backup_is_not_taken(files: Files, folder: Path) -> None:
    backup_path = with_backup(folder, files)
    backup_path.write_bytes(backup_path.read_bytes().replace(b"Ana", b"Ama", 1))
    (folder / "notebook.json").unlink()
    mending = repair(folder).mending
    assert mending is not None
    assert mending.stand_in is None


def test_a_newer_notebook_is_left_as_it_is(folder: Path) -> None:
    of_schema(9, folder)
    before = content(folder)
    assert repair(folder) == Repair()
    assert content(folder) == before


def test_what_was_never_a_notebook_is_left_as_it_is(tmp_path: Path) -> None:
    folder = put(tmp_path / "diary", {}, json=b"Dear diary,\n")
    with pytest.raises(NotebookUnreadable):
        repair(folder)
    assert content(folder) == {"notebook.json": b"Dear diary,\n"}


def test_a_repair_says_who_keeps_the_lock(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repairing, "exclusive", partial(exclusive, patience_seconds=0))
    with exclusive(folder / "notebook.lock"), pytest.raises(StorageFailed, match="being written"):
        repair(folder)


def test_a_backup_that_has_more_than_was_left_is_named(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for number in range(1, 4):
        keep_person(store, number)
    store.keep_house(datetime(2026, 11, 22, 9, tzinfo=UTC))
    store.compact()
    data_path = tmp_path / "notebook.json"
    content = data_path.read_bytes()
    data_path.write_bytes(content[: content.rindex(b'"history"')].rsplit(b"\n", 3)[0])
    mending = repair(tmp_path).mending
    assert mending is not None
    assert mending.richer_backup == date(2026, 11, 22)


def test_a_backup_that_has_no_more_is_not_named(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    keep_person(store, 1)
    store.keep_house(datetime(2026, 11, 22, 9, tzinfo=UTC))
    keep_person(store, 2)
    journal_path = tmp_path / "notebook.journal"
    lines = journal_path.read_bytes().splitlines(keepends=True)
    journal_path.write_bytes(b"".join([*lines[:-1], lines[-1].replace(b"Ana", b"Ama")]))
    mending = repair(tmp_path).mending
    assert mending is not None
    assert mending.richer_backup is None


def test_the_log_says_that_the_notebook_was_repaired(tmp_path: Path) -> None:
    keep_person(open_store(tmp_path), 1)
    journal_path = tmp_path / "notebook.journal"
    journal_path.write_bytes(journal_path.read_bytes().replace(b"Ana", b"Ama"))
    repair(tmp_path, datetime(2026, 11, 22, 9, tzinfo=UTC))
    assert [each.words for each in open_store(tmp_path).log()] == ["Repaired the notebook"]
