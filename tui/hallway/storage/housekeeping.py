"""What a notebook needs besides being written in: backups, an empty trash, forgetting."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from hallway.domain.errors import NotebookNewer, NotebookUnreadable, NotFound
from hallway.domain.forgetting import Forgetting
from hallway.domain.ids import RecordId
from hallway.domain.trash import TRASH_DAYS
from hallway.storage import collector
from hallway.storage.backups import path_of_day, remove_outlived, write_backup
from hallway.storage.belongings import Belongings
from hallway.storage.database import NotebookDatabase
from hallway.storage.derived import remove_index
from hallway.storage.erasing import deleted_before, erasure, everyone_of, mentions
from hallway.storage.failures import named, told_in_words
from hallway.storage.history import EMPTIED, FORGOT, HISTORY, LOG, work_document
from hallway.storage.journaled import JournaledStorage
from hallway.storage.places import BACKUPS, DATA_FILE, Places, places_of
from hallway.storage.promises import remove_promises
from hallway.storage.scrubbing import Scrubber
from hallway.storage.tables import BEGUN, FORGOTTEN, Json, Staged

_DAY_SECONDS = 24 * 60 * 60


def remove_derived(places: Places) -> None:
    """Remove what was made of the notebook; who calls it holds the lock.

    Raises:
        OSError: the disk refused.
    """
    remove_index(places)
    remove_promises(places)


class Housekeeper:
    """Keeps the house of one notebook; everything it does may wait for the disk."""

    def __init__(
        self, folder: Path, storage: JournaledStorage, database: NotebookDatabase, by: str
    ) -> None:
        """Prepare to keep the house.

        Args:
            folder: the data folder.
            storage: of the notebook.
            database: over that storage.
            by: the program and process, for the log.
        """
        self._folder = folder
        self._by = by
        self._storage = storage
        self._database = database

    def back_up(self, path: Path) -> None:
        """Write all that is known into a file; a disk that may only be read is no hindrance.

        Raises:
            NotFound: there is no notebook yet.
            StorageFailed: the notebook is in doubt, or the disk refused.
        """
        self._storage.read_on()
        doubt = self._storage.read_only_because
        if isinstance(doubt, NotebookUnreadable | NotebookNewer):
            raise doubt
        if self._storage.is_new:
            raise NotFound(f"There is no notebook in {self._folder} yet.")
        with collector.paused():
            write_backup(self._storage.snapshot(), path)

    def keep_house(self, now: datetime) -> bool:
        """Do what is due once a day: empty the trash, write a backup, and clear up.

        Args:
            now: by the real clock.

        Returns:
            Whether it was due.

        Raises:
            StorageFailed: the notebook is in doubt, or the disk refused; it stays due.
        """
        if self._storage.is_new or self._storage.read_only_because is not None:
            return False
        with told_in_words(self._folder / BACKUPS):
            path = path_of_day(self._folder, now.date())
            if path.exists():
                return False
            self._storage.read_on()
            self._empty_trash(now)
            self.back_up(path)
            remove_outlived(self._folder, self._storage.live().get(HISTORY, {}), now)
            self._remove_left_over()
        return True

    def forget(self, person_id: RecordId, now: datetime, elsewhere: Sequence[Path]) -> Forgetting:
        """Erase a person for good, from everything that lies in reach.

        Args:
            person_id: whom.
            now: by the real clock.
            elsewhere: other folders that unsaved lines may lie in.

        Raises:
            StorageFailed: the disk refused; the next opening goes on with it.
        """
        with self._storage.transaction():
            ids = everyone_of(self._storage.live(), [person_id])
            self._mark(ids, {BEGUN: now.isoformat()})
        return self._erase(ids, now, elsewhere)

    def go_on_forgetting(self, now: datetime, elsewhere: Sequence[Path]) -> None:
        """Finish what a forgetting that was cut short has left.

        Raises:
            StorageFailed: the disk refused.
        """
        forgotten = self._storage.live().get(FORGOTTEN, {})
        begun = {int(key) for key, document in forgotten.items() if BEGUN in document}
        if begun and self._storage.read_only_because is None:
            self._erase(begun, now, elsewhere)

    def _erase(self, ids: set[RecordId], now: datetime, elsewhere: Sequence[Path]) -> Forgetting:
        scrubber = Scrubber(self._folder, elsewhere, ids)
        scrubber.learn(self._storage.live())
        with told_in_words(self._folder):
            # First of all, as what they are called may stand in a backup only.
            scrubber.scrub_backups()
            scrubber.scrub_lines()
        with self._storage.transaction():
            ids = everyone_of(self._storage.live(), ids)
            # It has what was said of them; who would keep another one finds them erased.
            remove_derived(self._storage.places)
            staged = erasure(self._storage.live(), ids, scrubber.identity)
            self._put(staged)
            self._note(FORGOT, staged, now)
        # The journal has what was taken out until it is written anew.
        self._storage.compact()
        with told_in_words(self._folder):
            # Once more: somebody may have made one meanwhile.
            scrubber.scrub_backups()
        self._mark_as_done(ids, now)
        return Forgetting(
            records=sum(len(staged[name]) for name in staged.keys() - {HISTORY, LOG}),
            changes=len(staged.get(HISTORY, ())),
            files=dict(scrubber.cleaned),
            mentions=mentions(self._storage.live(), scrubber.identity),
        )

    def _empty_trash(self, now: datetime) -> None:
        """Erase who has been in the trash for long enough, as it is under the lock."""
        if not self._outlived(now):
            return
        with self._storage.transaction():
            tables = self._storage.live()
            staged = erasure(tables, everyone_of(tables, self._outlived(now)))
            remove_derived(self._storage.places)
            self._put(staged)
            self._note(EMPTIED, staged, now)

    def _outlived(self, now: datetime) -> set[RecordId]:
        with named(self._folder / DATA_FILE):
            return deleted_before(self._storage.live(), now - timedelta(days=TRASH_DAYS))

    def _remove_left_over(self) -> None:
        """Remove what killed programs left beside the files that they were about to replace."""
        files = Belongings(self._folder, places_of(self._folder / DATA_FILE))
        for path in files.left_over(_DAY_SECONDS):
            path.unlink(missing_ok=True)

    def _mark(self, ids: Iterable[RecordId], document: Json) -> None:
        """Remember whom to forget: only the id is kept, so that nothing brings them back."""
        self._put({FORGOTTEN: {str(each): document for each in ids}})

    def _mark_as_done(self, ids: Iterable[RecordId], now: datetime) -> None:
        """Remember that they are forgotten, and as which commit, which names the state after it."""
        with self._storage.transaction():
            sequence = self._storage.next_sequence
            self._mark(ids, {"done": now.isoformat(), "sequence": sequence})

    def _note(self, words: str, staged: Staged, now: datetime) -> None:
        """Note in the log what was done, if it was anything, in words that name nobody."""
        touched = {name: len(staged[name]) for name in staged.keys() - {HISTORY, LOG}}
        if touched:
            document = work_document(words, self._by, now, self._storage.next_sequence, touched)
            self._database.notebook_table(LOG).insert(document)

    def _put(self, staged: Staged) -> None:
        with self._storage.transaction():
            for name, documents in staged.items():
                table = self._database.notebook_table(name)
                table.put({int(key): document for key, document in documents.items()})
