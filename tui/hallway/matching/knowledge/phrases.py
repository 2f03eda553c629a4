"""Phrases: sequences of words that are one term, such as "sign language"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from hallway.matching.knowledge.meanings import MEANINGS
from hallway.matching.knowledge.table import read_table
from hallway.matching.stems import stem

_PLACES: Final = "places.txt"


class Phrases:
    """Finds known phrases in a text of stems, quickly where none begins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take phrases of two words and more, in whatever form."""
        rests: defaultdict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        stem_once = cache(stem)  # the words of the tables come three times each
        for phrase in set(phrases):
            first, second, *rest = map(stem_once, phrase.split())
            rests[first, second].add(tuple(rest))
        # By the first two words, what follows them, the longest first.
        self._rests = {pair: tuple(sorted(rest, key=len)[::-1]) for pair, rest in rests.items()}

    def length_at(self, stems: Sequence[str], start: int) -> int:
        """Return how many words the longest phrase has that begins there, 0 for none."""
        pair = tuple(stems[start : start + 2])
        for rest in self._rests.get(pair, ()):
            if tuple(stems[start + 2 : start + 2 + len(rest)]) == rest:
                return 2 + len(rest)
        return 0

    def in_text(self, stems: Sequence[str]) -> list[tuple[int, int]]:
        """Return the start and the end of every phrase, in order.

        Where two overlap, it is the one that begins first; where two begin, the longer one.
        """
        rests, found, free = self._rests, [], 0
        for start in [at for at, pair in enumerate(pairwise(stems)) if pair in rests]:
            length = self.length_at(stems, start) if start >= free else 0
            if length:
                free = start + length
                found.append((start, free))
        return found


@cache
def known_phrases() -> Phrases:
    """Read the phrases of all tables, once for all finders: they never change."""
    return Phrases(read_table(*MEANINGS, _PLACES).phrases())
