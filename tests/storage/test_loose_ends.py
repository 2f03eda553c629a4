"""No change leaves a link to a record that is not there."""

from dataclasses import replace
from pathlib import Path

import pytest

from hallway.domain.encounters import Encounter
from hallway.domain.errors import StaleEdit
from hallway.domain.people import Person
from hallway.domain.records import Link
from hallway.storage.store import TinyStore, open_store
from tests.storage.damaged import put_tables
from tests.storage.made_up import (
    change,
    creation,
    edit,
    encounter,
    followup,
    found,
    ids,
    keep_person,
    person,
    removal,
)


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    return open_store(tmp_path)


@pytest.fixture
def ana(store: TinyStore) -> Person:
    return keep_person(store, 1)


def test_a_record_that_another_process_linked_to_is_not_removed(
    store: TinyStore, ana: Person, tmp_path: Path
) -> None:
    open_store(tmp_path).keep(change(2, creation(encounter(2, ana))))
    with pytest.raises(StaleEdit, match="Ana Ruiz was built upon meanwhile"):
        store.keep(change(3, removal(ana)))
    assert ids(store) == [ana.id]


@pytest.mark.parametrize(
    "linking",
    [
        replace(encounter(2), companions=(Link("Ana", person(1).id),)),
        replace(encounter(2), introducer=Link("Ana", person(1).id)),
        replace(person(2), merged_into=person(1).id),
    ],
)
def test_any_kind_of_link_holds_a_record(
    store: TinyStore, ana: Person, linking: Encounter | Person
) -> None:
    store.keep(change(2, creation(linking)))
    with pytest.raises(StaleEdit):
        store.keep(change(3, removal(ana)))


def test_a_record_goes_together_with_what_links_to_it(store: TinyStore, ana: Person) -> None:
    met = encounter(2, ana)
    store.keep(change(2, creation(met)))
    store.keep(change(3, removal(found(store, met)), removal(ana)))
    assert ids(store) + ids(store, Encounter) == []


def test_a_record_goes_when_the_same_change_takes_the_link_away(
    store: TinyStore, ana: Person
) -> None:
    kwame = keep_person(store, 2, "Kwame Mensah")
    met = encounter(3, ana, kwame)
    store.keep(change(3, creation(met)))
    store.keep(change(4, removal(ana), edit(found(store, met), people=(kwame.id,))))
    assert ids(store) == [kwame.id]


def test_a_record_does_not_go_while_the_same_change_keeps_the_link(
    store: TinyStore, ana: Person
) -> None:
    met = encounter(2, ana)
    store.keep(change(2, creation(met)))
    with pytest.raises(StaleEdit, match="leads to something"):
        store.keep(change(3, removal(ana), edit(found(store, met), note="bees")))


def test_a_new_record_about_someone_who_was_removed_is_refused(
    store: TinyStore, ana: Person, tmp_path: Path
) -> None:
    open_store(tmp_path).keep(change(2, removal(ana)))
    with pytest.raises(StaleEdit, match="“send her the paper” leads to something"):
        store.keep(change(3, creation(followup(3, ana))))


def test_a_link_to_someone_who_was_removed_is_not_added(
    store: TinyStore, ana: Person, tmp_path: Path
) -> None:
    met = encounter(2)
    store.keep(change(2, creation(met)))
    open_store(tmp_path).keep(change(3, removal(ana)))
    with pytest.raises(StaleEdit):
        store.keep(change(4, edit(found(store, met), people=(ana.id,))))


def with_encounter(folder: Path, people: object) -> TinyStore:
    """Open a notebook with one encounter, as somebody wrote it by hand."""
    written = {"people": people, "day": "2026-11-20", "moment": "2026-11-20T10:30:00Z"}
    return open_store(put_tables(folder, encounters={"7": written}))


def test_a_record_that_led_to_nothing_before_can_be_edited(tmp_path: Path) -> None:
    store = with_encounter(tmp_path / "odd", [5])
    (met,) = store.all(Encounter)
    store.keep(change(1, edit(met, note="bees")))
    assert [each.note for each in store.all(Encounter)] == ["bees"]


def test_what_was_written_by_hand_in_place_of_a_link_holds_nothing(tmp_path: Path) -> None:
    store = with_encounter(tmp_path / "odd", "Ana Ruiz")
    ana = keep_person(store, 1)
    store.keep(change(2, removal(ana)))
    assert ids(store) == []
