"""Watching: of everyone what a review needs, read once and kept in step with each change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from hallway.domain.changes import Operation
from hallway.domain.encounters import Encounter, TalkKind
from hallway.domain.ids import RecordId
from hallway.domain.people import FactKind, Person, Standing
from hallway.domain.ties import (
    CORE,
    NO_TIE,
    Closeness,
    Tie,
    TieKind,
    cadence_of,
    suggest_closeness,
)
from hallway.notebook.names import Names
from hallway.notebook.ties import Ties

_CIRCLE: Final = FactKind.CIRCLE.value
_WORK: Final = (FactKind.ORGANISATION.value, FactKind.ROLE.value)
_ARCHIVED: Final = Standing.ARCHIVED.value
_DEEP: Final = TalkKind.DEEP.value
Said = Iterable[Mapping[str, str]]
"""Facts, as JSON has them."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What a review needs of one person; days are as JSON has them, empty where there is none.

    Attributes:
        person: the id.
        met_on: the day of the first encounter.
        last: the day of the last encounter or contact.
        tie: what is set.
        cadence: in how many days you want to be in touch.
        closeness: as said, else as suggested.
        is_core: of the few who are kept close.
        is_decided: something was decided about them.
        work_said: the day on which job or organisation was said last.
    """

    person: RecordId
    met_on: str
    last: str
    tie: Tie
    cadence: int | None
    closeness: Closeness
    is_core: bool
    is_decided: bool
    work_said: str


@dataclass(slots=True)
class _Met:
    """How often and when last somebody was met."""

    count: int = 0
    deep: int = 0
    last: str = ""


_NEVER: Final = _Met()


class Watching(Ties, Names):
    """Knows of everyone when they were met last, and what is set about them."""

    _watched: dict[RecordId, Watched] | None = None

    def watched(self) -> Mapping[RecordId, Watched]:
        """Return what a review needs of everyone who is here and not archived."""
        if self._watched is None:
            self._watched = self._read_watched()
        return self._watched

    def _follow_in_finder(self, operations: Iterable[Operation] | None) -> None:
        operations = None if operations is None else tuple(operations)
        super()._follow_in_finder(operations)
        if self._watched is None:
            return
        if operations is None:
            self._watched = None
            return
        for person in _people_in(operations):
            self._watch_anew(self._watched, person)

    def _watch_anew(self, watched: dict[RecordId, Watched], person_id: RecordId) -> None:
        person = self.find(Person, person_id)
        if person is None or not person.is_present:
            watched.pop(person_id, None)
            return
        talks = self.linked(Encounter, "people", person_id)
        met = _Met(
            len(talks),
            sum(talk.talk is TalkKind.DEEP for talk in talks),
            max((talk.day.isoformat() for talk in talks), default=""),
        )
        watched[person_id] = self._made(
            person_id,
            said_of(person),
            tie=person.tie,
            is_decided=person.standing is not None,
            met_on=person.met_on.isoformat(),
            met=met,
        )

    def _read_watched(self) -> dict[RecordId, Watched]:
        """Read everyone from columns: to make a value of each takes ten times as long."""
        names = ("facts", "standing", "met_on", "tie", "deleted_at", "merged_into")
        said, standings, met_on, ties, deleted, merged = self._store.columns(Person, *names)
        met = self._read_met()
        return {
            person: self._made(
                person,
                facts,
                tie=tie_in(ties[person]) if ties[person] else NO_TIE,
                is_decided=standings[person] is not None,
                met_on=met_on[person],
                met=met.get(person, _NEVER),
            )
            for person, facts in said.items()
            if deleted[person] is None and merged[person] is None and standings[person] != _ARCHIVED
        }

    def _read_met(self) -> dict[RecordId, _Met]:
        found: dict[RecordId, _Met] = {}
        met_with, days, talks = self._store.columns(Encounter, "people", "day", "talk")
        for encounter, people in met_with.items():
            day, is_deep = days[encounter], talks[encounter] == _DEEP
            for person in people:
                # Done here and not by a method: it is done a hundred thousand times.
                met = found.get(person)
                if met is None:
                    met = found[person] = _Met()
                met.count += 1
                met.deep += is_deep
                if day > met.last:  # noqa: PLR1730 - a call of max takes three times as long
                    met.last = day
        return found

    def _made(
        self,
        person: RecordId,
        said: Said,
        *,
        tie: Tie,
        is_decided: bool,
        met_on: str,
        met: _Met,
    ) -> Watched:
        circles, work = list[str](), ""
        for fact in said:
            kind = fact["kind"]
            if kind in _WORK:
                work = max(work, fact.get("day", ""))
            elif kind == _CIRCLE:
                circles.append(fact["text"].casefold())
        return Watched(
            person,
            met_on,
            met.last,
            tie,
            self._cadence_of(tie, circles),
            tie.closeness or suggest_closeness(met.count, met.deep),
            CORE in circles,
            is_decided,
            work,
        )

    def _cadence_of(self, tie: Tie, circles: Sequence[str]) -> int | None:
        # Nearly nobody has one, and then nothing has to be looked up.
        if not circles and tie.cadence_days is None:
            return None
        return cadence_of(tie, circles, self.policies.circle_cadences())


def said_of(person: Person) -> Said:
    """Return the facts of somebody as JSON has them."""
    return [
        {"kind": fact.kind.value, "text": fact.text, "day": fact.day.isoformat()}
        for fact in person.facts
    ]


def _people_in(operations: Iterable[Operation]) -> set[RecordId]:
    records = (side for each in operations for side in (each.before, each.after))
    watched = (each for each in records if isinstance(each, Person | Encounter))
    return {person for record in watched for person in record.concerns()}


def tie_in(said: Mapping[str, Any]) -> Tie:
    """Make a tie of what JSON has; what does not fit is as by default."""
    bumped, rests = said.get("bumped_on"), said.get("rests_until")
    return Tie(
        closeness=Closeness(said["closeness"]) if said.get("closeness") else None,
        kind=TieKind(said.get("kind", TieKind.PERIODIC)),
        cadence_days=said.get("cadence_days"),
        bumped_on=date.fromisoformat(bumped) if bumped else None,
        rests_until=date.fromisoformat(rests) if rests else None,
    )
