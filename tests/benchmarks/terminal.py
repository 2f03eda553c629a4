"""A program in a terminal of its own, and the moments at which it painted."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

FRAME_END = b"\x1b[?2026l"  # the end of a synchronised update, which wraps every frame
_QUERY, _ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_QUIET_SECONDS = 0.06
_PATIENCE_SECONDS = 60.0
_COLUMNS, _ROWS = 120, 36


class TerminalProgram:
    """Runs a program, types into it, and reads what it paints."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Start it."""
        self.started = time.perf_counter()
        self.output = b""
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], list(command), dict(environment))
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", _ROWS, _COLUMNS, 0, 0))

    def write(self, keys: str | bytes) -> None:
        """Type; bytes are sent as they are."""
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def wait_for(self, text: str) -> float:
        """Read until a frame with this text is painted; return the moment."""
        wanted = text.encode()
        until = time.perf_counter() + _PATIENCE_SECONDS
        while time.perf_counter() < until:
            self._read(0.05)
            at = self.output.find(wanted)
            if at >= 0 and FRAME_END in self.output[at:]:
                return self._read_at
        raise TimeoutError(f"{text!r} was not painted")

    def painted_after(self, keys: str) -> float:
        """Type, and return the seconds until the last frame that follows was painted."""
        self.output = b""
        start = time.perf_counter()
        self.write(keys)
        last = start
        while time.perf_counter() - max(last, start) < _QUIET_SECONDS or not self.output:
            if self._read(_QUIET_SECONDS / 4) and FRAME_END in self.output:
                last = self._read_at
            if time.perf_counter() - start > _PATIENCE_SECONDS:
                raise TimeoutError(f"nothing was painted for {keys!r}")
        return last - start

    def seconds_until(self, keys: str, text: str) -> float:
        """Type, and return the seconds until a text was painted."""
        self.output = b""
        start = time.perf_counter()
        self.write(keys)
        return self.wait_for(text) - start

    def rest(self, seconds: float) -> None:
        """Read for a while whatever is painted."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            self._read(0.02)

    def private_bytes(self) -> int:
        """Return the memory that is the program's alone."""
        rollup = Path(f"/proc/{self.pid}/smaps_rollup").read_text(encoding="ascii")
        rows = [row.split() for row in rollup.splitlines() if row.startswith("Private_")]
        return sum(int(row[1]) for row in rows) * 1024

    def close(self) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGTERM)
        for _ in range(200):
            try:
                if not self._read(0.05) and os.waitpid(self.pid, os.WNOHANG)[0]:
                    break
            except (OSError, ChildProcessError):
                break
        os.close(self._master)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        read = os.read(self._master, 1 << 16)
        self._read_at = time.perf_counter()
        self.output += read
        if _QUERY in read:
            os.write(self._master, _ANSWER)
        return True
