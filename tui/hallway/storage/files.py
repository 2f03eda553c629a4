"""Folders and files that only their owner may read, written so that they survive a crash."""

import errno
import fcntl
import os
import secrets
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from stat import S_ISREG

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
DERIVED = "derived"  # the folder of what can be made again at any time
_SUFFIXES = (".json", ".txt")
_DRAFT = ".{name}.{mark}.tmp"

# On macOS fsync leaves the data in the drive's own memory; this call does not.
_FULL_SYNC: int | None = getattr(fcntl, "F_FULLFSYNC", None)


def make_folder(folder: Path) -> None:
    """Create a private folder, and those above it, unless it is there.

    Raises:
        OSError: it cannot be created, or something else is in its place.
    """
    new = list(takewhile(lambda each: not each.exists(), (folder, *folder.parents)))
    # One by one: of several, only the last would get these permissions.
    for each in reversed(new or [folder]):
        each.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    for each in new:
        sync_name(each)


def sync_name(path: Path) -> None:
    """Make the name of a folder last through a power cut.

    Raises:
        OSError: the disk refused.
    """
    # Who may not read the folder above cannot sync it; others can, and the folder may be old.
    with suppress(PermissionError):
        sync_folder(path.parent)


def replace_file(path: Path, content: bytes) -> None:
    """Put a whole new file in place of another, or of none, in one step.

    Raises:
        OSError: the disk refused; the old file is as it was.
    """
    draft_path = draft_path_of(path)
    try:
        _write_draft(draft_path, content)
        draft_path.replace(path)
    except BaseException:
        draft_path.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def draft_path_of(path: Path) -> Path:
    """Return where to write a file that is about to replace another."""
    return path.with_name(_DRAFT.format(name=path.name, mark=secrets.token_hex(4)))


def write_new(path: Path, content: bytes) -> None:
    """Write a file that was not there, and wait until the disk has it and its name.

    Raises:
        OSError: the disk refused, or the file is there; half a file is never left.
    """
    _write_draft(path, content)
    sync_folder(path.parent)


def _write_draft(path: Path, content: bytes) -> None:
    """Write a file whose name need not last."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE_FILE)
    try:
        write_all(descriptor, content)
        sync(descriptor)
        _refuse_less(descriptor, len(content))
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)


def _refuse_less(descriptor: int, expected: int) -> None:
    """Compare the size of a file with what was written: a disk may take less than it says."""
    size = os.fstat(descriptor).st_size
    if size != expected:
        raise OSError(None, f"the disk took {size} of {expected} bytes")


def write_all(descriptor: int, content: bytes) -> None:
    """Write every byte; the system may take fewer at once than it was given.

    Raises:
        OSError: the disk refused; a part may be written.
    """
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def sync(descriptor: int) -> None:
    """Wait until the disk has what was written.

    Raises:
        OSError: it does not say so. Trying again would prove nothing.
    """
    if _FULL_SYNC is None:
        os.fsync(descriptor)
    else:
        fcntl.fcntl(descriptor, _FULL_SYNC)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a power cut.

    Raises:
        OSError: the disk refused.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


def remove_drafts(path: Path) -> None:
    """Remove what a writer that was killed left of a file it was about to replace.

    Only the one who holds the lock may do so: the draft of another would be at work.
    """
    for draft_path in path.parent.glob(_DRAFT.format(name=path.name, mark="*")):
        draft_path.unlink(missing_ok=True)


def free_path(path: Path) -> Path:
    """Return a path, numbered if a file of its name is there."""
    # The number stands before a suffix that says what a file is.
    name, suffix = path.name, path.suffix if path.suffix in _SUFFIXES else ""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{name.removesuffix(suffix)}-{number}{suffix}")
    return free


def replace_unsynced(path: Path, content: bytes) -> None:
    """Put a file in place of another in one step.

    It is not synced: what a power cut leaves of it does not fit its own checksum, or is no JSON.

    Raises:
        OSError: the disk refused; the file before is as it was.
    """
    draft_path = draft_path_of(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
    descriptor = os.open(draft_path, flags, PRIVATE_FILE)
    try:
        write_all(descriptor, content)
        draft_path.replace(path)
    except BaseException:
        draft_path.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)


def content_of(path: Path) -> bytes:
    """Read a file, and wait for nothing else that may lie in its place, such as a pipe.

    Raises:
        OSError: it is no file, or cannot be read.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:  # noqa: PTH123 - it is open already
        if not S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not a file", str(path))
        return file.read()
