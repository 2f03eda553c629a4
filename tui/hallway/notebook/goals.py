"""Goals: what you set out to do, how far it is by what was noted, and what happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from hallway.domain.changes import Change
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.events import Event
from hallway.domain.goal_measures import Aim, Measure, read_measure
from hallway.domain.goals import Goal
from hallway.domain.ideas import Feedback, Idea
from hallway.domain.ids import RecordId, fits_id, may_be_id
from hallway.domain.introductions import Introduction
from hallway.domain.people import Person, display_name
from hallway.domain.suggesting.touching import telling_words
from hallway.domain.text import clean
from hallway.notebook.ideas import Ideas
from hallway.notebook.state import create, update

_SHOWN: Final = 4  # candidates


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a goal is.

    Attributes:
        count: how many of what is wanted were noted.
        wanted: how many are wanted; 0 where it cannot be measured.
        reasons: what counts for it, in words.
        is_reached: as many as wanted, or ticked by hand.
    """

    count: int
    wanted: int
    reasons: tuple[str, ...]
    is_reached: bool


class Goals(Ideas):
    """Keeps goals, and measures them by what was noted."""

    def set_goal(
        self,
        text: str,
        now: datetime,
        *,
        event: RecordId | None = None,
        until: date | None = None,
        expects: str = "",
    ) -> Change:
        """Plan to set out to do something.

        Args:
            text: what you try.
            now: the moment as lived.
            event: at which event.
            until: until when.
            expects: what you expect; with it the goal is an experiment.

        Raises:
            NotFound: there is no such event.
            Refused: nothing was said, or it is set for that event already.
        """
        words = clean(text)
        if not words:
            raise Refused("A goal needs words.", "Try: meet two people outside software.")
        at = None if event is None else self.get(Event, event).id
        same = {each.text.casefold() for each in self.all(Goal) if each.event == at}
        if words.casefold() in same:
            raise Refused("That goal is set already.")
        goal = Goal(
            id=self._new_id(),
            text=words,
            made_on=now.date(),
            event=at,
            until=until,
            expects=clean(expects),
        )
        told = "" if read_measure(words) else ", which you tick yourself"
        return self.plan(now, f"Goal: {words}{told}", [create(goal)])

    def rewrite_goal(self, goal: Goal, text: str, now: datetime) -> Change:
        """Plan other words for a goal.

        Raises:
            Refused: there are none, or nothing is changed.
        """
        words = clean(text)
        if not words or words == goal.text:
            raise Refused("Nothing was changed.")
        return self.plan(now, f"Goal: {words}", [update(goal, text=words)])

    def expect_of_goal(self, goal: Goal, text: str, now: datetime) -> Change:
        """Plan to say what is expected of a goal, which makes it an experiment.

        Raises:
            Refused: nothing is changed.
        """
        words = clean(text)
        if words == goal.expects:
            raise Refused("Nothing was changed.")
        return self.plan(now, f"Expecting: {words}", [update(goal, expects=words)])

    def tick_goal(self, goal: Goal, now: datetime) -> Change:
        """Plan to tick a goal by hand, or to take the tick away."""
        is_reached = not goal.is_reached
        # One of which somebody said what happened stays over, reached or not.
        is_over = is_reached or bool(goal.happened) or goal.again is not None
        day = (goal.closed_on or now.date()) if is_over else None
        ticked = update(goal, is_reached=is_reached, closed_on=day)
        return self.plan(now, f"{'Reached' if is_reached else 'Open again'}: {goal.text}", [ticked])

    def close_goal(self, goal: Goal, happened: str, again: bool | None, now: datetime) -> Change:
        """Plan to say what happened, and whether you would try it again."""
        closed = update(
            goal, happened=clean(happened), again=again, closed_on=goal.closed_on or now.date()
        )
        return self.plan(now, f"What happened: {goal.text}", [closed])

    def remove_goal(self, goal: Goal, now: datetime) -> Change:
        """Plan to take a goal away."""
        return self.plan(now, f"Took away: {goal.text}", self.removed(goal))

    def goals_of(self, event: RecordId | None) -> list[Goal]:
        """Return the goals of an event, or those of none, in the order they were set."""
        return [each for each in self.all(Goal) if each.event == event]

    def goals_to_ask_about(self, event: RecordId) -> list[Goal]:
        """Return the goals of an event of which nobody has said what happened."""
        return [each for each in self.goals_of(event) if not each.happened and each.again is None]

    def resolve_goal(self, words: str) -> Goal:
        """Find the one goal that an id, a part of one, or some of its words stand for.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several; the message lists them.
        """
        wanted, known = words.casefold().strip(), list(self.all(Goal))
        by_id = [each for each in known if may_be_id(words) and fits_id(words, each.id)]
        found = by_id or [each for each in known if wanted in each.text.casefold()]
        if not found:
            raise NotFound(f"No goal is called {words!r}.", "hallway goal lists them.")
        if len(found) > 1:
            named = "; ".join(each.text for each in found[:_SHOWN])
            raise Ambiguous(f"{words!r} may be any of {len(found)}: {named}.", "Use more words.")
        return found[0]

    def reached(self, goal: Goal) -> Reached:
        """Measure how far a goal is, by what was noted; one that cannot be measured by its tick."""
        measure = read_measure(goal.text)
        if measure is None:
            return Reached(0, 0, (), goal.is_reached)
        # What is wanted is reached or not; nobody is tallied beyond it.
        reasons = tuple(dict.fromkeys(self._counted_for(goal, measure)))[: measure.count]
        is_reached = goal.is_reached or len(reasons) >= measure.count
        return Reached(len(reasons), measure.count, reasons, is_reached)

    def _counted_for(self, goal: Goal, measure: Measure) -> Iterator[str]:
        talks = self._talks_for(goal)
        if measure.aim is Aim.MEET:
            yield from self._met(talks, measure)
        elif measure.aim is Aim.INTRODUCE:
            yield from self._introduced(goal, talks)
        elif measure.aim is Aim.SOUND_CHECK:
            yield from self._sounded(goal, talks, measure)
        else:
            yield from self._talked(talks, measure.topic)

    def _met(self, talks: list[Encounter], measure: Measure) -> Iterator[str]:
        for talk in talks:
            for person in self.people_at(talk) if talk.contact is None else ():
                if person.id not in talk.people:
                    continue
                field = self.field_of(person)
                if self._fits(person, field, talk, measure):
                    works = f" works in {field}" if field and measure.field else ""
                    yield f"{display_name(person, hide=True)}{works}"

    def _fits(self, person: Person, field: str, talk: Encounter, measure: Measure) -> bool:
        if measure.is_new and person.met_on < talk.day:
            return False
        if not measure.field:
            return True
        is_of_field = field.casefold() == measure.field
        return bool(field) and not is_of_field if measure.is_outside else is_of_field

    def _introduced(self, goal: Goal, talks: list[Encounter]) -> Iterator[str]:
        """Name introductions made since; for an event, of people who were met there."""
        met = {person for talk in talks for person in talk.people}
        since = self._first_day(goal)
        for each in self.all(Introduction):
            is_of_goal = goal.event is None or bool(met & set(each.people))
            is_in_time = each.day >= since and self._is_in_time(goal, each.day)
            if each.by is None and is_of_goal and is_in_time:
                people = (self.person(one) for one in each.people if self.is_here(one))
                yield " and ".join(display_name(one, hide=True) for one in people)

    def _sounded(self, goal: Goal, talks: list[Encounter], measure: Measure) -> Iterator[str]:
        """Name who said something about an idea, and with whom it was talked of."""
        since = self._first_day(goal)
        words = telling_words(measure.topic)
        for each in self.all(Feedback):
            idea = self._idea_of(each)
            is_meant = each.idea == goal.idea or bool(words and words <= telling_words(idea))
            if is_meant and each.day >= since and self.is_here(each.person):
                yield display_name(self.person(each.person), hide=True)
        yield from self._talked(talks, measure.topic)

    def _talked(self, talks: list[Encounter], topic: str) -> Iterator[str]:
        words = telling_words(topic)
        for talk in talks:
            people = [each for each in self.people_at(talk) if each.id in talk.people]
            for person in people if words else ():
                if words <= telling_words(f"{talk.note} {' '.join(person.tags)}"):
                    yield display_name(person, hide=True)

    def _idea_of(self, feedback: Feedback) -> str:
        idea = self.find(Idea, feedback.idea)
        return "" if idea is None else idea.text

    def _talks_for(self, goal: Goal) -> list[Encounter]:
        """Return the conversations that count for a goal: of its event, else of its days."""
        if goal.event is not None:
            return self.linked(Encounter, "event", goal.event)
        since = goal.made_on.isoformat()
        # From a column: most encounters were before.
        days = self._store.column(Encounter, "day")
        found = (self.get(Encounter, each) for each, day in days if day >= since)
        return [each for each in found if self._is_in_time(goal, each.day)]

    def _first_day(self, goal: Goal) -> date:
        event = self.find(Event, goal.event)
        return goal.made_on if event is None else min(goal.made_on, event.first_day)

    def _is_in_time(self, goal: Goal, day: date) -> bool:
        return goal.until is None or day <= goal.until
