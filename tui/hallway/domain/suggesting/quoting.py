"""Which words of a note are quoted as the reason of a suggestion."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

Span = tuple[int, int]
Token = tuple[str, Span]
"""A word as it is compared, and where it stands in the note."""

_MOST_WORDS: Final = 4
_BREAK: Final = re.compile(r"[.,;:!?\n–—>]|\s-\s")  # words on both sides are not quoted together


def quoted(note: str, tokens: Sequence[Token], telling: Mapping[str, float]) -> Span:
    """Choose the run of a few words that tells most.

    Args:
        note: what was said.
        tokens: its words, in order; at least one.
        telling: how much each word, and each two in a row, tell.

    Returns:
        Where the run begins and ends in the note.
    """
    words = [token for token in tokens if token[0][0].isalpha()] or tokens
    best = max(_runs(note, words), key=lambda run: _told(run, telling))
    return best[0][1][0], best[-1][1][1]


def _runs(note: str, tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield every run of words that nothing breaks."""
    for first in range(len(tokens)):
        last = first
        yield tokens[first : last + 1]
        while last + 1 < min(len(tokens), first + _MOST_WORDS):
            if _BREAK.search(note, tokens[last][1][1], tokens[last + 1][1][0]):
                break
            last += 1
            yield tokens[first : last + 1]


def _told(run: Sequence[Token], telling: Mapping[str, float]) -> float:
    names = [name for name, _ in run]
    pairs = [f"{one} {other}" for one, other in pairwise(names)]
    told = sum(telling.get(each, 0.0) for each in (*names, *pairs))
    # A word more has to tell more than a word that is only there.
    return told / math.sqrt(len(names))
