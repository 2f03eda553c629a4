"""A TinyDB storage over snapshot and journal, for several processes and threads."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from hallway.domain.errors import StorageFailed
from hallway.storage.database import CommittingStorage
from hallway.storage.failures import MAY_NOT_WRITE, NO_ROOM, failure, told_in_words
from hallway.storage.files import make_folder, sync_name
from hallway.storage.ledger import Ledger
from hallway.storage.locks import PATIENCE_SECONDS, exclusive
from hallway.storage.memory import Memory
from hallway.storage.places import Places, places_of
from hallway.storage.shown import Difference, Shown
from hallway.storage.snapshot import META, Snapshot
from hallway.storage.tables import Json, Staged, Tables


class JournaledStorage(CommittingStorage):
    """Tables in memory; a commit is one line at the end of a journal."""

    def __init__(self, path: Path) -> None:
        """Read what is there; nothing is created before something is written.

        Raises:
            StorageFailed: the file or its folder cannot be used; nothing was touched.
        """
        self._ledger = Ledger(places_of(path))
        self._thread = threading.RLock()
        self._owner: int | None = None
        self._staged: Staged | None = None
        self._has_news = False
        self._take_in()

    @property
    def read_only_because(self) -> StorageFailed | None:
        """Why nothing can be written; None if it can."""
        return self._ledger.read_only_because

    @property
    def is_doubtful(self) -> bool:
        """What was read may be less than all, or something else than what was written."""
        return self._ledger.is_doubtful

    @property
    def places(self) -> Places:
        """Where the files lie."""
        return self._ledger.places

    @property
    def notices(self) -> tuple[str, ...]:
        """What was mended, in sentences."""
        return tuple(self._ledger.notices)

    @property
    def next_sequence(self) -> int:
        """The number of the commit that is being prepared."""
        return self._ledger.memory.sequence + 1

    def live(self) -> Tables:
        """Return the tables in memory, to be read only."""
        return self._ledger.memory.tables

    def staged(self, table: str) -> dict[str, Json | None]:
        """Return what the transaction has staged for a table so far."""
        return (self._staged or {}).get(table, {})

    def stage(self, table: str, documents: Mapping[str, Json | None]) -> None:
        """Replace what the transaction has staged for a table; None takes a document away."""
        if self._staged is None:
            raise RuntimeError("documents are staged in a transaction")
        if table == META:
            raise ValueError(f"the table {META} describes the notebook and is not for others")
        self._staged[table] = dict(documents)

    def transaction(self) -> AbstractContextManager[None]:
        """Commit all that is staged inside together, or nothing of it.

        A transaction inside another one, in the same thread, is a part of it.

        Raises:
            StorageFailed: the disk refused, or somebody else keeps the lock.
        """
        return nullcontext() if self._owner == threading.get_ident() else self._transaction()

    def read_on(self) -> None:
        """Take in what others wrote.

        Raises:
            StorageFailed: the files cannot be read.
        """
        with self._thread:
            self._has_news |= self._take_in()

    @property
    def is_new(self) -> bool:
        """Nothing was written yet, by anybody."""
        return self._ledger.is_new

    def snapshot(self) -> Snapshot:
        """Return what a data file would hold, to be read only and at once."""
        return self._ledger.memory.snapshot()

    def absorb(self, shown: Shown) -> tuple[bool, list[Difference] | None]:
        """Let tables that are shown follow those in memory.

        Returns:
            Whether others wrote something since the last time, and what is not as it was.
        """
        with self._thread:
            has_news, self._has_news = self._has_news, False
            return has_news, shown.absorb(self._ledger.memory)

    @property
    def is_long(self) -> bool:
        """It is time to write the data file anew."""
        return self._ledger.is_long

    def tidy(self) -> None:
        """Compact if that is possible; what was committed is safe without it."""
        with self._thread:
            self._tidy(self.compact)

    def compact(self, patience_seconds: float = PATIENCE_SECONDS) -> None:
        """Write all commits into the data file, where other programs see them.

        Raises:
            StorageFailed: the disk refused, or somebody else keeps the lock.
        """
        with self._thread, self._writing(patience_seconds):
            self._ledger.compact()

    def close(self) -> None:
        """Let go of the files, and write the data file anew if that costs little."""
        with self._thread:
            if self._ledger.is_worth_compacting:
                # Nobody waits for this; whoever holds the lock now will do it.
                self._tidy(partial(self.compact, patience_seconds=0))
            self._ledger.close()

    def read(self) -> dict[str, dict[str, Any]]:
        """Return the tables, which TinyDB may drop but not change."""
        return dict(self.live())

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Put whole tables in place, as TinyDB does to drop some."""
        with self.transaction():
            for name, table in self.live().items():
                gone = table.keys() - data.get(name, {}).keys()
                self.stage(name, {**data.get(name, {}), **dict.fromkeys(gone)})

    @contextmanager
    def held(self, patience_seconds: float = PATIENCE_SECONDS) -> Iterator[Memory]:
        """Let nobody write meanwhile; all that others wrote is in memory.

        Raises:
            StorageFailed: nothing may be written, or somebody else keeps the lock.
        """
        with self._thread, self._writing(patience_seconds):
            yield self._ledger.memory

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._thread, self._writing():
            self._owner, self._staged = threading.get_ident(), {}
            try:
                yield
                self._commit(self._staged)
            finally:
                self._owner, self._staged = None, None

    def _commit(self, staged: Staged) -> None:
        changed = {name: documents for name, documents in staged.items() if documents}
        if changed:
            self._ledger.commit(changed)

    def _tidy(self, compact: Callable[[], None]) -> None:
        """Compact if that is possible; what was committed is safe without it."""
        try:
            compact()
        except StorageFailed as refusal:
            self._ledger.put_off_compaction()
            self._ledger.notices.append(
                f"Every change is saved, but the data file could not be written anew: "
                f"{refusal.message}"
            )

    @contextmanager
    def _writing(self, patience_seconds: float = PATIENCE_SECONDS) -> Iterator[None]:
        """Hold the lock, with everything taken in that others wrote."""
        places = self._ledger.places
        with told_in_words(places.folder):
            if self._ledger.is_new:
                self._make_folder()
            with exclusive(places.lock, patience_seconds):
                self._ledger.look_again()
                self._has_news |= self._ledger.take_in()
                if self._ledger.read_only_because is not None:
                    raise self._ledger.read_only_because
                yield

    def _make_folder(self) -> None:
        folder = self._ledger.places.folder
        if folder.exists():
            # Somebody may have made it, and been killed before its name lasted.
            sync_name(folder)
        else:
            make_folder(folder)

    def _take_in(self) -> bool:
        """Read under the lock, if there is anything to read."""
        ledger = self._ledger
        if ledger.is_current:
            return False
        try:
            with exclusive(ledger.places.lock):
                return ledger.take_in()
        except OSError as error:
            refusal = failure(error, ledger.places.lock)
            if error.errno in NO_ROOM:
                return ledger.take_in_without_lock(refusal)
            if error.errno not in MAY_NOT_WRITE:
                raise refusal from error
            # Where nobody may write there is nobody to wait for.
            ledger.stop_writing(refusal)
            return ledger.take_in()
