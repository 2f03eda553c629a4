"""What may be suggested after a conversation."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hallway.domain.ids import RecordId


class Kind(StrEnum):
    """What is to be done, in the order in which one of two that fit equally comes first."""

    SEND = "send"
    INTRODUCE = "introduce"
    JOB = "job"
    DEMO = "demo"
    VISIT = "visit"
    ASK = "ask"
    MEET = "meet"
    THANK = "thank"
    CONTINUE = "continue"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that may be worth doing, and why.

    Attributes:
        kind: what it is.
        text: how it would stand in the checklist.
        due: a day for it, which is proposed and never set by itself.
        reason: why it is suggested, with the words that were said.
        about: whom it is about, where that is not the person met.
    """

    kind: Kind
    text: str
    due: date
    reason: str
    about: RecordId | None = None
