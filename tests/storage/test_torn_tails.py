"""A line that was torn by a crash is cut off, kept beside, and costs nothing that was saved."""

from pathlib import Path

import pytest

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
