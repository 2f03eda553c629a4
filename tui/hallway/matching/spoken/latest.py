"""The latest of what comes again and again: last spring, this week, last monday, past weekend."""

from datetime import date
from typing import Final

from hallway.domain.days import WEEKDAYS
from hallway.matching.periods import (
    Period,
    begun,
    months_later,
    months_period,
    shifted,
    year_period,
)
from hallway.matching.spoken.names import coming_each_year, weekdays_before
from hallway.matching.spoken.reading import Read, Words
from hallway.matching.spoken.when import When, exactly, sides

_UNDER_WAY: Final = 0.8
_ONE_BEFORE: Final = 0.5
_LAST: Final = frozenset({"last", "past", "previous"})
OPENERS: Final = _LAST | {"this"}
"""Every word that one of them begins with."""


def read_last_or_this(words: Words, today: date) -> Read:
    """Read the latest of something, or the one before it."""
    if not words[1:] or words[0] not in OPENERS:
        return None
    is_last = words[0] in _LAST
    if unit := unit_periods(words[1], today):
        return (_last_unit(words[1], unit, today) if is_last else exactly(unit[0])), 2
    if words[1] in WEEKDAYS:
        return _last(weekdays_before(WEEKDAYS[words[1]], today), today, is_last), 2
    if words[1] == "weekend":
        return _last(_weekends(today), today, is_last), 2
    if named := coming_each_year(words[1:]):
        return _last(begun(named[0], today), today, is_last), 1 + named[1]
    return None


def read_day_of_week(words: Words, today: date) -> Read:
    """Read a weekday of this week or the last: monday last week, friday of this week."""
    if words[0] not in WEEKDAYS:
        return None
    week = words[2:] if words[1:2] == ("of",) else words[1:]
    if len(week) < 2 or week[0] not in OPENERS or week[1] != "week":
        return None
    this, before = _weeks(today)
    monday = (before if week[0] in _LAST else this).first
    day = shifted(monday, WEEKDAYS[words[0]])
    return exactly(Period(day, day)), len(words) - len(week) + 2


def _last(periods: list[Period], today: date, is_last: bool) -> When:
    """Mean the latest that is over, and less so the one that is under way or one before.

    In the middle of a summer, last summer may be either.
    """
    latest, before, *_ = periods
    if not is_last:
        return exactly(latest)
    if latest.contains(today):
        return When(((before, 1.0), (latest, _UNDER_WAY)))
    return When(((latest, 1.0), (before, _ONE_BEFORE)))


def unit_periods(unit: str, today: date) -> tuple[Period, Period] | None:
    """Return the week, month, quarter or year of today, and the one before it."""
    if unit == "week":
        return _weeks(today)
    if unit == "month":
        before = months_later(today, -1)
        return months_period(today.year, today.month), months_period(before.year, before.month)
    if unit == "quarter":
        before = months_later(today, -3)
        return _quarter_of(today), _quarter_of(before)
    if unit == "year":
        return year_period(today.year), year_period(today.year - 1)
    return None


def _weeks(today: date) -> tuple[Period, Period]:
    monday = shifted(today, -today.weekday())
    return Period(monday, shifted(monday, 6)), Period(shifted(monday, -7), shifted(monday, -1))


def _quarter_of(day: date) -> Period:
    return months_period(day.year, day.month - (day.month - 1) % 3, 3)


def _last_unit(unit: str, periods: tuple[Period, Period], today: date) -> When:
    _, before = periods
    if unit != "week":
        return exactly(before)
    # Some mean the last seven days by it.
    return When(((before, 1.0), *sides(before, Period(before.first, today), 0.6)))


def _weekends(today: date) -> list[Period]:
    saturday = shifted(today, -((today.weekday() - 5) % 7))
    return [Period(day, shifted(day, 1)) for day in (saturday, shifted(saturday, -7))]
