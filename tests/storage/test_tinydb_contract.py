"""What TinyDB's documentation promises, on its own storage and on ours."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, TinyDB, where
from tinydb.operations import increment
from tinydb.table import Document

from hallway.domain.errors import StorageFailed
from hallway.storage.database import NotebookDatabase
from hallway.storage.journaled import JournaledStorage
from hallway.storage.json_text import decode

Opening = Callable[[Path], TinyDB]


def open_stock(path: Path) -> TinyDB:
    return TinyDB(path)


def open_ours(path: Path) -> TinyDB:
    return NotebookDatabase(path, storage=JournaledStorage)


@pytest.fixture(params=[open_stock, open_ours], ids=["stock", "ours"])
def opening(request: pytest.FixtureRequest) -> Opening:
    chosen: Opening = request.param
    return chosen


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notebook.json"


@pytest.fixture
def db(opening: Opening, path: Path) -> Iterator[TinyDB]:
    with opening(path) as opened:
        yield opened


@pytest.fixture
def three(db: TinyDB) -> list[int]:
    """Three documents, a and b among them with the same kind."""
    kinds: list[dict[str, Any]] = [
        {"name": "a", "kind": 1, "count": 1},
        {"name": "b", "kind": 1, "count": 2},
        {"name": "c", "kind": 2, "count": 3, "tags": ["x"]},
    ]
    doc_ids: list[int] = db.insert_multiple(kinds)
    return doc_ids


def names(documents: list[Document]) -> list[str]:
    return [document["name"] for document in documents]


def one(db: TinyDB, doc_id: int) -> Document:
    document = db.get(doc_id=doc_id)
    assert isinstance(document, Document)
    return document


def test_insert_returns_the_id(db: TinyDB) -> None:
    doc_id = db.insert({"name": "a"})
    assert one(db, doc_id) == {"name": "a"}


def test_every_document_has_an_id_of_its_own(db: TinyDB, three: list[int]) -> None:
    assert len({document.doc_id for document in db.all()} & set(three)) == 3


def test_a_document_keeps_the_id_it_is_given(db: TinyDB) -> None:
    assert db.insert(Document({"name": "a"}, doc_id=12)) == 12
    assert one(db, 12).doc_id == 12


def test_an_id_is_given_once(db: TinyDB) -> None:
    db.insert(Document({"name": "a"}, doc_id=12))
    with pytest.raises(ValueError, match="already exists"):
        db.insert(Document({"name": "b"}, doc_id=12))
    assert names(db.all()) == ["a"]


def test_an_insert_of_many_that_fails_inserts_none(db: TinyDB) -> None:
    with pytest.raises(ValueError, match="already exists"):
        db.insert_multiple([Document({}, doc_id=1), Document({}, doc_id=1)])
    assert len(db) == 0


def test_only_mappings_are_documents(db: TinyDB) -> None:
    with pytest.raises(ValueError, match="not a Mapping"):
        db.insert([1, 2])


def test_search_finds_what_matches(db: TinyDB, three: list[int]) -> None:
    assert names(db.search(where("kind") == 1)) == ["a", "b"]


def test_search_sees_what_was_written_since(db: TinyDB, three: list[int]) -> None:
    db.search(where("kind") == 1)
    db.insert({"name": "d", "kind": 1})
    assert names(db.search(where("kind") == 1)) == ["a", "b", "d"]


def test_get_finds_by_query(db: TinyDB, three: list[int]) -> None:
    found = db.get(Query().name == "b")
    assert found is not None
    assert found.doc_id == three[1]


def test_get_finds_several_ids(db: TinyDB, three: list[int]) -> None:
    assert names(db.get(doc_ids=[three[0], three[2]])) == ["a", "c"]


def test_get_of_an_unknown_id_is_none(db: TinyDB, three: list[int]) -> None:
    assert db.get(doc_id=7) is None


def test_contains_knows_ids_and_queries(db: TinyDB, three: list[int]) -> None:
    assert db.contains(doc_id=three[0])
    assert not db.contains(where("name") == "z")


def test_count_counts_what_matches(db: TinyDB, three: list[int]) -> None:
    assert db.count(where("kind") == 1) == 2


def test_update_sets_fields_of_what_matches(db: TinyDB, three: list[int]) -> None:
    assert db.update({"kind": 9}, where("kind") == 1) == three[:2]
    assert names(db.search(where("kind") == 9)) == ["a", "b"]


def test_update_sets_fields_by_id(db: TinyDB, three: list[int]) -> None:
    assert db.update({"kind": 9}, doc_ids=[three[1], 7]) == [three[1]]
    assert names(db.search(where("kind") == 9)) == ["b"]


def test_update_sets_fields_of_all(db: TinyDB, three: list[int]) -> None:
    assert db.update({"kind": 9}) == three
    assert db.count(where("kind") == 9) == 3


def test_update_takes_an_operation(db: TinyDB, three: list[int]) -> None:
    db.update(increment("count"), where("name") == "c")
    assert one(db, three[2])["count"] == 4


def test_an_update_that_fails_changes_nothing(db: TinyDB, three: list[int]) -> None:
    def fail_at_b(document: dict[str, Any]) -> None:
        document["kind"] = 9
        if document["name"] == "b":
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        db.update(fail_at_b)
    assert db.count(where("kind") == 9) == 0


def test_update_multiple_takes_pairs(db: TinyDB, three: list[int]) -> None:
    changed = db.update_multiple([({"kind": 8}, where("name") == "a")])
    assert (changed, one(db, three[0])["kind"]) == ([three[0]], 8)


def test_upsert_updates_what_matches(db: TinyDB, three: list[int]) -> None:
    assert db.upsert({"kind": 7}, where("name") == "a") == [three[0]]
    assert one(db, three[0]) == {"name": "a", "kind": 7, "count": 1}


def test_upsert_inserts_where_nothing_matches(db: TinyDB, three: list[int]) -> None:
    (doc_id,) = db.upsert({"name": "d"}, where("name") == "d")
    assert one(db, doc_id) == {"name": "d"}


def test_upsert_takes_an_id(db: TinyDB) -> None:
    assert db.upsert(Document({"name": "a"}, doc_id=5)) == [5]
    assert db.upsert(Document({"kind": 1}, doc_id=5)) == [5]
    assert one(db, 5) == {"name": "a", "kind": 1}


def test_remove_takes_away_what_matches(db: TinyDB, three: list[int]) -> None:
    assert db.remove(where("kind") == 1) == three[:2]
    assert names(db.all()) == ["c"]


def test_remove_takes_away_by_id(db: TinyDB, three: list[int]) -> None:
    assert db.remove(doc_ids=[three[1], 7]) == [three[1]]
    assert names(db.all()) == ["a", "c"]


def test_remove_asks_what_to_remove(db: TinyDB, three: list[int]) -> None:
    with pytest.raises(RuntimeError):
        db.remove()


def test_truncate_takes_away_all_of_a_table(db: TinyDB, three: list[int]) -> None:
    db.table("other").insert({"name": "o"})
    db.truncate()
    assert (len(db), len(db.table("other"))) == (0, 1)


def test_tables_are_named(db: TinyDB, three: list[int]) -> None:
    db.table("other").insert({"name": "o"})
    assert db.tables() == {"_default", "other"}


def test_a_dropped_table_is_gone(db: TinyDB, three: list[int]) -> None:
    db.table("other").insert({"name": "o"})
    db.drop_table("other")
    assert (len(db.table("other")), len(db)) == (0, 3)


def test_dropped_tables_are_all_gone(db: TinyDB, three: list[int]) -> None:
    db.table("other").insert({"name": "o"})
    db.drop_tables()
    assert (len(db.table("other")), len(db)) == (0, 0)


def test_iteration_yields_documents_with_ids(db: TinyDB, three: list[int]) -> None:
    assert [document.doc_id for document in db] == three


def test_everything_is_there_after_a_restart(
    opening: Opening, path: Path, db: TinyDB, three: list[int]
) -> None:
    db.update({"kind": 9}, doc_ids=three[:1])
    db.remove(doc_ids=three[1:2])
    before = db.all()
    db.close()
    with opening(path) as again:
        assert again.all() == before


def test_stock_tinydb_finds_what_ours_wrote(path: Path) -> None:
    with open_ours(path) as ours:
        doc_id = ours.table("people").insert({"name": "Łukasz", "tags": ["a", "b"]})
    with open_stock(path) as stock:
        assert stock.table("people").get(doc_id=doc_id) == {"name": "Łukasz", "tags": ["a", "b"]}


def test_ours_never_gives_an_id_twice(path: Path) -> None:
    with open_ours(path) as ours:
        first = ours.insert({"name": "a"})
        ours.remove(doc_ids=[first])
    with open_ours(path) as ours:
        assert ours.insert({"name": "b"}) > first


def test_what_ours_returns_shares_nothing_with_the_table(path: Path) -> None:
    with open_ours(path) as ours:
        doc_id = ours.insert({"tags": ["a"]})
        one(ours, doc_id)["tags"].append("b")
        assert one(ours, doc_id) == {"tags": ["a"]}


def test_what_ours_was_given_shares_nothing_with_the_table(path: Path) -> None:
    with open_ours(path) as ours:
        tags = ["a"]
        doc_id = ours.insert({"tags": tags})
        tags.append("b")
        assert one(ours, doc_id) == {"tags": ["a"]}


@pytest.mark.parametrize("value", ["\ud800", float("nan"), 2**64, {1: 2}, {3}], ids=ascii)
def test_ours_refuses_what_json_cannot_hold(path: Path, value: object) -> None:
    with open_ours(path) as ours:
        with pytest.raises(StorageFailed):
            ours.insert({"value": value})
        assert len(ours) == 0


def test_ours_keeps_writings_of_a_transaction_together(path: Path) -> None:
    with open_ours(path) as ours:
        storage = ours.storage
        assert isinstance(storage, JournaledStorage)
        with pytest.raises(ZeroDivisionError), storage.transaction():
            ours.table("people").insert({"name": "a"})
            ours.table("events").insert({"name": "b"})
            raise ZeroDivisionError
        assert (len(ours.table("people")), len(ours.table("events"))) == (0, 0)


def test_ours_stages_only_in_a_transaction(path: Path) -> None:
    with open_ours(path) as ours:
        assert isinstance(ours.storage, JournaledStorage)
        with pytest.raises(RuntimeError, match="in a transaction"):
            ours.storage.stage("people", {})


def test_ours_keeps_its_own_table_to_itself(path: Path) -> None:
    with open_ours(path) as ours, pytest.raises(ValueError, match="describes the notebook"):
        ours.table("meta").insert({"schema": 99})


def test_the_data_file_of_ours_describes_itself(path: Path) -> None:
    with open_ours(path) as ours:
        ours.insert({"name": "a"})
    meta = decode(path.read_bytes())["meta"]["1"]
    assert {"notebook", "schema", "sequence", "lineage", "checksum"} == set(meta)
