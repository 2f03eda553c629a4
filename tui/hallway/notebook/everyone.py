"""Everyone, in the order in which they were last met, without making a value of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hallway.domain.encounters import Encounter
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, Standing
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


class Everyone(Presence):
    """Lists people by the thousand."""

    _by_last_met: list[LastMet] | None = None

    def people_by_last_met(self) -> Sequence[LastMet]:
        """Return everyone who is here and not archived, the last met first."""
        if self._by_last_met is None:
            self._by_last_met = self._ordered()
        return self._by_last_met

    def absorb(self) -> bool:
        """Show what was written and read; the order is found anew when it is next asked for."""
        before = self._store.stamp
        is_from_others = super().absorb()
        if before is None or before != self._store.stamp:
            self._by_last_met = None
        return is_from_others

    def _ordered(self) -> list[LastMet]:
        last = self._last_days()
        days = self._store.column(Person, "met_on")
        gone = self._not_present()
        met = [(last.get(each, day), each) for each, day in days if each not in gone]
        return [LastMet(each, day) for day, each in sorted(met, reverse=True)]

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
                last[person_id] = max(day, last.get(person_id, day))
        return last
