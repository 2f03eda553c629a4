"""What is wrong with the notebook itself is named, and nothing that people said."""

import errno
import os
from functools import partial
from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.domain.findings import Weight, is_sound
from hallway.storage import soundness
from hallway.storage.doctor import examine
from hallway.storage.frames import frame, scan
from hallway.storage.locks import exclusive
from hallway.storage.store import open_store
from hallway.storage.tables import Json
from tests.storage.damaged import (
    IN_EACH,
    NAMES,
    Files,
    of_schema,
    put,
    put_tables,
    some_flipped,
    whole_files,
)
from tests.storage.examined import TODAY, backed_up, damage, facts, mendable, said, warnings
from tests.storage.made_up import (
    change,
    creation,
    encounter,
    keep_person,
    person,
)

PERSON: Json = {"met_on": "2026-11-20"}
LOST = 2**63 - 1


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a notebook with people in its snapshot and in its journal."""
    return whole_files(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def folder(files: Files, tmp_path: Path) -> Path:
    """A folder with a whole notebook, backed up today."""
    return backed_up(put(tmp_path / "notebook", files), TODAY)


def test_it_is_said_how_much_was_read(folder: Path) -> None:
    expected = f"Read up to change {2 * IN_EACH}, {IN_EACH} of them in the journal."
    assert f"{expected} In the notebook: people {2 * IN_EACH}." in facts(folder)


def test_a_data_file_that_is_gone_is_damage(folder: Path) -> None:
    (folder / "notebook.json").unlink()
    assert "notebook.json was there and is gone" in damage(folder)
    assert mendable(folder) == [True]


def test_a_journal_that_is_gone_is_a_warning(folder: Path) -> None:
    (folder / "notebook.journal").unlink()
    assert "notebook.journal is not there" in warnings(folder)


def test_a_notebook_of_the_first_schema_needs_no_journal(tmp_path: Path) -> None:
    assert "journal is not there" not in warnings(put_tables(tmp_path / "first", people={}))


def test_a_damaged_line_is_damage(files: Files, folder: Path) -> None:
    (folder / "notebook.journal").write_bytes(files["notebook.journal"].replace(b"Ana", b"Ama"))
    assert f"is damaged after change {IN_EACH} (a line is damaged)" in damage(folder)
    assert mendable(folder) == [True]


def test_a_missing_change_is_damage(files: Files, folder: Path) -> None:
    heading, _, *rest = files["notebook.journal"].splitlines(keepends=True)
    (folder / "notebook.journal").write_bytes(b"".join([heading, *rest]))
    assert f"{IN_EACH + 2} follows {IN_EACH}" in damage(folder)


def test_an_edit_by_hand_is_damage_with_two_ways_out(files: Files, folder: Path) -> None:
    (folder / "notebook.json").write_bytes(files["notebook.json"].replace(b"Ana", b"Ama"))
    said = damage(folder)
    assert "edited by hand" in said
    assert ("hallway doctor --repair" in said, "hallway restore" in said) == (True, True)


def test_what_was_never_a_notebook_is_damage_that_no_repair_mends(tmp_path: Path) -> None:
    folder = put(tmp_path / "diary", {}, json=b"Dear diary,\n")
    assert "nothing of a Hallway notebook" in damage(folder)
    assert mendable(folder) == [False]


def test_a_newer_notebook_is_a_warning(folder: Path) -> None:
    of_schema(9, folder)
    assert "newer Hallway" in warnings(folder)
    assert damage(folder) == ""


def test_the_journal_of_a_newer_hallway_is_a_warning(files: Files, folder: Path) -> None:
    heading = scan(files["notebook.journal"]).texts[0].replace(b'"schema":2', b'"schema":9')
    (folder / "notebook.journal").write_bytes(frame(heading))
    assert "newer Hallway" in warnings(folder)


def test_a_damaged_number_does_not_make_a_notebook_newer(files: Files, folder: Path) -> None:
    text = files["notebook.json"].replace(b'"schema":2', b'"schema":3', 1)
    (folder / "notebook.json").write_bytes(text)
    assert "fits another number" in damage(folder)
    assert mendable(folder) == [True]


@pytest.mark.parametrize("name", NAMES)
def test_a_flipped_bit_is_damage(files: Files, tmp_path: Path, name: str) -> None:
    for bit, text in some_flipped(files[name], 300):
        folder = put(tmp_path / "flipped", files, **{name[9:]: text})
        assert not is_sound(examine(folder, TODAY)), bit


def test_a_torn_line_is_a_warning(files: Files, folder: Path) -> None:
    (folder / "notebook.journal").write_bytes(files["notebook.journal"][:-3])
    assert "not finished" in warnings(folder)


def test_a_record_that_does_not_fit_is_damage(tmp_path: Path) -> None:
    folder = put_tables(tmp_path / "odd", people={"5": {"met_on": "long ago"}})
    assert damage(folder) == "0000000000005 of the table people does not fit its kind."
    assert mendable(folder) == [True]


@pytest.mark.parametrize("table", ["history", "log"])
def test_a_change_that_does_not_fit_is_damage(tmp_path: Path, table: str) -> None:
    folder = put_tables(tmp_path / "odd", **{table: {"5": {"words": "Captured Ana"}}})
    assert damage(folder) == f"0000000000005 of the table {table} does not fit its kind."


LINKS: dict[str, list[Json]] = {
    "encounters": [
        {"people": [LOST]},
        {"people": [7], "event": LOST},
        {"people": [7], "companions": [{"name": "Marek", "person": LOST}]},
        {"people": [7], "introducer": {"name": "Marek", "person": LOST}},
    ],
    "followups": [
        {"person": LOST},
        {"person": 7, "encounter": LOST},
    ],
    "people": [{"merged_into": LOST}],
    "events": [{"series": LOST}],
}
FIELDS: dict[str, Json] = {
    "encounters": {"day": "2026-11-20", "moment": "2026-11-20T10:00:00+00:00"},
    "followups": {"side": "mine", "text": "send it", "said_on": "2026-11-20"},
    "people": PERSON,
    "events": {
        "name": "PyCon",
        "first_day": "2026-11-20",
        "chosen_at": "2026-11-20T10:00:00+00:00",
    },
}


@pytest.mark.parametrize(
    ("table", "link"), [(table, link) for table, links in LINKS.items() for link in links]
)
def test_a_link_to_a_record_that_is_not_there_is_a_warning(
    tmp_path: Path, table: str, link: Json
) -> None:
    tables: dict[str, dict[str, Json]] = {"people": {"7": PERSON}}
    tables.setdefault(table, {})["5"] = FIELDS[table] | link
    found = warnings(put_tables(tmp_path / "dangling", **tables))
    assert f"0000000000005 of the table {table} names 7zzzzzzzzzzzz of the table" in found
    assert "which is not there" in found


def test_links_to_records_that_are_there_are_fine(tmp_path: Path) -> None:
    folder = put_tables(
        tmp_path / "linked",
        people={"7": PERSON, "8": PERSON | {"merged_into": 7}},
        series={"9": {"name": "PyCon"}},
        events={"10": FIELDS["events"] | {"series": 9}},
        encounters={"11": FIELDS["encounters"] | {"people": [7], "event": 10}},
        followups={"12": FIELDS["followups"] | {"person": 7, "encounter": 11}},
    )
    assert "not there" not in warnings(folder)


def test_one_id_in_two_tables_is_a_warning(tmp_path: Path) -> None:
    open_store(tmp_path).keep(change(1, creation(person(2)), creation(encounter(2, person(2)))))
    assert "has the id of one of people" in warnings(tmp_path)


@pytest.mark.parametrize("key", ["0", str(2**63)])
def test_an_id_out_of_range_is_a_warning(tmp_path: Path, key: str) -> None:
    assert "out of range" in warnings(put_tables(tmp_path / "odd", people={key: PERSON}))


def test_of_many_findings_of_a_kind_some_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    odd: dict[str, Json] = {str(number): {"met_on": "long ago"} for number in range(1, 1_001)}
    found = said(put_tables(tmp_path / "odd", people=odd), Weight.DAMAGE)
    assert (len(found), found[-1]) == (21, "... and 980 more like it.")


def test_a_notebook_that_cannot_be_read_is_damage(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "reports an error" in damage(folder)
    assert mendable(folder) == [False]


def test_who_keeps_the_lock_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soundness, "exclusive", partial(exclusive, patience_seconds=0))
    with exclusive(folder / "notebook.lock"), pytest.raises(StorageFailed, match="being written"):
        examine(folder, TODAY)


def test_words_of_an_edit_by_hand_are_not_repeated(tmp_path: Path) -> None:
    keys: dict[str, Json] = {"Ana Ruiz": PERSON}
    for tables in ({"people": keys}, {"Ana Ruiz": keys}):
        found = examine(put_tables(tmp_path / "edited", **tables), TODAY)
        assert not any("Ana" in finding.sentence for finding in found)
        assert not is_sound(found)


def test_a_notebook_that_was_never_compacted_is_sound(tmp_path: Path) -> None:
    keep_person(open_store(tmp_path / "new"), 1)
    assert is_sound(examine(tmp_path / "new", TODAY))
