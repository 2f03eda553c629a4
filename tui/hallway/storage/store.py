"""The store: records in tables, changed by commits of many at once."""

import errno
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tinydb.table import Document

from hallway.domain.changes import Change, Operation
from hallway.domain.ids import RecordId
from hallway.domain.records import Record
from hallway.notebook.ports import R
from hallway.storage.codec import carry_over, default_of, misfit, to_document, to_record
from hallway.storage.columns import check_of
from hallway.storage.database import NotebookDatabase
from hallway.storage.failures import named, told_in_words
from hallway.storage.history import HISTORY, change_document, outlived, read_changes
from hallway.storage.revisions import refuse_stale, revised
from hallway.storage.tables import Json, Table
from hallway.storage.whole_file import WholeFileStorage

DATA_FILE = "notebook.json"


def open_store(folder: Path) -> "TinyStore":
    """Open the notebook in a folder, which is created when something is first written.

    Raises:
        StorageFailed: the folder cannot be used.
        NotebookUnreadable: the data file is damaged, or no notebook; it was not touched.
        NotebookNewer: a newer Hallway wrote it.
    """
    with told_in_words(folder):
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(errno.EEXIST, "not a folder", str(folder))
    return TinyStore(folder)


class TinyStore:
    """Records on a TinyDB database.

    Attributes:
        folder: the data folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._database = NotebookDatabase(self._path, storage=WholeFileStorage)
        self._values: dict[str, dict[RecordId, tuple[Json, Record]]] = {}

    def get(self, kind: type[R], record_id: RecordId) -> R | None:
        """Return one record, or None where there is none of that id."""
        document = self._table(kind.table).get(str(record_id))
        return None if document is None else self._value(kind, record_id, document)

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of a kind, in the order of their ids."""
        for record_id, document in self._documents(kind):
            yield self._value(kind, record_id, document)

    def column(self, kind: type[R], field: str) -> Iterator[tuple[RecordId, Any]]:
        """Yield one field of every record as JSON has it, without making values.

        Raises:
            ValueError: the kind has no such field.
            NotebookUnreadable: a record has something else in that field.
        """
        if field == "id":
            yield from ((record_id, record_id) for record_id, _ in self._documents(kind))
            return
        default, fits = default_of(kind, field), check_of(kind, field)
        for record_id, document in self._documents(kind):
            value = document.get(field, default)
            if not fits(value):
                with named(self._path):
                    raise misfit(kind, record_id, f"{field} is something else")
            yield record_id, value

    def keep(self, change: Change) -> Change:
        """Write a change to the disk, all of it or nothing.

        Returns:
            The change with the revisions that were written.

        Raises:
            StaleEdit: a record is not any more as the change read it.
            StorageFailed: the disk refused; nothing was written.
        """
        with self._storage.transaction():
            kept = replace(change, operations=tuple(self._checked(change)))
            for name, operations in _by_table(kept).items():
                self._put(name, operations)
            self._remember(kept)
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

    def close(self) -> None:
        """Let go of the files."""
        self._database.close()

    @property
    def _path(self) -> Path:
        return self.folder / DATA_FILE

    @property
    def _storage(self) -> WholeFileStorage:
        storage = self._database.storage
        assert isinstance(storage, WholeFileStorage)
        return storage

    def _table(self, name: str) -> Table:
        return self._storage.live().get(name, {})

    def _documents(self, kind: type[Record]) -> list[tuple[RecordId, Json]]:
        """Return the documents of a kind as they are at this moment, in the order of ids."""
        # A list: another thread may commit while somebody walks through it.
        documents = [(int(key), value) for key, value in list(self._table(kind.table).items())]
        return sorted(documents, key=lambda item: item[0])

    def _value(self, kind: type[R], record_id: RecordId, document: Json) -> R:
        """Return the value of a document, making it if this very document had none yet."""
        values = self._values.setdefault(kind.table, {})
        known, value = values.get(record_id, (None, None))
        # Documents in memory never change, so the same one has the same value.
        if known is document and isinstance(value, kind):
            return value
        with named(self._path):
            made = to_record(kind, record_id, document)
        values[record_id] = (document, made)
        return made

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

    def _put(self, name: str, operations: Sequence[Operation]) -> None:
        """Stage what the records of a table shall be."""
        table = self._database.table(name)
        # Documents first, as they take over what is unknown in those they replace.
        documents = [self._document(each.after) for each in operations if each.after is not None]
        table.remove(doc_ids=[each.record.id for each in operations])
        table.insert_multiple(documents)

    def _document(self, record: Record) -> Document:
        """Write a record, with what only a newer Hallway knows of it."""
        document = to_document(record)
        stored = self._table(record.table).get(str(record.id))
        if stored is not None:
            known = to_document(self._value(type(record), record.id, stored))
            document = carry_over(stored, known, document)
        return Document(document, record.id)

    def _remember(self, change: Change) -> None:
        """Stage the change itself, in place of the oldest one."""
        history = self._database.table(HISTORY)
        with named(self._path):
            surplus = outlived(self._table(HISTORY))
        history.remove(doc_ids=surplus)
        document = change_document(change, self._storage.next_sequence)
        history.insert(Document(document, change.id))


def _by_table(change: Change) -> dict[str, list[Operation]]:
    """Keep one operation for each record: what it shall be in the end."""
    last = {(each.record.table, each.record.id): each for each in change.operations}
    tables: dict[str, list[Operation]] = {}
    for (name, _), operation in last.items():
        tables.setdefault(name, []).append(operation)
    return tables
