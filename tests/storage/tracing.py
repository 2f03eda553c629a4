"""Runs the story of `workers.py` under strace, which records calls of the system or spoils one."""

import re
import shutil
import signal
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.storage.told import Told, hear, start

STRACE = ("strace", "-f", "-qq")
_CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Recording:
    """What a story does with the files of a notebook.

    Attributes:
        calls: how often it makes each call of the system on them.
        paths: of the files, below the folder.
    """

    calls: Counter[str]
    paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fault:
    """One call of the system that does not do what it should.

    Attributes:
        harm: what happens instead, in strace's words.
        call: its name.
        index: the first of its name is 1.
    """

    harm: str
    call: str
    index: int

    def __str__(self) -> str:
        return f"{self.call} {self.index} ({self.harm})"


def why_not_traceable() -> str | None:
    """Say why nothing can be traced here; None if it can."""
    if shutil.which("strace") is None:
        return "strace is not installed (Debian package: strace)"
    tried = subprocess.run([*STRACE, "-o", "/dev/null", "true"], check=False, capture_output=True)
    return None if tried.returncode == 0 else f"strace may not trace here: {tried.stderr.decode()}"


def record(folder: Path, paths: frozenset[str] | None = None) -> Recording:
    """Let the story be told with nothing going wrong.

    Args:
        folder: of the notebook.
        paths: look at these only, as `spoil` does; else at all that has the folder in it.
    """
    log_path = folder.with_name("log")
    only = [] if paths is None else _only(folder, paths)
    options = ("-y", "-s", "0", "-o", str(log_path), *only)
    hear(start(folder, "story", below=(*STRACE, *options)), 0)
    found = [_CALL.match(line) for line in log_path.read_text(encoding="utf-8").splitlines()]
    made = [each for each in found if each and str(folder) in each["rest"]]
    calls = Counter(each["name"] for each in made)
    del calls["execve"]  # the story's own command line
    below = re.compile(re.escape(str(folder)) + r'([^"<>]*)["<>]')
    return Recording(
        calls, frozenset(path for each in made for path in below.findall(each["rest"]))
    )


def spoil(folder: Path, paths: frozenset[str], fault: Fault) -> Told:
    """Let the story be told with one call going wrong.

    Args:
        folder: of the notebook.
        paths: calls on these are counted, and on nothing else.
        fault: which call.

    Returns:
        What it said; it ended as it should, or was killed.

    Raises:
        AssertionError: it ended otherwise, or the call was not made.
    """
    log_path = folder.with_name("log")
    harm = f"inject={fault.call}:{fault.harm}:when={fault.index}"
    only = (*_only(folder, paths), "-e", f"trace={fault.call}", "-e", harm)
    story = start(folder, "story", below=(*STRACE, "-o", str(log_path), *only))
    told = hear(story, -signal.SIGKILL if "SIGKILL" in fault.harm else 0)
    log = log_path.read_text(encoding="utf-8")
    assert "(INJECTED)" in log or "killed by SIGKILL" in log, f"{fault} did not come to be"
    return told


def _only(folder: Path, paths: frozenset[str]) -> list[str]:
    return [option for path in sorted(paths) for option in ("-P", f"{folder}{path}")]
