"""Insights on a screen: bars, calendars and trees, each with its words beside it."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Final

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.insights.figures import LEAST, counted
from hallway.domain.insights.views import Cell, Chart, Row, Shape, Suggestion
from hallway.ui.presenters.columns import cut, fit, hang, side_by_side, spread, wrapped
from hallway.ui.presenters.people import HIDDEN

_FULL, _PART, _NONE = "▆", "▂", "·"
_HEAT: Final = ((8, "█"), (4, "▓"), (2, "▒"), (1, "░"))
HEAT_WORDS: Final = "░ 1, ▒ 2 or 3, ▓ 4 to 7, █ 8 or more on a day, Monday to Sunday"
_WIDE: Final = 84  # cells from which two sides stand side by side
_LABEL_SHARE, _LEAST_LABEL, _LONGEST_LABEL, _LONGEST_BAR = 3, 16, 26, 32
_GAP, _LEAST_BAR = 2, 6
_ROOM_FOR_WORDS: Final = 16  # cells
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905
_MONTH_LETTERS: Final = 7  # of a label such as 2026-11


def show_chart_title(chart: Chart, width: int) -> Content:
    """Write what a chart shows, and of how many it tells."""
    title = Content.styled(chart.title, "bold")
    if not chart.n or chart.shape is Shape.TREE:
        return cut(title, width)
    return spread(title, Content.styled(f"n = {chart.n:,}", "$faint"), width)


def chart_words(chart: Chart) -> tuple[str, ...]:
    """Say what stands below the title of a chart: its sentences, and what its bars mean."""
    if not chart.n and not chart.rows:
        return chart.words or ("Nothing is noted for this yet.",)
    if not chart.is_enough:
        return (f"Too few to say: {chart.n:,} so far, of {LEAST} at least.",)
    if chart.parts is not None:
        return (f"{_FULL}{_FULL} {chart.parts[0]}  {_PART}{_PART} {chart.parts[1]}", *chart.words)
    return (HEAT_WORDS, *chart.words) if chart.shape is Shape.WEEKS else chart.words


def show_words(words: str, width: int) -> Content:
    """Write a sentence."""
    return wrapped(Content.styled(words, "$soft"), width)


def show_row(
    chart: Chart, row: Row, today: date, width: int, *, day: int | None = None, hide: bool = False
) -> Content:
    """Write one row of a chart.

    Args:
        chart: which it is of.
        row: what is written.
        today: what days are counted from.
        width: in cells.
        day: which day of a week is chosen, from 0 for Monday.
        hide: cover what was said, while someone looks over the shoulder.
    """
    if chart.shape is Shape.WEEKS:
        return _week(row, today, width, day=day, hide=hide)
    if chart.shape is Shape.TREE:
        return _branch(row, width)
    if chart.shape is Shape.LIST:
        return _item(row, width, hide=hide)
    return _bar_row(chart, row, width)


def show_sides(chart: Chart, width: int) -> Content:
    """Write a dimension: both sides beside each other, or below where room is short."""
    title = Content.styled(chart.title, "bold")
    if width < _WIDE:
        blocks = [line for row in chart.rows for line in _side(row, width)]
        return Content("\n").join([title, *blocks])
    half = (width - 3) // 2
    columns = [_side(row, half) for row in chart.rows]
    blank = Content("")
    lines = [
        Content(" │ ").join([fit(each or blank, half) for each in pair])
        for pair in zip_longest(*columns)
    ]
    return Content("\n").join([title, *lines])


def show_suggestion(suggestion: Suggestion, width: int, *, hide: bool = False) -> Content:
    """Write one thing to try, and the figure that speaks for it."""
    text = HIDDEN if hide and suggestion.is_said else suggestion.text
    body = Content.assemble((text, "bold $bright"), (f"  {suggestion.turn.value}", "$accent"))
    return Content("\n").join(
        [wrapped(body, width), wrapped(Content.styled(suggestion.why, "$soft"), width)]
    )


def show_rest(count: int, width: int) -> Content:
    """Write how many rows are folded away."""
    words = f"and {count:,} more, Enter shows them"
    return cut(Content.styled(words, "$faint"), width)


def _bar_row(chart: Chart, row: Row, width: int) -> Content:
    labels = max((Content(_label(each)).cell_length for each in chart.rows), default=0)
    label = min(labels, _LONGEST_LABEL, max(_LEAST_LABEL, width // _LABEL_SHARE))
    room = width - label - 2 - _GAP
    # Where the words of one bar have no room, all of them are numbers alone.
    longest = max((len(_beside(each)) for each in chart.rows), default=0)
    has_room = room - longest >= _LEAST_BAR
    words = _beside(row) if has_room else f"{row.count:,}"
    numbers = max((len(f"{each.count:,}") for each in chart.rows), default=1)
    room -= longest if has_room else numbers
    most = max((each.count for each in chart.rows), default=0)
    bar = _bar(row.count, row.part, most, max(1, min(room, _LONGEST_BAR)))
    return side_by_side(fit(Content(_label(row)), label), bar, Content.styled(words, "$soft"))


def _beside(row: Row) -> str:
    return row.words or f"{row.count:,}"


def _bar(count: int, part: int, most: int, width: int) -> Content:
    """Draw a bar, whose second part is told apart by its glyph; whatever is there has a cell."""
    cells = _cells(count, most, width)
    of_part = min(cells, _cells(part, most, width)) if part else 0
    if part < count and cells > 1:
        of_part = min(of_part, cells - 1)
    return Content.assemble(
        (_FULL * (cells - of_part), "$primary"),
        (_PART * of_part, "$primary"),
        (" " * (width - cells), ""),
    )


def _cells(count: int, most: int, width: int) -> int:
    return max(1, round(width * count / most)) if count and most else 0


def _label(row: Row) -> str:
    if len(row.label) == _MONTH_LETTERS and row.label[4] == "-" and row.label[5:].isdecimal():
        return f"{_MONTHS[int(row.label[5:]) - 1]} {row.label[:4]}"
    return row.label


def _side(row: Row, width: int) -> list[Content]:
    label = fit(Content.styled(row.label, "$primary"), 9)
    cells = min(width - 11, _LONGEST_BAR)
    filled = round(cells * (row.share or 0.0))
    bar = Content.assemble((_FULL * filled, "$primary"), (_NONE * (cells - filled), "$faint"))
    words = wrapped(Content.styled(row.words, "$soft"), width)
    return [side_by_side(label, bar), *words.split("\n")]


def _item(row: Row, width: int, *, hide: bool) -> Content:
    label = wrapped(Content.styled(HIDDEN if hide and row.is_said else row.label, "$bright"), width)
    if not row.words:
        return label
    words = Content.styled(row.words, "$soft")
    if "\n" not in label.plain and label.cell_length + words.cell_length + 2 <= width:
        return side_by_side(label, words)
    return Content("\n").join([label, hang(Content("  "), words, width)])


def _branch(row: Row, width: int) -> Content:
    before = Content.styled("│ " * (row.depth - 1) + "├ " if row.depth else "", "$line")
    style = "bold $bright" if row.depth == 0 else "bold" if row.person is not None else "$soft"
    body = Content.assemble((row.label, style), (f"  {row.words}" if row.words else "", "$soft"))
    more = counted(row.count, "tie") if row.person is not None and row.count else ""
    return spread(before + body, Content.styled(more, "$faint"), width)


def _week(row: Row, today: date, width: int, *, day: int | None, hide: bool) -> Content:
    label = fit(Content.styled(_week_label(row, today), "$soft"), 9)
    cells = Content(" ").join(
        [_cell(cell, is_chosen=number == day) for number, cell in enumerate(row.cells)]
    )
    first = Content.assemble(label, " ", cells, "  ")
    is_narrow = width - first.cell_length < _ROOM_FOR_WORDS
    words = _week_words(row, today, day, is_short=is_narrow)
    return _with_marks(first, words, row, width, hide=hide)


def _week_label(row: Row, today: date) -> str:
    monday = row.cells[0].day
    year = "" if monday.year == today.year else f" {monday.year % 100:02}"
    return f"{monday.day} {_MONTHS[monday.month - 1]}{year}"


def _cell(cell: Cell, *, is_chosen: bool) -> Content:
    glyph = next((glyph for least, glyph in _HEAT if cell.count >= least), _NONE)
    style = "$primary" if cell.count else "$faint"
    return Content.styled(glyph * 2, f"{style} reverse" if is_chosen else style)


def _week_words(row: Row, today: date, day: int | None, *, is_short: bool) -> Content:
    if day is not None:
        cell = row.cells[day]
        said = f"{cell.count:,}" if is_short else f"{show_day(cell.day, today)}: {cell.count:,}"
        return Content.styled(said, "$accent")
    return Content.styled(f"{row.count:,}" if is_short and row.count else row.words, "$soft")


def _with_marks(first: Content, words: Content, row: Row, width: int, *, hide: bool) -> Content:
    """Put goals and experiments below the week that they fall into."""
    marks = (_covered(mark) if hide else mark for mark in row.marks)
    said = (hang(Content.styled("  ○ ", "$accent"), Content(mark), width) for mark in marks)
    return Content("\n").join([cut(first + words, width), *said])


def _covered(mark: str) -> str:
    return f"{mark.partition(':')[0]}: {HIDDEN}"


def rows_of(content: Content) -> int:
    """Count the rows of what was written."""
    return content.plain.count("\n") + 1


def folded(rows: Sequence[Row], most: int) -> Iterator[tuple[int, Row]]:
    """Yield the first rows of a chart with their places."""
    yield from list(enumerate(rows))[:most]
