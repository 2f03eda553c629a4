"""What differs between two lists of things that were said."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Difference:
    """How one list becomes another.

    Attributes:
        edited: what was said in other words, before and after.
        gone: what is not said any more.
        added: what is new.
    """

    edited: tuple[tuple[Any, Any], ...]
    gone: tuple[Any, ...]
    added: tuple[Any, ...]


def difference_of(before: Iterable[Any], after: Iterable[Any]) -> Difference:
    """Compare two lists; what is gone and what is new belong together, in their order."""
    before, after = tuple(before), tuple(after)
    gone = [each for each in before if each not in after]
    new = [each for each in after if each not in before]
    both = min(len(gone), len(new))
    return Difference(tuple(zip(gone, new, strict=False)), tuple(gone[both:]), tuple(new[both:]))
