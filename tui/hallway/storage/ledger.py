"""Writes the notebook: commits into the journal, and now and then a new snapshot."""

import time

from hallway.storage.files import free_path, remove_drafts, replace_file, sync_folder, write_new
from hallway.storage.journal import (
    Commit,
    Heading,
    Journal,
    begin_journal,
    commit_text,
    own_commit,
)
from hallway.storage.reader import Reader
from hallway.storage.recognition import edited
from hallway.storage.snapshot import SCHEMA, is_as_written, to_bytes
from hallway.storage.tables import Staged

LONG_JOURNAL_BYTES = 4 << 20
_WORTH_COMPACTING = 4  # a journal of a fourth of the snapshot pays for writing it anew
_DAY_NANOSECONDS = 24 * 60 * 60 * 10**9


class Ledger(Reader):
    """What is on the disk, and what is put there; who calls it holds the lock."""

    _put_off_bytes = 0

    def commit(self, staged: Staged) -> None:
        """Write a commit, and then believe it.

        Raises:
            StorageFailed: it holds what JSON cannot hold, or the disk refused.
        """
        text = commit_text(Commit(self.memory.sequence + 1, staged))
        # Through JSON and back: memory holds what the file holds, and nobody else holds it.
        commit = own_commit(text)
        with self._careful():
            journal_mark = self._lasting_journal().append(text)
        self.memory.take([commit])
        self._signature = (self._signature[0], journal_mark)

    def compact(self) -> None:
        """Write a new snapshot of all commits, and begin a new journal.

        Raises:
            StorageFailed: the disk refused, or the data file is not what was written.
        """
        with self._careful():
            self._rewrite()

    @property
    def is_long(self) -> bool:
        """The journal takes longer to read than the snapshot."""
        limits = (LONG_JOURNAL_BYTES, self._data_bytes, self._put_off_bytes)
        return self._journal_bytes > max(limits)

    def put_off_compaction(self) -> None:
        """Do not try again before the journal is twice as long."""
        self._put_off_bytes = 2 * self._journal_bytes

    @property
    def is_worth_compacting(self) -> bool:
        """A new snapshot costs little beside what was written, or the old one is a day old."""
        if self._journal is None or self.read_only_because is not None:
            return False
        if not self._journal.has_commits:
            return False
        return self._journal_bytes * _WORTH_COMPACTING >= self._data_bytes or self._is_a_day_old()

    def _lasting_journal(self) -> Journal:
        """Return the journal, at an end that a power cut cannot take away."""
        if self._journal is None or self.schema != SCHEMA:
            return self._rewrite()
        if self._has_unsynced_name:
            # Else a power cut could bring back the journal before this one, without our line.
            sync_folder(self.places.folder)
            self._has_unsynced_name = False
        if self._has_unsynced_lines:
            # Else a power cut could tear a line of somebody who was killed, and keep ours.
            self._journal.sync()
            self._has_unsynced_lines = False
        return self._journal

    def _rewrite(self) -> Journal:
        """Write the snapshot, then a journal that follows it."""
        places, memory = self.places, self.memory
        if places.data.exists():
            self._keep_what_is_not_known()
        remove_drafts(places.data)
        remove_drafts(places.journal)
        replace_file(places.data, to_bytes(memory.snapshot()))
        self.schema = SCHEMA
        journal = begin_journal(places.journal, Heading(SCHEMA, memory.lineage, memory.sequence))
        self.close()
        self._journal = journal
        self._has_unsynced_name = self._has_unsynced_lines = False
        self._signature = places.signature
        return journal

    def _keep_what_is_not_known(self) -> None:
        """Let nothing be overwritten for good: an older schema, or an edit by hand."""
        content = self.places.data.read_bytes()
        if self.schema != SCHEMA:
            name = f"{self.places.data.stem}.schema-{self.schema}.json"
            write_new(free_path(self.places.data.with_name(name)), content)
        elif not is_as_written(content):
            self._doubt = edited(self.places.data)
            raise self._doubt

    @property
    def _journal_bytes(self) -> int:
        return 0 if self._journal is None else self._journal.position

    @property
    def _data_bytes(self) -> int:
        mark = self._signature[0]
        return 0 if mark is None else mark[1]

    def _is_a_day_old(self) -> bool:
        mark = self._signature[0]
        return mark is not None and time.time_ns() - mark[2] > _DAY_NANOSECONDS
