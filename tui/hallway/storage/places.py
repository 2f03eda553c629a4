"""Where the files of a notebook lie: beside the data file itself, not beside a link to it."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from hallway.storage.failures import failure

DATA_FILE = "notebook.json"
BACKUPS = "backups"

Mark = tuple[int, int, int] | None
"""What tells whether somebody wrote a file: its number, size and time; None for no file."""

Signature = tuple[Mark, Mark]
"""The marks of data file and journal."""


@dataclass(frozen=True, slots=True)
class Places:
    """The paths of one notebook.

    Attributes:
        data: the snapshot.
        journal: the commits since then.
        lock: held by the one who writes; two paths to a notebook share it.
        folder: holds them all.
    """

    data: Path
    journal: Path
    lock: Path
    folder: Path

    @property
    def signature(self) -> Signature:
        """Which files lie there.

        Raises:
            StorageFailed: something else than a file is in their place.
        """
        return _mark(self.data), _mark(self.journal)


def places_of(path: Path) -> Places:
    """Find where the files of a notebook lie.

    Args:
        path: of the data file, or of a link to it.

    Raises:
        StorageFailed: it is a link that leads to itself.
    """
    try:
        data = path.resolve()
    except RuntimeError as error:  # what Python 3.11 and 3.12 raise for a loop of links
        raise failure(OSError(errno.ELOOP, str(error)), path) from error
    return Places(data, data.with_suffix(".journal"), data.with_suffix(".lock"), data.parent)


def _mark(path: Path) -> Mark:
    try:
        status = os.stat(path)  # noqa: PTH116 - asked twice for every commit, and faster so
    except FileNotFoundError:
        return None
    except OSError as error:
        raise failure(error, path) from error
    if not S_ISREG(status.st_mode):
        raise failure(OSError(errno.EISDIR, "not a file"), path)
    return mark_of(status)


def mark_of(status: os.stat_result) -> Mark:
    """Return the mark of a file that is there."""
    return status.st_ino, status.st_size, status.st_mtime_ns
