"""What is shown stands still until it is told to follow."""

from pathlib import Path

import pytest

from hallway.domain.changes import Operation
from hallway.domain.errors import StaleEdit
from hallway.notebook.ports import News
from hallway.storage.shown import MANY_DOCUMENTS
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import change, creation, edit, found, ids, keep_person, person


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    return open_store(tmp_path)


@pytest.fixture
def other(store: TinyStore) -> TinyStore:
    return open_store(store.folder)


def test_what_is_written_is_not_shown_yet(store: TinyStore) -> None:
    store.write(change(1, creation(person(1))))
    assert ids(store) == []


def test_what_is_written_is_shown_after_absorbing(store: TinyStore) -> None:
    store.write(change(1, creation(person(1))))
    store.absorb()
    assert ids(store) == [person(1).id]


def test_a_walk_through_the_records_is_not_disturbed_by_a_write(store: TinyStore) -> None:
    for number in range(1, 4):
        keep_person(store, number)
    walk = store.all(type(person(1)))
    next(walk)
    store.write(change(4, creation(person(4))))
    assert len(list(walk)) == 2


def test_a_removed_record_is_shown_until_it_is_absorbed(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    store.write(change(2, Operation(before=ana, after=None)))
    before = ids(store)
    store.absorb()
    assert (before, ids(store)) == ([ana.id], [])


def test_what_came_and_went_again_between_two_looks_is_no_news(
    store: TinyStore, other: TinyStore
) -> None:
    keep_person(store, 1)
    kwame = keep_person(other, 2, "Kwame Mensah")
    other.keep(change(3, Operation(before=kwame, after=None)))
    store.read_on()
    assert store.absorb() == News(is_from_others=True, operations=())


def test_a_second_write_builds_on_the_first_before_either_is_shown(store: TinyStore) -> None:
    kept = store.write(change(1, creation(person(1))))
    ana = kept.operations[0].after
    assert ana is not None
    store.write(change(2, edit(ana, name_is_unsure=True)))
    store.absorb()
    assert found(store, person(1)).name_is_unsure


def test_a_write_on_what_is_not_current_any_more_is_refused(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    store.write(change(2, edit(ana, name_is_unsure=True)))
    with pytest.raises(StaleEdit):
        store.write(change(3, edit(ana, facts=())))


def test_the_news_say_what_was_done_here(store: TinyStore) -> None:
    kept = store.write(change(1, creation(person(1))))
    news = store.absorb()
    assert (news.is_from_others, news.operations) == (False, kept.operations)


def test_the_news_say_what_another_did(store: TinyStore, other: TinyStore) -> None:
    ana = keep_person(store, 1)
    other.catch_up()
    other.keep(change(2, edit(ana, name_is_unsure=True)))
    store.read_on()
    news = store.absorb()
    assert news.operations == (Operation(before=ana, after=found(other, ana)),)


def test_what_another_did_is_told_as_anothers(store: TinyStore, other: TinyStore) -> None:
    keep_person(other, 1)
    store.read_on()
    assert store.absorb().is_from_others


def test_there_are_no_news_without_a_change(store: TinyStore) -> None:
    store.read_on()
    assert store.absorb().operations == ()


def test_after_a_great_change_everything_has_to_be_looked_at(store: TinyStore) -> None:
    people = (person(number) for number in range(MANY_DOCUMENTS + 1))
    store.write(change(1, *map(creation, people)))
    assert store.absorb().operations is None


def test_a_new_file_in_place_of_the_old_one_has_to_be_looked_at_whole(
    store: TinyStore, other: TinyStore
) -> None:
    keep_person(store, 1)
    (store.folder / "notebook.json").unlink()
    (store.folder / "notebook.journal").unlink()
    third = open_store(store.folder)
    keep_person(third, 2)
    third.compact()
    store.read_on()
    assert (store.absorb().operations, ids(store)) == (None, [person(2).id])
