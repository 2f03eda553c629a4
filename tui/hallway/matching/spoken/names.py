"""Times with a name: may 2019, spring, q3 2024, the 90s, christmas, monday."""

import re
from datetime import date
from typing import Final

from hallway.domain.days import MONTHS, WEEKDAYS
from hallway.matching.days import month_key
from hallway.matching.periods import (
    SEASONS,
    ByYear,
    Period,
    begun,
    months_period,
    season_period,
    shifted,
    year_period,
)
from hallway.matching.spoken import feasts
from hallway.matching.spoken.dates import dated, read_date, year_of_word, year_said
from hallway.matching.spoken.feasts import read_feast
from hallway.matching.spoken.reading import Read, Reader, Words
from hallway.matching.spoken.when import When, exactly

_DAY_OF_MONTH: Final = re.compile(r"(\d\d?)(?:st|nd|rd|th)?")
_TWO_YEARS: Final = re.compile(r"((?:19|20)\d\d)/\d{2,4}")
_QUARTER: Final = re.compile(r"q([1-4])")
_DECADE: Final = re.compile(r"((?:19|20)\d0)s")
_SHORT_DECADES: Final = {
    **{f"{tens}0s": 1900 + 10 * tens for tens in range(5, 10)},
    **{"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990},
}
_YEARS_BACK: Final = 10  # a day without its year may be of any of these
_ANOTHER_YEAR: Final = 0.7


def read_named(words: Words, today: date) -> Read:
    """Read the name of a time."""
    for reader in _READERS:
        if found := reader(words, today):
            return found
    return None


def coming_each_year(words: Words) -> tuple[ByYear, int] | None:
    """Read what comes once a year and may be a last one or this one: a month, season or feast."""
    word = words[0]
    if word in MONTHS:
        return lambda year: months_period(year, MONTHS[word]), 1
    if word in SEASONS:
        return lambda year: season_period(year, word), 1
    return read_feast(words)


def weekdays_before(number: int, today: date) -> list[Period]:
    """Return the last weekdays of a number, the latest first; today may be one."""
    latest = shifted(today, -((today.weekday() - number) % 7))
    return [Period(day, day) for day in (latest, shifted(latest, -7))]


def _year_and_name(words: Words, today: date) -> Read:
    """Read a year before what it is of: 2019 july, last year in spring."""
    said = year_said(words, today)
    if said is None or words[0] in ("of", "in"):
        return None
    year, count = said
    rest = words[count:]
    rest, count = (rest[1:], count + 1) if rest[:1] == ("in",) else (rest, count)
    if not rest or not (rest[0] in MONTHS or rest[0] in SEASONS or _QUARTER.fullmatch(rest[0])):
        return None
    found = read_named((rest[0], str(year)), today)
    return (found[0], count + 1) if found else None


def _day_and_month(words: Words, today: date) -> Read:
    if words[0] in MONTHS:
        month, day, count = words[0], words[1:2], 2
    else:
        between = 1 if words[1:2] == ("of",) else 0
        month, day, count = "".join(words[1 + between : 2 + between]), words[:1], 2 + between
    number = _DAY_OF_MONTH.fullmatch(day[0]) if day and month in MONTHS else None
    if number is None:
        return None
    if said := year_said(words[count:], today):
        periods = dated(said[0], MONTHS[month], int(number[1]))
        return (exactly(periods[0]), count + said[1]) if periods else None
    years = range(today.year, today.year - _YEARS_BACK, -1)
    days = [each for year in years for each in dated(year, MONTHS[month], int(number[1]))]
    past = [(each, _ANOTHER_YEAR) for each in days if each.first <= today]
    return (When(((past[0][0], 1.0), *past[1:])), count) if past else None


def _winter_of_two_years(words: Words, _today: date) -> Read:
    found = _TWO_YEARS.fullmatch(words[1]) if words[0] == "winter" and words[1:] else None
    return (exactly(season_period(int(found[1]), "winter")), 2) if found else None


def _each_year(words: Words, today: date) -> Read:
    named = coming_each_year(words)
    if named is None:
        return None
    of_year, count = named
    is_feast = read_feast(words) is not None
    if said := year_said(words[count:], today):
        year, more = said
        periods = _winters(year) if words[0] == "winter" else ((of_year(year), 1.0),)
        return When(periods, is_feast=is_feast), count + more
    latest, *_ = begun(of_year, today)
    any_year = () if is_feast else tuple((key, _ANOTHER_YEAR) for key in _month_keys(latest))
    return When(((latest, 1.0),), any_year, is_word=True, is_feast=is_feast), count


def _winters(year: int) -> tuple[tuple[Period, float], ...]:
    """Return the ends of both winters that have a share in a year, and less so their other parts.

    The winter of 2024 may be the one that it began with, or the one that it ended with.
    """
    return (
        (months_period(year, 1, 2), 1.0),
        (months_period(year, 12), 1.0),
        (months_period(year - 1, 12), _ANOTHER_YEAR),
        (months_period(year + 1, 1, 2), _ANOTHER_YEAR),
    )


def _month_keys(period: Period) -> list[str]:
    first = period.first.month
    count = (period.last.month - first) % 12 + 1
    return [month_key((first - 1 + number) % 12 + 1) for number in range(count)]


def _quarter(words: Words, today: date) -> Read:
    found = _QUARTER.fullmatch(words[0])
    if found is None:
        return None
    month = 3 * int(found[1]) - 2
    if said := year_said(words[1:], today):
        return exactly(months_period(said[0], month, 3)), 1 + said[1]
    latest, *_ = begun(lambda year: months_period(year, month, 3), today)
    return When(((latest, 1.0),), is_word=True), 1


def _year(words: Words, _today: date) -> Read:
    year = year_of_word(words[0])
    return (When(((year_period(year), 1.0),), is_word=True), 1) if year else None


def _decade(words: Words, _today: date) -> Read:
    # Without "the", 60s is rather an age.
    short = _SHORT_DECADES.get(words[1].strip("'’")) if words[0] == "the" and words[1:] else None
    long = _DECADE.fullmatch(words[0])
    first = int(long[1]) if long else short
    if first is None:
        return None
    period = Period(date(first, 1, 1), date(first + 9, 12, 31))
    return When(((period, 1.0),)), 1 if long else 2


def _weekday(words: Words, today: date) -> Read:
    if words[0] not in WEEKDAYS:
        return None
    latest, before = weekdays_before(WEEKDAYS[words[0]], today)
    return When(((latest, 1.0), (before, 0.5)), is_word=True), 1


_READERS: Final[tuple[Reader, ...]] = (
    read_date,
    _year_and_name,
    _day_and_month,
    _winter_of_two_years,
    _each_year,
    _quarter,
    _year,
    _decade,
    _weekday,
)
OPENERS: Final = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, *feasts.OPENERS, "last"})
"""Every word of letters that one of them may begin with."""
