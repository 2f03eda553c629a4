"""Your own card: what you hand to somebody you meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from hallway.domain.people import Fact, FactKind, Person
from hallway.domain.records import Record

_LEAST: Final = (FactKind.EMAIL, FactKind.URL, FactKind.PHONE, FactKind.HANDLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCard(Record):
    """Your own card; there is one of it.

    Attributes:
        facts: your name, work, place and how you can be reached.
    """

    table: ClassVar[str] = "own_card"

    facts: tuple[Fact, ...] = ()

    def as_person(self) -> Person:
        """Return the card as that of a person, to be written like any other."""
        return Person(id=self.id, met_on=date.min, facts=self.facts)


def mecard(person: Person) -> str:
    """Write a card in the short form that telephones read from a picture.

    Source: NTT DOCOMO, MECARD: fields end with a semicolon; marks in a text have a backslash.
    """
    return f"MECARD:{''.join(_mecard_fields(person, every=True))};"


def shortest_mecard(person: Person) -> str:
    """Write the name and one way to reach somebody, for a window that has no room for more."""
    return f"MECARD:{''.join(_mecard_fields(person, every=False))};"


def _mecard_fields(person: Person, *, every: bool) -> Iterator[str]:
    yield f"N:{_escaped(person.name or '')};"
    reached = [(kind, text) for kind in _LEAST for text in person.every(kind)]
    if not every:
        yield from (f"{_TAGS[kind]}:{_escaped(text)};" for kind, text in reached[:1])
        return
    if person.organisation:
        yield f"ORG:{_escaped(person.organisation)};"
    if person.role:
        yield f"TITLE:{_escaped(person.role)};"
    yield from (f"{_TAGS[kind]}:{_escaped(text)};" for kind, text in reached)


_TAGS: Final = {
    FactKind.EMAIL: "EMAIL",
    FactKind.PHONE: "TEL",
    FactKind.URL: "URL",
    FactKind.HANDLE: "NOTE",
}


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\;:," else letter for letter in text)
