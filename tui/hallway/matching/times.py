"""Times in a text: where it speaks of a time, and by which words that is found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallway.domain.days import WEEKDAYS
from hallway.matching.periods import Period
from hallway.matching.spoken.dates import year_of_word
from hallway.matching.spoken.phrases import OPENERS, PREPOSITIONS, read_time
from hallway.matching.spoken.reading import Words
from hallway.matching.spoken.when import Key

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
    found = read_time(words, today) if words and len(runs) == 1 else None
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
        if words[at] in OPENERS or not words[at].isalpha():
            found = read_time(words[at : at + _MOST_WORDS], today)
        if found is None:
            at += 1
            continue
        when, count = found
        last = at + count - 1
        first = at
        while first < last and words[first] in PREPOSITIONS | {"the"}:
            first += 1
        keys = when.keys()
        if keys and not _is_too_short(words[at : last + 1]):
            yield Time(run[first].start, run[last].end, keys, when.is_word)
        at = last + 1


def _is_too_short(words: Words) -> bool:
    """Say whether it is a weekday cut short that may be anything: sun, sat."""
    return len(words) == 1 and words[0] in WEEKDAYS and not words[0].endswith("day")
