"""Planning an event: goals, the asks to carry, who may be there and what you owe them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from hallway.domain.asks import Ask
from hallway.domain.changes import Change
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.goals import Goal
from hallway.domain.ids import RecordId
from hallway.domain.modes import Mode
from hallway.domain.people import display_name
from hallway.notebook.followups import Due
from hallway.notebook.goals import Goals, Reached
from hallway.notebook.occasions import Occasions
from hallway.notebook.state import update


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who may be there.

    Attributes:
        person: who.
        why: from where that is known, in words.
        owed: what is open with them.
        is_named: you named them.
    """

    person: RecordId
    why: str
    owed: tuple[Due, ...]
    is_named: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What to have in mind before an event, or at none.

    Attributes:
        event: which; None for goals of no event.
        goals: each with how far it is.
        asks: what you look for.
        guests: who may be there; those whom you named first.
    """

    event: Event | None
    goals: tuple[tuple[Goal, Reached], ...]
    asks: tuple[Ask, ...]
    guests: tuple[Guest, ...]


class Planning(Occasions, Goals):
    """Gathers the plan of an event."""

    def plan_of(self, event: Event | None, today: date) -> Plan:
        """Gather the plan of an event, or the goals of none."""
        goals = self.goals_of(None if event is None else event.id)
        asks = tuple(each for each in self.all(Ask) if each.is_mine and each.is_open)
        guests = () if event is None else tuple(self._guests(event, today))
        return Plan(event, tuple((each, self.reached(each)) for each in goals), asks, guests)

    def expect_person(self, event: Event, person_id: RecordId, now: datetime) -> Change:
        """Plan to say that somebody may be at an event, or to take that back.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash.
        """
        person = self.person_here(person_id)
        is_named = person.id in event.expected
        others = tuple(each for each in event.expected if each != person.id)
        after = others if is_named else (*others, person.id)
        words = "is not expected" if is_named else "may be there"
        operation = update(event, expected=after)
        return self.plan(now, f"{display_name(person)} {words}: {event.name}", [operation])

    def turn_mode(self, event: Event, now: datetime) -> Change:
        """Plan to say that an event is for ideas, for resources, for both, or not said."""
        modes: list[Mode | None] = [None, *Mode]
        mode = modes[(modes.index(event.mode) + 1) % len(modes)]
        words = f"for {mode.value}" if mode is not None else "for nothing said"
        return self.plan(now, f"{event.name} is {words}", [update(event, mode=mode)])

    def _guests(self, event: Event, today: date) -> Iterator[Guest]:
        named = dict.fromkeys(event.expected, "you named them")
        found = named | {each: why for each, why in self._met_before(event) if each not in named}
        for person_id, why in found.items():
            if self.is_here(person_id):
                person = self.person(person_id)
                owed = tuple(self.due_with(person.id, today))
                yield Guest(person.id, why, owed, person_id in named)

    def _met_before(self, event: Event) -> Iterator[tuple[RecordId, str]]:
        """Yield who was met at the series or the place, those of the series first."""
        others = [each for each in self.all(Event) if each.id != event.id]
        series = [each for each in others if event.series and each.series == event.series]
        place = event.place.casefold() if event.place else ""
        near = [each for each in others if place and (each.place or "").casefold() == place]
        for other in dict.fromkeys((*series, *near)):
            for encounter in self.linked(Encounter, "event", other.id):
                yield from ((person, f"met at {other.name}") for person in encounter.people)
