"""What a record came of: the links that were kept, and what the days and words suggest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.ideas import Feedback, Idea
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.outcomes import Outcome
from hallway.domain.records import Record
from hallway.domain.suggesting.touching import telling_words
from hallway.domain.vouching import Recommendation
from hallway.notebook.presence import Presence

KEPT: Final = 1.0
"""How well founded a step is that follows a link which was kept."""
OF_PERSON: Final = 0.6
"""How well founded a step is that rests on the same person and an earlier day."""
OF_INTRODUCTION: Final = 0.9
"""How well founded a step is from a talk to who brought you together with somebody in it."""
OF_WORDS: Final = 0.3
"""How well founded a step is that rests on a word alone."""
OF_ANOTHER_WORD: Final = 0.1
"""How much each further word that both speak of adds."""

_SAID: Final[dict[type[Record], tuple[str, ...]]] = {
    Collaboration: ("text",),
    Idea: ("text",),
    Favour: ("text", "led_to"),
    Recommendation: ("text",),
    Introduction: ("came_of",),
    Followup: ("outcome",),
    Encounter: ("note",),
}
_DONE_WITH: Final[tuple[tuple[type[Record], str], ...]] = (
    *((Collaboration, "people"), (Introduction, "people"), (Introduction, "by")),
    *((Recommendation, "person"), (Recommendation, "to"), (Favour, "person")),
    *((Feedback, "person"), (Idea, "person")),
)


@dataclass(frozen=True, slots=True)
class Cause:
    """What a record may have come of.

    Attributes:
        record: what was before.
        why: how one led to the other, in words; empty where only a word tells of it.
        weight: how well founded it is.
        shared: words that both speak of; empty where none tells of it.
    """

    record: Record
    why: str
    weight: float
    shared: str = ""

    def beside(self, other: "Cause") -> "Cause":
        """Tell of both reasons for the same record; each that is of another kind adds to it."""
        if bool(self.shared) == bool(other.shared):
            return max(self, other, key=lambda each: each.weight)
        return Cause(
            self.record,
            self.why or other.why,
            min(self.weight + other.weight, KEPT),
            self.shared or other.shared,
        )


def day_of_record(record: Record) -> date | None:
    """Return the day on which something was or began; None for what has none."""
    if isinstance(record, Outcome | Encounter | Favour | Feedback | Introduction | Recommendation):
        return record.day
    if isinstance(record, Idea):
        return record.sparked_on
    if isinstance(record, Collaboration):
        return record.since
    if isinstance(record, Followup):
        return record.done_on
    return record.first_day if isinstance(record, Event) else None


class Causes(Presence):
    """Says what may have led to what."""

    def causes_of(self, record: Record) -> list[Cause]:
        """Return what a record may have come of, the best founded first; nothing later than it."""
        day = day_of_record(record)
        best: dict[RecordId, Cause] = {}
        for cause in self._causes(record):
            before = cause.record
            if before.id != record.id and _is_not_later(before, day) and self.may_be_told(before):
                known = best.get(before.id)
                best[before.id] = cause if known is None else known.beside(cause)
        return sorted(best.values(), key=lambda each: -each.weight)

    def may_be_told(self, record: Record) -> bool:
        """Say whether it was with somebody who is here, or with nobody."""
        person = getattr(record, "person", None)
        people = record.concerns() if person is None else (person,)
        return not people or any(map(self.is_here, people))

    def _causes(self, record: Record) -> Iterator[Cause]:
        if isinstance(record, Outcome):
            yield from self._works_before(record.people)
            yield from self._of_words(record)
        elif isinstance(record, Encounter):
            yield from self._causes_of_encounter(record)
        elif isinstance(record, Collaboration):
            yield from self._kept(Idea, record.idea, "on the idea")
            yield from self._works_before(record.people)
        elif isinstance(record, Introduction) and record.by is not None:
            yield from self._where_met(record.by)
        else:
            yield from self._causes_of_moment(record)

    def _causes_of_moment(self, record: Record) -> Iterator[Cause]:
        """Yield what something said or done continued, then the talk it came up in."""
        if isinstance(record, Favour):
            yield from self._kept(Favour, record.passes_on, "it passes on")
        if isinstance(record, Feedback):
            yield from self._kept(Idea, record.idea, "about the idea")
        if isinstance(record, Idea):
            for each in record.sparked_by:
                yield from self._kept(Idea, each, "side by side with")
        if not isinstance(record, Event):
            yield from self._talks_before(record, record.concerns())

    def _of_words(self, outcome: Outcome) -> Iterator[Cause]:
        """Yield whatever speaks of the same as an outcome."""
        words = telling_words(outcome.text)
        for kind, fields in _SAID.items() if words else ():
            for each in self.all(kind):
                text = " ".join(str(getattr(each, field) or "") for field in fields).casefold()
                if any(word in text for word in words):
                    shared = words & telling_words(text)
                    weight = OF_WORDS + OF_ANOTHER_WORD * (len(shared) - 1)
                    yield from [Cause(each, "", weight, _told(shared))] if shared else ()

    def _works_before(self, people: Iterable[RecordId]) -> Iterator[Cause]:
        """Yield what was done with somebody, and the talks where you met them."""
        for person in people:
            for kind, field in _DONE_WITH:
                for each in self.linked(kind, field, person):
                    yield Cause(each, "with the same person", OF_PERSON)
            for followup in self.linked(Followup, "person", person):
                if followup.done_on is not None and followup.outcome:
                    yield Cause(followup, "with the same person", OF_PERSON)
            yield from self._where_met(person)

    def _talks_before(self, record: Record, people: Iterable[RecordId]) -> Iterator[Cause]:
        """Yield the conversation it came up in, else the first with each of the people."""
        encounter = getattr(record, "encounter", None)
        yield from self._kept(Encounter, encounter, "it came up there")
        for person in people if encounter is None else ():
            yield from self._where_met(person)

    def _where_met(self, person: RecordId) -> Iterator[Cause]:
        for talk in self._talks(person)[:1]:
            yield Cause(talk, "where you met", OF_PERSON)

    def _causes_of_encounter(self, encounter: Encounter) -> Iterator[Cause]:
        """Yield who brought you together, then where you met first, then the event."""
        introducer = encounter.introducer.person if encounter.introducer else None
        if introducer is not None and self.is_here(introducer):
            name = self.person(introducer).name or "someone"
            for talk in self._talks_until(introducer, encounter)[:1]:
                yield Cause(talk, f"{name} introduced you", KEPT)
        for person in encounter.people:
            for brought in self.linked(Introduction, "people", person):
                if brought.by is not None:
                    yield Cause(brought, "so you came to talk", OF_INTRODUCTION)
            for talk in self._talks_until(person, encounter)[:1]:
                yield Cause(talk, "where you met", OF_PERSON)
        yield from self._kept(Event, encounter.event, "it was there")

    def _talks(self, person: RecordId) -> list[Encounter]:
        return sorted(self.linked(Encounter, "people", person), key=_when)

    def _talks_until(self, person: RecordId, encounter: Encounter) -> list[Encounter]:
        return [each for each in self._talks(person) if _when(each) < _when(encounter)]

    def _kept(self, kind: type[Record], record_id: RecordId | None, why: str) -> Iterator[Cause]:
        record = self.find(kind, record_id)
        if record is not None:
            yield Cause(record, why, KEPT)


def _told(words: set[str]) -> str:
    """Write the longest of the words, at most two."""
    return " and ".join(sorted(words, key=lambda word: (-len(word), word))[:2])


def _when(encounter: Encounter) -> tuple[datetime, RecordId]:
    return encounter.moment, encounter.id


def _is_not_later(record: Record, day: date | None) -> bool:
    before = day_of_record(record)
    return before is None or day is None or before <= day
