"""The charts of a view as a list of entries, each of which can be entered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from textual.content import Content

from hallway.domain.insights.views import Chart, Row, Shape, View
from hallway.ui.presenters.insights import (
    chart_words,
    rows_of,
    show_chart_title,
    show_rest,
    show_row,
    show_sides,
    show_words,
)
from hallway.ui.widgets.people_list import Entry, one_row

_MOST_ROWS = 8  # of a chart, before it is unfolded
_NEVER_FOLDED = frozenset({Shape.WEEKS, Shape.TREE})
REST = -1  # stands for the rows that are folded away

Target = tuple[Chart, int]
"""A chart, and the place of one of its rows; `REST` for those that are folded away."""


@dataclass(frozen=True, slots=True)
class Look:
    """How charts are written.

    Attributes:
        today: what days are counted from.
        day: the place of a week and which day of it is chosen; None for none.
        unfolded: the names of charts of which every row is shown.
        hide: cover what was said, while someone looks over the shoulder.
    """

    today: date
    day: tuple[int, int] | None
    unfolded: frozenset[str]
    hide: bool


def chart_entries(view: View, look: Look, *, is_low: bool) -> tuple[list[Entry], list[Target]]:
    """Make the entries of a view.

    Args:
        view: what is shown.
        look: how.
        is_low: there is no room for blank lines.

    Returns:
        The entries, and what their keys stand for: places in the second list.
    """
    entries, targets = [sentence(words) for words in view.words], list[Target]()
    for chart in view.charts:
        if entries and not is_low:
            entries.append(Entry(None, _write_nothing, one_row))
        for target, write in _written(chart, look):
            if target is None:
                entries.append(_entry(None, write))
            else:
                entries.append(_entry(len(targets), write))
                targets.append(target)
    return entries, targets


def sentence(words: str) -> Entry:
    """Make an entry that is only read."""
    return _entry(None, partial(show_words, words))


def _written(chart: Chart, look: Look) -> Iterator[tuple[Target | None, Callable[[int], Content]]]:
    """Yield what is written of a chart, with what it stands for where it can be entered."""
    if chart.shape is Shape.SIDES:
        yield (chart, 0), partial(show_sides, chart)
        return
    yield None, partial(show_chart_title, chart)
    for words in chart_words(chart):
        yield None, partial(show_words, words)
    if not chart.is_enough:
        return
    most = _shown(chart, look)
    for place, row in enumerate(chart.rows[:most]):
        yield (chart, place), partial(_write_row, chart, row, place, look)
    if len(chart.rows) > most:
        yield (chart, REST), partial(show_rest, len(chart.rows) - most)


def _shown(chart: Chart, look: Look) -> int:
    """Say how many rows are shown; one alone is not worth folding away."""
    is_whole = chart.shape in _NEVER_FOLDED or chart.name in look.unfolded
    return len(chart.rows) if is_whole or len(chart.rows) == _MOST_ROWS + 1 else _MOST_ROWS


def _write_row(chart: Chart, row: Row, place: int, look: Look, width: int) -> Content:
    week, day = look.day or (None, None)
    chosen = day if place == week and chart.shape is Shape.WEEKS else None
    return show_row(chart, row, look.today, width, day=chosen, hide=look.hide)


def _entry(key: int | None, write: Callable[[int], Content]) -> Entry:
    return Entry(key, write, lambda width: rows_of(write(width)))


def _write_nothing(_width: int) -> Content:
    return Content("")
