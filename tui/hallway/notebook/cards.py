"""All that is known about one person, gathered to be shown."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hallway.domain.asks import Ask, Offer
from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, display_name
from hallway.domain.questions import Question
from hallway.domain.records import Link
from hallway.domain.ties import Closeness
from hallway.notebook.favour_chains import FavourChains
from hallway.notebook.followups import Due
from hallway.notebook.timelines import Moment, Talk, Timelines


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
        timeline: the talks with all else that happened, the newest first.
        due: the open follow-ups, in the order of the checklist.
        closed: the follow-ups that were done or let go, the newest first.
        asks: what they are looking for.
        offers: what they can give.
        questions: what is unanswered about them.
        tie: how you keep up with them.
        to_thank_for: the favours that they did you a while ago, and that were not thanked for.
        passed_on: what favours pass on, in words, by the id of the later one.
        together: what you do with them, each with the names of the others, and on which idea.
    """

    person: Person
    introducer: Link | None
    talks: tuple[Talk, ...]
    timeline: tuple[Moment, ...]
    due: tuple[Due, ...]
    closed: tuple[Followup, ...]
    asks: tuple[Ask, ...]
    offers: tuple[Offer, ...]
    questions: tuple[Question, ...]
    tie: TieOfPerson
    to_thank_for: tuple[Favour, ...]
    passed_on: Mapping[RecordId, str]
    together: tuple[tuple[str, Collaboration, str], ...]


class Cards(Timelines, FavourChains):
    """Gathers people with all that leads to them."""

    def card(self, person_id: RecordId, today: date) -> PersonCard:
        """Gather everything about one person.

        Raises:
            NotFound: there is no such person.
        """
        person = self.person(person_id)
        followups = reversed(self.linked(Followup, "person", person.id))
        talks, favours = self.talks_with(person.id), self.linked(Favour, "person", person.id)
        introducers = (talk.introducer for talk in reversed(talks) if talk.introducer is not None)
        return PersonCard(
            person=person,
            introducer=next(introducers, None),
            talks=talks,
            timeline=self.timeline_of(person.id, talks),
            due=tuple(self.due_with(person.id, today)),
            closed=tuple(each for each in followups if not each.is_open),
            asks=tuple(self.linked(Ask, "person", person.id)),
            offers=tuple(self.linked(Offer, "person", person.id)),
            questions=tuple(self.questions_about(person.id)),
            tie=self._tie_of(person),
            to_thank_for=tuple(each for each in favours if each.asks_for_thanks(today)),
            passed_on=dict(self._passed_on(favours)),
            together=tuple(self._together_with(person)),
        )

    def _passed_on(self, favours: Iterable[Favour]) -> Iterator[tuple[RecordId, str]]:
        for favour in favours:
            for earlier in self.favours_before(favour)[:1]:
                yield favour.id, f"what {self.name_of_favour(earlier)}"

    def _together_with(self, person: Person) -> Iterator[tuple[str, Collaboration, str]]:
        for each in self.linked(Collaboration, "people", person.id):
            others = (other for other in each.people if other != person.id and self.is_here(other))
            names = (display_name(self.person(other), hide=True) for other in others)
            idea = self.find(Idea, each.idea)
            yield ", ".join(names), each, idea.text if idea is not None else ""

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
