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
        by: the program and process that made it; empty until it is written.
        restores: the backup that takes the notebook's place: a path, or the name of one of the
            notebook's own backups.
        replaced: the name of the notebook's own backup of what was there before.
    """

    id: RecordId
    at: datetime
    words: str
    operations: tuple[Operation, ...]
    undoes: RecordId | None = None
    redoes: RecordId | None = None
    by: str = ""
    restores: str | None = None
    replaced: str | None = None

    def concerns(self) -> frozenset[RecordId]:
        """Name the people whom one of its records says something about, before or after it."""
        sides = (side for each in self.operations for side in (each.before, each.after))
        return frozenset(person for side in sides if side is not None for person in side.concerns())


@dataclass(frozen=True, slots=True)
class Trace:
    """What is left of a change that is too old, or of work that nothing takes back.

    It has no text of anybody.

    Attributes:
        id: of the change, or of the work.
        at: when it was done, in local time with its offset.
        by: the program and process that did it.
        touched: how many records it touched, by the name of their table.
        words: what was done, as in "Emptied the trash"; empty for a change.
    """

    id: RecordId
    at: datetime
    by: str
    touched: dict[str, int]
    words: str = ""
