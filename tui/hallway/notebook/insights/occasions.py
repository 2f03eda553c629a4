"""Events and series: whom you met, what was kept of it, and what has come of it since."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from hallway.domain.collaborations import Collaboration
from hallway.domain.events import Event
from hallway.domain.followups import Side
from hallway.domain.ids import RecordId
from hallway.domain.insights.figures import counted
from hallway.domain.insights.views import PAGES, Chart, Row, Shape, View
from hallway.notebook.insights.ledger import Promise
from hallway.notebook.insights.lens import Lens

NAME: Final = "events"
AFTER: Final = ((3, 91), (6, 182), (12, 365))
"""Months after an event, with their days."""


def events_and_series(lens: Lens) -> View:
    """Show events by whom you met there, and what came of each."""
    book = Occasions(lens)
    rows = tuple(_row(book, event.name, [event], is_dated=True) for event in lens.events)
    charts = (
        Chart("events", "Events", rows, len(rows), bool(rows), shape=Shape.LIST),
        _series(lens, book),
    )
    return View(NAME, PAGES[NAME], charts)


@dataclass(frozen=True, slots=True)
class Came:
    """Something that came of meeting people: an outcome, or something done together."""

    day: date
    people: tuple[RecordId, ...]
    chain: tuple[RecordId, ...]


class Occasions:
    """What is known of events, looked up once for all of them."""

    def __init__(self, lens: Lens) -> None:
        """Look up nothing yet."""
        self.lens = lens

    def people(self, event: Event) -> tuple[RecordId, ...]:
        """Return whom you met at an event."""
        return tuple(self._people.get(event.id, {}))

    def promises(self, event: Event) -> list[Promise]:
        """Return what you promised at an event."""
        return self._promises.get(event.id, [])

    def came_of(self, event: Event) -> list[Came]:
        """Return what came of an event: by the chain that led there, else by whom it gave you."""
        return self._came_at.get(event.id, [])

    def count_of(self, events: Iterable[Event]) -> int:
        """Count what came of events by now."""
        return sum(len(self.came_of(event)) for event in events)

    @cached_property
    def _people(self) -> dict[RecordId, dict[RecordId, None]]:
        found = defaultdict[RecordId, dict[RecordId, None]](dict)
        for talk in self.lens.ledger.talks:
            if talk.event is not None and talk.day <= self.lens.today:
                found[talk.event].update(dict.fromkeys(talk.people))
        return found

    @cached_property
    def _event_of(self) -> dict[RecordId, RecordId]:
        talks = self.lens.ledger.talks
        return {talk.id: talk.event for talk in talks if talk.event is not None}

    @cached_property
    def _promises(self) -> dict[RecordId, list[Promise]]:
        found = defaultdict[RecordId, list[Promise]](list)
        for each in self.lens.promised:
            event = self._event_of.get(each.encounter or 0)
            if event is not None and each.side is Side.MINE:
                found[event].append(each)
        return found

    @cached_property
    def _met_first_at(self) -> dict[RecordId, RecordId]:
        """The event at which each person was met who was unknown before."""
        ledger = self.lens.ledger
        return {
            person: talk.event
            for person, talk in ledger.first_talks.items()
            if talk.event is not None and ledger.is_new(person, talk)
        }

    @cached_property
    def _came_at(self) -> dict[RecordId, list[Came]]:
        found = defaultdict[RecordId, list[Came]](list)
        for each in self._came:
            for event in self._led_from(each):
                found[event].append(each)
        return found

    @cached_property
    def _came(self) -> list[Came]:
        ledger = self.lens.ledger
        outcomes = (
            Came(each.day, ledger.here(each.people), each.chain) for each in self.lens.outcomes
        )
        together = (
            Came(each.since, ledger.here(each.people), ())
            for each in ledger.all(Collaboration)
            if each.since <= self.lens.today and ledger.here(each.people)
        )
        return [*outcomes, *together]

    def _led_from(self, came: Came) -> set[RecordId]:
        """Return the events that something came of."""
        ledger, event_of = self.lens.ledger, self._event_of
        chained = {event_of.get(step, step) for step in came.chain}
        found = {each for each in chained if each in ledger.events}
        if found or came.chain:
            return found
        met = {self._met_first_at[each] for each in came.people if each in self._met_first_at}
        return {
            each
            for each in met
            if each in ledger.events and ledger.events[each].first_day <= came.day
        }


def series_in(lens: Lens) -> dict[str, list[Event]]:
    """Return the events of each series by its name, the newest first."""
    grouped = defaultdict[str, list[Event]](list)
    for event in lens.events:
        name = lens.ledger.series.get(event.series or 0)
        if name is not None:
            grouped[name].append(event)
    return dict(grouped)


def _series(lens: Lens, book: Occasions) -> Chart:
    rows = tuple(_row(book, name, events) for name, events in series_in(lens).items())
    words = () if rows else ("No event belongs to a series; #NAME in its line says so.",)
    return Chart("series", "Series", rows, len(rows), bool(rows), words, Shape.LIST)


def _row(book: Occasions, label: str, events: Sequence[Event], *, is_dated: bool = False) -> Row:
    people = tuple(dict.fromkeys(each for event in events for each in book.people(event)))
    fields = {book.lens.ledger.field(each) for each in people} - {""}
    when = f", {events[0].first_day.isoformat()}" if is_dated else ""
    said = (
        counted(len(events), "event") if not is_dated else "",
        counted(len(people), "person", "people"),
        counted(len(fields), "field") if fields else "",
        _kept([each for event in events for each in book.promises(event)]),
        say_came_of(book, events),
        _cost(events),
    )
    words = "; ".join(filter(None, said))
    return Row(f"{label}{when}", len(people), people, words)


def _kept(promises: Sequence[Promise]) -> str:
    if not promises:
        return ""
    kept = sum(each.done_on is not None for each in promises)
    return f"{kept} of {counted(len(promises), 'promise')} kept"


def say_came_of(book: Occasions, events: Sequence[Event]) -> str:
    """Say what came of events within months of them, as far as these have gone by, and by now."""
    by_now = book.count_of(events)
    if not by_now:
        return ""
    gone = [
        (months, days)
        for months, days in AFTER
        if any(book.lens.today >= _end(event, days) for event in events)
    ]
    found = [f"{_within(book, events, days)} in {months} months" for months, days in gone]
    return f"came of it: {', '.join([*found, f'{by_now} by now'])}"


def _within(book: Occasions, events: Iterable[Event], days: int) -> int:
    return sum(each.day <= _end(event, days) for event in events for each in book.came_of(event))


def _end(event: Event, days: int) -> date:
    try:
        return event.final_day + timedelta(days=days)
    except OverflowError:
        return date.max


def _cost(events: Sequence[Event]) -> str:
    """Say what was noted of costs; money is not added up, as currencies differ."""
    costs = [event.cost for event in events if event.cost is not None]
    if not costs:
        return ""
    days = sum(cost.days or 0 for cost in costs)
    money = " + ".join(cost.money for cost in costs if cost.money)
    spent = f"{days:g} {'day' if days == 1 else 'days'}" if days else ""
    return f"cost {', '.join(filter(None, (money, spent)))}"
