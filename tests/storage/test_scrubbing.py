"""Whom you forget is gone from the files around a notebook, and nobody else with them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hallway.domain.changes import Change
from hallway.domain.people import Person
from hallway.domain.unsaved import Unsaved
from hallway.storage.backups import restore
from hallway.storage.belongings import Belongings
from hallway.storage.drafts import DraftFiles
from hallway.storage.emergency import EmergencyFile
from hallway.storage.mending import mend
from hallway.storage.recognition import read_snapshot
from hallway.storage.scrubbing import Scrubber
from hallway.storage.store import TinyStore, open_store
from tests.storage.forgotten import (
    EARLIER,
    ELSEWHERE,
    EMAIL,
    EVE,
    NAME,
    forget,
    traces,
    wanjiru,
    with_eve,
    with_traces,
)
from tests.storage.made_up import (
    MOMENT,
    change,
    creation,
    edit,
    found,
    person,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def store(folder: Path) -> Iterator[TinyStore]:
    store = with_traces(folder)
    yield store
    store.close()


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


def test_drafts_lose_the_answers_that_are_about_them(store: TinyStore, folder: Path) -> None:
    kept = Unsaved("she cited it", "Done: send Mei the paper")
    drafts = DraftFiles(folder)
    drafts.keep([Unsaved("likes bees", f"Edit {NAME}"), Unsaved(f"with\n{NAME}", "Done"), kept])
    drafts.close()
    forget(store)
    assert DraftFiles(folder).take_over().lines == (kept,)


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
