"""The search index is kept beside the notebook: only for its owner, and never of somebody gone."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.domain.people import Person
from hallway.notebook.ports import Stamp
from hallway.storage import files
from hallway.storage.belongings import Belongings
from hallway.storage.locks import exclusive
from hallway.storage.places import places_of
from hallway.storage.store import TinyStore, open_store
from tests.storage.forgotten import forget, traces, with_traces
from tests.storage.made_up import FIRST_ID, change, edit, keep_person

SHAPE = 1
CONTENT = b"\x00index\n\xff of Wanjiru Otieno\n"


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    store = with_traces(tmp_path / "notebook")
    store.compact()
    return store


@pytest.fixture
def path(store: TinyStore) -> Path:
    return store.folder / "derived" / "notebook.index"


def stamped(store: TinyStore) -> Stamp:
    assert store.stamp is not None
    return store.stamp


def keep(store: TinyStore, content: bytes = CONTENT) -> None:
    store.index_cache(SHAPE).keep(stamped(store), content)


def loaded(store: TinyStore) -> tuple[Stamp, bytes] | None:
    return store.index_cache(SHAPE).load()


def test_nothing_is_there_at_first(store: TinyStore) -> None:
    assert loaded(store) is None


def test_what_is_kept_is_read_by_another_process(store: TinyStore) -> None:
    keep(store)
    assert loaded(open_store(store.folder)) == (stamped(store), CONTENT)


def test_the_state_after_a_forgetting_comes_back_as_it_is(store: TinyStore) -> None:
    forget(store)
    keep(store, b"nobody")
    assert loaded(open_store(store.folder)) == (stamped(store), b"nobody")


def test_only_its_owner_may_read_it(store: TinyStore, path: Path) -> None:
    keep(store)
    modes = [each.stat().st_mode & 0o777 for each in (path.parent, path)]
    assert modes == [0o700, 0o600]


def test_the_later_one_takes_the_place_of_the_earlier(store: TinyStore, path: Path) -> None:
    keep(store, b"one")
    keep_person(store, 20)
    keep(store, b"two")
    assert loaded(store) == (stamped(store), b"two")
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"hallway 1 abc",
        b"hallway 1 abc x1 y\nindex",
        b"hallway 1 abc " + b"1" * 5_000 + b" y\nindex",
        b"hallway 2 abc 1 y\nindex",
        b"\xff\xfe\n",
        b"other 1 abc 1 y\nindex",
    ],
)
def test_what_another_wrote_is_not_taken(store: TinyStore, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert loaded(store) is None


def test_one_that_was_told_other_things_is_not_taken(store: TinyStore) -> None:
    keep(store)
    assert store.index_cache(SHAPE + 1).load() is None


def test_a_folder_in_its_place_is_as_good_as_none(store: TinyStore, path: Path) -> None:
    path.mkdir(parents=True)
    assert loaded(store) is None
    with pytest.raises(StorageFailed):
        keep(store)


def test_a_pipe_in_its_place_is_not_waited_for(store: TinyStore, path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    assert loaded(store) is None
    keep(store)
    assert loaded(store) == (stamped(store), CONTENT)


def test_a_full_disk_leaves_the_one_before_and_no_half_of_another(
    store: TinyStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "write_all", refuse)
    with pytest.raises(StorageFailed):
        keep(store, b"other")
    assert loaded(store) == (stamped(store), CONTENT)
    assert list(path.parent.iterdir()) == [path]


def test_what_a_killed_program_left_is_cleared_up_by_the_next(store: TinyStore, path: Path) -> None:
    path.parent.mkdir()
    (path.parent / ".notebook.index.0123abcd.tmp").write_bytes(CONTENT)
    keep(store)
    assert list(path.parent.iterdir()) == [path]


def test_it_does_not_wait_for_whoever_writes(store: TinyStore) -> None:
    lock = places_of(store.folder / "notebook.json").lock
    with exclusive(lock), pytest.raises(StorageFailed):
        keep(store)


def test_it_is_one_of_the_files_of_the_notebook(store: TinyStore, path: Path) -> None:
    keep(store)
    (path.parent / ".notebook.index.0123abcd.tmp").write_bytes(b"")
    files = Belongings(store.folder, places_of(store.folder / "notebook.json"))
    assert path in files.all()
    assert [each.name for each in files.temporary()] == [".notebook.index.0123abcd.tmp"]


def test_two_paths_to_a_notebook_share_one(store: TinyStore, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "notebook.json").symlink_to(store.folder / "notebook.json")
    keep(store)
    assert loaded(open_store(other)) == (stamped(store), CONTENT)


def test_two_notebooks_beside_each_other_have_one_each(store: TinyStore, tmp_path: Path) -> None:
    other = open_store(tmp_path / "work")
    keep_person(other, 1)
    other.compact()
    (other.folder / "notebook.json").rename(store.folder / "work.json")
    (other.folder / "notebook.json").symlink_to(store.folder / "work.json")
    other = open_store(other.folder)
    keep(store)
    keep(other, b"of another")
    assert (loaded(store), loaded(other)) == (
        (stamped(store), CONTENT),
        (stamped(other), b"of another"),
    )


def test_forgetting_removes_it(store: TinyStore, path: Path) -> None:
    keep(store)
    (path.parent / ".notebook.index.0123abcd.tmp").write_bytes(CONTENT)
    assert path in traces(store.folder)
    forget(store)
    assert (traces(store.folder), list(path.parent.iterdir())) == ([], [])


def test_the_next_start_removes_it_where_forgetting_was_cut_short(
    store: TinyStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store)
    with monkeypatch.context() as patch:
        patch.setattr("hallway.storage.housekeeping.remove_index", _die)
        with pytest.raises(KeyboardInterrupt):
            forget(store)
    assert path.exists()
    open_store(store.folder).go_on_forgetting(datetime.now(UTC), [store.folder])
    assert not path.exists()


def _die(*_: object) -> None:
    raise KeyboardInterrupt


def test_one_that_was_made_before_a_forgetting_is_not_kept_after_it(
    store: TinyStore, path: Path
) -> None:
    screen = open_store(store.folder)
    stamp = stamped(screen)
    forget(store)
    screen.index_cache(SHAPE).keep(stamp, CONTENT)
    assert not path.exists()


def test_emptying_the_trash_removes_it(store: TinyStore, path: Path) -> None:
    screen = open_store(store.folder)
    keep(screen)
    stamp = stamped(screen)
    someone = store.get(Person, FIRST_ID + 1)
    assert someone is not None
    long_ago = datetime.now(UTC) - timedelta(days=31)
    store.keep(change(40, edit(someone, deleted_at=long_ago)))
    store.keep_house(datetime.now(UTC))
    assert not path.exists()
    screen.index_cache(SHAPE).keep(stamp, CONTENT)
    assert not path.exists()


def test_one_that_lacks_the_last_changes_is_kept(store: TinyStore) -> None:
    stamp = stamped(store)
    keep_person(store, 30)
    store.index_cache(SHAPE).keep(stamp, CONTENT)
    assert loaded(store) == (stamp, CONTENT)


def test_one_of_another_notebook_is_not_kept(store: TinyStore, path: Path, tmp_path: Path) -> None:
    other = open_store(tmp_path / "another")
    keep_person(other, 1)
    store.index_cache(SHAPE).keep(stamped(other), CONTENT)
    assert not path.exists()


def test_a_backup_does_not_hold_it(store: TinyStore) -> None:
    keep(store, b"only here")
    store.keep_house(datetime.now(UTC))
    told = [each for each in store.folder.rglob("*") if each.is_file()]
    assert [each.name for each in told if b"only here" in each.read_bytes()] == ["notebook.index"]
