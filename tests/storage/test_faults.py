"""Whichever call of the system fails, or is the last one, nothing is lost that was saved."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.storage.store import TinyStore, open_store
from tests.storage.beginnings import NOTEBOOKS
from tests.storage.harms import HARMS, Killed, System, closing_all
from tests.storage.made_up import FIRST_ID, ids, keep_person

NEVER = 10_000
PEOPLE_OF_A_STORY = range(1, 6)
ANOTHER_PERSON = 9

pytestmark = pytest.mark.slow


@contextmanager
def going_on() -> Iterator[None]:
    """Go on after a refusal, as a person would."""
    try:
        yield
    except StorageFailed:
        return


def tell_story(folder: Path) -> set[int]:
    """Write as a person would, going on after each refusal.

    Returns:
        The ids that were said to be saved.
    """
    saved: set[int] = set()
    try:
        with going_on():
            store = open_store(folder)
            _write_and_compact(store, saved)
    except Killed:
        pass
    return saved


def _write_and_compact(store: TinyStore, saved: set[int]) -> None:
    for number in PEOPLE_OF_A_STORY:
        with going_on():
            saved.add(keep_person(store, number).id)
        if number % 2 == 0:
            with going_on():
                store.compact()
    store.close()


def stories(tmp_path: Path, beginning: str, kind: str) -> Iterator[tuple[Path, set[int]]]:
    """Tell a story once for each call that can go wrong in it.

    Yields:
        The folder, and the ids that were said to be saved.
    """
    for index in range(1, _calls_of_a_story(tmp_path / "counted", beginning, kind) + 1):
        folder = tmp_path / str(index)
        with closing_all():
            before = {FIRST_ID + number for number in NOTEBOOKS[beginning](folder)}
            with pytest.MonkeyPatch.context() as failing:
                System(failing, kind, index)
                saved = tell_story(folder)
            yield folder, before | saved


def _calls_of_a_story(folder: Path, beginning: str, kind: str) -> int:
    """Count the calls that can go wrong."""
    with closing_all(), pytest.MonkeyPatch.context() as counting:
        NOTEBOOKS[beginning](folder)
        system = System(counting, kind, NEVER)
        tell_story(folder)
        return system.count


@pytest.mark.parametrize("beginning", NOTEBOOKS)
@pytest.mark.parametrize("kind", HARMS)
def test_what_was_saved_is_there_whichever_call_goes_wrong(
    tmp_path: Path, beginning: str, kind: str
) -> None:
    for folder, saved in stories(tmp_path, beginning, kind):
        store = open_store(folder)
        assert store.read_only_because is None, folder.name
        assert saved - set(ids(store)) == set(), folder.name
        keep_person(store, ANOTHER_PERSON)


def test_what_was_refused_is_not_there_whichever_call_failed(tmp_path: Path) -> None:
    for folder, saved in stories(tmp_path, "a new notebook", "ENOSPC"):
        assert set(ids(open_store(folder))) == saved, folder.name


def test_a_disk_that_takes_half_at_first_refuses_nothing(tmp_path: Path) -> None:
    everybody = {FIRST_ID + number for number in PEOPLE_OF_A_STORY}
    for folder, saved in stories(tmp_path, "a new notebook", "half is taken"):
        assert saved == everybody, folder.name
