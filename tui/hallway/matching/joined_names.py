"""Parts of names that one person writes apart and another in one: van den Berg, Vandenberg."""

from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import Final

from hallway.matching.likeness import NameLikeness
from hallway.matching.name_parts import Part

_MOST_JOINED: Final = 3
_MOST_FORMS: Final = 6
_ALIKE: Final = 0.85
_LONG: Final = 8  # letters


def joinings(
    parts: Sequence[Part], others: Sequence[Part], likeness: NameLikeness
) -> Iterator[tuple[Part, ...]]:
    """Yield the parts of a name with neighbours in one, where the other name has them so."""
    for length in range(2, min(_MOST_JOINED, len(parts)) + 1):
        for start in range(len(parts) - length + 1):
            near = parts[start : start + length]
            if any(_may_be(near, other) and _is(near, other, likeness) for other in others):
                yield (*parts[:start], _joined(near), *parts[start + length :])


def _may_be(parts: Sequence[Part], other: Part) -> bool:
    """Say whether some parts in one have about the length of another part, and its beginning."""
    length = sum(len(part.forms[0]) for part in parts)
    whole = other.forms[0]
    is_longer = len(whole) > max(len(part.forms[0]) for part in parts) + 1
    has_length = abs(length - len(whole)) <= (1 if length < _LONG else 2)
    return is_longer and has_length and parts[0].forms[0][0] in {form[0] for form in other.forms}


def _is(parts: Sequence[Part], other: Part, likeness: NameLikeness) -> bool:
    return likeness.of_parts(_joined(parts), other).strength >= _ALIKE


def _joined(parts: Sequence[Part]) -> Part:
    forms = islice(product(*(part.forms for part in parts)), _MOST_FORMS)
    return Part(" ".join(part.text for part in parts), tuple(map("".join, forms)))
