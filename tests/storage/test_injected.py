"""Whichever call of the system goes wrong, below Python, nothing is lost that was saved."""

import random
from pathlib import Path
from shutil import copytree

import pytest

from hallway.domain.errors import StorageFailed
from tests.long.sizes import SIZES
from tests.long.tally import Recorder, Tally
from tests.storage.beginnings import NOTEBOOKS
from tests.storage.told import count_what_is_lost, revisions, write_on
from tests.storage.tracing import Fault, Recording, record, spoil, why_not_traceable

HARMS = {
    "EIO": "error=EIO",
    "ENOSPC": "error=ENOSPC",
    "killed": "signal=SIGKILL",
    "less written than was said": "retval=1",
}
NEEDS_ROOM = {"openat", "mkdir", "write", "pwrite64", "fsync", "ftruncate", "rename", "unlink"}

pytestmark = pytest.mark.slow


@pytest.fixture
def may_trace() -> None:
    """Skips where nothing can be traced."""
    reason = why_not_traceable()
    if reason is not None:
        pytest.skip(reason)


@pytest.fixture(params=NOTEBOOKS)
def beginning(may_trace: None, request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder of a notebook as the story finds it, which need not exist."""
    folder = tmp_path / "beginning"
    NOTEBOOKS[request.param](folder)
    return folder


def copied(beginning: Path, name: str) -> Path:
    """Return a folder with the notebook that the story begins with."""
    folder = beginning.with_name(name)
    if beginning.exists():
        copytree(beginning, folder)
    return folder


def can_go_wrong(call: str, kind: str) -> bool:
    """Say whether a system may answer a call so."""
    match kind:
        case "EIO":
            # Here a close that fails is not made at all; Linux closes even then.
            return call != "close"
        case "ENOSPC":
            return call in NEEDS_ROOM
        case "killed":
            return True
        case _:
            return call == "write"


def faults(recording: Recording, kind: str) -> list[Fault]:
    """List every call that can go wrong so; or some of them, the same in every run."""
    every = [
        Fault(HARMS[kind], call, index)
        for call, count in sorted(recording.calls.items())
        for index in range(1, count + 1)
        if can_go_wrong(call, kind)
    ]
    if SIZES.failing_calls is None or SIZES.failing_calls >= len(every):
        return every
    return random.Random(kind).sample(every, SIZES.failing_calls)


@pytest.mark.long
@pytest.mark.parametrize("kind", HARMS)
def test_what_was_saved_is_there_whichever_call_goes_wrong(
    beginning: Path, kind: str, record_property: Recorder
) -> None:
    recording = record(copied(beginning, "recorded"))
    before = revisions(copied(beginning, "before"))
    tally = Tally()
    for fault in faults(recording, kind):
        tally.trials += 1
        folder = copied(beginning, f"{tally.trials}")
        told = spoil(folder, recording.paths, fault)
        try:
            count_what_is_lost(tally, told, before, write_on(folder))
        except StorageFailed as why:
            tally.count_unreadable(f"{fault}: {why}")
    tally.settle(record_property)


def test_every_call_on_the_notebook_is_counted(beginning: Path) -> None:
    every = record(copied(beginning, "every"))
    counted = record(copied(beginning, "counted"), every.paths)
    assert counted.calls == every.calls
