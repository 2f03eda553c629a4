"""Notifications, by whatever shows them here; they hold a number and nobody's name."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from hallway.domain.errors import HallwayError

_PATIENCE_SECONDS: Final = 5


class NoNotifier(HallwayError):
    """Nothing here shows notifications."""

    code = "no_notifier"
    title = "No notification"


def notify(title: str, words: str) -> None:
    """Show a notification.

    Args:
        title: of the program, which is never what somebody typed.
        words: a sentence that is ours, too.

    Raises:
        NoNotifier: nothing here shows notifications.
    """
    for program, command in _PROGRAMS.items():
        if shutil.which(program) and _works(command(title, words)):
            return
    if not _told_terminal(words):
        raise NoNotifier(
            "Nothing here shows notifications.",
            "Install notify-send, or run it in a terminal; --count prints the number.",
        )


def _works(command: tuple[str, ...]) -> bool:
    with suppress(OSError, subprocess.TimeoutExpired):
        silent = subprocess.DEVNULL
        done = subprocess.run(
            command,
            stdin=silent,
            stdout=silent,
            stderr=silent,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
        return done.returncode == 0
    return False


def _told_terminal(words: str) -> bool:
    """Let the terminal show it (OSC 9), if there is one."""
    try:
        if not os.isatty(sys.stdout.fileno()):
            return False
    except (OSError, ValueError):
        return False
    sys.stdout.write(f"\x1b]9;{words}\x07")
    sys.stdout.flush()
    return True


def _notify_send(title: str, words: str) -> tuple[str, ...]:
    return ("notify-send", "--app-name=Hallway", title, words)


def _osascript(title: str, words: str) -> tuple[str, ...]:
    return ("osascript", "-e", f'display notification "{words}" with title "{title}"')


def _termux(title: str, words: str) -> tuple[str, ...]:
    return ("termux-notification", "--title", title, "--content", words)


_PROGRAMS: Final[dict[str, Callable[[str, str], tuple[str, ...]]]] = {
    "notify-send": _notify_send,
    "osascript": _osascript,
    "termux-notification": _termux,
}
