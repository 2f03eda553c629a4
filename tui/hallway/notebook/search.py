"""Who-was-that and look-alikes: what the finder is told, and what it is asked."""

from collections.abc import Iterable, Iterator
from datetime import date

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Operation
from hallway.domain.drafts import Draft
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event, Series
from hallway.domain.followups import Followup
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, LookAlike, Passage, Profile, Verdict
from hallway.domain.people import Person
from hallway.domain.records import Link, Record
from hallway.notebook.ports import Finder
from hallway.notebook.presence import Presence

WHO_LIMIT = 50
LOOK_ALIKE_LIMIT = 5


class Search(Presence):
    """Finds people by what is known of them."""

    def who(self, query: str, today: date, limit: int = WHO_LIMIT) -> list[Hit]:
        """Find people by half-remembered facts, the best hit first."""
        return self._ready_finder().who(query, today, limit)

    def look_alikes(
        self, draft: Draft, event: Event | None, limit: int = LOOK_ALIKE_LIMIT
    ) -> list[LookAlike]:
        """Find known people who may be the one in a draft, the likeliest first."""
        nearest = self.nearest(draft, event, limit)
        return [each for each in nearest if each.verdict is not Verdict.NEW]

    def nearest(
        self, draft: Draft, event: Event | None, limit: int = LOOK_ALIKE_LIMIT
    ) -> list[LookAlike]:
        """Find the known people nearest to a draft, look-alikes or not, the likeliest first."""
        if draft.is_empty:
            return []
        return self._ready_finder().look_alikes(draft, event.name if event else None, limit)

    def profile(self, person: Person) -> Profile:
        """Gather every text that says something about a person."""
        passages = [Passage(fact.kind.value, fact.text) for fact in person.facts]
        passages.sort(key=lambda passage: passage.field not in {"name", "spelling"})
        for encounter in self._encounters_with(person.id):
            passages.extend(self._told_by_encounter(encounter, person.id))
        passages.extend(self._said_by(person.id))
        return Profile(person.id, tuple(passages), person.is_present)

    def _encounters_with(self, person_id: RecordId) -> list[Encounter]:
        """Return every encounter a person took part in, in the order of days."""
        own = self.linked(Encounter, "people", person_id)
        also_there = self.linked(Encounter, "companions", person_id)
        by_id = {encounter.id: encounter for encounter in (*own, *also_there)}
        return sorted(by_id.values(), key=lambda encounter: (encounter.day, encounter.id))

    def _told_by_encounter(self, encounter: Encounter, person_id: RecordId) -> Iterator[Passage]:
        yield Passage("day", encounter.day.isoformat())
        if encounter.note:
            yield Passage("note", encounter.note)
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

    def others_at(self, encounter: Encounter, person_id: RecordId) -> list[Link]:
        """Name everyone else who took part in an encounter."""
        others = [other for other in encounter.people if other != person_id]
        people = [self.named(Link("someone", other)) for other in others if self.is_here(other)]
        companions = [link for link in encounter.companions if link.person != person_id]
        return [*people, *(self.named(link) for link in companions)]

    def _ready_finder(self) -> Finder:
        if self._finder is None:
            self._finder = self._make_finder(self.profile(person) for person in self.people())
        return self._finder

    def _follow_in_finder(self, operations: Iterable[Operation]) -> None:
        if self._finder is None:
            return
        people = {person for each in operations for person in self._touched(each)}
        known = {each: self.find(Person, each) for each in people}
        here = [one for one in known.values() if one is not None and one.is_here]
        gone = people - {person.id for person in here}
        self._finder.update([self.profile(person) for person in here], gone)

    def _touched(self, operation: Operation) -> Iterator[RecordId]:
        """Name everyone about whom an operation changed what can be found."""
        for record in (operation.before, operation.after):
            if record is not None:
                yield from record.concerns()
                yield from self._touched_beyond(record)

    def _touched_beyond(self, record: Record) -> Iterator[RecordId]:
        for encounter in self._encounters_naming(record):
            yield from encounter.concerns()

    def _encounters_naming(self, record: Record) -> list[Encounter]:
        if isinstance(record, Person):
            introduced = self.linked(Encounter, "introducer", record.id)
            return [*introduced, *self._encounters_with(record.id)]
        if isinstance(record, Event):
            return self.linked(Encounter, "event", record.id)
        if isinstance(record, Series):
            events = self.linked(Event, "series", record.id)
            return [each for event in events for each in self._encounters_naming(event)]
        return []
