"""Introductions: who brought you to whom, whom you brought together, and what came of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, TypeVar

from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.people import FactKind, display_name
from hallway.domain.records import Record
from hallway.domain.text import clean
from hallway.notebook.introductions import Introductions
from hallway.notebook.state import create, update

_WORD: Final = re.compile(r"\w+")
AnyRecord = TypeVar("AnyRecord", bound=Record)


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

    @property
    def id(self) -> RecordId:
        """What it is known by: the promise or the conversation, else the record."""
        return self.promise or self.encounter or self.record or 0

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
        told = (*self._brought_kept(person_id), *self._brought_told(person_id), *promised)
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

    def _brought_kept(self, person_id: RecordId | None) -> Iterator[Brought]:
        found = self.all(Introduction)
        if person_id is not None:
            linked = (self.linked(Introduction, each, person_id) for each in ("people", "by"))
            found = _distinct(linked)
        for each in found:
            yield Brought(
                each.day,
                each.people,
                each.by,
                each.wanted_by,
                each.came_of,
                each.id,
                each.encounter,
            )

    def _brought_told(self, person_id: RecordId | None) -> Iterator[Brought]:
        """Yield what stands at conversations alone: who brought you to whom."""
        if person_id is None:
            # From a column: most conversations came about by themselves.
            said = self._store.column(Encounter, "introducer")
            encounters = iter([self.get(Encounter, each) for each, link in said if link])
        else:
            fields = ("introducer", "people")
            encounters = _distinct(self.linked(Encounter, each, person_id) for each in fields)
        for encounter in encounters:
            by = encounter.introducer.person if encounter.introducer else None
            people = tuple(each for each in encounter.people if each != by)
            is_kept = by is not None and self.linked(Introduction, "encounter", encounter.id)
            if by is not None and people and not is_kept:
                yield Brought(encounter.day, people, by, encounter=encounter.id)

    def _to_bring(self, person_id: RecordId | None) -> Iterator[Brought]:
        """Yield what you promised and did not make yet, where both are known."""
        promises = [each for each in self._promises_naming(person_id) if self.is_introduction(each)]
        names = self.names_said() if promises else None
        for promise in promises:
            other = self.introduced_by(promise, names) if self.is_here(promise.person) else None
            if other is not None:
                people, wanted = (promise.person, other.id), promise.wanted_by
                yield Brought(promise.said_on, people, wanted_by=wanted, promise=promise.id)

    def _promises_naming(self, person_id: RecordId | None) -> Iterator[Followup]:
        """Yield your open promises that are about somebody or have a part of their name, or all."""
        known = () if person_id is None else self.person(person_id).every(FactKind.NAME)
        parts = {part for name in known for part in _WORD.findall(name.casefold())}
        # From columns: of many thousands only a few need be made values.
        columns = self._store.columns(Followup, "person", "text", "side", "done_on", "let_go_on")
        people, texts, sides, done, let_go = columns
        for each, text in texts.items():
            if sides[each] != Side.MINE.value or done[each] or let_go[each]:
                continue
            is_theirs = person_id is None or people[each] == person_id
            if is_theirs or not parts.isdisjoint(_WORD.findall(text.casefold())):
                yield self.get(Followup, each)


def _distinct(found: Iterable[list[AnyRecord]]) -> Iterator[AnyRecord]:
    return iter({each.id: each for records in found for each in records}.values())


def _says_something(brought: Brought) -> bool:
    """Say whether two people are left: after a merge both may be one."""
    return len(brought.everyone()) > 1 and bool(brought.people)
