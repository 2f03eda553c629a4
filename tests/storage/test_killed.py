"""A process that is killed at any moment loses nothing that it said was saved."""

import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from hallway.domain.errors import StorageFailed
from hallway.storage.store import open_store
from tests.long.sizes import SIZES
from tests.long.tally import Recorder, Tally
from tests.storage.made_up import change, creation, person
from tests.storage.told import (
    Revisions,
    Told,
    count_what_is_lost,
    hear,
    hear_until,
    revisions,
    start,
)

# A fourth of the processes may not come to write anything, as they are opening the notebook.
FIRST_WORDS = ("ready", "begun", "begun", "begun")
LONGEST_LIFE_SECONDS = 0.2
LIVES_OF_A_NOTEBOOK = 10
MOST_TRIALS_FOR_ONE = 10

pytestmark = [pytest.mark.long, pytest.mark.slow]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A notebook with many people."""
    folder = tmp_path_factory.mktemp("filled") / "notebook"
    store = open_store(folder)
    store.keep(change(0, *(creation(person(number)) for number in range(SIZES.documents))))
    store.compact()
    store.close()
    return folder


class Trials:
    """Kills process after process that writes, and compares what is there with what was said.

    What one process leaves behind is for the next one to mend; it is looked at in a copy.
    """

    def __init__(self, filled: Path, folder: Path, work: str) -> None:
        self.tally = Tally()
        self._filled, self._folder, self._work = filled, folder, work
        self._known: Revisions | None = None

    def run(self) -> Iterator[Told]:
        """Kill without end, and yield what each process had said."""
        chance = random.Random(self._work)
        while True:
            if self._known is None or self._is_worn_out(self._known):
                self._known = self._begin_anew()
            seconds = chance.uniform(0, LONGEST_LIFE_SECONDS)
            told = self._kill(chance.choice(FIRST_WORDS), seconds)
            self.tally.trials += 1
            self._known = self._compare(told, self._known)
            yield told

    def _is_worn_out(self, known: Revisions) -> bool:
        """Say whether a notebook was written often, or whether too few are left to remove."""
        is_written_often = self.tally.trials % LIVES_OF_A_NOTEBOOK == 0
        return is_written_often or len(known) < SIZES.documents // 2

    def _begin_anew(self) -> Revisions:
        rmtree(self._folder, ignore_errors=True)
        copytree(self._filled, self._folder)
        return revisions(self._folder)

    def _kill(self, word: str, seconds: float) -> Told:
        """Let a process live for some time after it first says a word."""
        process = start(self._folder, self._work)
        heard = hear_until(process, word)
        time.sleep(seconds)
        process.kill()
        return hear(process, -signal.SIGKILL, after=heard)

    def _compare(self, told: Told, before: Revisions) -> Revisions | None:
        """Return what is there now; None for a notebook that cannot be used any more."""
        seen = self._folder.with_name("seen")
        copytree(self._folder, seen)
        try:
            after = revisions(seen)
        except StorageFailed as why:
            self.tally.count_unreadable(why)
            return None
        finally:
            rmtree(seen)
        count_what_is_lost(self.tally, told, before, after)
        return after


@pytest.mark.parametrize("work", ["insert", "update", "remove"])
def test_what_was_saved_is_there_after_a_kill(
    filled: Path, tmp_path: Path, work: str, record_property: Recorder
) -> None:
    trials = Trials(filled, tmp_path / "notebook", work)
    for _ in trials.run():
        if trials.tally.trials == SIZES.kills:
            break
    trials.tally.settle(record_property)


def test_what_was_saved_is_there_after_a_kill_during_compaction(
    filled: Path, tmp_path: Path, record_property: Recorder
) -> None:
    trials = Trials(filled, tmp_path / "notebook", "compact")
    killed_compacting = 0
    for told in trials.run():
        killed_compacting += told.is_compacting
        if killed_compacting == SIZES.kills_while_compacting:
            break
        assert trials.tally.trials < MOST_TRIALS_FOR_ONE * SIZES.kills_while_compacting
    trials.tally.settle(record_property)
