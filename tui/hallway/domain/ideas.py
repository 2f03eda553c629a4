"""Ideas worth carrying on, and lessons from others' failures and successes."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea(Record):
    """Something a conversation sparked.

    Attributes:
        text: the idea, or what was learned.
        sparked_on: the day it came up.
        encounter: the conversation it came up in.
        person: whom the conversation was with.
        is_lesson: it is what someone's failure or success taught.
    """

    table: ClassVar[str] = "ideas"
    links: ClassVar[tuple[str, ...]] = ("encounter", "person")

    text: str
    sparked_on: date
    encounter: RecordId | None = None
    person: RecordId | None = None
    is_lesson: bool = False

    def concerns(self) -> tuple[RecordId, ...]:
        """Name whom the conversation was with."""
        return () if self.person is None else (self.person,)
