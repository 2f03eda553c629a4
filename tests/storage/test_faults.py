"""Whichever call of the system fails, or is the last one, nothing is lost that was saved."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hallway.domain.errors import StorageFailed
from hallway.storage.store import open_store
from tests.storage.made_up import FIRST_ID, ids, keep_person

CALLS = ("open", "write", "fsync", "replace", "ftruncate", "fstat", "pread", "stat")
MANY = 10_000


class Killed(BaseException):
    """The process is no more: none of its calls of the system does anything."""


class System:
    """Counts the calls of the system, and lets one of them fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fail_at: int, error: type | int) -> None:
        self.count = 0
        self._fail_at = fail_at
        self._error = error
        for name in CALLS:
            monkeypatch.setattr(os, name, self._guarded(getattr(os, name)))

    def _guarded(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*args: Any, **kwargs: Any) -> Any:
            self.count += 1
            if self._error is Killed and self.count >= self._fail_at:
                raise Killed
            if isinstance(self._error, int) and self.count == self._fail_at:
                raise OSError(self._error, os.strerror(self._error))
            return call(*args, **kwargs)

        return guarded


def write_and_compact(folder: Path) -> set[int]:
    """Write as a person would, going on after each refusal.

    Returns:
        The ids that were said to be saved.
    """
    saved = set()
    try:
        store = open_store(folder)
        for number in range(1, 6):
            try:
                saved.add(keep_person(store, number).id)
                if number % 2 == 0:
                    store.compact()
            except StorageFailed:
                continue
        store.close()
    except (StorageFailed, Killed):
        pass
    return saved


def calls_needed(folder: Path) -> int:
    """Count the calls of the system where none fails."""
    with pytest.MonkeyPatch.context() as counting:
        system = System(counting, MANY, Killed)
        write_and_compact(folder)
        return system.count


@pytest.mark.parametrize(
    "error", [Killed, errno.EIO, errno.ENOSPC], ids=["killed", "EIO", "ENOSPC"]
)
def test_what_was_saved_is_there_whichever_call_failed(tmp_path: Path, error: type | int) -> None:
    for index in range(1, calls_needed(tmp_path / "counted") + 1):
        folder = tmp_path / str(index)
        with pytest.MonkeyPatch.context() as failing:
            System(failing, index, error)
            saved = write_and_compact(folder)
        store = open_store(folder)
        found = set(ids(store))
        assert store.read_only_because is None, index
        assert saved <= found <= {FIRST_ID + number for number in range(1, 6)}, index
        keep_person(store, 9)


def test_what_was_refused_is_not_there_whichever_call_failed(tmp_path: Path) -> None:
    for index in range(1, calls_needed(tmp_path / "counted") + 1):
        folder = tmp_path / str(index)
        with pytest.MonkeyPatch.context() as failing:
            System(failing, index, errno.ENOSPC)
            saved = write_and_compact(folder)
        # A compaction that failed comes after the person was saved.
        assert len(set(ids(open_store(folder))) - saved) <= 1, index
