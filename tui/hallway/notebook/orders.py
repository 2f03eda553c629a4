"""Everyone, or some of them, in another order than the one they were met in."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from hallway.domain.changes import Operation
from hallway.domain.completions import plain_letters
from hallway.domain.ids import RecordId
from hallway.domain.people import YOU, FactKind, Person, Standing
from hallway.domain.ties import NO_TIE, Tie, next_due
from hallway.notebook.everyone import LastMet
from hallway.notebook.ports import Stamp
from hallway.notebook.watching import Said, Watching, said_of, tie_in

_LAST: Final = "\uffff"  # behind every name
_NAME, _CIRCLE = FactKind.NAME.value, FactKind.CIRCLE.value


class Order(StrEnum):
    """By what people are listed."""

    MET = "last met"
    NAME = "name"
    DUE = "next due"
    CIRCLE = "circle"


@dataclass(slots=True)
class _Keys:
    """What people are sorted by, read once and kept in step with each change.

    Attributes:
        names: in plain letters, of who has one.
        circles: as they are written, of who is in any.
        ties: of whom anything is set.
        archived: who is out of the way, and since when they are known.
    """

    names: dict[RecordId, str] = field(default_factory=dict)
    circles: dict[RecordId, list[str]] = field(default_factory=dict)
    ties: dict[RecordId, Tie] = field(default_factory=dict)
    archived: dict[RecordId, LastMet] = field(default_factory=dict)

    def put(self, person: RecordId, said: Said) -> None:
        """Take in the name that was said last, and all circles."""
        newest, name = (False, ""), ""
        for fact in said:
            when = fact.get("source", YOU) == YOU, fact.get("day", "")
            if fact["kind"] == _NAME and when >= newest:
                newest, name = when, fact["text"]
            elif fact["kind"] == _CIRCLE:
                self.circles.setdefault(person, []).append(fact["text"])
        if name:
            # Most names are plain but for their case, and letter by letter takes much longer.
            self.names[person] = name.lower() if name.isascii() else plain_letters(name)

    def drop(self, person: RecordId) -> None:
        """Let go of what is known of a person."""
        for kept in (self.names, self.circles, self.ties, self.archived):
            kept.pop(person, None)


class Orders(Watching):
    """Lists people by name, by circle, or by whom to be in touch with next."""

    _keys: _Keys | None = None
    _keys_read: tuple[Stamp | None, _Keys] | None = None  # by another thread, and of which state
    _listed: Mapping[Order, Sequence[LastMet]] = {}

    def everyone_by(
        self, order: Order, among: Collection[RecordId] | None = None
    ) -> Sequence[LastMet]:
        """Return everyone who is here in an order, or some of them.

        Args:
            order: by what.
            among: who may be listed, the archived too, behind all others; None lists everyone
                who is not archived.
        """
        if order not in self._listed:
            listed = self._sorted(self.people_by_last_met(), order)
            self._listed = {**self._listed, order: listed}
        if among is None:
            return self._listed[order]
        wanted, archived = frozenset(among), self._sort_keys().archived
        away = [archived[each] for each in sorted(wanted & archived.keys(), reverse=True)]
        here = [each for each in self._listed[order] if each.person in wanted]
        return [*here, *self._sorted(away, order)]

    def circle_listed(self, person: RecordId) -> str:
        """Return the circle under which somebody is listed; empty where they are in none."""
        return next(iter(self._sort_keys().circles.get(person, ())), "")

    def due_listed(self, each: LastMet) -> date | None:
        """Return when to be in touch again, as of the list; None where nothing asks for it."""
        keys = self._sort_keys()
        tie = keys.ties.get(each.person, NO_TIE)
        circles = [circle.casefold() for circle in keys.circles.get(each.person, ())]
        cadence = self._cadence_of(tie, circles)
        return None if cadence is None else next_due(each.day, tie.bumped_on, cadence)

    def read_everyone(self) -> None:
        """Read what everyone is sorted by for whoever asks first; another thread may do this."""
        super().read_everyone()
        stamp = self._store.stamp
        self._keys_read = stamp, self._read_keys()

    def prepare_index(self, most: int) -> bool:
        """Take so many people at most into the index; say whether everyone is in it now."""
        is_ready = super().prepare_index(most)
        if is_ready:
            self._sort_keys()  # before a change makes old what was read ahead
        return is_ready

    def _sorted(self, people: Sequence[LastMet], order: Order) -> Sequence[LastMet]:
        if order is Order.MET:
            return people
        names = self._sort_keys().names
        by_name = sorted(people, key=lambda each: names.get(each.person, _LAST))
        if order is Order.NAME:
            return by_name
        key = self._due_key if order is Order.DUE else self._circle_key
        return sorted(by_name, key=key())

    def _due_key(self) -> Callable[[LastMet], str]:
        keys = self._sort_keys()
        may_be_due = keys.ties.keys() | keys.circles.keys()

        def key(each: LastMet) -> str:
            due = self.due_listed(each) if each.person in may_be_due else None
            return _LAST if due is None else due.isoformat()

        return key

    def _circle_key(self) -> Callable[[LastMet], str]:
        circles = self._sort_keys().circles
        return lambda each: circles[each.person][0] if each.person in circles else _LAST

    def _sort_keys(self) -> _Keys:
        if self._keys is None:
            (stamp, keys), self._keys_read = self._keys_read or (None, None), None
            is_as_read = stamp is not None and stamp == self._store.stamp
            self._keys = keys if keys is not None and is_as_read else self._read_keys()
        return self._keys

    def _read_keys(self) -> _Keys:
        names = ("facts", "tie", "met_on", "standing", "deleted_at", "merged_into")
        said, ties, met_on, standings, deleted, merged = self._store.columns(Person, *names)
        keys = _Keys(ties={person: tie_in(tie) for person, tie in ties.items() if tie})
        for person, facts in said.items():
            if deleted[person] is not None or merged[person] is not None:
                continue
            keys.put(person, facts)
            if standings[person] == Standing.ARCHIVED.value:
                keys.archived[person] = LastMet(person, met_on[person])
        return keys

    def _follow_in_finder(self, operations: Iterable[Operation] | None) -> None:
        operations = None if operations is None else tuple(operations)
        super()._follow_in_finder(operations)
        self._listed = {}
        if operations is None:
            self._keys = None
        if self._keys is None:
            return
        for each in operations or ():
            if isinstance(each.record, Person):
                self._read_anew(self._keys, each.record.id)

    def _read_anew(self, keys: _Keys, person_id: RecordId) -> None:
        keys.drop(person_id)
        person = self.find(Person, person_id)
        if person is None or not person.is_here:
            return
        keys.put(person_id, said_of(person))
        if person.tie != NO_TIE:
            keys.ties[person_id] = person.tie
        if person.standing is Standing.ARCHIVED:
            keys.archived[person_id] = LastMet(person_id, person.met_on.isoformat())
