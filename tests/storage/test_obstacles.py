"""What lies in the way of the search index is told by the doctor, and put aside by a repair."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hallway.domain.findings import Weight
from hallway.storage.doctor import examine
from hallway.storage.repairing import repair
from hallway.storage.store import open_store
from tests.storage.examined import TODAY, backed_up, warnings
from tests.storage.made_up import content, keep_person

IN_THE_WAY = "is in the way of the search index"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a whole notebook, backed up today."""
    store = open_store(tmp_path / "notebook")
    keep_person(store, 1)
    store.compact()
    store.close()
    return backed_up(store.folder, TODAY)


def keep_index(folder: Path) -> None:
    store = open_store(folder)
    assert store.stamp is not None
    store.index_cache(1).keep(store.stamp, b"index")


def with_file(folder: Path) -> Path:
    path = folder / "derived"
    path.write_text("somebody's own")
    path.chmod(0o600)
    return path


def with_folder(folder: Path) -> Path:
    path = folder / "derived" / "notebook.index"
    path.mkdir(parents=True, mode=0o700)
    return path


def with_lost_link(folder: Path) -> Path:
    path = folder / "derived"
    path.symlink_to(folder / "nowhere")
    return path


Put = Callable[[Path], Path]
OBSTACLES = pytest.mark.parametrize("put", [with_file, with_folder, with_lost_link])


def test_where_nothing_lies_nothing_is_said(folder: Path) -> None:
    assert IN_THE_WAY not in warnings(folder)


def test_a_kept_index_is_not_in_its_own_way(folder: Path) -> None:
    keep_index(folder)
    assert IN_THE_WAY not in warnings(folder)


@OBSTACLES
def test_the_doctor_tells_what_is_in_the_way(folder: Path, put: Put) -> None:
    path = put(folder)
    (found,) = [each for each in examine(folder, TODAY) if IN_THE_WAY in each.sentence]
    assert (found.weight, found.is_mendable) == (Weight.WARNING, True)
    assert found.sentence.startswith(f"{path} ")


@OBSTACLES
def test_a_repair_puts_it_aside_and_says_where(folder: Path, put: Put) -> None:
    path = put(folder)
    (notice,) = repair(folder).notices
    assert f"{path.name}.aside now" in notice
    assert path.with_name(f"{path.name}.aside").lstat()
    assert IN_THE_WAY not in warnings(folder)
    keep_index(folder)


def test_a_repair_keeps_what_it_puts_aside(folder: Path) -> None:
    with_file(folder)
    repair(folder)
    with_file(folder)
    repair(folder)
    kept = [folder / name for name in ("derived.aside", "derived.aside-2")]
    assert [path.read_text() for path in kept] == ["somebody's own"] * 2


def test_a_repair_touches_nothing_where_nothing_is_in_the_way(folder: Path) -> None:
    keep_index(folder)
    before = content(folder / "derived")
    assert (repair(folder).notices, content(folder / "derived")) == ((), before)
