"""What tests let other processes do to a notebook; `told.py` reads what those say of it."""

import itertools
import os
import resource
import secrets
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from hallway.bootstrap import open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change, Operation
from hallway.domain.errors import StorageFailed
from hallway.domain.ids import RANDOM_BITS, RecordId, compose_id
from hallway.domain.people import Person
from hallway.storage.codec import to_document
from hallway.storage.database import NotebookDatabase
from hallway.storage.journaled import JournaledStorage
from hallway.storage.places import DATA_FILE
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import FIRST_ID, change, creation, edit, person, removal

PEOPLE_OF_A_STORY = range(1, 5)
_COMPACTED_AFTER = 3


def say(*words: object) -> None:
    """Write one line in one step, so that a kill leaves all of it or nothing."""
    os.write(sys.stdout.fileno(), " ".join(map(str, words)).encode() + b"\n")


def _insert(folder: Path) -> None:
    """Keep new people without end."""
    store = open_store(folder)
    for number in itertools.count(_next_number(store)):
        _keep(store, number, creation(person(number)))


def _update(folder: Path) -> None:
    """Edit one person after the other without end."""
    store = open_store(folder)
    for record_id, _ in itertools.cycle(list(store.column(Person, "id"))):
        now = _person(store, record_id)
        _keep(store, record_id - FIRST_ID, edit(now, name_is_unsure=not now.name_is_unsure))


def _remove(folder: Path) -> None:
    """Remove one person after the other, and wait for the end when nobody is left."""
    store = open_store(folder)
    for record_id, _ in list(store.column(Person, "id")):
        _keep(store, record_id - FIRST_ID, removal(_person(store, record_id)))
    signal.pause()


def _compact(folder: Path) -> None:
    """Write a new data file after each new person, without end."""
    store = open_store(folder)
    for number in itertools.count(_next_number(store)):
        _keep(store, number, creation(person(number)))
        say("compacting")
        store.compact()
        say("compacted")


def _tell_story(folder: Path) -> None:
    """Keep a few people as a program would that goes on after each refusal, and end."""
    _name_drafts_alike()
    try:
        store = open_store(folder)
    except StorageFailed as refusal:
        say("refused", refusal.message)
        return
    for number in PEOPLE_OF_A_STORY:
        with _going_on():
            _keep(store, number, creation(person(number)))
        if number == _COMPACTED_AFTER:
            with _going_on():
                store.compact()
    with _going_on():
        store.close()


def _tell_story_in_small_files(folder: Path) -> None:
    """Tell the story where no file may be longer than the variable says."""
    longest = int(os.environ["HALLWAY_LONGEST_FILE"])
    resource.setrlimit(resource.RLIMIT_FSIZE, (longest, longest))
    _tell_story(folder)


def _insert_in_both_ways(folder: Path) -> None:
    """Keep people by captures, and as documents that get their ids from TinyDB's table."""
    count = int(os.environ["HALLWAY_INSERTS"])
    compacted_every = int(os.environ["HALLWAY_COMPACTED_EVERY"])
    notebook = open_notebook(folder)
    storage = JournaledStorage(folder / DATA_FILE)
    people = NotebookDatabase(storage=lambda: storage).table(Person.table)
    for number in range(count):
        if number % 2:
            say("id", people.insert(to_document(person(number))))
        else:
            draft = read_line(f": talk {number}", datetime.now(UTC).date()).draft
            kept = notebook.keep(notebook.capture(draft, datetime.now(UTC), is_new=True))
            say("id", kept.operations[0].record.id)
        if compacted_every and number % compacted_every == 0:
            storage.compact()


def _keep(store: TinyStore, number: int, operation: Operation) -> None:
    """Write one thing about one person, and say so before and after."""
    say("begun", number)
    after = store.keep(_change(operation)).operations[0].after
    say("saved", number, 0 if after is None else after.revision)


def _person(store: TinyStore, record_id: RecordId) -> Person:
    """Read one person, without all the others."""
    current = store.get(Person, record_id)
    assert current is not None
    return current


def _change(operation: Operation) -> Change:
    fresh = compose_id(time.time_ns() // 1_000_000, secrets.randbits(RANDOM_BITS))
    return replace(change(0, operation), id=fresh)


def _next_number(store: TinyStore) -> int:
    return max((record_id - FIRST_ID for record_id, _ in store.column(Person, "id")), default=0) + 1


@contextmanager
def _going_on() -> Iterator[None]:
    """Say what was refused, and go on."""
    try:
        yield
    except StorageFailed as refusal:
        say("refused", refusal.message)


def _name_drafts_alike() -> None:
    """Give files that are about to replace others the same names in every run."""
    numbers = itertools.count(1)
    secrets.token_hex = lambda nbytes=None: f"{next(numbers):0{2 * (nbytes or 32)}x}"


WORK: dict[str, Callable[[Path], None]] = {
    "insert": _insert,
    "update": _update,
    "remove": _remove,
    "compact": _compact,
    "story": _tell_story,
    "story in small files": _tell_story_in_small_files,
    "both ways": _insert_in_both_ways,
}

if __name__ == "__main__":
    say("ready")
    WORK[sys.argv[2]](Path(sys.argv[1]))
