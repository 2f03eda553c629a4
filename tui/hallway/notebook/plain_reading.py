"""What a plain look goes by: what is known of people, as far as it was read by now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from hallway.domain.changes import Operation
from hallway.domain.encounters import Encounter
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.notebook.ports import Store

# What one key stroke has time for. Most people have been met more than once.
_PEOPLE_AT_ONCE = 300
_TALKS_AT_ONCE = 600
# Beyond so many, a look through them all would take too long.
_MOST_PEOPLE = 10_000

Texts = tuple[tuple[str, str], ...]
"""What is known, with the kind of each text."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a plain look sees of one person.

    Attributes:
        person: who it is.
        texts: what is known of them.
        folded: all of it without case.
    """

    person: RecordId
    texts: Texts
    folded: str


def known_by(person: RecordId, texts: Texts) -> Known:
    """Put together what is known of one person."""
    return Known(person, texts, "\n".join(text for _, text in texts).casefold())


class PlainReading:
    """Reads people and what was said with them, the last known first, a part at a time."""

    def __init__(self, store: Store) -> None:
        """Read nothing yet."""
        self._store = store
        self._rest: tuple[Iterator[RecordId], Iterator[RecordId]] | None = None
        # Of each person, by the record that says it: their own, or an encounter.
        self._said: dict[RecordId, dict[RecordId, Texts]] = {}
        self._known: dict[RecordId, Known] = {}

    @property
    def known(self) -> Mapping[RecordId, Known]:
        """What was read by now, by person; of whom only a note was read, nothing is known yet."""
        for person in self._said.keys() - self._known.keys():
            said = self._said[person]
            if person in said:
                notes = (text for one, texts in said.items() if one != person for text in texts)
                self._known[person] = known_by(person, (*said[person], *notes))
        return self._known

    def forget(self) -> None:
        """Let go of what was read."""
        self._rest = None
        self._said.clear()
        self._known.clear()

    def read_on(self) -> None:
        """Read some more people and encounters."""
        if self._rest is None:
            self._rest = self._newest(Person), self._newest(Encounter)
        people, talks = self._rest
        for person_id in islice(people, _PEOPLE_AT_ONCE):
            self._take(self._store.get(Person, person_id))
        for encounter_id in islice(talks, _TALKS_AT_ONCE):
            self._take(self._store.get(Encounter, encounter_id))

    def follow(self, operations: Iterable[Operation]) -> None:
        """Take in what was done, also about those who were not read yet."""
        if self._rest is None:
            return
        for each in operations:
            self._drop(each.before)
            self._take(each.after)

    def _newest(self, kind: type[Record]) -> Iterator[RecordId]:
        ids = [record_id for record_id, _ in self._store.column(kind, "id")]
        return iter(ids[: -_MOST_PEOPLE - 1 : -1])

    def _take(self, record: Record | None) -> None:
        for person, texts in _told_by(record):
            self._said.setdefault(person, {})[_source(record)] = texts
            self._known.pop(person, None)

    def _drop(self, record: Record | None) -> None:
        for person, _ in _told_by(record):
            self._said.get(person, {}).pop(_source(record), None)
            self._known.pop(person, None)


def _source(record: Record | None) -> RecordId:
    return record.id if record is not None else 0


def _told_by(record: Record | None) -> Iterator[tuple[RecordId, Texts]]:
    if isinstance(record, Person):
        yield record.id, tuple((fact.kind.value, fact.text) for fact in record.facts)
    if isinstance(record, Encounter) and record.note:
        for person in record.people:
            yield person, (("note", record.note),)
