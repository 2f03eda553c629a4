"""Phrases: sequences of words that are one term, such as "sign language"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from hallway.matching.knowledge.meanings import MEANINGS
from hallway.matching.knowledge.table import read_table
from hallway.matching.stems import stem

_PLACES: Final = "places.txt"


class Phrases:
    """Finds known phrases in a text of stems, quickly where none begins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take phrases of two words and more, in whatever form."""
        ends: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for phrase in set(phrases):
            first, *rest = map(stem, phrase.split())
            ends[first].add(tuple(rest))
        self._ends = {first: tuple(sorted(rest, key=len)[::-1]) for first, rest in ends.items()}

    def length_at(self, stems: Sequence[str], start: int) -> int:
        """Return how many words the longest phrase has that begins there, 0 for none."""
        for rest in self._ends.get(stems[start], ()):
            if tuple(stems[start + 1 : start + 1 + len(rest)]) == rest:
                return 1 + len(rest)
        return 0

    def in_text(self, stems: Sequence[str]) -> list[tuple[int, int]]:
        """Return the start and the end of every phrase, in order.

        Where two overlap, it is the one that begins first; where two begin, the longer one.
        """
        ends, found, free = self._ends, [], 0
        for start in [place for place, first in enumerate(stems) if first in ends]:
            length = self.length_at(stems, start) if start >= free else 0
            if length:
                free = start + length
                found.append((start, free))
        return found


@cache
def known_phrases() -> Phrases:
    """Read the phrases of all tables, once for all finders: they never change."""
    return Phrases(read_table(*MEANINGS, _PLACES).phrases())
