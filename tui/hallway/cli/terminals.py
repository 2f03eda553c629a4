"""Whether there is a terminal that a screen can be drawn on."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from hallway.domain.errors import NoTerminal

_WAY_OUT = (
    "These commands work without one: hallway add, who, show, due, done, event, undo; "
    "hallway --help explains them."
)
_REQUESTS = (signal.SIGTERM, signal.SIGHUP)


def refuse_without_terminal() -> None:
    """Make sure that a screen can be drawn.

    Raises:
        NoTerminal: keys cannot be read, or nothing can be drawn.
    """
    if os.environ.get("TERM", "") in {"dumb", "unknown", ""}:
        raise NoTerminal("The screen needs a terminal that can move its cursor.", _WAY_OUT)
    if not is_at_terminal():
        raise NoTerminal("The screen needs a terminal, and this is not one.", _WAY_OUT)


def is_at_terminal() -> bool:
    """Say whether a terminal is at both ends.

    Keys come from the input, the size from the output, and the screen is drawn on the error stream.
    """
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


class TerminalClosed(SystemExit):
    """The terminal was closed while the screen was on it."""


@contextmanager
def leaving_tidily() -> Iterator[None]:
    """Let a request to end, or a closed terminal, go by way of every clean-up."""
    before = [signal.signal(request, _leave) for request in _REQUESTS]
    try:
        yield
    finally:
        for request, handler in zip(_REQUESTS, before, strict=True):
            signal.signal(request, handler)


def _leave(request: int, _frame: FrameType | None) -> None:
    # A closed terminal may ask twice: the second request must not cut the clean-up short.
    for each in _REQUESTS:
        signal.signal(each, signal.SIG_IGN)
    leave = TerminalClosed if request == signal.SIGHUP else SystemExit
    _raise_between_tasks(leave(128 + request))


def _raise_between_tasks(leave: SystemExit) -> None:
    """End the program where no task of the screen is at work.

    Raised inside one, it would be raised again in every task that waits for that one, and cut the
    clean-up of the terminal short.
    """
    import asyncio

    def end() -> NoReturn:
        raise leave

    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        end()
    loop.call_soon_threadsafe(end)
