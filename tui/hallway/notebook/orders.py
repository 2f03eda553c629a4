"""Everyone in another order than the one they were met in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hallway.domain.completions import plain_letters
from hallway.domain.ids import RecordId
from hallway.domain.people import FactKind, Person
from hallway.domain.ties import next_due
from hallway.notebook.watching import Watched, Watching

_LAST = "\uffff"  # behind every name
_NAME, _CIRCLE = FactKind.NAME.value, FactKind.CIRCLE.value


class Order(StrEnum):
    """By what everyone is listed."""

    MET = "last met"
    NAME = "name"
    DUE = "next due"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Listed:
    """A person in a list.

    Attributes:
        person: the id.
        day: when they were last met, or when to be in touch again; None where there is no such day.
        circle: which circle they are listed under; empty outside that order.
    """

    person: RecordId
    day: date | None
    circle: str = ""


class Orders(Watching):
    """Lists everyone by name, by circle, or by whom to be in touch with next."""

    def everyone_by(self, order: Order) -> Sequence[Listed]:
        """Return everyone who is here and not archived, in an order."""
        if order is Order.MET:
            return [Listed(each.person, each.day) for each in self.people_by_last_met()]
        names, circles = self._names_and_circles()
        watched = list(self.watched().values())
        keys: dict[Order, Callable[[Watched], tuple[str, str]]] = {
            Order.NAME: lambda each: (names.get(each.person, _LAST), ""),
            Order.DUE: lambda each: (_due(each), names.get(each.person, _LAST)),
            Order.CIRCLE: lambda each: (
                *(circles.get(each.person, _LAST), names.get(each.person, _LAST)),
            ),
        }
        watched.sort(key=keys[order])
        return [self._listed(each, order, circles) for each in watched]

    def _listed(self, each: Watched, order: Order, circles: dict[RecordId, str]) -> Listed:
        if order is Order.DUE:
            due = _due(each)
            return Listed(each.person, None if due == _LAST else date.fromisoformat(due))
        last = date.fromisoformat(each.last or each.met_on)
        return Listed(each.person, last, circles.get(each.person, ""))

    def _names_and_circles(self) -> tuple[dict[RecordId, str], dict[RecordId, str]]:
        """Read from one column the name of everyone, in plain letters, and the first circle."""
        names, circles = dict[RecordId, str](), dict[RecordId, str]()
        for person, facts in self._store.column(Person, "facts"):
            newest = ""
            for fact in facts:
                if fact["kind"] == _NAME and fact.get("day", "") >= newest:
                    newest, names[person] = fact.get("day", ""), plain_letters(fact["text"])
                elif fact["kind"] == _CIRCLE:
                    circles.setdefault(person, fact["text"])
        return names, circles


def _due(each: Watched) -> str:
    if each.cadence is None:
        return _LAST
    last = date.fromisoformat(each.last or each.met_on)
    return next_due(last, each.tie.bumped_on, each.cadence).isoformat()
