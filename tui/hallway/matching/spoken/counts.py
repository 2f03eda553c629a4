"""Numbers of days, weeks, months and years, as exact or loose as they are said."""

from dataclasses import dataclass
from typing import Final

from hallway.matching.spoken.reading import Words

NUMBER_WORDS: Final = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905
        start=1,
    )
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30}
UNITS: Final = {
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


@dataclass(frozen=True, slots=True)
class Count:
    """A number, and how much more slack it has than an exact one."""

    number: float
    looseness: float = 1.0


_ROUGHLY: Final = 1.5
LOOSE: Final[dict[Words, Count]] = {
    ("couple",): Count(2, 1.5),
    ("few",): Count(3, 2.0),
    ("several",): Count(4, 2.0),
    ("some",): Count(3, 2.0),
}


def read_count(words: Words) -> tuple[Count, int] | None:
    """Read a number, in digits or words, or as loosely as `a couple of`."""
    if not words:
        return None
    article = 1 if words[0] == "a" and words[1:2] in LOOSE else 0
    if loose := LOOSE.get(words[article : article + 1]):
        return loose, article + (2 if words[article + 1 : article + 2] == ("of",) else 1)
    if words[0] in NUMBER_WORDS:
        return Count(NUMBER_WORDS[words[0]]), 1
    if words[0].isascii() and words[0].isdigit() and len(words[0]) <= 3:
        return Count(int(words[0])), 1
    return None


def read_amount(words: Words) -> tuple[Count, str, int] | None:
    """Read a number of units: 2 weeks, a year or two, two or three years, a year and a half."""
    said = read_count(words)
    if said is None:
        return None
    count, length = said
    before, more = _read_more(words[length:], count)
    length += more
    unit = UNITS.get("".join(words[length : length + 1]))
    if unit is None:
        return None
    after, more = _read_more(words[length + 1 :], before)
    return after, unit, length + 1 + more


def _read_more(words: Words, count: Count) -> tuple[Count, int]:
    """Read what makes a number another one, and return how many words that is."""
    if words[:3] == ("and", "a", "half"):
        return Count(count.number + 0.5, count.looseness), 3
    if words[:2] == ("or", "so"):
        return Count(count.number, _ROUGHLY), 2
    other = read_count(words[1:]) if words[:1] == ("or",) else None
    if other is None:
        return count, 0
    return Count((count.number + other[0].number) / 2, _ROUGHLY), 1 + other[1]
