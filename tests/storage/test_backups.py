"""Backups are whole, they rotate, and one of them takes the notebook's place in one step."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.errors import NotebookUnreadable, NotFound, StorageFailed
from hallway.storage.backups import back_up, back_up_today, daily_backups, restore
from hallway.storage.rotation import worth_keeping
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import content, ids, keep_person

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def store(folder: Path) -> TinyStore:
    store = open_store(folder)
    keep_person(store, 1)
    return store


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
    path = back_up_today(folder, TODAY)
    restore(folder, path)
    assert len(ids(open_store(folder))) == 2


def test_only_the_owner_may_read_a_backup(store: TinyStore, folder: Path) -> None:
    path = back_up_today(folder, TODAY)
    assert [each.stat().st_mode & 0o777 for each in (path.parent, path)] == [0o700, 0o600]


def test_backing_up_leaves_the_notebook_as_it_is(store: TinyStore, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.glob("notebook.j*")}
    back_up_today(folder, TODAY)
    assert {path: path.read_bytes() for path in folder.glob("notebook.j*")} == before


def test_a_day_has_one_backup(store: TinyStore, folder: Path) -> None:
    back_up_today(folder, TODAY)
    keep_person(store, 2)
    back_up_today(folder, TODAY)
    assert list(daily_backups(folder)) == [TODAY]


def test_backups_that_are_not_worth_keeping_are_removed(store: TinyStore, folder: Path) -> None:
    days = [TODAY - timedelta(days=count) for count in range(40, -1, -1)]
    for day in days:
        back_up_today(folder, day)
    assert set(daily_backups(folder)) == worth_keeping(days)


def test_other_files_among_the_backups_stay(store: TinyStore, folder: Path) -> None:
    back_up(folder, folder / "backups" / "before-the-conference.json")
    for count in range(10, -1, -1):
        back_up_today(folder, TODAY - timedelta(days=count))
    assert (folder / "backups" / "before-the-conference.json").exists()


def test_nothing_is_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        back_up_today(tmp_path, TODAY)


def test_a_notebook_in_doubt_is_not_backed_up(store: TinyStore, folder: Path) -> None:
    back_up_today(folder, TODAY)
    journal_path = folder / "notebook.journal"
    journal_path.write_bytes(journal_path.read_bytes().replace(b"Ana", b"Ama"))
    with pytest.raises(NotebookUnreadable):
        back_up_today(folder, TODAY + timedelta(days=1))
    assert list(daily_backups(folder)) == [TODAY]


def test_a_backup_that_is_not_what_was_written_is_told(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def read_damaged(path: Path) -> bytes:
        content = read(path)
        return content.replace(b"Ana", b"Ama") if path.parent.name == "backups" else content

    monkeypatch.setattr(Path, "read_bytes", read_damaged)
    with pytest.raises(StorageFailed, match="is not what was written"):
        back_up_today(folder, TODAY)


def test_a_restore_can_be_taken_back(store: TinyStore, folder: Path) -> None:
    path = back_up_today(folder, TODAY)
    keep_person(store, 2)
    before = restore(folder, path)
    assert len(ids(open_store(folder))) == 1
    restore(folder, before)
    assert len(ids(open_store(folder))) == 2


def test_an_open_store_sees_a_restore_and_writes_on(store: TinyStore, folder: Path) -> None:
    path = back_up_today(folder, TODAY)
    keep_person(store, 2)
    restore(folder, path)
    assert (store.catch_up(), len(ids(store))) == (True, 1)
    keep_person(store, 3)
    assert len(ids(open_store(folder))) == 2


def test_a_damaged_notebook_is_replaced_and_kept_aside(store: TinyStore, folder: Path) -> None:
    path = back_up_today(folder, TODAY)
    (folder / "notebook.json").write_bytes(b"{")
    aside = restore(folder, path)
    assert content(aside)["notebook.json"] == b"{"
    assert len(ids(open_store(folder))) == 1


def test_a_damaged_backup_is_not_restored(store: TinyStore, folder: Path) -> None:
    path = back_up_today(folder, TODAY)
    path.write_bytes(path.read_bytes().replace(b"Ana", b"Ama"))
    with pytest.raises(NotebookUnreadable):
        restore(folder, path)
    assert len(ids(open_store(folder))) == 1


def test_a_backup_is_restored_into_an_empty_folder(store: TinyStore, tmp_path: Path) -> None:
    path = back_up_today(store.folder, TODAY)
    restore(tmp_path / "new machine", path)
    assert len(ids(open_store(tmp_path / "new machine"))) == 1
