"""Moving a conversation to the day on which it really was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Change, Operation
from hallway.domain.days import read_near_day, show_date
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.notebook.captures import Captures
from hallway.notebook.state import update

_TOLD: tuple[tuple[type[Record], str], ...] = (
    *((kind, "said_on") for kind in (Followup, Ask, Offer)),
    (Idea, "sparked_on"),
    (Favour, "day"),
)
"""What came up in a conversation, with the field that has its day."""


class Redating(Captures):
    """Puts the day of a conversation right, with all that was said in it."""

    def redate_encounter(self, encounter: Encounter, words: str, now: datetime) -> Change:
        """Plan to say on which day a conversation was.

        Args:
            encounter: as it was read.
            words: the day, as it would be said.
            now: the moment as lived.

        Raises:
            Refused: the words are no day, or one to come.
        """
        day = read_near_day(words, now.date())
        if day is None:
            raise Refused(f"{words!r} is no day.", "Try yesterday, 12 nov or 2026-05-30.")
        if day > now.date():
            raise Refused("A talk cannot have been on a day to come.")
        moment = datetime.combine(day, encounter.moment.timetz())
        talk = Operation(before=encounter, after=replace(encounter, day=day, moment=moment))
        told = list(self._told_on(encounter, day))
        people = [each for one in encounter.people for each in self._facts_moved(one, talk)]
        words = f"The talk was on {show_date(day, now.date())}"
        return self.plan(now, words, [talk, *told, *people])

    def _told_on(self, encounter: Encounter, day: date) -> Iterator[Operation]:
        for kind, field in _TOLD:
            for record in self.linked(kind, "encounter", encounter.id):
                if getattr(record, field) == encounter.day:
                    yield update(record, **{field: day})

    def _facts_moved(self, person_id: RecordId, talk: Operation) -> Iterator[Operation]:
        """Yield whoever said something that day and in no other talk of it, with what they said."""
        before, after = talk.before, talk.after
        assert isinstance(before, Encounter)
        assert isinstance(after, Encounter)
        person = self.person(person_id)
        others = [each for each in self.linked(Encounter, "people", person.id) if each != before]
        days = [each.day for each in others]
        moved = person
        if before.day not in days:
            moved = _said_on(person, before.day, after.day)
        first = min((*days, after.day))
        if person.met_on == min((*days, before.day)):
            moved = replace(moved, met_on=first)
        if moved != person:
            yield Operation(before=person, after=moved)


def _said_on(person: Person, before: date, after: date) -> Person:
    facts = (replace(each, day=after) if each.day == before else each for each in person.facts)
    return replace(person, facts=tuple(facts))
