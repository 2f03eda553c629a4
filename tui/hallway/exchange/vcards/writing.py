"""People as cards that other programs read: names, work, place and contact details alone."""

from collections.abc import Iterable
from typing import Final

import vobject  # type: ignore[import-untyped]

from hallway.domain.ids import show_id
from hallway.domain.people import FactKind, Person, display_name

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
    name = display_name(person, hide=True)
    family = name.split()[-1] if len(name.split()) > 1 else ""
    given = name.removesuffix(family).strip() or name
    card.add("n").value = vobject.vcard.Name(family=family, given=given)
    card.add("fn").value = name
    card.add("uid").value = show_id(person.id)
    if person.organisation:
        card.add("org").value = [person.organisation]
    if person.role:
        card.add("title").value = person.role
    if person.place:
        country = person.newest(FactKind.COUNTRY) or ""
        card.add("adr").value = vobject.vcard.Address(city=person.place, country=country)
    for key, kind in _DETAILS:
        for text in person.every(kind):
            card.add(key).value = text
    return card
