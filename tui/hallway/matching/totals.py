"""Totals: the scores of all clues of a query together."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hallway.matching.clues import Clue
from hallway.matching.fields import FIELD_BITS
from hallway.matching.index import Index
from hallway.matching.profiles import Profiles
from hallway.matching.ranking import best_slots
from hallway.matching.scoring import Found

_LEAST_NEWS: Final = 0.3
_FEWEST_TOGETHER: Final = 4  # two words that fewer people share may have met by chance
_UNIT: Final = 6  # bits of a share


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of some clues.

    Attributes:
        clues: those that were added up.
        by_slot: the score of each slot, in thousandths.
        worth: the score of someone whom all clues fit, in thousandths.
        best: the slots with the highest scores, by how many were wanted.
    """

    clues: tuple[Clue, ...] = ()
    by_slot: dict[int, int] = field(default_factory=dict)
    worth: float = 0.0
    best: dict[int, list[int]] = field(default_factory=dict)


class Totals:
    """Adds up clues; the total of all but the last is kept for the next letter."""

    def __init__(self, index: Index, *, is_news_alone: bool) -> None:
        """Add up what is found in an index.

        Args:
            index: whose people are meant.
            is_news_alone: a clue adds what the one before it has not said, else all that it says.
        """
        self._index = index
        self._is_news_alone = is_news_alone
        self._kept = Total()

    def forget(self) -> None:
        """Drop what was kept: the index has changed."""
        self._kept = Total()

    def of(self, clues: tuple[Clue, ...], found: Sequence[Found], most: int) -> Total:
        """Add up the scores of clues for the people whom they may be about most.

        Args:
            clues: at least one.
            found: whom each clue may be about.
            most: how many people are wanted.
        """
        profiles = self._index.profiles
        before, last = self._all_but_last(clues, found), found[-1]
        if most not in before.best:
            before.best[most] = best_slots(before.by_slot, most, profiles)
        share = self._share(found, len(clues) - 1)
        scores = _sums(before.by_slot, last, share, _worth_adding(before, last, most, profiles))
        best = best_slots(scores, most, profiles)
        return Total(clues, scores, before.worth + _worth(last, share), {most: best})

    def _all_but_last(self, clues: tuple[Clue, ...], found: Sequence[Found]) -> Total:
        """Return the total of all clues but the last, going on from what was kept if it can."""
        known = len(self._kept.clues)
        if self._kept.clues != clues[:known] or known == len(clues):
            self._kept, known = Total(), 0
        if known < len(clues) - 1:
            by_slot, worth = dict(self._kept.by_slot), self._kept.worth
            for number in range(known, len(clues) - 1):
                share = self._share(found, number)
                by_slot.update(_sums(by_slot, found[number], share, found[number].by_slot))
                worth += _worth(found[number], share)
            self._kept = Total(clues[:-1], by_slot, worth)
        return self._kept

    def _share(self, found: Sequence[Found], number: int) -> int:
        """Return how much of what a clue says is added, in 64ths."""
        if not number or not self._is_news_alone:
            return 1 << _UNIT
        news = _news(found[number - 1], found[number], len(self._index))
        return round(news * (1 << _UNIT))


def _worth_adding(before: Total, last: Found, most: int, profiles: Profiles) -> set[int]:
    """Return the slots that can be among the best: of those in one part only, its own best."""
    both = before.by_slot.keys() & last.by_slot.keys()
    return both.union(before.best[most], last.best(most, profiles))


def _sums(
    total: Mapping[int, int], last: Found, share: int, slots: Iterable[int]
) -> dict[int, int]:
    """Add the share of one more clue to the total, for some slots."""
    before, after = total.get, last.by_slot.get
    return {
        slot: before(slot, 0) + ((after(slot, 0) >> FIELD_BITS) * share >> _UNIT) for slot in slots
    }


def _worth(found: Found, share: int) -> float:
    return found.worth * share / (1 << _UNIT)


def _news(before: Found, found: Found, people: int) -> float:
    """Return how much a clue says that the one before it has not said, from 0.3 to 1.

    Words that go together, as those in the name of an event do, are not as rare together as
    their rarities added up: the rarity of both, less that of the first, is what the second adds.
    """
    both = len(before.by_slot.keys() & found.by_slot.keys())
    if both < _FEWEST_TOGETHER:
        return 1.0
    alone = math.log1p(people / len(found.by_slot))
    added = math.log1p(people / both) - math.log1p(people / len(before.by_slot))
    return min(1.0, max(_LEAST_NEWS, added / alone))
