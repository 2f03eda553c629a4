"""A change: what one verb does to the notebook, with all that is needed to take it back."""

from dataclasses import dataclass
from datetime import datetime

from hallway.domain.ids import RecordId
from hallway.domain.records import Record


@dataclass(frozen=True, slots=True)
class Operation:
    """One record before and after a change.

    Attributes:
        before: the record as it was read; None for a new one.
        after: the record as it shall be; None for a removed one.
    """

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record itself, as it is where it is, else as it was."""
        record = self.after or self.before
        if record is None:
            raise ValueError("an operation needs a record before or after it")
        return record

    @property
    def inverse(self) -> "Operation":
        """The operation that takes this one back."""
        return Operation(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """What one verb does, as operations that stand or fall together.

    Attributes:
        id: names the change.
        at: when it was made, in local time with its offset.
        words: what was done, as in "Captured Ana Ruiz".
        operations: in the order they are applied.
        undoes: the change this one takes back.
        redoes: the undone change this one brings back.
    """

    id: RecordId
    at: datetime
    words: str
    operations: tuple[Operation, ...]
    undoes: RecordId | None = None
    redoes: RecordId | None = None
