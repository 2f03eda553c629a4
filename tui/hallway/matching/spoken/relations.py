"""Times told by other times: before 2020, since may, between 2019 and 2021."""

from collections.abc import Callable
from datetime import date
from typing import Final

from hallway.matching.periods import (
    EARLIEST,
    Period,
    months_later,
    months_period,
    shifted,
    whole_months,
    year_period,
)
from hallway.matching.spoken.when import When, exactly, graded

_A_FEW_YEARS: Final = 36  # months; before 2020 is rather 2019 than 1999
_LONG_BEFORE: Final = 0.7


def from_to(first: When, last: When) -> Period:
    """Put two times together; one without a year takes that of the other."""
    begin, end = first.period.first, last.period.last
    if first.any_year and not last.any_year:
        begin = months_period(end.year, begin.month).first
    if begin > end and not first.any_year:
        return Period(last.period.first, first.period.last)
    return Period(months_later(begin, -12) if begin > end else begin, end)


def _before(when: When, _today: date) -> When:
    first = when.period.first
    if when.is_feast:
        return exactly(Period(shifted(first, -18), shifted(first, 4)))
    last = shifted(first, -1)
    near = Period(months_later(first, -_A_FEW_YEARS), last)
    far = Period(EARLIEST, shifted(near.first, -1))
    return When(((near, 1.0), (far, _LONG_BEFORE)))


def _after(when: When, today: date) -> When:
    last = when.period.last
    if when.is_feast:
        return exactly(Period(shifted(last, -4), shifted(last, 14)))
    return exactly(_until_now(shifted(last, 1), today))


def _since(when: When, today: date) -> When:
    return exactly(_until_now(when.period.first, today))


def _until_now(first: date, today: date) -> Period:
    """Return the days since then, rounded up, so that fewer words find them."""
    is_of_years = (first.month, first.day) == (1, 1)
    now = year_period(today.year) if is_of_years else months_period(today.year, today.month)
    return Period(first, max(now.last, first))


def _about(when: When, _today: date) -> When:
    period = when.period
    days = (period.last - period.first).days + 1
    more = min(days // 2 + 1, 100)
    wide = Period(shifted(period.first, -more), shifted(period.last, more))
    is_of_months = period == whole_months(period)
    return graded(period, whole_months(wide) if is_of_months else wide)


RELATIONS: Final[dict[str, Callable[[When, date], When]]] = {
    "before": _before,
    "until": _before,
    "till": _before,
    "after": _after,
    "since": _since,
    "around": _about,
    "circa": _about,
    "roughly": _about,
}
"""What a word before a time makes of it."""
