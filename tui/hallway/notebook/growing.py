"""What has come of it: from somebody, an event or an idea forwards, as a tree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.errors import NotFound
from hallway.domain.events import Event
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.outcomes import Outcome
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.domain.vouching import Recommendation
from hallway.notebook.called import the_one_called
from hallway.notebook.telling import Step
from hallway.notebook.tracing import Tracing

_DEEPEST: Final = 9
_OF_PERSON: Final = (  # what may come of another of them stands behind it
    *((Idea, "person"), (Favour, "person"), (Introduction, "people")),
    *((Recommendation, "person"), (Recommendation, "to"), (Collaboration, "people")),
)
_OF_TALK: Final = (
    *((Idea, "encounter"), (Favour, "encounter"), (Introduction, "encounter")),
    *((Followup, "encounter"), (Outcome, "chain")),
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
        talks = self.linked(Encounter, "event", event.id)
        for person_id in (each for talk in talks for each in talk.people):
            if self.is_here(person_id) and self._met_first_at(person_id, event):
                person = self.person(person_id)
                if person.id not in seen:
                    seen.add(person.id)
                    branches.append(self._from_person(person, seen, 1))
        branches += self._from_records(talks, seen, 0)
        found = (each for each in branches if each.branches)
        own = self._from_records(self.linked(Outcome, "chain", event.id), seen, 0)
        return Grown(self.step_of(event), _in_order([*own, *found]))

    def grown_from_record(self, record: Record) -> Grown:
        """Return what has come of an idea, a favour, or whatever else was kept."""
        return Grown(self.step_of(record), self._of_record(record, {record.id}, 0))

    def thing_called(self, words: str) -> Idea | Favour:
        """Find the one idea or favour that some words of it stand for.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several; the message lists them.
        """
        things: list[Idea | Favour] = [*self.all(Idea), *self.all(Favour)]
        known = [each for each in things if self.may_be_told(each)]
        missing = NotFound(f"Nothing here is called {words!r}.", "Use words of what it is.")
        return the_one_called(words, known, lambda each: each.text, missing)

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
            promises = self.linked(Followup, "person", person.id)
            branches += self._from_records(promises, seen, depth)
            branches += self._from_records(self.linked(Outcome, "people", person.id), seen, depth)
        return Grown(self.step_of(person), _in_order(branches))

    def _from_introduced(self, person: Person, seen: set[RecordId], depth: int) -> Iterator[Grown]:
        """Yield whom somebody brought to you, with what came of that."""
        for made in self.linked(Introduction, "by", person.id):
            own = self._of_record(made, seen, depth + 1)
            others = (self.person(each) for each in made.people if self.is_here(each))
            yield from self._brought(others, made, seen, depth, own)
        for encounter in self.linked(Encounter, "introducer", person.id):
            yield from self._brought(self.people_at(encounter), encounter, seen, depth)

    def _brought(
        self,
        others: Iterable[Person],
        by: Introduction | Encounter,
        seen: set[RecordId],
        depth: int,
        own: tuple[Grown, ...] = (),
    ) -> Iterator[Grown]:
        for other in others:
            if other.id not in seen:
                seen.add(other.id)
                grown = self._from_person(other, seen, depth + 1)
                kind, said = f"brought you to {grown.step.kind}", grown.step.said
                said = (by.came_of if isinstance(by, Introduction) else "") or said
                step = replace(grown.step, kind=kind, said=said, day=by.day)
                yield Grown(step, _in_order([*own, *grown.branches]))

    def _from_records(
        self, records: Iterable[Record], seen: set[RecordId], depth: int
    ) -> Iterator[Grown]:
        for record in records:
            if record.id not in seen and self.may_be_told(record) and _has_come(record):
                seen.add(record.id)
                yield Grown(self.step_of(record), self._of_record(record, seen, depth + 1))

    def _of_record(self, record: Record, seen: set[RecordId], depth: int) -> tuple[Grown, ...]:
        if depth >= _DEEPEST:
            return ()
        fields = _OF_TALK if isinstance(record, Encounter) else _OF_RECORD
        found = (self.linked(kind, field, record.id) for kind, field in fields)
        return _in_order(
            grown for records in found for grown in self._from_records(records, seen, depth)
        )


def _has_come(record: Record) -> bool:
    """Say whether it is something that came of it.

    A promise is one where it was said what came of it, and whoever was brought to you stands below
    who did it.
    """
    if isinstance(record, Introduction):
        return record.by is None
    return not isinstance(record, Followup) or bool(record.outcome)


def _in_order(branches: Iterator[Grown] | list[Grown]) -> tuple[Grown, ...]:
    return tuple(
        sorted(branches, key=lambda each: (not each.step.is_outcome, each.step.day or date.min))
    )
