"""Lines that are being typed, kept through a kill until a screen takes them up again."""

import fcntl
import os
import secrets
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from hallway.domain.text import safe
from hallway.storage.failures import told_in_words
from hallway.storage.files import PRIVATE_FILE, make_folder, replace_file
from hallway.storage.json_text import decode, encode

DRAFTS = "drafts"


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
        self._lines: tuple[str, ...] = ()

    def keep(self, lines: Sequence[str]) -> None:
        """Keep these lines, and no others, for this process.

        Args:
            lines: as typed; half a character, which no file can hold, is left out.

        Raises:
            StorageFailed: the disk refused.
        """
        texts = tuple(safe(line) for line in lines)
        if texts == self._lines:
            return
        with told_in_words(self._folder):
            if texts:
                self._write(texts)
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
            lines = tuple(line for path in left_over for line in _read(path))
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

    def _write(self, texts: tuple[str, ...]) -> None:
        make_folder(self._folder)
        if self._lock is None:
            # Before there is a file: nobody may find one that is not locked.
            self._lock = _locked(self._own_path)
        replace_file(self._own_path, encode({"lines": list(texts)}))

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


def _read(path: Path) -> list[str]:
    try:
        parts = decode(path.read_bytes())
        return [line for line in parts["lines"] if isinstance(line, str)]
    except (ValueError, KeyError, TypeError):
        path.rename(path.with_suffix(".unreadable"))
        return []
