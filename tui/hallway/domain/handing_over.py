"""What leaves for other people and programs: never a note, a cue or a promise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

from hallway.domain.people import FactKind, Person

_REACH: Final = (FactKind.EMAIL, FactKind.PHONE, FactKind.URL, FactKind.HANDLE)
_SCHEMES: Final = ("http", "https")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person can be reached by another program.

    Attributes:
        text: as it was typed.
        target: for the program: http, https, mailto or tel, and nothing else.
    """

    text: str
    target: str


def card_for_others(person: Person) -> str:
    """Write name, role, organisation and contact details in one line; nothing else leaves."""
    said = (person.name, person.role, person.organisation)
    reach = (text for kind in _REACH for text in person.every(kind))
    return ", ".join([*(text for text in said if text), *reach])


def addresses_of(person: Person) -> tuple[Address, ...]:
    """Return where a person can be reached: web addresses first, then e-mail, then phone."""
    return tuple(_addresses(person))


def _addresses(person: Person) -> Iterator[Address]:
    for text in reversed(person.every(FactKind.URL)):
        target = _web_address(text)
        if target is not None:
            yield Address(text, target)
    for text in reversed(person.every(FactKind.EMAIL)):
        yield Address(text, f"mailto:{quote(text, safe='@')}")
    for text in reversed(person.every(FactKind.PHONE)):
        digits = re.sub(r"[^0-9+]", "", text)
        if digits:
            yield Address(text, f"tel:{digits}")


def _web_address(text: str) -> str | None:
    """Complete a web address; None for one that another program than a browser would run."""
    address = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    is_safe = parts.scheme.lower() in _SCHEMES and bool(parts.netloc) and not re.search(r"\s", text)
    return address if is_safe else None
