"""The last changes are there after a restart."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from hallway.domain.changes import Change
from hallway.storage import history
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import change, creation, edit, keep_person, person, removal


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    return open_store(tmp_path)


def test_a_new_notebook_has_no_changes(store: TinyStore) -> None:
    assert store.changes() == []


def test_a_change_comes_back_as_it_was_kept(store: TinyStore, tmp_path: Path) -> None:
    berlin = timezone(timedelta(hours=2))
    moment = datetime(2026, 7, 1, 9, 0, 0, 123, tzinfo=berlin)
    plan = Change(7, moment, "Undone: Captured Ana", (creation(person(1)),), undoes=5, redoes=6)
    kept = store.keep(plan)
    assert open_store(tmp_path).changes() == [kept]


def test_an_edit_comes_back_with_both_sides(store: TinyStore, tmp_path: Path) -> None:
    ana = keep_person(store, 1)
    kept = store.keep(change(2, edit(ana, name_is_unsure=True)))
    assert open_store(tmp_path).changes()[0] == kept


def test_a_removal_comes_back_with_what_was_removed(store: TinyStore, tmp_path: Path) -> None:
    ana = keep_person(store, 1)
    store.keep(change(2, removal(ana)))
    assert open_store(tmp_path).changes()[0].operations[0].before == ana


def test_a_change_taken_back_leaves_what_was_before(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    kept = store.keep(change(2, edit(ana, name_is_unsure=True)))
    store.keep(change(3, kept.operations[0].inverse))
    assert [each.name_is_unsure for each in store.all(type(ana))] == [False]


def test_changes_come_newest_first_whatever_their_ids(store: TinyStore) -> None:
    for number in (3, 1, 2):
        keep_person(store, number)
    assert [each.id % 10 for each in store.changes()] == [2, 1, 3]


def test_only_the_last_changes_are_kept(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(history, "KEPT_CHANGES", 3)
    for number in range(1, 6):
        keep_person(store, number)
    assert [each.id % 10 for each in open_store(tmp_path).changes()] == [5, 4, 3]


def test_the_operations_of_an_unknown_table_are_left_aside() -> None:
    document = {
        "sequence": 1,
        "at": "2026-11-20T10:00:00+00:00",
        "words": "Sold shoes",
        "operations": [{"table": "shoes", "id": 5, "after": {"size": 43}}],
    }
    assert history.read_changes({"9": document})[0].operations == ()
