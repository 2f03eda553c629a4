"""Words of a text, with the places where they stand."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hallway.matching.folding import forms_of

# Marks that Python does not count as letters: vowel signs of Indic, Thai and related scripts,
# and accents that are written as characters of their own.
_MARKS: Final = (
    r"\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e00-\u0fff\u1000-\u109f"
)
_KEPT: Final = 1 << 14  # words whose forms are remembered
_LETTERS: Final = rf"[\w{_MARKS}]+"
_PLAIN_TOKEN: Final = re.compile(r"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*")
_TOKEN: Final = re.compile(rf"{_LETTERS}(?:['’ʼ]{_LETTERS})*")
_TOKEN_OR_LANGUAGE: Final = re.compile(  # C# and C++ are words too
    rf"(?<!\w)[^\W\d](?:\+\+|#)(?!\w)|{_TOKEN.pattern}"
)
_HYPHENS: Final = re.compile("[-‐‑]")
_HYPHENATED: Final = re.compile(rf"{_LETTERS}(?:[-‐‑]{_LETTERS})+")
_POSSESSIVE: Final = re.compile(r"['’ʼ]s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text.

    Attributes:
        start: offset of its first code point.
        end: offset after its last one.
        forms: the plain words that it may be written as, the usual one first.
        is_joined: it holds several words, written with hyphens, which stand for themselves too.
    """

    start: int
    end: int
    forms: tuple[str, ...]
    is_joined: bool = False


def plain_tokens(text: str) -> list[str]:
    """Return the words of a text as they are written, hyphenated ones in one piece as well."""
    text = text.replace("_", " ")
    tokens: list[str] = _pattern_for(text).findall(text)
    if _HYPHENS.search(text):
        tokens += [_HYPHENS.sub("", joined) for joined in _HYPHENATED.findall(text)]
    return tokens


@lru_cache(_KEPT)
def token_forms(token: str) -> tuple[str, ...]:
    """Return the plain forms of one token; Marta's is Marta."""
    return forms_of(_POSSESSIVE.sub("", token))


def words_of(text: str) -> list[Word]:
    """Return the words of a text with the places where they stand."""
    text = text.replace("_", " ")
    words = [
        Word(found.start(), found.end(), token_forms(found.group()))
        for found in _pattern_for(text).finditer(text)
    ]
    if _HYPHENS.search(text):
        words += [
            Word(m.start(), m.end(), token_forms(_HYPHENS.sub("", m.group())), is_joined=True)
            for m in _HYPHENATED.finditer(text)
        ]
    return words


def _pattern_for(text: str) -> re.Pattern[str]:
    """Choose the quickest pattern that finds every word; most texts are plain."""
    if "#" in text or "++" in text:
        return _TOKEN_OR_LANGUAGE
    return _PLAIN_TOKEN if text.isascii() else _TOKEN
