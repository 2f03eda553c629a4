"""All that is known about one person, gathered to be shown."""

from dataclasses import dataclass
from datetime import date

from hallway.domain.asks import Ask, Offer
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.followups import Followup
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.domain.questions import Question
from hallway.domain.records import Link
from hallway.domain.ties import Closeness
from hallway.notebook.followups import Due
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
        is_theirs: it was with this person, who was not merely also there.
    """

    encounter: Encounter
    event: Event | None
    others: tuple[Link, ...]
    introducer: Link | None
    ideas: tuple[Idea, ...]
    is_theirs: bool


@dataclass(frozen=True, slots=True)
class TieOfPerson:
    """How you keep up with somebody.

    Attributes:
        closeness: as said, else as suggested.
        is_suggested: you have not said it.
        cadence_days: how often you want to be in touch; None where nothing asks for it.
        due_on: the day to be in touch again; None where nothing asks for it.
    """

    closeness: Closeness
    is_suggested: bool
    cadence_days: int | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything about one person.

    Attributes:
        person: their facts.
        introducer: who brought you together first.
        talks: every encounter, the newest first.
        due: the open follow-ups, in the order of the checklist.
        closed: the follow-ups that were done or let go, the newest first.
        asks: what they are looking for.
        offers: what they can give.
        questions: what is unanswered about them.
        tie: how you keep up with them.
    """

    person: Person
    introducer: Link | None
    talks: tuple[Talk, ...]
    due: tuple[Due, ...]
    closed: tuple[Followup, ...]
    asks: tuple[Ask, ...]
    offers: tuple[Offer, ...]
    questions: tuple[Question, ...]
    tie: TieOfPerson


class Cards(Together):
    """Gathers people with all that leads to them."""

    def card(self, person_id: RecordId, today: date) -> PersonCard:
        """Gather everything about one person.

        Raises:
            NotFound: there is no such person.
        """
        person = self.person(person_id)
        encounters = self._encounters_with(person.id)
        followups = reversed(self.linked(Followup, "person", person.id))
        talks = [self._talk_of(each, person.id) for each in encounters]
        introducers = (talk.introducer for talk in talks if talk.introducer is not None)
        return PersonCard(
            person=person,
            introducer=next(introducers, None),
            talks=tuple(reversed(talks)),
            due=tuple(self.due_with(person.id, today)),
            closed=tuple(each for each in followups if not each.is_open),
            asks=tuple(self.linked(Ask, "person", person.id)),
            offers=tuple(self.linked(Offer, "person", person.id)),
            questions=tuple(self.questions_about(person.id)),
            tie=self._tie_of(person),
        )

    def _tie_of(self, person: Person) -> TieOfPerson:
        return TieOfPerson(
            self.closeness(person),
            person.tie.closeness is None,
            self.cadence(person),
            self.due_again(person),
        )

    def captured_on(self, day: date) -> list[Encounter]:
        """Return the encounters of a day with people who are here, the newest first."""
        wanted = day.isoformat()
        # From a column: most encounters are of other days, and need not be made values.
        ids = [each for each, said in self._store.column(Encounter, "day") if said == wanted]
        of_day = (self.get(Encounter, each) for each in reversed(ids))
        talks = (encounter for encounter in of_day if encounter.contact is None)
        return [encounter for encounter in talks if self.people_at(encounter)]

    def _talk_of(self, encounter: Encounter, person_id: RecordId) -> Talk:
        return Talk(
            encounter=encounter,
            event=self.find(Event, encounter.event),
            others=tuple(self.others_at(encounter, person_id)),
            introducer=self._introducer(encounter, person_id),
            ideas=tuple(self.linked(Idea, "encounter", encounter.id)),
            is_theirs=any(self.person(each).id == person_id for each in encounter.people),
        )

    def _introducer(self, encounter: Encounter, person_id: RecordId) -> Link | None:
        if encounter.introducer is None or person_id not in encounter.people:
            return None
        return self.named(encounter.introducer)
