"""Promises: kept, let go and late; yours, and theirs apart."""

from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import Final

from hallway.domain.followups import Side
from hallway.domain.insights.figures import LEAST, days_long, percent
from hallway.domain.insights.views import PAGES, Chart, Row, View
from hallway.notebook.insights.ledger import Promise
from hallway.notebook.insights.lens import Lens

NAME: Final = "promises"
IN_TIME, AFTER, LET_GO, LATE, OPEN = "kept in time", "kept late", "let go", "late", "open"
_STATES: Final = (IN_TIME, AFTER, LET_GO, LATE, OPEN)


def promises(lens: Lens) -> View:
    """Show what became of promises."""
    mine = [each for each in lens.promises if each.side is Side.MINE]
    theirs = [each for each in lens.promises if each.side is Side.THEIRS]
    charts = (
        _chart("mine", "What you promised", mine, lens.today),
        _chart("theirs", "What you were promised", theirs, lens.today),
    )
    return View(NAME, PAGES[NAME], charts)


def state_of(promise: Promise, today: date) -> str:
    """Say what became of a promise; kept on its day, or without a day, it was in time."""
    if promise.done_on is not None:
        is_late = promise.due is not None and promise.done_on > promise.due
        return AFTER if is_late else IN_TIME
    if promise.let_go_on is not None:
        return LET_GO
    return LATE if promise.due is not None and promise.due < today else OPEN


def median_days(said: Sequence[Promise]) -> float | None:
    """Return in how many days half of what was kept was kept; None where nothing was."""
    days = [(each.done_on - each.said_on).days for each in said if each.done_on is not None]
    return median(days) if days else None


def _chart(name: str, title: str, said: Sequence[Promise], today: date) -> Chart:
    n = len(said)
    rows = tuple(_row(state, said, today) for state in _STATES) if n else ()
    days = median_days(said)
    is_enough = n >= LEAST
    told = is_enough and days is not None
    words = (f"Half of what was kept took {days_long(days or 0)} or less.",) if told else ()
    return Chart(name, title, rows, n, is_enough, words)


def _row(state: str, said: Sequence[Promise], today: date) -> Row:
    found = [each for each in said if state_of(each, today) == state]
    people = tuple(dict.fromkeys(each.person for each in found))
    return Row(state, len(found), people, percent(len(found), len(said)))
