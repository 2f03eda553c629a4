"""Calls of the system that go wrong inside a process, where nothing needs to be installed."""

import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

ON_FILES = (
    *("open", "write", "pwrite", "fsync", "replace", "ftruncate", "fstat", "pread", "stat"),
    *("mkdir", "unlink", "scandir"),
)


class Killed(BaseException):
    """The process is no more: none of its calls of the system does anything."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the system that is about to be made.

    Attributes:
        make: makes it, with these arguments.
        since: how many calls after the one that goes wrong; less than 0 for those before.
    """

    make: Callable[..., Any]
    arguments: tuple[Any, ...]
    options: dict[str, Any]
    since: int

    def do(self) -> Any:
        """Let it do what it should."""
        return self.make(*self.arguments, **self.options)

    def do_half(self) -> Any:
        """Write only the first half."""
        descriptor, content = self.arguments
        return self.make(descriptor, content[: len(content) // 2])


Harm = Callable[[Call], Any]
"""Does a call, or something else in its place."""


def kill(call: Call) -> Any:
    """Let this call be the first that does not come to be."""
    if call.since >= 0:
        raise Killed
    return call.do()


def kill_amid(call: Call) -> Any:
    """Let the process end when half is written."""
    if call.since == 0:
        call.do_half()
    return kill(call)


def refuse_once(code: int) -> Harm:
    """Let one call fail."""

    def harm(call: Call) -> Any:
        if call.since == 0:
            raise OSError(code, os.strerror(code))
        return call.do()

    return harm


def refuse_for_good(code: int) -> Harm:
    """Let every call fail from one on."""

    def harm(call: Call) -> Any:
        if call.since >= 0:
            raise OSError(code, os.strerror(code))
        return call.do()

    return harm


def take_half(call: Call) -> Any:
    """Let the disk take half at first, and say so, as it may."""
    return call.do_half() if call.since == 0 else call.do()


def take_half_and_be_full(call: Call) -> Any:
    """Let the disk take half, and nothing more for one more time."""
    if call.since == 1:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return take_half(call)


def claim_all(call: Call) -> Any:
    """Let the disk take half, and say that it took all."""
    if call.since != 0:
        return call.do()
    call.do_half()
    return len(call.arguments[1])


OF_ANY_CALL: dict[str, Harm] = {
    "killed": kill,
    "EIO": refuse_once(errno.EIO),
    "EIO for good": refuse_for_good(errno.EIO),
    "ENOSPC": refuse_once(errno.ENOSPC),
    "ENOSPC for good": refuse_for_good(errno.ENOSPC),
}
OF_A_WRITE: dict[str, Harm] = {
    "killed amid": kill_amid,
    "half is taken": take_half,
    "half is taken, and no more": take_half_and_be_full,
    "half is taken, and all is claimed": claim_all,
}
HARMS = OF_ANY_CALL | OF_A_WRITE


class System:
    """Counts calls of the system, and lets one of them go wrong."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, kind: str, index: int) -> None:
        self.count = 0
        self._harm, self._index = HARMS[kind], index
        names = ("write",) if kind in OF_A_WRITE else ON_FILES
        for name in names:
            monkeypatch.setattr(os, name, self._guarded(getattr(os, name)))
        if kind in OF_ANY_CALL:
            monkeypatch.setattr(fcntl, "flock", self._guarded(fcntl.flock))

    def _guarded(self, make: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*arguments: Any, **options: Any) -> Any:
            self.count += 1
            return self._harm(Call(make, arguments, options, self.count - self._index))

        return guarded


@contextmanager
def closing_all() -> Iterator[None]:
    """Close what is left open in the end, as the system does for a process that is no more."""
    left: set[int] = set()
    make, close = os.open, os.close

    def noted_open(*arguments: Any, **options: Any) -> int:
        descriptor = make(*arguments, **options)
        left.add(descriptor)
        return descriptor

    def noted_close(descriptor: int) -> None:
        left.discard(descriptor)
        close(descriptor)

    with pytest.MonkeyPatch.context() as watching:
        watching.setattr(os, "open", noted_open)
        watching.setattr(os, "close", noted_close)
        yield
    for descriptor in left:
        close(descriptor)
