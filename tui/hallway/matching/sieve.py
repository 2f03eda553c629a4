"""Whom the filters of a query let through."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, Protocol

from hallway.matching.days import keys_of
from hallway.matching.filters import EVERYWHERE, Filter, Kind
from hallway.matching.periods import Period

_PLACES: Final = frozenset({"place", "country", "event place"})
_SHORTEST_START: Final = 3
_YEAR: Final = slice(len("d:"), len("d:2026"))
_KEPT: Final = 48  # sets of people: those of a query with as many words as count, and of one before

Near = Callable[[str], Iterable[str]]
Word = tuple[str, ...]  # the plain words that it may be written as


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


class Sieve:
    """Lets people through, and keeps who has each word for the next letter."""

    def __init__(self, index: Slots, near: Near | None = None) -> None:
        """Take who is known.

        Args:
            index: the people, as they are; after a change they have to be forgotten.
            near: other words for a place, such as its country in other languages.
        """
        self._index = index
        self._near = near
        self._with_word = lru_cache(_KEPT)(self._having_word)
        self._in_field = lru_cache(_KEPT)(self._known_in)
        self._on_days = lru_cache(_KEPT)(self._met_on)

    def forget(self) -> None:
        """Drop what was kept: the index has changed."""
        for kept in (self._with_word, self._in_field, self._on_days):
            kept.cache_clear()

    def allowed(self, filters: Sequence[Filter]) -> set[int] | None:
        """Return the slots of all who meet every filter, or None where nothing is asked.

        Args:
            filters: of one query; all days that are asked for must be those of one encounter.
        """
        met = self._met([*_in_one(filters), *(f for f in filters if not f.is_not and not f.days)])
        unmet = [each for each in filters if each.is_not]
        if met is None and not unmet:
            return None
        left = self._index.everyone() if met is None else set(met)
        for each in unmet if left else ():
            left -= self._slots(each)
        return left

    def _met(self, filters: Iterable[Filter]) -> frozenset[int] | None:
        met: frozenset[int] | None = None
        for each in filters:
            slots = self._slots(each)
            if slots or not each.is_soft:
                met = slots if met is None else met & slots
            if met is not None and not met:
                break
        return met

    def _slots(self, each: Filter) -> frozenset[int]:
        if each.kind is Kind.DAYS and each.days:
            return self._on_days(each.days)
        if each.kind is Kind.FLAG:
            return frozenset(self._index.slots(each.key, EVERYWHERE))
        if each.kind is Kind.HAS:
            return frozenset().union(*map(self._in_field, each.fields))
        return self._with_all(each)

    def _with_all(self, each: Filter) -> frozenset[int]:
        found: frozenset[int] | None = None
        for number, word in enumerate(each.words, start=1):
            is_open = each.is_last and number == len(each.words)
            having = self._with_word(word, each.fields, is_open=is_open, is_whole=each.is_not)
            found = having if found is None else found & having
            if not found:
                break
        return found or frozenset()

    def _known_in(self, field: str) -> frozenset[int]:
        return frozenset(self._index.field_slots(field))

    def _met_on(self, days: Period) -> frozenset[int]:
        keys = self._index.keys_between(_key(days.first), _key(days.last))
        if not keys:
            return frozenset()
        # Only years of encounters, so that "since" does not go on to the end of all days.
        first, last = date(int(keys[0][_YEAR]), 1, 1), date(int(keys[-1][_YEAR]), 12, 31)
        met = Period(max(days.first, first), min(days.last, last))
        return frozenset(
            slot for key in keys_of(met) for slot in self._index.slots(key, EVERYWHERE)
        )

    def _having_word(
        self, word: Word, fields: frozenset[str], *, is_open: bool, is_whole: bool
    ) -> frozenset[int]:
        words = set(self._words(word, fields, is_open=is_open, is_whole=is_whole))
        return frozenset(slot for word in words for slot in self._index.slots(word, fields))

    def _words(
        self, word: Word, fields: frozenset[str], *, is_open: bool, is_whole: bool
    ) -> Iterator[str]:
        for form in word:
            yield form
            yield from self._index.stems(form)
            # Someone who is left out must have the very word: not:art says nothing about Arthur.
            if not is_whole and (is_open or len(form) >= _SHORTEST_START):
                yield from self._index.completions(form)
            if self._near and fields & _PLACES:
                yield from self._near(form)


def _in_one(filters: Iterable[Filter]) -> list[Filter]:
    """Put stretches of days together, so that one encounter must lie in all of them."""
    stretches = [each.days for each in filters if each.days and not each.is_not]
    if not stretches:
        return []
    days = Period(max(each.first for each in stretches), min(each.last for each in stretches))
    return [Filter("", Kind.DAYS, days=days)]


def _key(day: date) -> str:
    return f"d:{day}"
