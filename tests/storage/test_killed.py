"""A process that is killed at any moment loses nothing that it said was saved."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hallway.domain.people import Person
from hallway.storage.store import open_store
from tests.storage.made_up import FIRST_ID, change, creation, found, person

# `python -m tests.long` sets these to the sizes that are promised.
TRIALS = int(os.environ.get("HALLWAY_KILL_TRIALS", "4"))
DOCUMENTS = int(os.environ.get("HALLWAY_KILL_DOCUMENTS", "500"))
LONGEST_LIFE_SECONDS = 0.2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = open_store(tmp_path)
    store.keep(change(0, *(creation(person(number)) for number in range(DOCUMENTS))))
    store.compact()
    return tmp_path


def last_saved(folder: Path, kind: str, seconds: float) -> int | None:
    """Let a process write, kill it, and return the last number that it said was saved.

    Args:
        folder: of the notebook.
        kind: of writing, as in `tests.storage.workers`.
        seconds: how long it may write, counted from the first time it says something.
    """
    command = [sys.executable, "-m", "tests.storage.workers", str(folder), kind]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        whole = [line for line in [first, *writer.stdout] if line.endswith(b"\n")]
    return int(whole[-1]) if whole else None


def lives() -> list[float]:
    """Draw how long each of the processes lives."""
    chance = random.Random(TRIALS)
    return [chance.uniform(0, LONGEST_LIFE_SECONDS) for _ in range(TRIALS)]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["insert", "compact"])
def test_everybody_who_was_saved_is_there_after_a_kill(folder: Path, kind: str) -> None:
    for seconds in lives():
        last = last_saved(folder, kind, seconds)
        store = open_store(folder)
        assert store.read_only_because is None
        count = sum(1 for _ in store.all(Person))
        assert last is None or last < count <= last + 2


@pytest.mark.slow
def test_every_update_that_was_saved_is_there_after_a_kill(folder: Path) -> None:
    for seconds in lives():
        last = last_saved(folder, "update", seconds)
        store = open_store(folder)
        assert store.read_only_because is None
        assert last is None or last <= found(store, person(0)).revision <= last + 1


@pytest.mark.slow
def test_everybody_who_was_removed_is_gone_after_a_kill(folder: Path) -> None:
    for seconds in lives():
        last = last_saved(folder, "remove", seconds)
        store = open_store(folder)
        assert store.read_only_because is None
        left = [each.id - FIRST_ID for each in store.all(Person)]
        assert last is None or not left or last < left[0] <= last + 2
        if not left:
            return
