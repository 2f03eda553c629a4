"""Tells how a power cut came to break a promise."""

from tests.storage.crashes.operations import (
    Asked,
    Create,
    Kept,
    MakeFolder,
    Mark,
    Node,
    Operation,
    Recording,
    Rename,
    Saved,
    SyncFile,
    SyncFolder,
    Truncate,
    Unlink,
    Write,
)
from tests.storage.crashes.scribe import HISTORY
from tests.storage.crashes.verdicts import Finding

_STEPS_BEFORE = 6
_NOTHING = {HISTORY: "nothing"}


def told(recording: Recording, finding: Finding) -> str:
    """Tell what was asked of the disk, what became of it, and what is wrong."""
    state, count = finding.state, len(recording.operations)
    files = [f"  {path}: {len(content):,} bytes" for path, content in sorted(state.files.items())]
    lines = [
        f"A power cut after step {state.point} of {count} breaks a promise.",
        *("", *_steps(recording, finding), "       the power is cut"),
        *("", "What the disk has then:", *(files or ["  nothing"])),
        *("", finding.complaint),
    ]
    return "\n".join(lines)


def step(recording: Recording, index: int) -> str:
    """Tell one operation of a story."""
    operation = recording.operations[index]
    words = _words_to_the_person(operation) if isinstance(operation, Mark) else ""
    return f"{index + 1:>5}  {words or _words_to_the_disk(operation, _names(recording, index))}"


def _steps(recording: Recording, finding: Finding) -> list[str]:
    """Tell the operations that did not come through, and the last ones."""
    point, fates = finding.state.point, finding.state.fates
    shown = sorted({*fates, *range(max(point - _STEPS_BEFORE, 0), point)})
    lines = []
    for before, index in zip([-1, *shown], shown, strict=False):
        if index > before + 1:
            lines.append("    ...")
        fate = f"  <- {fates[index]}" if index in fates else ""
        lines.append(step(recording, index) + fate)
    return lines


def _names(recording: Recording, index: int) -> dict[Node, str]:
    """Say what the files that were renamed before an operation are called."""
    before = recording.operations[:index]
    return {each.moved: each.new_name for each in before if isinstance(each, Rename)}


def _words_to_the_person(mark: Mark) -> str:
    match mark:
        case Asked(content):
            return f"begin to save: {(_NOTHING | content)[HISTORY]}"
        case Saved(content):
            return f'say "Saved": {(_NOTHING | content)[HISTORY]}'
        case Kept(content):
            return f"say that {len(content):,} bytes are kept in a file"


def _words_to_the_disk(operation: Operation, names: dict[Node, str]) -> str:
    match operation:
        case Create(_, name) | MakeFolder(_, name):
            words = f"make {name}"
        case Rename(_, name, new_name):
            words = f"rename {name} to {new_name}"
        case Unlink(_, name):
            words = f"remove {name}"
        case Write(file, offset, content):
            words = f"write {len(content):,} bytes at {offset:,} into {names.get(file, file.name)}"
        case Truncate(file, size):
            words = f"cut {names.get(file, file.name)} to {size:,} bytes"
        case SyncFile(file):
            words = f"sync the bytes of {names.get(file, file.name)}"
        case SyncFolder(folder):
            words = f"sync the names in {folder.name}"
        case _:
            raise AssertionError(f"{operation} is nothing that a disk is told")
    return words
