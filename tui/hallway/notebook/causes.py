"""What a record came of: the links that were kept, and what the days and words suggest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.favours import Favour
from hallway.domain.ideas import Feedback, Idea
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.outcomes import Outcome
from hallway.domain.records import Record
from hallway.domain.suggesting.touching import telling_words
from hallway.domain.vouching import Recommendation
from hallway.notebook.profiles import Profiles

KEPT: Final = 1.0
"""How well founded a step is that follows a link which was kept."""
OF_PERSON: Final = 0.6
"""How well founded a step is that rests on the same person and an earlier day."""
OF_WORDS: Final = 0.3
"""How well founded a step is that rests on words alone."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What a record may have come of.

    Attributes:
        record: what was before.
        why: how one led to the other, in words.
        weight: how well founded it is.
    """

    record: Record
    why: str
    weight: float


def day_of_record(record: Record) -> date | None:
    """Return the day on which something was or began; None for what has none."""
    if isinstance(record, Outcome | Encounter | Favour | Feedback | Introduction | Recommendation):
        return record.day
    if isinstance(record, Idea):
        return record.sparked_on
    if isinstance(record, Collaboration):
        return record.since
    return record.first_day if isinstance(record, Event) else None


class Causes(Profiles):
    """Says what may have led to what."""

    def causes_of(self, record: Record) -> list[Cause]:
        """Return what a record may have come of, the best founded first; nothing later than it."""
        day = day_of_record(record)
        found = [
            cause
            for cause in self._causes(record)
            if cause.record.id != record.id and _is_not_later(cause.record, day)
        ]
        best: dict[RecordId, Cause] = {}
        for cause in sorted(found, key=lambda each: -each.weight):
            best.setdefault(cause.record.id, cause)
        return list(best.values())

    def _causes(self, record: Record) -> Iterator[Cause]:
        if isinstance(record, Outcome):
            yield from self._causes_of_outcome(record)
        elif isinstance(record, Encounter):
            yield from self._causes_of_encounter(record)
        elif isinstance(record, Favour) and record.passes_on is not None:
            yield from self._kept(Favour, record.passes_on, "it passes on")
            yield from self._talks_before(record, (record.person,))
        elif isinstance(record, Idea):
            yield from self._causes_of_idea(record)
        elif isinstance(record, Collaboration):
            yield from self._kept(Idea, record.idea, "on the idea")
            yield from self._works_before(record, record.people)
        elif isinstance(record, Feedback):
            yield from self._kept(Idea, record.idea, "about the idea")
            yield from self._talks_before(record, (record.person,))
        elif isinstance(record, Favour | Recommendation | Introduction):
            yield from self._talks_before(record, record.concerns())

    def _causes_of_outcome(self, outcome: Outcome) -> Iterator[Cause]:
        yield from self._works_before(outcome, outcome.people)
        words = telling_words(outcome.text)
        for kind in (Collaboration, Idea, Favour, Recommendation):
            for each in self.all(kind) if words else ():
                if shared := words & telling_words(getattr(each, "text", "")):
                    yield Cause(each, f"both speak of {min(shared)}", OF_WORDS)

    def _works_before(self, record: Record, people: Iterable[RecordId]) -> Iterator[Cause]:
        """Yield what you did with somebody before, then the talks."""
        people = tuple(people)
        for person in people:
            for kind, field in (
                *((Collaboration, "people"), (Introduction, "people"), (Introduction, "by")),
                *((Recommendation, "person"), (Favour, "person"), (Feedback, "person")),
                (Idea, "person"),
            ):
                for each in self.linked(kind, field, person):
                    yield Cause(each, "with the same person", OF_PERSON)
        yield from self._talks_before(record, people)

    def _talks_before(self, record: Record, people: Iterable[RecordId]) -> Iterator[Cause]:
        """Yield the conversation it came up in, else the first with each of the people."""
        encounter = getattr(record, "encounter", None)
        yield from self._kept(Encounter, encounter, "it came up there")
        for person in people if encounter is None else ():
            for talk in self.linked(Encounter, "people", person)[:1]:
                yield Cause(talk, "where you met", OF_PERSON)

    def _causes_of_idea(self, idea: Idea) -> Iterator[Cause]:
        for each in idea.sparked_by:
            yield from self._kept(Idea, each, "side by side with")
        people = () if idea.person is None else (idea.person,)
        yield from self._talks_before(idea, people)

    def _causes_of_encounter(self, encounter: Encounter) -> Iterator[Cause]:
        """Yield who brought you together, then where you met first, then the event."""
        introducer = encounter.introducer.person if encounter.introducer else None
        if introducer is not None and self.is_here(introducer):
            name = self.person(introducer).name or "someone"
            for talk in self._talks_until(introducer, encounter)[:1]:
                yield Cause(talk, f"{name} introduced you", KEPT)
        for person in encounter.people:
            for talk in self._talks_until(person, encounter)[:1]:
                yield Cause(talk, "where you met", OF_PERSON)
        yield from self._kept(Event, encounter.event, "it was there")

    def _talks_until(self, person: RecordId, encounter: Encounter) -> list[Encounter]:
        talks = self.linked(Encounter, "people", person)
        talks.sort(key=_when)
        return [each for each in talks if _when(each) < _when(encounter)]

    def _kept(self, kind: type[Record], record_id: RecordId | None, why: str) -> Iterator[Cause]:
        record = self.find(kind, record_id)
        if record is not None:
            yield Cause(record, why, KEPT)


def _when(encounter: Encounter) -> tuple[datetime, RecordId]:
    return encounter.moment, encounter.id


def _is_not_later(record: Record, day: date | None) -> bool:
    before = day_of_record(record)
    return before is None or day is None or before <= day
