"""From a word of a query to the words of the notebook that it may stand for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hallway.matching.likeness import Kind, slip_likeness, slips_allowed, sound_likeness
from hallway.matching.short_forms import ShortForms
from hallway.matching.vocabulary import Vocabulary

_FOR_NAMES: Final = frozenset({Kind.SHORT, Kind.SOUND, Kind.INITIAL})
_POSTINGS_OF_A_START: Final = 2_500
_COMPLETING: Final = 0.92  # while the word is being typed
_CUT_SHORT: Final = 0.7  # a start that was left at that
_STEM: Final = 0.88
_SHORT: Final = 0.85
_SIBLING: Final = 0.6
_ONLY_NEAR: Final = 0.75  # a near word counts less where the very word, or its start, was said


@dataclass(frozen=True, slots=True)
class Expansion:
    """One word of the notebook that a word of a query may stand for.

    Attributes:
        word: the word of the notebook.
        kind: in what way they are alike.
        strength: how surely, from 0 to 1.
        said: at how many places its like stands, for its rarity.
    """

    word: str
    kind: Kind
    strength: float
    said: int

    @property
    def is_for_names(self) -> bool:
        """It only holds where people are named."""
        return self.kind in _FOR_NAMES


class Expander:
    """Finds the words that one word of a query may stand for."""

    def __init__(self, vocabulary: Vocabulary, short_forms: ShortForms) -> None:
        self._vocabulary = vocabulary
        self._short_forms = short_forms

    def expand(self, word: str, is_last: bool) -> dict[str, Expansion]:
        """Return each word of the notebook with the surest way to it.

        Args:
            word: folded.
            is_last: it may be still in the making.
        """
        found: dict[str, Expansion] = {}
        for expansion in self._ways(word, is_last):
            known = found.get(expansion.word)
            if known is None or expansion.strength > known.strength:
                found[expansion.word] = expansion
        return found

    def _ways(self, word: str, is_last: bool) -> Iterator[Expansion]:
        said = self._vocabulary.count(word)
        if said:
            yield Expansion(word, Kind.EXACT, 1.0, said)
        if len(word) == 1:
            initial = f"i:{word}"
            yield Expansion(initial, Kind.INITIAL, 0.6, self._vocabulary.count(initial))
            return
        completions = list(self._starts(word, is_last))
        yield from completions
        yield from self._stems(word)
        yield from self._short(word)
        nearness = _ONLY_NEAR if said or completions else 1.0
        yield from self._sounds(word, nearness)
        if not (is_last and completions):
            yield from self._slips(word, nearness)

    def _starts(self, word: str, is_last: bool) -> Iterator[Expansion]:
        if not is_last and len(word) < 3:
            return
        completions = sorted(self._vocabulary.completions(word), key=lambda w: (len(w), w))
        counts = [self._vocabulary.count(completion) for completion in completions]
        total, used = sum(counts), 0
        base = _COMPLETING if is_last else _CUT_SHORT
        for completion, count in zip(completions, counts, strict=True):
            strength = base - 0.15 * (1 - len(word) / len(completion))
            yield Expansion(completion, Kind.START, strength, total)
            used += count
            if used > _POSTINGS_OF_A_START:
                return

    def _stems(self, word: str) -> Iterator[Expansion]:
        if len(word) < 3:
            return
        for other in self._vocabulary.same_stem(word):
            yield Expansion(other, Kind.STEM, _STEM, self._vocabulary.count(other))

    def _short(self, word: str) -> Iterator[Expansion]:
        for strength, others in (
            (_SHORT, self._short_forms.direct(word)),
            (_SIBLING, self._short_forms.siblings(word)),
        ):
            for other in others:
                if count := self._vocabulary.count(other):
                    yield Expansion(other, Kind.SHORT, strength, count)

    def _sounds(self, word: str, nearness: float) -> Iterator[Expansion]:
        for other in self._vocabulary.same_sound(word):
            strength = sound_likeness(word, other).strength * nearness
            if strength:
                yield Expansion(other, Kind.SOUND, strength, self._vocabulary.count(other))

    def _slips(self, word: str, nearness: float) -> Iterator[Expansion]:
        allowed = slips_allowed(word)
        if not allowed:
            return
        near = process.extract(
            word,
            self._vocabulary.neighbours(word),
            scorer=OSA.distance,
            score_cutoff=allowed,
            limit=None,
        )
        for other, slips, _ in near:
            strength = slip_likeness(word, other, int(slips)).strength * nearness
            yield Expansion(other, Kind.SLIP, strength, self._vocabulary.count(other))
