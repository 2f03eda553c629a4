"""What a note asks for, learnt from examples of notes.

A naive Bayes classifier that weighs each word by how seldom the other kinds have it: Rennie, Shih,
Teevan and Karger, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", ICML 2003.
"""

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice, pairwise
from typing import Final

from hallway.domain.suggesting.kinds import Kind
from hallway.domain.suggesting.quoting import Span, Token, quoted

NOTHING: Final = "nothing"
_SMOOTHING: Final = 0.3
_NEARLY: Final = 0.6  # of the lead over nothing that the likeliest has
_MANY: Final = 3  # notes that have a word
_MOSTLY: Final = 0.5
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[!?>]")


@dataclass(frozen=True, slots=True)
class Fitting:
    """A kind that a note asks for.

    Attributes:
        kind: which one.
        span: where the words of the note stand that speak for it most.
    """

    kind: Kind
    span: Span


class Examples:
    """What notes of each kind say."""

    def __init__(self, examples: Sequence[tuple[str, str]]) -> None:
        """Learn.

        Args:
            examples: a kind, or "nothing", with a note.
        """
        notes = [(kind, Counter(_features(_tokens(note)))) for kind, note in examples]
        self._notes = Counter(name for _, names in notes for name in names)
        self._rarity = {
            name: 1 + math.log((1 + len(notes)) / (1 + count))
            for name, count in self._notes.items()
        }
        self._said: defaultdict[str, defaultdict[str, float]] = defaultdict(
            lambda: defaultdict(float)
        )
        for kind, names in notes:
            for name, weight in self._weighed(names).items():
                self._said[name][kind] += weight
        totals: Counter[str] = Counter()
        for by_kind in self._said.values():
            totals.update(by_kind)
        self._of_others = {
            kind: sum(totals.values()) - total + _SMOOTHING * len(self._said)
            for kind, total in totals.items()
        }

    def fitting(self, note: str, within: Span | None = None) -> Iterator[Fitting]:
        """Yield what a note asks for, the likeliest first; nothing where it asks for nothing.

        Args:
            note: what was said.
            within: where the part begins and ends that is looked at; all of it if not given.
        """
        tokens = _tokens(note, *(within or ()))
        weights = self._weighed(Counter(_features(tokens)))
        shares = {kind: self._shares(weights, kind) for kind in self._of_others}
        scores = {kind: sum(share.values()) for kind, share in shares.items()}
        leads = {kind: score - scores.get(NOTHING, 0.0) for kind, score in scores.items()}
        least = max(leads.values(), default=0.0) * _NEARLY
        kinds = [kind for kind, lead in leads.items() if lead > 0 and lead >= least]
        for kind in sorted(kinds, key=lambda kind: -scores[kind]):
            # What speaks for it is what speaks less for all the others together.
            telling = {
                name: share - sum(each[name] for each in shares.values()) / len(shares)
                for name, share in shares[kind].items()
            }
            yield Fitting(Kind(kind), quoted(note, tokens, telling))

    def besides(self, note: str, clause: Span) -> Iterator[Fitting]:
        """Yield what one clause of a note asks for besides, where several words say so.

        A single word says so if many examples have it, and hardly any of another kind.
        """
        for fitting in islice(self.fitting(note, clause), 1):
            words = [name for name, _ in _tokens(note, *fitting.span)]
            if len(words) > 1 or self._is_known_for(words[0], fitting.kind):
                yield fitting

    def is_common(self, word: str) -> bool:
        """Say whether many notes have a word, in lower case, whatever they are about."""
        return self._notes[word] > _MANY

    def _is_known_for(self, name: str, kind: Kind) -> bool:
        if self._notes[name] < _MANY:
            return False
        by_kind = self._said[name]
        return by_kind.get(kind, 0.0) > _MOSTLY * sum(by_kind.values())

    def _weighed(self, names: Counter[str]) -> dict[str, float]:
        """Weigh what a note says, rare words most, so that long notes count as much as short."""
        known = {
            name: count * self._rarity[name]
            for name, count in names.items()
            if name in self._rarity
        }
        length = math.sqrt(sum(weight**2 for weight in known.values()))
        return {name: weight / length for name, weight in known.items()}

    def _shares(self, weights: dict[str, float], kind: str) -> dict[str, float]:
        """Return how much each word speaks for a kind: how seldom the others say it."""
        return {name: weight * self._surprise(name, kind) for name, weight in weights.items()}

    def _surprise(self, name: str, kind: str) -> float:
        by_kind = self._said[name]
        by_others = sum(by_kind.values()) - by_kind.get(kind, 0.0) + _SMOOTHING
        return -math.log(by_others / self._of_others[kind])


@cache
def shipped_examples() -> Examples:
    """Learn from the examples that come with Hallway.

    Raises:
        ValueError: a line is no example; its number is named.
    """
    path = files("hallway.domain.suggesting").joinpath("examples.tsv")
    return Examples(list(read_examples(path.read_text(encoding="utf-8"))))


def read_examples(text: str) -> Iterator[tuple[str, str]]:
    """Read examples, a kind and a note with a tab between them in a line.

    Raises:
        ValueError: a line is none; its number is named.
    """
    kinds = {NOTHING, *(kind.value for kind in Kind)}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        kind, tab, note = line.partition("\t")
        if not tab or kind not in kinds or not note.strip():
            raise ValueError(f"line {number} of the examples is not a kind, a tab and a note")
        yield kind, note


def _tokens(note: str, start: int = 0, end: int = sys.maxsize) -> list[Token]:
    found = _TOKEN.finditer(note, start, end)
    return [(each[0].casefold().replace("’", "'"), each.span()) for each in found]


def _features(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield every word and every two words in a row."""
    names = [name for name, _ in tokens]
    yield from names
    for one, other in pairwise(names):
        yield f"{one} {other}"
