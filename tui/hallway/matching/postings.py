"""Postings: in which fields of which people each word stands."""

from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, chain
from typing import Final

from hallway.matching.fields import FIELD_BITS, FIELD_MASK
from hallway.matching.kept import Sections
from hallway.matching.splices import Splice, spliced

Row = tuple[int, "array[int]"]
"""The code of a field, and the slots of the people in whose texts of that field a word stands."""

_NOWHERE: Final = array("I")


class Postings:
    """Rows of slots, by the number of a word and the code of a field.

    What was read from a file stays as it is; a row that changes is copied first.
    """

    def __init__(self) -> None:
        self._masks = array("I")  # of each word, a bit for each field where it stands
        self._counts = array("I")  # of each word, at how many places it stands
        self._changed: dict[int, array[int]] = {}
        self._changed_words: set[int] = set()
        self._read_masks = array("I")
        self._first = array("I", [0])  # the number of the first row of each word that was read
        self._sizes = array("I")  # of the rows that were read
        self._ends = array("I", [0])
        self._slots = array("I")

    @classmethod
    def read(cls, sections: Sections) -> "Postings":
        """Take the rows from sections of a file, at the place where they were put."""
        self = cls()
        self._read_masks, self._counts = sections.numbers(), sections.numbers()
        self._sizes, self._slots = sections.numbers(), sections.numbers()
        self._masks = self._read_masks[:]
        self._ends = array("I", accumulate(self._sizes, initial=0))
        self._first = array("I", accumulate(map(int.bit_count, self._masks), initial=0))
        return self

    def grow(self) -> None:
        """Make room for one more word."""
        self._masks.append(0)
        self._counts.append(0)

    def count(self, number: int) -> int:
        """Say at how many places a word stands."""
        return self._counts[number]

    def rows(self, number: int) -> list[Row]:
        """Return the rows of a word; the caller leaves them as they are."""
        codes = _codes_in(self._masks[number])
        if number in self._changed_words or not codes:
            return [(code, self._row(number, code)) for code in codes]
        # Nearly all words are as they were read, one row after the other.
        first, ends, slots = self._first[number], self._ends, self._slots
        return [(code, slots[ends[at] : ends[at + 1]]) for at, code in enumerate(codes, first)]

    def row(self, number: int, code: int) -> "array[int]":
        """Return the slots of one field."""
        return self._row(number, code) if self._masks[number] >> code & 1 else _NOWHERE

    def slots_of_field(self, code: int) -> Iterator[int]:
        """Yield the slots in all rows of a field, more than once perhaps."""
        bit = 1 << code
        numbers = (number for number, mask in enumerate(self._masks) if mask & bit)
        return chain.from_iterable(self._row(number, code) for number in numbers)

    def add(self, number: int, code: int, slot: int) -> None:
        """Note that a word stands somewhere."""
        key = number << FIELD_BITS | code
        row = self._changed.get(key)
        if row is None or not self._masks[number] >> code & 1:
            row = self._changed[key] = self.row(number, code)[:]
            self._changed_words.add(number)
            self._masks[number] |= 1 << code
        row.append(slot)
        self._counts[number] += 1

    def remove(self, number: int, code: int, slot: int) -> None:
        """Take a note back."""
        key = number << FIELD_BITS | code
        if key not in self._changed:
            self._changed[key] = self._row(number, code)[:]
            self._changed_words.add(number)
        row = self._changed[key]
        row.remove(slot)
        self._counts[number] -= 1
        if not row:
            self._masks[number] &= ~(1 << code)

    def put_in(self, sections: Sections) -> None:
        """Write the rows of all words, in the order of their numbers."""
        sizes: list[Splice] = []
        slots: list[Splice] = []
        known = len(self._read_masks)
        for number in sorted(self._changed_words):
            first, last = self._first[min(number, known)], self._first[min(number + 1, known)]
            rows = [row for _, row in self.rows(number)]
            sizes.append((first, last, array("I", map(len, rows))))
            slots.append((self._ends[first], self._ends[last], array("I", chain(*rows))))
        sections.put_numbers(self._masks)
        sections.put_numbers(self._counts)
        sections.put_numbers(spliced(self._sizes, sizes))
        sections.put_numbers(spliced(self._slots, slots))

    def _row(self, number: int, code: int) -> "array[int]":
        """Return a row that is there."""
        changed = self._changed.get(number << FIELD_BITS | code)
        if changed is not None:
            return changed
        before = self._read_masks[number] & ((1 << code) - 1)
        place = self._first[number] + before.bit_count()
        return self._slots[self._ends[place] : self._ends[place + 1]]


@lru_cache(1 << 12)
def _codes_in(mask: int) -> tuple[int, ...]:
    return tuple(code for code in range(FIELD_MASK + 1) if mask >> code & 1)
