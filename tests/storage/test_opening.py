"""Opening a notebook, or something that is none, touches nothing."""

from pathlib import Path

import orjson
import pytest

from hallway.domain.errors import NotebookNewer, NotebookUnreadable, StorageFailed
from hallway.storage.store import open_store
from tests.storage.made_up import ids, keep_person

NO_NOTEBOOKS = {
    "nothing at all": b"",
    "random bytes": bytes(range(256)),
    "text": b"Dear diary,\n",
    "half an object": b'{"meta": {"1": {',
    "a list": b"[1, 2, 3]",
    "a number": b"12",
    "an object of something else": b'{"people": {"1": {"name": "Ana"}}}',
    "another program's database": b'{"_default": {"1": {"x": 1}}, "meta": {"1": {"v": 2}}}',
    "a mark without a schema": b'{"meta": {"1": {"notebook": "hallway"}}}',
    "a table that is a list": (
        b'{"meta": {"1": {"notebook": "hallway", "schema": 1, "sequence": 0}}, "people": []}'
    ),
    "a document that is a text": (
        b'{"meta": {"1": {"notebook": "hallway", "schema": 1, "sequence": 0}},'
        b' "people": {"1": "Ana"}}'
    ),
    "an id that is no number": (
        b'{"meta": {"1": {"notebook": "hallway", "schema": 1, "sequence": 0}},'
        b' "people": {"ana": {}}}'
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def data_path(folder: Path) -> Path:
    folder.mkdir()
    return folder / "notebook.json"


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_opening_a_missing_folder_does_not_create_it(folder: Path) -> None:
    open_store(folder).close()
    assert not folder.exists()


def test_catching_up_with_a_missing_folder_finds_nothing(folder: Path) -> None:
    assert not open_store(folder).catch_up()


def test_the_first_writing_creates_folders_above_too(tmp_path: Path) -> None:
    keep_person(open_store(tmp_path / "a" / "b"), 1)
    assert len(ids(open_store(tmp_path / "a" / "b"))) == 1


def test_only_the_owner_may_enter_the_folder(folder: Path) -> None:
    keep_person(open_store(folder), 1)
    assert mode(folder) == 0o700


def test_only_the_owner_may_read_any_file(folder: Path) -> None:
    keep_person(open_store(folder), 1)
    assert {mode(path) for path in folder.iterdir()} == {0o600}


def test_an_empty_folder_becomes_a_notebook(data_path: Path) -> None:
    keep_person(open_store(data_path.parent), 1)
    assert data_path.exists()


@pytest.mark.parametrize("text", NO_NOTEBOOKS.values(), ids=NO_NOTEBOOKS.keys())
def test_what_is_no_notebook_is_refused_and_left_as_it_is(data_path: Path, text: bytes) -> None:
    data_path.write_bytes(text)
    with pytest.raises(NotebookUnreadable) as refusal:
        open_store(data_path.parent)
    assert str(data_path) in refusal.value.message
    assert "put a backup in its place" in refusal.value.way_out
    assert data_path.read_bytes() == text


def test_a_data_file_damaged_while_open_is_not_overwritten(folder: Path) -> None:
    store = open_store(folder)
    keep_person(store, 1)
    (folder / "notebook.json").write_bytes(b"{")
    with pytest.raises(NotebookUnreadable):
        keep_person(store, 2)
    assert (folder / "notebook.json").read_bytes() == b"{"


def test_a_newer_notebook_is_left_as_it_is(folder: Path) -> None:
    keep_person(open_store(folder), 1)
    tables = orjson.loads((folder / "notebook.json").read_bytes())
    tables["meta"]["1"]["schema"] = 99
    newer = orjson.dumps(tables)
    (folder / "notebook.json").write_bytes(newer)
    with pytest.raises(NotebookNewer, match="schema 99"):
        keep_person(open_store(folder), 2)
    assert (folder / "notebook.json").read_bytes() == newer


def test_a_folder_that_is_a_file_is_refused(folder: Path) -> None:
    folder.write_text("a file")
    with pytest.raises(StorageFailed, match="is a file, not a folder"):
        open_store(folder)


def test_a_folder_below_a_file_is_refused(folder: Path) -> None:
    folder.write_text("a file")
    with pytest.raises(StorageFailed, match=r"A part of .* is a file, not a folder"):
        keep_person(open_store(folder / "below"), 1)


def test_a_data_file_that_is_a_folder_is_refused(data_path: Path) -> None:
    data_path.mkdir()
    with pytest.raises(StorageFailed, match="is a folder, not a file"):
        open_store(data_path.parent)


def test_a_data_file_that_links_to_itself_is_refused(data_path: Path) -> None:
    data_path.symlink_to(data_path)
    with pytest.raises(StorageFailed, match="a link that leads to itself"):
        open_store(data_path.parent)


def test_a_linked_data_file_stays_a_link(tmp_path: Path, data_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    data_path.symlink_to(elsewhere / "kept.json")
    keep_person(open_store(data_path.parent), 1)
    assert data_path.is_symlink()
    assert len(ids(open_store(data_path.parent))) == 1


def test_the_files_beside_a_linked_data_file_lie_where_it_lies(
    tmp_path: Path, data_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    data_path.symlink_to(elsewhere / "kept.json")
    keep_person(open_store(data_path.parent), 1)
    assert list(data_path.parent.iterdir()) == [data_path]
