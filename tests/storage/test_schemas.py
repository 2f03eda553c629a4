"""Notebooks of other versions: older ones are taken over, newer ones only read."""

import re
from pathlib import Path
from shutil import copyfile

import pytest

from hallway.domain.changes import Change
from hallway.domain.encounters import Encounter
from hallway.domain.errors import NotebookNewer
from hallway.domain.followups import Followup
from hallway.domain.people import Person
from hallway.storage.frames import frame, scan
from hallway.storage.store import open_store
from tests.storage.made_up import content, ids, keep_person

NOTEBOOKS = Path(__file__).parent / "notebooks"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A folder with a notebook as the first version wrote it."""
    copyfile(NOTEBOOKS / "schema-1.json", tmp_path / "notebook.json")
    return tmp_path


def test_a_notebook_of_the_first_schema_is_read(first: Path) -> None:
    store = open_store(first)
    assert [each.name for each in store.all(Person)] == ["Ana Ruiz", "Łukasz Żółw"]
    assert [len(ids(store, kind)) for kind in (Encounter, Followup)] == [1, 1]
    assert store.changes()[0].words == "Removed Zed"


def test_reading_leaves_the_first_schema_as_it_is(first: Path) -> None:
    before = content(first)
    open_store(first).close()
    assert content(first) == before


def test_writing_takes_the_first_schema_over(first: Path) -> None:
    keep_person(open_store(first), 9)
    assert len(ids(open_store(first))) == 3
    assert b'"schema":2' in (first / "notebook.json").read_bytes()


def test_the_first_schema_is_kept_beside(first: Path) -> None:
    keep_person(open_store(first), 9)
    kept = (first / "notebook.schema-1.json").read_bytes()
    assert kept == (NOTEBOOKS / "schema-1.json").read_bytes()


def newer(text: bytes) -> bytes:
    return re.sub(rb'"schema":2', b'"schema":99', text)


def test_a_newer_data_file_can_be_read_and_not_written(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    keep_person(store, 1)
    store.close()
    data_path = tmp_path / "notebook.json"
    data_path.write_bytes(newer(data_path.read_bytes()))
    before = content(tmp_path)
    again = open_store(tmp_path)
    assert len(ids(again)) == 1
    with pytest.raises(NotebookNewer, match="schema 99"):
        keep_person(again, 2)
    again.close()
    assert content(tmp_path) == before


def test_a_newer_data_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    text = b'{"meta": {"1": {"notebook": "hallway", "schema": 99, "sequence": 1}}, "people": []}'
    (tmp_path / "notebook.json").write_bytes(text)
    with pytest.raises(NotebookNewer):
        open_store(tmp_path)


def test_a_store_stops_writing_when_a_newer_hallway_comes_along(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    keep_person(store, 1)
    store.compact()
    journal_path = tmp_path / "notebook.journal"
    heading = newer(scan(journal_path.read_bytes()).texts[0])
    (tmp_path / "new").write_bytes(frame(heading))
    (tmp_path / "new").rename(journal_path)
    with pytest.raises(NotebookNewer, match=r"notebook\.journal is written by a newer"):
        keep_person(store, 2)
    assert len(ids(store)) == 1


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A folder with a snapshot and a journal of the second schema, with all that it can have."""
    for path in (NOTEBOOKS / "schema-2").iterdir():
        copyfile(path, tmp_path / path.name)
    return tmp_path


def test_a_notebook_of_the_second_schema_is_read(second: Path) -> None:
    store = open_store(second)
    assert store.read_only_because is None
    assert [each.name for each in store.all(Person)] == [
        "Ana Ruiz",
        "Łukasz Żółw",
        None,
        "Wanjiru Otieno",
        "Anna Ruiz",
        "Priya Gupta",
    ]


def test_the_second_schema_knows_who_was_deleted_and_merged(second: Path) -> None:
    store = open_store(second)
    told = [(each.name, each.is_in_trash, bool(each.merged_into)) for each in store.all(Person)]
    assert told[3:5] == [("Wanjiru Otieno", True, False), ("Anna Ruiz", False, True)]


def test_the_second_schema_knows_what_was_done(second: Path) -> None:
    words = [each.words for each in open_store(second).log() if isinstance(each, Change)]
    assert words[:3] == [
        "Captured Priya Gupta",
        "Undone: Captured Mei Tanaka",
        "Captured Mei Tanaka",
    ]
    assert len(open_store(second).log()) == 12


def test_the_second_schema_is_written_on(second: Path) -> None:
    keep_person(open_store(second), 1)
    assert len(ids(open_store(second))) == 7
