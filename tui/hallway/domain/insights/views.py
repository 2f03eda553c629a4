"""What a view of the network is made of: charts of rows, each with whom it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hallway.domain.ids import RecordId


class Shape(StrEnum):
    """How a chart is drawn."""

    BARS = "bars"
    PARTS = "parts"
    SIDES = "sides"
    WEEKS = "weeks"
    LIST = "list"
    TREE = "tree"


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a calendar.

    Attributes:
        day: which.
        count: the encounters on it.
        people: whom they were with.
    """

    day: date
    count: int = 0
    people: tuple[RecordId, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One bar, or whatever else a chart has as its rows.

    Attributes:
        label: what is counted.
        count: how many.
        people: who is behind it.
        words: what is said beside the bar.
        part: how many of the count are of the second kind that the chart names.
        share: how long the bar is, from 0 to 1, where that is not told by the count.
        person: whom the row stands for, where it stands for somebody.
        cells: the days of a week.
        marks: what else fell into it: goals and experiments.
        depth: in a tree, how many steps from its root.
        is_said: the label is what somebody said, which is covered while someone looks on.
    """

    label: str
    count: int
    people: tuple[RecordId, ...] = ()
    words: str = ""
    part: int = 0
    share: float | None = None
    person: RecordId | None = None
    cells: tuple[Cell, ...] = ()
    marks: tuple[str, ...] = ()
    depth: int = 0
    is_said: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """One picture, with the words beside it.

    Attributes:
        name: for programs, and on the command line.
        title: for people.
        rows: in order.
        n: of how many it tells.
        is_enough: these are enough to say something.
        words: sentences beside it.
        shape: how it is drawn.
        parts: what the first and the second kind are called, where its rows have two.
    """

    name: str
    title: str
    rows: tuple[Row, ...]
    n: int
    is_enough: bool
    words: tuple[str, ...] = ()
    shape: Shape = Shape.BARS
    parts: tuple[str, str] | None = None


class Turn(StrEnum):
    """What a suggestion is turned into."""

    GOAL = "goal"
    EXPERIMENT = "experiment"
    FOLLOWUP = "follow-up"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to try.

    Attributes:
        text: what.
        why: the figure that speaks for it.
        turn: what one key turns it into.
        person: whom a follow-up is about.
        expects: what an experiment would show.
        is_said: it has words that somebody said.
    """

    text: str
    why: str
    turn: Turn = Turn.GOAL
    person: RecordId | None = None
    expects: str = ""
    is_said: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """One page of the insights.

    Attributes:
        name: for programs, and on the command line.
        title: for people.
        charts: in order.
        words: sentences above them.
        suggestion: at most one thing to try.
        around: whom a tree is around.
        is_whole: every chart is there; else only those that fill a first picture.
    """

    name: str
    title: str
    charts: tuple[Chart, ...]
    words: tuple[str, ...] = ()
    suggestion: Suggestion | None = None
    around: RecordId | None = None
    is_whole: bool = True


PAGES: Final[Mapping[str, str]] = {
    "meet": "Who you meet",
    "kinds": "Ideas and resources",
    "how": "How you meet",
    "giving": "Giving and receiving",
    "promises": "Promises",
    "events": "Events and series",
    "core": "Core",
    "rhythm": "Rhythm",
    "around": "Around one person",
}
"""The title of every view by its name, in order."""
