"""The phrases by which a note says that something is to be done, from a table of words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from hallway.domain.suggesting.kinds import Kind

Pattern = re.Pattern[str]
_NOTHING: Final = "nothing"
_TABLE: Final = "phrases.txt"
_OTHERS: Final = r"(?:\S+\s+){0,3}\S+"  # what `..` stands for


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that speak for a kind of follow-up.

    Attributes:
        kind: which one; None where they speak against all.
        weight: how strongly.
        pattern: finds them in a note.
    """

    kind: Kind | None
    weight: int
    pattern: Pattern


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return all phrases of the table.

    Raises:
        ValueError: a line of the table cannot be read; its number is named.
    """
    text = files("hallway.domain.suggesting").joinpath(_TABLE).read_text(encoding="utf-8")
    return tuple(read_phrases(text))


def read_phrases(text: str) -> Iterator[Phrase]:
    """Read a table of phrases.

    Args:
        text: a line for each `kind weight: phrase, phrase`; empty lines and those after # are
            left out.

    Raises:
        ValueError: a line cannot be read; its number is named.
    """
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        head, _, said = line.partition(":")
        try:
            name, weight = head.split()
            kind = None if name == _NOTHING else Kind(name)
            parts = [part.strip() for part in said.split(",") if part.strip()]
            yield from (Phrase(kind, int(weight), pattern_of(part)) for part in parts)
        except ValueError as error:
            raise ValueError(f"line {number} of the phrases is not `kind weight: words`") from error


def pattern_of(phrase: str) -> Pattern:
    """Make what finds a phrase in a note, at the start and end of its words."""
    words = [_OTHERS if word == ".." else _word(word) for word in phrase.split()]
    said = r"\s+".join(words)
    return re.compile(rf"(?<!\w){said}(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    forms = (_form(each) for each in word.split("|"))
    return f"(?:{'|'.join(forms)})"


def _form(word: str) -> str:
    stem = re.escape(word.removesuffix("*"))
    return rf"{stem}\w*" if word.endswith("*") else stem
