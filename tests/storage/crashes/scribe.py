"""Keeps changes in a notebook, and says before and after what the notebook then holds.

What it says is worked out from the changes alone, not read back from the storage under test.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol
from unittest.mock import patch

from hallway.domain.changes import Operation
from hallway.domain.encounters import Encounter
from hallway.domain.followups import Followup
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.storage.store import TinyStore, open_store
from tests.storage.crashes.operations import Asked, Content, Kept, Mark, Saved
from tests.storage.made_up import FIRST_ID, change

HISTORY = "history"
_FIRST_CHANGE = 100  # no notebook that was there before has a change of this number
_KINDS = (Person, Encounter, Followup)


class Stage(Protocol):
    """Where a story is played.

    Attributes:
        folder: of the notebook.
    """

    @property
    def folder(self) -> Path: ...

    def say(self, mark: Mark) -> None:
        """Tell the person something."""

    def die_in(self, call: str, count: int = 1) -> None:
        """Let the process be killed as it begins a call of the system; `write` is half done.

        Args:
            call: its name.
            count: which one from now on.
        """


class Scribe:
    """One process that writes the notebook.

    Attributes:
        store: that it writes with.
    """

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.store = opened(stage.folder)
        self._content = shown(self.store)

    def keep(self, words: str, *operations: Operation) -> None:
        """Keep a change, and say so before and after."""
        self._content = after(self._content, words, operations)
        self._stage.say(Asked(self._content))
        number = int(self._content[HISTORY].split()[0])
        self.store.keep(change(_FIRST_CHANGE + number, *operations, words=words))
        self._stage.say(Saved(self._content))

    def put_back(self, path: Path, content: Content) -> None:
        """Put a backup in the notebook's place.

        Args:
            path: of the backup.
            content: that it holds.
        """
        words = "Restored a backup"
        self._content = after(content, words, [])
        self._stage.say(Asked(self._content))
        self.store.keep(replace(change(0, words=words), restores=str(path)))
        self._stage.say(Saved(self._content))

    def catch_up(self) -> None:
        """Take in what others wrote; nobody is told."""
        self.store.catch_up()
        self._content = shown(self.store)

    def tell_what_is_there(self) -> None:
        """Show the person what was there before the story."""
        self._stage.say(Saved(self._content))

    def tell_what_was_kept(self, pattern: str) -> None:
        """Say that the bytes of some files are kept."""
        for path in self._stage.folder.glob(pattern):
            self._stage.say(Kept(path.read_bytes()))


def shown(store: TinyStore) -> Content:
    """Say in words what a notebook holds."""
    records = [record for kind in _KINDS for record in store.all(kind)]
    words = [change.words for change in store.changes()]
    return {_name(each): _words(each, each.revision) for each in records} | _history(words)


def after(content: Content, words: str, operations: Iterable[Operation]) -> Content:
    """Say what a notebook holds after a change."""
    changed = dict(content)
    for each in operations:
        if each.after is None:
            del changed[_name(each.record)]
        else:
            revision = 1 if each.before is None else each.before.revision + 1
            changed[_name(each.record)] = _words(each.after, revision)
    count = int(content.get(HISTORY, "0").split()[0])
    return changed | {HISTORY: f"{count + 1} changes, the last: {words}"}


def _history(words: list[str]) -> Content:
    return {HISTORY: f"{len(words)} changes, the last: {words[0]}"} if words else {}


def _name(record: Record) -> str:
    return f"{type(record).__name__.lower()} {record.id - FIRST_ID}"


def _words(record: Record, revision: int) -> str:
    match record:
        case Person():
            text = ", ".join(fact.text for fact in record.facts)
        case Encounter():
            text = record.note
        case Followup():
            text = record.text
    return f"{text}, revision {revision}"


def opened(folder: Path) -> TinyStore:
    """Open a notebook in which changes are signed alike by every process, so with equal bytes."""
    with patch("hallway.storage.store.signed", str):
        return open_store(folder)
