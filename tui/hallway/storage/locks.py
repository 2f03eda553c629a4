"""One writer at a time, over all processes."""

import fcntl
import os
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.storage.files import PRIVATE_FILE

PATIENCE_SECONDS = 5.0
# Short, and never twice the same: who writes all the time leaves only short gaps between its
# commits, and a long or regular pause could miss every one of them.
_PAUSE_SECONDS = (0.0005, 0.005)


@contextmanager
def exclusive(path: Path, patience_seconds: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Hold a lock file; its text says who does.

    Raises:
        StorageFailed: somebody else held it all the while.
        OSError: the lock file cannot be opened.
    """
    # flock, not lockf: it belongs to this descriptor, so two stores in one process
    # exclude each other, and closing an unrelated descriptor does not give it up.
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
    try:
        _wait_for(descriptor, path, patience_seconds)
        _sign(descriptor)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, path: Path, patience_seconds: float) -> None:
    deadline = time.monotonic() + patience_seconds
    while not _is_taken(descriptor):
        if time.monotonic() >= deadline:
            raise StorageFailed(
                f"The notebook in {path.parent} is being written by {_holder(descriptor)}.",
                "Try again when that is done, or close it.",
            )
        time.sleep(random.uniform(*_PAUSE_SECONDS))


def _is_taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sign(descriptor: int) -> None:
    """Write process and program into the lock, for the one who waits."""
    signature = _signature(os.getpid())
    if os.pread(descriptor, len(signature) + 1, 0) == signature:
        return
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, signature, 0)


@cache
def _signature(process_id: int) -> bytes:
    program = Path(sys.argv[0] or "python").name
    return f"{program} (process {process_id})\n".encode()


def _holder(descriptor: int) -> str:
    text = os.pread(descriptor, 200, 0).decode(errors="replace").strip()
    return text or "another program"
