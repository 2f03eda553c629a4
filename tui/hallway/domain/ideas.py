"""Ideas worth carrying on, what people said about them, and lessons from others."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from hallway.domain.ids import RecordId
from hallway.domain.records import Record
from hallway.domain.text import clean


class IdeaState(StrEnum):
    """How far an idea has come."""

    SPARK = "spark"
    TESTING = "testing"
    ADOPTED = "adopted"
    PARKED = "parked"


class Stance(StrEnum):
    """What somebody said about an idea."""

    FOR = "for"
    AGAINST = "against"
    ANGLE = "new angle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea(Record):
    """Something a conversation sparked.

    Attributes:
        text: the idea, or what was learned.
        sparked_on: the day it came up.
        encounter: the conversation it came up in.
        person: whom the conversation was with.
        is_lesson: it is what someone's failure or success taught.
        state: how far it has come.
        is_energizing: thinking of it gives you energy.
        touched_on: the day it was last worked on or talked about; None if never since.
        sparked_by: the ideas that brought it up side by side.
    """

    table: ClassVar[str] = "ideas"
    links: ClassVar[tuple[str, ...]] = ("encounter", "person", "sparked_by")

    text: str
    sparked_on: date
    encounter: RecordId | None = None
    person: RecordId | None = None
    is_lesson: bool = False
    state: IdeaState = IdeaState.SPARK
    is_energizing: bool = False
    touched_on: date | None = None
    sparked_by: tuple[RecordId, ...] = ()

    @property
    def last_touched(self) -> date:
        """The day it was last worked on or talked about, else the day it came up."""
        return self.touched_on or self.sparked_on

    def concerns(self) -> tuple[RecordId, ...]:
        """Name whom the conversation was with."""
        return () if self.person is None else (self.person,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Record):
    """What somebody said about an idea.

    Attributes:
        idea: about which.
        person: who said it.
        day: when.
        stance: for, against, or a new angle.
        text: what they said; may be empty.
        encounter: the conversation it was said in.
    """

    table: ClassVar[str] = "feedback"
    links: ClassVar[tuple[str, ...]] = ("idea", "person", "encounter")
    needs: ClassVar[tuple[str, ...]] = ("idea", "person")

    idea: RecordId
    person: RecordId
    day: date
    stance: Stance
    text: str = ""
    encounter: RecordId | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name who said it."""
        return (self.person,)


_STANCES: Final = {
    **dict.fromkeys(("for", "yes", "+"), Stance.FOR),
    **dict.fromkeys(("against", "no", "-"), Stance.AGAINST),
    **dict.fromkeys(("new angle", "angle", "new", "~"), Stance.ANGLE),
}


def read_stance(text: str) -> tuple[Stance, str]:
    """Read what somebody said about an idea: `for: it would fly`; without a word for it, an angle.

    Returns:
        The stance, and the words.
    """
    before, colon, words = text.partition(":")
    stance = _STANCES.get(" ".join(before.casefold().split())) if colon or before else None
    if stance is None:
        return Stance.ANGLE, clean(text)
    return stance, clean(words)
