"""Days as people say them: fri, in two weeks, 12 dec, 2026-12-12.

A phrase is read in two steps. First its words give a form, which does not know what day it is;
then the form and today give a date, or None when there is no such day (31 feb). The names are
English whatever the locale, because what is typed on one machine must read the same on another.
"""

import calendar
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from typing import TypeAlias

Form: TypeAlias = Callable[[date], date | None]
"""Gives the date that a phrase means today, or None when there is no such day."""

LONGEST_PHRASE = 6
"""Words in the longest phrase: `fri the 12th of dec 2027`, after `on`."""

_JUST_OVER = 60  # days
_WEEKDAY_ALONE_DAYS = 6  # the same weekday of the next week would be taken for this one
_WEEKDAY_FORMS = (
    "mon monday",
    "tue tues tuesday",
    "wed weds wednesday",
    "thu thur thurs thursday",
    "fri friday",
    "sat saturday",
    "sun sunday",
)
WEEKDAYS = {word: day for day, words in enumerate(_WEEKDAY_FORMS) for word in words.split()}
"""Each word for a weekday, with its number; Monday is 0."""

_MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

MONTHS = {
    **{name: month for month, name in enumerate(_MONTH_NAMES, start=1)},
    **{name[:3]: month for month, name in enumerate(_MONTH_NAMES, start=1)},
    "sept": 9,
}
"""Each word for a month, with its number; January is 1."""

_COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
_STEPS = {"day": 1, "days": 1, "d": 1, "week": 7, "weeks": 7, "w": 7}
_MONTH_STEPS = ("month", "months")

_SHORT_STEP = re.compile(r"(\+[0-9]+[dwDW]|[0-9]+[dw])")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4}))?")
_DAY_OF_MONTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"[0-9]{4}")
_DIGITS = re.compile(r"[0-9]{1,9}")


def read_day(text: str, today: date) -> date | None:
    """Read a text that is nothing but a day.

    Args:
        text: such as `fri`, `in 3 days`, `by 12 dec.` or `yesterday`.
        today: the day to count from.

    Returns:
        The date, or None when the text is anything else.
    """
    words = text.casefold().rstrip(" .,!").split()
    if words[:1] and words[0] in ("by", "on", "before", "until"):
        words = words[1:]
    if words == ["yesterday"]:
        return _shift(today, -1)
    return day_of(words, today) if len(words) <= LONGEST_PHRASE else None


def read_near_day(text: str, today: date) -> date | None:
    """Read a day that may just be over: a date without a year is then this year's.

    Args:
        text: such as `21 nov`, `sat` or `2026-11-21`.
        today: the day to count from.
    """
    day = read_day(text, today)
    if day is None:
        return None
    with suppress(ValueError):
        earlier = day.replace(year=day.year - 1)
        if 0 < (today - earlier).days <= _JUST_OVER and is_said_of(text, earlier):
            return earlier
    return day


def is_said_of(text: str, day: date) -> bool:
    """Say whether words mean a day whenever they are said before it, as `tomorrow` does not."""
    return all(read_day(text, day - timedelta(days)) == day for days in (1, 2))


def show_day(day: date, today: date) -> str:
    """Write a day as shortly as it is still clear, such as `today`, `Fri` or `27 Nov 2027`.

    Args:
        day: the day to write.
        today: the day to count from.

    Returns:
        A word for the days around today; a weekday within the coming 6 days; weekday, day and
        month in this year and 9 months ahead; otherwise day, month and year.
    """
    ahead = (day - today).days
    if -1 <= ahead <= 1:
        return ("yesterday", "today", "tomorrow")[ahead + 1]
    weekday = _WEEKDAY_FORMS[day.weekday()][:3].title()
    if 1 < ahead <= _WEEKDAY_ALONE_DAYS:
        return weekday
    dated = f"{day.day} {_MONTH_NAMES[day.month - 1][:3].title()}"
    horizon = _add_months(today, 9)
    if day.year == today.year or (horizon is not None and today < day <= horizon):
        return f"{weekday} {dated}"
    return f"{dated} {day.year}"


def show_date(day: date, today: date) -> str:
    """Write a day with its date, such as `Fri 27 Nov`, where `show_day` writes a weekday alone."""
    if not 1 < (day - today).days <= _WEEKDAY_ALONE_DAYS:
        return show_day(day, today)
    weekday = _WEEKDAY_FORMS[day.weekday()][:3].title()
    return f"{weekday} {day.day} {_MONTH_NAMES[day.month - 1][:3].title()}"


def day_of(words: list[str], today: date) -> date | None:
    """Give the date that a whole phrase means today, or None."""
    form = form_of(words)
    return form(today) if form else None


def form_of(words: list[str]) -> Form | None:
    """Give the form of a whole phrase, without `by` before it and a time behind it.

    Args:
        words: the words of the phrase, in lower case but for `3D`, which is no step.
    """
    if len(words) == 1:
        return _form_of_word(words[0])
    if len(words) == 2 and words[0] in ("next", "this", "coming"):
        return _form_of_next(words[0], words[1])
    if len(words) == 3 and words[0] == "in":
        return _form_of_step(words[1], words[2])
    if words[-3:] == ["day", "after", "tomorrow"] and words[:-3] in ([], ["the"]):
        return _step(2)
    if words and words[0] in WEEKDAYS:
        return _form_of_agreeing(WEEKDAYS[words[0]], _form_of_date(words[1:]))
    return _form_of_date(words)


def _form_of_word(word: str) -> Form | None:
    if word in ("today", "tomorrow"):
        return _step(0 if word == "today" else 1)
    if word in WEEKDAYS:
        return _next_weekday(WEEKDAYS[word])
    if _SHORT_STEP.fullmatch(word):
        return _form_of_step(word[:-1].lstrip("+"), word[-1].lower())
    if iso := _ISO.fullmatch(word):
        return _dated(int(iso[3]), int(iso[2]), int(iso[1]))
    if slashed := _SLASHED.fullmatch(word):
        return _form_of_slashed(int(slashed[1]), int(slashed[2]), slashed[3])
    return None


def _form_of_next(which: str, word: str) -> Form | None:
    if word in WEEKDAYS:
        return _next_weekday(WEEKDAYS[word])
    if which == "next" and word == "week":
        # Weeks begin on Monday, and a promise for next week is due at the end of its work.
        return lambda today: _shift(today, 11 - today.weekday())
    if which == "next" and word == "month":
        return lambda today: _add_months(today, 1)
    return None


def _form_of_step(count: str, unit: str) -> Form | None:
    number = _COUNTS.get(count)
    if number is None and _DIGITS.fullmatch(count):
        number = int(count)
    if number is None:
        return None
    if unit in _STEPS:
        return _step(number * _STEPS[unit])
    return _step_months(number) if unit in _MONTH_STEPS else None


def _form_of_slashed(first: int, second: int, year: str | None) -> Form:
    days = {(first, second), (second, first)}
    possible = [(day, month) for day, month in days if month <= 12 and day <= 31]
    if len(possible) != 1:
        return lambda _today: None
    return _dated(*possible[0], int(year) if year else None)


def _form_of_date(words: list[str]) -> Form | None:
    words = [word.removesuffix(",") for word in words]
    year = int(words.pop()) if len(words) > 2 and _YEAR.fullmatch(words[-1]) else None
    if words[:1] == ["the"]:
        words = words[1:]
    if len(words) == 3 and words[1] == "of":
        words = [words[0], words[2]]
    if len(words) != 2:
        return None
    if words[0] in MONTHS:
        words = words[::-1]
    day = _DAY_OF_MONTH.fullmatch(words[0])
    month = MONTHS.get(words[1])
    return _dated(int(day[1]), month, year) if day and month else None


def _form_of_agreeing(weekday: int, form: Form | None) -> Form | None:
    """Let `fri 12 dec` be that day only if it is a Friday; otherwise the word is text."""
    if form is None:
        return None

    def agreeing(today: date) -> date | None:
        day = form(today)
        return day if day and day.weekday() == weekday else None

    return agreeing


def _step(days: int) -> Form:
    return lambda today: _shift(today, days)


def _step_months(months: int) -> Form:
    return lambda today: _add_months(today, months)


def _next_weekday(weekday: int) -> Form:
    return lambda today: _shift(today, (weekday - today.weekday() - 1) % 7 + 1)


def _dated(day: int, month: int, year: int | None = None) -> Form:
    """Give the form of a date; without a year, one that has gone by is next year's."""

    def dated(today: date) -> date | None:
        has_gone_by = (month, day) < (today.month, today.day)
        with suppress(ValueError):
            return date(today.year + has_gone_by if year is None else year, month, day)
        return None

    return dated


def _shift(day: date, days: int) -> date | None:
    with suppress(OverflowError):
        return day + timedelta(days=days)
    return None


def _add_months(day: date, months: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return None
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
