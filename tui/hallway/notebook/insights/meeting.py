"""Who you meet: by field, circle, place and organisation, over time, new and known."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Final

from hallway.domain.ids import RecordId
from hallway.domain.insights.figures import (
    LEAST,
    counted,
    hill_number,
    percent,
    rounded,
    spoken,
    told,
)
from hallway.domain.insights.views import PAGES, Chart, Row, Shape, View
from hallway.domain.people import FactKind
from hallway.notebook.insights.ledger import Talk
from hallway.notebook.insights.lens import Lens

NAME: Final = "meet"
_MOST_MONTHS: Final = 24
_LEAST_LAST_TIME: Final = 3

Kinds = Callable[[RecordId], Iterable[str]]
"""Names what somebody counts for: a field, some circles."""


def who_you_meet(lens: Lens) -> View:
    """Show whom you meet; for a first picture by field and circle alone."""
    fields = _chart(lens, "fields", "By field", lambda each: (lens.ledger.field(each),))
    first = (fields, _chart(lens, "circles", "By circle", _said(lens, FactKind.CIRCLE)))
    words = (*_variety(fields), *_last_time(lens), *_later(lens))
    rest = () if lens.is_first else _rest(lens)
    return View(NAME, PAGES[NAME], first + rest, words, is_whole=not lens.is_first)


def _rest(lens: Lens) -> tuple[Chart, ...]:
    return (
        _chart(lens, "places", "By place", _shown(lens, FactKind.PLACE)),
        _chart(lens, "organisations", "By organisation", _shown(lens, FactKind.ORGANISATION)),
        _over_time(lens),
        _new_and_known(lens),
    )


def counted_by(people: Iterable[RecordId], kinds: Kinds) -> dict[str, list[RecordId]]:
    """Sort people by what they count for, each under its name as it was written first."""
    found = defaultdict[str, list[RecordId]](list)
    for person in people:
        for kind in kinds(person):
            found[kind].append(person)
    found.pop("", None)
    names: dict[str, str] = {}
    for kind in list(found):
        first = names.setdefault(kind.casefold(), kind)
        if first != kind:
            found[first] += found.pop(kind)
    return dict(found)


def bars_of(found: dict[str, list[RecordId]]) -> tuple[Row, ...]:
    """Make a bar of each kind, the longest first, and of equals in the order of letters."""
    rows = (Row(label, len(people), tuple(people)) for label, people in found.items())
    return tuple(sorted(rows, key=lambda row: (-row.count, row.label.casefold())))


def _chart(lens: Lens, name: str, title: str, kinds: Kinds) -> Chart:
    rows = bars_of(counted_by(lens.met, kinds))
    known = len({person for row in rows for person in row.people})
    is_partly = 0 < known < len(lens.met)
    words = (f"Known of {told(known, len(lens.met), 'people')}.",) if is_partly else ()
    return Chart(name, title, rows, known, known >= LEAST, words)


def _shown(lens: Lens, kind: FactKind) -> Kinds:
    return lambda person: (lens.ledger.text(person, kind),)


def _said(lens: Lens, kind: FactKind) -> Kinds:
    return lambda person: lens.ledger.every(person, kind)


def _variety(fields: Chart) -> tuple[str, ...]:
    if not fields.is_enough:
        return ()
    number = rounded(hill_number(row.count for row in fields.rows))
    return (f"As varied as {number} equally common fields, of {fields.n} whose field is known.",)


def _last_time(lens: Lens) -> tuple[str, ...]:
    """Say what most of those had in common whom you met at the last event, or on the last day."""
    where, people = _met_last(lens)
    if len(people) < _LEAST_LAST_TIME:
        return ()
    found = bars_of(counted_by(people, lambda each: (lens.ledger.field(each),)))
    if not found or 2 * found[0].count <= len(people):
        return ()
    all_of = len(people) == found[0].count
    number = spoken(len(people))
    some = f"All {number}" if all_of else f"{spoken(found[0].count)} of the {number}".capitalize()
    return (f"{some} from last time, {where}, work in {found[0].label}.",)


def _met_last(lens: Lens) -> tuple[str, list[RecordId]]:
    last = lens.meetings[-1] if lens.meetings else None
    if last is None:
        return "", []
    event = None if last.event is None else lens.ledger.events.get(last.event)
    same = [
        each
        for each in lens.meetings
        if (each.event == last.event if event else each.day == last.day)
    ]
    people = list(dict.fromkeys(person for each in same for person in each.people))
    return event.name if event else last.day.isoformat(), people


def _later(lens: Lens) -> tuple[str, ...]:
    if not lens.later:
        return ()
    verb = "is" if lens.later == 1 else "are"
    return (f"{counted(lens.later, 'encounter')} {verb} dated after today, and left out.",)


def _over_time(lens: Lens) -> Chart:
    """Count whom you met in each month, or each year where there are many months."""
    label = _label_of(lens)
    met = defaultdict[str, dict[RecordId, Talk]](dict)
    for day, talks in groupby(lens.meetings, key=attrgetter("day")):
        period = met[label(day)]
        for talk in talks:
            for person in talk.people:
                period.setdefault(person, talk)
    rows = tuple(_period(lens, name, people) for name, people in met.items())
    return Chart(
        "time",
        "Over time",
        rows,
        len(lens.met),
        len(lens.met) >= LEAST,
        shape=Shape.PARTS,
        parts=("new", "known before"),
    )


def _label_of(lens: Lens) -> Callable[[date], str]:
    days = [talk.day for talk in lens.meetings]
    months = 0 if not days else 12 * (days[-1].year - days[0].year) + days[-1].month - days[0].month
    return (lambda day: f"{day.year:04}") if months >= _MOST_MONTHS else _month


def _month(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def _period(lens: Lens, name: str, people: dict[RecordId, Talk]) -> Row:
    new = sum(lens.ledger.is_new(person, talk) for person, talk in people.items())
    known = len(people) - new
    return Row(name, len(people), tuple(people), f"{new} new, {known} known", part=known)


def _new_and_known(lens: Lens) -> Chart:
    """Count every meeting with every person: the first one, or again."""
    new, again = list[RecordId](), list[RecordId]()
    for talk in lens.meetings:
        for person in talk.people:
            (new if lens.ledger.is_new(person, talk) else again).append(person)
    n = len(new) + len(again)
    rows = (_met_row("for the first time", new, n), _met_row("again", again, n))
    return Chart("new_and_known", "New and known", rows if n else (), n, n >= LEAST)


def _met_row(label: str, met: list[RecordId], n: int) -> Row:
    return Row(label, len(met), tuple(dict.fromkeys(met)), percent(len(met), n))
