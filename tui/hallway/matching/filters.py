"""Filters of a query: only people with such a tag, or met since then."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from hallway.matching.periods import Period

EVERYWHERE: Final[frozenset[str]] = frozenset()
"""No fields at all, where it is all the same in which of them a word stands."""


class Kind(Enum):
    """What a filter asks for."""

    WORDS = auto()
    DAYS = auto()
    FLAG = auto()
    HAS = auto()


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition that people must meet.

    Attributes:
        text: as typed.
        kind: what it asks for.
        fields: where the words must stand, or what must be known; empty means anywhere.
        words: each word of the value, as the plain words that it may be written as.
        days: when there must have been an encounter.
        key: the flag that people must have.
        is_not: whoever meets it is left out.
        is_soft: it holds only if anybody meets it, so that a slip does not empty the list.
        is_last: its last word may be still in the making.
    """

    text: str
    kind: Kind
    fields: frozenset[str] = EVERYWHERE
    words: tuple[tuple[str, ...], ...] = ()
    days: Period | None = None
    key: str = ""
    is_not: bool = False
    is_soft: bool = False
    is_last: bool = False
