"""A disk that is full refuses in words and costs nothing, and is used again once there is room."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.storage.store import TinyStore, open_store
from tests.long.sizes import SIZES
from tests.long.tally import Recorder, Tally
from tests.storage.disks import counted, fill_up, make_room, may_mount, mounted
from tests.storage.made_up import ids, keep_person
from tests.storage.told import count_what_is_lost, hear, start, write_on

# The counted disk stands in for the real one where nothing may be mounted.
DISKS = {"counted": counted} | ({"mounted": mounted} if may_mount() else {})
LONGEST_FILES = range(0, 2_200, 20)
MORE_THAN_FITS = 10_000


@pytest.fixture(params=DISKS)
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """The folder where a small disk is."""
    with DISKS[request.param](tmp_path):
        yield tmp_path


@pytest.fixture
def store(disk: Path) -> Iterator[TinyStore]:
    """A notebook on the small disk."""
    store = open_store(disk / "notebook")
    yield store
    store.close()


def fill(store: TinyStore) -> list[int]:
    """Keep people until there is no more room, and return their ids."""
    saved: list[int] = []
    with pytest.raises(StorageFailed, match="is full"):
        saved.extend(keep_person(store, number).id for number in range(MORE_THAN_FITS))
    return saved


def test_everybody_who_was_saved_on_a_full_disk_is_there(store: TinyStore) -> None:
    saved = fill(store)
    assert ids(open_store(store.folder)) == saved


def test_every_further_refusal_names_the_full_disk(store: TinyStore) -> None:
    fill(store)
    for number in range(MORE_THAN_FITS, MORE_THAN_FITS + 5):
        with pytest.raises(StorageFailed, match="is full") as refusal:
            keep_person(store, number)
        assert refusal.value.way_out == "Make room and try again."


def test_a_full_disk_is_not_a_broken_one(store: TinyStore) -> None:
    fill(store)
    assert store.read_only_because is None


def test_saving_works_again_once_there_is_room(store: TinyStore, disk: Path) -> None:
    saved = fill(store)
    make_room(disk)
    saved.append(keep_person(store, MORE_THAN_FITS).id)
    assert ids(open_store(store.folder)) == saved


def test_a_compaction_that_finds_no_room_costs_nothing(store: TinyStore) -> None:
    saved = fill(store)
    with pytest.raises(StorageFailed, match="is full"):
        store.compact()
    assert (ids(store), ids(open_store(store.folder))) == (saved, saved)


def test_compaction_works_once_there_is_room(store: TinyStore, disk: Path) -> None:
    saved = fill(store)
    with pytest.raises(StorageFailed, match="is full"):
        store.compact()
    make_room(disk)
    store.compact()
    assert ids(open_store(store.folder)) == saved


def test_leaving_a_full_disk_costs_nothing(store: TinyStore) -> None:
    saved = fill(store)
    store.close()
    assert ids(open_store(store.folder)) == saved


def test_a_first_save_on_a_full_disk_can_be_tried_again(store: TinyStore, disk: Path) -> None:
    other = open_store(disk / "other")
    fill(store)
    with pytest.raises(StorageFailed, match="is full"):
        keep_person(other, 1)
    make_room(disk)
    keep_person(other, 1)
    assert len(ids(open_store(disk / "other"))) == 1


def tear(store: TinyStore) -> None:
    """Leave half a line in the journal, as a process does that is killed while it writes."""
    journal_path = store.folder / "notebook.journal"
    line = journal_path.read_bytes().splitlines()[-1]
    with journal_path.open("ab") as journal:
        journal.write(line[: len(line) // 2])


def test_a_torn_line_on_a_full_disk_hides_nobody(store: TinyStore, disk: Path) -> None:
    ana = keep_person(store, 1)
    tear(store)
    fill_up(disk)
    assert ids(open_store(store.folder)) == [ana.id]


def test_a_torn_line_is_mended_once_there_is_room(store: TinyStore, disk: Path) -> None:
    keep_person(store, 1)
    tear(store)
    fill_up(disk)
    opened_full = open_store(store.folder)
    with pytest.raises(StorageFailed, match="is full"):
        keep_person(opened_full, 2)
    make_room(disk)
    keep_person(opened_full, 2)
    assert len(ids(open_store(store.folder))) == 2


def test_a_torn_line_that_finds_no_room_leaves_no_file(store: TinyStore, disk: Path) -> None:
    keep_person(store, 1)
    tear(store)
    fill_up(disk)
    for _ in range(3):
        open_store(store.folder)
    assert list(store.folder.glob("*torn*")) == []


def test_a_lock_file_that_finds_no_room_hides_nobody(store: TinyStore, disk: Path) -> None:
    ana = keep_person(store, 1)
    (store.folder / "notebook.lock").unlink()
    fill_up(disk)
    assert ids(open_store(store.folder)) == [ana.id]


def test_a_lock_file_that_found_no_room_is_made_once_there_is_some(
    store: TinyStore, disk: Path
) -> None:
    keep_person(store, 1)
    (store.folder / "notebook.lock").unlink()
    fill_up(disk)
    opened_full = open_store(store.folder)
    make_room(disk)
    keep_person(opened_full, 2)
    assert len(ids(open_store(store.folder))) == 2


def test_a_lock_of_somebody_else_is_signed_on_a_full_disk(store: TinyStore, disk: Path) -> None:
    ana = keep_person(store, 1)
    (store.folder / "notebook.lock").write_bytes(b"")
    fill_up(disk)
    assert ids(open_store(store.folder)) == [ana.id]


@pytest.mark.long
@pytest.mark.slow
def test_what_was_saved_is_there_where_no_file_may_grow_on(
    tmp_path: Path, record_property: Recorder
) -> None:
    tally = Tally()
    for longest in some(LONGEST_FILES):
        tally.trials += 1
        folder = tmp_path / str(longest)
        limit = {"HALLWAY_LONGEST_FILE": longest}
        told = hear(start(folder, "story in small files", variables=limit), 0)
        try:
            count_what_is_lost(tally, told, {}, write_on(folder))
        except StorageFailed as why:
            tally.count_unreadable(f"at {longest} bytes: {why}")
    tally.settle(record_property)


def some(sizes: range) -> list[int]:
    """Draw from sizes, the same in every run; or take them all."""
    count = SIZES.failing_calls
    return list(sizes) if count is None else random.Random(0).sample(sizes, count)
