"""What the notebook may expect of its store."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.table import Document

from hallway.domain.changes import Operation
from hallway.domain.encounters import Encounter
from hallway.domain.errors import StaleEdit, StorageFailed
from hallway.domain.followups import Followup
from hallway.domain.people import Fact, FactKind, Person
from hallway.storage.database import NotebookDatabase
from hallway.storage.journaled import JournaledStorage
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import (
    DAY,
    FIRST_ID,
    change,
    content,
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

CUE = Fact(FactKind.CUE, "red glasses", DAY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def store(folder: Path) -> TinyStore:
    return open_store(folder)


def test_a_new_notebook_is_empty(store: TinyStore) -> None:
    assert ids(store) == []


def test_a_store_names_its_folder(store: TinyStore, folder: Path) -> None:
    assert store.folder == folder


def test_a_kept_record_is_found(store: TinyStore) -> None:
    kept = keep_person(store, 1)
    assert store.get(Person, kept.id) == kept


def test_a_kept_record_is_found_after_a_restart(store: TinyStore, folder: Path) -> None:
    kept = keep_person(store, 1)
    store.close()
    assert open_store(folder).get(Person, kept.id) == kept


def test_the_first_writing_is_revision_one(store: TinyStore) -> None:
    assert keep_person(store, 1).revision == 1


def test_the_next_writing_is_the_next_revision(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    kept = store.keep(change(2, edit(ana, name_is_unsure=True)))
    assert kept.operations[0].after == replace(ana, name_is_unsure=True, revision=2)


def test_records_come_in_the_order_of_their_ids(store: TinyStore) -> None:
    for number in (3, 1, 2):
        keep_person(store, number)
    assert ids(store) == [FIRST_ID + 1, FIRST_ID + 2, FIRST_ID + 3]


def test_an_id_of_another_kind_is_not_found(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    assert store.get(Followup, ana.id) is None


def test_a_removed_record_is_gone(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    store.keep(change(2, removal(ana)))
    assert store.get(Person, ana.id) is None


def test_a_removed_record_comes_back_with_a_later_revision(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    store.keep(change(2, removal(ana)))
    store.keep(change(3, creation(ana)))
    assert found(store, ana) == replace(ana, revision=2)


def test_a_change_over_several_kinds_is_kept_together(store: TinyStore, folder: Path) -> None:
    ana = person(1)
    met, promise = encounter(2, ana), followup(3, ana)
    store.keep(change(4, creation(ana), creation(met), creation(promise)))
    again = open_store(folder)
    kinds = (Person, Encounter, Followup)
    assert [len(ids(again, kind)) for kind in kinds] == [1, 1, 1]


def test_two_operations_on_one_record_both_count(store: TinyStore) -> None:
    ana = person(1)
    unsure = Operation(before=ana, after=replace(ana, name_is_unsure=True))
    store.keep(change(2, creation(ana), unsure))
    assert found(store, ana) == replace(ana, name_is_unsure=True, revision=2)


def test_the_same_record_is_the_same_value(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    assert found(store, ana) is found(store, ana)


def test_a_column_is_one_field_as_json_has_it(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    assert list(store.column(Person, "met_on")) == [(ana.id, "2026-11-20")]


def test_a_column_has_defaults_where_nothing_was_said(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    assert list(store.column(Person, "name_is_unsure")) == [(ana.id, False)]


def test_a_column_of_ids_is_the_ids(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    assert list(store.column(Person, "id")) == [(ana.id, ana.id)]


def test_a_walk_over_records_outlives_a_change(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    walk = store.all(Person)
    keep_person(store, 2)
    assert next(walk) == ana


def test_a_thousand_records_are_kept_in_one_change(store: TinyStore) -> None:
    store.keep(change(0, *(creation(person(number)) for number in range(1, 1001))))
    assert len(ids(store)) == 1000


def test_a_stale_edit_is_refused(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    store.keep(change(2, edit(ana, facts=(*ana.facts, CUE))))
    with pytest.raises(StaleEdit, match=r"Ana Ruiz was changed meanwhile \(facts\)"):
        store.keep(change(3, edit(ana, name_is_unsure=True)))


def test_an_edit_of_something_removed_is_refused(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    store.keep(change(2, removal(ana)))
    with pytest.raises(StaleEdit, match="Ana Ruiz was removed meanwhile"):
        store.keep(change(3, edit(ana, name_is_unsure=True)))


def test_a_record_is_created_once(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    with pytest.raises(StaleEdit, match="Ana Ruiz is already there"):
        store.keep(change(2, creation(ana)))


def test_a_refused_change_leaves_nothing_behind(store: TinyStore, folder: Path) -> None:
    ana = keep_person(store, 1)
    before = content(folder)
    with pytest.raises(StaleEdit):
        store.keep(change(2, creation(person(2)), creation(ana)))
    assert (ids(store), content(folder)) == ([ana.id], before)


def test_half_a_character_is_refused(store: TinyStore, folder: Path) -> None:
    keep_person(store, 1)
    before = content(folder)
    with pytest.raises(StorageFailed, match="half a character"):
        keep_person(store, 2, "Ana \ud800")
    assert (len(ids(store)), content(folder)) == (1, before)


def test_a_store_works_on_after_a_refusal(store: TinyStore) -> None:
    with pytest.raises(StorageFailed):
        keep_person(store, 1, "Ana \ud800")
    keep_person(store, 2)
    assert ids(store) == [FIRST_ID + 2]


def test_what_only_a_newer_hallway_knows_stays(store: TinyStore, folder: Path) -> None:
    ana = keep_person(store, 1)
    with NotebookDatabase(folder / "notebook.json", storage=JournaledStorage) as newer:
        newer.table("people").update({"shoe_size": 43}, doc_ids=[ana.id])
        newer.table("shoes").insert(Document({"size": 43}, 7))
    store.catch_up()
    store.keep(change(2, edit(found(store, ana), name_is_unsure=True)))
    store.close()
    with TinyDB(folder / "notebook.json") as stock:
        people = stock.table("people").get(doc_id=ana.id)
        assert (people or {})["shoe_size"] == 43
        assert stock.table("shoes").all() == [{"size": 43}]


def test_stock_tinydb_reads_the_data_file(store: TinyStore, folder: Path) -> None:
    ana = keep_person(store, 1)
    store.close()
    with TinyDB(folder / "notebook.json") as stock:
        facts = [{"kind": "name", "text": "Ana Ruiz", "day": "2026-11-20"}]
        document = {"revision": 1, "met_on": "2026-11-20", "facts": facts}
        assert stock.table("people").get(doc_id=ana.id) == document


def test_a_store_and_its_documents_go_with_the_last_who_knows_it(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    known = weakref.ref(store)
    gc.disable()  # which would find it all the same, but not among what it leaves alone
    try:
        del store
        assert known() is None
    finally:
        gc.enable()
