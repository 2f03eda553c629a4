"""Totals: the scores of all clues of a query together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from hallway.matching.clues import Clue
from hallway.matching.fields import FIELD_BITS
from hallway.matching.scoring import Found

_LEAST_NEWS: Final = 0.3
_FEWEST_TOGETHER: Final = 4  # two words that fewer people share may have met by chance


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of some clues.

    Attributes:
        clues: those that were added up.
        by_slot: the score of each slot, in thousandths.
        worth: the score of someone whom all clues fit, in thousandths.
    """

    clues: tuple[Clue, ...] = ()
    by_slot: dict[int, int] = field(default_factory=dict)
    worth: float = 0.0


class Totals:
    """Adds up clues; the total of all but the last is kept for the next letter."""

    def __init__(self) -> None:
        self._kept = Total()

    def forget(self) -> None:
        """Drop what was kept: the index has changed."""
        self._kept = Total()

    def of(self, clues: tuple[Clue, ...], found: Sequence[Found], people: int) -> Total:
        """Add up the scores of clues.

        Args:
            clues: of one query.
            found: whom each clue may be about.
            people: how many are known.
        """
        if self._kept.clues != clues[:-1]:
            self._kept = Total()
            for number in range(len(clues) - 1):
                self._kept = _with_next(self._kept, clues[: number + 1], found, people)
        return _with_next(self._kept, clues, found, people)


def _with_next(total: Total, clues: tuple[Clue, ...], found: Sequence[Found], people: int) -> Total:
    last = found[len(clues) - 1]
    share = _news(found[len(clues) - 2], last, people) if len(clues) > 1 else 1.0
    by_slot = _added(total.by_slot, last.by_slot, round(share * 64))
    return Total(clues, by_slot, total.worth + share * last.worth)


def _added(sums: dict[int, int], by_slot: dict[int, int], share: int) -> dict[int, int]:
    if not sums:
        return {slot: (score >> FIELD_BITS) * share >> 6 for slot, score in by_slot.items()}
    known = sums.get
    added = {
        slot: known(slot, 0) + ((score >> FIELD_BITS) * share >> 6)
        for slot, score in by_slot.items()
    }
    return sums | added


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
