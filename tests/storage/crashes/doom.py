"""Lets a process be killed in a call of the system that a story chooses."""

import os
from collections.abc import Callable
from typing import NoReturn


class Doom:
    """Stands in front of two calls, and ends the process in one of them."""

    def __init__(
        self,
        end: Callable[[], NoReturn],
        fsync: Callable[[int], None] = os.fsync,
        write: Callable[[int, bytes], int] = os.write,
    ) -> None:
        """Let the process live.

        Args:
            end: kills it.
            fsync: the call itself.
            write: the call itself.
        """
        self._end, self._fsync, self._write = end, fsync, write
        self._call, self._left = "", 0

    def choose(self, call: str, count: int) -> None:
        """Choose which call is the last one, counted from now on."""
        self._call, self._left = call, count

    def fsync(self, descriptor: int) -> None:
        """Sync a file, unless the process is killed before that."""
        if self._is_due("fsync"):
            self._end()
        self._fsync(descriptor)

    def write(self, descriptor: int, content: bytes) -> int:
        """Write, unless the process is killed half-way."""
        if self._is_due("write"):
            self._write(descriptor, content[: len(content) // 2])
            self._end()
        return self._write(descriptor, content)

    def _is_due(self, call: str) -> bool:
        if call != self._call:
            return False
        self._left -= 1
        return self._left == 0
