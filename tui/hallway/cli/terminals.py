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


@contextmanager
def leaving_tidily() -> Iterator[None]:
    """Let a request to end, or a closed terminal, go by way of every clean-up."""
    requests = (signal.SIGTERM, signal.SIGHUP)
    before = [signal.signal(request, _leave) for request in requests]
    try:
        yield
    finally:
        for request, handler in zip(requests, before, strict=True):
            signal.signal(request, handler)


def _leave(request: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + request)
