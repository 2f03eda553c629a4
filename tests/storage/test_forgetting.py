"""Whom you forget is gone from the notebook, and nothing brings them back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hallway.domain.changes import Change, Trace
from hallway.domain.encounters import Encounter
from hallway.domain.errors import StaleEdit, StorageFailed
from hallway.domain.followups import Followup
from hallway.domain.forgetting import Forgetting
from hallway.domain.people import Person
from hallway.domain.questions import Question
from hallway.domain.records import Link
from hallway.storage.backups import restore
from hallway.storage.emergency import EmergencyFile
from hallway.storage.housekeeping import Housekeeper
from hallway.storage.store import TinyStore, open_store
from tests.storage.forgotten import (
    NAME,
    forget,
    traces,
    wanjiru,
    with_eve,
    with_traces,
)
from tests.storage.made_up import (
    FIRST_ID,
    MOMENT,
    change,
    creation,
    encounter,
    followup,
    found,
    ids,
    person,
    removal,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def store(folder: Path) -> Iterator[TinyStore]:
    store = with_traces(folder)
    yield store
    store.close()


def test_nothing_of_them_is_left_in_the_files(store: TinyStore, folder: Path) -> None:
    assert traces(folder)
    forget(store)
    assert traces(folder) == []


def test_only_the_id_is_kept(store: TinyStore, folder: Path) -> None:
    forget(store)
    lines = (folder / "notebook.json").read_text().splitlines()
    (line,) = [line for line in lines if str(FIRST_ID + 1) in line]
    assert line.startswith(f'"{FIRST_ID + 1}": {{"begun":')


def test_what_hangs_on_them_alone_goes_too(store: TinyStore) -> None:
    forget(store)
    assert (ids(store, Followup), ids(store, Question)) == ([], [])


def test_conversations_with_others_lose_the_link(store: TinyStore) -> None:
    forget(store)
    left = {each.id - FIRST_ID: each for each in store.all(Encounter)}
    assert set(left) == {4, 5}
    assert left[4].people == (FIRST_ID + 2,)
    assert (left[5].companions, left[5].introducer) == ((Link("Ana"),), None)


def test_others_stay_as_they_are(store: TinyStore) -> None:
    before = found(store, person(2))
    forget(store)
    assert list(store.all(Person)) == [before]


def test_who_turned_out_to_be_them_is_forgotten_too(store: TinyStore, folder: Path) -> None:
    twin = replace(person(8, "W. Otieno"), merged_into=FIRST_ID + 1)
    store.keep(change(8, creation(twin)))
    forget(store)
    assert b"W. Otieno" not in (folder / "notebook.json").read_bytes()


def test_changes_that_named_them_cannot_be_taken_back_any_more(store: TinyStore) -> None:
    forget(store)
    assert (store.changes(), len(store.log())) == ([], 2)


def test_the_log_says_that_somebody_was_forgotten_and_not_who(store: TinyStore) -> None:
    forget(store)
    newest = store.log()[0]
    assert isinstance(newest, Trace)
    assert (newest.words, newest.touched["people"]) == ("Forgot someone", 1)


def test_changes_about_others_can_still_be_taken_back(store: TinyStore) -> None:
    store.keep(change(9, creation(person(9, "Ana Ruiz")), words="Captured Ana Ruiz"))
    forget(store)
    assert [each.words for each in store.changes()] == ["Captured Ana Ruiz"]


def test_a_removed_record_of_theirs_leaves_the_history_too(store: TinyStore, folder: Path) -> None:
    promise = found(store, followup(7, wanjiru()))
    store.keep(change(9, removal(promise), words="Let go"))
    forget(store)
    assert b"the paper" not in (folder / "notebook.json").read_bytes()


def test_what_was_done_is_told(store: TinyStore) -> None:
    store.keep_house(datetime.now(UTC))
    told = forget(store)
    assert (told.changes, told.files) == (1, {"backup": 1})
    assert told.records == len(["Wanjiru", "alone", "shared", "links", "question", "promise"])


def test_what_others_said_of_them_stays_and_is_counted(store: TinyStore) -> None:
    said = encounter(9, person(2), note=f"asked after {NAME}")
    store.keep(change(9, creation(said)))
    assert forget(store).mentions == 1


def test_forgetting_somebody_twice_changes_nothing(store: TinyStore) -> None:
    forget(store)
    before = list(store.all(Person))
    assert forget(store) == Forgetting(records=0, changes=0, files={}, mentions=0)
    assert list(store.all(Person)) == before


def test_a_restore_does_not_bring_them_back(store: TinyStore, folder: Path) -> None:
    path = folder.parent / "on a stick.json"
    store.back_up(path)
    forget(store)
    restore(folder, path, Change(1, MOMENT, "Restored", ()))
    path.unlink()
    assert traces(folder) == []


def test_a_restore_over_a_damaged_notebook_does_not_bring_them_back(
    store: TinyStore, folder: Path
) -> None:
    path = folder.parent / "on a stick.json"
    store.back_up(path)
    forget(store)
    data_path = folder / "notebook.json"
    data_path.write_bytes(data_path.read_bytes().replace(b"Bartosz", b"Bart\0sz"))
    restore(folder, path, Change(1, MOMENT, "Restored", ()))
    path.unlink()
    assert traces(folder) == []


def test_nothing_writes_them_again_under_their_id(store: TinyStore) -> None:
    forget(store)
    with pytest.raises(StaleEdit, match="forgotten for good"):
        store.keep(change(9, creation(wanjiru())))


def test_nothing_new_is_written_about_them(store: TinyStore, folder: Path) -> None:
    other = open_store(folder)
    forget(store)
    with pytest.raises(StaleEdit):
        other.keep(change(9, creation(followup(9, wanjiru()))))


def test_an_open_store_sees_them_go(store: TinyStore, folder: Path) -> None:
    other = open_store(folder)
    forget(store)
    other.catch_up()
    assert len(ids(other)) == 1


class CutShort(BaseException):
    """The process is no more."""


@pytest.mark.parametrize(
    "step",
    [
        "hallway.storage.scrubbing.replace_file",
        "hallway.storage.housekeeping.erasure",
        "hallway.storage.journaled.JournaledStorage.compact",
        "hallway.storage.ledger.begin_journal",
    ],
)
def test_the_next_opening_finishes_what_was_cut_short(
    store: TinyStore, folder: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.keep_house(datetime.now(UTC))
    EmergencyFile([folder]).keep([f"{NAME} : bees"])

    def cut_short(*_: object, **__: object) -> None:
        raise CutShort

    with monkeypatch.context() as cutting, pytest.raises(CutShort):
        cutting.setattr(step, cut_short)
        forget(store)
    assert traces(folder)
    open_store(folder).go_on_forgetting(datetime.now(UTC), (folder,))
    assert traces(folder) == []


def test_what_cannot_be_finished_is_told(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(Housekeeper, "_erase", refuse)
    with pytest.raises(StorageFailed):
        forget(store)
    store.go_on_forgetting(datetime.now(UTC), ())
    assert store.notices == ("Someone to be forgotten is not erased yet. The disk is full.",)


def test_a_name_that_is_a_part_of_words_costs_nobody_else_their_history(
    store: TinyStore,
) -> None:
    with_eve(store)
    forget(store, 70)
    assert "Captured Kofi Mensah" in [each.words for each in store.changes()]
