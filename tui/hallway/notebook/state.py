"""What every part of the notebook stands on: records, and the links between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hallway.domain.changes import Change, Operation
from hallway.domain.errors import NotFound, StorageFailed
from hallway.domain.events import Event, event_under_way
from hallway.domain.forgetting import Forgetting
from hallway.domain.ids import RecordId, moment_of, short_id, short_ids, show_id
from hallway.domain.nouns import NOUNS
from hallway.domain.people import Person
from hallway.domain.policies import USUAL
from hallway.domain.records import Record
from hallway.notebook.links import Links
from hallway.notebook.ports import IdSource, R, Store

_FEW_CHANGES = 8  # are taken into the search index sooner than a whole one is written


class State:
    """The records in memory, and the one path by which they change.

    Attributes:
        policies: the rules that were set.
    """

    def __init__(self, store: Store, new_id: IdSource) -> None:
        self.policies = USUAL
        self._store = store
        self._new_id = _InOrder(new_id)
        self._links = Links(store)
        self._kept_here: set[RecordId] = set()

    def get(self, kind: type[R], record_id: RecordId) -> R:
        """Return a record.

        Raises:
            NotFound: there is none of this kind and id.
        """
        record = self._store.get(kind, record_id)
        if record is None:
            raise NotFound(f"There is no {kind.__name__.lower()} {show_id(record_id)}.")
        return record

    def find(self, kind: type[R], record_id: RecordId | None) -> R | None:
        """Return a record, or None where there is none."""
        return None if record_id is None else self._store.get(kind, record_id)

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of a kind, oldest first."""
        return self._store.all(kind)

    def ids(self, kind: type[Record]) -> list[RecordId]:
        """Return the id of every record of a kind, without making values."""
        return [record_id for record_id, _ in self._store.column(kind, "id")]

    def short_ids(self, kind: type[Record]) -> dict[RecordId, str]:
        """Return for each record of a kind an end of its id that no other one has."""
        return short_ids(self.ids(kind))

    def short_id(self, record: Record) -> str:
        """Return an end of the id of a record that no other of its kind has."""
        return short_id(record.id, self.ids(type(record)))

    def linked(self, kind: type[R], field: str, target: RecordId) -> list[R]:
        """Return the records of a kind whose field holds this id, oldest first."""
        found = (self.find(kind, each) for each in self._links.holding(kind, field, target))
        return [record for record in found if record is not None]

    def event_at(self, now: datetime) -> Event | None:
        """Return the event under way."""
        return event_under_way(self.all(Event), now, self.policies.night_ends_at)

    def person(self, record_id: RecordId) -> Person:
        """Return a person, or whom they turned out to be.

        Raises:
            NotFound: there is no such person.
        """
        person = self.get(Person, record_id)
        seen = {record_id}
        # A file edited by hand may lead in a circle.
        while person.merged_into is not None and person.merged_into not in seen:
            seen.add(person.merged_into)
            person = self.get(Person, person.merged_into)
        return person

    def keep(self, change: Change) -> Change:
        """Write a planned change to the disk, then take it into memory.

        Returns:
            The change as it was written.

        Raises:
            StaleEdit: a record was changed meanwhile; nothing was written.
            StorageFailed: the disk refused; nothing was written.
        """
        try:
            kept = self.write(change)
        finally:
            self.absorb()
        return kept

    def write(self, change: Change) -> Change:
        """Write a planned change to the disk, and leave what is shown as it is.

        Another thread may do this, one change after the other; `absorb` must follow.

        Raises:
            StaleEdit: a record was changed meanwhile; nothing was written.
            StorageFailed: the disk refused; nothing was written.
        """
        kept = self._store.write(change)
        self._kept_here.add(kept.id)
        return kept

    def read_on(self) -> None:
        """Read what other processes wrote, and leave what is shown as it is.

        Another thread may do this; `absorb` must follow.

        Raises:
            StorageFailed: the files cannot be read.
        """
        self._store.read_on()

    def absorb(self) -> bool:
        """Show what was written and read; say whether some of it is from other processes."""
        news = self._store.absorb()
        if news.operations is None:
            self._links.forget()
        else:
            self._links.follow(news.operations)
        self._follow_in_finder(news.operations)
        return news.is_from_others

    def catch_up(self) -> bool:
        """Take in what other processes wrote; say whether there was anything."""
        self.read_on()
        return self.absorb()

    def tidy(self) -> None:
        """Let the next opening be quicker; another thread may do this."""
        self._store.tidy()

    @property
    def is_long(self) -> bool:
        """It is time to tidy up."""
        return self._store.is_long

    @property
    def read_only_because(self) -> StorageFailed | None:
        """Why nothing can be kept; None if it can."""
        return self._store.read_only_because

    @property
    def notices(self) -> tuple[str, ...]:
        """What was mended when the notebook was opened or since, in sentences."""
        return self._store.notices

    def back_up(self, path: Path) -> None:
        """Write the whole notebook into a file; another thread may do this.

        Raises:
            NotFound: there is no notebook yet.
            StorageFailed: the notebook is in doubt, or the disk refused.
        """
        self._store.back_up(path)

    def keep_house(self, now: datetime) -> bool:
        """Do what is due once a day, and say whether it was; another thread may do this.

        Args:
            now: by the real clock.

        Raises:
            StorageFailed: the notebook is in doubt, or the disk refused.
        """
        return self._store.keep_house(now)

    def settle(self, now: datetime) -> None:
        """Do what can wait until a command has given its answer.

        Args:
            now: by the real clock.

        Raises:
            StorageFailed: the notebook is in doubt, or the disk refused.
        """
        if self._kept_here and (self.keep_house(now) or self.is_long):
            self._store.close()
            # Emptying the trash changes what may be kept; and after this, changes may be gone.
            self.absorb()
        self._keep_index_now(_FEW_CHANGES)

    def forget_person(
        self, person_id: RecordId, now: datetime, elsewhere: Sequence[Path]
    ) -> Forgetting:
        """Erase a person for good, which nothing takes back.

        Args:
            person_id: whom.
            now: by the real clock.
            elsewhere: other folders that unsaved lines may lie in.

        Raises:
            StorageFailed: the notebook is in doubt, or the disk refused.
        """
        try:
            return self._store.forget(person_id, now, elsewhere)
        finally:
            self.absorb()

    def close(self) -> None:
        """Let go of the files, and leave the index to the next process."""
        self._keep_index_now(1)
        self._store.close()

    def plan(self, now: datetime, words: str, operations: Iterable[Operation]) -> Change:
        """Make a change of operations, without keeping it.

        It is dated by its own id, which the real clock made, and not by the day that is worked
        as of; `now` gives the time zone.
        """
        change_id = self._new_id()
        made_at = datetime.fromtimestamp(moment_of(change_id) / 1000, now.tzinfo)
        return Change(change_id, made_at, words, tuple(operations))

    def linking_to(self, target: RecordId) -> Iterator[Record]:
        """Yield every record that holds this id."""
        for kind in NOUNS:
            for field in kind.links:
                yield from self.linked(kind, field, target)

    def _follow_in_finder(self, operations: Iterable[Operation] | None) -> None:
        """Let the search know; the part that searches replaces this.

        Args:
            operations: what was done; None where everything has to be looked at again.
        """

    def _keep_index_now(self, after: int) -> None:
        """Keep the index after so many changes; the part that searches replaces this."""


class _InOrder:
    """Gives ids in the order they are asked for, even within one millisecond.

    What one line says is listed in the order of the ids, which is then the order it was said in.
    """

    def __init__(self, new_id: IdSource) -> None:
        self._new_id = new_id
        self._last: RecordId = -1

    def __call__(self) -> RecordId:
        self._last = max(self._new_id(), self._last + 1)
        return self._last


def create(record: Record) -> Operation:
    """Plan a new record."""
    return Operation(before=None, after=record)


def update(record: R, **fields: object) -> Operation:
    """Plan new values for some fields of a record."""
    return Operation(before=record, after=replace(record, **fields))  # type: ignore[arg-type]
