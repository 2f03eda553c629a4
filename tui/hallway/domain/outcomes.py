"""Outcomes: something real that came of it, with the chain that led there."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Record):
    """Something that came of meeting people, big or small.

    Attributes:
        text: what it is.
        day: when it came about.
        is_big: it changed something in your life.
        people: whom it is owed to or shared with, as far as you said.
        chain: the records that led there, the nearest first, as you confirmed them.
        is_confirmed: you have looked at the chain and said that it is right.
    """

    table: ClassVar[str] = "outcomes"
    links: ClassVar[tuple[str, ...]] = ("people", "chain")

    text: str
    day: date
    is_big: bool = False
    people: tuple[RecordId, ...] = ()
    chain: tuple[RecordId, ...] = ()
    is_confirmed: bool = False

    def concerns(self) -> tuple[RecordId, ...]:
        """Name whom it is owed to or shared with."""
        return self.people
