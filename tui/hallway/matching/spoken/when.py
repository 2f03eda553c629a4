"""What words of time mean: periods, and how well each of them fits."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from hallway.matching.days import keys_of
from hallway.matching.periods import Period

_KEPT: Final = 128  # times taken apart into days, for the next letter
Graded = tuple[tuple[Period, float], ...]
Key = tuple[str, float]


@dataclass(frozen=True, slots=True)
class When:
    """The meaning of some words of time.

    Attributes:
        periods: each with its strength, up to 1; the one that is meant first of all comes first.
        any_year: words for months of any year, each with its strength.
        is_word: the words may well mean something else, as `may` and `spring` do.
        is_feast: a feast, with the days about it.
    """

    periods: Graded
    any_year: tuple[Key, ...] = ()
    is_word: bool = False
    is_feast: bool = False

    @property
    def period(self) -> Period:
        """What is meant first of all."""
        return self.periods[0][0]

    def keys(self) -> tuple[Key, ...]:
        """Return the words that the days are found by, each with its strength."""
        return _keys(self)


@lru_cache(_KEPT)
def _keys(when: When) -> tuple[Key, ...]:
    graded = ((key, strength) for period, strength in when.periods for key in keys_of(period))
    keys: dict[str, float] = {}
    for key, strength in (*graded, *when.any_year):
        keys[key] = max(strength, keys.get(key, 0.0))
    return tuple(keys.items())


def exactly(period: Period) -> When:
    """Mean one period and no other."""
    return When(((period, 1.0),))


def graded(near: Period, far: Period, weaker: float = 0.6) -> When:
    """Mean a period, and weaker the days about it.

    Args:
        near: what is meant.
        far: the same and more at both ends.
        weaker: the strength of what is only in the second.
    """
    return When(((near, 1.0), *sides(near, far, weaker)))


def sides(near: Period, far: Period, strength: float) -> Graded:
    """Return what a period has before and after another one within it."""
    before = Period(far.first, _day_before(near.first))
    after = Period(_day_after(near.last), far.last)
    return tuple((side, strength) for side in (before, after) if side.first <= side.last)


def _day_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _day_after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
