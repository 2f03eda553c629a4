"""What has come of it: from somebody, an event or an idea forwards, as a tree."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.favours import Favour
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.outcomes import Outcome
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.domain.vouching import Recommendation
from hallway.notebook.telling import Step
from hallway.notebook.tracing import Tracing

_DEEPEST: Final = 6
_OF_PERSON: Final = (  # what may come of another of them stands behind it
    *((Idea, "person"), (Favour, "person"), (Introduction, "by"), (Introduction, "people")),
    *((Recommendation, "person"), (Collaboration, "people")),
)
_OF_RECORD: Final = (
    *((Idea, "sparked_by"), (Collaboration, "idea"), (Favour, "passes_on"), (Outcome, "chain")),
)


@dataclass(frozen=True, slots=True)
class Grown:
    """What has come of something: a tree.

    Attributes:
        step: what it is.
        branches: what came of it: outcomes first, then in the order of days.
    """

    step: Step
    branches: tuple["Grown", ...] = ()


class Growing(Tracing):
    """Looks forwards from where something began."""

    def grown_from_person(self, person_id: RecordId) -> Grown:
        """Return what has come of knowing somebody.

        Raises:
            NotFound: there is no such person.
        """
        person = self.person(person_id)
        return self._from_person(person, {person.id}, 0)

    def grown_from_event(self, event: Event) -> Grown:
        """Return what has come of an event: of whom you met there first, and of its talks."""
        seen, branches = {event.id}, list[Grown]()
        for encounter in self.linked(Encounter, "event", event.id):
            for person_id in encounter.people:
                if self.is_here(person_id) and self._met_first_at(person_id, event):
                    person = self.person(person_id)
                    if person.id not in seen:
                        seen.add(person.id)
                        branches.append(self._from_person(person, seen, 1))
        return Grown(self.step_of(event), _in_order(each for each in branches if each.branches))

    def _met_first_at(self, person_id: RecordId, event: Event) -> bool:
        talks = self.linked(Encounter, "people", person_id)
        first = min(talks, key=lambda each: (each.day, each.moment), default=None)
        return first is not None and first.event == event.id

    def _from_person(self, person: Person, seen: set[RecordId], depth: int) -> Grown:
        """Follow what was done with somebody and whom they brought; a loop ends where it closes."""
        branches = list[Grown]()
        if depth < _DEEPEST:
            for kind, field in _OF_PERSON:
                branches += self._from_records(self.linked(kind, field, person.id), seen, depth)
            branches += self._from_introduced(person, seen, depth)
            branches += self._from_records(self.linked(Outcome, "people", person.id), seen, depth)
        return Grown(self.step_of(person), _in_order(branches))

    def _from_introduced(self, person: Person, seen: set[RecordId], depth: int) -> Iterator[Grown]:
        """Yield whom somebody brought to you, with what came of that."""
        for encounter in self.linked(Encounter, "introducer", person.id):
            for other in self.people_at(encounter):
                if other.id not in seen:
                    seen.add(other.id)
                    grown = self._from_person(other, seen, depth + 1)
                    brought = replace(grown.step, kind=f"brought you to {grown.step.kind}")
                    yield Grown(replace(brought, day=encounter.day), grown.branches)

    def _from_records(
        self, records: list[Record] | list[Outcome], seen: set[RecordId], depth: int
    ) -> Iterator[Grown]:
        for record in records:
            if record.id not in seen:
                seen.add(record.id)
                yield Grown(self.step_of(record), self._of_record(record, seen, depth + 1))

    def _of_record(self, record: Record, seen: set[RecordId], depth: int) -> tuple[Grown, ...]:
        if depth >= _DEEPEST:
            return ()
        found = (self.linked(kind, field, record.id) for kind, field in _OF_RECORD)
        return _in_order(
            grown for records in found for grown in self._from_records(records, seen, depth)
        )


def _in_order(branches: Iterator[Grown] | list[Grown]) -> tuple[Grown, ...]:
    return tuple(
        sorted(branches, key=lambda each: (not each.step.is_outcome, each.step.day or date.min))
    )
