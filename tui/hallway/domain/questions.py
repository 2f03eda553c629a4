"""Questions: what was captured and is still unanswered. All open ones are the inbox."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.records import Record


class QuestionKind(StrEnum):
    """What is not known yet."""

    LOOK_ALIKE = "look_alike"
    MISSING_NAME = "missing_name"
    UNSURE_NAME = "unsure_name"
    COMPANION = "companion"
    INTRODUCER = "introducer"


class Answer(StrEnum):
    """How a question ended."""

    SAME = "same"
    NEW = "new"
    KNOWN = "known"
    LET_BE = "let_be"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Record):
    """One thing to find out, which lives once and is answered once.

    Attributes:
        kind: what is asked.
        person: whom it is about.
        asked_on: the day it came up.
        other: the known person this one looks like; only for a look-alike.
        encounter: where an unmatched companion or introducer was said.
        text: the evidence, or the name that was not matched.
        answer: None while it is open; "new" remembers that two people are not the same.
    """

    table: ClassVar[str] = "questions"
    links: ClassVar[tuple[str, ...]] = ("person", "other", "encounter")
    needs: ClassVar[tuple[str, ...]] = ("person", "other", "encounter")

    kind: QuestionKind
    person: RecordId
    asked_on: date
    other: RecordId | None = None
    encounter: RecordId | None = None
    text: str = ""
    answer: Answer | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name those it is about."""
        return (self.person,) if self.other is None else (self.person, self.other)

    @property
    def is_open(self) -> bool:
        """Nobody has answered it."""
        return self.answer is None
