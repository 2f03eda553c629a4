"""Opening a notebook, or something that is none, touches nothing."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import orjson
import pytest
from tinydb import TinyDB

from hallway.domain.errors import NotebookNewer, NotebookUnreadable, StorageFailed
from hallway.domain.people import Person
from hallway.storage.locks import exclusive
from hallway.storage.places import DATA_FILE, places_of
from hallway.storage.repairing import repair
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


@pytest.fixture
def no_mask() -> Iterator[None]:
    """The system takes no permission away from what is created."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("no_mask")
def test_only_the_owner_may_enter_the_folders_that_are_created_above(tmp_path: Path) -> None:
    keep_person(open_store(tmp_path / "a" / "b" / "c"), 1)
    assert {mode(tmp_path / each) for each in ("a", "a/b", "a/b/c")} == {0o700}


@pytest.mark.usefixtures("no_mask")
def test_only_the_owner_may_read_any_file_whatever_the_system_allows(folder: Path) -> None:
    keep_person(open_store(folder), 1)
    assert {mode(path) for path in folder.iterdir()} == {0o600}


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


def linked_folder(tmp_path: Path, folder: Path) -> Path:
    """Make another path to the folder."""
    (tmp_path / "link").symlink_to(folder)
    return tmp_path / "link"


def linked_file(tmp_path: Path, folder: Path) -> Path:
    """Make another folder, with a link to the data file."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "notebook.json").symlink_to(folder / "notebook.json")
    return tmp_path / "other"


links = pytest.mark.parametrize("link", [linked_folder, linked_file])


@links
def test_two_paths_to_a_notebook_share_one_lock(
    tmp_path: Path, folder: Path, link: Callable[[Path, Path], Path]
) -> None:
    keep_person(open_store(folder), 1)
    there = places_of(link(tmp_path, folder) / DATA_FILE)
    refusal = pytest.raises(StorageFailed, match="is being written by")
    with exclusive(folder / "notebook.lock"), refusal, exclusive(there.lock, patience_seconds=0):
        pass


@links
def test_two_stores_on_two_paths_to_a_notebook_lose_nothing(
    tmp_path: Path, folder: Path, link: Callable[[Path, Path], Path]
) -> None:
    here = open_store(folder)
    keep_person(here, 1)
    there = open_store(link(tmp_path, folder))
    for number in range(2, 8):
        keep_person(there if number % 2 else here, number)
    assert len(ids(open_store(folder))) == 7


@pytest.fixture
def edited_folder(folder: Path) -> Path:
    """A notebook in which stock TinyDB gave everybody the same name."""
    store = open_store(folder)
    keep_person(store, 1)
    store.close()
    facts = [{"kind": "name", "text": "Leilani Kealoha", "day": "2026-11-20"}]
    with TinyDB(folder / "notebook.json") as stock:
        stock.table("people").update({"facts": facts})
    return folder


def test_a_notebook_that_stock_tinydb_edited_can_be_read(edited_folder: Path) -> None:
    store = open_store(edited_folder)
    assert [each.name for each in store.all(Person)] == ["Leilani Kealoha"]
    assert "edited by hand" in str(store.read_only_because)


def test_a_notebook_that_stock_tinydb_edited_is_written_in_once_it_is_accepted(
    edited_folder: Path,
) -> None:
    repair(edited_folder)
    keep_person(open_store(edited_folder), 2, "Siobhán Ní Bhriain")
    names = [each.name for each in open_store(edited_folder).all(Person)]
    assert names == ["Leilani Kealoha", "Siobhán Ní Bhriain"]


def test_a_link_to_a_disk_that_is_not_there_begins_no_new_notebook(tmp_path: Path) -> None:
    (tmp_path / "notebook.json").symlink_to(tmp_path / "stick" / "notebook.json")
    with pytest.raises(StorageFailed, match="leads to"):
        open_store(tmp_path)
    assert not (tmp_path / "stick").exists()


def test_a_link_to_a_notebook_that_is_gone_begins_no_new_one(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    (tmp_path / "notebook.json").symlink_to("elsewhere.json")
    with pytest.raises(StorageFailed, match="leads to"):
        open_store(tmp_path)


def test_a_link_may_come_before_its_notebook(tmp_path: Path) -> None:
    (tmp_path / "notebook.json").symlink_to("elsewhere.json")
    keep_person(open_store(tmp_path), 1)
    assert (tmp_path / "elsewhere.json").exists()
