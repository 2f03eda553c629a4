"""Asks and offers: something specific that someone looks for, or can give."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said(Record):
    """What asks and offers have in common.

    Attributes:
        person: whose it is; None for your own.
        text: what it is, specifically.
        said_on: the day it was said.
        encounter: where it was said.
    """

    links: ClassVar[tuple[str, ...]] = ("person", "encounter")
    needs: ClassVar[tuple[str, ...]] = ("person",)

    person: RecordId | None
    text: str
    said_on: date
    encounter: RecordId | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name whose it is."""
        return () if self.person is None else (self.person,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(_Said):
    """Something specific that someone looks for."""

    table: ClassVar[str] = "asks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(_Said):
    """Something specific that someone can give."""

    table: ClassVar[str] = "offers"
