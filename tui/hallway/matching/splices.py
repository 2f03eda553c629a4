"""Splices: rows of numbers that are written anew with a few parts of them replaced."""

from array import array
from collections.abc import Iterable

Splice = tuple[int, int, "array[int]"]
"""Where a part begins and ends, and what stands in its place."""


def spliced(numbers: "array[int]", splices: Iterable[Splice]) -> "array[int]":
    """Return numbers with some parts replaced.

    Args:
        numbers: as they are; they stay so.
        splices: from the first part to the last, none over another.
    """
    result, done = numbers[:0], 0
    for start, end, part in splices:
        result += numbers[done:start]
        result += part
        done = end
    return result + numbers[done:]
