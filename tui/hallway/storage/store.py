"""The store: records in tables, changed by commits of many at once."""

import errno
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from hallway.domain.changes import Change, Operation, Trace
from hallway.domain.errors import StorageFailed
from hallway.domain.followups import OpenPromise
from hallway.domain.forgetting import Forgetting
from hallway.domain.ids import RecordId
from hallway.notebook.ports import IndexCache, News, Stamp
from hallway.storage import collector
from hallway.storage.codec import to_record
from hallway.storage.database import NotebookDatabase
from hallway.storage.derived import DerivedIndex
from hallway.storage.failures import Misfit, named, told_in_words
from hallway.storage.history import HISTORY, KINDS, LOG, KnownChanges, operations_of, read_log
from hallway.storage.journaled import JournaledStorage
from hallway.storage.places import BACKUPS, DATA_FILE
from hallway.storage.processes import has_ended, signed
from hallway.storage.records import Records
from hallway.storage.shown import Difference, Shown
from hallway.storage.tables import BEGUN, FORGOTTEN
from hallway.storage.writer import Writer

if TYPE_CHECKING:
    from hallway.storage.housekeeping import Housekeeper


def open_store(folder: Path, program: str = "hallway") -> "TinyStore":
    """Open the notebook in a folder, which is created when something is first written.

    Args:
        folder: the data folder.
        program: who writes in it, for the history.

    Raises:
        StorageFailed: the folder cannot be used.
        NotebookUnreadable: the data file is damaged, or no notebook; it was not touched.
        NotebookNewer: a newer Hallway wrote it, in a shape that this one cannot read.
    """
    with told_in_words(folder):
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(errno.EEXIST, "not a folder", str(folder))
        _refuse_lost_link(folder)
    return TinyStore(folder, program)


def _refuse_lost_link(folder: Path) -> None:
    """Begin no new notebook where one is that lies on a disk which is not there now."""
    link = folder / DATA_FILE
    if not link.is_symlink() or link.exists():
        return
    target = link.readlink()
    is_begun = (folder / BACKUPS).exists()
    if is_begun or not (folder / target).parent.is_dir():
        raise StorageFailed(
            f"{link} leads to {target}, which is not there.",
            "Mount its disk, or put the notebook back where it leads.",
        )


class TinyStore(Records):
    """Records on a TinyDB database.

    What it shows stands still while `write` and `read_on` work, which any one other thread may
    call; `absorb` lets it follow.

    Attributes:
        folder: the data folder.
    """

    def __init__(self, folder: Path, program: str) -> None:
        path = folder / DATA_FILE
        self._by = signed(program)
        # Not by way of the store itself: it shall go with the last who knows it.
        shown = self._shown = Shown()
        super().__init__(path, lambda: shown.tables)
        self.folder = folder
        self._storage = JournaledStorage(path)
        self._database = NotebookDatabase(storage=lambda: self._storage)
        # What is on the disk, as the thread that writes knows it.
        self._disk = Records(path, self._storage.live)
        self._writer = Writer(self._disk, self._database, self._by)
        self._has_untold_news = False
        self._unfinished = ""
        self._known_changes = KnownChanges()
        self._storage.absorb(self._shown)

    @property
    def read_only_because(self) -> StorageFailed | None:
        """Why nothing can be kept; None if it can."""
        return self._storage.read_only_because

    @property
    def notices(self) -> tuple[str, ...]:
        """What was mended on the way, in sentences for the person."""
        unfinished = [self._unfinished] if self._unfinished else []
        return (*self._storage.notices, *unfinished)

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
        if change.restores is not None:
            return self._restore(change, change.restores)
        with collector.paused(), self._storage.transaction():
            return self._writer.stage(change, self._storage.next_sequence)

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

    @property
    def stamp(self) -> Stamp | None:
        """What names the state that is shown; None if nothing does, or it is in doubt."""
        return None if self._storage.is_doubtful else self._shown.stamp

    def changes_since(self, stamp: Stamp) -> tuple[Operation, ...] | None:
        """Return what was done between a state and the one that is shown, in order.

        Returns:
            None if the state is none of this notebook, or one of the changes is not known.
        """
        changes = None if self._storage.is_doubtful else self._shown.changes_since(stamp)
        if changes is None:
            return None
        try:
            return tuple(each for change in changes for each in operations_of(change))
        except Misfit:
            return None

    def index_cache(self, shape: int) -> IndexCache:
        """Return what keeps the search index beside the notebook.

        Args:
            shape: a number that is another one whenever what is told to an index has changed.
        """
        return DerivedIndex(self._storage, shape)

    def keep_promises(self, promises: Mapping[RecordId, OpenPromise]) -> None:
        """Keep your open promises in a file that is counted without opening the notebook.

        Args:
            promises: all of them, by the ids of their follow-ups.

        Raises:
            StorageFailed: the disk refused, or somebody else writes at this moment.
        """
        # Imported when it is asked for, which a capture never does.
        from hallway.storage.promises import keep_promises

        stamp = self.stamp
        if stamp is not None:
            keep_promises(self._storage, stamp.sequence, promises)

    def changes(self) -> Sequence[Change]:
        """Return the last changes, newest first.

        Raises:
            NotebookUnreadable: one of them is not what it has to be.
        """
        with named(self.path):
            return self._known_changes.read(self.table(HISTORY))

    def was_left_behind(self, change: Change) -> bool:
        """Say whether the same program made a change, in a process that has ended."""
        return has_ended(change.by, like=self._by)

    def log(self) -> Sequence[Change | Trace]:
        """Return every change that is known, newest first; of old ones a trace is left.

        Raises:
            NotebookUnreadable: one of them is not what it has to be.
        """
        with named(self.path):
            return read_log(self.table(HISTORY), self.table(LOG))

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

    def back_up(self, path: Path) -> None:
        """Write the whole notebook into a file, and make sure that it is there.

        Raises:
            NotFound: there is no notebook yet.
            StorageFailed: the notebook is in doubt, or the disk refused.
        """
        self._housekeeper.back_up(path)

    def keep_house(self, now: datetime) -> bool:
        """Do what is due once a day; say whether it was.

        Args:
            now: by the real clock.

        Raises:
            StorageFailed: the notebook is in doubt, or the disk refused.
        """
        return self._housekeeper.keep_house(now)

    def forget(self, person_id: RecordId, now: datetime, elsewhere: Sequence[Path]) -> Forgetting:
        """Erase a person for good; the next opening goes on if it is cut short.

        Args:
            person_id: whom.
            now: by the real clock.
            elsewhere: other folders that unsaved lines may lie in.

        Raises:
            StorageFailed: the notebook is in doubt, or the disk refused.
        """
        return self._housekeeper.forget(person_id, now, elsewhere)

    def go_on_forgetting(self, now: datetime, elsewhere: Sequence[Path]) -> None:
        """Finish what a forgetting that was cut short has left; if it cannot be, say so."""
        if all(BEGUN not in document for document in self._disk.table(FORGOTTEN).values()):
            return
        try:
            self._housekeeper.go_on_forgetting(now, elsewhere)
        except StorageFailed as refusal:
            self._unfinished = f"Someone to be forgotten is not erased yet. {refusal.sentences}"
        self.absorb()

    @cached_property
    def _housekeeper(self) -> "Housekeeper":
        # Imported when the house is kept: a capture that waits for its answer does without.
        from hallway.storage.housekeeping import Housekeeper

        return Housekeeper(self.folder, self._storage, self._database, self._by)

    def _restore(self, change: Change, path: str) -> Change:
        """Put a backup in the notebook's place; a bare name is one of its own backups."""
        from hallway.storage.backups import restore

        kept = restore(self.folder, self.folder / BACKUPS / path, replace(change, by=self._by))
        self._storage.read_on()
        return kept

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
