"""Scores of one clue: whom it may be about, each by itself and kept for the next letter."""

import math
from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, groupby
from operator import itemgetter
from typing import Final

from hallway.domain.ids import RecordId
from hallway.domain.matches import Match
from hallway.matching.clues import Clue
from hallway.matching.expansion import Expander, Expansion
from hallway.matching.fields import EVERY_CODE, FIELD_BITS, NAME_CODES
from hallway.matching.identities import is_identity_key
from hallway.matching.index import Index
from hallway.matching.likeness import Kind

SCALE: Final = 1_000
_KEPT_CLUES: Final = 128


ScoredRow = tuple[int, "array[int]"]
"""A score, as `Found.by_slot` has it, and the slots of the people who have at least that."""


@dataclass(frozen=True, slots=True)
class Found:
    """Whom one clue may be about.

    Attributes:
        by_slot: the score of each slot in thousandths, shifted, and the code of the field where
            the best word stands in the lowest bits: the greater of two is the better one.
        rows: the same, the lowest score first; a slot stands in several.
        words: the words of the notebook that the clue may stand for.
        worth: the score of the very words in the best field, in thousandths.
        matches: the evidence that was asked for, by slot, kept for the next letter.
    """

    by_slot: dict[int, int]
    rows: tuple[ScoredRow, ...]
    words: dict[str, Expansion]
    worth: int
    matches: dict[int, Match | None] = field(default_factory=dict)

    def best(self, most: int, person_of: Callable[[int], RecordId]) -> list[int]:
        """Return the slots with the highest scores; of equal ones the older person.

        Args:
            most: how many are wanted.
            person_of: tells the person of a slot.
        """
        best: dict[int, None] = {}
        for _, rows in groupby(reversed(self.rows), key=itemgetter(0)):
            level = set(chain.from_iterable(row for _, row in rows)).difference(best)
            best.update(dict.fromkeys(sorted(level, key=person_of)[: most - len(best)]))
            if len(best) >= most:
                break
        return list(best)


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
        rows = sorted(self._scored_rows(clue, words, rarities), key=itemgetter(0))
        by_slot: dict[int, int] = {}
        for score, row in rows:  # the best word of a person comes last, and stays
            by_slot.update(dict.fromkeys(row, score))
        worth = max(rarities.values(), default=self.rarity(1)) * max(clue.weights) * SCALE
        return Found(by_slot, tuple(rows), words, round(worth))

    def _scored_rows(
        self, clue: Clue, words: Mapping[str, Expansion], rarities: Mapping[str, float]
    ) -> Iterator[ScoredRow]:
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
        is_name = not any(clue.weights[code] for code in EVERY_CODE - NAME_CODES)
        for word in clue.words:
            for expansion in self._expander.expand(word, clue.is_last, is_name=is_name).values():
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
