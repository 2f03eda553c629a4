"""Rhythm: a calendar of encounters by kind, with goals and experiments on it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import Final

from hallway.domain.goals import Goal
from hallway.domain.ids import RecordId
from hallway.domain.insights.figures import LEAST, counted, percent
from hallway.domain.insights.views import PAGES, Cell, Chart, Row, Shape, View
from hallway.notebook.insights.ledger import Talk
from hallway.notebook.insights.lens import Lens

NAME: Final = "rhythm"
WEEKS: Final = 53
_CONVERSATION: Final = "conversation"
_PLURALS: Final = {"coffee": "coffees", "mail": "mails"}


def rhythm(lens: Lens) -> View:
    """Show when you were in touch with people, and how."""
    return View(NAME, PAGES[NAME], (_calendar(lens), _by_kind(lens)))


def kind_of(talk: Talk) -> str:
    """Name how you were in touch."""
    return talk.contact or _CONVERSATION


def _by_kind(lens: Lens) -> Chart:
    found = defaultdict[str, list[Talk]](list)
    for talk in lens.talks:
        found[kind_of(talk)].append(talk)
    n = len(lens.talks)
    rows = (
        Row(kind, len(talks), _people(talks), percent(len(talks), n))
        for kind, talks in found.items()
    )
    ordered = tuple(sorted(rows, key=lambda row: (-row.count, row.label)))
    return Chart("contacts", "How you were in touch", ordered, n, n >= LEAST)


def _calendar(lens: Lens) -> Chart:
    """Draw a row for each week, the newest first; of a year, unless more is asked for."""
    mondays = list(_mondays(lens))
    days = _days_of(lens, mondays[-1] if mondays else lens.today)
    marks = _marks(lens)
    rows = tuple(_week(monday, days, marks.get(monday, ())) for monday in mondays)
    n = sum(row.count for row in rows)
    return Chart("weeks", "Week by week", rows, n, n > 0, shape=Shape.WEEKS)


def _mondays(lens: Lens) -> Iterator[date]:
    """Yield the Mondays of the weeks that are shown, from this week backwards."""
    if not lens.talks and not lens.ledger.all(Goal):
        return
    monday = monday_of(lens.today)
    first = lens.since or (lens.talks[0].day if lens.talks else lens.today)
    earliest = monday_of(first)
    for _ in range(WEEKS if lens.since is None else _MOST_WEEKS):
        yield monday
        if monday <= earliest:
            return
        monday -= timedelta(days=7)


_MOST_WEEKS: Final = 20 * WEEKS


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day; of the first week there is, its first day."""
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def _days_of(lens: Lens, first: date) -> dict[date, list[Talk]]:
    found = defaultdict[date, list[Talk]](list)
    for talk in lens.talks:
        if talk.day >= first:
            found[talk.day].append(talk)
    return found


def _week(monday: date, days: dict[date, list[Talk]], marks: tuple[str, ...]) -> Row:
    dates = [monday + timedelta(days=number) for number in range(7)]
    talks = [days.get(day, []) for day in dates]
    cells = tuple(
        Cell(day, len(found), _people(found)) for day, found in zip(dates, talks, strict=True)
    )
    every = list(chain.from_iterable(talks))
    kinds = Counter(map(kind_of, every)).most_common()
    words = ", ".join(counted(count, kind, _PLURALS.get(kind, "")) for kind, count in kinds)
    label = monday.isoformat()
    return Row(label, len(every), _people(every), words, cells=cells, marks=marks)


def _marks(lens: Lens) -> dict[date, tuple[str, ...]]:
    """Say which goals and experiments were set in each week, or came to their end."""
    found = defaultdict[date, list[str]](list)
    for goal in lens.ledger.all(Goal):
        if lens.event not in {None, goal.event}:
            continue
        kind = "experiment" if goal.is_experiment else "goal"
        found[monday_of(goal.made_on)].append(f"{kind}: {goal.text}")
        if goal.closed_on is not None:
            found[monday_of(goal.closed_on)].append(f"{kind} over: {goal.text}")
    return {monday: tuple(said) for monday, said in found.items()}


def _people(talks: Sequence[Talk]) -> tuple[RecordId, ...]:
    return tuple(dict.fromkeys(person for talk in talks for person in talk.people))
