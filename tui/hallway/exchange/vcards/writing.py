"""People as cards that other programs read: names, work, place and contact details alone."""

from collections.abc import Iterable
from typing import Final

import vobject  # type: ignore[import-untyped]

from hallway.domain.ids import show_id
from hallway.domain.people import FactKind, Person
from hallway.exchange.vcards.reading import NO_NAME

_DETAILS: Final = (
    ("email", FactKind.EMAIL),
    ("tel", FactKind.PHONE),
    ("url", FactKind.URL),
    ("impp", FactKind.HANDLE),
)


def write_cards(people: Iterable[Person]) -> bytes:
    """Write vCards 3.0 (RFC 2426); neither cues nor notes, promises nor tags are in them.

    Returns:
        UTF-8; each card has the id of the record as its UID, so that it is known again.
    """
    return "".join(_card(person).serialize() for person in people).encode()


def _card(person: Person) -> "vobject.base.Component":
    card = vobject.vCard()
    name = person.name or _stand_in(person)
    family = name.split()[-1] if person.name and len(name.split()) > 1 else ""
    given = name.removesuffix(family).strip() or name
    card.add("n").value = vobject.vcard.Name(family=family, given=given if person.name else "")
    card.add("fn").value = name
    if person.name is None:
        card.add(NO_NAME).value = "1"
    card.add("uid").value = show_id(person.id)
    if person.organisation:
        card.add("org").value = [person.organisation]
    if person.role:
        card.add("title").value = person.role
    place, country = person.place or "", person.newest(FactKind.COUNTRY) or ""
    if place or country:
        card.add("adr").value = vobject.vcard.Address(city=place, country=country)
    for spelling in person.other_names():
        card.add("nickname").value = spelling
    for key, kind in _DETAILS:
        for text in person.every(kind):
            card.add(key).value = text
    return card


def _stand_in(person: Person) -> str:
    """Name somebody without a name by what they hand over themselves, and by nothing private."""
    reached = (person.newest(kind) for _, kind in _DETAILS)
    return next(filter(None, (person.organisation, *reached)), "someone")
