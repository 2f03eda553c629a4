"""Figures of the insights, and how they are said."""

import math
from collections.abc import Iterable
from typing import Final

LEAST: Final = 5
"""Of fewer, nothing is said but how many there are."""

LEAST_KNOWN: Final = 0.6
"""Where less than this share is known, that is said instead of a figure."""

SELF_INTRODUCED: Final = 0.65
"""The share of contacts one introduced oneself to, above which a network may be too inbred: a rule
of thumb, and contested. Source: Uzzi and Dunlap, "How to Build Your Network", Harvard Business
Review, December 2005."""

_SPOKEN: Final = "no one two three four five six seven eight nine ten".split()  # noqa: SIM905


def hill_number(counts: Iterable[int]) -> float:
    """Say as how many equally common kinds something is varied.

    Args:
        counts: how many there are of each kind.

    Returns:
        The Hill number of order 1, the exponential of Shannon's entropy; 0 where there are none.
        Source: Hill, "Diversity and Evenness", Ecology 54 (1973), pages 427 to 432.
    """
    found = [count for count in counts if count > 0]
    total = sum(found)
    if not total:
        return 0.0
    shares = (count / total for count in found)
    return math.exp(-sum(share * math.log(share) for share in shares))


def share(part: int, whole: int) -> float:
    """Return a part of a whole, from 0 to 1; 0 of nothing."""
    return part / whole if whole else 0.0


def percent(part: int, whole: int) -> str:
    """Say a part of a whole with both its numbers, such as `3 of 12, 25 %`."""
    return f"{part:,} of {whole:,}, {round(100 * share(part, whole))} %"


def told(part: int, whole: int, many: str) -> str:
    """Say of how many something is known, such as `3 of 12 talks, 25 %`."""
    return f"{part:,} of {whole:,} {many}, {round(100 * share(part, whole))} %"


def spoken(number: int) -> str:
    """Say a number as a sentence has it: in a word up to ten."""
    return _SPOKEN[number] if number < len(_SPOKEN) else f"{number:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many of something there are."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def rounded(number: float) -> str:
    """Say a figure with one digit behind the point, and none where it is whole."""
    return f"{number:.1f}".removesuffix(".0")


def days_long(days: float) -> str:
    """Say how long some days are, in the largest unit that tells."""
    whole = round(days)
    if whole < 60:
        return counted(whole, "day")
    if whole < 730:
        return counted(round(whole / 30.44), "month")
    return counted(round(whole / 365.25), "year")
