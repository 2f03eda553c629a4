"""Days that were perhaps not meant: over already, or none at all."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from hallway.domain.capture_line.endings import LONGEST_ENDING, day_that_is_none
from hallway.domain.changes import Change
from hallway.domain.days import show_day
from hallway.domain.followups import Followup

_VAGUE: Final = re.compile(
    r"\b(some ?(?:day|time)|one day|eventually|soon|later|whenever|asap)[.!]*$", re.IGNORECASE
)


def doubt_about(text: str, due: date | None, today: date) -> str | None:
    """Say in a sentence why the day of a promise may not be what was meant.

    Args:
        text: what is promised, without its day.
        due: the day; None where none was understood.
        today: the day to count from.
    """
    if due is not None:
        if due >= today:
            return None
        day = show_day(due, today)
        return f"{day[0].upper()}{day[1:]} is over already."
    none = day_that_is_none(text.rsplit(" ", LONGEST_ENDING)[-LONGEST_ENDING:], today)
    vague = _VAGUE.search(text)
    words = none or (vague[1] if vague else None)
    return f"“{words}” is no day, so it has none." if words else None


def doubts_in(change: Change, today: date) -> Iterator[str]:
    """Say of every promise that a change makes, or gives other words or another day, what is odd.

    Args:
        change: as it was kept.
        today: the day it was kept on.
    """
    if change.undoes is not None or change.redoes is not None:
        return  # the days were said before
    for operation in change.operations:
        after, before = operation.after, operation.before
        if not isinstance(after, Followup) or not after.is_open:
            continue
        is_said = not isinstance(before, Followup) or (before.text, before.due) != (
            *(after.text, after.due),
        )
        doubt = doubt_about(after.text, after.due, today) if is_said else None
        if doubt:
            yield doubt
