"""All talks and all people as figures need them: read from columns, without making values."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from hallway.domain.encounters import Contact, Encounter
from hallway.domain.events import Event, Series
from hallway.domain.fields import fields_told_by
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import RecordId
from hallway.domain.modes import Mode
from hallway.domain.people import YOU, FactKind, Person, display_name
from hallway.domain.text import safe
from hallway.notebook.debriefing import NO_FIELD
from hallway.notebook.ports import R, Store

_MEETINGS: Final = frozenset({None, Contact.COFFEE.value})
_OF_WORK: Final = frozenset(
    kind.value for kind in (FactKind.ROLE, FactKind.TAG, FactKind.ORGANISATION)
)


class Said(Struct, frozen=True, gc=False):
    """One fact as the notebook writes it."""

    kind: str
    text: str
    day: date
    source: str = YOU


class _Known(Struct, frozen=True, gc=False):
    """What is read of a person."""

    met_on: date
    facts: tuple[Said, ...] = ()
    deleted_at: str | None = None
    merged_into: RecordId | None = None


class _Named(Struct, frozen=True, gc=False):
    """A name that was said, and the person it stands for."""

    name: str
    person: RecordId | None = None


class _Written(Struct, frozen=True, gc=False):
    """What is read of an encounter."""

    people: tuple[RecordId, ...]
    day: date
    companions: tuple[_Named, ...] = ()
    introducer: _Named | None = None
    event: RecordId | None = None
    mode: str | None = None
    talk: str | None = None
    contact: str | None = None


class _Held(Struct, frozen=True, gc=False):
    """What is read of an event."""

    mode: str | None = None


class Promise(Struct, frozen=True, gc=False):
    """A follow-up, with whoever it is about as they are here.

    Attributes:
        person: whom it is about.
        side: who has to do it.
        text: what is to be done.
        said_on: the day it was promised.
        due: the day it is due; None means undated.
        encounter: where it was said.
        done_on: the day it was done.
        let_go_on: the day it was given up on purpose.
    """

    person: RecordId
    side: Side
    text: str
    said_on: date
    due: date | None = None
    encounter: RecordId | None = None
    done_on: date | None = None
    let_go_on: date | None = None

    @property
    def is_open(self) -> bool:
        """It is neither done nor let go."""
        return self.done_on is None and self.let_go_on is None

    def as_of(self, today: date) -> "Promise":
        """Return it as it stands on a day: nothing that is dated later has become of it."""
        if max(self.done_on or today, self.let_go_on or today) <= today:
            return self
        done, let_go = (
            None if day is None or day > today else day for day in (self.done_on, self.let_go_on)
        )
        return replace(self, done_on=done, let_go_on=let_go)


class Talk(Struct, frozen=True, gc=False):
    """One encounter, with the people of it who are here.

    Attributes:
        id: of the encounter.
        day: as lived.
        people: whom it was with.
        also: who was there too, of the people who are known.
        event: where it took place.
        mode: what it was for, as said of itself or of its event; None where neither is said.
        depth: how far it went: small, shop or deep; None until somebody says.
        contact: how you were in touch; None for a conversation.
        introducer: who brought you together: a name as said, and a person where one is known.
    """

    id: RecordId
    day: date
    people: tuple[RecordId, ...]
    also: tuple[RecordId, ...]
    event: RecordId | None
    mode: str | None
    depth: str | None
    contact: str | None
    introducer: tuple[str, RecordId | None] | None

    @property
    def is_meeting(self) -> bool:
        """It was face to face."""
        return self.contact in _MEETINGS

    @property
    def everyone(self) -> tuple[RecordId, ...]:
        """Whom it was with, and who was there too."""
        return self.people + self.also


class Ledger:
    """What figures are made of, in one state of the notebook; each part is read when it is asked.

    Somebody in the trash is nowhere in it, and whoever was merged is whom they turned out to be.
    """

    def __init__(self, store: Store) -> None:
        """Read nothing yet."""
        self._store = store
        self._fields: dict[RecordId, str] = {}
        self._shown: dict[RecordId, dict[str, Said]] = {}
        self._of_kind: dict[FactKind, dict[RecordId, list[str]]] = {}

    def all(self, kind: type[R]) -> list[R]:
        """Return every record of a kind that there are few of, oldest first."""
        return list(self._store.all(kind))

    @cached_property
    def facts(self) -> dict[RecordId, tuple[Said, ...]]:
        """What was said of everyone who is here."""
        return {
            person: known.facts
            for person, known in self._known.items()
            if known.deleted_at is None and known.merged_into is None
        }

    @cached_property
    def talks(self) -> list[Talk]:
        """Every encounter with somebody who is here, in the order of days."""
        held = self._store.rows(Event, _Held)
        modes = {event: said.mode for event, said in held.items() if said.mode is not None}
        written = self._store.rows(Encounter, _Written)
        found = (self._talk(each, said, modes) for each, said in written.items())
        talks = [talk for talk in found if talk.people]
        talks.sort(key=attrgetter("day"))  # of one day in the order of ids, as they were read
        return talks

    @cached_property
    def promises(self) -> list[Promise]:
        """What was promised to, and by, people who are here, oldest first."""
        written = self._store.rows(Followup, Promise).values()
        return [self._about(each, here) for each in written for here in self.here((each.person,))]

    @cached_property
    def events(self) -> dict[RecordId, Event]:
        """Every event."""
        return {event.id: event for event in self._store.all(Event)}

    @cached_property
    def series(self) -> dict[RecordId, str]:
        """The names of all series."""
        return {series.id: series.name for series in self._store.all(Series)}

    @cached_property
    def talks_of(self) -> dict[RecordId, list[Talk]]:
        """The talks with each person, in the order of days."""
        found = defaultdict[RecordId, list[Talk]](list)
        for talk in self.talks:
            for person in talk.everyone:
                found[person].append(talk)
        return dict(found)

    @cached_property
    def first_talks(self) -> dict[RecordId, Talk]:
        """The first encounter with each person, of whatever kind."""
        first: dict[RecordId, Talk] = {}
        for talk in self.talks:
            for person in talk.people:
                first.setdefault(person, talk)
        return first

    def is_new(self, person: RecordId, talk: Talk) -> bool:
        """Say whether somebody was unknown before a talk, here and where they came from a file."""
        return self.first_talks[person] is talk and talk.day <= self._known[person].met_on

    def here(self, people: tuple[RecordId, ...]) -> tuple[RecordId, ...]:
        """Leave out who is in the trash, and name whoever was merged by whom they turned out."""
        facts = self.facts
        if all(map(facts.__contains__, people)):  # as nearly always, and asked of every encounter
            return people
        found = (self._merged.get(each, each) for each in people)
        return tuple(dict.fromkeys(each for each in found if each in facts))

    def newest(self, person: RecordId, kind: FactKind) -> Said | None:
        """Return the fact of this kind that shows: the one said last."""
        shown = self._shown.get(person)
        if shown is None:
            shown = self._shown[person] = _newest_of(self.facts.get(person, ()))
        return shown.get(kind)

    def text(self, person: RecordId, kind: FactKind) -> str:
        """Return the text of the fact of this kind that shows; empty where there is none."""
        found = self.newest(person, kind)
        return "" if found is None else safe(found.text)

    def every(self, person: RecordId, kind: FactKind) -> tuple[str, ...]:
        """Return all different facts of this kind, in the order they were said."""
        texts = self._texts(kind).get(person)
        return () if texts is None else tuple(dict.fromkeys(map(safe, texts)))

    def person(self, person: RecordId) -> Person | None:
        """Return all of somebody, where columns do not tell enough."""
        return self._store.get(Person, person)

    def name(self, person: RecordId) -> str:
        """Name somebody as screens do, without a cue: figures are looked at over shoulders."""
        name = self.text(person, FactKind.NAME)
        if name:
            return name
        found = self.person(person)
        return "someone" if found is None else display_name(found, hide=True)

    def field(self, person: RecordId) -> str:
        """Name the field of somebody, as said or as their work tells; empty where neither does."""
        known = self._fields.get(person)
        if known is None:
            known = self._fields[person] = self._read_field(person)
        return known

    @cached_property
    def _known(self) -> dict[RecordId, _Known]:
        return self._store.rows(Person, _Known)

    def _texts(self, kind: FactKind) -> dict[RecordId, list[str]]:
        """Return the facts of a kind of everyone who is here, gone through once for all of them."""
        found = self._of_kind.get(kind)
        if found is None:
            found = self._of_kind[kind] = {}
            for person, text in self._said(kind.value):
                found.setdefault(person, []).append(text)
        return found

    def _said(self, kind: str) -> list[tuple[RecordId, str]]:
        people = self.facts.items()
        return [(each, fact.text) for each, facts in people for fact in facts if fact.kind == kind]

    @cached_property
    def _merged(self) -> dict[RecordId, RecordId]:
        """Whom everyone who was merged turned out to be, at the end of the chain."""
        into = {
            person: known.merged_into
            for person, known in self._known.items()
            if known.merged_into is not None
        }
        return {person: _end_of(into, person) for person in into}

    def _read_field(self, person: RecordId) -> str:
        said = self.text(person, FactKind.FIELD) if person in self._texts(FactKind.FIELD) else ""
        if not said:
            facts = self.facts.get(person, ())
            told = [(fact.kind, fact.text) for fact in facts if fact.kind in _OF_WORK]
            said = next(iter(fields_told_by(told, 1)), "")
        return "" if said == NO_FIELD else said.casefold()

    def _talk(self, encounter: RecordId, said: _Written, modes: Mapping[RecordId, str]) -> Talk:
        people, event = self.here(said.people), said.event
        return Talk(
            encounter,
            said.day,
            people,
            self._also(said.companions, people) if said.companions else (),
            event,
            said.mode or (None if event is None else modes.get(event)),
            said.talk,
            said.contact,
            None if said.introducer is None else self._introducer(said.introducer),
        )

    def _about(self, promise: Promise, person: RecordId) -> Promise:
        return promise if promise.person == person else replace(promise, person=person)

    def _also(
        self, companions: Iterable[_Named], people: tuple[RecordId, ...]
    ) -> tuple[RecordId, ...]:
        known = tuple(link.person for link in companions if link.person is not None)
        return tuple(each for each in self.here(known) if each not in people)

    def _introducer(self, link: _Named) -> tuple[str, RecordId | None]:
        known = self.here(() if link.person is None else (link.person,))
        return safe(link.name), known[0] if known else None


def _newest_of(facts: Iterable[Said]) -> dict[str, Said]:
    """Return of each kind the fact that shows: what you said last, else what a file did."""
    newest: dict[str, Said] = {}
    for fact in facts:
        known = newest.get(fact.kind)
        if known is None or (fact.source == YOU, fact.day) >= (known.source == YOU, known.day):
            newest[fact.kind] = fact
    return newest


def _end_of(into: Mapping[RecordId, RecordId], person: RecordId) -> RecordId:
    """Follow a chain of merges; a file edited by hand may lead in a circle."""
    seen = set[RecordId]()
    while person in into and person not in seen:
        seen.add(person)
        person = into[person]
    return person


def modes_of(talk: Talk) -> Iterator[str]:
    """Yield which kinds of networking a talk was for: one, both, or none where unsaid."""
    if talk.mode in {Mode.IDEAS.value, Mode.BOTH.value}:
        yield Mode.IDEAS.value
    if talk.mode in {Mode.RESOURCES.value, Mode.BOTH.value}:
        yield Mode.RESOURCES.value
