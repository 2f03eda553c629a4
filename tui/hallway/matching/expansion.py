"""From a word of a query to the words of the notebook that it may stand for."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hallway.matching.fields import EVERY_CODE, HOME, NAME_CODES, OCCASION, OF_PLACES, codes_of
from hallway.matching.index import phrase_key
from hallway.matching.knowledge.meanings import known_meanings
from hallway.matching.knowledge.places import known_places
from hallway.matching.likeness import Kind, slip_likeness, slips_allowed, sound_likeness
from hallway.matching.name_parts import PARTICLES
from hallway.matching.short_forms import ShortForms
from hallway.matching.stems import stem
from hallway.matching.vocabulary import Vocabulary

# Kinds that do not stand in for each other, as they hold in other fields.
_SCOPES: Final = {
    **dict.fromkeys((Kind.SHORT, Kind.SOUND, Kind.INITIAL), Kind.SOUND),
    Kind.INSIDE: Kind.INSIDE,
    Kind.VISITED: Kind.VISITED,
}
_SAME_PLACE: Final = 0.65  # surer than that it is another name, and not a place within
_VISITED: Final = 0.6
_PLACE_CODES: Final = codes_of(OF_PLACES)
_CODES: Final = {
    Kind.SHORT: NAME_CODES,
    Kind.STEM: EVERY_CODE - NAME_CODES,  # Ms Winner won nothing
    Kind.SOUND: NAME_CODES,
    Kind.INITIAL: NAME_CODES,
    Kind.MEANING: EVERY_CODE - NAME_CODES,  # Mr Baker bakes nothing
    Kind.PLACE: EVERY_CODE - NAME_CODES,  # Sofia is not from Bulgaria
    Kind.INSIDE: codes_of(HOME),
    Kind.VISITED: EVERY_CODE - NAME_CODES - codes_of(HOME) - codes_of(OCCASION),
}
# How many people a start may lead to: few letters tell next to nothing.
_POSTINGS_OF_A_START: Final = {1: 300, 2: 300, 3: 600}
_POSTINGS_OF_A_LONG_START: Final = 1_500
_COMPLETING: Final = 0.92  # while the word is being typed
_CUT_SHORT: Final = 0.7  # a start that was left at that
_STEM: Final = 0.88
_SHORT: Final = 0.85
_SIBLING: Final = 0.6
_KEPT: Final = 2_000  # phrases remembered
_SHORTEST_KNOWN: Final = 2  # letters of a word, the meanings of which are looked up
_SHORTEST_READ: Final = 3  # letters of a reading: one syllable is anything
_VOWEL: Final = re.compile("[aeiouy]")
_SPELT_OUT: Final = 5  # so many letters may hold a slip, though a longer word begins so
_BESIDE: Final = 0.8  # another meaning counts less where the very word was said
_HARDLY_NEAR: Final = 0.28  # and less so where it is a word that everyone can spell
_ONLY_NEAR: Final = 0.75  # a near word counts less where the very word, or its start, was said


class Expansion(NamedTuple):
    """One word of the notebook that a word of a query may stand for.

    Attributes:
        word: the word of the notebook.
        kind: in what way they are alike.
        strength: how surely, from 0 to 1.
        said: at how many places its like stands, for its rarity.
        is_ordinary: a place with the name of something else, such as Nice.
    """

    word: str
    kind: Kind
    strength: float
    said: int
    is_ordinary: bool = False

    @property
    def codes(self) -> frozenset[int]:
        """Return the codes of the fields where it holds."""
        return _PLACE_CODES if self.is_ordinary else _CODES.get(self.kind, EVERY_CODE)


class Expander:
    """Finds the words that one word of a query may stand for."""

    def __init__(self, vocabulary: Vocabulary, short_forms: ShortForms) -> None:
        self._vocabulary = vocabulary
        self._short_forms = short_forms

    def expand(self, word: str, is_last: bool, *, is_name: bool = False) -> Iterator[Expansion]:
        """Yield the words of the notebook, some of them by several ways.

        Args:
            word: folded.
            is_last: it may be still in the making.
            is_name: it only stands for names, which mean nothing.
        """
        is_known = not is_name and len(word) >= _SHORTEST_KNOWN and _is_known(word)
        yield from self._ways(word, is_last, is_known)
        if is_known:
            yield from self._known(word)

    def expand_reading(
        self, word: str, is_last: bool, *, is_name: bool = False
    ) -> Iterator[Expansion]:
        """Yield what one reading of other letters may stand for; see `expand`."""
        if said := self._vocabulary.count(word):
            yield Expansion(word, Kind.EXACT, 1.0, said)
        if len(word) >= _SHORTEST_READ:
            yield from self._starts(word, is_last)
        if not is_name and len(word) >= _SHORTEST_READ:
            yield from self._known(word)

    def _ways(self, word: str, is_last: bool, is_known: bool) -> Iterator[Expansion]:
        said = self._vocabulary.count(word)
        if said:
            yield Expansion(word, Kind.EXACT, 1.0, said)
        if len(word) == 1:
            initial = f"i:{word}"
            yield Expansion(initial, Kind.INITIAL, 0.6, self._vocabulary.count(initial))
            return
        completions = list(self._starts(word, is_last))
        stems = list(self._stems(word))
        yield from completions
        yield from stems
        yield from self._short(word)
        nearness = _ONLY_NEAR if said or completions or stems else 1.0
        if is_known:
            nearness = 0.0 if said or stems else _HARDLY_NEAR
        if nearness:
            yield from self._sounds(word, nearness)
        if nearness and not (is_last and completions and len(word) < _SPELT_OUT):
            yield from self._slips(word, nearness)

    def _starts(self, word: str, is_last: bool) -> Iterator[Expansion]:
        if not is_last and len(word) < 3:
            return
        # Those that lack least come first, and of equal length in the order of the alphabet.
        completions = sorted(self._vocabulary.completions(word), key=len)
        most = _POSTINGS_OF_A_START.get(len(word), _POSTINGS_OF_A_LONG_START)
        counts, total = [], 0
        for completion in completions:
            counts.append(self._vocabulary.count(completion))
            total += counts[-1]
            if total > most:
                break
        base = _COMPLETING if is_last and not self._vocabulary.count(word) else _CUT_SHORT
        for completion in completions[: len(counts)]:
            strength = base - 0.15 * (1 - len(word) / len(completion))
            yield Expansion(completion, Kind.START, strength, total)

    def _stems(self, word: str) -> Iterator[Expansion]:
        if len(word) < 3:
            return
        for other in self._vocabulary.same_stem(word):
            yield Expansion(other, Kind.STEM, _STEM, self._vocabulary.count(other))

    def expand_phrase(self, phrase: str) -> Iterator[Expansion]:
        """Yield the phrases and words of the notebook that a phrase may stand for.

        Args:
            phrase: folded words with single spaces.
        """
        key = as_word(phrase)
        if said := self._vocabulary.count(key):
            yield Expansion(key, Kind.EXACT, 1.0, said)
        yield from self._known(phrase)

    def _known(self, term: str) -> Iterator[Expansion]:
        """Find what a term means, of which the index knows nothing by its letters."""
        share = _BESIDE if any(map(self._vocabulary.count, self._written(term))) else 1.0
        yield from self._places(term, share)
        near = known_meanings().near(term)
        count = self._vocabulary.count
        words = [(w, near[other]) for other in near for w in self._written(other) if count(w)]
        total = sum(count(word) for word, _ in words)
        for word, strength in words:
            yield Expansion(word, Kind.MEANING, strength * share, total)

    def _places(self, term: str, share: float) -> Iterator[Expansion]:
        places, count = known_places(), self._vocabulary.count
        near = places.near(term)
        words = [(as_word(other), other) for other in near]
        total = sum(count(word) for word, _ in words)
        for word, other in words:
            if not count(word):
                continue
            strength, is_ordinary = near[other] * share, places.is_ordinary(other)
            if near[other] > _SAME_PLACE:
                yield Expansion(word, Kind.PLACE, strength, total, is_ordinary)
                continue
            # Who lives in Porto is meant by "portugal" rather than who once was in Lisbon.
            yield Expansion(word, Kind.INSIDE, strength, total)
            yield Expansion(word, Kind.VISITED, strength * _VISITED, total, is_ordinary)

    def _written(self, term: str) -> Iterable[str]:
        """Return the words of the notebook that a term of a table may be written as."""
        word = as_word(term)
        return (word,) if word != term else self._vocabulary.same_stem(term)

    def _short(self, word: str) -> Iterator[Expansion]:
        for strength, others in (
            (_SHORT, self._short_forms.direct(word)),
            (_SIBLING, self._short_forms.siblings(word)),
        ):
            for other in others - PARTICLES:
                if count := self._vocabulary.count(other):
                    yield Expansion(other, Kind.SHORT, strength, count)

    def _sounds(self, word: str, nearness: float) -> Iterator[Expansion]:
        if len(word) >= _SPELT_OUT and not _VOWEL.search(word):
            return  # it cannot be said
        for other in self._vocabulary.same_sound(word):
            if other in PARTICLES:
                continue
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


def surest(expansions: Iterable[Expansion]) -> list[Expansion]:
    """Keep the surest way to each word; in names and elsewhere it may be another one."""
    found: dict[tuple[str, Kind | None], Expansion] = {}
    for each in expansions:
        key = each.word, _SCOPES.get(each.kind)
        other = found.get(key)
        if other is None or each.strength > other.strength:
            found[key] = each
    return list(found.values())


def _is_known(term: str) -> bool:
    return bool(known_places().near(term) or known_meanings().near(term))


def words_near_place(term: str) -> Iterator[str]:
    """Yield how the index has the other names of a place, or of the places in it."""
    return map(as_word, known_places().near(term))


@lru_cache(_KEPT)
def as_word(term: str) -> str:
    """Return how the index has a term: a phrase by its stems, a word as it is."""
    return phrase_key(list(map(stem, term.split()))) if " " in term else term
