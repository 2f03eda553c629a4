"""The journal: commits since the last snapshot, one checked line each."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hallway.storage.files import replace_file, sync, write_all
from hallway.storage.frames import Rest, Scan, frame, scan
from hallway.storage.json_text import decode, encode
from hallway.storage.places import Mark, mark_of
from hallway.storage.tables import Json, Staged, Table, is_id, is_table

_PIECE_BYTES = 1 << 26
_HEADING_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Heading:
    """The first line of a journal.

    Attributes:
        schema: of the notebook it belongs to.
        lineage: names that notebook, through all its snapshots.
        follows: the sequence number of the snapshot it was begun after.
    """

    schema: int
    lineage: str
    follows: int


@dataclass(frozen=True, slots=True)
class Commit:
    """One line of a journal.

    Attributes:
        sequence: its number; each is one more than the one before.
        staged: what it puts in place.
    """

    sequence: int
    staged: Staged


def commit_text(commit: Commit) -> bytes:
    """Write a commit as JSON on one line.

    Raises:
        StorageFailed: it holds something that JSON cannot hold.
    """
    tables = {name: _present(documents) for name, documents in commit.staged.items()}
    removed = {name: _absent(documents) for name, documents in commit.staged.items()}
    parts = {"sequence": commit.sequence, "tables": tables}
    return encode(parts | {"removed": removed} if any(removed.values()) else parts)


def read_commit(text: bytes) -> Commit:
    """Read what `commit_text` wrote.

    Raises:
        ValueError: it is no commit.
    """
    parts: Any = decode(text)
    if not _is_commit(parts):
        raise ValueError("a line is no change")
    return _commit_of(parts)


def own_commit(text: bytes) -> Commit:
    """Read what `commit_text` has just written, which needs no second look."""
    return _commit_of(decode(text))


def _commit_of(parts: Json) -> Commit:
    staged: Staged = parts["tables"]
    for name, keys in parts.get("removed", {}).items():
        staged[name].update(dict.fromkeys(keys))
    return Commit(parts["sequence"], staged)


def _is_commit(parts: Any) -> bool:
    """Say whether something has every part of a commit; a newer Hallway may have put in more."""
    if not isinstance(parts, dict) or type(parts.get("sequence")) is not int:
        return False
    tables, removed = parts.get("tables"), parts.get("removed", {})
    if not isinstance(tables, dict) or not isinstance(removed, dict):
        return False
    are_removed = (
        name in tables and isinstance(keys, list) and all(map(is_id, keys))
        for name, keys in removed.items()
    )
    return all(map(is_table, tables.values())) and all(are_removed)


def _present(documents: Mapping[str, Json | None]) -> Table:
    return {key: document for key, document in documents.items() if document is not None}


def _absent(documents: Mapping[str, Json | None]) -> list[str]:
    return [key for key, document in documents.items() if document is None]


class SyncRefused(OSError):
    """The disk did not confirm that it has what was written; nobody knows what it has."""


class Journal:
    """An open journal.

    Attributes:
        path: where it lies.
        position: how many of its bytes are in memory.
        start: where the first commit begins.
    """

    def __init__(self, path: Path, *, may_write: bool = True) -> None:
        """Open a journal that is there.

        Raises:
            OSError: it cannot be opened.
        """
        mode = os.O_RDWR | os.O_APPEND if may_write else os.O_RDONLY
        self.path = path
        self._descriptor = os.open(path, mode | os.O_CLOEXEC)
        self.position = self.start = 0

    def read_heading(self) -> Heading:
        """Read the first line, and go behind it.

        Raises:
            ValueError: it is damaged.
            OSError: the disk refused.
        """
        start = os.pread(self._descriptor, _HEADING_BYTES, 0)
        line = start[: start.find(b"\n") + 1]
        texts = scan(line).texts
        if not texts:
            raise ValueError("the first line is damaged")
        self.position = self.start = len(line)
        return read_heading(texts[0])

    @property
    def is_in_place(self) -> bool:
        """It is the one that lies at its path; a compaction puts a new one there."""
        try:
            return os.path.samestat(self.path.stat(), os.fstat(self._descriptor))
        except FileNotFoundError:
            return False

    @property
    def has_commits(self) -> bool:
        """There is more in it than its heading."""
        return self.position > self.start

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return os.fstat(self._descriptor).st_size

    def read_on(self) -> Scan:
        """Read what comes after its position, which stays where it is.

        Raises:
            OSError: the disk refused.
        """
        if self.size < self.position:
            return Scan([], 0, Rest.DAMAGED)
        return scan(b"".join(self._pieces()))

    def append(self, text: bytes) -> Mark:
        """Write a line, and wait until the disk has it.

        Returns:
            The mark of the journal as it is now.

        Raises:
            OSError: the disk refused; the line was taken back.
            SyncRefused: the disk refused, and nobody knows what it has.
        """
        line = frame(text)
        try:
            write_all(self._descriptor, line)
            self.sync()
            mark = self._mark_of_size(self.position + len(line))
        except OSError:
            os.ftruncate(self._descriptor, self.position)
            raise
        self.position += len(line)
        return mark

    def sync(self) -> None:
        """Wait until the disk has what others wrote.

        Raises:
            SyncRefused: it does not say so.
        """
        try:
            sync(self._descriptor)
        except OSError as error:
            raise SyncRefused(error.errno, error.strerror) from error

    def rest(self) -> bytes:
        """Return the bytes after its position."""
        return b"".join(self._pieces())

    def cut(self) -> None:
        """Take away the bytes after its position.

        Raises:
            OSError: the disk refused.
            SyncRefused: the disk refused, and nobody knows what it has.
        """
        os.ftruncate(self._descriptor, self.position)
        self.sync()

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)

    def _pieces(self) -> Iterable[bytes]:
        position = self.position
        while piece := os.pread(self._descriptor, _PIECE_BYTES, position):
            position += len(piece)
            yield piece

    def _mark_of_size(self, expected: int) -> Mark:
        # A disk that takes less than it says would cost an acknowledged commit.
        status = os.fstat(self._descriptor)
        if status.st_size != expected:
            raise SyncRefused(None, f"the journal has {status.st_size} bytes instead of {expected}")
        return mark_of(status)


def begin_journal(path: Path, heading: Heading) -> Journal:
    """Put a new journal in place of the one before, or of none.

    Raises:
        OSError: the disk refused.
    """
    parts = {"schema": heading.schema, "lineage": heading.lineage, "follows": heading.follows}
    replace_file(path, frame(encode({"journal": parts})))
    journal = Journal(path)
    journal.read_heading()
    return journal


def read_heading(text: bytes) -> Heading:
    """Read the text of a journal's first line.

    Raises:
        ValueError: it says something else.
    """
    try:
        parts = decode(text)["journal"]
        heading = Heading(parts["schema"], parts["lineage"], parts["follows"])
    except (KeyError, TypeError) as error:
        raise ValueError(f"the first line says something else: {error}") from error
    if type(heading.schema) is not int or type(heading.follows) is not int:
        raise ValueError("the first line says something else")
    return heading
