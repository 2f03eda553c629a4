"""The timeline of one person: talks, promises, favours, ideas and introductions by their days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.ideas import Feedback, Idea
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.outcomes import Outcome
from hallway.domain.people import display_name
from hallway.domain.records import Link
from hallway.domain.vouching import Recommendation
from hallway.notebook.together import Together


@dataclass(frozen=True, slots=True)
class Talk:
    """One encounter as one of its people lived it.

    Attributes:
        encounter: the record.
        event: where it was.
        others: who else took part, by name.
        introducer: who brought you together for it.
        ideas: what it sparked, lessons among them.
        favours: what one of you did for the other in it.
        came_of: what came of an introduction.
        is_theirs: it was with this person, who was not merely also there.
    """

    encounter: Encounter
    event: Event | None
    others: tuple[Link, ...]
    introducer: Link | None
    ideas: tuple[Idea, ...]
    favours: tuple[Favour, ...]
    came_of: str
    is_theirs: bool

    @property
    def day(self) -> date:
        """When it was."""
        return self.encounter.day


@dataclass(frozen=True, slots=True)
class Introduced:
    """Somebody brought you together with others.

    Attributes:
        day: when.
        people: with whom.
        came_of: what came of it.
    """

    day: date
    people: tuple[Link, ...]
    came_of: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """What somebody said about an idea.

    Attributes:
        feedback: what they said.
        idea: about which.
    """

    feedback: Feedback
    idea: Idea

    @property
    def day(self) -> date:
        """When they said it."""
        return self.feedback.day


@dataclass(frozen=True, slots=True)
class Recommended:
    """You recommended somebody.

    Attributes:
        recommendation: the record.
        whom: who was recommended to this person; empty where it was this person.
        to: to whom this person was recommended; empty where it was to this person.
    """

    recommendation: Recommendation
    whom: str
    to: str

    @property
    def day(self) -> date:
        """When it was."""
        return self.recommendation.day


Beside: TypeAlias = Followup | Favour | Idea | Introduced | Outcome | Recommended | Opinion
"""What stands in a timeline beside talks: a follow-up once it is done or let go, a favour or an
idea where it came up in no talk."""

Moment: TypeAlias = Talk | Beside
"""What stands in a timeline."""


class Timelines(Together):
    """Tells the story of you and one person."""

    def timeline_of(self, person_id: RecordId, talks: tuple[Talk, ...]) -> tuple[Moment, ...]:
        """Return what happened, the newest first.

        Args:
            person_id: with whom.
            talks: every encounter with them.
        """
        moments = [*talks, *self._moments_beside(person_id)]
        # Of one day, what was written last comes first.
        moments.sort(key=lambda each: (day_of(each), _order(each)), reverse=True)
        return tuple(moments)

    def talks_with(self, person_id: RecordId) -> tuple[Talk, ...]:
        """Return every encounter a person took part in, the newest first."""
        encounters = reversed(self._encounters_with(person_id))
        return tuple(self._talk_of(each, person_id) for each in encounters)

    def _moments_beside(self, person_id: RecordId) -> Iterator[Moment]:
        promises = self.linked(Followup, "person", person_id)
        yield from (promise for promise in promises if not promise.is_open)
        favours = self.linked(Favour, "person", person_id)
        yield from (favour for favour in favours if favour.encounter is None)
        ideas = self.linked(Idea, "person", person_id)
        yield from (idea for idea in ideas if idea.encounter is None)
        yield from self.linked(Outcome, "people", person_id)
        yield from self._recommended(person_id)
        for feedback in self.linked(Feedback, "person", person_id):
            yield Opinion(feedback, self.get(Idea, feedback.idea))
        for encounter in self.linked(Encounter, "introducer", person_id):
            if others := tuple(self.others_at(encounter, person_id)):
                yield Introduced(encounter.day, others, self._came_of(encounter))

    def _recommended(self, person_id: RecordId) -> Iterator[Recommended]:
        """Yield where somebody was recommended, and who was recommended to them."""
        for each in self.linked(Recommendation, "person", person_id):
            yield Recommended(each, "", "" if each.to is None else self.named(each.to).name)
        for each in self.linked(Recommendation, "to", person_id):
            if self.is_here(each.person):
                yield Recommended(each, display_name(self.person(each.person), hide=True), "")

    def _talk_of(self, encounter: Encounter, person_id: RecordId) -> Talk:
        favours = self.linked(Favour, "encounter", encounter.id)
        return Talk(
            encounter=encounter,
            event=self.find(Event, encounter.event),
            others=tuple(self.others_at(encounter, person_id)),
            introducer=self._introducer(encounter, person_id),
            ideas=tuple(self.linked(Idea, "encounter", encounter.id)),
            favours=tuple(each for each in favours if self.person(each.person).id == person_id),
            came_of=self._came_of(encounter),
            is_theirs=any(self.person(each).id == person_id for each in encounter.people),
        )

    def _came_of(self, encounter: Encounter) -> str:
        kept = self.linked(Introduction, "encounter", encounter.id)
        return next((each.came_of for each in kept if each.came_of), "")

    def _introducer(self, encounter: Encounter, person_id: RecordId) -> Link | None:
        if encounter.introducer is None or person_id not in encounter.people:
            return None
        introducer = self.named(encounter.introducer)
        return None if introducer.person == person_id else introducer


def day_of(moment: Moment) -> date:
    """Return the day under which something stands in a timeline."""
    if isinstance(moment, Followup):
        return moment.done_on or moment.let_go_on or moment.said_on
    return moment.sparked_on if isinstance(moment, Idea) else moment.day


def _order(moment: Moment) -> RecordId:
    if isinstance(moment, Talk):
        return moment.encounter.id
    if isinstance(moment, Opinion):
        return moment.feedback.id
    if isinstance(moment, Recommended):
        return moment.recommendation.id
    return 0 if isinstance(moment, Introduced) else moment.id
