"""Whom you forget is gone from everything in reach, and nothing brings them back."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hallway.bootstrap import back_up, open_notebook
from hallway.domain.changes import Change, Trace
from hallway.domain.encounters import Encounter
from hallway.domain.errors import StaleEdit, StorageFailed
from hallway.domain.followups import Followup
from hallway.domain.forgetting import Forgetting
from hallway.domain.people import Fact, FactKind, Person
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.domain.records import Link
from hallway.domain.unsaved import Unsaved
from hallway.storage.backups import restore
from hallway.storage.belongings import Belongings
from hallway.storage.drafts import DraftFiles
from hallway.storage.emergency import EmergencyFile
from hallway.storage.housekeeping import Housekeeper
from hallway.storage.journaled import JournaledStorage
from hallway.storage.mending import mend
from hallway.storage.recognition import read_snapshot
from hallway.storage.scrubbing import Scrubber
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import (
    DAY,
    FIRST_ID,
    MOMENT,
    change,
    creation,
    edit,
    encounter,
    followup,
    found,
    ids,
    person,
    removal,
)

NAME, EARLIER, EMAIL = "Wanjiru Otieno", "Wanjiru Kamau", "wanjiru@acme.example"
TRACES = [text.encode() for text in (NAME, EARLIER, EMAIL, str(FIRST_ID + 1))]
MARK = b'{"begun":'
ELSEWHERE = "state"


def wanjiru() -> Person:
    """Make up the person to be forgotten."""
    details = (Fact(FactKind.SPELLING, EARLIER, DAY), Fact(FactKind.EMAIL, EMAIL, DAY))
    someone = person(1, NAME)
    return replace(someone, facts=someone.facts + details)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def store(folder: Path) -> Iterator[TinyStore]:
    """A notebook in which somebody has left traces everywhere."""
    store = open_store(folder)
    forgotten, other = wanjiru(), person(2, "Bartosz Nowak")
    alone, shared = encounter(3, forgotten, note="bees"), encounter(4, other, forgotten)
    with_links = replace(
        encounter(5, other),
        companions=(Link(NAME, forgotten.id), Link("Ana")),
        introducer=Link(NAME, forgotten.id),
    )
    asked = Question(
        id=FIRST_ID + 6,
        kind=QuestionKind.LOOK_ALIKE,
        person=other.id,
        other=forgotten.id,
        asked_on=DAY,
        answer=Answer.NEW,
    )
    records = [forgotten, other, alone, shared, with_links, asked, followup(7, forgotten)]
    store.keep(change(0, *map(creation, records), words=f"Captured {NAME}"))
    yield store
    store.close()


def forget(store: TinyStore, number: int = 1) -> Forgetting:
    elsewhere = (store.folder, store.folder.parent / ELSEWHERE)
    try:
        return store.forget(FIRST_ID + number, datetime.now(UTC), elsewhere)
    finally:
        store.absorb()


def traces(folder: Path) -> list[Path]:
    """Name the files that still say something of the person; a notebook may keep the bare id."""
    told = []
    for path in (each for each in folder.parent.rglob("*") if each.is_file()):
        lines = path.read_bytes().splitlines()
        # That somebody is forgotten is one line, in a snapshot as in a journal.
        wanted = b"".join(line for line in lines if b'{"done":' not in line and MARK not in line)
        told += [path] if any(trace in wanted for trace in TRACES) else []
    return told


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


def test_backups_lose_them(store: TinyStore, folder: Path) -> None:
    store.keep_house(datetime.now(UTC))
    forget(store)
    (path,) = (folder / "backups").iterdir()
    restore(folder, path, Change(1, MOMENT, "Restored", ()))
    assert [each.name for each in open_store(folder).all(Person)] == ["Bartosz Nowak"]


def test_a_backup_under_a_name_of_ones_own_loses_them(store: TinyStore, folder: Path) -> None:
    store.back_up(folder / "backups" / "before the conference.json")
    forget(store)
    assert traces(folder) == []


def test_somebody_elses_file_is_left_alone(store: TinyStore, folder: Path) -> None:
    (folder / "backups").mkdir()
    path = folder / "backups" / "thesis.json"
    path.write_text(f'{{"thanks": "{NAME}"}}')
    forget(store)
    assert NAME in path.read_text()


def test_an_earlier_name_that_only_a_backup_has_is_learned(store: TinyStore, folder: Path) -> None:
    store.keep_house(datetime.now(UTC))
    known = found(store, wanjiru())
    store.keep(change(9, edit(known, facts=known.facts[:1])))
    EmergencyFile([folder]).keep([f"{EARLIER} : bees", "Ana Ruiz : drones"])
    forget(store)
    assert (folder / "hallway-unsaved.txt").read_text() == "Ana Ruiz : drones\n"


def test_a_damaged_backup_loses_their_lines(store: TinyStore, folder: Path) -> None:
    path = folder / "backups" / "notebook-2026-11-20.json"
    store.back_up(path)
    path.write_bytes(path.read_bytes().replace(b"{", b"", 1))
    forget(store)
    assert traces(folder) == []


def test_drafts_lose_the_lines_that_name_them(store: TinyStore, folder: Path) -> None:
    drafts = DraftFiles(folder)
    drafts.keep([Unsaved(f"{NAME.upper()} : more about bees"), Unsaved("Ana Ruiz : drones")])
    drafts.close()
    forget(store)
    assert DraftFiles(folder).take_over().lines == (Unsaved("Ana Ruiz : drones"),)


def test_unsaved_lines_in_other_folders_go(store: TinyStore, folder: Path) -> None:
    EmergencyFile([folder.parent / ELSEWHERE]).keep([f"call {EMAIL}"])
    forget(store)
    assert list((folder.parent / ELSEWHERE).iterdir()) == []


def test_torn_lines_go(store: TinyStore, folder: Path) -> None:
    (folder / "notebook.torn-7").write_bytes(b"Wanji")
    forget(store)
    assert list(folder.glob("notebook.torn*")) == []


def test_damaged_files_kept_aside_lose_their_lines(store: TinyStore, folder: Path) -> None:
    journal_path = folder / "notebook.journal"
    journal_path.write_bytes(journal_path.read_bytes().replace(b"bees", b"beer"))
    mend(folder)
    again = open_store(folder)
    again.keep(change(1, creation(wanjiru())))
    forget(again)
    assert traces(folder) == []


def test_an_older_data_file_kept_aside_loses_them(folder: Path) -> None:
    folder.mkdir()
    stock = Path(__file__).with_name("notebooks") / "schema-1.json"
    (folder / "notebook.json").write_bytes(stock.read_bytes())
    store = open_store(folder)
    someone = next(each for each in store.all(Person) if each.name)
    store.keep(change(90, creation(person(90))))
    store.forget(someone.id, datetime.now(UTC), ())
    (kept,) = folder.glob("notebook.schema-1*.json")
    assert str(someone.name).encode() not in kept.read_bytes()


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


def in_trash_for(store: TinyStore, days: int) -> None:
    """Let the person have been in the trash for some days."""
    deleted_at = datetime.now(UTC) - timedelta(days=days)
    store.keep(change(9, edit(found(store, wanjiru()), deleted_at=deleted_at)))
    store.keep_house(datetime.now(UTC))
    store.absorb()


def test_the_trash_is_emptied_after_thirty_days(store: TinyStore) -> None:
    in_trash_for(store, days=31)
    assert [each.name for each in store.all(Person)] == ["Bartosz Nowak"]


def test_the_trash_keeps_somebody_for_thirty_days(store: TinyStore) -> None:
    in_trash_for(store, days=29)
    assert len(ids(store)) == 2


def test_emptying_the_trash_is_nothing_to_undo(store: TinyStore) -> None:
    in_trash_for(store, days=31)
    assert store.changes() == []


def test_somebody_deleted_in_an_odd_moment_is_told(store: TinyStore, folder: Path) -> None:
    store.close()
    path = folder / "notebook.json"
    path.write_bytes(path.read_bytes().replace(b'"met_on"', b'"deleted_at":"soon","met_on"', 1))
    mend(folder)
    assert [each.name for each in open_store(folder).all(Person)] == ["Bartosz Nowak"]


EVE = person(70, "Eve")


def with_eve(store: TinyStore) -> None:
    """Let somebody be known whose only name is a part of many words."""
    store.keep(change(70, creation(EVE), words="Captured Eve"))
    store.keep(change(71, creation(person(71, "Kofi Mensah")), words="Captured Kofi Mensah"))


def test_a_name_that_is_a_part_of_words_costs_nobody_else_their_history(
    store: TinyStore,
) -> None:
    with_eve(store)
    forget(store, 70)
    assert "Captured Kofi Mensah" in [each.words for each in store.changes()]


def test_a_first_name_costs_nobody_else_their_unsaved_lines(store: TinyStore, folder: Path) -> None:
    with_eve(store)
    lines = ["Paul : every event", "Kofi : we never met", "Eve Stone @Globex", "Hana : met Eve"]
    EmergencyFile([folder]).keep([*lines, "Eve, manager : seven sensors"])
    forget(store, 70)
    assert (folder / "hallway-unsaved.txt").read_text().splitlines() == lines


def test_others_records_in_damaged_files_stay(store: TinyStore, folder: Path) -> None:
    with_eve(store)
    (folder / "damaged").mkdir()
    kept = b'"5": {"table":"events","note":"every seven"},\n'
    (folder / "damaged" / "notebook.json").write_bytes(
        kept + b'"%d": {"facts":[{"text":"Eve"}]}\n' % EVE.id
    )
    forget(store, 70)
    assert (folder / "damaged" / "notebook.json").read_bytes() == kept


def test_a_name_of_two_letters_is_taken_out_of_lines(store: TinyStore, folder: Path) -> None:
    store.keep(change(72, creation(person(72, "王伟"))))
    EmergencyFile([folder]).keep(["王伟 @Dalbit", "我见了王伟今天", "李娜 : bees"])
    forget(store, 72)
    assert (folder / "hallway-unsaved.txt").read_text() == "李娜 : bees\n"


def test_a_copy_of_ones_own_in_the_data_folder_loses_them(store: TinyStore, folder: Path) -> None:
    store.back_up(folder / "hallway-2026-11-22.json")
    forget(store)
    assert traces(folder) == []


def test_a_backup_that_is_made_meanwhile_loses_them(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_store(folder)
    scrub = Scrubber.scrub_lines

    def scrub_while_another_backs_up(scrubber: Scrubber) -> None:
        other.keep_house(datetime.now(UTC))
        scrub(scrubber)

    monkeypatch.setattr(Scrubber, "scrub_lines", scrub_while_another_backs_up)
    forget(store)
    assert traces(folder) == []


def test_an_earlier_name_that_only_the_history_has_is_learned(
    store: TinyStore, folder: Path
) -> None:
    known = found(store, wanjiru())
    store.keep(change(9, edit(known, facts=known.facts[:1])))
    EmergencyFile([folder]).keep([f"{EARLIER} : bees"])
    forget(store)
    assert list(folder.glob("hallway-unsaved*")) == []


def test_a_line_that_is_being_typed_is_left_to_its_screen(store: TinyStore, folder: Path) -> None:
    drafts = DraftFiles(folder)
    typed = Unsaved(f"{NAME} : more about bees")
    drafts.keep([typed])
    forget(store)
    drafts.close()
    assert DraftFiles(folder).take_over().lines == (typed,)


def test_a_file_that_vanishes_meanwhile_stops_nothing(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Belongings, "backups", lambda _: [folder / "backups" / "gone.json"])
    assert forget(store).records > 0


def test_a_backup_that_did_not_fit_its_checksum_does_not_look_sound_afterwards(
    store: TinyStore, folder: Path
) -> None:
    path = folder / "backups" / "notebook-2026-11-20.json"
    store.back_up(path)
    path.write_bytes(path.read_bytes().replace(b"Bartosz", b"Bartoss"))
    forget(store)
    assert traces(folder) == []
    assert read_snapshot(path.read_bytes(), path).doubt is not None


def test_somebody_who_is_brought_back_in_the_last_moment_stays(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_store(folder)
    deleted_at = datetime.now(UTC) - timedelta(days=31)
    store.keep(change(9, edit(found(store, wanjiru()), deleted_at=deleted_at)))
    other.catch_up()
    transaction = JournaledStorage.transaction

    def bring_back_first(storage: JournaledStorage) -> AbstractContextManager[None]:
        monkeypatch.setattr(JournaledStorage, "transaction", transaction)
        other.keep(change(10, edit(found(other, wanjiru()), deleted_at=None)))
        return transaction(storage)

    monkeypatch.setattr(JournaledStorage, "transaction", bring_back_first)
    store.keep_house(datetime.now(UTC))
    assert len(ids(open_store(folder))) == 2


def test_the_trash_is_emptied_though_there_is_a_backup_of_today(
    store: TinyStore, folder: Path
) -> None:
    notebook = open_notebook(folder)
    deleted_at = datetime.now(UTC) - timedelta(days=31)
    store.keep(change(9, edit(found(store, wanjiru()), deleted_at=deleted_at)))
    back_up(notebook, folder, None)
    assert len(ids(open_store(folder))) == 1


def test_the_log_says_that_the_trash_was_emptied(store: TinyStore) -> None:
    in_trash_for(store, days=31)
    assert "Emptied the trash" in [each.words for each in store.log()]


def test_the_log_says_nothing_of_a_trash_that_was_empty(store: TinyStore) -> None:
    store.keep_house(datetime.now(UTC))
    store.absorb()
    assert "Emptied the trash" not in [each.words for each in store.log()]
