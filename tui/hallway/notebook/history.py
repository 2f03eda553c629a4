"""Undo and redo: a change is taken back by a change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from hallway.domain.changes import Change, Operation, Trace
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.records import Record
from hallway.notebook.state import State


class History(State):
    """What was done, and taking it back."""

    def log(self) -> Sequence[Change | Trace]:
        """Return every change that is known, newest first; of old ones a trace is left."""
        return self._store.log()

    def undo(self, now: datetime, *, only_here: bool = False) -> Change:
        """Plan to take back the last change.

        Args:
            now: the moment as lived.
            only_here: only what this process did counts, and those of its kind that have ended.

        Raises:
            Refused: there is nothing to undo, or a later change touched the same record.
        """
        done, _ = self._standing_and_undone(only_here)
        if not done and only_here and self._standing_and_undone(only_here=False)[0]:
            raise Refused(
                "There is nothing to undo that was done here.",
                "`hallway undo` takes back the last change of the notebook.",
            )
        if not done:
            raise Refused("There is nothing to undo.")
        last = done[-1]
        plan = self._plan_back(last, f"Undone: {last.words}", now)
        return replace(plan, undoes=last.id)

    def redo(self, now: datetime, *, only_here: bool = False) -> Change:
        """Plan to bring back what was undone last.

        Raises:
            Refused: nothing was undone, or a later change touched the same record.
        """
        _, undone = self._standing_and_undone(only_here)
        if not undone:
            raise Refused("There is nothing to redo.")
        original, undo = undone[-1]
        plan = self._plan_back(undo, original.words, now)
        return replace(plan, redoes=original.id)

    def _standing_and_undone(
        self, only_here: bool
    ) -> tuple[list[Change], list[tuple[Change, Change]]]:
        """Replay the history: what stands, and what was undone with the change that did so.

        All of it is replayed, since others may have taken back what was done here; what counts
        is chosen in the end.
        """
        standing: dict[RecordId, Change] = {}
        undone: dict[RecordId, tuple[Change, Change]] = {}
        for change in reversed(self._store.changes()):
            if change.undoes is not None:
                original = standing.pop(change.undoes, None)
                if original is not None:
                    undone[original.id] = (original, change)
                continue
            if change.redoes is not None:
                undone.pop(change.redoes, None)
            elif self._counts(change, only_here):
                undone.clear()
            standing[change.id] = change
        return (
            [each for each in standing.values() if self._counts(each, only_here)],
            [pair for pair in undone.values() if self._counts(pair[1], only_here)],
        )

    def _counts(self, change: Change, only_here: bool) -> bool:
        if not only_here or change.id in self._kept_here:
            return True
        # Whoever opens the screen again goes on where it was left.
        return self._store.was_left_behind(change)

    def _plan_back(self, change: Change, words: str, now: datetime) -> Change:
        if change.restores is None:
            return self.plan(now, words, self._taken_back(change))
        if change.replaced is None:
            raise Refused(
                "What was there before the restore was damaged, or nothing.",
                "Damaged files are kept in the folder `damaged` beside the notebook.",
            )
        return replace(self.plan(now, words, ()), restores=change.replaced)

    def _taken_back(self, change: Change) -> list[Operation]:
        inverse = [self._inverse(operation) for operation in reversed(change.operations)]
        changed = {operation.record.id for operation in inverse}
        for operation in inverse:
            if operation.after is None:
                self._refuse_if_built_upon(operation.record, changed)
        return inverse

    def _refuse_if_built_upon(self, record: Record, changed: set[RecordId]) -> None:
        """Refuse to remove a record that something else leads to."""
        if any(other.id not in changed for other in self.linking_to(record.id)):
            raise Refused(
                "Something was added to this since, so it cannot be taken back by itself.",
                "Undo the later change first.",
            )

    def _inverse(self, operation: Operation) -> Operation:
        """Turn an operation around, if its record is still as the operation left it."""
        record = operation.record
        current = self.find(type(record), record.id)
        if _content(current) != _content(operation.after):
            raise Refused(
                "This was changed again since, so it cannot be taken back by itself.",
                "Undo the later change first.",
            )
        return Operation(before=current, after=operation.before)


def _content(record: Record | None) -> Record | None:
    """Leave the revision out, which every writing raises."""
    return None if record is None else replace(record, revision=0)
