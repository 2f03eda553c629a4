"""The finder as the benchmark's scorer calls it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from hallway.domain.drafts import Draft
from hallway.domain.matches import Passage, Profile, Verdict
from hallway.matching.finder import make_finder

TODAY = date(2026, 6, 30)
FIELDS = {
    "name": "name",
    "role": "role",
    "company": "organisation",
    "city": "place",
    "country": "country",
    "email": "email",
    "phone": "phone",
    "handle": "handle",
    "notes": "note",
}


class Adapter:
    """Answers the benchmark's questions about its contacts."""

    def __init__(self, contacts: list[dict[str, Any]]) -> None:
        self._ids = [contact["id"] for contact in contacts]
        self._finder = make_finder(
            Profile(number, tuple(passages(contact))) for number, contact in enumerate(contacts)
        )

    def who(self, text: str, k: int) -> list[tuple[str, float]]:
        """Return the ids of the best hits with their scores."""
        hits = self._finder.who(text, TODAY, k)
        return [(self._ids[hit.person], hit.score) for hit in hits]

    def match(self, fields: dict[str, str], k: int) -> tuple[list[tuple[str, float]], str]:
        """Return the ids of the look-alikes, and the verdict on the first."""
        found = self._finder.look_alikes(draft(fields), None, k)
        verdict = found[0].verdict.value if found else "new"
        offset = 1.0 if found and found[0].verdict is Verdict.SAME else 0.0
        return [(self._ids[each.person], each.likeness + offset) for each in found], verdict


def passages(contact: dict[str, Any]) -> Iterator[Passage]:
    """Tell everything about a contact, the names first."""
    for key, field in FIELDS.items():
        if contact[key]:
            yield Passage(field, contact[key])
    for tag in contact["tags"]:
        yield Passage("tag", tag)
    for encounter in contact["encounters"]:
        yield Passage("day", encounter["date"])
        yield Passage("note", encounter["notes"])
        yield Passage("event", encounter["event"])
        yield Passage("event place", encounter["place"])


def draft(fields: dict[str, str]) -> Draft:
    """Put the fields of a query in a draft."""
    return Draft(
        name=fields.get("name"),
        role=fields.get("role"),
        organisation=fields.get("company"),
        place=fields.get("city"),
        emails=tuple(filter(None, [fields.get("email")])),
        phones=tuple(filter(None, [fields.get("phone")])),
        handles=tuple(filter(None, [fields.get("handle")])),
    )
