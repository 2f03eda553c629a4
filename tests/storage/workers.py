"""What tests let other processes do to a notebook."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from hallway.storage import ledger
from hallway.storage.store import open_store
from tests.storage.made_up import FIRST_ID, change, creation, edit, found, person, removal

WRITES_OF_A_KIND = 100_000


def insert_many(folder: Path, first: int, count: int, journal_bytes: int | None = None) -> None:
    """Keep new people one by one.

    Args:
        folder: of the notebook.
        first: the number of the first person; the others follow.
        count: how many.
        journal_bytes: compact when the journal is longer than this.
    """
    if journal_bytes is not None:
        ledger.LONG_JOURNAL_BYTES = journal_bytes
    store = open_store(folder)
    for number in range(first, first + count):
        store.keep(change(number, creation(person(number))))


def write_until_killed(folder: Path, kind: str) -> None:
    """Write without end, and say the number of each person when it is saved."""
    WRITERS[kind](folder)


def _insert(folder: Path) -> None:
    store = open_store(folder)
    for number in range(len(list(store.column(type(person(0)), "id"))), WRITES_OF_A_KIND):
        store.keep(change(number, creation(person(number))))
        _acknowledge(number)


def _compact(folder: Path) -> None:
    """Insert, with a new data file after each third time."""
    store = open_store(folder)
    for number in range(len(list(store.column(type(person(0)), "id"))), WRITES_OF_A_KIND):
        store.keep(change(number, creation(person(number))))
        _acknowledge(number)
        if number % 3 == 0:
            store.compact()


def _update(folder: Path) -> None:
    """Raise the revision of the first person."""
    store = open_store(folder)
    for number in range(WRITES_OF_A_KIND):
        first = found(store, person(0))
        kept = store.keep(change(number, edit(first, name_is_unsure=not first.name_is_unsure)))
        _acknowledge(kept.operations[0].record.revision)


def _remove(folder: Path) -> None:
    """Remove the people from the first to the last."""
    store = open_store(folder)
    for each in list(store.all(type(person(0)))):
        store.keep(change(each.id - FIRST_ID, removal(each)))
        _acknowledge(each.id - FIRST_ID)


def _acknowledge(number: int) -> None:
    os.write(sys.stdout.fileno(), b"%d\n" % number)


WRITERS: dict[str, Callable[[Path], None]] = {
    "insert": _insert,
    "update": _update,
    "remove": _remove,
    "compact": _compact,
}

if __name__ == "__main__":
    write_until_killed(Path(sys.argv[1]), sys.argv[2])
