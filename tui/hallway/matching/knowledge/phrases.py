"""Phrases: sequences of words that are one term, such as "sign language"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from hallway.matching.knowledge.meanings import MEANINGS
from hallway.matching.knowledge.table import Table, read_table
from hallway.matching.stems import stem

_PLACES: Final = "places.txt"
_KEPT: Final = 500  # pairs of words remembered

Rests = tuple[tuple[str, ...], ...]  # what may follow the first two words, the longest first


class Phrases:
    """Finds known phrases in many texts of stems, quickly where none begins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take phrases of two words and more, in whatever form."""
        by_pair: defaultdict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
        for phrase in phrases:
            first, second, *rest = map(stem, phrase.split())
            by_pair[first, second].add(tuple(rest))
        self._rests = {pair: _longest_first(rests) for pair, rests in by_pair.items()}

    def length_at(self, stems: Sequence[str], start: int) -> int:
        """Return how many words the longest phrase has that begins there, 0 for none."""
        pair = tuple(stems[start : start + 2])
        return _length(self._rests.get(pair, ()), stems, start) if len(pair) == 2 else 0

    def in_text(self, stems: Sequence[str]) -> list[tuple[int, int]]:
        """Return the start and the end of every phrase, in order.

        Where two overlap, it is the one that begins first; where two begin, the longer one.
        """
        rests = self._rests
        begun = [(at, rests[pair]) for at, pair in enumerate(pairwise(stems)) if pair in rests]
        return _apart(begun, stems)


class SoughtPhrases:
    """Finds known phrases in a short text; nothing is taken in before it is asked for."""

    def __init__(self, table: Table) -> None:
        """Take the tables that have the phrases."""
        self._table = table
        self._rests = lru_cache(_KEPT)(self._sought_rests)

    def prepare(self) -> None:
        """Learn where to look for every word, before one is asked for."""
        self._table.prepare()

    def length_at(self, stems: Sequence[str], start: int) -> int:
        """Return how many words the longest phrase has that begins there, 0 for none."""
        pair = stems[start : start + 2]
        return _length(self._rests(*pair), stems, start) if len(pair) == 2 else 0

    def in_text(self, stems: Sequence[str]) -> list[tuple[int, int]]:
        """Return the start and the end of every phrase, in order; see `Phrases.in_text`."""
        begun = [(at, self._rests(*pair)) for at, pair in enumerate(pairwise(stems))]
        return _apart(begun, stems)

    def _sought_rests(self, first: str, second: str) -> Rests:
        phrases = self._table.phrases_beginning(first)
        stems = (tuple(map(stem, phrase.split())) for phrase in phrases)
        return _longest_first({words[2:] for words in stems if words[:2] == (first, second)})


@cache
def known_phrases() -> Phrases:
    """Read the phrases of all tables, once for all finders: they never change."""
    return Phrases(_tables().phrases())


@cache
def sought_phrases() -> SoughtPhrases:
    """Return the same phrases for a query, which does not wait for all of them."""
    return SoughtPhrases(_tables())


def _tables() -> Table:
    return read_table(*MEANINGS, _PLACES)


def _longest_first(rests: Iterable[tuple[str, ...]]) -> Rests:
    return tuple(sorted(rests, key=len, reverse=True))


def _length(rests: Rests, stems: Sequence[str], start: int) -> int:
    """Return how many words a phrase has, given what may follow its first two."""
    for rest in rests:
        if tuple(stems[start + 2 : start + 2 + len(rest)]) == rest:
            return 2 + len(rest)
    return 0


def _apart(begun: Iterable[tuple[int, Rests]], stems: Sequence[str]) -> list[tuple[int, int]]:
    """Return the phrases that begin at these places and after the one before."""
    found: list[tuple[int, int]] = []
    for start, rests in begun:
        is_free = not found or start >= found[-1][1]
        length = _length(rests, stems, start) if is_free else 0
        if length:
            found.append((start, start + length))
    return found
