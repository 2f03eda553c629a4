"""A part of a text that is worth showing, in whole words."""

import re
from collections.abc import Sequence
from typing import Final

_WORD: Final = re.compile(r"\S+")
_LEFT_OUT: Final = "…"

Span = tuple[int, int]


def excerpt(text: str, span: Span, most: int) -> str:
    """Take the words that matter out of a text, with as many beside them as there is room for.

    Args:
        text: the whole of it.
        span: where the words are that matter, as offsets of code points.
        most: letters that are wanted; only a single longer word is cut.
    """
    if len(text) <= most:
        return text
    words = [found.span() for found in _WORD.finditer(text)]
    meant = [n for n, (start, end) in enumerate(words) if start < span[1] and end > span[0]] or [0]
    first, last = meant[0], meant[-1]
    while (wider := _wider(words, first, last, most)) is not None:
        first, last = wider
    start, end = words[first][0], words[last][1]
    if end - start > most:  # a script without spaces, or an address
        start = max(start, min(span[0], end - most))
        end = start + most
    before, after = _LEFT_OUT if start > words[0][0] else "", _LEFT_OUT if end < len(text) else ""
    return f"{before}{text[start:end]}{after}"


def first_words(text: str, most: int) -> str:
    """Take the first words of a text, in no more than as many letters."""
    return excerpt(text, (0, 1), most)


def _wider(words: Sequence[Span], first: int, last: int, most: int) -> tuple[int, int] | None:
    """Take in one more word, behind before in front; None where none fits."""
    for one, other in ((first, last + 1), (first - 1, last)):
        if one >= 0 and other < len(words) and words[other][1] - words[one][0] <= most:
            return one, other
    return None
