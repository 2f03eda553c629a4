"""A storage that replaces the data file as a whole at each commit."""

import errno
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from typing import Any

from hallway.domain.errors import NotebookUnreadable, StorageFailed
from hallway.storage import snapshot
from hallway.storage.database import CommittingStorage
from hallway.storage.failures import failure, told_in_words
from hallway.storage.files import make_folder, replace_file
from hallway.storage.json_text import decode, encode
from hallway.storage.locks import exclusive
from hallway.storage.tables import Json, Staged, Tables, apply

_Signature = tuple[int, int, int]


class WholeFileStorage(CommittingStorage):
    """Tables in memory, and a file that is always one state of them."""

    def __init__(self, path: Path) -> None:
        """Read the file, if there is one.

        Raises:
            StorageFailed: the file or its folder cannot be used; nothing was touched.
        """
        # Resolved, so that a link to the file stays one, and both names share a lock.
        self._path = _resolved(path)
        self._lock_path = self._path.with_suffix(".lock")
        self._thread = threading.RLock()
        self._staged: Staged | None = None
        self._has_news = False
        self._signature: _Signature | None = None
        self._tables = snapshot.empty_tables()
        self._take_in()

    def live(self) -> Tables:
        """Return the tables in memory, to be read only."""
        return self._tables

    def staged(self, table: str) -> dict[str, Json | None]:
        """Return what the transaction has staged for a table so far."""
        return (self._staged or {}).get(table, {})

    def stage(self, table: str, documents: Mapping[str, Json | None]) -> None:
        """Replace what the transaction has staged for a table; None takes a document away."""
        if self._staged is None:
            raise RuntimeError("documents are staged in a transaction")
        self._staged[table] = dict(documents)

    @property
    def next_sequence(self) -> int:
        """The number of the commit that is being prepared."""
        return snapshot.sequence_of(self._tables) + 1

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit all that is staged inside together, or nothing of it.

        Raises:
            StorageFailed: the disk refused, or somebody else keeps the lock.
        """
        with self._thread:
            if self._staged is not None:
                yield
                return
            with self._lock():
                self._has_news |= self._take_in()
                self._staged = {}
                try:
                    yield
                    self._commit(self._staged)
                finally:
                    self._staged = None

    def catch_up(self) -> bool:
        """Take in what others wrote; say whether there was anything since the last time."""
        with self._thread:
            has_news = self._take_in() or self._has_news
            self._has_news = False
            return has_news

    def read(self) -> dict[str, dict[str, Any]]:
        """Return the tables, which TinyDB may drop but not change."""
        return dict(self._tables)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Put whole tables in place, as TinyDB does to drop some."""
        with self.transaction():
            for name, table in self._tables.items():
                gone = table.keys() - data.get(name, {}).keys()
                self.stage(name, {**data.get(name, {}), **dict.fromkeys(gone)})

    @contextmanager
    def _lock(self) -> Iterator[None]:
        with told_in_words(self._path.parent):
            make_folder(self._path.parent)
            with exclusive(self._lock_path):
                yield

    def _take_in(self) -> bool:
        """Read the file again if it is another one than last time."""
        with told_in_words(self._path):
            signature = self._sign()
            if signature == self._signature:
                return False
            if signature is None:
                raise _gone(self._path)
            content = self._path.read_bytes()
        self._tables = snapshot.from_bytes(content, self._path)
        self._signature = signature
        return True

    def _sign(self) -> _Signature | None:
        """Say which file lies there; None for none."""
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return None
        if not S_ISREG(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, "not a file", str(self._path))
        return status.st_ino, status.st_size, status.st_mtime_ns

    def _commit(self, staged: Staged) -> None:
        """Write first, and only then believe it."""
        # Through JSON and back: memory holds what the file holds, and nobody else holds it.
        parts: Staged = decode(encode(staged))
        tables = {name: dict(table) for name, table in self._tables.items()}
        apply(parts, tables)
        meta = tables[snapshot.META][snapshot.META_KEY]
        tables[snapshot.META] = {snapshot.META_KEY: {**meta, "sequence": self.next_sequence}}
        replace_file(self._path, snapshot.to_bytes(tables))
        self._tables, self._signature = tables, self._sign()


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError as error:  # what Python 3.11 and 3.12 raise for a loop of links
        raise failure(OSError(errno.ELOOP, str(error)), path) from error


def _gone(path: Path) -> StorageFailed:
    return NotebookUnreadable(
        f"{path} was there and is gone.",
        "Put it, or a backup, back in its place; what was typed is still on the screen.",
    )
