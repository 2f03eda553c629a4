"""What the disk says, in sentences."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hallway.domain.errors import NotebookUnreadable, StorageFailed

MAY_NOT_WRITE = (errno.EACCES, errno.EPERM, errno.EROFS)
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)

_TRY_AGAIN = "What was shown as saved is kept; try again, or choose another folder with --data."
_SENTENCES = {
    errno.ENOSPC: ("The disk that holds {} is full.", "Make room and try again."),
    errno.EDQUOT: ("Your share of the disk that holds {} is used up.", "Make room and try again."),
    errno.EFBIG: (
        "{} would become longer than a file may be here.",
        "Raise that limit (`ulimit -f`), or choose a folder on another disk with --data.",
    ),
    errno.EACCES: (
        "{} may not be read or written.",
        "Change its permissions, or choose another folder.",
    ),
    errno.EPERM: (
        "{} may not be read or written.",
        "Change its permissions, or choose another folder.",
    ),
    errno.EROFS: (
        "{} lies on a disk that cannot be written.",
        "Choose another folder with --data.",
    ),
    errno.ENOTDIR: ("A part of {} is a file, not a folder.", "Choose another folder with --data."),
    errno.EEXIST: ("{} is a file, not a folder.", "Choose another folder with --data."),
    errno.EISDIR: ("{} is a folder, not a file.", "Choose another folder with --data."),
    errno.ELOOP: ("{} is a link that leads to itself.", "Choose another folder with --data."),
    errno.EIO: ("The disk that holds {} reports an error.", "Check the disk before going on."),
}


class Misfit(ValueError):
    """Something in the data file is JSON, and not what it has to be in its place."""


def unreadable(path: Path, what: str) -> NotebookUnreadable:
    """Say what is wrong with the data file."""
    return NotebookUnreadable(
        f"{path} {what}.",
        "It was left as it is: `hallway doctor --repair` keeps all that is whole of it, or put a "
        "backup in its place with `hallway restore`.",
    )


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn what does not fit into a sentence about the data file.

    Raises:
        NotebookUnreadable: something in it was not what it has to be.
    """
    try:
        yield
    except Misfit as error:
        raise unreadable(path, f"is damaged: {error}") from error


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn an error of the system into a sentence about a path.

    Raises:
        StorageFailed: the system refused what was done inside.
    """
    try:
        yield
    except OSError as error:
        raise failure(error, path) from error


def failure(error: OSError, path: Path) -> StorageFailed:
    """Say in a sentence what the system refused."""
    unknown = (f"{{}} could not be used: {error.strerror or error}.", _TRY_AGAIN)
    sentence, way_out = _SENTENCES.get(error.errno or 0, unknown)
    return StorageFailed(sentence.format(path), way_out)
