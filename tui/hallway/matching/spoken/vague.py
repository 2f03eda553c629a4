"""Set phrases for times: yesterday, the other day, recently, a long time ago."""

from collections.abc import Callable
from datetime import date
from typing import Final

from hallway.matching.periods import (
    EARLIEST,
    Period,
    around,
    months_later,
    shifted,
    whole_months,
    year_period,
)
from hallway.matching.spoken.latest import unit_periods
from hallway.matching.spoken.reading import Read, Words
from hallway.matching.spoken.when import When, exactly, sides


def read_vague(words: Words, today: date) -> Read:
    """Read a set phrase."""
    for count in range(min(len(words), 4), 0, -1):
        if meant := VAGUE.get(words[:count]):
            return meant(today), count
    return None


def _days_before(days: int) -> Callable[[date], When]:
    return lambda today: exactly(Period(shifted(today, -days), shifted(today, -days)))


def _recently(today: date) -> When:
    month = whole_months(Period(shifted(today, -30), today))
    return When(((month, 0.7), *sides(month, whole_months(around(today, 90)), 0.4)[:1]))


def _other_day(today: date) -> When:
    days = Period(shifted(today, -7), shifted(today, -1))
    return When(((days, 1.0), (Period(shifted(today, -20), shifted(today, -8)), 0.6)))


def _between(most: int, least: int) -> Callable[[date], When]:
    """Mean any day so many months ago, and not too firmly."""
    return lambda today: When(
        ((whole_months(Period(months_later(today, -most), months_later(today, -least))), 0.7),)
    )


def _weeks(today: date) -> When:
    return When(((Period(shifted(today, -50), shifted(today, -10)), 0.8),))


def _long_ago(today: date) -> When:
    return When(((Period(EARLIEST, year_period(today.year - 3).last), 0.5),))


def _before_last(unit: str, months: int) -> Callable[[date], When]:
    def meant(today: date) -> When:
        then = months_later(today, -months) if months else shifted(today, -7)
        periods = unit_periods(unit, then)
        return exactly(periods[1] if periods else Period(then, then))

    return meant


VAGUE: Final[dict[Words, Callable[[date], When]]] = {
    tuple(words.split()): meant
    for words, meant in {
        "today": _days_before(0),
        "tonight": _days_before(0),
        "this morning": _days_before(0),
        "this afternoon": _days_before(0),
        "this evening": _days_before(0),
        "yesterday": _days_before(1),
        "last night": _days_before(1),
        "day before yesterday": _days_before(2),
        "week before last": _before_last("week", 0),
        "month before last": _before_last("month", 1),
        "year before last": _before_last("year", 12),
        "other day": _other_day,
        "recently": _recently,
        "lately": _recently,
        "weeks ago": _weeks,
        "months ago": _between(11, 2),
        "a while ago": _between(18, 1),
        "a while back": _between(18, 1),
        "some time ago": _between(24, 2),
        "years ago": _long_ago,
        "many years ago": _long_ago,
        "ages ago": _long_ago,
        "long ago": _long_ago,
        "long time ago": _long_ago,
        "a long time ago": _long_ago,
    }.items()
}


OPENERS: Final = frozenset(words[0] for words in VAGUE)
"""Every word that one of them begins with."""
