"""The field that a person works in, proposed from their role, tags and organisation."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from hallway.domain.people import FactKind, Person

Pattern = re.Pattern[str]
_TABLE: Final = "fields.txt"
_WEIGHTS: Final = {FactKind.ROLE: 5, FactKind.TAG: 2, FactKind.ORGANISATION: 2}
"""How much a word tells by where it stands: a job more than a topic or the house one works in."""


def fields_for(person: Person, most: int) -> tuple[str, ...]:
    """Propose fields for a person, the likeliest first.

    Args:
        person: whose role, tags and organisation are looked at.
        most: how many are wanted.

    Returns:
        Their names; none where nothing tells.
    """
    weights = {name: _weight(person, patterns) for name, patterns in _fields().items()}
    fitting = [name for name, weight in weights.items() if weight]
    return tuple(sorted(fitting, key=lambda name: -weights[name])[:most])


def known_fields() -> frozenset[str]:
    """Name every field that may be proposed."""
    return frozenset(_fields())


def _weight(person: Person, patterns: tuple[Pattern, ...]) -> int:
    said = [(fact.text.replace("-", " "), fact.kind) for fact in person.facts]
    return sum(
        weight
        for text, kind in said
        if (weight := _WEIGHTS.get(kind, 0)) and any(pattern.search(text) for pattern in patterns)
    )


@cache
def _fields() -> dict[str, tuple[Pattern, ...]]:
    text = files("hallway.domain").joinpath(_TABLE).read_text(encoding="utf-8")
    return dict(_read(text))


def _read(text: str) -> Iterator[tuple[str, tuple[Pattern, ...]]]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, said = line.partition(":")
            words = (word.strip().replace("-", " ") for word in said.split(","))
            yield name, tuple(map(_pattern_of, words))


def _pattern_of(words: str) -> Pattern:
    """Make what finds words at their start and end; a star ends one of which the start is said."""
    said = re.escape(words.removesuffix("*")).replace(r"\ ", r"\s+")
    end = "" if words.endswith("*") else r"(?!\w)"
    return re.compile(rf"(?<!\w){said}{end}", re.IGNORECASE)
