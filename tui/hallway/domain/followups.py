"""Follow-ups: one thing to do after an encounter, mine or theirs."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.records import Record

SOON_DAYS = 7


class Side(StrEnum):
    """Who promised."""

    MINE = "mine"
    THEIRS = "theirs"


class DueState(StrEnum):
    """How a follow-up stands to today, in the order of a checklist."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Followup(Record):
    """One thing to do, with a day or undated.

    Attributes:
        person: whom it is about.
        side: who has to do it.
        text: what is to be done.
        said_on: the day it was promised.
        due: the day it is due; None means undated.
        encounter: where it was said.
        done_on: the day it was done.
        let_go_on: the day it was given up on purpose, which is not the same as done.
        outcome: what came of it.
        wanted_by: of an introduction, who of the two said that they want it.
        idea: which idea they are to be told about.
    """

    table: ClassVar[str] = "followups"
    links: ClassVar[tuple[str, ...]] = ("person", "encounter", "wanted_by", "idea")
    needs: ClassVar[tuple[str, ...]] = ("person",)

    person: RecordId
    side: Side
    text: str
    said_on: date
    due: date | None = None
    encounter: RecordId | None = None
    done_on: date | None = None
    let_go_on: date | None = None
    outcome: str | None = None
    wanted_by: tuple[RecordId, ...] = ()
    idea: RecordId | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name whom it is about."""
        return (self.person,)

    @property
    def is_open(self) -> bool:
        """It is neither done nor let go."""
        return self.done_on is None and self.let_go_on is None

    def state(self, today: date) -> DueState:
        """Say how it stands; soon means within the next 7 days."""
        if self.due is None:
            return DueState.UNDATED
        if self.due < today:
            return DueState.LATE
        if self.due == today:
            return DueState.TODAY
        is_soon = self.due <= today + timedelta(days=SOON_DAYS)
        return DueState.SOON if is_soon else DueState.LATER


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """What counting needs of a follow-up of yours.

    Attributes:
        person: whom it is about.
        due: the day, as JSON has it; None for undated.
        is_here: that person is not in the trash.
    """

    person: RecordId
    due: str | None
    is_here: bool
