"""Traces on a screen: a chain of steps, and what has come of something as a tree."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.outcomes import Outcome
from hallway.notebook.growing import Grown
from hallway.notebook.telling import Step
from hallway.ui.presenters.columns import hang, one_row, spread, wrapped
from hallway.ui.presenters.people import HIDDEN

_GAP: Final = "  "
_SHOWN_LETTERS: Final = 160  # of a note
_BAR: Final = Content.styled("│ ", "$line")


def show_step(step: Step, today: date, width: int, *, hide: bool = False) -> Content:
    """Write a step: how the one above came of it, then what it was and when.

    Args:
        step: of a chain.
        today: what days are counted from.
        width: in cells.
        hide: cover what was said, while someone looks over the shoulder.
    """
    why = step.reason(hide=hide)
    rows = [hang(_BAR, Content.styled(why, "$faint"), width, _BAR)] if why else []
    mark = Content.styled("✔ " if step.is_outcome else "● ", _style(step))
    body = _body(step, today, width - mark.cell_length, hide=hide)
    return Content("\n").join([*rows, hang(mark, body, width, _BAR)])


def show_outcome_row(
    outcome: Outcome, names: Sequence[str], today: date, width: int, *, hide: bool = False
) -> Content:
    """Write an outcome in a row, its day never what is cut."""
    mark = ("✔ ", "$success") if outcome.is_confirmed else ("○ ", "$soft")
    text = HIDDEN if hide else outcome.text
    style = "bold $bright" if outcome.is_big else "$foreground"
    whom = f"  {', '.join(names)}" if names else ""
    left = Content.assemble(mark, (text, style), (whom, "$soft"))
    return spread(left, Content.styled(show_day(outcome.day, today), "$faint"), width)


def show_grown(grown: Grown, today: date, width: int, *, hide: bool = False) -> Content:
    """Write what has come of something, each branch set in below what it came of."""
    rows = list(_grown(grown, today, width, 0, hide=hide))
    if not grown.branches:
        said = "Nothing has come of it that you noted. O says what did."
        rows += [NOTHING, wrapped(Content.styled(said, "$faint"), width)]
    return Content("\n").join(rows)


NOTHING: Final = Content("")


def _grown(grown: Grown, today: date, width: int, depth: int, *, hide: bool) -> list[Content]:
    before = Content.styled("│ " * depth, "$line")
    mark = before + Content.styled("✔ " if grown.step.is_outcome else "● ", _style(grown.step))
    body = _body(grown.step, today, width - mark.cell_length, hide=hide)
    rows = [hang(mark, body, width, before + Content("  "))]
    for branch in grown.branches:
        rows += _grown(branch, today, width, depth + 1, hide=hide)
    return rows


def _body(step: Step, today: date, room: int, *, hide: bool) -> Content:
    """Write what it was, and behind it in one piece when."""
    style = "bold $bright" if step.is_outcome else "bold"
    said = HIDDEN if hide and step.said else one_row(step.said)[:_SHOWN_LETTERS]
    body = Content.assemble((step.kind, style), (f"  {said}" if said else "", ""))
    if step.day is None:
        return body
    day = Content.styled(show_day(step.day, today), "$faint")
    last = (body.wrap(max(1, room)) or [body])[-1]
    fits = last.cell_length + len(_GAP) + day.cell_length <= room
    return Content.assemble(body, _GAP if fits else "\n", day)


def _style(step: Step) -> str:
    return "$success" if step.is_outcome else "$accent"
