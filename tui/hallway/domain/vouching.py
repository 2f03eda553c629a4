"""Vouching: how far you know somebody's work at first hand, and recommending them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.records import Link, Record


class VouchLevel(StrEnum):
    """How far you know somebody's work, the least first."""

    MET = "just met"
    REPUTATION = "by reputation"
    SEEN = "seen their work"
    WORKED = "worked together"


@dataclass(frozen=True, slots=True)
class Vouch:
    """What you can say of somebody's work.

    Attributes:
        level: how far you know it.
        day: when you said so.
        basis: from where you know it, in your words.
    """

    level: VouchLevel
    day: date
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Record):
    """You recommended somebody.

    Attributes:
        person: whom.
        text: for what.
        day: when.
        to: to whom, by name.
        level: how far you knew their work then; None where you had not said.
    """

    table: ClassVar[str] = "recommendations"
    links: ClassVar[tuple[str, ...]] = ("person", "to")
    needs: ClassVar[tuple[str, ...]] = ("person",)

    person: RecordId
    text: str
    day: date
    to: Link | None = None
    level: VouchLevel | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name whom you recommended, and to whom."""
        to = (self.to.person,) if self.to is not None and self.to.person is not None else ()
        return (self.person, *to)
