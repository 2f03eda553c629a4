"""Collaborations: what you do together with somebody."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Collaboration(Record):
    """Something you do together.

    Attributes:
        people: with whom.
        text: what it is.
        since: the day it began.
        idea: on which idea.
        stands: how it stands, in your words.
        ended_on: the day it ended; None while it goes on.
    """

    table: ClassVar[str] = "collaborations"
    links: ClassVar[tuple[str, ...]] = ("people", "idea")
    needs: ClassVar[tuple[str, ...]] = ("people",)

    people: tuple[RecordId, ...]
    text: str
    since: date
    idea: RecordId | None = None
    stands: str = ""
    ended_on: date | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name everyone who takes part."""
        return self.people
