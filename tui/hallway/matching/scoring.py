"""Scores of one clue: whom it may be about, each by itself and kept for the next letter."""

import math
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter
from typing import Final

from hallway.domain.matches import Match
from hallway.matching.clues import Clue
from hallway.matching.expansion import Expander, Expansion
from hallway.matching.fields import FIELD_BITS
from hallway.matching.identities import is_identity_key
from hallway.matching.index import Index
from hallway.matching.likeness import Kind

SCALE: Final = 1_000
_KEPT_CLUES: Final = 128


@dataclass(frozen=True, slots=True)
class Found:
    """Whom one clue may be about.

    Attributes:
        by_slot: the score of each slot in thousandths, shifted, and the code of the field where
            the best word stands in the lowest bits: the greater of two is the better one.
        words: the words of the notebook that the clue may stand for.
        worth: the score of the very words in the best field, in thousandths.
        matches: the evidence that was asked for, by slot, kept for the next letter.
    """

    by_slot: dict[int, int]
    words: dict[str, Expansion]
    worth: int
    matches: dict[int, Match | None] = field(default_factory=dict)


class Scorer:
    """Scores clues one by one; a clue that was scored before costs nothing."""

    def __init__(self, index: Index, expander: Expander) -> None:
        self._index = index
        self._expander = expander
        self.found = lru_cache(_KEPT_CLUES)(self._score)

    def forget(self) -> None:
        """Drop what was kept: the index has changed."""
        self.found.cache_clear()

    def rarity(self, said: int) -> float:
        """Return the rarity of a word that stands at so many places.

        It is the inverse document frequency of Spärck Jones (1972), kept above zero.
        """
        return math.log1p(len(self._index) / max(said, 1))

    def _score(self, clue: Clue) -> Found:
        """Score everyone whom a clue may be about."""
        words = self._expand(clue)
        ceiling = self._ceiling(words)
        rarities = {word: min(self.rarity(each.said), ceiling) for word, each in words.items()}
        by_slot: dict[int, int] = {}
        # The best word of a person comes last, and stays.
        for score, row in sorted(self._scored_rows(clue, words, rarities), key=itemgetter(0)):
            by_slot.update(dict.fromkeys(row, score))
        worth = max(rarities.values(), default=self.rarity(1)) * max(clue.weights) * SCALE
        return Found(by_slot, words, round(worth))

    def _scored_rows(
        self, clue: Clue, words: Mapping[str, Expansion], rarities: Mapping[str, float]
    ) -> Iterator[tuple[int, "array[int]"]]:
        """Yield the people of each word by field, with what it says of them."""
        by_unit: dict[tuple[float, frozenset[int]], list[int]] = {}
        rows_of = self._index.vocabulary.rows
        for word, expansion in words.items():
            # Many completions weigh the same, so their scores are made once.
            unit = rarities[word] * expansion.strength, expansion.codes
            scores = by_unit.get(unit)
            if scores is None:
                scores = by_unit[unit] = _scores(clue, *unit)
            for code, row in rows_of(word):
                if scores[code]:
                    yield scores[code], row

    def _ceiling(self, words: dict[str, Expansion]) -> float:
        """Return the rarity of the very words, else of their completions: near ones add none."""
        for kind in (Kind.EXACT, Kind.START):
            said = [word.said for word in words.values() if word.kind is kind]
            if said:
                return self.rarity(sum(said) if kind is Kind.EXACT else max(said))
        return math.inf

    def _expand(self, clue: Clue) -> dict[str, Expansion]:
        words: dict[str, Expansion] = {}
        for key in clue.keys:
            if count := self._index.vocabulary.count(key):
                words[key] = Expansion(key, Kind.EXACT, 1.0, count)
        if any(is_identity_key(key) for key in words):
            return words
        for word in clue.words:
            for expansion in self._expander.expand(word, clue.is_last).values():
                known = words.get(expansion.word)
                if known is None or expansion.strength > known.strength:
                    words[expansion.word] = expansion
        return words


def _scores(clue: Clue, unit: float, codes: frozenset[int]) -> list[int]:
    """Return the score of a word in each field, with the code of the field in its lowest bits."""
    return [
        int(unit * SCALE * weight) << FIELD_BITS | code if weight and code in codes else 0
        for code, weight in enumerate(clue.weights)
    ]
