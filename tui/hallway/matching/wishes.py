"""Wishes: which texts touch another, such as an offer an ask, in the same or in other words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import log
from typing import Final, TypeAlias, TypeVar

from hallway.domain.matches import Touch
from hallway.domain.suggesting.examples import shipped_examples
from hallway.matching.knowledge.meanings import known_meanings
from hallway.matching.stems import stem
from hallway.matching.words import words_of

_LONGEST_PHRASE: Final = 3  # words
_SAME_STEM: Final = 0.95
_OF_COMMON_WORDS: Final = 0.25
"""How much a word tells that is said of anything, beside one that is not."""

_LEAST_LETTERS: Final = 2
_MOST_WORDS: Final = 60  # of a text
_MOST_REASONS: Final = 3
_EMPTY: Final = frozenset(
    """
    a an and any are as at be by can could do does for from get give good great has have help
    helps how i in into is it kind like looking me my need needs new of on one or our out over she
    he some somebody someone something than that the their them they this to up us want wants we
    what when where which who whom with would you your about more much very really just also
    """.split()  # noqa: SIM905
)
"""Words that tell nothing of what somebody looks for."""


@dataclass(frozen=True, slots=True)
class _Met:
    """How a word of a question meets a text."""

    strength: float
    why: str


@dataclass(slots=True)
class _Asked:
    """One word of a question.

    Attributes:
        word: as written.
        weight: how much it tells.
        met: by text, how it meets it.
    """

    word: str
    weight: float
    met: dict[int, _Met] = field(default_factory=dict)


class Wishes:
    """Texts that are asked which of them touch another."""

    def __init__(self) -> None:
        self._texts: dict[int, dict[str, str]] = {}
        self._holding: defaultdict[str, set[int]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._texts)

    def put(self, key: int, text: str) -> None:
        """Take a text in, instead of the one that had this key."""
        self.drop(key)
        said = dict(_stems_of(text))
        self._texts[key] = said
        for each in said:
            self._holding[each].add(key)

    def drop(self, key: int) -> None:
        """Let a text go."""
        for each in self._texts.pop(key, ()):
            self._holding[each].discard(key)

    def touching(self, text: str, most: int, least: float = 0.0) -> list[Touch]:
        """Return the texts that touch one, those first that cover most of it.

        Args:
            text: such as an ask.
            most: how many are wanted.
            least: the score below which a text does not touch it.
        """
        asked, _ = self._met(text)
        whole = sum(one.weight for one in asked)
        keys = {key for one in asked for key in one.met}
        return _best((_touch(key, asked, whole) for key in keys), most, least)

    def covered_by(self, text: str, most: int, least: float = 0.0) -> list[Touch]:
        """Return the texts that one touches, those first of which it covers most.

        Args:
            text: such as what was said with somebody.
            most: how many are wanted.
            least: the score below which it does not touch a text.
        """
        _, covered = self._met(text)
        return _best((self._cover(key, met) for key, met in covered.items()), most, least)

    def _met(self, text: str) -> tuple[list[_Asked], dict[int, dict[str, _Met]]]:
        """Find what the words of a text meet: by each of them, and by the texts that are met."""
        words = [word for word, _ in zip(_words_of(text), range(_MOST_WORDS), strict=False)]
        asked = [_Asked(word, self._weight(word)) for word in words]
        covered: dict[int, dict[str, _Met]] = {}
        for number, one in enumerate(asked):
            self._meet_same(one, covered)
            self._meet_meanings(asked, number, covered)
        return asked, covered

    def _cover(self, key: int, met: dict[str, _Met]) -> Touch:
        weights = {each: self._weight(word) for each, word in self._texts[key].items()}
        told = [(weights[each] * one.strength, one.why) for each, one in met.items()]
        return _made(key, told, sum(weights.values()))

    def _weight(self, word: str) -> float:
        """Weigh a word: rare ones among the texts tell more, and those said of anything little."""
        told = log((len(self._texts) + 2) / (len(self._holding.get(stem(word), ())) + 1)) + 0.5
        return told * (_OF_COMMON_WORDS if shipped_examples().is_common(word) else 1.0)

    def _meet_same(self, asked: _Asked, covered: "_Covered") -> None:
        said_stem = stem(asked.word)
        for key in self._holding.get(said_stem, ()):
            strength = 1.0 if self._texts[key][said_stem] == asked.word else _SAME_STEM
            met = _Met(strength, f"{asked.word} in both")
            _better(asked.met, key, met)
            _better(covered.setdefault(key, {}), said_stem, met)

    def _meet_meanings(self, asked: list[_Asked], number: int, covered: "_Covered") -> None:
        """Look up a word, and the phrases that begin with it, for what they may also mean."""
        for length in range(1, _LONGEST_PHRASE + 1):
            part = asked[number : number + length]
            if len(part) < length:
                return
            phrase = " ".join(one.word for one in part)
            for term, strength in known_meanings().near(phrase).items():
                self._meet_term(part, term, _Met(strength, f"{phrase} ~ {term}"), covered)

    def _meet_term(self, part: list[_Asked], term: str, met: _Met, covered: "_Covered") -> None:
        stems = [stem(word) for word in term.split()]
        for key in self._holding.get(stems[0], ()):
            if all(each in self._texts[key] for each in stems):
                for one in part:
                    _better(one.met, key, met)
                for each in stems:
                    _better(covered.setdefault(key, {}), each, met)


_Covered: TypeAlias = dict[int, dict[str, _Met]]
_K = TypeVar("_K", int, str)


def _better(known: dict[_K, _Met], at: _K, met: _Met) -> None:
    before = known.get(at)
    if before is None or met.strength > before.strength:
        known[at] = met


def _touch(key: int, asked: list[_Asked], whole: float) -> Touch:
    met = ((one.weight, one.met[key]) for one in asked if key in one.met)
    return _made(key, [(weight * each.strength, each.why) for weight, each in met], whole)


def _made(key: int, told: list[tuple[float, str]], whole: float) -> Touch:
    told.sort(key=lambda each: -each[0])
    why = tuple(dict.fromkeys(words for _, words in told))[:_MOST_REASONS]
    return Touch(key, sum(weight for weight, _ in told) / whole, why)


def _best(touches: Iterable[Touch], most: int, least: float) -> list[Touch]:
    found = [touch for touch in touches if touch.score >= least]
    found.sort(key=lambda touch: (-touch.score, touch.key))
    return found[:most]


def _words_of(text: str) -> Iterator[str]:
    """Yield the plain words of a text that tell something, in order."""
    for word in words_of(text):
        form = word.forms[0] if word.forms else ""
        if len(form) >= _LEAST_LETTERS and form not in _EMPTY and not word.is_joined:
            yield form


def _stems_of(text: str) -> Iterable[tuple[str, str]]:
    return ((stem(word), word) for word in _words_of(text))
