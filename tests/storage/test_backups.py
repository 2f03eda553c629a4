"""Backups are whole, they rotate, and one of them takes the notebook's place in one step."""

import errno
import os
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from hallway.domain.changes import Change
from hallway.domain.errors import NotebookUnreadable, NotFound, StaleEdit, StorageFailed
from hallway.storage.backups import daily_backups, free_backup_path, path_of_day, restore
from hallway.storage.rotation import worth_keeping
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import MOMENT, content, ids, keep_person

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def store(folder: Path) -> TinyStore:
    store = open_store(folder)
    keep_person(store, 1)
    return store


def back_up_on(store: TinyStore, day: date = TODAY) -> Path:
    """Let a day come on which the house is kept."""
    store.keep_house(datetime.combine(day, time(9), UTC))
    return path_of_day(store.folder, day)


def put_back(folder: Path, path: Path, number: int = 1) -> Change:
    """Restore a backup."""
    return restore(folder, path, Change(number, MOMENT, "Restored the notebook", ()))


def raises(error: Exception) -> Callable[..., None]:
    """Make a function that fails."""

    def fail(*_: object) -> None:
        raise error

    return fail


def days_back(*counts: int) -> set[date]:
    return {TODAY - timedelta(days=count) for count in counts}


def test_the_last_seven_days_are_kept() -> None:
    assert days_back(*range(7)) <= worth_keeping(days_back(*range(400)))


def test_one_day_of_each_of_the_last_four_weeks_is_kept() -> None:
    weeks = {day.isocalendar()[:2] for day in worth_keeping(days_back(*range(400)))}
    assert {day.isocalendar()[:2] for day in days_back(0, 7, 14, 21)} <= weeks


def test_one_day_of_each_of_the_last_twelve_months_is_kept() -> None:
    months = {(day.year, day.month) for day in worth_keeping(days_back(*range(400)))}
    assert len(months) == 12


@given(days=st.sets(st.dates()))
def test_no_more_than_is_promised_is_kept(days: set[date]) -> None:
    kept = worth_keeping(days)
    assert kept <= days
    assert len(kept) <= 7 + 4 + 12


def test_a_backup_has_what_is_only_in_the_journal(store: TinyStore, folder: Path) -> None:
    keep_person(store, 2)
    put_back(folder, back_up_on(store))
    assert len(ids(open_store(folder))) == 2


def test_only_the_owner_may_read_a_backup(store: TinyStore) -> None:
    path = back_up_on(store)
    assert [each.stat().st_mode & 0o777 for each in (path.parent, path)] == [0o700, 0o600]


def test_stock_tinydb_reads_a_backup(store: TinyStore) -> None:
    assert len(TinyDB(back_up_on(store)).table("people")) == 1


def test_backing_up_leaves_the_notebook_as_it_is(store: TinyStore, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.glob("notebook.j*")}
    back_up_on(store)
    assert {path: path.read_bytes() for path in folder.glob("notebook.j*")} == before


def test_a_backup_has_what_another_process_wrote(store: TinyStore, folder: Path) -> None:
    keep_person(open_store(folder), 2)
    assert len(TinyDB(back_up_on(store)).table("people")) == 2


def test_a_day_has_one_backup(store: TinyStore, folder: Path) -> None:
    first = back_up_on(store).read_bytes()
    keep_person(store, 2)
    assert (back_up_on(store).read_bytes(), list(daily_backups(folder))) == (first, [TODAY])


def test_backups_that_are_not_worth_keeping_are_removed(store: TinyStore, folder: Path) -> None:
    days = [TODAY - timedelta(days=count) for count in range(40, -1, -1)]
    for day in days:
        back_up_on(store, day)
    assert set(daily_backups(folder)) == worth_keeping(days)


def test_other_files_among_the_backups_stay(store: TinyStore, folder: Path) -> None:
    store.back_up(folder / "backups" / "before-the-conference.json")
    for count in range(10, -1, -1):
        back_up_on(store, TODAY - timedelta(days=count))
    assert (folder / "backups" / "before-the-conference.json").exists()


def test_nothing_is_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        open_store(tmp_path).back_up(tmp_path / "copy.json")


def test_a_notebook_that_is_not_there_yet_needs_no_daily_backup(tmp_path: Path) -> None:
    back_up_on(open_store(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_notebook_in_doubt_is_not_backed_up(store: TinyStore, folder: Path) -> None:
    journal_path = folder / "notebook.journal"
    journal_path.write_bytes(journal_path.read_bytes().replace(b"Ana", b"Ama"))
    with pytest.raises(NotebookUnreadable):
        open_store(folder).back_up(folder / "copy.json")


def test_a_notebook_in_doubt_replaces_no_daily_backup(store: TinyStore, folder: Path) -> None:
    back_up_on(store)
    journal_path = folder / "notebook.journal"
    journal_path.write_bytes(journal_path.read_bytes().replace(b"Ana", b"Ama"))
    back_up_on(open_store(folder), TODAY + timedelta(days=1))
    assert list(daily_backups(folder)) == [TODAY]


def test_a_backup_that_is_not_what_was_written_is_told(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def read_damaged(path: Path) -> bytes:
        content = read(path)
        return content.replace(b"Ana", b"Ama") if path.parent.name == "backups" else content

    monkeypatch.setattr(Path, "read_bytes", read_damaged)
    with pytest.raises(StorageFailed, match="is not what was written"):
        back_up_on(store)


def test_a_backup_goes_into_a_folder_under_the_day(tmp_path: Path) -> None:
    assert free_backup_path(tmp_path, TODAY) == tmp_path / "hallway-2026-11-22.json"


def test_a_backup_never_replaces_a_file(tmp_path: Path) -> None:
    (tmp_path / "thesis.json").write_text("years of work")
    with pytest.raises(StorageFailed, match="is there already"):
        free_backup_path(tmp_path / "thesis.json", TODAY)


def test_what_a_restore_replaced_is_a_backup(store: TinyStore, folder: Path) -> None:
    path = back_up_on(store)
    keep_person(store, 2)
    replaced = put_back(folder, path).replaced
    assert len(ids(open_store(folder))) == 1
    assert replaced is not None
    put_back(folder, folder / "backups" / replaced, number=2)
    assert len(ids(open_store(folder))) == 2


def test_a_restore_is_in_the_history(store: TinyStore, folder: Path) -> None:
    kept = put_back(folder, back_up_on(store))
    assert open_store(folder).changes()[0] == kept


def test_a_store_restores_what_a_change_says(store: TinyStore, folder: Path) -> None:
    path = back_up_on(store)
    keep_person(store, 2)
    store.keep(Change(5, MOMENT, "Undone", (), restores=path.name))
    assert (len(ids(store)), len(ids(open_store(folder)))) == (1, 1)


def test_what_was_replaced_is_kept_while_the_restore_can_be_undone(
    store: TinyStore, folder: Path
) -> None:
    replaced = put_back(folder, back_up_on(store)).replaced
    back_up_on(open_store(folder), TODAY + timedelta(days=1))
    assert replaced is not None
    assert (folder / "backups" / replaced).exists()


def test_what_was_replaced_goes_once_nothing_leads_back_to_it(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hallway.storage.writer.KEPT_CHANGES", 1)
    replaced = put_back(folder, back_up_on(store)).replaced
    assert replaced is not None
    keep_person(store, 2)
    back_up_on(store, TODAY + timedelta(days=1))
    assert (folder / "backups" / replaced).exists()
    os.utime(folder / "backups" / replaced, (0, 0))
    back_up_on(store, TODAY + timedelta(days=2))
    assert not (folder / "backups" / replaced).exists()


def test_a_chain_of_restores_is_taken_back_to_its_beginning(store: TinyStore, folder: Path) -> None:
    first, second = folder / "backups" / "one.json", folder / "backups" / "two.json"
    store.back_up(first)
    keep_person(store, 2)
    store.back_up(second)
    keep_person(store, 3)
    one = put_back(folder, first, number=11)
    two = put_back(folder, second, number=12)
    for path in (folder / "backups").iterdir():
        os.utime(path, (0, 0))
    back_up_on(open_store(folder), TODAY + timedelta(days=1))
    for number, restored in ((13, two), (14, one)):
        undo = Change(number, MOMENT, "Undone", (), undoes=restored.id, restores=restored.replaced)
        open_store(folder).keep(undo)
    assert len(ids(open_store(folder))) == 3


def test_a_restore_is_not_taken_back_over_what_was_done_since(
    store: TinyStore, folder: Path
) -> None:
    restored = put_back(folder, back_up_on(store), number=11)
    store.catch_up()
    keep_person(open_store(folder), 2)
    undo = Change(12, MOMENT, "Undone", (), undoes=restored.id, restores=restored.replaced)
    with pytest.raises(StaleEdit, match="would be lost"):
        store.keep(undo)
    assert len(ids(open_store(folder))) == 2


def test_a_restore_whose_journal_cannot_be_begun_is_done_all_the_same(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = back_up_on(store)
    keep_person(store, 2)
    refusal = raises(OSError(errno.ENOSPC, "full"))
    with monkeypatch.context() as full:
        full.setattr("hallway.storage.backups.begin_journal", refusal)
        put_back(folder, path)
    again = open_store(folder)
    assert (again.read_only_because, len(ids(again))) == (None, 1)
    keep_person(again, 3)
    assert len(ids(open_store(folder))) == 2


def test_a_notebook_on_a_disk_that_may_only_be_read_can_be_backed_up(
    store: TinyStore, tmp_path: Path
) -> None:
    store._storage._ledger.stop_writing(StorageFailed("It may only be read."))
    store.back_up(tmp_path / "copy.json")
    assert len(TinyDB(tmp_path / "copy.json").table("people")) == 1


def test_a_folder_that_may_not_be_entered_is_a_sentence(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusal = raises(PermissionError(errno.EACCES, "denied"))
    monkeypatch.setattr("hallway.storage.housekeeping.path_of_day", refusal)
    with pytest.raises(StorageFailed, match="may not be read or written"):
        back_up_on(store)


def test_an_open_store_sees_a_restore_and_writes_on(store: TinyStore, folder: Path) -> None:
    path = back_up_on(store)
    keep_person(store, 2)
    put_back(folder, path)
    assert (store.catch_up(), len(ids(store))) == (True, 1)
    keep_person(store, 3)
    assert len(ids(open_store(folder))) == 2


def test_a_damaged_notebook_is_replaced_and_kept_aside(store: TinyStore, folder: Path) -> None:
    path = back_up_on(store)
    (folder / "notebook.json").write_bytes(b"{")
    assert put_back(folder, path).replaced is None
    assert content(folder / "damaged")["notebook.json"] == b"{"
    assert len(ids(open_store(folder))) == 1


def test_a_damaged_backup_is_not_restored(store: TinyStore, folder: Path) -> None:
    path = back_up_on(store)
    path.write_bytes(path.read_bytes().replace(b"Ana", b"Ama"))
    with pytest.raises(NotebookUnreadable):
        put_back(folder, path)
    assert len(ids(open_store(folder))) == 1


def test_a_backup_is_restored_into_an_empty_folder(store: TinyStore, tmp_path: Path) -> None:
    put_back(tmp_path / "new machine", back_up_on(store))
    assert len(ids(open_store(tmp_path / "new machine"))) == 1


def test_a_backup_of_the_first_schema_is_restored(tmp_path: Path) -> None:
    path = Path(__file__).with_name("notebooks") / "schema-1.json"
    put_back(tmp_path, path)
    assert len(ids(open_store(tmp_path))) > 0


def test_a_restore_that_is_refused_leaves_all_as_it_is(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = back_up_on(store)
    keep_person(store, 2)

    refusal = raises(OSError(errno.ENOSPC, "full"))
    monkeypatch.setattr("hallway.storage.backups.replace_file", refusal)
    with pytest.raises(StorageFailed, match="full"):
        put_back(folder, path)
    assert len(ids(open_store(folder))) == 2


def test_a_full_disk_is_no_reason_to_put_a_whole_notebook_aside(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = back_up_on(store)
    monkeypatch.setattr("hallway.storage.backups.write_backup", raises(StorageFailed("full")))
    with pytest.raises(StorageFailed, match="full"):
        put_back(folder, path)
    assert not (folder / "damaged").exists()


def test_a_file_of_a_day_that_does_not_exist_is_no_backup(store: TinyStore, folder: Path) -> None:
    store.back_up(folder / "backups" / "notebook-2026-13-45.json")
    assert daily_backups(folder) == {}


def test_what_a_killed_program_left_long_ago_is_removed(store: TinyStore, folder: Path) -> None:
    back_up_on(store)
    old, new = (folder / "backups" / f".notebook-2026.json.{mark}.tmp" for mark in ("a", "b"))
    for path in (old, new):
        path.write_bytes(b"{")
    os.utime(old, (0, 0))
    back_up_on(store, TODAY + timedelta(days=1))
    assert (old.exists(), new.exists()) == (False, True)


def test_a_restore_keeps_the_bytes_of_a_torn_line(store: TinyStore, folder: Path) -> None:
    path = back_up_on(store)
    with (folder / "notebook.journal").open("ab") as journal:
        journal.write(b"0000")
    put_back(folder, path)
    assert [each.read_bytes() for each in folder.glob("notebook.torn-*")] == [b"0000"]


def test_a_restore_over_damage_holds_though_its_journal_cannot_be_begun(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = back_up_on(store)
    keep_person(store, 2)
    journal_path = folder / "notebook.journal"
    journal_path.write_bytes(journal_path.read_bytes().replace(b"Ana", b"Ama"))
    refusal = raises(OSError(errno.ENOSPC, "full"))
    with monkeypatch.context() as full:
        full.setattr("hallway.storage.backups.begin_journal", refusal)
        put_back(folder, path)
    again = open_store(folder)
    assert (again.read_only_because, len(ids(again))) == (None, 1)
    keep_person(again, 3)
    assert len(ids(open_store(folder))) == 2


def test_whom_a_damaged_journal_forgot_does_not_come_back(store: TinyStore, folder: Path) -> None:
    path = folder / "copy.json"
    store.back_up(path)
    (ana,) = ids(store)
    store._housekeeper._mark([ana], {"begun": "2026-11-22"})
    keep_person(store, 2, "Marek Novak")
    journal_path = folder / "notebook.journal"
    journal_path.write_bytes(journal_path.read_bytes().replace(b"Marek", b"Merek"))
    put_back(folder, path)
    assert ids(open_store(folder)) == []
