"""One writer at a time, over all processes."""

import fcntl
import os
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.storage.files import PRIVATE_FILE

PATIENCE_SECONDS = 5.0
# Short, and never twice the same: who writes all the time leaves only short gaps between its
# commits, and a long or regular pause could miss every one of them.
_PAUSE_SECONDS = (0.0005, 0.005)
# There are file systems on which a file never has the same number twice.
_MOST_REMOVALS = 20
_LONGEST_PROGRAM = 40
_SIGNATURE_BYTES = 80


@contextmanager
def exclusive(path: Path, patience_seconds: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Hold a lock file; its text says who does.

    Raises:
        StorageFailed: somebody else held it all the while.
        OSError: the lock file cannot be opened.
    """
    deadline = time.monotonic() + patience_seconds
    held: list[int] = []
    try:
        # The folder too, where folders can be locked: somebody may remove a lock file that is
        # held, and the next one would make another and hold that.
        _hold_folder(path, deadline, held)
        _sign(_hold_file(path, deadline, held))
        yield
    finally:
        for descriptor in held:
            os.close(descriptor)


def _hold_folder(path: Path, deadline: float, held: list[int]) -> None:
    with suppress(OSError):
        held.append(os.open(_folder_of(path), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC))
        _wait_for(held[-1], path, deadline)


def _hold_file(path: Path, deadline: float, held: list[int]) -> int:
    """Lock the file that lies at the path, which may be another one after the waiting."""
    for _ in range(_MOST_REMOVALS):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
        held.append(descriptor)
        _wait_for(descriptor, path, deadline)
        if _is_in_place(descriptor, path):
            return descriptor
        fcntl.flock(descriptor, fcntl.LOCK_UN)
    _wait_for(descriptor, path, deadline)
    return descriptor


@cache
def _folder_of(path: Path) -> str:
    return str(path.parent)


def _is_in_place(descriptor: int, path: Path) -> bool:
    try:
        there = os.stat(path)  # noqa: PTH116 - asked for every commit, and faster so
    except FileNotFoundError:
        return False
    return os.path.samestat(there, os.fstat(descriptor))


def _wait_for(descriptor: int, path: Path, deadline: float) -> None:
    while not _is_taken(descriptor):
        if time.monotonic() >= deadline:
            raise StorageFailed(
                f"The notebook in {path.parent} is being written by {_holder(path)}.",
                "Try again when that is done, or close it.",
            )
        time.sleep(random.uniform(*_PAUSE_SECONDS))


def _is_taken(descriptor: int) -> bool:
    # flock, not lockf: it belongs to this descriptor, so two stores in one process
    # exclude each other, and closing an unrelated descriptor does not give it up.
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sign(descriptor: int) -> None:
    """Write process and program into the lock, for the one who waits.

    It is always as long as the one before and written over it, which takes no room.
    """
    signature = _signature(os.getpid())
    # The lock holds without its text, and a full disk must not keep anybody from reading.
    with suppress(OSError):
        if os.pread(descriptor, len(signature), 0) != signature:
            os.pwrite(descriptor, signature, 0)


@cache
def _signature(process_id: int) -> bytes:
    text = f"{_program(Path(sys.argv[0]))[:_LONGEST_PROGRAM]} (process {process_id})"
    return text.encode(errors="replace").ljust(_SIGNATURE_BYTES - 1) + b"\n"


def _program(path: Path) -> str:
    """Name a program; one that is run by `python -m` has the name of its folder."""
    return (path.parent.name if path.name == "__main__.py" else path.name) or "python"


def _holder(path: Path) -> str:
    """Read who holds a lock, as far as it is known."""
    try:
        text = path.read_bytes()[:_SIGNATURE_BYTES].decode(errors="replace")
    except OSError:
        text = ""
    return text.partition("\n")[0].strip() or "another program"
