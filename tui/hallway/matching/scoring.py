"""Scores of one clue: whom it may be about, each by itself and kept for the next letter."""

import math
from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, repeat
from typing import Final

from hallway.domain.matches import Match
from hallway.matching.clues import MOST_CLUES, Clue
from hallway.matching.expansion import Expander, Expansion, as_word, surest
from hallway.matching.fields import EVERY_CODE, FIELD_BITS, FIELD_MASK, NAME_CODES
from hallway.matching.filler import FILLER
from hallway.matching.folding import is_ideographic
from hallway.matching.identities import is_identity_key
from hallway.matching.index import Index
from hallway.matching.likeness import Kind
from hallway.matching.profiles import Profiles
from hallway.matching.ranking import best_absent

SCALE: Final = 1_000
_KEPT_CLUES: Final = 2 * MOST_CLUES  # at least: of this query, and of the one before
_KEPT_SLOTS: Final = 60_000  # so many people may be remembered, in more clues
# Whose people are counted, if there are any; of the first of them alone.
_CEILINGS: Final = (
    *(Kind.EXACT, Kind.STEM, Kind.PLACE, Kind.INSIDE, Kind.VISITED, Kind.START, Kind.MEANING),
)
# Each of these tells the sum of them all.
_TOLD_AT_ONCE: Final = frozenset({Kind.PLACE, Kind.INSIDE, Kind.VISITED, Kind.START, Kind.MEANING})
_SCATTERED: Final = 0.6  # the words of a phrase that do not stand side by side
_SIDE_BY_SIDE: Final = 0.9


Row = tuple[str, Sequence[int]]
"""A word of the notebook, and the slots of the people of whom it was said in one field."""


@dataclass(frozen=True, slots=True)
class Found:
    """Whom one clue may be about.

    Attributes:
        by_slot: the score of each slot in thousandths, shifted, and the code of the field where
            the best word stands in the lowest bits: the greater of two is the better one.
        rows: the rows of each such score; a slot may stand in those of several.
        words: the words of the notebook that the clue may stand for.
        worth: the score of the very words in the best field, in thousandths.
        parts: what each word of a phrase found, and the phrase as a whole.
        matches: the evidence that was asked for, by slot, kept for the next letter.
        encounters: of whoever was looked at closely, the numbers of those where the clue was told.
    """

    by_slot: dict[int, int]
    rows: Mapping[int, Sequence[Row]]
    words: frozenset[str]
    worth: int
    parts: "tuple[Found, ...]" = ()
    matches: dict[int, Match | None] = field(default_factory=dict)
    encounters: dict[int, frozenset[int]] = field(default_factory=dict)

    def best(self, most: int, profiles: Profiles) -> list[int]:
        """Return the slots with the highest scores; of equal ones the older person.

        Args:
            most: how many are wanted; archived people only count where there are too few others.
            profiles: who has the slots.
        """
        best: dict[int, None] = {}
        for score in sorted(self.rows, reverse=True):
            level = set(_slots_in(self.rows[score])).difference(best, profiles.absent)
            best.update(dict.fromkeys(profiles.oldest(level, most - len(best))))
            if len(best) >= most:
                return list(best)
        return [*best, *best_absent(self.by_slot, most - len(best), profiles)]

    def within(self, slots: set[int]) -> "Found":
        """Return what was found among some people."""
        by_slot = {slot: score for slot, score in self.by_slot.items() if slot in slots}
        return Found(by_slot, _rows_of(by_slot), self.words, self.worth, (self,))

    def best_words(self, slot: int) -> list[str]:
        """Return the words that gave someone their score; of a phrase, those of each part."""
        if self.parts:
            return [word for part in self.parts for word in part.best_words(slot)]
        rows = self.rows.get(self.by_slot.get(slot, 0), ())
        return [word for word, row in rows if len(rows) == 1 or slot in row]


def _slots_in(rows: Sequence[Row]) -> Iterator[int]:
    return chain.from_iterable(row for _, row in rows)


def merged(whole: Found, parts: Sequence[Found], phrase: str) -> Found:
    """Put together what a phrase finds as a whole and what its words find by themselves.

    Args:
        whole: found by the phrase, or by what it means.
        parts: found by each of its words.
        phrase: as the index has it.
    """
    sums: dict[int, int] = {}
    for part in parts:
        both = sums.keys() & part.by_slot.keys()
        together = {slot: _sum(sums[slot], part.by_slot[slot]) for slot in both}
        sums |= part.by_slot | together
    by_slot = {slot: _scaled(score, _SCATTERED) for slot, score in sums.items()}
    # Whom the phrase found by its meaning has the words apart, if at all.
    rows = [row for rows in whole.rows.values() for row in rows if row[0] == phrase]
    for slot in set(_slots_in(rows)) & sums.keys():
        by_slot[slot] = _scaled(sums[slot], _SIDE_BY_SIDE)
    for slot, score in whole.by_slot.items():
        by_slot[slot] = max(score, by_slot.get(slot, 0))
    words = whole.words.union(*(part.words for part in parts))
    worth = max(whole.worth, round(_SIDE_BY_SIDE * sum(part.worth for part in parts)))
    return Found(by_slot, _rows_of(by_slot), words, worth, (whole, *parts))


def _sum(score: int, other: int) -> int:
    """Add two scores; the code of the field is that of the greater."""
    plain = (score >> FIELD_BITS) + (other >> FIELD_BITS)
    return plain << FIELD_BITS | max(score, other) & FIELD_MASK


def _scaled(score: int, share: float) -> int:
    return int((score >> FIELD_BITS) * share) << FIELD_BITS | score & FIELD_MASK


def _rows_of(by_slot: Mapping[int, int]) -> Mapping[int, Sequence[Row]]:
    """Put slots together by their score; what word gave it, the parts know."""
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for slot, score in by_slot.items():
        rows[score].append(slot)
    return {score: (("", slots),) for score, slots in rows.items()}


class Scorer:
    """Scores clues one by one; a clue that was scored before costs nothing."""

    def __init__(self, index: Index, expander: Expander) -> None:
        self._index = index
        self._expander = expander
        self._kept: OrderedDict[Clue, Found] = OrderedDict()
        self._kept_slots = 0

    def forget(self) -> None:
        """Drop what was kept: the index has changed."""
        self._kept.clear()
        self._kept_slots = 0

    def found(self, clue: Clue) -> Found:
        """Score everyone whom a clue may be about, or remember who that was."""
        found = self._kept.get(clue)
        if found is not None:
            self._kept.move_to_end(clue)
            return found
        found = self._kept[clue] = self._score(clue)
        self._kept_slots += len(found.by_slot)
        while self._kept_slots > _KEPT_SLOTS and len(self._kept) > _KEPT_CLUES:
            _, oldest = self._kept.popitem(last=False)
            self._kept_slots -= len(oldest.by_slot)
        return found

    def rarity(self, said: int) -> float:
        """Return the rarity of a word that stands at so many places.

        It is the inverse document frequency of Spärck Jones (1972), kept above zero.
        """
        return math.log1p(len(self._index) / max(said, 1))

    def _score(self, clue: Clue) -> Found:
        """Score everyone whom a clue may be about."""
        if not clue.phrase:
            return self._score_words(clue, self._expand(clue))
        whole = self._score_words(clue, surest(self._expander.expand_phrase(clue.phrase)))
        parts = [
            self._score(replace(clue, text=word, words=(word,), phrase=""))
            for word in clue.phrase.split()
            if word not in FILLER
        ]
        return merged(whole, parts, as_word(clue.phrase))

    def _score_words(self, clue: Clue, expansions: Sequence[Expansion]) -> Found:
        ceiling = self._ceiling(expansions)
        rarities = {
            said: min(self.rarity(said), ceiling) for said in {each.said for each in expansions}
        }
        rows: defaultdict[int, list[Row]] = defaultdict(list)
        for score, row in self._scored_rows(clue, expansions, rarities):
            rows[score].append(row)
        by_slot: dict[int, int] = {}
        for score in sorted(rows):  # the best word of a person comes last, and stays
            by_slot.update(dict.fromkeys(_slots_in(rows[score]), score))
        worth = max(rarities.values(), default=self.rarity(1)) * max(clue.weights) * SCALE
        words = frozenset(each.word for each in expansions)
        return Found(by_slot, rows, words, round(worth))

    def _scored_rows(
        self, clue: Clue, expansions: Sequence[Expansion], rarities: Mapping[int, float]
    ) -> Iterator[tuple[int, Row]]:
        """Yield the people of each word by field, with what it says of them."""
        by_unit: dict[tuple[float, frozenset[int]], list[int]] = {}
        rows_of = self._index.vocabulary.rows
        for each in expansions:
            # Many completions weigh the same, so their scores are made once.
            unit = rarities[each.said] * each.strength, each.codes
            scores = by_unit.get(unit)
            if scores is None:
                scores = by_unit[unit] = _scores(clue, *unit)
            for code, row in rows_of(each.word):
                if scores[code]:
                    yield scores[code], (each.word, row)

    def _ceiling(self, expansions: Sequence[Expansion]) -> float:
        """Return the rarity of the very words, else of their other forms: near ones add none.

        A place has many names that are as good as each other, so all of them count.
        """
        said = dict.fromkeys(_CEILINGS, 0)
        for each in expansions:
            if each.kind in _TOLD_AT_ONCE:
                said[each.kind] = max(said[each.kind], each.said)
            elif each.kind in said:
                said[each.kind] += each.said
        first = next((said[kind] for kind in _CEILINGS if said[kind]), 0)
        if places := max(said[Kind.PLACE], said[Kind.INSIDE]):
            first = places + said[Kind.EXACT]
        return self.rarity(first) if first else math.inf

    def _expand(self, clue: Clue) -> list[Expansion]:
        keys = list(self._keys(clue))
        if any(is_identity_key(key.word) for key in keys):
            return keys
        is_name = not any(clue.weights[code] for code in EVERY_CODE - NAME_CODES)
        # What is read from other letters has several readings, none of them misheard.
        is_read = is_ideographic(clue.text)
        expand = self._expander.expand_reading if is_read else self._expander.expand
        words = (expand(word, clue.is_last, is_name=is_name) for word in clue.words)
        ways = surest(chain(keys, *words))
        return [way for way in ways if way.kind is Kind.START] if clue.is_beginning else ways

    def _keys(self, clue: Clue) -> Iterator[Expansion]:
        for key, strength in zip(clue.keys, clue.strengths or repeat(1.0), strict=False):
            if count := self._index.vocabulary.count(key):
                yield Expansion(key, Kind.EXACT, strength, count)


def _scores(clue: Clue, unit: float, codes: frozenset[int]) -> list[int]:
    """Return the score of a word in each field, with the code of the field in its lowest bits."""
    return [
        int(unit * SCALE * weight) << FIELD_BITS | code if weight and code in codes else 0
        for code, weight in enumerate(clue.weights)
    ]
