"""Two stores on one folder never lose each other's writing."""

from pathlib import Path

import pytest

from hallway.domain.errors import StaleEdit, StorageFailed
from hallway.storage.locks import exclusive
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import change, edit, found, ids, keep_person

Stores = tuple[TinyStore, TinyStore]


@pytest.fixture
def stores(tmp_path: Path) -> Stores:
    return open_store(tmp_path), open_store(tmp_path)


def test_writings_of_both_are_kept(stores: Stores, tmp_path: Path) -> None:
    for number, store in enumerate([*stores, *stores], start=1):
        keep_person(store, number)
    assert len(ids(open_store(tmp_path))) == 4


def test_one_sees_the_others_writing_after_catching_up(stores: Stores) -> None:
    mine, other = stores
    ana = keep_person(other, 1)
    assert (mine.catch_up(), ids(mine)) == (True, [ana.id])


def test_there_is_nothing_to_catch_up_with_twice(stores: Stores) -> None:
    mine, other = stores
    keep_person(other, 1)
    mine.catch_up()
    assert not mine.catch_up()


def test_ones_own_writing_is_nothing_to_catch_up_with(stores: Stores) -> None:
    mine, _ = stores
    keep_person(mine, 1)
    assert not mine.catch_up()


def test_what_was_taken_in_while_writing_is_still_news(stores: Stores) -> None:
    mine, other = stores
    keep_person(other, 1)
    keep_person(mine, 2)
    assert mine.catch_up()


def test_an_edit_of_what_the_other_changed_is_refused(stores: Stores) -> None:
    mine, other = stores
    ana = keep_person(mine, 1)
    other.catch_up()
    other.keep(change(2, edit(ana, name_is_unsure=True)))
    with pytest.raises(StaleEdit, match="name is unsure"):
        mine.keep(change(3, edit(ana, facts=())))


def test_after_a_stale_edit_the_others_version_is_there(stores: Stores) -> None:
    mine, other = stores
    ana = keep_person(mine, 1)
    other.catch_up()
    other.keep(change(2, edit(ana, name_is_unsure=True)))
    with pytest.raises(StaleEdit):
        mine.keep(change(3, edit(ana, facts=())))
    assert found(mine, ana).name_is_unsure


def test_changes_of_both_are_in_the_history_in_the_order_of_writing(stores: Stores) -> None:
    mine, other = stores
    keep_person(mine, 9)
    keep_person(other, 1)
    mine.catch_up()
    assert [each.operations[0].record.id % 10 for each in mine.changes()] == [1, 9]


def test_a_lock_that_is_held_ends_in_a_sentence_that_says_by_whom(tmp_path: Path) -> None:
    path = tmp_path / "notebook.lock"
    refusal = pytest.raises(StorageFailed, match=r"written by .* \(process \d+\)")
    with exclusive(path), refusal, exclusive(path, patience_seconds=0.05):
        pass


def test_a_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    path = tmp_path / "notebook.lock"
    with pytest.raises(ZeroDivisionError), exclusive(path):
        raise ZeroDivisionError
    with exclusive(path, patience_seconds=0):
        pass
