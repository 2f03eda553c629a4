"""Everyone, in the order in which they were last met, without making a value of each."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hallway.domain.changes import Operation
from hallway.domain.encounters import Encounter
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, Standing
from hallway.domain.records import Record
from hallway.notebook.links import is_birth
from hallway.notebook.ports import Stamp
from hallway.notebook.presence import Presence


@dataclass(frozen=True, slots=True)
class LastMet:
    """A person and when they were last met.

    Attributes:
        person: the id.
        said: the day, as the notebook writes it.
    """

    person: RecordId
    said: str

    @property
    def day(self) -> date:
        """The day of the last encounter, else the day they were noted."""
        return date.fromisoformat(self.said)


class _Order:
    """The days on which people were last met, kept in order."""

    def __init__(self, noted: Mapping[RecordId, str], met: Mapping[RecordId, str]) -> None:
        self._met = dict(met)
        self._days = {person: met.get(person, day) for person, day in noted.items()}
        self._sorted = sorted((day, person) for person, day in self._days.items())
        self._listed: list[LastMet] | None = None

    def latest_first(self) -> list[LastMet]:
        if self._listed is None:
            self._listed = [LastMet(person, day) for day, person in reversed(self._sorted)]
        return self._listed

    def note(self, person: RecordId, day: str) -> None:
        self._put(person, self._met.get(person, day))

    def meet(self, person: RecordId, day: str) -> None:
        last = self._met[person] = max(day, self._met.get(person, day))
        if person in self._days:
            self._put(person, last)

    def _put(self, person: RecordId, day: str) -> None:
        before = self._days.get(person)
        if before is not None:
            del self._sorted[bisect_left(self._sorted, (before, person))]
        self._days[person] = day
        insort(self._sorted, (day, person))
        self._listed = None


class Everyone(Presence):
    """Lists people by the thousand."""

    _order: _Order | None = None
    _read: tuple[Stamp | None, _Order] | None = None  # by another thread, and of which state

    def people_by_last_met(self) -> Sequence[LastMet]:
        """Return everyone who is here and not archived, the last met first."""
        if self._order is None:
            self._order = self._read_ahead() or self._read_order()
        return self._order.latest_first()

    def read_everyone(self) -> None:
        """Read the order for whoever asks for it first; another thread may do this."""
        stamp = self._store.stamp
        self._read = stamp, self._read_order()

    def _read_ahead(self) -> _Order | None:
        """Return what was read ahead, if nothing has changed since."""
        (stamp, order), self._read = self._read or (None, None), None
        return order if stamp is not None and stamp == self._store.stamp else None

    def _follow_in_order(self, operations: Iterable[Operation] | None) -> None:
        """Put in who was met; where anything else changed, read all anew when it is next asked."""
        if self._order is None:
            return
        told = None if operations is None else [each for each in operations if _moves(each)]
        if told is None or not all(map(is_birth, told)):
            self._order = None
            return
        for record in (each.after for each in told):
            if isinstance(record, Person):
                self._order.note(record.id, record.met_on.isoformat())
            elif isinstance(record, Encounter):
                for person in record.people:
                    self._order.meet(person, record.day.isoformat())

    def _read_order(self) -> _Order:
        gone = self._not_present()
        days = self._store.column(Person, "met_on")
        return _Order({each: day for each, day in days if each not in gone}, self._last_days())

    def _not_present(self) -> set[RecordId]:
        """Name who is archived, in the trash or merged into someone, from three columns."""
        column = self._store.column
        gone = {each for each, at in column(Person, "deleted_at") if at is not None}
        gone |= {each for each, other in column(Person, "merged_into") if other is not None}
        archived = Standing.ARCHIVED.value
        return gone | {each for each, said in column(Person, "standing") if said == archived}

    def _last_days(self) -> dict[RecordId, str]:
        """Find the last day of everyone, from two columns, without reading every encounter."""
        days = dict(self._store.column(Encounter, "day"))
        last: dict[RecordId, str] = {}
        for encounter_id, people in self._store.column(Encounter, "people"):
            day = days[encounter_id]
            for person_id in people:
                if day > last.get(person_id, ""):
                    last[person_id] = day
        return last


def _moves(operation: Operation) -> bool:
    """Say whether somebody may come to stand elsewhere, or not at all."""
    return _placed_by(operation.before) != _placed_by(operation.after)


def _placed_by(record: Record | None) -> object:
    if isinstance(record, Person):
        return record.met_on, record.is_present
    return (record.day, record.people) if isinstance(record, Encounter) else None
