"""Introductions: two people brought together, by you or for you."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction(Record):
    """People who were brought together.

    Attributes:
        people: whom you brought together; the one whom you were brought to, where `by` is somebody.
        day: when.
        by: who brought you together; None where it was you who brought them together.
        wanted_by: who of them said that they want it.
        came_of: what came of it; empty until something did.
        encounter: the conversation or message by which it was done.
    """

    table: ClassVar[str] = "introductions"
    links: ClassVar[tuple[str, ...]] = ("people", "by", "wanted_by", "encounter")
    needs: ClassVar[tuple[str, ...]] = ("people",)

    people: tuple[RecordId, ...]
    day: date
    by: RecordId | None = None
    wanted_by: tuple[RecordId, ...] = ()
    came_of: str = ""
    encounter: RecordId | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name everyone who had to do with it."""
        by = () if self.by is None else (self.by,)
        return tuple(dict.fromkeys((*self.people, *by)))
