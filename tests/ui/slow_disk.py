"""A disk that takes its time, or refuses, at a test's will."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from hallway.domain.changes import Change
from hallway.domain.errors import StorageFailed
from hallway.notebook import Notebook

FULL = StorageFailed("The disk is full.", "Make room and try again.")


class SlowDisk:
    """Stands between a notebook and its disk.

    Attributes:
        refusal: raised by every write; None for a disk that takes all.
    """

    def __init__(self, notebook: Notebook) -> None:
        self._write = notebook.write
        self._may_go_on = threading.Event()
        self._may_go_on.set()
        self.refusal: StorageFailed | None = None

    def write(self, change: Change) -> Change:
        """Wait until the disk may go on, then write or refuse."""
        assert self._may_go_on.wait(timeout=20)
        if self.refusal is not None:
            raise self.refusal
        return self._write(change)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let nothing come to the disk meanwhile."""
        self._may_go_on.clear()
        try:
            yield
        finally:
            self._may_go_on.set()


def slow_down(notebook: Notebook) -> SlowDisk:
    """Put a slow disk under a notebook."""
    disk = SlowDisk(notebook)
    notebook.write = disk.write  # type: ignore[method-assign]
    return disk
