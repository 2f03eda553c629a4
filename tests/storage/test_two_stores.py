"""Two stores on one folder never lose each other's writing."""

import errno
import fcntl
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from stat import S_ISDIR

import pytest

from hallway.domain.errors import StaleEdit, StorageFailed
from hallway.storage import locks
from hallway.storage.locks import PATIENCE_SECONDS, exclusive
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import change, edit, found, ids, keep_person

Stores = tuple[TinyStore, TinyStore]


@pytest.fixture
def stores(tmp_path: Path) -> Stores:
    return open_store(tmp_path), open_store(tmp_path)


def test_writings_of_both_are_kept(stores: Stores, tmp_path: Path) -> None:
    for number, store in enumerate([*stores, *stores], start=1):
        keep_person(store, number)
    assert len(ids(open_store(tmp_path))) == 4


def test_one_sees_the_others_writing_after_catching_up(stores: Stores) -> None:
    mine, other = stores
    ana = keep_person(other, 1)
    assert (mine.catch_up(), ids(mine)) == (True, [ana.id])


def test_there_is_nothing_to_catch_up_with_twice(stores: Stores) -> None:
    mine, other = stores
    keep_person(other, 1)
    mine.catch_up()
    assert not mine.catch_up()


def test_ones_own_writing_is_nothing_to_catch_up_with(stores: Stores) -> None:
    mine, _ = stores
    keep_person(mine, 1)
    assert not mine.catch_up()


def test_what_was_taken_in_while_writing_is_still_news(stores: Stores) -> None:
    mine, other = stores
    keep_person(other, 1)
    keep_person(mine, 2)
    assert mine.catch_up()


def test_an_edit_of_what_the_other_changed_is_refused(stores: Stores) -> None:
    mine, other = stores
    ana = keep_person(mine, 1)
    other.catch_up()
    other.keep(change(2, edit(ana, name_is_unsure=True)))
    with pytest.raises(StaleEdit, match="name is unsure"):
        mine.keep(change(3, edit(ana, facts=())))


def test_after_a_stale_edit_the_others_version_is_there(stores: Stores) -> None:
    mine, other = stores
    ana = keep_person(mine, 1)
    other.catch_up()
    other.keep(change(2, edit(ana, name_is_unsure=True)))
    with pytest.raises(StaleEdit):
        mine.keep(change(3, edit(ana, facts=())))
    assert found(mine, ana).name_is_unsure


def test_changes_of_both_are_in_the_history_in_the_order_of_writing(stores: Stores) -> None:
    mine, other = stores
    keep_person(mine, 9)
    keep_person(other, 1)
    mine.catch_up()
    assert [each.operations[0].record.id % 10 for each in mine.changes()] == [1, 9]


def test_a_lock_that_is_held_ends_in_a_sentence_that_says_by_whom(tmp_path: Path) -> None:
    path = tmp_path / "notebook.lock"
    refusal = pytest.raises(StorageFailed, match=r"written by .* \(process \d+\)")
    with exclusive(path), refusal, exclusive(path, patience_seconds=0.05):
        pass


class Clock:
    """Stands in for the clock of the one who waits, and never waits.

    Attributes:
        waited: how many seconds it was asked to wait.
    """

    waited = 0.0

    def monotonic(self) -> float:
        """Return how late it is."""
        return self.waited

    def sleep(self, seconds: float) -> None:
        """Let the time pass at once."""
        self.waited += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(locks, "time", clock)
    return clock


def test_a_writer_waits_five_seconds_for_another_one(
    stores: Stores, tmp_path: Path, clock: Clock
) -> None:
    longest_pause = 0.1
    mine, _ = stores
    keep_person(mine, 1)
    refusal = pytest.raises(StorageFailed, match="is being written by")
    with exclusive(tmp_path / "notebook.lock"), refusal:
        keep_person(mine, 2)
    assert 5 <= clock.waited < 5 + longest_pause


def test_a_reader_waits_five_seconds_for_a_writer(
    stores: Stores, tmp_path: Path, clock: Clock
) -> None:
    mine, other = stores
    keep_person(mine, 1)
    with exclusive(tmp_path / "notebook.lock"), pytest.raises(StorageFailed):
        other.catch_up()
    assert clock.waited >= PATIENCE_SECONDS == 5


def test_a_lock_file_that_was_removed_lets_nobody_in(
    stores: Stores, tmp_path: Path, clock: Clock
) -> None:
    mine, _ = stores
    keep_person(mine, 1)
    with exclusive(tmp_path / "notebook.lock"):
        (tmp_path / "notebook.lock").unlink()
        with pytest.raises(StorageFailed, match="is being written by another program"):
            keep_person(mine, 2)


@pytest.fixture
def unlockable_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders cannot be locked, as on some network disks."""
    flock = fcntl.flock

    def lock_files(descriptor: int, operation: int) -> None:
        if S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        flock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", lock_files)


@pytest.mark.usefixtures("unlockable_folders")
def test_a_lock_holds_where_folders_cannot_be_locked(tmp_path: Path) -> None:
    path = tmp_path / "notebook.lock"
    refusal = pytest.raises(StorageFailed, match="is being written by")
    with exclusive(path), refusal, exclusive(path, patience_seconds=0):
        pass


@pytest.mark.usefixtures("unlockable_folders")
def test_a_lock_file_that_was_removed_while_one_waited_for_it_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "notebook.lock"
    flock, removals = fcntl.flock, iter([path])

    def lock_what_is_removed_at_first(descriptor: int, operation: int) -> None:
        flock(descriptor, operation)
        for each in removals:
            each.unlink()

    refusal = pytest.raises(StorageFailed, match="is being written by")
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(fcntl, "flock", lock_what_is_removed_at_first)
        held = ExitStack()
        held.enter_context(exclusive(path))
    with held, refusal, exclusive(path, patience_seconds=0):
        pass


def test_a_lock_can_be_had_where_no_file_has_the_same_number_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "samestat", lambda *_: False)
    path = tmp_path / "notebook.lock"
    refusal = pytest.raises(StorageFailed, match="is being written by")
    with exclusive(path), refusal, exclusive(path, patience_seconds=0):
        pass


@pytest.mark.parametrize(
    ("program", "name"),
    [
        ("/usr/bin/hallway", "hallway"),
        ("/usr/lib/python3/hallway/__main__.py", "hallway"),
        ("", "python"),
        ("/srv/" + "long" * 90, "longlong"),
    ],
)
def test_a_lock_says_which_program_holds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, name: str
) -> None:
    path = tmp_path / "notebook.lock"
    monkeypatch.setattr(sys, "argv", [program])
    locks._signature.cache_clear()
    refusal = pytest.raises(StorageFailed, match=rf"by {name}\w* \(process \d+\)\.")
    with exclusive(path), refusal, exclusive(path, patience_seconds=0):
        pass
    locks._signature.cache_clear()


def test_who_held_the_lock_before_is_not_named_any_more(tmp_path: Path) -> None:
    path = tmp_path / "notebook.lock"
    path.write_bytes(b"some-other-program-with-a-long-name (process 1234567)\n")
    refusal = pytest.raises(StorageFailed, match=rf"\(process {os.getpid()}\)\.$")
    with exclusive(path), refusal, exclusive(path, patience_seconds=0):
        pass


def test_a_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    path = tmp_path / "notebook.lock"
    with pytest.raises(ZeroDivisionError), exclusive(path):
        raise ZeroDivisionError
    with exclusive(path, patience_seconds=0):
        pass
