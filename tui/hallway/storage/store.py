"""The store: records in tables, changed by commits of many at once."""

import errno
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tinydb.table import Document

from hallway.domain.changes import Change, Operation
from hallway.domain.errors import StorageFailed
from hallway.domain.ids import RecordId
from hallway.domain.records import Record
from hallway.notebook.ports import News
from hallway.storage import collector
from hallway.storage.codec import carry_over, to_document, to_record
from hallway.storage.database import NotebookDatabase
from hallway.storage.failures import Misfit, named, told_in_words
from hallway.storage.history import HISTORY, KINDS, Written, change_document, outlived, read_changes
from hallway.storage.journaled import JournaledStorage
from hallway.storage.places import DATA_FILE
from hallway.storage.records import Records
from hallway.storage.revisions import refuse_stale, revised
from hallway.storage.shown import Difference, Shown
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

    What it shows stands still while `write` and `read_on` work, which any one other thread may
    call; `absorb` lets it follow.

    Attributes:
        folder: the data folder.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / DATA_FILE
        self._shown = Shown()
        super().__init__(path, lambda: self._shown.tables)
        self.folder = folder
        self._storage = JournaledStorage(path)
        self._database = NotebookDatabase(storage=lambda: self._storage)
        # What is on the disk, as the thread that writes knows it.
        self._disk = Records(path, self._storage.live)
        self._has_untold_news = False
        self._storage.absorb(self._shown)

    @property
    def read_only_because(self) -> StorageFailed | None:
        """Why nothing can be kept; None if it can."""
        return self._storage.read_only_because

    @property
    def notices(self) -> tuple[str, ...]:
        """What was mended on the way, in sentences for the person."""
        return self._storage.notices

    @property
    def is_long(self) -> bool:
        """It is time to compact."""
        return self._storage.is_long

    def keep(self, change: Change) -> Change:
        """Write a change to the disk and take it in.

        Returns:
            The change with the revisions that were written.

        Raises:
            StaleEdit: a record is not any more as the change read it.
            StorageFailed: the disk refused; nothing was written.
        """
        try:
            kept = self.write(change)
        finally:
            self._has_untold_news |= self.absorb().is_from_others
        if self.is_long:
            self.tidy()
        return kept

    def write(self, change: Change) -> Change:
        """Write a change to the disk, all of it or nothing; it is not shown yet.

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

    def read_on(self) -> None:
        """Read what other processes wrote; it is not shown yet.

        Raises:
            StorageFailed: the files cannot be read.
        """
        self._storage.read_on()

    def absorb(self) -> News:
        """Show what was written and read meanwhile."""
        is_from_others, differences = self._storage.absorb(self._shown)
        has_untold_news, self._has_untold_news = self._has_untold_news, False
        if differences is None or has_untold_news:
            return News(is_from_others or has_untold_news, None)
        return News(is_from_others, self._operations(differences))

    def changes(self) -> Sequence[Change]:
        """Return the last changes, newest first.

        Raises:
            NotebookUnreadable: one of them is not what it has to be.
        """
        with named(self.path):
            return read_changes(self.table(HISTORY))

    def catch_up(self) -> bool:
        """Take in what other processes wrote; say whether there was anything."""
        self.read_on()
        return self.absorb().is_from_others

    def compact(self) -> None:
        """Write all changes into the data file, where other programs see them.

        Raises:
            StorageFailed: the disk refused; nothing is lost.
        """
        self._storage.compact()

    def tidy(self) -> None:
        """Compact if that is possible; what was kept is safe without it."""
        self._storage.tidy()

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
                refuse_stale(operation, self._disk.get(type(record), record.id))
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
        stored = self._disk.table(record.table).get(str(record.id))
        if stored is None:
            return document
        known = to_document(self._disk.value(type(record), record.id, stored))
        return dict(carry_over(stored, known, document))

    def _remember(self, change: Change, written: Written) -> None:
        """Stage the change itself, in place of the oldest one."""
        history = self._database.table(HISTORY)
        surplus = outlived(self._disk.table(HISTORY))
        if surplus:
            history.remove(doc_ids=surplus)
        document = change_document(change, self._storage.next_sequence, written)
        history.insert(Document(document, change.id))

    def _operations(self, differences: Iterable[Difference]) -> tuple[Operation, ...] | None:
        """Make records of documents before and after; None if one of them is no record."""
        try:
            made = [_operation(each) for each in differences if each.table in KINDS]
        except Misfit:
            return None
        return tuple(made)


def _operation(difference: Difference) -> Operation:
    kind, record_id = KINDS[difference.table], int(difference.key)
    sides = (difference.before, difference.after)
    before, after = (None if each is None else to_record(kind, record_id, each) for each in sides)
    return Operation(before, after)


def _by_table(change: Change) -> dict[str, list[Operation]]:
    """Keep one operation for each record: what it shall be in the end."""
    last = {(each.record.table, each.record.id): each for each in change.operations}
    tables: dict[str, list[Operation]] = {}
    for (name, _), operation in last.items():
        tables.setdefault(name, []).append(operation)
    return tables
