"""Years and dates that are written in digits: 2019, '19, 2019-07, 14.7.2019."""

import re
from contextlib import suppress
from datetime import date
from typing import Final

from hallway.matching.periods import Period, months_period
from hallway.matching.spoken.reading import Read, Words
from hallway.matching.spoken.when import When

_YEAR: Final = re.compile(r"((?:19|20)\d\d)|['’](\d\d)")
_LAST_CENTURY: Final = 50  # '49 is yet to come, '69 is rather 1969
_SHORT_YEAR: Final = re.compile(r"\d\d")
_NUMBERS: Final = re.compile(r"\d+")
_YEAR_FIRST: Final = re.compile(r"(?:19|20)\d\d(?:[-/.]\d\d?){1,2}")
_YEAR_LAST: Final = re.compile(r"(?:\d\d?[./]){2}(?:\d\d){1,2}|\d\d?[./](?:19|20)\d\d")


def read_date(words: Words, _today: date) -> Read:
    """Read a date that is one word; where day and month may be swapped, it is either."""
    word = words[0]
    if _YEAR_FIRST.fullmatch(word):
        periods = dated(*map(int, _NUMBERS.findall(word)))
    elif _YEAR_LAST.fullmatch(word):
        *first, year = _NUMBERS.findall(word)
        orders = [first] if "." in word else [first, first[::-1]]
        periods = [
            each for order in orders for each in dated(_full_year(year), *map(int, order[::-1]))
        ]
    else:
        return None
    strengths = zip(dict.fromkeys(periods), (1.0, 0.8), strict=False)
    return (When(tuple(strengths)), 1) if periods else None


def year_of_word(word: str) -> int | None:
    """Return the year that a word such as 2019 or '19 stands for."""
    found = _YEAR.fullmatch(word)
    return _full_year(found[1] or found[2]) if found else None


def year_said(words: Words, today: date) -> tuple[int, int] | None:
    """Read a year, with of or in before it: 2019, of 2019, of 69, '19, last year."""
    if words[:1] == ("of",) and _SHORT_YEAR.fullmatch("".join(words[1:2])):
        return _full_year(words[1]), 2
    if words[:1] in (("of",), ("in",)):
        said = year_said(words[1:], today) if words[1:2] not in (("of",), ("in",)) else None
        return (said[0], said[1] + 1) if said else None
    if words[1:2] == ("year",) and words[0] in ("last", "this"):
        return today.year - (words[0] == "last"), 2
    year = year_of_word(words[0]) if words else None
    return (year, 1) if year else None


def dated(year: int, month: int, day: int | None = None) -> list[Period]:
    """Return the month or the day as the only one of a list, or none if there is none such."""
    with suppress(ValueError):
        if day is None:
            return [months_period(year, month)]
        return [Period(date(year, month, day), date(year, month, day))]
    return []


def _full_year(digits: str) -> int:
    year = int(digits)
    if year >= 100:
        return year
    return year + (2000 if year < _LAST_CENTURY else 1900)
