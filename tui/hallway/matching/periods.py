"""Periods of the calendar: years, months, seasons of the northern half, and parts of them."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

EARLIEST: Final = date(1950, 1, 1)
"""As far back as "before 2020" goes."""

_FIRST: Final = date(1800, 1, 1)
_LATEST: Final = date(2100, 12, 31)
_FIRST_TODAY: Final = date(1900, 1, 1)
_LAST_TODAY: Final = date(2099, 12, 31)
_LONGEST_IN_DAYS: Final = 45  # what is longer is parted by months
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Each word for a season, with the month that it begins in."""


@dataclass(frozen=True, slots=True)
class Period:
    """Some days on end.

    Attributes:
        first: the first day.
        last: the last one, which is part of it.
    """

    first: date
    last: date

    def contains(self, day: date) -> bool:
        """Say whether a day is one of them."""
        return self.first <= day <= self.last


ByYear = Callable[[int], Period]


def shifted(day: date, days: int) -> date:
    """Return the day so many days later, but none that nobody means."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, _FIRST.toordinal()), _LATEST.toordinal()))


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not _FIRST.year <= year <= _LATEST.year:
        return _FIRST if year < _FIRST.year else _LATEST
    last = last_of_month(date(year, month + 1, 1))
    return last.replace(day=min(day.day, last.day))


def last_of_month(day: date) -> date:
    """Return the last day of the month of a day."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def within_reach(day: date) -> date:
    """Return a day, or the nearest one from which all times that people say can be counted."""
    return min(max(day, _FIRST_TODAY), _LAST_TODAY)


def year_period(year: int) -> Period:
    """Return a year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def months_period(year: int, month: int, count: int = 1) -> Period:
    """Return some months on end, from one of a year; a season or a quarter has three."""
    first = date(year, month, 1)
    return Period(first, last_of_month(months_later(first, count - 1)))


def season_period(year: int, season: str) -> Period:
    """Return the season that begins in a year; winter goes on into the next one."""
    return months_period(year, SEASONS[season], 3)


def around(day: date, days: int) -> Period:
    """Return a day with so many days before and after it."""
    return Period(shifted(day, -days), shifted(day, days))


def whole_months(period: Period) -> Period:
    """Return all months that a period touches."""
    last = period.last
    return Period(period.first.replace(day=1), months_period(last.year, last.month).last)


def whole_years(period: Period) -> Period:
    """Return all years that a period touches."""
    return Period(date(period.first.year, 1, 1), date(period.last.year, 12, 31))


def begun(of_year: ByYear, today: date) -> list[Period]:
    """Return the three latest of what comes once a year, those that have begun, the last first."""
    lately = (of_year(today.year - years) for years in range(4))
    return [period for period in lately if period.first <= today][:3]


def third(period: Period, number: int) -> Period:
    """Return a third of a period, by its months or else its days.

    Args:
        period: of any length.
        number: 0 for the first third, 1 for the middle, 2 for the last.
    """
    days = (period.last - period.first).days + 1
    if days <= _LONGEST_IN_DAYS:
        first = period.first + timedelta(days=days * number // 3)
        return Period(first, period.first + timedelta(days=days * (number + 1) // 3 - 1))
    months = round(days / 30.5)
    first = months_later(period.first.replace(day=1), months * number // 3)
    count = months * (number + 1) // 3 - months * number // 3
    return months_period(first.year, first.month, max(count, 1))
