"""Times told by how far back they are: yesterday, 2 weeks ago, last spring, recently."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallway.domain.days import WEEKDAYS
from hallway.matching.named_times import Read, Words, coming_each_year, weekdays_before
from hallway.matching.periods import (
    EARLIEST,
    Period,
    around,
    begun,
    months_later,
    months_period,
    shifted,
    whole_months,
    whole_years,
    year_period,
)
from hallway.matching.when import When, exactly, graded, sides

_NUMBER_WORDS: Final = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905
        start=1,
    )
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30}
_UNITS: Final = {
    word: unit
    for unit, words in {
        "day": "day days",
        "week": "week weeks wk wks",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "year": "year years yr yrs",
    }.items()
    for word in words.split()
}
_LATELY: Final = frozenset({"last", "past", "previous"})
_BY_DAYS: Final = 60  # what is farther back is told by months
_BY_YEARS: Final = 4
_SLACK: Final = 0.3  # of a distance, on either side
_UNDER_WAY: Final = 0.8
_ONE_BEFORE: Final = 0.5


@dataclass(frozen=True, slots=True)
class _Count:
    number: int
    looseness: float = 1.0


_LOOSE: Final[dict[Words, _Count]] = {
    ("couple",): _Count(2, 1.5),
    ("few",): _Count(3, 2.0),
    ("several",): _Count(4, 2.0),
    ("some",): _Count(3, 2.0),
}


def read_distance(words: Words, today: date) -> Read:
    """Read how far back a time is."""
    for count in range(min(len(words), 4), 0, -1):
        if fixed := _FIXED.get(words[:count]):
            return fixed(today), count
    return _ago(words, today) or _stretch(words, today) or _last_or_this(words, today)


def _count(words: Words) -> tuple[_Count, int] | None:
    """Read a number, in digits or words, or as loosely as `a couple of`."""
    if not words:
        return None
    article = 1 if words[0] == "a" and words[1:2] in _LOOSE else 0
    if loose := _LOOSE.get(words[article : article + 1]):
        return loose, article + (2 if words[article + 1 : article + 2] == ("of",) else 1)
    if words[0] in _NUMBER_WORDS:
        return _Count(_NUMBER_WORDS[words[0]]), 1
    if words[0].isascii() and words[0].isdigit() and len(words[0]) <= 3:
        return _Count(int(words[0])), 1
    return None


def _ago(words: Words, today: date) -> Read:
    if words[:3] == ("half", "a", "year") and words[3:4] in (("ago",), ("back",)):
        return _months_ago(_Count(6), today), 4
    said = _count(words)
    if said is None or words[said[1] + 1 : said[1] + 2] not in (("ago",), ("back",)):
        return None
    count, length = said
    ago = _AGO.get(_UNITS.get(words[length], ""))
    return (ago(count, today), length + 2) if ago else None


def _days_ago(count: _Count, today: date) -> When:
    if count.number >= _BY_DAYS:
        return _months_ago(_Count(round(count.number / 30.5), count.looseness), today)
    day, slack = shifted(today, -count.number), round(_SLACK * count.number * count.looseness)
    return graded(around(day, slack // 2), around(day, slack))


def _weeks_ago(count: _Count, today: date) -> When:
    return _days_ago(_Count(7 * count.number, count.looseness), today)


def _fortnights_ago(count: _Count, today: date) -> When:
    return _days_ago(_Count(14 * count.number, count.looseness), today)


def _months_ago(count: _Count, today: date) -> When:
    if count.number == 1:
        return _days_ago(_Count(30, 1.3), today)
    day = months_later(today, -count.number)
    near = round(max(10, 4 * count.number) * count.looseness)
    far = round(max(30, 10 * count.number) * count.looseness)
    return graded(whole_months(around(day, near)), whole_months(around(day, far)))


def _years_ago(count: _Count, today: date) -> When:
    if count.number == 1:
        return _months_ago(_Count(12), today)
    day = months_later(today, -12 * count.number)
    year = year_period(day.year)
    if count.number >= _BY_YEARS:
        far = around(day, round(60 * count.number * count.looseness))
        return graded(year, _joined(year, whole_years(far)))
    near = _joined(year, whole_months(around(day, 120)))
    far = around(day, round(270 * count.looseness))
    return graded(near, _joined(near, whole_months(far)))


def _joined(one: Period, other: Period) -> Period:
    return Period(min(one.first, other.first), max(one.last, other.last))


_AGO: Final[dict[str, Callable[[_Count, date], When]]] = {
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
    if words[0] == "past" and words[1] in _UNITS:
        return exactly(_until(today, 1, _UNITS[words[1]])), 2
    said = _count(words[1:])
    unit = _UNITS.get("".join(words[1 + said[1] : 2 + said[1]])) if said else None
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


def _last_or_this(words: Words, today: date) -> Read:
    if not words[1:] or (words[0] not in _LATELY and words[0] != "this"):
        return None
    is_last = words[0] != "this"
    if unit := _unit_periods(words[1], today):
        return (_last_unit(words[1], unit, today) if is_last else exactly(unit[0])), 2
    if words[1] in WEEKDAYS:
        return _last(weekdays_before(WEEKDAYS[words[1]], today), today, is_last), 2
    if words[1] == "weekend":
        return _last(_weekends(today), today, is_last), 2
    if named := coming_each_year(words[1:]):
        return _last(begun(named[0], today), today, is_last), 1 + named[1]
    return None


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


def _unit_periods(unit: str, today: date) -> tuple[Period, Period] | None:
    """Return the week, month, quarter or year of today, and the one before it."""
    if unit == "week":
        monday = shifted(today, -today.weekday())
        return Period(monday, shifted(monday, 6)), Period(shifted(monday, -7), shifted(monday, -1))
    if unit == "month":
        before = months_later(today, -1)
        return months_period(today.year, today.month), months_period(before.year, before.month)
    if unit == "quarter":
        first = months_later(today.replace(day=1), -((today.month - 1) % 3))
        before = months_later(first, -3)
        return months_period(first.year, first.month, 3), months_period(
            before.year, before.month, 3
        )
    if unit == "year":
        return year_period(today.year), year_period(today.year - 1)
    return None


def _last_unit(unit: str, periods: tuple[Period, Period], today: date) -> When:
    _, before = periods
    if unit != "week":
        return exactly(before)
    # Some mean the last seven days by it.
    return When(((before, 1.0), *sides(before, Period(before.first, today), 0.6)))


def _weekends(today: date) -> list[Period]:
    saturday = shifted(today, -((today.weekday() - 5) % 7))
    return [Period(day, shifted(day, 1)) for day in (saturday, shifted(saturday, -7))]


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
        periods = _unit_periods(unit, then)
        return exactly(periods[1] if periods else Period(then, then))

    return meant


_FIXED: Final[dict[Words, Callable[[date], When]]] = {
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
OPENERS: Final = frozenset(
    {"half", "this", *_NUMBER_WORDS, *_LATELY}
    | {words[0] for words in _LOOSE}
    | {words[0] for words in _FIXED}
)
"""Every word of letters that one of them may begin with."""
