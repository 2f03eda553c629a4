"""A terminal that a test types into and reads from: tmux with a server of its own.

A shell runs in it, so that a test sees the program start, the screen take over, and the shell
come back whole when the program ends.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.contracts.project import SOURCE_PATH

PROMPT = "ready>"
PATIENCE_SECONDS = 20.0
_LOOK_EVERY_SECONDS = 0.05
_AFTER_ESCAPE_SECONDS = 0.2  # a key that follows at once would be taken for Alt and that key
_TMUX_SECONDS = 30
_OPTIONS = (
    *("set", "-g", "escape-time", "0", ";"),
    *("set", "-g", "status", "off", ";"),
    *("set", "-g", "set-clipboard", "on", ";"),
    *("set", "-g", "default-terminal", "tmux-256color", ";"),
)
_NOT_PASSED_ON = ("TMUX", "TMUX_PANE", "ENV", "PYTEST_CURRENT_TEST")


def tmux_is_missing() -> bool:
    """Says whether there is no tmux on this machine."""
    return shutil.which("tmux") is None


class Terminal:
    """A window of a fixed size, with a shell in it."""

    def __init__(self, width: int = 120, height: int = 36) -> None:
        """Opens the window; `close` must be called in the end.

        Args:
            width: in cells.
            height: in rows.
        """
        # Not below a test's own folder: the path of a socket may not be long.
        self._folder = TemporaryDirectory(prefix="hallway-")
        self._starts = 0
        self._tmux(
            *(*_OPTIONS, "new-session", "-d", "-x", str(width), "-y", str(height)),
            *("env", f"PS1={PROMPT} ", "sh"),
        )

    def close(self) -> None:
        """Ends the window with all that runs in it."""
        self._tmux("kill-server")
        self._folder.cleanup()

    def program(self) -> int:
        """Returns the process that the shell runs."""
        shell = self._tmux("list-panes", "-F", "#{pane_pid}").strip()
        children = Path(f"/proc/{shell}/task/{shell}/children")
        return int(children.read_text(encoding="ascii").split()[0])

    def start(self, *options: str) -> None:
        """Starts the program as a person would, and waits for its first frame."""
        self.launch(*options)
        self.wait_for("1 Capture", "Quick line")

    def launch(self, *options: str, before: str = "", program: str = "-m hallway") -> None:
        """Types the command that starts the program.

        Args:
            options: for the program.
            before: what stands before the command, such as a variable.
            program: what Python shall run.
        """
        self.wait_for(PROMPT)
        self._starts += 1
        command = " ".join((before, '"$PYTHON"', program, *options)).strip()
        self.type(f"{command}; echo end {self._starts}: $?")
        self.press("Enter")

    def exit_code(self) -> int:
        """Waits until the program has ended, and returns what it ended with."""
        end = re.compile(rf"^end {self._starts}: (\d+)$", re.MULTILINE)
        self.wait_until(lambda: end.search(self.shown()) is not None, "the end of the program")
        found = end.search(self.shown())
        return int(found[1]) if found else -1

    def quit(self) -> int:
        """Leaves the program by its keys, and returns its exit code."""
        self.after_escape("q")
        return self.exit_code()

    def type(self, text: str) -> None:
        """Types letters, as fast as they can be sent."""
        self._tmux("send-keys", "-t", ":", "-l", "--", text)

    def press(self, *keys: str) -> None:
        """Presses keys by the names that tmux gives them."""
        self._tmux("send-keys", "-t", ":", *keys)

    def after_escape(self, key: str) -> None:
        """Presses Escape, and a key when it can no longer be taken for Alt and that key."""
        self.press("Escape")
        time.sleep(_AFTER_ESCAPE_SECONDS)
        self.press(key)

    def go(self, number: int, name: str) -> None:
        """Goes to a place by its number, and waits for what it is known by."""
        self.after_escape(str(number))
        self.wait_for(name)

    def paste(self, text: str, folder: Path) -> None:
        """Pastes a text of any length, in the brackets that the program asked for.

        Args:
            text: line breaks reach the program as a terminal sends them.
            folder: where the clipboard may be kept.
        """
        clipboard_path = folder / "clipboard"
        clipboard_path.write_text(text, encoding="utf-8")
        self._tmux("load-buffer", str(clipboard_path), ";", "paste-buffer", "-p", "-t", ":")

    def resize(self, width: int, height: int) -> None:
        """Gives the window another size."""
        self._tmux("resize-window", "-t", ":", "-x", str(width), "-y", str(height))

    def shown(self) -> str:
        """Returns what the window shows; a line that is too long for it is one line."""
        return self._tmux("capture-pane", "-p", "-J", "-t", ":")

    def colours(self) -> set[str]:
        """Returns the colours of what is shown, as the terminal was told them."""
        return set(re.findall(r"[34]8;(?:5;\d+|2;\d+;\d+;\d+)", self._styles()))

    def own_colours(self) -> set[str]:
        """Returns those of the terminal's own sixteen colours that are shown, by their codes."""
        others = re.sub(r"[34]8;(?:5;\d+|2;\d+;\d+;\d+)", "", self._styles())
        return {code for code in others.split(";") if re.fullmatch(r"(?:[349]|10)[0-7]", code)}

    def _styles(self) -> str:
        shown = self._tmux("capture-pane", "-p", "-e", "-t", ":")
        return ";".join(re.findall(r"\x1b\[([\d;]*)m", shown))

    def clipboard(self) -> str:
        """Returns what programs in the window copied last, by asking the terminal alone."""
        has_any = self._tmux("list-buffers").strip()
        return self._tmux("show-buffer") if has_any else ""

    def shows_a_screen(self) -> bool:
        """Says whether a program has taken over the window."""
        return self._tmux("display-message", "-p", "-t", ":", "#{alternate_on}").strip() == "1"

    def wait_for(self, *texts: str) -> None:
        """Waits until each of some texts is shown.

        Raises:
            AssertionError: one of them did not come; the message has what was shown instead.
        """

        def all_are_shown() -> bool:
            shown = self.shown()
            return all(text in shown for text in texts)

        self.wait_until(all_are_shown, " and ".join(map(repr, texts)))

    def wait_for_absence(self, text: str) -> None:
        """Waits until a text is no longer shown."""
        self.wait_until(lambda: text not in self.shown(), f"{text!r} to go")

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Looks again and again until a condition holds.

        Raises:
            AssertionError: it did not come to hold in time.
        """
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            if time.monotonic() > deadline:
                raise AssertionError(f"waited in vain for {what}; shown is:\n{self.shown()}")
            time.sleep(_LOOK_EVERY_SECONDS)

    def _tmux(self, *arguments: str) -> str:
        socket = str(Path(self._folder.name, "tmux"))
        finished = subprocess.run(
            ["tmux", "-S", socket, "-f", os.devnull, "-u", *arguments],
            env=_environment(),
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_TMUX_SECONDS,
        )
        return finished.stdout


def _environment() -> dict[str, str]:
    """Returns what a shell in the window inherits: this Python, the package, plain letters."""
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_PASSED_ON}
    return kept | {
        "LC_ALL": "C.UTF-8",
        "PYTHON": sys.executable,
        "PYTHONPATH": str(SOURCE_PATH),
    }
