"""A process that plays one act of a story: `python -m tests.storage.crashes.worker FOLDER ACT`."""

import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from tests.storage.crashes.doom import Doom
from tests.storage.crashes.marks import to_line
from tests.storage.crashes.operations import Mark
from tests.storage.crashes.stories import ACTS


class Process:
    """A stage with a real process on it, which is really killed.

    Attributes:
        folder: of the notebook.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._speak = os.write
        self._doom = Doom(_kill)

    def say(self, mark: Mark) -> None:
        """Print a line."""
        self._speak(sys.stdout.fileno(), to_line(mark))

    def die_in(self, call: str, count: int = 1) -> None:
        """Be killed in a call of the system."""
        self._doom.choose(call, count)
        os.fsync, os.write = self._doom.fsync, self._doom.write  # type: ignore[assignment]


def _kill() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("a killed process goes on")


if __name__ == "__main__":
    ACTS[sys.argv[2]](Process(Path(sys.argv[1])))
