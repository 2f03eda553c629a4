"""Writes changes into the tables: what they do, and that they were done."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hallway.domain.changes import Change, Operation
from hallway.domain.ids import RecordId
from hallway.domain.records import Record
from hallway.storage.codec import carry_over, to_document
from hallway.storage.database import NotebookDatabase
from hallway.storage.history import (
    HISTORY,
    KEPT_CHANGES,
    KEPT_TRACES,
    LOG,
    Written,
    change_document,
    trace_document,
)
from hallway.storage.loose_ends import refuse_loose_ends
from hallway.storage.outlived import outlived, outlived_changes
from hallway.storage.records import Records
from hallway.storage.revisions import refuse_forgotten, refuse_stale, revised
from hallway.storage.tables import FORGOTTEN, Json
from hallway.storage.trashed import refuse_about_trashed


class Writer:
    """Stages changes in the transaction that is open."""

    def __init__(self, disk: Records, database: NotebookDatabase, by: str) -> None:
        """Prepare to write.

        Args:
            disk: the records as they are on the disk.
            database: takes what they shall be.
            by: the program and process that writes.
        """
        self._disk = disk
        self._database = database
        self._by = by

    def stage(self, change: Change, sequence: int) -> Change:
        """Stage what a change does, and the change itself for the history.

        Args:
            change: as it was planned.
            sequence: the number of the commit that is being prepared.

        Returns:
            The change with the revisions that will be written.

        Raises:
            StaleEdit: a record is not any more as the change read it, or would lead to nothing.
            Refused: it is about someone who is in the trash by now.
        """
        kept = replace(change, operations=tuple(self._checked(change)), by=self._by)
        refuse_loose_ends(kept.operations, self._disk)
        refuse_about_trashed(kept, self._disk)
        written: Written = {}
        for name, operations in _by_table(kept).items():
            written |= self._put(name, operations)
        self._remember(change_document(kept, sequence, written), kept.id)
        return kept

    def _checked(self, change: Change) -> Iterator[Operation]:
        """Refuse what is stale, and give what is not its next revision."""
        seen: dict[tuple[str, RecordId], Record | None] = {}
        for operation in change.operations:
            record = operation.record
            key = (record.table, record.id)
            if key not in seen:
                refuse_stale(operation, self._disk.get(type(record), record.id))
                refuse_forgotten(operation, self._disk.table(FORGOTTEN))
            checked = revised(operation, seen.get(key, operation.before))
            seen[key] = checked.after
            yield checked

    def _put(self, name: str, operations: Sequence[Operation]) -> Written:
        """Stage what the records of a table shall be.

        Returns:
            The documents that were there, and those that take their place.
        """
        stored = self._disk.table(name)
        ids = [each.record.id for each in operations]
        before = {each: stored[str(each)] for each in ids if str(each) in stored}
        records = [each.after for each in operations if each.after is not None]
        after = {each.id: self._document(each) for each in records}
        self._database.notebook_table(name).put(dict.fromkeys(ids) | after)
        written = [*before.items(), *after.items()]
        return {(name, each, document.get("revision", 0)): document for each, document in written}

    def _document(self, record: Record) -> Json:
        """Write a record, with what only a newer Hallway knows of it."""
        document = to_document(record)
        stored = self._disk.table(record.table).get(str(record.id))
        if stored is None:
            return document
        known = to_document(self._disk.value(type(record), record.id, stored))
        return dict(carry_over(stored, known, document))

    def _remember(self, document: Json, change_id: RecordId) -> None:
        """Stage the change itself; those too old to be taken back go, and leave traces."""
        known = self._disk.table(HISTORY)
        surplus = outlived_changes(known, document, KEPT_CHANGES)
        if surplus:
            self._leave_traces({each: known[str(each)] for each in surplus})
        history = self._database.notebook_table(HISTORY)
        history.put(dict.fromkeys(surplus) | {change_id: document})

    def _leave_traces(self, documents: Mapping[RecordId, Json]) -> None:
        """Stage what is left of old changes."""
        surplus = outlived(self._disk.table(LOG), KEPT_TRACES)
        traces = {key: trace_document(document) for key, document in documents.items()}
        self._database.notebook_table(LOG).put(dict.fromkeys(surplus) | traces)


def _by_table(change: Change) -> dict[str, list[Operation]]:
    """Keep one operation for each record: what it shall be in the end."""
    last = {(each.record.table, each.record.id): each for each in change.operations}
    tables: dict[str, list[Operation]] = {}
    for (name, _), operation in last.items():
        tables.setdefault(name, []).append(operation)
    return tables
