"""Ideas against resources: both kinds of networking over the six dimensions of the sources."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from statistics import median
from typing import Final

from hallway.domain.encounters import TalkKind
from hallway.domain.events import Event
from hallway.domain.goals import Goal
from hallway.domain.ids import RecordId
from hallway.domain.insights.figures import (
    LEAST,
    LEAST_KNOWN,
    counted,
    days_long,
    hill_number,
    percent,
    rounded,
    share,
    told,
)
from hallway.domain.insights.views import PAGES, Chart, Row, Shape, View
from hallway.domain.modes import Mode
from hallway.notebook.insights.ledger import Promise, Talk, modes_of
from hallway.notebook.insights.lens import Lens
from hallway.notebook.insights.meeting import counted_by

NAME: Final = "kinds"
_SIDES: Final = (Mode.IDEAS.value, Mode.RESOURCES.value)


@dataclass(frozen=True, slots=True)
class Known:
    """Of how many the figure is known.

    Attributes:
        part: so many.
        whole: of so many.
        many: what these are, where they are not what the figure tells of.
    """

    part: int
    whole: int
    many: str = ""

    @property
    def is_enough(self) -> bool:
        """Enough is known to say something; of nothing, nothing is missing."""
        return not self.whole or share(self.part, self.whole) >= LEAST_KNOWN

    def __str__(self) -> str:
        """Say it with both numbers."""
        return (
            told(self.part, self.whole, self.many) if self.many else percent(self.part, self.whole)
        )


@dataclass(frozen=True, slots=True)
class Figure:
    """One side of one dimension.

    Attributes:
        words: the figure in words.
        size: how long its bar is: a share from 0 to 1, or what is compared with the other side.
        n: of how many it tells.
        known: of how many it is known.
        people: who is behind it.
    """

    words: str
    size: float
    n: int
    known: Known
    people: tuple[RecordId, ...] = ()


def ideas_and_resources(lens: Lens) -> View:
    """Show both kinds of networking side by side; where too little is known, say that instead."""
    known = [talk for talk in lens.meetings if talk.mode is not None]
    said = told(len(known), len(lens.meetings), "conversations")
    if share(len(known), len(lens.meetings)) < LEAST_KNOWN:
        return View(NAME, PAGES[NAME], (), (_too_few(said, len(lens.meetings)),))
    sides = [_Side(lens, side, known) for side in _SIDES]
    charts = tuple(_chart(*each, sides) for each in _DIMENSIONS)
    return View(NAME, PAGES[NAME], charts, (f"What it was for is known of {said}.",))


def _too_few(said: str, talks: int) -> str:
    if not talks:
        return "No conversation is noted yet."
    return (
        f"What it was for is known of {said}: too few to compare. I in Events says what an event "
        "is for, and p on a card what a talk was."
    )


class _Side:
    """All that was for ideas, or for resources."""

    def __init__(self, lens: Lens, side: str, known: Iterable[Talk]) -> None:
        self.lens = lens
        self.side = side
        self.talks = [talk for talk in known if side in modes_of(talk)]

    @cached_property
    def people(self) -> tuple[RecordId, ...]:
        return tuple(dict.fromkeys(person for talk in self.talks for person in talk.people))

    @cached_property
    def events(self) -> list[Event]:
        return [each for each in self.lens.events if each.mode in {Mode.BOTH, Mode(self.side)}]

    @cached_property
    def again(self) -> list[RecordId]:
        """Return whom you were in touch with again, on another day."""
        return [each for each in self.people if self.days_known(each)]

    def days_known(self, person: RecordId) -> int:
        talks = self.lens.talks_with(person)
        return (talks[-1].day - talks[0].day).days

    def is_carried_on_freely(self, person: RecordId, promises: Iterable[Promise]) -> bool:
        """Say whether nothing was promised before you were in touch again."""
        first, *later = self.lens.talks_with(person)
        again = next(talk.day for talk in later if talk.day > first.day)
        return not any(each.said_on < again for each in promises)


def _purpose(side: _Side) -> Figure:
    with_goals = {goal.event for goal in side.lens.ledger.all(Goal)}
    found = [each for each in side.events if each.id in with_goals]
    words = f"goals set at {percent(len(found), len(side.events))} events"
    people = (each for talk in side.talks if talk.event in with_goals for each in talk.people)
    n = len(side.events)
    return Figure(words, share(len(found), n), n, Known(n, n), tuple(dict.fromkeys(people)))


def _variety(side: _Side) -> Figure:
    fields = counted_by(side.people, lambda each: (side.lens.ledger.field(each),))
    number = hill_number(map(len, fields.values()))
    known = {person for people in fields.values() for person in people}
    n = len(side.people)
    words = f"as varied as {rounded(number)} equally common {'field' if number == 1 else 'fields'}"
    return Figure(words, number, n, Known(len(known), n), tuple(known))


def _talk(side: _Side) -> Figure:
    known = [talk for talk in side.talks if talk.depth is not None]
    counts = {kind: sum(talk.depth == kind.value for talk in known) for kind in TalkKind}
    deep = counts[TalkKind.DEEP]
    words = ", ".join(f"{kind.value} {count}" for kind, count in counts.items())
    people = (each for talk in known if talk.depth == TalkKind.DEEP for each in talk.people)
    n, deep_of_known = len(side.talks), share(deep, len(known))
    return Figure(words, deep_of_known, n, Known(len(known), n), tuple(dict.fromkeys(people)))


def _result(side: _Side) -> Figure:
    """Count outcomes that lead back to this side: by their chain, else by whom they are owed to."""
    outcomes, n = side.lens.outcomes, len(side.talks)
    here = side.lens.ledger.here
    talks, people = {talk.id for talk in side.talks}, set(side.people)
    led = [
        each
        for each in outcomes
        if (
            talks.intersection(each.chain) if each.chain else people.intersection(here(each.people))
        )
    ]
    words = f"{counted(len(led), 'outcome')} of {counted(n, 'encounter')}"
    traced = sum(bool(each.chain or each.people) for each in outcomes)
    behind = tuple(dict.fromkeys(each for outcome in led for each in outcome.people))
    found, known = min(1.0, share(len(led), n)), Known(traced, len(outcomes), "outcomes")
    return Figure(words, found, n, known, here(behind))


def _span(side: _Side) -> Figure:
    days = [side.days_known(each) for each in side.people]
    middle = median(days) if days else 0
    words = f"{days_long(middle)} from the first to the last encounter"
    n = len(side.people)
    return Figure(words, middle, n, Known(n, n), side.people)


def _openness(side: _Side) -> Figure:
    promises: dict[RecordId, list[Promise]] = {}
    for each in side.lens.promised:
        promises.setdefault(each.person, []).append(each)
    again = side.again
    free = [each for each in again if side.is_carried_on_freely(each, promises.get(each, ()))]
    words = f"{percent(len(free), len(again))} carried on without a promise"
    n = len(again)
    return Figure(words, share(len(free), n), n, Known(n, n), tuple(free))


_DIMENSIONS: Final[tuple[tuple[str, str, str, Callable[[_Side], Figure]], ...]] = (
    ("purpose", "Purpose: goals set", "event", _purpose),
    ("variety", "Variety of fields", "person", _variety),
    ("talk", "Talk: small, shop, deep", "talk", _talk),
    ("result", "Result: outcomes per encounter", "encounter", _result),
    ("span", "Span: how long ties last", "person", _span),
    ("open_endedness", "Open-endedness", "tie", _openness),
)


def _chart(
    name: str, title: str, noun: str, measure: Callable[[_Side], Figure], sides: Sequence[_Side]
) -> Chart:
    figures = [(side.side, measure(side)) for side in sides]
    sizes = [figure.size for _, figure in figures if _is_told(figure)]
    longest = max(1.0, *sizes) if sizes else 1.0
    rows = tuple(_row(side, figure, longest, partial(_counted, noun)) for side, figure in figures)
    n = sum(figure.n for _, figure in figures)
    return Chart(
        name, title, rows, n, any(_is_told(figure) for _, figure in figures), shape=Shape.SIDES
    )


def _row(side: str, figure: Figure, longest: float, count: Callable[[int], str]) -> Row:
    if figure.n < LEAST:
        return Row(side, figure.n, words=f"too few to say: {count(figure.n)}", share=0.0)
    if not _is_told(figure):
        return Row(side, figure.n, words=f"too little is known: {figure.known}", share=0.0)
    is_whole = figure.known.part == figure.known.whole
    covered = "" if is_whole else f", known of {figure.known}"
    words = f"{figure.words} (n={figure.n}{covered})"
    return Row(side, figure.n, figure.people, words, share=figure.size / longest)


def _is_told(figure: Figure) -> bool:
    return figure.n >= LEAST and figure.known.is_enough


def _counted(noun: str, number: int) -> str:
    return counted(number, noun, "people" if noun == "person" else "")
