"""What an import would do with each row of a file."""

from dataclasses import dataclass
from enum import StrEnum

from hallway.domain.ids import RecordId
from hallway.domain.incoming import Incoming
from hallway.domain.people import FactKind


class RowState(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    LOOK_ALIKE = "look-alike"
    SKIPPED = "skipped"


class RowChoice(StrEnum):
    """Whether a row is about the person it looks like."""

    SAME = "same"
    NEW = "new"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Judged:
    """One row, and what becomes of it.

    Attributes:
        row: which, from 1 and without a header.
        state: what becomes of it.
        incoming: what it says; None where nothing of it can be kept.
        person: the known person it is about or looks like.
        why: the evidence, or the reason why it is skipped.
        added: what it adds to what is known.
        into: an earlier row of the file that is about the same person.
    """

    row: int
    state: RowState
    incoming: Incoming | None = None
    person: RecordId | None = None
    why: str = ""
    added: tuple[tuple[FactKind, str], ...] = ()
    into: int | None = None
