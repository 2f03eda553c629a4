"""Lines that are being typed, kept through a kill until a screen takes them up again."""

import fcntl
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hallway.domain.errors import StorageFailed
from hallway.domain.text import safe
from hallway.domain.unsaved import Unsaved
from hallway.notebook.ports import LeftOver
from hallway.storage.failures import failure, told_in_words
from hallway.storage.files import PRIVATE_FILE, make_folder, replace_file
from hallway.storage.json_text import encode

DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a draft file holds; a capture line is a plain text in it."""

    lines: tuple[str | Unsaved, ...] = ()
    have_failed: bool = False

    @property
    def unsaved(self) -> list[Unsaved]:
        return [Unsaved(line) if isinstance(line, str) else line for line in self.lines]


class DraftFiles:
    """Draft files in a folder of the notebook, one for each process that types.

    A process holds the lock beside its file for as long as it lives, whatever ends it; a file
    without a locked lock is left over, and belongs to whoever takes its lock first.
    """

    def __init__(self, folder: Path) -> None:
        """Name the data folder; nothing is created before there is a line to keep."""
        self._folder = folder / DRAFTS
        self._name = secrets.token_hex(8)
        self._lock: int | None = None
        self._lines: tuple[Unsaved, ...] = ()
        self._taken: dict[Path, int] = {}  # left over files whose lines are ours, with their locks

    def keep(self, lines: Sequence[Unsaved], *, have_failed: bool = False) -> None:
        """Keep these lines, and no others, for this process.

        Args:
            lines: as typed; half a character, which no file can hold, is left out.
            have_failed: they were on a screen that failed.

        Raises:
            StorageFailed: the disk refused.
        """
        kept = tuple(Unsaved(safe(line.text), safe(line.question)) for line in lines)
        if kept == self._lines and not have_failed and not self._taken:
            return
        with told_in_words(self._folder):
            if kept:
                self._write(kept, have_failed)
            else:
                self._own_path.unlink(missing_ok=True)
            self._lines = kept
            self._drop_taken()

    def take_over(self) -> LeftOver:
        """Return the lines of processes that have ended, which are this one's from now on.

        A file that is not readable any more stays beside, under another name.

        Returns:
            The lines that can be read; where the disk refuses to move them, their files stay,
            and nobody else takes them while this process lives.

        Raises:
            StorageFailed: the folder cannot be looked at.
        """
        with told_in_words(self._folder):
            paths = self._paths()
        found: list[_Draft] = []
        refusals: list[StorageFailed] = []
        for path in paths:
            try:
                found += self._taken_from(path)
            except OSError as error:
                refusals.append(failure(error, path))
        return self._moved(found, refusals)

    def close(self) -> None:
        """Leave the lines to the next process."""
        for lock in self._taken.values():
            os.close(lock)
        self._taken = {}
        if self._lock is None:
            return
        if not self._lines:
            _lock_path(self._own_path).unlink(missing_ok=True)
        os.close(self._lock)
        self._lock = None

    @property
    def _own_path(self) -> Path:
        return self._folder / f"{self._name}.json"

    def _write(self, lines: tuple[Unsaved, ...], have_failed: bool) -> None:
        make_folder(self._folder)
        if self._lock is None:
            # Before there is a file: nobody may find one that is not locked.
            self._lock = _locked(self._own_path)
        parts = {"lines": [_entry(line) for line in lines], "have_failed": have_failed}
        replace_file(self._own_path, encode(parts))

    def _paths(self) -> list[Path]:
        """Return the files of other processes, oldest first."""
        others = [path for path in self._folder.glob("*.json") if path != self._own_path]
        return sorted(others, key=lambda path: path.stat().st_mtime_ns)

    def _taken_from(self, path: Path) -> list[_Draft]:
        """Lock and read a file, unless a living process has it, or another one was faster."""
        lock = _locked(path)
        if lock is None:
            return []
        try:
            draft = _read(path)
        except OSError:
            os.close(lock)
            if path.exists():
                raise
            return []
        self._taken[path] = lock
        return [draft]

    def _moved(self, found: list[_Draft], refusals: list[StorageFailed]) -> LeftOver:
        lines = tuple(line for draft in found for line in draft.unsaved)
        failed = frozenset(line for draft in found if draft.have_failed for line in draft.unsaved)
        try:
            self.keep((*self._lines, *lines))
        except StorageFailed as refusal:
            refusals.append(refusal)
        return LeftOver(lines, failed, refusals[0] if refusals else None)

    def _drop_taken(self) -> None:
        """Remove the files whose lines are in this process's own by now, or saved."""
        for path in list(self._taken):
            path.unlink(missing_ok=True)
            _lock_path(path).unlink(missing_ok=True)
            os.close(self._taken.pop(path))


def _lock_path(path: Path) -> Path:
    return path.with_suffix(".lock")


def _locked(path: Path) -> int | None:
    """Take the lock of a file; None if somebody has it."""
    lock = os.open(_lock_path(path), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    return lock


def _entry(line: Unsaved) -> str | dict[str, str]:
    return {"question": line.question, "text": line.text} if line.question else line.text


def _read(path: Path) -> _Draft:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Draft)
    except msgspec.DecodeError:
        path.rename(path.with_suffix(".unreadable"))
        return _Draft()
