"""A stamp names one state of one notebook, and what was done since is known, or nobody says so."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from hallway.domain.changes import Change, Operation
from hallway.domain.people import Person
from hallway.notebook.ports import Stamp
from hallway.storage.backups import restore
from hallway.storage.repairing import repair
from hallway.storage.stamps import MOST_CHANGES
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import change, creation, edit, keep_person, person

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    return open_store(tmp_path / "notebook")


def stamped(store: TinyStore) -> Stamp:
    assert store.stamp is not None
    return store.stamp


def made_since(store: TinyStore, stamp: Stamp) -> list[str | None]:
    """Names whom the changes since a stamp have made."""
    operations = store.changes_since(stamp)
    assert operations is not None
    people = [each.after for each in operations if isinstance(each.after, Person)]
    return [each.name for each in people]


def test_a_notebook_that_was_never_written_has_none(store: TinyStore) -> None:
    assert store.stamp is None


def test_nothing_was_done_since_now(store: TinyStore) -> None:
    keep_person(store, 1)
    assert store.changes_since(stamped(store)) == ()


def test_what_was_done_since_is_told_in_order(store: TinyStore) -> None:
    keep_person(store, 1)
    stamp = stamped(store)
    kwame = keep_person(store, 2, "Kwame Mensah")
    store.keep(change(3, edit(kwame, name_is_unsure=True)))
    operations = store.changes_since(stamp)
    assert operations is not None
    assert [each.before for each in operations] == [None, kwame]


def test_it_is_of_what_is_shown_and_not_of_what_is_written(store: TinyStore) -> None:
    keep_person(store, 1)
    stamp = stamped(store)
    store.write(change(2, creation(person(2))))
    before, since = store.stamp, store.changes_since(stamp)
    store.absorb()
    assert (before, since) == (stamp, ())
    assert made_since(store, stamp) == ["Ana Ruiz"]


def test_another_process_reads_the_same_stamp(store: TinyStore) -> None:
    keep_person(store, 1)
    assert open_store(store.folder).stamp == stamped(store)


def test_compaction_leaves_it_as_it_is(store: TinyStore) -> None:
    keep_person(store, 1)
    stamp = stamped(store)
    store.compact()
    assert (store.stamp, open_store(store.folder).stamp) == (stamp, stamp)


def test_changes_are_known_after_compaction(store: TinyStore) -> None:
    keep_person(store, 1)
    stamp = stamped(store)
    keep_person(store, 2, "Kwame Mensah")
    store.compact()
    assert made_since(open_store(store.folder), stamp) == ["Kwame Mensah"]


def test_changes_that_the_history_has_let_go_of_are_in_the_journal(store: TinyStore) -> None:
    keep_person(store, 0)
    store.compact()
    stamp = stamped(store)
    for number in range(1, 251):
        keep_person(store, number)
    assert len(made_since(open_store(store.folder), stamp)) == 250


def test_changes_that_nobody_knows_any_more_are_not_made_up(store: TinyStore) -> None:
    keep_person(store, 0)
    stamp = stamped(store)
    for number in range(1, 251):
        keep_person(store, number)
    store.compact()
    assert open_store(store.folder).changes_since(stamp) is None


def test_only_so_many_changes_are_remembered(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    told = store._storage._ledger.memory.told
    for number in range(2, MOST_CHANGES + 20):
        ana = _again(store, number, ana)
    assert len(told) == MOST_CHANGES


def _again(store: TinyStore, number: int, known: Person) -> Person:
    plan = change(number, edit(known, name_is_unsure=not known.name_is_unsure))
    after = store.keep(plan).operations[0].after
    assert isinstance(after, Person)
    return after


def test_two_notebooks_that_grew_apart_from_one_are_told_apart(
    store: TinyStore, tmp_path: Path
) -> None:
    keep_person(store, 1)
    store.compact()
    copytree(store.folder, tmp_path / "copy")
    copy = open_store(tmp_path / "copy")
    common = stamped(copy)
    keep_person(store, 2, "Kwame Mensah")
    keep_person(copy, 3, "Wanjiru Otieno")
    assert stamped(store).sequence == stamped(copy).sequence
    assert copy.changes_since(stamped(store)) is None
    assert made_since(copy, common) == ["Wanjiru Otieno"]


def test_a_stamp_of_later_than_now_is_of_no_use(store: TinyStore, tmp_path: Path) -> None:
    keep_person(store, 1)
    store.compact()
    copytree(store.folder, tmp_path / "older")
    keep_person(store, 2)
    assert open_store(tmp_path / "older").changes_since(stamped(store)) is None


def restoring(store: TinyStore) -> None:
    path = store.folder / "backups" / "notebook-2026-11-20.json"
    store.back_up(path)
    keep_person(store, 5)
    restore(store.folder, path, change(9))
    store.catch_up()


def forgetting(store: TinyStore) -> None:
    store.forget(person(1).id, NOW, [store.folder])
    store.absorb()


def emptying_the_trash(store: TinyStore) -> None:
    ana = store.get(Person, person(1).id)
    assert ana is not None
    store.keep(change(8, edit(ana, deleted_at=datetime(2026, 9, 1, tzinfo=UTC))))
    store.keep_house(NOW)
    store.absorb()


def repairing(store: TinyStore) -> None:
    path = store.folder / "notebook.json"
    store.compact()
    path.write_bytes(path.read_bytes().replace(b"Ana Ruiz", b"Ana Rosa"))
    repair(store.folder, NOW)
    store.catch_up()


WORKS = [restoring, forgetting, emptying_the_trash, repairing]


@pytest.mark.parametrize("work", WORKS)
def test_nothing_leads_past_what_is_no_change(
    store: TinyStore, work: Callable[[TinyStore], None]
) -> None:
    keep_person(store, 1)
    keep_person(store, 2)
    stamp = stamped(store)
    work(store)
    keep_person(store, 7)
    assert store.changes_since(stamp) is None
    assert open_store(store.folder).changes_since(stamp) is None


@pytest.mark.parametrize("work", WORKS)
def test_the_state_after_it_has_a_stamp_to_go_on_from(
    store: TinyStore, work: Callable[[TinyStore], None]
) -> None:
    keep_person(store, 1)
    keep_person(store, 2)
    work(store)
    stamp = stamped(store)
    keep_person(store, 7, "Kwame Mensah")
    assert made_since(open_store(store.folder), stamp) == ["Kwame Mensah"]


def test_undoing_a_restore_is_no_way_back_to_an_older_stamp(store: TinyStore) -> None:
    keep_person(store, 1)
    stamp = stamped(store)
    restoring(store)
    (restored,) = [each for each in store.changes() if each.restores]
    undo = Change(person(50).id, NOW, "Undone", (), undoes=restored.id, restores=restored.replaced)
    store.keep(undo)
    assert len(list(store.all(Person))) == 2
    assert store.changes_since(stamp) is None


def test_a_notebook_edited_by_hand_has_none(store: TinyStore) -> None:
    keep_person(store, 1)
    store.compact()
    path = store.folder / "notebook.json"
    path.write_bytes(path.read_bytes().replace(b"Ana Ruiz", b"Ana Rosa"))
    edited = open_store(store.folder)
    assert edited.read_only_because is not None
    assert (edited.stamp, edited.changes_since(stamped(store))) == (None, None)


def test_a_commit_that_is_no_change_has_none(store: TinyStore) -> None:
    keep_person(store, 1)
    with store._storage.transaction():
        store._storage.stage("meals", {"1": {"dish": "soup"}})
    store.absorb()
    assert store.stamp is None


def test_a_removal_is_told(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    stamp = stamped(store)
    store.keep(change(2, Operation(before=ana, after=None)))
    assert store.changes_since(stamp) == (Operation(before=ana, after=None),)
