"""Starts the processes of `workers.py`, and reads what they say.

ready           everything is imported, and nothing was touched yet
begun 17        person 17 is being written
saved 17 2      person 17 is on the disk, in revision 2; 0 for somebody who was removed
compacting      a new data file is being written
compacted       it is there
id 37657…       a record of this id is on the disk
refused …       something was not done, and why
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.domain.people import Person
from hallway.storage.store import open_store
from tests.contracts.project import ROOT_PATH
from tests.long.tally import Tally
from tests.storage.made_up import FIRST_ID, keep_person

PATIENCE_SECONDS = 120
_ANOTHER_PERSON = 90_000

Revisions = dict[int, int]
"""What is known of people: the revision of each by number."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a process said before it ended.

    Attributes:
        saved: the people whose writing it acknowledged; revision 0 for removed ones.
        begun: the people whose writing it began and did not acknowledge.
        ids: of the records that it acknowledged.
        is_compacting: it ended while it wrote a new data file.
    """

    saved: Revisions
    begun: frozenset[int]
    ids: tuple[int, ...]
    is_compacting: bool


def read_words(lines: Iterable[bytes]) -> Told:
    """Read what a process said; a line without its end was not said."""
    said = [line.decode().split() for line in lines if line.endswith(b"\n")]
    saved = {int(words[1]): int(words[2]) for words in said if words[0] == "saved"}
    begun = {int(words[1]) for words in said if words[0] == "begun"}
    ids = tuple(int(words[1]) for words in said if words[0] == "id")
    return Told(saved, frozenset(begun - saved.keys()), ids, said[-1:] == [["compacting"]])


def start(
    folder: Path,
    work: str,
    *,
    below: Sequence[str] = (),
    variables: Mapping[str, int] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a process that works on a notebook.

    Args:
        folder: of the notebook.
        work: a key of `workers.WORK`.
        below: a program with its options, which runs the process.
        variables: of its environment.
    """
    return subprocess.Popen(
        [*below, sys.executable, "-m", "tests.storage.workers", str(folder), work],
        cwd=ROOT_PATH,
        bufsize=0,  # a line that was read together with another one would be lost
        env=os.environ | {name: str(value) for name, value in (variables or {}).items()},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def hear_until(process: subprocess.Popen[bytes], word: str) -> bytes:
    """Wait until a process says a word, or nothing any more; return what it said so far."""
    assert process.stdout is not None
    heard = b""
    while line := process.stdout.readline():
        heard += line
        if line.startswith(word.encode()):
            break
    return heard


def hear(process: subprocess.Popen[bytes], *exit_codes: int, after: bytes = b"") -> Told:
    """Wait for the end of a process, and return what it said.

    Args:
        process: as started.
        exit_codes: with which it may end.
        after: what it was heard to say already.

    Raises:
        AssertionError: it ended otherwise; the message has its last words.
    """
    said, trouble = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode in exit_codes, trouble.decode()
    return read_words((after + said).splitlines(keepends=True))


def revisions(folder: Path) -> Revisions:
    """Open a notebook as the program does, and read all that is in it.

    Raises:
        StorageFailed: it cannot be read, or nothing more can be written.
    """
    store = open_store(folder)
    try:
        if store.read_only_because is not None:
            raise store.read_only_because
        store.changes()
        return {each.id - FIRST_ID: each.revision for each in store.all(Person)}
    finally:
        store.close()


def write_on(folder: Path) -> Revisions:
    """Open a notebook, keep one more person, and return everybody who was there before.

    Raises:
        StorageFailed: it cannot be read, or not be written.
    """
    before = revisions(folder)
    store = open_store(folder)
    keep_person(store, _ANOTHER_PERSON)
    store.close()
    if revisions(folder) != before | {_ANOTHER_PERSON: 1}:
        raise StorageFailed("What was written on is not what was there, and one more.")
    return before


def count_what_is_lost(tally: Tally, told: Told, before: Revisions, after: Revisions) -> None:
    """Compare what is there with what was said to be.

    Args:
        tally: takes the counts.
        told: by the process that wrote.
        before: what was there before it.
        after: what is there now; only what was not acknowledged may be either way.
    """
    tally.acknowledged += len(told.saved)
    expected = {number: each for number, each in (before | told.saved).items() if each > 0}
    numbers = expected.keys() | after.keys()
    differing = {number for number in numbers if expected.get(number) != after.get(number)}
    tally.count_lost(differing - told.begun)
