"""Which fields lie near each other, and which are far apart."""

from typing import Final

_FAMILIES: Final = (
    frozenset({"software", "data", "security"}),
    frozenset({"science", "biology", "medicine", "energy", "farming"}),
    frozenset({"theatre", "music", "writing", "film", "design", "making"}),
    frozenset({"law", "money", "government", "selling", "logistics", "building"}),
    frozenset({"teaching", "charity", "people", "hosting", "food", "sport"}),
)
"""Fields of which those of one set borrow from each other anyway."""


def are_far_apart(one: str, other: str) -> bool:
    """Say whether two fields lie far apart: in two families; fields of no family are near none."""
    first, second = one.casefold(), other.casefold()
    if not first or not second or first == second:
        return False
    return not any(first in family and second in family for family in _FAMILIES)
