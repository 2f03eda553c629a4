"""Times told by how far back they are: 2 weeks ago, half a year ago, the last 3 months."""

from collections.abc import Callable
from datetime import date
from typing import Final

from hallway.matching.periods import (
    SEASONS,
    Period,
    around,
    begun,
    months_later,
    season_period,
    shifted,
    whole_months,
    whole_years,
    year_period,
)
from hallway.matching.spoken.counts import (
    LOOSE,
    NUMBER_WORDS,
    UNITS,
    Count,
    read_amount,
    read_count,
)
from hallway.matching.spoken.reading import Read, Words
from hallway.matching.spoken.when import When, exactly, graded

_BY_DAYS: Final = 60  # what is farther back is told by months
_BY_YEARS: Final = 4
_MOST_SEASONS: Final = 50
_EITHER: Final = 0.8
_BACK: Final = (("ago",), ("back",))
_SLACK: Final = 0.3  # of a distance, on either side
_LATELY: Final = frozenset({"last", "past", "previous"})


def read_distance(words: Words, today: date) -> Read:
    """Read how far back a time is, or how far a stretch goes back that ends today."""
    return _ago(words, today) or _stretch(words, today)


def _ago(words: Words, today: date) -> Read:
    if words[:3] == ("half", "a", "year") and words[3:4] in _BACK:
        return _months_ago(Count(6), today), 4
    if found := _seasons_ago(words, today):
        return found
    amount = read_amount(words)
    if amount is None or words[amount[2] : amount[2] + 1] not in _BACK:
        return None
    count, unit, length = amount
    return _AGO[unit](count, today), length + 1


def _seasons_ago(words: Words, today: date) -> Read:
    """Read seasons ago; the latest one counts as one of them, unless it is under way."""
    said = read_count(words)
    if said is None or words[said[1] + 1 : said[1] + 2] not in _BACK:
        return None
    number, season = round(said[0].number), words[said[1]].removesuffix("s")
    if season not in SEASONS or number > _MOST_SEASONS:
        return None
    latest, *_ = begun(lambda year: season_period(year, season), today)
    back = [number, number - 1] if latest.contains(today) else [number - 1, number]
    first, other = (season_period(latest.first.year - years, season) for years in back)
    return When(((first, 1.0), (other, _EITHER))), said[1] + 2


def _days_ago(count: Count, today: date) -> When:
    if count.number >= _BY_DAYS:
        return _months_ago(Count(round(count.number / 30.5), count.looseness), today)
    day, slack = (
        shifted(today, -round(count.number)),
        round(_SLACK * count.number * count.looseness),
    )
    return graded(around(day, slack // 2), around(day, slack))


def _weeks_ago(count: Count, today: date) -> When:
    return _days_ago(Count(7 * count.number, count.looseness), today)


def _fortnights_ago(count: Count, today: date) -> When:
    return _days_ago(Count(14 * count.number, count.looseness), today)


def _months_ago(count: Count, today: date) -> When:
    if count.number == 1:
        return _days_ago(Count(30, 1.3 * count.looseness), today)
    if count.number % 1:
        return _days_ago(Count(round(30.5 * count.number), count.looseness), today)
    day = months_later(today, -round(count.number))
    near = round(max(10, 4 * count.number) * count.looseness)
    far = round(max(30, 10 * count.number) * count.looseness)
    return graded(whole_months(around(day, near)), whole_months(around(day, far)))


def _years_ago(count: Count, today: date) -> When:
    if count.number == 1:
        return _months_ago(Count(12, count.looseness), today)
    if count.number % 1:
        return _months_ago(Count(round(12 * count.number), count.looseness), today)
    day = months_later(today, -12 * round(count.number))
    year = year_period(day.year)
    if count.number >= _BY_YEARS:
        far = around(day, round(60 * count.number * count.looseness))
        return graded(year, _joined(year, whole_years(far)))
    near = _joined(year, whole_months(around(day, 120)))
    far = around(day, round(270 * count.looseness))
    return graded(near, _joined(near, whole_months(far)))


def _joined(one: Period, other: Period) -> Period:
    return Period(min(one.first, other.first), max(one.last, other.last))


_AGO: Final[dict[str, Callable[[Count, date], When]]] = {
    "day": _days_ago,
    "week": _weeks_ago,
    "fortnight": _fortnights_ago,
    "month": _months_ago,
    "year": _years_ago,
}


def _stretch(words: Words, today: date) -> Read:
    """Read a stretch that ends today: past week, last 3 months, past few days."""
    if words[0] not in _LATELY or not words[1:]:
        return None
    if words[0] == "past" and words[1] in UNITS:
        return exactly(_until(today, 1, UNITS[words[1]])), 2
    said = read_count(words[1:])
    unit = UNITS.get("".join(words[1 + said[1] : 2 + said[1]])) if said else None
    if said is None or unit is None:
        return None
    number = round(said[0].number * max(1.0, said[0].looseness / 1.5))
    return exactly(_until(today, number, unit)), said[1] + 2


def _until(today: date, count: int, unit: str) -> Period:
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if days and count * days < _BY_DAYS:
        return Period(shifted(today, -count * days), today)
    if days:
        return whole_months(Period(shifted(today, -count * days), today))
    first = months_later(today, -count * (12 if unit == "year" else 1))
    return whole_months(Period(first, today))


OPENERS: Final = frozenset({"half", *NUMBER_WORDS, *_LATELY} | {words[0] for words in LOOSE})
"""Every word of letters that one of them may begin with."""
