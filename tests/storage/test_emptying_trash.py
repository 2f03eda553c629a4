"""Who has been in the trash for 30 days is erased, and nobody before."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hallway.bootstrap import back_up, open_notebook
from hallway.domain.people import Person
from hallway.storage.journaled import JournaledStorage
from hallway.storage.mending import mend
from hallway.storage.store import TinyStore, open_store
from tests.storage.forgotten import wanjiru, with_traces
from tests.storage.made_up import change, edit, found, ids


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def store(folder: Path) -> Iterator[TinyStore]:
    store = with_traces(folder)
    yield store
    store.close()


def in_trash_for(store: TinyStore, days: int) -> None:
    """Let the person have been in the trash for some days."""
    deleted_at = datetime.now(UTC) - timedelta(days=days)
    store.keep(change(9, edit(found(store, wanjiru()), deleted_at=deleted_at)))
    store.keep_house(datetime.now(UTC))
    store.absorb()


def test_the_trash_is_emptied_after_thirty_days(store: TinyStore) -> None:
    in_trash_for(store, days=31)
    assert [each.name for each in store.all(Person)] == ["Bartosz Nowak"]


def test_the_trash_keeps_somebody_for_thirty_days(store: TinyStore) -> None:
    in_trash_for(store, days=29)
    assert len(ids(store)) == 2


def test_emptying_the_trash_is_nothing_to_undo(store: TinyStore) -> None:
    in_trash_for(store, days=31)
    assert store.changes() == []


def test_somebody_deleted_in_an_odd_moment_is_told(store: TinyStore, folder: Path) -> None:
    store.close()
    path = folder / "notebook.json"
    path.write_bytes(path.read_bytes().replace(b'"met_on"', b'"deleted_at":"soon","met_on"', 1))
    mend(folder)
    assert [each.name for each in open_store(folder).all(Person)] == ["Bartosz Nowak"]


def test_somebody_who_is_brought_back_in_the_last_moment_stays(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_store(folder)
    deleted_at = datetime.now(UTC) - timedelta(days=31)
    store.keep(change(9, edit(found(store, wanjiru()), deleted_at=deleted_at)))
    other.catch_up()
    transaction = JournaledStorage.transaction

    def bring_back_first(storage: JournaledStorage) -> AbstractContextManager[None]:
        monkeypatch.setattr(JournaledStorage, "transaction", transaction)
        other.keep(change(10, edit(found(other, wanjiru()), deleted_at=None)))
        return transaction(storage)

    monkeypatch.setattr(JournaledStorage, "transaction", bring_back_first)
    store.keep_house(datetime.now(UTC))
    assert len(ids(open_store(folder))) == 2


def test_the_trash_is_emptied_though_there_is_a_backup_of_today(
    store: TinyStore, folder: Path
) -> None:
    notebook = open_notebook(folder)
    deleted_at = datetime.now(UTC) - timedelta(days=31)
    store.keep(change(9, edit(found(store, wanjiru()), deleted_at=deleted_at)))
    back_up(notebook, folder, None)
    assert len(ids(open_store(folder))) == 1


def test_the_log_says_that_the_trash_was_emptied(store: TinyStore) -> None:
    in_trash_for(store, days=31)
    assert "Emptied the trash" in [each.words for each in store.log()]


def test_the_log_says_nothing_of_a_trash_that_was_empty(store: TinyStore) -> None:
    store.keep_house(datetime.now(UTC))
    store.absorb()
    assert "Emptied the trash" not in [each.words for each in store.log()]
