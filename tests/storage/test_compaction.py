"""A new data file takes over from the journal, and nobody notices but other programs."""

import os
from pathlib import Path

import pytest
from tinydb import TinyDB

from hallway.domain.errors import StorageFailed
from hallway.storage import ledger
from hallway.storage.locks import exclusive
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import change, content, creation, ids, keep_person, person

DAY_SECONDS = 24 * 60 * 60


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    return open_store(tmp_path)


def stock_count(folder: Path) -> int:
    """Count the people that stock TinyDB sees."""
    with TinyDB(folder / "notebook.json") as stock:
        return len(stock.table("people"))


def journal_lines(folder: Path) -> int:
    """Count the lines of the journal, its heading included."""
    return (folder / "notebook.journal").read_bytes().count(b"\n")


def test_a_commit_is_one_line_of_the_journal(store: TinyStore, tmp_path: Path) -> None:
    keep_person(store, 1)
    store.keep(change(9, *(creation(person(number)) for number in range(2, 9))))
    assert journal_lines(tmp_path) == 1 + 2


def test_a_commit_leaves_the_data_file_as_it_is(store: TinyStore, tmp_path: Path) -> None:
    keep_person(store, 1)
    before = (tmp_path / "notebook.json").read_bytes()
    keep_person(store, 2)
    assert (tmp_path / "notebook.json").read_bytes() == before


def test_after_compaction_stock_tinydb_finds_every_record(store: TinyStore, tmp_path: Path) -> None:
    for number in range(1, 4):
        keep_person(store, number)
    store.compact()
    assert (stock_count(tmp_path), journal_lines(tmp_path)) == (3, 1)


def test_after_compaction_everything_is_found_again(store: TinyStore, tmp_path: Path) -> None:
    keep_person(store, 1)
    store.compact()
    keep_person(store, 2)
    assert len(ids(open_store(tmp_path))) == 2


def test_a_short_notebook_is_compacted_when_it_is_closed(store: TinyStore, tmp_path: Path) -> None:
    keep_person(store, 1)
    store.close()
    assert stock_count(tmp_path) == 1


def test_a_long_notebook_with_few_changes_is_not_compacted(
    store: TinyStore, tmp_path: Path
) -> None:
    store.keep(change(0, *(creation(person(number)) for number in range(1, 100))))
    store.compact()
    keep_person(store, 100)
    store.close()
    assert stock_count(tmp_path) == 99


def test_a_day_old_data_file_is_written_anew(store: TinyStore, tmp_path: Path) -> None:
    store.keep(change(0, *(creation(person(number)) for number in range(1, 100))))
    store.compact()
    keep_person(store, 100)
    data_path = tmp_path / "notebook.json"
    yesterday = data_path.stat().st_mtime - DAY_SECONDS - 1
    os.utime(data_path, (yesterday, yesterday))
    again = open_store(tmp_path)
    again.close()
    assert stock_count(tmp_path) == 100


def test_a_store_that_only_read_leaves_every_file_as_it_is(
    store: TinyStore, tmp_path: Path
) -> None:
    keep_person(store, 1)
    store.close()
    before = content(tmp_path)
    again = open_store(tmp_path)
    ids(again)
    again.close()
    assert content(tmp_path) == before


def test_a_journal_that_grew_long_is_compacted(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "LONG_JOURNAL_BYTES", 2000)
    for number in range(1, 50):
        keep_person(store, number)
    assert stock_count(tmp_path) > 10
    assert len(ids(open_store(tmp_path))) == 49


def test_another_store_follows_a_compaction(store: TinyStore, tmp_path: Path) -> None:
    other = open_store(tmp_path)
    keep_person(store, 1)
    other.catch_up()
    keep_person(store, 2)
    store.compact()
    keep_person(store, 3)
    assert (other.catch_up(), len(ids(other))) == (True, 3)


def test_another_store_that_was_far_behind_follows_a_compaction(
    store: TinyStore, tmp_path: Path
) -> None:
    other = open_store(tmp_path)
    for number in range(1, 4):
        keep_person(store, number)
        store.compact()
    keep_person(other, 4)
    assert len(ids(other)) == len(ids(open_store(tmp_path))) == 4


def test_a_store_of_before_a_compaction_writes_into_the_new_journal(
    store: TinyStore, tmp_path: Path
) -> None:
    other = open_store(tmp_path)
    keep_person(store, 1)
    store.compact()
    keep_person(other, 2)
    assert len(ids(open_store(tmp_path))) == 2


@pytest.mark.parametrize("step", [1, 2])
def test_a_compaction_that_ends_halfway_costs_nothing(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    keep_person(store, 1)
    replace = Path.replace
    steps = 0

    def end_halfway(path: Path, target: Path) -> Path:
        nonlocal steps
        steps += 1
        if steps == step:
            raise OSError(28, "full")
        return replace(path, target)

    with monkeypatch.context() as crash, pytest.raises(StorageFailed):
        crash.setattr(Path, "replace", end_halfway)
        store.compact()
    keep_person(store, 2)
    assert len(ids(open_store(tmp_path))) == 2


def test_a_compaction_that_fails_on_closing_is_told(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_person(store, 1)

    def refusal(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Path, "replace", refusal)
    store.close()
    assert "Every change is saved" in store.notices[0]


def test_closing_waits_for_nobody(store: TinyStore, tmp_path: Path) -> None:
    keep_person(store, 1)
    with exclusive(tmp_path / "notebook.lock"):
        store.close()
    assert len(ids(open_store(tmp_path))) == 1


def test_what_a_killed_compaction_left_is_removed(store: TinyStore, tmp_path: Path) -> None:
    keep_person(store, 1)
    for name in (".notebook.json.0badcafe.tmp", ".notebook.journal.0badcafe.tmp"):
        (tmp_path / name).write_bytes(b"{")
    store.compact()
    assert set(content(tmp_path)) == {"notebook.json", "notebook.journal"}
