"""Whenever the power is cut, and whatever the disk then lacks, what was acknowledged is there.

The system calls of real processes are recorded. From the recording come all folders that a power
cut may leave behind, by no more than POSIX promises; each is opened, read, and written in.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import count, takewhile
from pathlib import Path

import pytest

from hallway.storage.ledger import Ledger
from tests.long.sizes import SIZES
from tests.long.tally import Recorder as Report
from tests.storage.crashes import in_process, strace, takeovers
from tests.storage.crashes.operations import Recording, shape
from tests.storage.crashes.stories import RESTORE, STORIES, Story
from tests.storage.crashes.telling import step, told
from tests.storage.crashes.verdicts import Judge

FEW_CUTS, MANY_CUTS = 1, 32
MEMORY_DISK = Path("/dev/shm")

Recorder = Callable[[Story, Path], Recording]
RECORDERS = {"in this process": in_process.record, "with strace": strace.record}

pytestmark = [pytest.mark.long, pytest.mark.slow]


@pytest.fixture(scope="module", params=RECORDERS)
def recordings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Recording]:
    """Each story, as a recorder heard it."""
    return recorded(request.param, tmp_path_factory)


@pytest.fixture
def worlds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A fast place for the states; nothing there has to survive anything."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    # A notebook that is closed is tidied up, which would cost more than all that is looked at.
    monkeypatch.setattr(Ledger, "is_worth_compacting", False)
    is_usable = MEMORY_DISK.is_dir() and os.access(MEMORY_DISK, os.W_OK)
    folder = Path(tempfile.mkdtemp(dir=MEMORY_DISK if is_usable else tmp_path))
    yield folder
    shutil.rmtree(folder)


def recorded(recorder: str, folders: pytest.TempPathFactory) -> dict[str, Recording]:
    """Record each story.

    Args:
        recorder: its name.
        folders: make places for the stories.
    """
    if recorder == "with strace" and strace.is_missing():
        pytest.skip("strace is not installed, or may not look at processes (Debian: strace)")
    record = RECORDERS[recorder]
    return {name: record(story, folders.mktemp("world")) for name, story in STORIES.items()}


def look_at_all(judge: Judge, recording: Recording, cuts: int, first_point: int = 0) -> None:
    """Fail with the simplest way to the first state that breaks a promise, if one does."""
    findings = judge.findings(recording, cuts, first_point)
    first = next(findings, None)
    if first is not None:
        together = takewhile(lambda each: each.state.point == first.state.point, findings)
        simplest = min((first, *together), key=lambda each: len(each.state.fates))
        pytest.fail(told(recording, simplest), pytrace=False)


def report(record_property: Report, looked_at: int) -> None:
    """Say how many states were looked at, for the table of the long run."""
    for name, number in {"trials": looked_at, "unreadable": 0, "lost": 0}.items():
        record_property(name, number)


def test_both_recorders_hear_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    here, there = (recorded(name, tmp_path_factory) for name in RECORDERS)
    for name in STORIES:
        assert [*map(shape, here[name].operations)] == [*map(shape, there[name].operations)]


def test_no_power_cut_breaks_a_promise(
    recordings: dict[str, Recording], worlds: Path, record_property: Report
) -> None:
    judges = {name: Judge(worlds / name) for name in recordings}
    looked_at, before = 0, -1
    for cuts in count(MANY_CUTS, MANY_CUTS):
        for name, recording in recordings.items():
            look_at_all(judges[name], recording, cuts)
        before, looked_at = looked_at, sum(judge.count for judge in judges.values())
        if looked_at >= SIZES.crash_states or looked_at == before:
            break
    report(record_property, looked_at)
    assert looked_at >= SIZES.crash_states


def unneeded(recording: Recording, syncs: Iterable[int], world: Path) -> list[str]:
    """Name the waits for the disk that nobody would notice if they were left out."""
    judge = Judge(world)
    return [
        step(recording, index)
        for index in syncs
        if next(judge.findings(recording.without(index), FEW_CUTS, index), None) is None
    ]


def test_a_power_cut_finds_out_whichever_wait_for_the_disk_is_left_out(
    recordings: dict[str, Recording], worlds: Path
) -> None:
    for name, recording in recordings.items():
        assert unneeded(recording, recording.syncs, worlds / name) == []


def test_a_power_cut_finds_out_whichever_wait_of_a_restore_is_left_out(
    tmp_path: Path, worlds: Path
) -> None:
    recording = in_process.record(RESTORE, tmp_path)
    # The last one is for the name of a journal that has nothing in it: who finds the old one
    # in its place needs no more, and who writes first waits for that name.
    *syncs, _ = recording.syncs
    assert unneeded(recording, syncs, worlds / "world") == []


def test_no_power_cut_in_a_restore_breaks_a_promise(
    tmp_path: Path, worlds: Path, record_property: Report
) -> None:
    judge = Judge(worlds / "world")
    look_at_all(judge, in_process.record(RESTORE, tmp_path), MANY_CUTS)
    report(record_property, judge.count)


@pytest.mark.parametrize("is_early", [True, False], ids=["open before", "opened after"])
@pytest.mark.parametrize("life", takeovers.LIVES.values(), ids=takeovers.LIVES.keys())
def test_no_power_cut_breaks_a_promise_of_who_took_over_from_a_killed_process(
    life: Story, is_early: bool, tmp_path: Path, worlds: Path, record_property: Report
) -> None:
    looked_at = 0
    deaths = list(takeovers.deaths(life, tmp_path / "whole"))
    for number, death in enumerate(deaths[:: SIZES.deaths]):
        taken_over = takeovers.record(life, death, tmp_path / str(number), is_early=is_early)
        judge = Judge(worlds / "world")
        look_at_all(judge, taken_over.recording, FEW_CUTS, taken_over.first_point)
        looked_at += judge.count
    report(record_property, looked_at)
