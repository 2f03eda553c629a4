"""Postings: in which fields of which people each word stands."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from hallway.matching.fields import FIELD_BITS, FIELD_MASK

Row = tuple[int, "array[int]"]
"""The code of a field, and the slots of the people in whose texts of that field a word stands."""

PARTS: Final = 5
"""How many rows of numbers `written` gives, and `read` takes."""

_NOWHERE: Final = array("I")


class Postings:
    """Rows of slots, by the number of a word and the code of a field.

    What was read from a file stays as it is; a row that changes is copied first.
    """

    def __init__(self) -> None:
        self._masks = array("I")  # of each word, a bit for each field where it stands
        self._counts = array("I")  # of each word, at how many places it stands
        self._changed: dict[int, array[int]] = {}
        self._read_masks = array("I")
        self._first = array("I", [0])  # the number of the first row of each word that was read
        self._ends = array("I", [0])
        self._slots = array("I")

    def read(self, parts: Sequence["array[int]"]) -> None:
        """Take rows as `written` gave them."""
        self._read_masks, self._counts, self._first, self._ends, self._slots = parts
        self._masks = self._read_masks[:]

    def grow(self) -> None:
        """Make room for one more word."""
        self._masks.append(0)
        self._counts.append(0)

    def count(self, number: int) -> int:
        """Say at how many places a word stands."""
        return self._counts[number]

    def rows(self, number: int) -> Iterator[Row]:
        """Yield the rows of a word; the caller leaves them as they are."""
        for code in _codes_in(self._masks[number]):
            yield code, self._row(number, code)

    def row(self, number: int, code: int) -> "array[int]":
        """Return the slots of one field."""
        return self._row(number, code) if self._masks[number] >> code & 1 else _NOWHERE

    def add(self, number: int, code: int, slot: int) -> None:
        """Note that a word stands somewhere."""
        key = number << FIELD_BITS | code
        row = self._changed.get(key)
        if row is None or not self._masks[number] >> code & 1:
            row = self._changed[key] = self.row(number, code)[:]
            self._masks[number] |= 1 << code
        row.append(slot)
        self._counts[number] += 1

    def remove(self, number: int, code: int, slot: int) -> None:
        """Take a note back."""
        key = number << FIELD_BITS | code
        if key not in self._changed:
            self._changed[key] = self._row(number, code)[:]
        row = self._changed[key]
        row.remove(slot)
        self._counts[number] -= 1
        if not row:
            self._masks[number] &= ~(1 << code)

    def written(self, numbers: Iterable[int]) -> tuple["array[int]", ...]:
        """Return, for some words: their masks and counts, where their rows begin, and the rows."""
        masks, counts, first = array("I"), array("I"), array("I", [0])
        ends, slots = array("I", [0]), array("I")
        for number in numbers:
            masks.append(self._masks[number])
            counts.append(self._counts[number])
            for _, row in self.rows(number):
                slots += row
                ends.append(len(slots))
            first.append(len(ends) - 1)
        return masks, counts, first, ends, slots

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
