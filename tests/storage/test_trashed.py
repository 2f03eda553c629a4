"""Nothing new is said of somebody whom another process put into the trash."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from hallway.domain.errors import Refused
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import (
    MOMENT,
    change,
    creation,
    edit,
    encounter,
    followup,
    found,
    keep_person,
    person,
)


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    return open_store(tmp_path)


@pytest.fixture
def ana(store: TinyStore) -> Person:
    return keep_person(store, 1)


def delete_elsewhere(folder: Path, person: Person) -> None:
    open_store(folder).keep(change(9, edit(person, deleted_at=MOMENT)))


@pytest.mark.parametrize("new", [followup(2, person(1)), encounter(2, person(1))])
def test_a_new_record_about_them_is_refused(
    store: TinyStore, ana: Person, tmp_path: Path, new: Record
) -> None:
    delete_elsewhere(tmp_path, ana)
    with pytest.raises(Refused, match="Ana Ruiz is in the trash"):
        store.keep(change(3, creation(new)))
    assert store.get(type(new), new.id) is None


def test_their_follow_up_is_not_moved(store: TinyStore, ana: Person, tmp_path: Path) -> None:
    store.keep(change(2, creation(followup(2, ana))))
    promise = found(store, followup(2, ana))
    delete_elsewhere(tmp_path, found(store, ana))
    with pytest.raises(Refused, match="in the trash"):
        store.keep(change(3, edit(promise, due=MOMENT.date() + timedelta(days=2))))


def test_whoever_turned_out_to_be_somebody_in_the_trash_is_there_too(
    store: TinyStore, ana: Person
) -> None:
    store.keep(change(2, creation(replace(person(2), merged_into=ana.id))))
    store.keep(change(3, edit(found(store, ana), deleted_at=MOMENT)))
    with pytest.raises(Refused, match="in the trash"):
        store.keep(change(4, creation(followup(4, person(2)))))


def test_who_is_brought_back_in_the_same_change_is_here(store: TinyStore, ana: Person) -> None:
    store.keep(change(2, edit(found(store, ana), deleted_at=MOMENT)))
    back = edit(found(store, ana), deleted_at=None)
    store.keep(change(3, back, creation(followup(3, ana))))
    assert found(store, followup(3, ana)).text == "send her the paper"
