"""Times in a text: where it speaks of a time, and by which words that is found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hallway.domain.days import WEEKDAYS
from hallway.matching.distances import OPENERS as DISTANCE_OPENERS
from hallway.matching.distances import read_distance
from hallway.matching.named_times import OPENERS as NAME_OPENERS
from hallway.matching.named_times import Read, Words, read_named, year_of_word
from hallway.matching.periods import (
    EARLIEST,
    Period,
    months_later,
    months_period,
    shifted,
    third,
    whole_months,
    year_period,
)
from hallway.matching.when import Key, When, exactly, graded

_MOST_WORDS: Final = 12  # the longest: from the beginning of 2019 to the end of last year
_TOKEN: Final = re.compile(
    r"(?:19|20)\d\d(?:[-/.]\d\d?){1,2}(?![\d/-])"
    r"|\d\d?(?:[./]\d\d?)?[./](?:19|20)?\d\d(?![\d/-])"
    r"|(?<!\w)['’]\d\d(?!\w)"
    r"|(?:19|20)\d\d/(?:\d\d){1,2}(?!\d)"
    r"|[^\W_]+(?:['’][^\W_]+)*"
)
_NO_BREAK: Final = re.compile(r"[\s,.-]*")
_DASH: Final = re.compile(r"\s*[-–—]\s*")
_IN: Final = frozenset({"in", "on", "during", "over", "at", "throughout", "within"})
_BETWEEN: Final = frozenset({"between", "from"})
_AND: Final = frozenset({"and", "to", "until", "till"})
_AROUND: Final = frozenset({"around", "circa", "roughly"})
_PARTS: Final = {
    tuple(words.split()): number
    for number, texts in enumerate(
        (
            ("early", "beginning of", "start of", "first half of", "first week of"),
            ("mid", "middle of"),
            ("late", "end of", "second half of", "last week of"),
        )
    )
    for words in texts
}
_A_FEW_YEARS: Final = 36  # months; before 2020 is rather 2019 than 1999
_LONG_BEFORE: Final = 0.7


@dataclass(frozen=True, slots=True)
class Time:
    """Words of time in a text.

    Attributes:
        start: offset of the first code point.
        end: offset after the last one.
        keys: the words that such days are found by, each with its strength.
        is_word: they may well mean something else, as `may` and `spring` do.
    """

    start: int
    end: int
    keys: tuple[Key, ...]
    is_word: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


def times_in(text: str, today: date) -> list[Time]:
    """Find every time that a text speaks of, in order.

    `in may` is told without its `in`; `before may` is told as a whole.
    """
    return [time for run in _runs(text) for time in _times(run, today)]


def period_of(text: str, today: date) -> Period | None:
    """Return the period that a whole text means first of all, or None where it means none.

    Args:
        text: such as `2026-05`, `may` or `last-week`; hyphens may stand for blanks.
        today: the day to count from.
    """
    runs = _runs(text) or [[]]
    words = tuple(token.word for token in runs[0])
    found = _read(words, today) if words and len(runs) == 1 else None
    return found[0].period if found and found[1] == len(words) else None


def _runs(text: str) -> list[list[_Token]]:
    """Take a text apart into runs of words without a break between them."""
    runs: list[list[_Token]] = []
    end = 0
    for found in _TOKEN.finditer(text):
        gap, token = text[end : found.start()], found.group().lower()
        is_stretch = bool(runs and _DASH.fullmatch(gap)) and year_of_word(token)
        if is_stretch and year_of_word(runs[-1][-1].word):
            runs[-1].append(_Token("to", end, found.start()))
        elif not runs or not _NO_BREAK.fullmatch(gap):
            runs.append([])
        runs[-1].append(_Token(token, *found.span()))
        end = found.end()
    return runs


def _times(run: list[_Token], today: date) -> Iterator[Time]:
    words = tuple(token.word for token in run)
    at = 0
    while at < len(run):
        found = None
        if words[at] in _OPENERS or not words[at].isalpha():
            found = _read(words[at : at + _MOST_WORDS], today)
        if found is None:
            at += 1
            continue
        when, count = found
        last = at + count - 1
        first = at
        while first < last and words[first] in _IN | {"the"}:
            first += 1
        if not _is_too_short(words[at : last + 1]):
            yield Time(run[first].start, run[last].end, when.keys(), when.is_word)
        at = last + 1


def _is_too_short(words: Words) -> bool:
    """Say whether it is a weekday cut short that may be anything: sun, sat."""
    return len(words) == 1 and words[0] in WEEKDAYS and not words[0].endswith("day")


def _read(words: Words, today: date) -> Read:
    """Read the time that some words begin with."""
    if words[0] in _IN:
        found = _read_of(words, 1, today)
        return _after_preposition(found, words) if found else None
    if words[0] in _BETWEEN:
        return _stretch(words, 1, today)
    if words[0] in _RELATIONS and words[1:]:
        found = _read_of(words, 1, today)
        return (_RELATIONS[words[0]](found[0], today), found[1]) if found else None
    return _stretch(words, 0, today) or _read_of(words, 0, today)


def _after_preposition(found: tuple[When, int], words: Words) -> Read:
    """Take a word of time by its time alone; a year is in the names of events too."""
    when, count = found
    return replace(when, is_word=when.is_word and year_of_word(words[count - 1]) is not None), count


def _read_of(words: Words, start: int, today: date) -> Read:
    """Read a time without prepositions, from a word on; the count is from the first word."""
    rest = words[start:]
    if not rest:
        return None
    if found := _part(rest, today) or read_named(rest, today) or read_distance(rest, today):
        return found[0], start + found[1]
    has_article = rest[0] == "the" and rest[1:2] != ("the",)
    return _read_of(words, start + 1, today) if has_article else None


def _part(words: Words, today: date) -> Read:
    """Read a third of a period: early 2024, mid may, end of last year."""
    for count in (3, 2, 1):
        number = _PARTS.get(words[:count])
        if number is None:
            continue
        more = 1 if count == 1 and words[1:2] == ("in",) else 0
        found = _read_of(words, count + more, today)
        return (exactly(third(found[0].period, number)), found[1]) if found else None
    return None


def _stretch(words: Words, start: int, today: date) -> Read:
    """Read from one time to another; without a word before it, only from year to year."""
    if not start and (len(words) < 3 or words[1] not in _AND or year_of_word(words[0]) is None):
        return None
    first = _read_of(words, start, today)
    if first is None or words[first[1] : first[1] + 1] not in {(word,) for word in _AND}:
        return None
    last = _read_of(words, first[1] + 1, today)
    if last is None or (not start and year_of_word(words[2]) is None):
        return None
    return exactly(_from_to(first[0], last[0])), last[1]


def _from_to(first: When, last: When) -> Period:
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


_RELATIONS: Final = {
    "before": _before,
    "until": _before,
    "till": _before,
    "after": _after,
    "since": _since,
    **dict.fromkeys(_AROUND, _about),
}
_OPENERS: Final = frozenset(
    {"the", *_IN, *_BETWEEN, *_RELATIONS, *(words[0] for words in _PARTS)}
    | DISTANCE_OPENERS
    | NAME_OPENERS
)
"""Every word of letters alone that a time may begin with; most words do not."""
