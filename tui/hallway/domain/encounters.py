"""Encounters: one conversation or contact with one or more people."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.modes import Mode
from hallway.domain.records import Link, Record


class Contact(StrEnum):
    """How two people were in touch, where it was no conversation face to face."""

    MESSAGE = "message"
    CALL = "call"
    MAIL = "mail"
    COFFEE = "coffee"
    INTRODUCTION = "introduction"


class TalkKind(StrEnum):
    """How far a conversation went."""

    SMALL = "small"
    SHOP = "shop"
    DEEP = "deep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter(Record):
    """One conversation with one or more people, at an event or not.

    Attributes:
        people: whom it was with.
        day: as lived.
        moment: when it was kept, in UTC with the local offset.
        event: where it took place; None outside events.
        mode: what it was for; None means what the event was for.
        note: what was said; may hold line breaks.
        companions: who was also there, by the name that was typed.
        introducer: who brought you together.
        contact: how you were in touch; None for a conversation.
        talk: how far it went; None until somebody says.
        settled: with whom of them nothing is left to be done after it.
    """

    table: ClassVar[str] = "encounters"
    links: ClassVar[tuple[str, ...]] = (
        *("people", "companions", "introducer", "event"),
        "settled",
    )
    needs: ClassVar[tuple[str, ...]] = ("people",)

    people: tuple[RecordId, ...]
    day: date
    moment: datetime
    event: RecordId | None = None
    mode: Mode | None = None
    note: str = ""
    companions: tuple[Link, ...] = ()
    introducer: Link | None = None
    contact: Contact | None = None
    talk: TalkKind | None = None
    settled: tuple[RecordId, ...] = ()

    def concerns(self) -> tuple[RecordId, ...]:
        """Name everyone who took part."""
        also_there = (link.person for link in self.companions if link.person is not None)
        return tuple(dict.fromkeys((*self.people, *also_there)))
