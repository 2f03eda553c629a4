"""Feasts, each with the days about it: christmas, new year, easter, halloween."""

from datetime import date
from typing import Final

from hallway.matching.periods import ByYear, Period, shifted
from hallway.matching.spoken.reading import Words

_NEW_YEAR: Final = frozenset({"year", "years", "year's", "years'"})


def read_feast(words: Words) -> tuple[ByYear, int] | None:
    """Read the name of a feast."""
    if words[0] in _FEASTS:
        return _FEASTS[words[0]], 1
    if words[0] == "new" and words[1:2] and words[1] in _NEW_YEAR:
        return _new_year, 3 if words[2:3] in (("eve",), ("day",)) else 2
    return None


def _christmas(year: int) -> Period:
    return Period(date(year, 12, 20), date(year + 1, 1, 2))


def _new_year(year: int) -> Period:
    """Return the days about the first of January; the year is the one that begins."""
    return Period(date(year - 1, 12, 29), date(year, 1, 3))


def _halloween(year: int) -> Period:
    return Period(date(year, 10, 29), date(year, 11, 1))


def _easter(year: int) -> Period:
    """Return the days from Maundy Thursday to Easter Tuesday, as the western churches count."""
    sunday = _easter_sunday(year)
    return Period(shifted(sunday, -3), shifted(sunday, 2))


def _easter_sunday(year: int) -> date:
    """Count as Gauss did, with the moon of the Gregorian calendar."""
    century = year // 100
    moon = (15 + century - century // 4 - (13 + 8 * century) // 25) % 30
    full = (19 * (year % 19) + moon) % 30
    full -= full == 29 or (full == 28 and year % 19 > 10)
    equinox = date(year, 3, 21)
    return _next_sunday(shifted(equinox, full))


def _next_sunday(day: date) -> date:
    return shifted(day, 7 - day.isoweekday() % 7)


_FEASTS: Final[dict[str, ByYear]] = {
    "christmas": _christmas,
    "xmas": _christmas,
    "easter": _easter,
    "halloween": _halloween,
}
OPENERS: Final = frozenset({"new", *_FEASTS})
"""Every word that the name of a feast begins with."""
