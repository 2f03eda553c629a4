"""The store: records in tables, changed by commits of many at once."""

import errno
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tinydb.table import Document

from hallway.domain.changes import Change, Operation
from hallway.domain.errors import StorageFailed
from hallway.domain.ids import RecordId
from hallway.domain.records import Record
from hallway.storage import collector
from hallway.storage.codec import carry_over, to_document
from hallway.storage.failures import named, told_in_words
from hallway.storage.history import HISTORY, Written, change_document, outlived, read_changes
from hallway.storage.places import DATA_FILE
from hallway.storage.records import Records
from hallway.storage.revisions import refuse_stale, revised
from hallway.storage.tables import Json


def open_store(folder: Path) -> "TinyStore":
    """Open the notebook in a folder, which is created when something is first written.

    Raises:
        StorageFailed: the folder cannot be used.
        NotebookUnreadable: the data file is damaged, or no notebook; it was not touched.
        NotebookNewer: a newer Hallway wrote it, in a shape that this one cannot read.
    """
    with told_in_words(folder):
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(errno.EEXIST, "not a folder", str(folder))
    return TinyStore(folder)


class TinyStore(Records):
    """Records on a TinyDB database.

    Attributes:
        folder: the data folder.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / DATA_FILE)
        self.folder = folder

    @property
    def read_only_because(self) -> StorageFailed | None:
        """Why nothing can be kept; None if it can."""
        return self._storage.read_only_because

    @property
    def notices(self) -> tuple[str, ...]:
        """What was mended on the way, in sentences for the person."""
        return self._storage.notices

    def keep(self, change: Change) -> Change:
        """Write a change to the disk, all of it or nothing.

        Returns:
            The change with the revisions that were written.

        Raises:
            StaleEdit: a record is not any more as the change read it.
            StorageFailed: the disk refused; nothing was written.
        """
        with collector.paused(), self._storage.transaction():
            kept = replace(change, operations=tuple(self._checked(change)))
            written: Written = {}
            for name, operations in _by_table(kept).items():
                written |= self._put(name, operations)
            self._remember(kept, written)
        return kept

    def changes(self) -> Sequence[Change]:
        """Return the last changes, newest first.

        Raises:
            NotebookUnreadable: one of them is not what it has to be.
        """
        with named(self._path):
            return read_changes(self._table(HISTORY))

    def catch_up(self) -> bool:
        """Take in what other processes wrote; say whether there was anything."""
        return self._storage.catch_up()

    def compact(self) -> None:
        """Write all changes into the data file, where other programs see them.

        Raises:
            StorageFailed: the disk refused; nothing is lost.
        """
        self._storage.compact()

    def close(self) -> None:
        """Let go of the files."""
        self._database.close()

    def _checked(self, change: Change) -> Iterator[Operation]:
        """Refuse what is stale, and give what is not its next revision."""
        seen: dict[tuple[str, RecordId], Record | None] = {}
        for operation in change.operations:
            record = operation.record
            key = (record.table, record.id)
            if key not in seen:
                refuse_stale(operation, self.get(type(record), record.id))
            checked = revised(operation, seen.get(key, operation.before))
            seen[key] = checked.after
            yield checked

    def _put(self, name: str, operations: Sequence[Operation]) -> Written:
        """Stage what the records of a table shall be.

        Returns:
            The documents that were there, and those that take their place.
        """
        stored = self._table(name)
        ids = [each.record.id for each in operations]
        before = {each: stored[str(each)] for each in ids if str(each) in stored}
        records = [each.after for each in operations if each.after is not None]
        after = {each.id: self._document(each) for each in records}
        table = self._database.table(name)
        if before:
            table.remove(doc_ids=before)
        if after:
            table.insert_multiple(Document(each, record_id) for record_id, each in after.items())
        written = [*before.items(), *after.items()]
        return {(name, each, document.get("revision", 0)): document for each, document in written}

    def _document(self, record: Record) -> Json:
        """Write a record, with what only a newer Hallway knows of it."""
        document = to_document(record)
        stored = self._table(record.table).get(str(record.id))
        if stored is None:
            return document
        known = to_document(self._value(type(record), record.id, stored))
        return dict(carry_over(stored, known, document))

    def _remember(self, change: Change, written: Written) -> None:
        """Stage the change itself, in place of the oldest one."""
        history = self._database.table(HISTORY)
        surplus = outlived(self._table(HISTORY))
        if surplus:
            history.remove(doc_ids=surplus)
        document = change_document(change, self._storage.next_sequence, written)
        history.insert(Document(document, change.id))


def _by_table(change: Change) -> dict[str, list[Operation]]:
    """Keep one operation for each record: what it shall be in the end."""
    last = {(each.record.table, each.record.id): each for each in change.operations}
    tables: dict[str, list[Operation]] = {}
    for (name, _), operation in last.items():
        tables.setdefault(name, []).append(operation)
    return tables
