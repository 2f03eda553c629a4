"""Lines that are being typed, kept through a kill until a screen takes them up again."""

import fcntl
import os
import secrets
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hallway.domain.text import safe
from hallway.storage.failures import told_in_words
from hallway.storage.files import PRIVATE_FILE, make_folder, replace_file
from hallway.storage.json_text import encode

DRAFTS = "drafts"


class DraftFiles:
    """Draft files in a folder of the notebook, one for each process that types.

    A process holds the lock beside its file for as long as it lives, whatever ends it; a file
    without a locked lock is left over, and belongs to whoever takes its lock first.

    Attributes:
        have_failed: some of the lines were on a screen that failed.
    """

    def __init__(self, folder: Path) -> None:
        """Name the data folder; nothing is created before there is a line to keep."""
        self._folder = folder / DRAFTS
        self._name = secrets.token_hex(8)
        self._lock: int | None = None
        self._lines: tuple[str, ...] = ()
        self.have_failed = False

    def keep(self, lines: Sequence[str], *, have_failed: bool = False) -> None:
        """Keep these lines, and no others, for this process.

        Args:
            lines: as typed; half a character, which no file can hold, is left out.
            have_failed: they were on a screen that failed.

        Raises:
            StorageFailed: the disk refused.
        """
        texts = tuple(safe(line) for line in lines)
        if texts == self._lines and not have_failed:
            return
        with told_in_words(self._folder):
            if texts:
                self._write(texts, have_failed)
            else:
                self._own_path.unlink(missing_ok=True)
        self._lines = texts

    def take_over(self) -> tuple[str, ...]:
        """Return the lines of processes that have ended, which are this one's from now on.

        A file that is not readable any more stays beside, under another name.

        Raises:
            StorageFailed: the disk refused; the lines are where they were.
        """
        if not self._folder.is_dir():
            return ()
        with told_in_words(self._folder), ExitStack() as locks:
            left_over = [path for path in self._paths() if self._takes(path, locks)]
            found = [_read(path) for path in left_over]
            lines = tuple(line for parts in found for line in parts.lines)
            self.have_failed = any(parts.have_failed for parts in found)
            self.keep((*self._lines, *lines))
            for path in left_over:
                path.unlink(missing_ok=True)
                _lock_path(path).unlink(missing_ok=True)
        return lines

    def close(self) -> None:
        """Leave the lines to the next process."""
        if self._lock is None:
            return
        if not self._lines:
            _lock_path(self._own_path).unlink(missing_ok=True)
        os.close(self._lock)
        self._lock = None

    @property
    def _own_path(self) -> Path:
        return self._folder / f"{self._name}.json"

    def _write(self, texts: tuple[str, ...], have_failed: bool) -> None:
        make_folder(self._folder)
        if self._lock is None:
            # Before there is a file: nobody may find one that is not locked.
            self._lock = _locked(self._own_path)
        parts = {"lines": texts, "have_failed": have_failed}
        replace_file(self._own_path, encode(parts))

    def _paths(self) -> list[Path]:
        """Return the files of other processes, oldest first."""
        others = [path for path in self._folder.glob("*.json") if path != self._own_path]
        return sorted(others, key=lambda path: path.stat().st_mtime_ns)

    def _takes(self, path: Path, locks: ExitStack) -> bool:
        """Lock a file for a while, unless a living process has it, or another one was faster."""
        lock = _locked(path)
        if lock is None:
            return False
        locks.callback(os.close, lock)
        return path.exists()


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


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a draft file holds."""

    lines: tuple[str, ...] = ()
    have_failed: bool = False


def _read(path: Path) -> _Draft:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Draft)
    except msgspec.DecodeError:
        path.rename(path.with_suffix(".unreadable"))
        return _Draft()
