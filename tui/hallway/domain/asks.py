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
        settled_on: the day it was found or given; None while it is open.
    """

    links: ClassVar[tuple[str, ...]] = ("person", "encounter")
    needs: ClassVar[tuple[str, ...]] = ("person",)

    person: RecordId | None
    text: str
    said_on: date
    encounter: RecordId | None = None
    settled_on: date | None = None

    @property
    def is_open(self) -> bool:
        """It was neither found nor given yet."""
        return self.settled_on is None

    @property
    def is_mine(self) -> bool:
        """It is your own."""
        return self.person is None

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
