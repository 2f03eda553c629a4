"""What the finder is told of people, and whom a change is about."""

from collections.abc import Iterable, Iterator
from itertools import chain

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Operation
from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event, Series
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.ideas import Feedback, Idea
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.matches import Passage, Profile
from hallway.domain.outcomes import Outcome
from hallway.domain.people import FactKind, Person
from hallway.domain.questions import Question
from hallway.domain.records import Link, Record
from hallway.domain.ties import CORE
from hallway.domain.vouching import Recommendation
from hallway.notebook.completing import Completing

# An index that was told other things is not used: raise this whenever a profile says anything else.
SHAPE = 9

_READ = (
    (Encounter, "people"),
    (Encounter, "companions"),
    (Encounter, "introducer"),
    (Person, "merged_into"),
    (Followup, "person"),
    (Ask, "person"),
    (Offer, "person"),
    (Idea, "person"),
    (Feedback, "person"),
    (Feedback, "idea"),
    (Collaboration, "people"),
    (Favour, "person"),
    (Recommendation, "person"),
    (Outcome, "people"),
    (Introduction, "people"),
    (Introduction, "by"),
)
_FIELDS = {FactKind.PRONOUNCED: "spelling"}
"""The fields of facts that are searched as something else."""

_FLAGS = {Side.THEIRS: "owes me", Side.MINE: "owed"}


class Profiles(Completing):
    """Gathers what is known of each person."""

    def profile(self, person: Person) -> Profile:
        """Gather every text that says something about a person."""
        passages = [
            Passage(_FIELDS.get(fact.kind, fact.kind.value), fact.text) for fact in person.facts
        ]
        passages.sort(key=lambda passage: passage.field not in {"name", "spelling"})
        for encounter in self._encounters_with(person.id):
            passages.extend(self._told_by_encounter(encounter, person.id))
        passages.extend(self._said_by(person.id))
        passages.extend(self._flags_of(person))
        return Profile(person.id, tuple(passages), person.is_present)

    def profile_of(self, person_id: RecordId) -> Profile | None:
        """Gather what says something about a person; None if they are not here."""
        person = self.find(Person, person_id)
        return self.profile(person) if person is not None and person.is_here else None

    def touched_by(self, operations: Iterable[Operation]) -> set[RecordId]:
        """Name everyone about whom operations, which were done, changed what can be found."""
        records = (side for each in operations for side in (each.before, each.after))
        return {person for each in records if each is not None for person in self._touched(each)}

    def learn(self, operations: Iterable[Operation]) -> None:
        """Take note of what was done of late, which need not be looked for then."""
        self._links.learn(operations)

    def read_ahead(self) -> Iterator[None]:
        """Read the links that profiles are made by, one field at each step."""
        for kind, field in _READ:
            self._links.read_ahead(kind, field)
            yield

    def others_at(self, encounter: Encounter, person_id: RecordId) -> list[Link]:
        """Name everyone else who took part in an encounter."""
        others = [other for other in encounter.people if other != person_id]
        people = [self.named(Link("someone", other)) for other in others if self.is_here(other)]
        companions = [link for link in encounter.companions if link.person != person_id]
        return [*people, *(self.named(link) for link in companions)]

    def _encounters_with(self, person_id: RecordId) -> list[Encounter]:
        """Return every encounter a person took part in, in the order of days."""
        own = self.linked(Encounter, "people", person_id)
        also_there = self.linked(Encounter, "companions", person_id)
        by_id = {encounter.id: encounter for encounter in (*own, *also_there)}
        return sorted(by_id.values(), key=lambda encounter: (encounter.day, encounter.id))

    def _told_by_encounter(self, encounter: Encounter, person_id: RecordId) -> Iterator[Passage]:
        yield Passage("day", encounter.day.isoformat())
        if encounter.note:
            # Whom it is about comes first, and then who was beside them.
            is_about = person_id in encounter.people
            yield Passage("note" if is_about else "note of others", encounter.note)
        yield from self._told_by_event(self.find(Event, encounter.event))
        for link in self.others_at(encounter, person_id):
            yield Passage("companion", link.name)
        if encounter.introducer is not None and person_id in encounter.people:
            yield Passage("introducer", self.named(encounter.introducer).name)

    def _told_by_event(self, event: Event | None) -> Iterator[Passage]:
        if event is None:
            return
        yield Passage("event", event.name)
        if event.place:
            yield Passage("event place", event.place)
        series = self.find(Series, event.series)
        if series is not None:
            yield Passage("series", series.name)

    def _said_by(self, person_id: RecordId) -> Iterator[Passage]:
        for followup in self.linked(Followup, "person", person_id):
            yield Passage(followup.side.value, followup.text)
        for ask in self.linked(Ask, "person", person_id):
            yield Passage("ask", ask.text)
        for offer in self.linked(Offer, "person", person_id):
            yield Passage("offer", offer.text)
        for idea in self.linked(Idea, "person", person_id):
            yield Passage("lesson" if idea.is_lesson else "idea", idea.text)
        yield from self._carried_on_by(person_id)
        yield from self._given_by(person_id)

    def _carried_on_by(self, person_id: RecordId) -> Iterator[Passage]:
        """Tell what somebody said about ideas, and what is done with them."""
        for said in self.linked(Feedback, "person", person_id):
            idea = self.find(Idea, said.idea)
            about = f"{idea.text}, {said.stance.value}" if idea is not None else said.stance.value
            yield Passage("idea", f"{about}: {said.text}" if said.text else about)
        for each in self.linked(Collaboration, "people", person_id):
            stands = f", {each.stands}" if each.stands else ""
            yield Passage("idea", f"together: {each.text}{stands}")

    def _given_by(self, person_id: RecordId) -> Iterator[Passage]:
        """Tell of favours, of recommending, of what came of introductions and of all else."""
        for favour in self.linked(Favour, "person", person_id):
            yield Passage("favour", favour.text)
            if favour.led_to:
                yield Passage("favour", f"led to {favour.led_to}")
        for said in self.linked(Recommendation, "person", person_id):
            to = f" to {said.to.name}" if said.to else ""
            yield Passage("favour", f"recommended{to} for {said.text}")
        brought = (self.linked(Introduction, each, person_id) for each in ("people", "by"))
        for introduction in chain.from_iterable(brought):
            if introduction.came_of:
                yield Passage("favour", f"introduction: {introduction.came_of}")
        for outcome in self.linked(Outcome, "people", person_id):
            # In a field that is there: a word has room for 32, and all are taken.
            yield Passage("favour", f"outcome: {outcome.text}")

    def _flags_of(self, person: Person) -> Iterator[Passage]:
        if person.is_core:
            yield Passage("flag", CORE)
        promises = self.linked(Followup, "person", person.id)
        for side in sorted({each.side for each in promises if each.is_open}):
            yield Passage("flag", _FLAGS[side])

    def _touched(self, record: Record) -> Iterator[RecordId]:
        if isinstance(record, Question):
            return  # nobody is found by what is not answered yet
        yield from record.concerns()
        if isinstance(record, Idea):
            yield from (each.person for each in self.linked(Feedback, "idea", record.id))
        for encounter in self._encounters_naming(record):
            yield from encounter.concerns()

    def _encounters_naming(self, record: Record) -> list[Encounter]:
        if isinstance(record, Person):
            return self._encounters_naming_person(record.id)
        if isinstance(record, Event):
            return self.linked(Encounter, "event", record.id)
        if isinstance(record, Series):
            events = self.linked(Event, "series", record.id)
            return [each for event in events for each in self._encounters_naming(event)]
        return []

    def _encounters_naming_person(self, person_id: RecordId) -> list[Encounter]:
        """Return the encounters that name a person, or anyone who turned out to be that person."""
        known = [person_id]
        for each in known:
            merged = self.linked(Person, "merged_into", each)
            # A file edited by hand may lead in a circle.
            known += [other.id for other in merged if other.id not in known]
        introduced = (each for one in known for each in self.linked(Encounter, "introducer", one))
        met = (each for one in known for each in self._encounters_with(one))
        return [*introduced, *met]
