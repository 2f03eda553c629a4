"""Reads the notebook's files into memory, and keeps it in step with what others write.

Who calls what changes files here holds the lock; `storage/journaled.py` sees to that.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.storage import collector, doubts
from hallway.storage.failures import MAY_NOT_WRITE, failure
from hallway.storage.files import free_path, write_new
from hallway.storage.frames import Rest
from hallway.storage.journal import Journal, SyncRefused, read_commit
from hallway.storage.memory import Memory
from hallway.storage.places import Places, Signature
from hallway.storage.recognition import read_snapshot
from hallway.storage.snapshot import SCHEMA, empty_snapshot

_LARGE_BYTES = 1 << 20
_NO_FILES: Signature = (None, None)


class Reader:
    """What is on the disk, as far as it is known.

    Attributes:
        places: where the files lie.
        memory: the tables, as far as the files were read.
        schema: of the data file that was read.
        has_torn_tail: the journal ends in a torn line that is not cut off.
        notices: what was mended on the way, in sentences.
    """

    def __init__(self, places: Places, *, may_mend: bool = True) -> None:
        """Know nothing yet.

        Args:
            places: where the files lie.
            may_mend: a torn line may be cut off; else everything is left as it is.
        """
        self.places = places
        self._may_mend = may_mend
        self.memory = Memory(empty_snapshot())
        self.schema = SCHEMA
        self.has_torn_tail = False
        self.notices: list[str] = []
        self._journal: Journal | None = None
        self._signature = _NO_FILES
        self._has_unsynced_lines = False
        self._has_unsynced_name = False
        self._doubt: StorageFailed | None = None
        self._refusal: StorageFailed | None = None

    @property
    def read_only_because(self) -> StorageFailed | None:
        """Why nothing can be written; None if it can."""
        return self._refusal or self._doubt

    @property
    def is_doubtful(self) -> bool:
        """What was read may be less than all, or something else than what was written."""
        return self._doubt is not None

    def stop_writing(self, refusal: StorageFailed) -> None:
        """Write nothing any more until the program starts again."""
        self._refusal = refusal

    @property
    def is_new(self) -> bool:
        """No file of it was seen yet."""
        return self._signature == _NO_FILES

    @property
    def is_current(self) -> bool:
        """Nobody wrote since the last time."""
        return self.places.signature == self._signature

    def take_in(self) -> bool:
        """Read what others wrote since the last time; say whether there was anything.

        Raises:
            NotebookUnreadable: the data file is damaged, or gone.
            StorageFailed: the disk refused.
        """
        signature = self.places.signature
        if signature == self._signature:
            return False
        with self._careful(), collector.paused():
            has_news = self._follow(signature)
        self._signature = signature
        return has_news

    def take_in_without_lock(self, refusal: StorageFailed) -> bool:
        """Read, and mend nothing, where no lock can be had for now; the next writing looks again.

        Args:
            refusal: why there is none.

        Raises:
            NotebookUnreadable: the data file is damaged, or gone.
            StorageFailed: the disk refused.
        """
        may_mend, self._may_mend = self._may_mend, False
        try:
            return self.take_in()
        finally:
            self._may_mend = may_mend
            self._doubt = self._doubt or refusal

    def look_again(self) -> None:
        """Read everything anew, if there was a doubt: it may have been mended.

        Raises:
            NotebookUnreadable: the data file is damaged, or gone.
            StorageFailed: the disk refused.
        """
        if self._doubt is not None:
            with self._careful():
                self._load()
            self._signature = self.places.signature

    def keep_torn_tail(self) -> Path | None:
        """Keep the bytes of a torn line beside the journal, which stays as it is.

        Returns:
            The file that has them; None if no line is torn.

        Raises:
            OSError: the disk refused.
        """
        if self._journal is None or not self.has_torn_tail:
            return None
        name = f"{self.places.data.stem}.torn-{self.memory.sequence + 1}"
        path = free_path(self.places.data.with_name(name))
        write_new(path, self._journal.rest())
        return path

    def close(self) -> None:
        """Let go of the files."""
        if self._journal is not None:
            self._journal.close()
        self._journal = None

    def _follow(self, signature: Signature) -> bool:
        """Read on in the journal; or all anew, if the data file is not the one that was read."""
        if self._journal is None or self._doubt is not None:
            return self._load()
        if signature[1] is None:
            raise doubts.gone(self.places.journal)
        has_news = self._replay(self._journal)
        if not self._journal.is_in_place:
            return self._move_on() or has_news
        is_same_data = signature[0] == self._signature[0]
        return has_news if is_same_data else self._load()

    def _load(self) -> bool:
        """Read snapshot and journal."""
        data_mark, journal_mark = self.places.signature
        if data_mark is None:
            raise doubts.gone(self.places.data)
        content = self.places.data.read_bytes()
        data = read_snapshot(content, self.places.data)
        if len(content) > _LARGE_BYTES:
            collector.leave_alone()
        self.memory, self.schema, self._doubt = Memory(data), data.schema, data.doubt
        self.close()
        if journal_mark is not None and not data.outlives(self.places.journal):
            self._enter(self._open_journal())
        return True

    def _move_on(self) -> bool:
        """Go to the journal that a compaction of somebody else began."""
        self.close()
        return self._enter(self._open_journal(), may_load=True)

    def _open_journal(self) -> Journal:
        """Open the journal for writing, or at least for reading."""
        path = self.places.journal
        if self._refusal is not None or not self._may_mend:
            return Journal(path, may_write=False)
        try:
            return Journal(path)
        except OSError as error:
            if error.errno not in MAY_NOT_WRITE:
                raise
            self.stop_writing(failure(error, path))
            return Journal(path, may_write=False)

    def _enter(self, journal: Journal, *, may_load: bool = False) -> bool:
        """Read a journal from its start, if it continues what is in memory.

        Args:
            journal: just opened.
            may_load: read the snapshot again, if it does not.
        """
        self._journal = journal
        try:
            heading = journal.read_heading()
        except ValueError as error:
            self._doubt = doubts.damaged(self.places, self.memory.sequence, str(error))
            return False
        doubt = doubts.about(heading, self.memory, self.places)
        if doubt is not None and may_load:
            return self._load()
        if doubt is not None:
            self._doubt = doubt
            return False
        has_news = self._replay(journal)
        # Who put these files there may have been killed before their names lasted, and nobody
        # writes a line before they do; so one that is newer than the data file proves it.
        self._has_unsynced_name = not has_news
        return has_news

    def _replay(self, journal: Journal) -> bool:
        """Take in the lines after those that are in memory."""
        scan = journal.read_on()
        try:
            has_news = self.memory.take(map(read_commit, scan.texts))
        except ValueError as error:
            self._doubt = doubts.damaged(self.places, self.memory.sequence, str(error))
            return True
        journal.position += scan.length
        self._has_unsynced_lines |= has_news
        if scan.rest is Rest.DAMAGED:
            self._doubt = doubts.damaged(self.places, self.memory.sequence, "a line is damaged")
        self.has_torn_tail = scan.rest is Rest.TORN
        if self.has_torn_tail and self._may_mend and self._refusal is None:
            self._cut_off(journal)
        return has_news

    def _cut_off(self, journal: Journal) -> None:
        """Take a torn line off the journal, and keep its bytes beside it."""
        try:
            path = self.keep_torn_tail()
            journal.cut()
        except OSError as error:
            # What is whole can still be read.
            self._doubt = self._distrusted(error)
            return
        self.has_torn_tail = self._has_unsynced_lines = False
        self.notices.append(
            f"The last change was not finished when the power or the program ended, and was never "
            f"shown as saved; what there was of it is kept in {path}."
        )

    @contextmanager
    def _careful(self) -> Iterator[None]:
        """Tell in words what the disk refused."""
        try:
            yield
        except OSError as error:
            raise self._distrusted(error) from error

    def _distrusted(self, error: OSError) -> StorageFailed:
        """Say what the disk refused, and trust it no more if it is not to be trusted."""
        refusal = failure(error, self.places.data)
        if isinstance(error, SyncRefused) or error.errno == errno.EIO:
            self.stop_writing(doubts.untrusted(refusal))
        return refusal
