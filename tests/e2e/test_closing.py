"""A terminal that is closed takes the program with it."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, tmux_is_missing

pytestmark = pytest.mark.terminal

PATIENCE_SECONDS = 40


def _start() -> tuple[subprocess.Popen[bytes], int]:
    """Starts the screen as the first process of a terminal, and returns its other end."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
         "import os, sys; os.execv(sys.executable, [sys.executable, '-m', 'hallway'])"],
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    return process, ours


def _read_until(terminal: int, words: bytes) -> None:
    shown = b""
    ends_at = time.monotonic() + PATIENCE_SECONDS
    while words not in shown:
        assert time.monotonic() < ends_at, "the screen did not come"
        shown += os.read(terminal, 65536)


def test_closing_the_window_ends_the_program() -> None:
    if tmux_is_missing():
        pytest.skip("tmux is not installed (Debian package: tmux)")
    window = Terminal()
    window.start()
    program = window.program()
    window.close()
    ends_at = time.monotonic() + PATIENCE_SECONDS
    while Path(f"/proc/{program}").exists():
        assert time.monotonic() < ends_at, "the program goes on without its window"
        time.sleep(0.1)


def test_a_request_to_end_leaves_the_alternate_screen(own_folders: None, tmp_path: Path) -> None:
    process, terminal = _start()
    _read_until(terminal, b"Quick line")
    process.send_signal(signal.SIGTERM)
    _read_until(terminal, b"\x1b[?1049l")
    process.wait(PATIENCE_SECONDS)
    os.close(terminal)
