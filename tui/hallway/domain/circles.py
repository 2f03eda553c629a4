"""Circles: where you know people from; a starting set, and any of your own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

STARTING_SET: Final = (
    "family and relatives",
    "school and alumni",
    "friends and theirs",
    "former colleagues, customers and suppliers",
    "clubs and teams",
    "around my children",
    "trade associations",
    "social sites",
    "open source",
    "neighbours",
)
"""The circles that nearly everyone has, in the order in which they are gone through."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle.

    Attributes:
        name: as it was typed first.
        count: how many people are in it.
    """

    name: str
    count: int


def list_circles(used: Mapping[str, int]) -> list[Circle]:
    """List the starting set, then your own by their names.

    Args:
        used: how many people are in each circle; those of one name in any case are one circle.
    """
    counts: dict[str, int] = {}
    names = {name.casefold(): name for name in STARTING_SET}
    for name, count in used.items():
        names.setdefault(name.casefold(), name)
        counts[name.casefold()] = counts.get(name.casefold(), 0) + count
    first, own = list(names)[: len(STARTING_SET)], sorted(list(names)[len(STARTING_SET) :])
    return [Circle(names[key], counts.get(key, 0)) for key in (*first, *own)]
