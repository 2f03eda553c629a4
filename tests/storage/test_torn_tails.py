"""A line that was torn by a crash is cut off, kept beside, and costs nothing that was saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hallway.storage.places import DATA_FILE, places_of
from hallway.storage.reader import Reader
from hallway.storage.store import open_store
from tests.storage.made_up import content, ids, keep_person

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def three_saved(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a notebook with three commits in its journal."""
    folder = tmp_path_factory.mktemp("saved")
    store = open_store(folder)
    for number in (1, 2, 3):
        keep_person(store, number)
    return content(folder)


def put(folder: Path, files: Files, journal: bytes) -> Path:
    """Write the files of a notebook, with another journal."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name, each in (files | {"notebook.journal": journal}).items():
        (folder / name).write_bytes(each)
    return folder


def last_line(journal: bytes) -> int:
    """Say where the last line begins."""
    return journal.rindex(b"\n", 0, -1) + 1


def test_a_tail_torn_at_any_byte_costs_only_what_was_not_saved(
    three_saved: Files, tmp_path: Path
) -> None:
    journal = three_saved["notebook.journal"]
    for length in range(last_line(journal), len(journal)):
        folder = put(tmp_path / "torn", three_saved, journal[:length])
        store = open_store(folder)
        assert (len(ids(store)), store.read_only_because) == (2, None), length
        keep_person(store, 9)
        assert len(ids(open_store(folder))) == 3, length


def test_a_tail_of_zeros_costs_only_what_was_not_saved(three_saved: Files, tmp_path: Path) -> None:
    journal = three_saved["notebook.journal"]
    for length in range(last_line(journal), len(journal)):
        zeros = bytes(len(journal) - length)
        store = open_store(put(tmp_path / "torn", three_saved, journal[:length] + zeros))
        assert (len(ids(store)), store.read_only_because) == (2, None), length


def test_a_line_without_its_first_byte_costs_only_what_was_not_saved(
    three_saved: Files, tmp_path: Path
) -> None:
    journal = bytearray(three_saved["notebook.journal"])
    journal[last_line(bytes(journal))] = 0
    folder = put(tmp_path / "torn", three_saved, bytes(journal))
    store = open_store(folder)
    assert (len(ids(store)), store.read_only_because) == (2, None)
    keep_person(store, 9)
    assert len(ids(open_store(folder))) == 3


def test_the_bytes_that_were_cut_off_are_kept_beside(three_saved: Files, tmp_path: Path) -> None:
    journal = three_saved["notebook.journal"]
    open_store(put(tmp_path / "torn", three_saved, journal[:-5])).close()
    torn_path = tmp_path / "torn" / "notebook.torn-3"
    assert torn_path.read_bytes() == journal[last_line(journal) : -5]
    assert torn_path.stat().st_mode & 0o777 == 0o600


def test_bytes_that_are_cut_off_twice_are_kept_twice(three_saved: Files, tmp_path: Path) -> None:
    journal = three_saved["notebook.journal"]
    folder = put(tmp_path / "torn", three_saved, journal[:-5])
    for _ in range(2):
        (folder / "notebook.journal").write_bytes(journal[:-5])
        open_store(folder).close()
        (folder / "notebook.json").write_bytes(three_saved["notebook.json"])
    assert len(list(folder.glob("notebook.torn-3*"))) == 2


def test_what_was_cut_off_is_told(three_saved: Files, tmp_path: Path) -> None:
    store = open_store(put(tmp_path / "torn", three_saved, three_saved["notebook.journal"][:-5]))
    assert "was never shown as saved" in store.notices[0]


def test_a_tail_torn_while_the_store_is_open_is_cut_off_before_the_next_writing(
    tmp_path: Path,
) -> None:
    store = open_store(tmp_path)
    keep_person(store, 1)
    with (tmp_path / "notebook.journal").open("ab") as journal:
        journal.write(b"000000ff 0000")  # another process was killed here
    keep_person(store, 2)
    again = open_store(tmp_path)
    assert (len(ids(again)), again.read_only_because) == (2, None)


@pytest.fixture
def reader(three_saved: Files, tmp_path: Path) -> Iterator[Reader]:
    """Somebody who read a notebook with a torn line, and may not mend it."""
    folder = put(tmp_path / "torn", three_saved, three_saved["notebook.journal"][:-5])
    reader = Reader(places_of(folder / DATA_FILE), may_mend=False)
    reader.take_in()
    yield reader
    reader.close()


def test_who_may_not_mend_a_torn_line_can_keep_its_bytes(
    reader: Reader, three_saved: Files
) -> None:
    journal = three_saved["notebook.journal"]
    path = reader.keep_torn_tail()
    assert path is not None
    assert path.name == "notebook.torn-3"
    assert path.read_bytes() == journal[last_line(journal) : -5]


def test_keeping_the_bytes_of_a_torn_line_leaves_the_journal_as_it_is(
    reader: Reader, three_saved: Files
) -> None:
    reader.keep_torn_tail()
    assert reader.places.journal.read_bytes() == three_saved["notebook.journal"][:-5]


def test_a_journal_that_is_not_torn_has_no_bytes_to_keep(
    three_saved: Files, tmp_path: Path
) -> None:
    folder = put(tmp_path / "whole", three_saved, three_saved["notebook.journal"])
    reader = Reader(places_of(folder / DATA_FILE), may_mend=False)
    reader.take_in()
    assert reader.keep_torn_tail() is None
    reader.close()
