"""The last changes are there after a restart."""

import os
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from hallway.domain.changes import Change, Trace
from hallway.storage import history
from hallway.storage.failures import Misfit
from hallway.storage.store import TinyStore, open_store
from hallway.storage.tables import Json
from tests.storage.damaged import put_tables
from tests.storage.made_up import (
    MOMENT,
    change,
    creation,
    edit,
    encounter,
    keep_person,
    person,
    removal,
)


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    return open_store(tmp_path)


def test_a_new_notebook_has_no_changes(store: TinyStore) -> None:
    assert store.changes() == []


def test_a_change_comes_back_as_it_was_kept(store: TinyStore, tmp_path: Path) -> None:
    berlin = timezone(timedelta(hours=2))
    moment = datetime(2026, 7, 1, 9, 0, 0, 123, tzinfo=berlin)
    plan = Change(7, moment, "Undone: Captured Ana", (creation(person(1)),), undoes=5, redoes=6)
    kept = store.keep(plan)
    assert open_store(tmp_path).changes() == [kept]


def test_an_edit_comes_back_with_both_sides(store: TinyStore, tmp_path: Path) -> None:
    ana = keep_person(store, 1)
    kept = store.keep(change(2, edit(ana, name_is_unsure=True)))
    assert open_store(tmp_path).changes()[0] == kept


def test_a_removal_comes_back_with_what_was_removed(store: TinyStore, tmp_path: Path) -> None:
    ana = keep_person(store, 1)
    store.keep(change(2, removal(ana)))
    assert open_store(tmp_path).changes()[0].operations[0].before == ana


def test_a_change_taken_back_leaves_what_was_before(store: TinyStore) -> None:
    ana = keep_person(store, 1)
    kept = store.keep(change(2, edit(ana, name_is_unsure=True)))
    store.keep(change(3, kept.operations[0].inverse))
    assert [each.name_is_unsure for each in store.all(type(ana))] == [False]


def test_changes_come_newest_first_whatever_their_ids(store: TinyStore) -> None:
    for number in (3, 1, 2):
        keep_person(store, number)
    assert [each.id % 10 for each in store.changes()] == [2, 1, 3]


def test_only_the_last_changes_are_kept(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("hallway.storage.writer.KEPT_CHANGES", 3)
    for number in range(1, 6):
        keep_person(store, number)
    assert [each.id % 10 for each in open_store(tmp_path).changes()] == [5, 4, 3]


def test_the_operations_of_an_unknown_table_are_left_aside() -> None:
    document = {
        "sequence": 1,
        "at": "2026-11-20T10:00:00+00:00",
        "words": "Sold shoes",
        "operations": [{"table": "shoes", "id": 5, "after": {"size": 43}}],
    }
    assert history.read_changes({"9": document})[0].operations == ()


def test_a_change_says_which_process_made_it(tmp_path: Path) -> None:
    store = open_store(tmp_path, "hallway add")
    keep_person(store, 1)
    assert store.changes()[0].by == f"hallway add (process {os.getpid()})"


@pytest.fixture
def short_history(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hallway.storage.writer.KEPT_CHANGES", 2)
    monkeypatch.setattr("hallway.storage.writer.KEPT_TRACES", 3)


@pytest.mark.usefixtures("short_history")
def test_an_old_change_leaves_a_trace(store: TinyStore, tmp_path: Path) -> None:
    ana = person(1)
    kept = store.keep(change(1, creation(ana), creation(encounter(2, ana))))
    for number in (3, 4):
        keep_person(store, number)
    assert open_store(tmp_path).log()[-1] == Trace(
        kept.id, kept.at, kept.by, {"people": 1, "encounters": 1}
    )


def undo_of(number: int, kept: Change) -> Change:
    """Plan to take a change back."""
    plan = change(number, *(each.inverse for each in kept.operations), words="Undone")
    return replace(plan, undoes=kept.id)


@pytest.mark.usefixtures("short_history")
def test_an_undo_pushes_out_no_change_that_stands(store: TinyStore, tmp_path: Path) -> None:
    kept = [store.keep(change(number, creation(person(number)))) for number in (1, 2)]
    store.keep(undo_of(3, kept[1]))
    assert [each.id % 10 for each in open_store(tmp_path).changes()] == [3, 2, 1]


@pytest.mark.usefixtures("short_history")
def test_what_was_taken_back_goes_with_what_came_before_it(
    store: TinyStore, tmp_path: Path
) -> None:
    kept = [store.keep(change(number, creation(person(number)))) for number in (1, 2)]
    store.keep(undo_of(3, kept[1]))
    for number in (4, 5):
        keep_person(store, number)
    log = open_store(tmp_path).log()
    assert [(each.id % 10, type(each)) for each in log] == [
        (5, Change),
        (4, Change),
        (3, Trace),
        (2, Trace),
        (1, Trace),
    ]


@pytest.mark.usefixtures("short_history")
def test_an_undo_that_does_not_fit_keeps_nobody_from_writing(tmp_path: Path) -> None:
    odd: Json = {"sequence": 1, "undoes": [7]}
    store = open_store(put_tables(tmp_path / "odd", history={"5": odd, "6": odd}))
    for number in (1, 2):
        keep_person(store, number)
    assert [each.id % 10 for each in store.changes()] == [2, 1]


@pytest.mark.usefixtures("short_history")
def test_a_trace_says_nothing_of_anybody(store: TinyStore, tmp_path: Path) -> None:
    kept = store.keep(change(1, creation(person(1, "Wanjiru Otieno"))))
    store.keep(change(2, *(each.inverse for each in kept.operations)))
    for number in (3, 4):
        keep_person(store, number, "Ana Ruiz")
    store.compact()
    files = [path.read_bytes() for path in tmp_path.iterdir()]
    assert not any(b"Wanjiru" in file for file in files)


@pytest.mark.usefixtures("short_history")
def test_traces_do_not_grow_without_end(store: TinyStore, tmp_path: Path) -> None:
    for number in range(1, 11):
        keep_person(store, number)
    assert [each.id % 10 for each in open_store(tmp_path).log()] == [0, 9, 8, 7, 6]


def test_a_trace_that_is_damaged_is_told(store: TinyStore) -> None:
    with pytest.raises(Misfit, match="in the table log"):
        history.read_log({}, {"7": {"sequence": 1, "at": "soon"}})


def test_work_that_is_no_change_is_in_the_log(tmp_path: Path) -> None:
    work = history.work_document(history.FORGOT, "hallway forget", MOMENT, 3, {"people": 1})
    store = open_store(put_tables(tmp_path / "tidied", log={"7": work}))
    assert store.log() == [Trace(7, MOMENT, "hallway forget", {"people": 1}, "Forgot someone")]


def test_work_that_is_no_change_stands_in_the_order_it_was_done_in(tmp_path: Path) -> None:
    work = history.work_document(history.EMPTIED, "the screen", MOMENT, 1, {})
    store = open_store(put_tables(tmp_path / "tidied", log={"7": work}))
    keep_person(store, 1)
    assert [type(each) for each in store.log()] == [Change, Trace]
