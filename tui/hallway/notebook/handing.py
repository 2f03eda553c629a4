"""Your own card, which is kept in the notebook and handed over as a picture, a file or a text."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Final

from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change, Operation
from hallway.domain.drafts import Draft
from hallway.domain.errors import NotFound, Refused
from hallway.domain.own_card import OwnCard
from hallway.domain.people import FactKind, Person
from hallway.notebook.facts import facts_of
from hallway.notebook.state import State, create, update

_HANDED: Final = frozenset(
    {"name", "role", "organisation", "place", "emails", "phones", "urls", "handles"}
)
_REACH: Final = (FactKind.EMAIL, FactKind.PHONE, FactKind.URL, FactKind.HANDLE)


class Handing(State):
    """Keeps your own card."""

    def own_card(self) -> Person | None:
        """Return your card as that of a person; None where there is none yet."""
        found = next(self.all(OwnCard), None)
        return None if found is None else found.as_person()

    def own_card_here(self) -> Person:
        """Return your card.

        Raises:
            NotFound: there is none yet.
        """
        card = self.own_card()
        if card is None:
            raise NotFound("You have no card yet.", "hallway me NAME, ROLE @ORG MAIL makes one.")
        return card

    def own_line(self) -> str:
        """Write your card as the line that says it; empty where there is none."""
        card = self.own_card()
        if card is None:
            return ""
        at = f"@{card.organisation}" if card.organisation else ""
        place = f"/{card.place}" if card.place else ""
        name = f"{card.name}, {card.role}" if card.role else str(card.name)
        reach = (text for kind in _REACH for text in card.every(kind))
        return " ".join(filter(None, (name, at, place, *reach)))

    def say_own_card(self, line: str, now: datetime) -> Change:
        """Plan what your card says; an empty line takes it away.

        Args:
            line: as a person is captured: name, role, organisation, place, contact details.
            now: the moment as lived.

        Raises:
            Refused: it has no name, or something that nobody hands over, or nothing is changed.
        """
        known = next(self.all(OwnCard), None)
        draft = read_line(line, now.date()).draft
        if draft.is_empty:
            if known is None:
                raise Refused("Nothing was changed.")
            return self.plan(now, "Took your card away", [Operation(before=known, after=None)])
        _check(draft)
        said = tuple(facts_of(draft, now.date()))
        if known is None:
            return self.plan(now, "Your card", [create(OwnCard(id=self._new_id(), facts=said))])
        if _texts(known.as_person()) == _texts(replace(known.as_person(), facts=said)):
            raise Refused("Nothing was changed.")
        return self.plan(now, "Your card", [update(known, facts=said)])


def _check(draft: Draft) -> None:
    extra = [
        field.name
        for field in fields(Draft)
        if field.name not in _HANDED and getattr(draft, field.name)
    ]
    if extra:
        raise Refused(
            "A card has name, role, organisation, place and contact details alone.",
            f"Leave out: {', '.join(extra)}.",
        )
    if draft.name is None:
        raise Refused("A card needs a name.", "Try: Ana Ruiz, engineer @Acme ana@acme.example.")


def _texts(person: Person) -> set[tuple[str, str]]:
    return {(fact.kind.value, fact.text) for fact in person.facts}
