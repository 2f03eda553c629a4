"""Words of time put together: in may, early 2024, since last spring, from may to july."""

from dataclasses import replace
from datetime import date
from typing import Final

from hallway.matching.periods import third
from hallway.matching.spoken import distances, latest, names, vague
from hallway.matching.spoken.dates import year_of_word
from hallway.matching.spoken.reading import Read, Reader, Words
from hallway.matching.spoken.relations import RELATIONS, from_to
from hallway.matching.spoken.when import When, exactly

PREPOSITIONS: Final = frozenset({"in", "on", "during", "over", "at", "throughout", "within"})
_BETWEEN: Final = frozenset({"between", "from"})
_AND: Final = frozenset({"and", "to", "until", "till"})
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


def read_time(words: Words, today: date) -> Read:
    """Read the time that some words begin with."""
    if words[0] in PREPOSITIONS:
        found = _read_of(words, 1, today)
        return _after_preposition(found, words) if found else None
    if words[0] in _BETWEEN:
        return _stretch(words, 1, today)
    if words[0] in RELATIONS and words[1:]:
        found = _read_of(words, 1, today)
        return (RELATIONS[words[0]](found[0], today), found[1]) if found else None
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
    if found := _part(rest, today) or _read_plain(rest, today):
        return found[0], start + found[1]
    has_article = rest[0] == "the" and rest[1:2] != ("the",)
    return _read_of(words, start + 1, today) if has_article else None


def _read_plain(words: Words, today: date) -> Read:
    for reader in _READERS:
        if found := reader(words, today):
            return found
    return None


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
    return exactly(from_to(first[0], last[0])), last[1]


_READERS: Final[tuple[Reader, ...]] = (
    latest.read_day_of_week,
    names.read_named,
    vague.read_vague,
    distances.read_distance,
    latest.read_last_or_this,
)
OPENERS: Final = frozenset(
    {"the", *PREPOSITIONS, *_BETWEEN, *RELATIONS, *(words[0] for words in _PARTS)}
).union(*(module.OPENERS for module in (names, vague, distances, latest)))
"""Every word of letters alone that a time may begin with; most words do not."""
