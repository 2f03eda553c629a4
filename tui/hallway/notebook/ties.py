"""Ties: what you decide about somebody, and how long ago you were in touch."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from hallway.domain.changes import Change
from hallway.domain.days import show_date
from hallway.domain.drafts import Draft, Promise
from hallway.domain.encounters import Encounter, TalkKind
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.people import Fact, FactKind, Person, Standing, display_name
from hallway.domain.text import clean
from hallway.domain.ties import (
    CORE,
    LONGEST_CADENCE,
    REST_DAYS,
    Closeness,
    Tie,
    TieKind,
    cadence_of,
    next_due,
    suggest_closeness,
)
from hallway.notebook.promising import Promising
from hallway.notebook.state import update

_OF_WORK = (FactKind.ROLE, FactKind.ORGANISATION, FactKind.PLACE)


class Ties(Promising):
    """Decides how well somebody is known, and how often to be in touch."""

    def cadence(self, person: Person) -> int | None:
        """Return in how many days you want to be in touch with somebody; None where unsaid."""
        return cadence_of(person.tie, person.circles, self.policies.circle_cadences())

    def closeness(self, person: Person) -> Closeness:
        """Return how well you know somebody, as you said, else as it is suggested."""
        if person.tie.closeness is not None:
            return person.tie.closeness
        talks = self.linked(Encounter, "people", person.id)
        return suggest_closeness(len(talks), sum(talk.talk is TalkKind.DEEP for talk in talks))

    def last_contact(self, person: Person) -> date | None:
        """Return the day of the last encounter or contact; None where there was none."""
        talks = self.linked(Encounter, "people", person.id)
        return max((talk.day for talk in talks), default=None)

    def due_again(self, person: Person) -> date | None:
        """Return the day on which to be in touch again; None where nothing asks for it."""
        days = self.cadence(person)
        if days is None:
            return None
        return next_due(self.last_contact(person) or person.met_on, person.tie.bumped_on, days)

    def set_closeness(
        self, person_id: RecordId, closeness: Closeness | None, now: datetime
    ) -> Change:
        """Plan to say how well somebody is known; None takes that back.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash, or it is said already.
        """
        words = f"You {closeness.value}" if closeness else "Closeness is suggested again"
        return self._tied(person_id, words, now, closeness=closeness)

    def set_cadence(self, person_id: RecordId, days: int | None, now: datetime) -> Change:
        """Plan to be in touch with somebody every so many days; None leaves it to the circles.

        Raises:
            NotFound: there is no such person.
            Refused: the days are less than one or more than ten years, or they are set already, or
                the person is in the trash.
        """
        if days is not None and not 1 <= days <= LONGEST_CADENCE:
            raise Refused(f"A cadence is from 1 to {LONGEST_CADENCE} days.", "Try 30 or 90.")
        words = f"Every {days} days" if days else "No cadence of their own"
        return self._tied(person_id, words, now, cadence_days=days, kind=TieKind.PERIODIC)

    def set_tie_kind(self, person_id: RecordId, kind: TieKind, now: datetime) -> Change:
        """Plan to let a tie be kept up, be ambient, or pause.

        Raises:
            NotFound: there is no such person.
            Refused: it is so already, or the person is in the trash.
        """
        return self._tied(person_id, f"The tie is {kind.value}", now, kind=kind)

    def bump(self, person_id: RecordId, now: datetime) -> Change:
        """Plan to set the clock of a cadence back, without claiming a contact.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash, or it was done today.
        """
        return self._tied(person_id, "The clock begins anew", now, bumped_on=now.date())

    def rest(self, person_id: RecordId, until: date, now: datetime) -> Change:
        """Plan to ask about somebody no more before a day.

        Raises:
            NotFound: there is no such person.
            Refused: the day is over, or said already, or the person is in the trash.
        """
        if until <= now.date():
            raise Refused("That day is no day to come.", "Try fri, +3d, next month or 12 dec.")
        words = f"Not before {show_date(until, now.date())}"
        return self._tied(person_id, words, now, rests_until=until)

    def rest_a_year(self, person_id: RecordId, now: datetime) -> Change:
        """Plan to ask about somebody no more for a year.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash.
        """
        return self.rest(person_id, now.date() + timedelta(days=REST_DAYS), now)

    def put_in_circle(self, person_id: RecordId, circle: str, now: datetime) -> Change:
        """Plan to put somebody into a circle, or to take them out of it where they are in it.

        Raises:
            NotFound: there is no such person.
            Refused: the circle has no name, or the person is in the trash.
        """
        person, name = self.person_here(person_id), clean(circle)
        if not name:
            raise Refused("A circle needs a name.", "Try friends, work or choir.")
        who = display_name(person)
        known = [each for each in person.circles if each.casefold() == name.casefold()]
        if known:
            kept = tuple(fact for fact in person.facts if not _is_of_circle(fact, known))
            return self.plan(now, f"{who} is not in {name} any more", [update(person, facts=kept)])
        facts = (*person.facts, Fact(FactKind.CIRCLE, name, now.date()))
        put = update(person, facts=facts, standing=Standing.KEPT)
        return self.plan(now, f"{who} is in {name} now{self._said_of_core(name)}", [put])

    def move_core(self, person_id: RecordId, now: datetime) -> Change:
        """Plan to put somebody into the core, or to take them out of it.

        Raises:
            NotFound: there is no such person.
            Refused: the person is in the trash.
        """
        return self.put_in_circle(person_id, CORE, now)

    def promise_to(self, person_id: RecordId, text: str, due: date | None, now: datetime) -> Change:
        """Plan to do something for somebody, outside any conversation.

        Raises:
            NotFound: there is no such person.
            Refused: the person is in the trash.
        """
        person = self.person_here(person_id)
        kept = [] if person.standing else [update(person, standing=Standing.KEPT)]
        promised = self._promised(Draft(mine=(Promise(text, due),)), person.id, now.date(), None)
        return self.plan(now, f"To do: {text}", [*kept, *promised])

    def confirm_facts(self, person_id: RecordId, now: datetime) -> Change:
        """Plan to say that job and place of somebody are still true.

        Raises:
            NotFound: there is no such person.
            Refused: nothing of it is known, or the person is in the trash.
        """
        person = self.person_here(person_id)
        said = [Fact(kind, text, now.date()) for kind in _OF_WORK if (text := person.newest(kind))]
        new = tuple(fact for fact in said if fact not in person.facts)
        if not new:
            raise Refused("There is nothing to be confirmed.")
        words = f"Still true of {display_name(person)}"
        return self.plan(now, words, [update(person, facts=(*person.facts, *new))])

    def core_count(self) -> int:
        """Count the core."""
        # From a column: most people are not of it, and need not be made values.
        facts = self._store.column(Person, "facts")
        core = (person for person, said in facts if any(map(_is_core, said)))
        return sum(self.is_here(person) for person in core)

    def _said_of_core(self, circle: str) -> str:
        """Say that the core has become large, softly."""
        limit = self.policies.core_limit
        if circle.casefold() != CORE or (count := self.core_count() + 1) <= limit:
            return ""
        return f": {count} people, and {limit} were to be enough"

    def _tied(self, person_id: RecordId, words: str, now: datetime, **said: object) -> Change:
        person = self.person_here(person_id)
        tie: Tie = replace(person.tie, **said)  # type: ignore[arg-type]
        if tie == person.tie:
            raise Refused(f"This is so already: {display_name(person)}.")
        standing = person.standing or Standing.KEPT
        tied = update(person, tie=tie, standing=standing)
        return self.plan(now, f"{words}: {display_name(person)}", [tied])


def _is_core(fact: Mapping[str, str]) -> bool:
    """Say whether a fact, as JSON has it, puts somebody into the core."""
    return fact["kind"] == FactKind.CIRCLE.value and fact["text"].casefold() == CORE


def _is_of_circle(fact: Fact, names: list[str]) -> bool:
    return fact.kind is FactKind.CIRCLE and fact.text in names
