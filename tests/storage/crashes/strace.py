"""Records what real processes ask of the system, with strace."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.contracts.project import ROOT_PATH
from tests.storage.crashes.operations import Recording
from tests.storage.crashes.stories import FOLDER, Act, Story
from tests.storage.crashes.tracker import Tracker

_UNDERSTOOD = (
    *("openat", "open", "close", "write", "pwrite64", "fsync", "fdatasync", "ftruncate"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat"),
)
# Other ways to change a file; the storage is not known to take one.
_OTHER_WAYS = (
    *("creat", "writev", "pwritev", "pwritev2", "truncate", "fallocate", "link", "linkat"),
    *("symlink", "symlinkat", "copy_file_range", "sendfile", "splice", "dup", "dup2", "dup3"),
    *("sync", "syncfs", "sync_file_range", "msync", "rmdir"),
)
_CALL = re.compile(r"(?:\d+ +)?(?P<name>\w+)\((?P<words>.*)\) += (?P<result>\d+)")
_STDOUT = 1


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the system that was answered.

    Attributes:
        name: of the call.
        words: what it was given, as strace writes it.
        result: what it gave back.
    """

    name: str
    words: list[str]
    result: int

    @property
    def number(self) -> int:
        """The first thing it was given, which is a descriptor."""
        return int(self.words[0])

    def text(self, index: int) -> bytes:
        """Return bytes that it was given."""
        return bytes.fromhex(self.words[index].strip('"').replace("\\x", ""))

    @property
    def paths(self) -> list[Path]:
        """The paths that it was given."""
        texts = (at for at, word in enumerate(self.words) if word.startswith('"'))
        return [Path(os.fsdecode(self.text(at))) for at in texts]


def is_missing() -> bool:
    """Say whether strace is not here, or may not look at other processes."""
    if shutil.which("strace") is None:
        return True
    return subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], check=False).returncode != 0


def record(story: Story, world: Path) -> Recording:
    """Let processes play a story, in an empty folder."""
    story.prepare(world)
    tracker = Tracker(world)
    for act in story.acts:
        for call in _calls(act, world):
            _follow(call, tracker)
        tracker.forget_descriptors()
    return tracker.recording()


def _calls(act: Act, world: Path) -> Iterator[Call]:
    """Let a process play an act, and read what it asked of the system."""
    trace_path = world.with_name(f"{act.__name__}.trace")
    names = ",".join((*_UNDERSTOOD, *_OTHER_WAYS))
    strace = ["strace", "-f", "-qq", "-xx", "-s", "10000000", "-e", "signal=none"]
    traced = [*strace, "-z", "-e", f"trace={names}", "-o", str(trace_path)]
    worker = [sys.executable, "-m", "tests.storage.crashes.worker", str(world / FOLDER)]
    command = [*traced, *worker, act.__name__]
    subprocess.run(command, cwd=ROOT_PATH, check=False, stdout=subprocess.DEVNULL)
    for line in trace_path.read_text("ascii").splitlines():
        yield _call(line)


def _call(line: str) -> Call:
    found = _CALL.match(line)
    assert found is not None, f"strace wrote something else than a call: {line[:200]}"
    return Call(found["name"], found["words"].split(", "), int(found["result"]))


def _follow(call: Call, tracker: Tracker) -> None:
    """Tell the tracker of a call, if it concerns the folder."""
    if call.name in ("open", "openat"):
        _follow_opening(call, tracker)
    elif call.name == "write" and call.number == _STDOUT:
        tracker.said(call.text(1))
    elif call.paths and not call.words[0].isdecimal():
        _follow_paths(call, tracker)
    elif call.words[0].isdecimal() and tracker.holds(call.number):
        _follow_descriptor(call, tracker)


def _follow_opening(call: Call, tracker: Tracker) -> None:
    [path] = call.paths
    if not tracker.follows(path):
        return
    appends, empties = ("O_APPEND" in "".join(call.words)), ("O_TRUNC" in "".join(call.words))
    tracker.opened(call.result, path, appends=appends, empties=empties)


def _follow_paths(call: Call, tracker: Tracker) -> None:
    if not any(map(tracker.follows, call.paths)):
        return
    match call.name:
        case "rename" | "renameat" | "renameat2":
            tracker.renamed(*call.paths)
        case "unlink" | "unlinkat":
            tracker.removed(*call.paths)
        case "mkdir" | "mkdirat":
            tracker.made_folder(*call.paths)
        case _:
            raise AssertionError(f"{call.name} is not understood")


def _follow_descriptor(call: Call, tracker: Tracker) -> None:
    match call.name:
        case "close":
            tracker.closed(call.number)
        case "write":
            tracker.wrote(call.number, call.text(1)[: call.result])
        case "pwrite64":
            tracker.wrote_at(call.number, call.text(1)[: call.result], int(call.words[3]))
        case "fsync" | "fdatasync":
            tracker.synced(call.number)
        case "ftruncate":
            tracker.truncated(call.number, int(call.words[1]))
        case _:
            raise AssertionError(f"{call.name} is not understood")
