"""Damage that is still JSON is told in a sentence that names the file."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from hallway.domain.encounters import Encounter
from hallway.domain.errors import NotebookUnreadable
from hallway.domain.people import Person
from hallway.domain.questions import Question
from hallway.domain.records import Record
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import keep_person

META = {"1": {"notebook": "hallway", "schema": 1, "sequence": 1}}
CHANGE = {"sequence": 1, "at": "2026-11-20T10:00:00+00:00", "words": "Captured", "operations": []}

ODD_CHANGES: dict[str, dict[str, Any]] = {
    "nothing": {},
    "no sequence": {**CHANGE, "sequence": "one"},
    "no moment": {**CHANGE, "at": "soon"},
    "words that are a number": {**CHANGE, "words": 5},
    "operations that are none": {**CHANGE, "operations": {"table": "people"}},
    "an operation without a record": {**CHANGE, "operations": [{"table": "people", "id": 5}]},
    "an operation without a table": {**CHANGE, "operations": [{"id": 5, "after": {}}]},
    "an id that is a text": {
        **CHANGE,
        "operations": [{"table": "people", "id": "5", "after": {"met_on": "2026-11-20"}}],
    },
    "a record that does not fit": {
        **CHANGE,
        "operations": [{"table": "people", "id": 5, "after": {"met_on": 3}}],
    },
}
ODD_FIELDS: list[tuple[type[Record], str, Any]] = [
    (Person, "facts", 3),
    (Person, "facts", [3]),
    (Person, "facts", [{"kind": "name"}]),
    (Person, "facts", [{"kind": 5, "text": "Ana"}]),
    (Person, "met_on", "soon"),
    (Person, "merged_into", "5"),
    (Encounter, "people", 5),
    (Encounter, "people", ["5"]),
    (Encounter, "companions", [7]),
    (Encounter, "introducer", {"person": "Marek"}),
    (Question, "person", None),
]


def damaged(folder: Path, **tables: Any) -> TinyStore:
    """Open a notebook that somebody wrote by hand."""
    (folder / "notebook.json").write_bytes(orjson.dumps({"meta": META, **tables}))
    return open_store(folder)


@pytest.mark.parametrize("change", ODD_CHANGES.values(), ids=ODD_CHANGES.keys())
def test_a_change_that_does_not_fit_is_told_in_words(
    tmp_path: Path, change: dict[str, Any]
) -> None:
    with pytest.raises(NotebookUnreadable, match="in the table history does not fit"):
        damaged(tmp_path, history={"5": change}).changes()


def test_a_history_that_does_not_fit_keeps_nobody_from_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hallway.storage.writer.KEPT_CHANGES", 1)
    store = damaged(tmp_path, history={"5": {}})
    keep_person(store, 1)
    assert len(store.changes()) == 1


@pytest.mark.parametrize(("kind", "field", "value"), ODD_FIELDS)
def test_a_field_that_does_not_fit_is_told_in_words(
    tmp_path: Path, kind: type[Record], field: str, value: Any
) -> None:
    store = damaged(tmp_path, **{kind.table: {"5": {field: value}}})
    with pytest.raises(NotebookUnreadable, match=f"does not fit: {field}"):
        list(store.column(kind, field))


def test_a_record_that_does_not_fit_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(NotebookUnreadable) as refusal:
        damaged(tmp_path, people={"5": {"met_on": 3}}).get(Person, 5)
    assert str(tmp_path / "notebook.json") in refusal.value.message
    assert "0000000000005" in refusal.value.message
    assert "put a backup in its place" in refusal.value.way_out


@pytest.mark.parametrize("key", ["9" * 5_000, "\u0663"])
def test_an_id_that_is_none_of_ours_is_told_in_words(tmp_path: Path, key: str) -> None:
    with pytest.raises(NotebookUnreadable, match="has something else than a document"):
        damaged(tmp_path, people={key: {"met_on": "2026-11-20"}})


def test_a_fact_of_a_newer_hallway_fits(tmp_path: Path) -> None:
    fact = {"kind": "star_sign", "text": "Libra", "day": "2026-11-20", "heard_in": "Lisbon"}
    store = damaged(tmp_path, people={"5": {"met_on": "2026-11-20", "facts": [fact]}})
    assert list(store.column(Person, "facts")) == [(5, [fact])]
