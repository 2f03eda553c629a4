"""The doctor finds damage, and mending it loses no more than what is damaged."""

import random
from pathlib import Path
from shutil import rmtree

import pytest

from hallway.domain.errors import NotebookNewer, NotebookUnreadable
from hallway.domain.people import Person
from hallway.storage.doctor import Finding, Weight, examine, is_sound
from hallway.storage.mending import mend
from hallway.storage.store import open_store
from tests.storage.made_up import (
    change,
    content,
    creation,
    encounter,
    ids,
    keep_person,
    person,
)
from tests.storage.test_torn_tails import Files

NAMES = ("notebook.json", "notebook.journal")
IN_EACH = 4


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a notebook with people in its snapshot and in its journal."""
    folder = tmp_path_factory.mktemp("whole")
    store = open_store(folder)
    for number in range(IN_EACH):
        keep_person(store, number)
    store.compact()
    for number in range(IN_EACH, 2 * IN_EACH):
        keep_person(store, number)
    return content(folder)


def put(folder: Path, files: Files, **changed: bytes) -> Path:
    """Write the files of a notebook; `json` and `journal` replace what they hold."""
    rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    replaced = {f"notebook.{ending}": text for ending, text in changed.items()}
    for name, text in (files | replaced).items():
        (folder / name).write_bytes(text)
        (folder / name).chmod(0o600)
    return folder


def sentences(findings: list[Finding], weight: Weight) -> list[str]:
    return [finding.sentence for finding in findings if finding.weight is weight]


def flipped(text: bytes, bit: int) -> bytes:
    changed = bytearray(text)
    changed[bit // 8] ^= 1 << (bit % 8)
    return bytes(changed)


def test_a_whole_notebook_is_sound(files: Files, tmp_path: Path) -> None:
    findings = examine(put(tmp_path / "whole", files))
    assert is_sound(findings)
    assert sentences(findings, Weight.WARNING) == []


def test_no_notebook_is_sound(tmp_path: Path) -> None:
    assert is_sound(examine(tmp_path / "missing"))


def test_looking_a_notebook_over_changes_nothing(files: Files, tmp_path: Path) -> None:
    torn = put(tmp_path / "torn", files, journal=files["notebook.journal"][:-3])
    before = content(torn)
    assert is_sound(examine(torn))
    assert content(torn) == before


def test_a_torn_line_is_a_warning(files: Files, tmp_path: Path) -> None:
    torn = put(tmp_path / "torn", files, journal=files["notebook.journal"][:-3])
    assert "not finished" in sentences(examine(torn), Weight.WARNING)[0]


def test_a_file_that_others_may_read_is_a_warning(files: Files, tmp_path: Path) -> None:
    folder = put(tmp_path / "open", files)
    (folder / "notebook.json").chmod(0o644)
    assert "can be read by others" in sentences(examine(folder), Weight.WARNING)[0]


def test_findings_hold_nothing_that_was_said(files: Files, tmp_path: Path) -> None:
    journal = files["notebook.journal"].replace(b"Ana Ruiz", b"Ana Ruis")
    findings = examine(put(tmp_path / "damaged", files, journal=journal))
    assert not is_sound(findings)
    assert not any("Ana" in finding.sentence for finding in findings)


def test_a_conversation_with_nobody_known_is_a_warning(tmp_path: Path) -> None:
    open_store(tmp_path).keep(change(1, creation(encounter(2, person(3)))))
    assert "not there" in " ".join(sentences(examine(tmp_path), Weight.WARNING))


def test_one_id_in_two_tables_is_damage(tmp_path: Path) -> None:
    open_store(tmp_path).keep(change(1, creation(person(2)), creation(encounter(2, person(2)))))
    assert "has the id of one of people" in sentences(examine(tmp_path), Weight.DAMAGE)[0]


@pytest.mark.parametrize("name", NAMES)
def test_mending_any_flipped_bit_loses_two_lines_at_most(
    files: Files, tmp_path: Path, name: str
) -> None:
    chance = random.Random(7)
    for _ in range(300):
        text = files[name]
        bit = chance.randrange(8 * len(text))
        folder = put(tmp_path / "flipped", files, **{name[9:]: flipped(text, bit)})
        mend(folder)
        store = open_store(folder)
        assert store.read_only_because is None, bit
        assert len(store.changes()) >= 2 * IN_EACH - 2, bit
        # Two, where the flipped bit was the line break between them.
        assert len(ids(store)) >= 2 * IN_EACH - 2, bit


def test_mending_keeps_the_files_as_they_were(files: Files, tmp_path: Path) -> None:
    journal = flipped(files["notebook.journal"], 5000)
    folder = put(tmp_path / "damaged", files, journal=journal)
    aside = mend(folder).aside
    kept = content(aside)
    assert [kept[name] for name in NAMES] == [files["notebook.json"], journal]
    assert aside.stat().st_mode & 0o777 == 0o700


def test_mending_keeps_the_lines_that_were_lost(files: Files, tmp_path: Path) -> None:
    journal = files["notebook.journal"].replace(b"Ana Ruiz", b"Ana Ruis", 1)
    mending = mend(put(tmp_path / "damaged", files, journal=journal))
    assert mending.lost_count == 1
    assert b"Ana Ruis" in (mending.aside / "lost-lines.txt").read_bytes()


def test_mending_takes_an_edit_by_hand_as_it_is(files: Files, tmp_path: Path) -> None:
    edited = files["notebook.json"].replace(b"Ana Ruiz", b"Ana Ruis", 1)
    folder = put(tmp_path / "edited", files, json=edited)
    assert mend(folder).lost_count == 0
    assert next(open_store(folder).all(Person)).name == "Ana Ruis"


def test_an_open_store_reads_a_mended_notebook_again(files: Files, tmp_path: Path) -> None:
    folder = put(tmp_path / "edited", files)
    store = open_store(folder)
    data_path = folder / "notebook.json"
    data_path.write_bytes(data_path.read_bytes().replace(b"Ana Ruiz", b"Ana Ruis", 1))
    mend(folder)
    assert store.catch_up()
    assert next(store.all(Person)).name == "Ana Ruis"
    keep_person(store, 50)


def test_the_journal_of_another_notebook_is_not_mixed_in(files: Files, tmp_path: Path) -> None:
    keep_person(open_store(tmp_path / "other"), 77)
    other = (tmp_path / "other" / "notebook.journal").read_bytes()
    folder = put(tmp_path / "mixed", files, journal=other)
    mend(folder)
    assert len(ids(open_store(folder))) == IN_EACH


def test_what_was_never_a_notebook_is_not_mended(files: Files, tmp_path: Path) -> None:
    folder = put(tmp_path / "diary", {}, json=b"Dear diary,\n")
    with pytest.raises(NotebookUnreadable, match="not a Hallway notebook"):
        mend(folder)
    assert content(folder) == {"notebook.json": b"Dear diary,\n"}


def test_a_newer_notebook_is_not_mended(files: Files, tmp_path: Path) -> None:
    newer = files["notebook.json"].replace(b'"schema":2', b'"schema":9')
    folder = put(tmp_path / "newer", files, json=newer)
    with pytest.raises(NotebookNewer):
        mend(folder)
