"""Introductions: who brought you to whom, whom you brought together, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.people import display_name
from hallway.domain.text import clean
from hallway.notebook.introductions import Introductions
from hallway.notebook.state import create, update


@dataclass(frozen=True, slots=True)
class Brought:
    """People who were brought together.

    Attributes:
        day: when.
        people: whom you brought together, or whom you were brought to.
        by: who brought you; None where you brought others together.
        wanted_by: who of them said that they want it.
        came_of: what came of it; empty until something did.
        record: where more than the conversation is kept.
        encounter: the conversation.
        promise: the follow-up by which you promised it, while that is open.
    """

    day: date
    people: tuple[RecordId, ...]
    by: RecordId | None = None
    wanted_by: tuple[RecordId, ...] = ()
    came_of: str = ""
    record: RecordId | None = None
    encounter: RecordId | None = None
    promise: RecordId | None = None

    def everyone(self) -> tuple[RecordId, ...]:
        """Name everyone who had to do with it."""
        return self.people if self.by is None else (*self.people, self.by)


class Bringing(Introductions):
    """Lists introductions, and says what came of them."""

    def brought(self, person_id: RecordId | None = None) -> list[Brought]:
        """Return the introductions that somebody had to do with, or all, the newest first.

        Those that you promised and did not make yet are among them.
        """
        promised = self._to_bring(person_id)
        told = (*self._brought_kept(), *self._brought_told(), *promised)
        here = (each for each in told if all(map(self.is_here, each.everyone())))
        found = [each for each in map(self._as_known, here) if _says_something(each)]
        mine = [each for each in found if person_id is None or person_id in each.everyone()]
        return sorted(mine, key=lambda each: each.day, reverse=True)

    def say_wanted(self, brought: Brought, person_id: RecordId, now: datetime) -> Change:
        """Plan to say that somebody wanted an introduction, or to take that back.

        Raises:
            Refused: they are not one of the two, or somebody else brought them to you.
        """
        if brought.by is not None:
            raise Refused("It was for you, so nobody had to be asked.")
        if person_id not in brought.people:
            raise Refused("They are not one of the two.")
        wanted = brought.wanted_by
        is_in = person_id in wanted
        others = tuple(each for each in wanted if each != person_id)
        name = display_name(self.person(person_id), hide=True)
        words = f"{name} does not want it after all" if is_in else f"{name} wants it"
        after = others if is_in else (*wanted, person_id)
        if brought.promise is not None:
            promise = self.get(Followup, brought.promise)
            return self.plan(now, words, [update(promise, wanted_by=after)])
        assert brought.record is not None
        introduction = self.get(Introduction, brought.record)
        return self.plan(now, words, [update(introduction, wanted_by=after)])

    def say_came_of(self, brought: Brought, text: str, now: datetime) -> Change:
        """Plan to say what came of an introduction; a text without words takes that back.

        Raises:
            Refused: nothing is changed, or it is not made yet.
        """
        if brought.promise is not None:
            raise Refused("It is not made yet.", "Tick the promise off once you have made it.")
        words = clean(text)
        if words == brought.came_of:
            raise Refused("Nothing was changed.")
        said = f"It came of it: {words or 'nothing yet'}"
        if brought.record is not None:
            before = self.get(Introduction, brought.record)
            return self.plan(now, said, [Operation(before, replace(before, came_of=words))])
        introduction = Introduction(
            id=self._new_id(),
            people=brought.people,
            day=brought.day,
            by=brought.by,
            came_of=words,
            encounter=brought.encounter,
        )
        return self.plan(now, said, [create(introduction)])

    def _as_known(self, brought: Brought) -> Brought:
        """Name everyone by whom they turned out to be; nobody brings you to themselves."""
        by = None if brought.by is None else self.person(brought.by).id
        people = dict.fromkeys(self.person(each).id for each in brought.people)
        return replace(brought, by=by, people=tuple(each for each in people if each != by))

    def _brought_kept(self) -> Iterator[Brought]:
        for each in self.all(Introduction):
            yield Brought(
                each.day,
                each.people,
                each.by,
                each.wanted_by,
                each.came_of,
                each.id,
                each.encounter,
            )

    def _brought_told(self) -> Iterator[Brought]:
        """Yield what stands at conversations alone: who brought you to whom."""
        kept = {each.encounter for each in self.all(Introduction)}
        # From a column: most conversations came about by themselves.
        introducers = self._store.column(Encounter, "introducer")
        for encounter_id, link in introducers:
            if not link or link.get("person") is None or encounter_id in kept:
                continue
            encounter = self.get(Encounter, encounter_id)
            by = encounter.introducer.person if encounter.introducer else None
            people = tuple(each for each in encounter.people if each != by)
            if by is not None and people:
                yield Brought(encounter.day, people, by, encounter=encounter.id)

    def _to_bring(self, person_id: RecordId | None) -> Iterator[Brought]:
        """Yield what you promised and did not make yet, where both are known."""
        for promise in self._promises_naming(person_id):
            if self.is_here(promise.person) and self.is_introduction(promise):
                other = self.introduced_by(promise)
                if other is not None:
                    people = (promise.person, other.id)
                    wanted = promise.wanted_by
                    yield Brought(promise.said_on, people, wanted_by=wanted, promise=promise.id)

    def _promises_naming(self, person_id: RecordId | None) -> Iterator[Followup]:
        """Yield your open promises that are about somebody or have a part of their name, or all."""
        name = self.person(person_id).name if person_id is not None else None
        parts = (name or "").casefold().split()
        # From columns: of many thousands only a few need be made values.
        people, texts = self._store.columns(Followup, "person", "text")
        for each, text in texts.items():
            is_named = any(part in text.casefold() for part in parts)
            if person_id is None or people[each] == person_id or is_named:
                promise = self.get(Followup, each)
                if promise.is_open and promise.side is Side.MINE:
                    yield promise


def _says_something(brought: Brought) -> bool:
    """Say whether two people are left: after a merge both may be one."""
    return len(brought.everyone()) > 1 and bool(brought.people)
