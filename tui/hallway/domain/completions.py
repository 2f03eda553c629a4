"""Completing what is typed with what is known: which letters are alike, and what is nearest."""

import unicodedata
from bisect import bisect_left, insort
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final


class Completed(StrEnum):
    """What a completion names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    TAG = "tag"
    PLACE = "place"
    EVENT = "event"


LEAST_LETTERS: Final = {Completed.PERSON: 2}
"""How many letters are typed before something is proposed, where one is too few."""
_LAST: Final = chr(0x10FFFF)


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """Give a letter without its case and accents, always as one letter."""
    bare = unicodedata.normalize("NFD", letter)[0]
    folded = bare.casefold()
    return folded if len(folded) == 1 else bare


def plain_letters(text: str) -> str:
    """Fold a text letter by letter, so that positions in it stay what they are."""
    return "".join(map(_plain, text))


class Completions:
    """Texts that something may be completed to: the most used first, then the newest."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take up texts, oldest first, as often as they are used."""
        self._uses: dict[str, int] = {}
        self._newest: dict[str, int] = {}
        self._counted = 0
        for text in texts:
            self._count(text)
        self._sorted = sorted((plain_letters(text), text) for text in self._uses)

    def add(self, text: str) -> None:
        """Count one more use of a text, now the newest."""
        if text not in self._uses:
            insort(self._sorted, (plain_letters(text), text))
        self._count(text)

    def rest_of(self, typed: str) -> str:
        """Return what is missing of the likeliest text that begins so; empty if there is none."""
        folded = plain_letters(typed)
        start = bisect_left(self._sorted, (folded, ""))
        end = bisect_left(self._sorted, (folded + _LAST, ""))
        texts = [text for _, text in self._sorted[start:end] if len(text) > len(typed)]
        if not texts:
            return ""
        best = max(texts, key=lambda text: (self._uses[text], self._newest[text]))
        return best[len(typed) :]

    def _count(self, text: str) -> None:
        self._counted += 1
        self._uses[text] = self._uses.get(text, 0) + 1
        self._newest[text] = self._counted
