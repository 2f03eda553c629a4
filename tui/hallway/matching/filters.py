"""Filters of a query, and whom they let through: only people with such a tag, met since then."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Final, Protocol

from hallway.matching.periods import Period

EVERYWHERE: Final[frozenset[str]] = frozenset()
_PLACES: Final = frozenset({"place", "country", "event place"})
_SHORTEST_START: Final = 3
_DAY_KEY_LENGTH: Final = len("d:2026-05-14")

Near = Callable[[str], Iterable[str]]


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
        is_last: the value may be still in the making.
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


class Slots(Protocol):
    """What filters ask of an index; a slot stands for a person."""

    def slots(self, word: str, fields: frozenset[str]) -> Iterable[int]:
        """Return who has a word or key in one of some fields; no fields mean all of them."""
        ...

    def field_slots(self, field: str) -> Iterable[int]:
        """Return of whom anything is known in a field."""
        ...

    def completions(self, word: str) -> Sequence[str]:
        """Return the longer words that begin so."""
        ...

    def stems(self, word: str) -> Sequence[str]:
        """Return the words with the same stem."""
        ...

    def keys_between(self, first: str, last: str) -> Sequence[str]:
        """Return the keys from one to another, in order."""
        ...

    def everyone(self) -> set[int]:
        """Return all slots."""
        ...


def allowed(filters: Sequence[Filter], index: Slots, near: Near | None = None) -> set[int] | None:
    """Return the slots of all who meet every filter, or None where nothing is asked.

    Args:
        filters: of one query; all days that are asked for must be those of one encounter.
        index: who is known.
        near: other words for a place, such as its country in other languages.
    """
    stretches = _in_one(each for each in filters if each.days and not each.is_not)
    met: set[int] | None = None
    unmet: set[int] = set()
    for each in (*stretches, *(f for f in filters if f.is_not or not f.days)):
        slots = _slots(each, index, near)
        if each.is_not:
            unmet |= slots
        elif slots or not each.is_soft:
            met = slots if met is None else met & slots
    if met is None and not any(each.is_not for each in filters):
        return None
    return (index.everyone() if met is None else met) - unmet


def _in_one(filters: Iterable[Filter]) -> list[Filter]:
    """Put stretches of days together, so that one encounter must lie in all of them."""
    stretches = [each.days for each in filters if each.days]
    if not stretches:
        return []
    days = Period(max(each.first for each in stretches), min(each.last for each in stretches))
    return [Filter("", Kind.DAYS, days=days)]


def _slots(each: Filter, index: Slots, near: Near | None) -> set[int]:
    if each.kind is Kind.DAYS and each.days:
        return _met_in(each.days, index)
    if each.kind is Kind.FLAG:
        return set(index.slots(each.key, EVERYWHERE))
    if each.kind is Kind.HAS:
        return {slot for field in each.fields for slot in index.field_slots(field)}
    found = [_with_word(forms, each, index, near) for forms in each.words]
    return set.intersection(*found) if found else set()


def _met_in(days: Period, index: Slots) -> set[int]:
    if days.first > days.last:
        return set()
    keys = index.keys_between(_key(days.first), _key(days.last))
    # A month stands between days too, but may begin before them or end after them.
    only_days = (key for key in keys if len(key) == _DAY_KEY_LENGTH)
    return {slot for key in only_days for slot in index.slots(key, EVERYWHERE)}


def _key(day: date) -> str:
    return f"d:{day}"


def _with_word(forms: tuple[str, ...], each: Filter, index: Slots, near: Near | None) -> set[int]:
    words: set[str] = set()
    for form in forms:
        words.update((form, *index.stems(form)))
        # Someone who is left out must have the very word: not:art says nothing about Arthur.
        if not each.is_not and (each.is_last or len(form) >= _SHORTEST_START):
            words.update(index.completions(form))
        if near and each.fields & _PLACES:
            words.update(near(form))
    return {slot for word in words for slot in index.slots(word, each.fields)}
