"""Records what this process asks of the system, by standing in front of its calls."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.storage.crashes.doom import Doom
from tests.storage.crashes.marks import to_line
from tests.storage.crashes.operations import Mark, Recording
from tests.storage.crashes.stories import FOLDER, Story
from tests.storage.crashes.tracker import Tracker

NEVER = 1 << 30
_CALLS = (
    *("open", "close", "write", "pwrite", "fsync", "ftruncate"),
    *("rename", "replace", "unlink", "mkdir"),
)


class Killed(BaseException):
    """The process is no more: none of its calls of the system does anything."""


class Listener:
    """A stage in this process, which hears each call that concerns the folder.

    Attributes:
        folder: of the notebook.
    """

    def __init__(self, tracker: Tracker, world: Path, lifetime: int = NEVER) -> None:
        """Stand ready.

        Args:
            tracker: is told of every call.
            world: the folder that all happens in.
            lifetime: how many operations the process comes to.
        """
        self.folder = world / FOLDER
        self._tracker = tracker
        self._last_count = tracker.count + lifetime
        self._system = {name: getattr(os, name) for name in _CALLS}
        self._doom = Doom(self._die, self._fsync, self._write)
        self._is_dead = False

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear the calls of this process, until it is killed."""
        with pytest.MonkeyPatch.context() as monkeypatch, suppress(Killed):
            for name in _CALLS:
                monkeypatch.setattr(os, name, getattr(self, f"_{name}"))
            monkeypatch.setattr(os, "fsync", self._doom.fsync)
            monkeypatch.setattr(os, "write", self._doom.write)
            # Elsewhere it is another call that waits for the disk.
            monkeypatch.setattr("hallway.storage.files._FULL_SYNC", None)
            yield

    def say(self, mark: Mark) -> None:
        """Tell the person something."""
        self._live_on()
        self._tracker.said(to_line(mark))

    def die_in(self, call: str, count: int = 1) -> None:
        """Be killed in a call of the system."""
        self._doom.choose(call, count)

    def _live_on(self) -> None:
        if self._is_dead or self._tracker.count >= self._last_count:
            self._die()

    def _die(self) -> NoReturn:
        self._is_dead = True
        raise Killed

    def _open(self, path: Any, flags: int, mode: int = 0o777, **options: Any) -> int:
        if not self._tracker.follows(Path(path)):
            return int(self._system["open"](path, flags, mode, **options))
        self._live_on()
        descriptor = int(self._system["open"](path, flags, mode, **options))
        appends, empties = bool(flags & os.O_APPEND), bool(flags & os.O_TRUNC)
        self._tracker.opened(descriptor, Path(path), appends=appends, empties=empties)
        return descriptor

    def _close(self, descriptor: int) -> None:
        # The system does this for the dead, too.
        self._system["close"](descriptor)
        self._tracker.closed(descriptor)

    def _write(self, descriptor: int, content: bytes) -> int:
        if self._is_followed(descriptor):
            self._tracker.wrote(descriptor, bytes(content))
        return int(self._system["write"](descriptor, content))

    def _pwrite(self, descriptor: int, content: bytes, offset: int) -> int:
        if self._is_followed(descriptor):
            self._tracker.wrote_at(descriptor, bytes(content), offset)
        return int(self._system["pwrite"](descriptor, content, offset))

    def _fsync(self, descriptor: int) -> None:
        if self._is_followed(descriptor):
            self._tracker.synced(descriptor)
        self._system["fsync"](descriptor)

    def _ftruncate(self, descriptor: int, size: int) -> None:
        if self._is_followed(descriptor):
            self._tracker.truncated(descriptor, size)
        self._system["ftruncate"](descriptor, size)

    def _rename(self, path: Any, new_path: Any) -> None:
        self._live_on()
        self._system["rename"](path, new_path)
        self._tracker.renamed(Path(path), Path(new_path))

    _replace = _rename

    def _unlink(self, path: Any) -> None:
        self._live_on()
        self._system["unlink"](path)
        self._tracker.removed(Path(path))

    def _mkdir(self, path: Any, mode: int = 0o777) -> None:
        self._live_on()
        self._system["mkdir"](path, mode)
        self._tracker.made_folder(Path(path))

    def _is_followed(self, descriptor: int) -> bool:
        is_followed = self._tracker.holds(descriptor)
        if is_followed:
            self._live_on()
        return is_followed


def record(story: Story, world: Path) -> Recording:
    """Play a story in this process, in an empty folder."""
    story.prepare(world)
    tracker = Tracker(world)
    for act in story.acts:
        listener = Listener(tracker, world)
        with listener.listening():
            act(listener)
    return tracker.recording()
