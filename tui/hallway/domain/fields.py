"""The field that a person works in, proposed from their role, tags and organisation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from hallway.domain.people import FactKind, Person

_TABLE: Final = "fields.txt"
_WEIGHTS: Final = {FactKind.ROLE.value: 5, FactKind.TAG.value: 2, FactKind.ORGANISATION.value: 2}
"""How much a word tells by where it stands: a job more than a topic or the house one works in."""

_WORD: Final = re.compile(r"\w+")
_FIRST: Final = 3  # letters that every beginning of a word in the table has at least
_KNOWN_TEXTS: Final = 50_000  # jobs, topics and houses, which many people have in common


def fields_for(person: Person, most: int) -> tuple[str, ...]:
    """Propose fields for a person, the likeliest first.

    Args:
        person: whose role, tags and organisation are looked at.
        most: how many are wanted.

    Returns:
        Their names; none where nothing tells.
    """
    return fields_told_by(((fact.kind.value, fact.text) for fact in person.facts), most)


def fields_told_by(said: Iterable[tuple[str, str]], most: int) -> tuple[str, ...]:
    """Propose fields by what was said of somebody, the likeliest first.

    Args:
        said: kinds of facts, as the notebook writes them, and their texts.
        most: how many are wanted.
    """
    weights: dict[int, int] = {}
    for kind, text in said:
        weight = _WEIGHTS.get(kind)
        if weight is not None:
            for number in _told_by(text):
                weights[number] = weights.get(number, 0) + weight
    names = _table().names
    if len(weights) < 2:  # as of most people, and asked of everyone
        return tuple(names[number] for number in weights)[:most]
    likeliest = sorted(weights, key=lambda number: (-weights[number], number))
    return tuple(names[number] for number in likeliest[:most])


def fields_in(text: str) -> tuple[str, ...]:
    """Propose fields for a text, in the order of the table."""
    return fields_told_by([(FactKind.TAG.value, text)], len(_table().names))


def known_fields() -> frozenset[str]:
    """Name every field that may be proposed."""
    return frozenset(_table().names)


@dataclass(frozen=True, slots=True)
class _Table:
    """The fields by the words that tell of them.

    Attributes:
        names: of the fields, in the order of the table.
        whole: fields by a whole word.
        begun: beginnings of words with their fields, by their own first letters.
        several: fields by the first of several words, with what finds all of them.
    """

    names: tuple[str, ...]
    whole: dict[str, set[int]] = field(default_factory=dict)
    begun: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    several: dict[str, list[tuple[re.Pattern[str], int]]] = field(default_factory=dict)

    def put(self, number: int, words: str) -> None:
        """Let words tell of a field; a star ends one of which only the beginning is said."""
        said = words.casefold().replace("-", " ").strip()
        if " " in said:
            self.several.setdefault(said.split()[0], []).append((_pattern_of(said), number))
        elif said.endswith("*"):
            self.begun.setdefault(said[:_FIRST], []).append((said[:-1], number))
        else:
            self.whole.setdefault(said, set()).add(number)


@lru_cache(maxsize=_KNOWN_TEXTS)
def _told_by(text: str) -> frozenset[int]:
    """Return the fields that a text tells of, by their numbers."""
    table, said, found = _table(), text.casefold().replace("-", " "), set[int]()
    for word in _WORD.findall(said):
        found |= table.whole.get(word, _NOTHING)
        for start, number in table.begun.get(word[:_FIRST], ()):
            if word.startswith(start):
                found.add(number)
        for pattern, number in table.several.get(word, ()):
            if pattern.search(said):
                found.add(number)
    return frozenset(found)


_NOTHING: Final[frozenset[int]] = frozenset()


@cache
def _table() -> _Table:
    text = files("hallway.domain").joinpath(_TABLE).read_text(encoding="utf-8")
    lines = list(_read(text))
    table = _Table(tuple(name for name, _ in lines))
    for number, (_, said) in enumerate(lines):
        for words in said.split(","):
            table.put(number, words)
    return table


def _read(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, said = line.partition(":")
            yield name, said


def _pattern_of(words: str) -> re.Pattern[str]:
    """Make what finds several words at their start and end."""
    said = re.escape(words.removesuffix("*")).replace(r"\ ", r"\s+")
    end = "" if words.endswith("*") else r"(?!\w)"
    return re.compile(rf"(?<!\w){said}{end}")
