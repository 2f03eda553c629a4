"""Processes that write at the same time lose nothing, and never give out an id twice."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.domain.people import Person
from hallway.storage.store import open_store
from tests.long.sizes import SIZES
from tests.long.tally import Recorder, Tally
from tests.storage.made_up import ids
from tests.storage.told import hear, start

NEVER = 0

pytestmark = [pytest.mark.long, pytest.mark.slow]


def run_together(folder: Path, process_count: int, compacted_every: int) -> list[int]:
    """Let processes keep people at the same time, by captures and through TinyDB's own insert.

    Returns:
        The ids that they acknowledged.
    """
    variables = {"HALLWAY_INSERTS": SIZES.inserts, "HALLWAY_COMPACTED_EVERY": compacted_every}
    with ExitStack() as running:
        processes = [
            running.enter_context(start(folder, "both ways", variables=variables))
            for _ in range(process_count)
        ]
        return [each for process in processes for each in hear(process, 0).ids]


def count_what_is_there(folder: Path, acknowledged: Sequence[int]) -> Tally:
    """Compare the notebook with what the processes said."""
    tally = Tally(trials=1, acknowledged=len(acknowledged))
    try:
        store = open_store(folder)
        tally.count_lost(set(acknowledged) - set(ids(store)))
    except StorageFailed as why:
        tally.count_unreadable(why)
    return tally


@pytest.mark.parametrize("compacted_every", [NEVER, 50], ids=["plain", "compacting"])
@pytest.mark.parametrize("process_count", [2, 4])
def test_processes_lose_nothing_and_give_no_id_twice(
    tmp_path: Path, process_count: int, compacted_every: int, record_property: Recorder
) -> None:
    acknowledged = run_together(tmp_path, process_count, compacted_every)
    count_what_is_there(tmp_path, acknowledged).settle(record_property)
    assert len(set(acknowledged)) == process_count * SIZES.inserts
    assert set(ids(open_store(tmp_path), Person)) == set(acknowledged)
