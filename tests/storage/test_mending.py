"""Mending a damaged notebook loses no more than what is damaged."""

import errno
import os
from pathlib import Path

import pytest

from hallway.domain.errors import NotebookNewer, NotebookUnreadable, StorageFailed
from hallway.domain.people import Person
from hallway.storage.frames import frame, scan
from hallway.storage.mending import mend
from hallway.storage.store import open_store
from tests.storage.damaged import (
    IN_EACH,
    NAMES,
    Files,
    flipped,
    of_schema,
    put,
    put_tables,
    some_flipped,
    whole_files,
)
from tests.storage.made_up import content, ids, keep_person


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a notebook with people in its snapshot and in its journal."""
    return whole_files(tmp_path_factory.mktemp("whole"))


@pytest.mark.parametrize("name", NAMES)
def test_mending_any_flipped_bit_loses_two_lines_at_most(
    files: Files, tmp_path: Path, name: str
) -> None:
    for bit, text in some_flipped(files[name], 300):
        folder = put(tmp_path / "flipped", files, **{name[9:]: text})
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
    assert (mending.lost_count, mending.missing_count) == (1, 0)
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


def test_what_makes_no_record_is_taken_out_and_kept(tmp_path: Path) -> None:
    odd = {"met_on": "long ago", "facts": []}
    mending = mend(put_tables(tmp_path / "odd", people={"5": odd, "6": {"met_on": "2026-11-20"}}))
    assert b"long ago" in (mending.aside / "lost-lines.txt").read_bytes()
    assert ids(open_store(tmp_path / "odd")) == [6]


def test_changes_that_are_in_no_file_are_counted(files: Files, tmp_path: Path) -> None:
    store = open_store(put(tmp_path / "older", files))
    store.compact()
    keep_person(store, 50)
    store.close()
    # The data file of long ago, beside the journal of today.
    (tmp_path / "older" / "notebook.json").write_bytes(files["notebook.json"])
    mending = mend(tmp_path / "older")
    assert (mending.lost_count, mending.missing_count) == (0, IN_EACH)


def test_changes_before_an_empty_journal_are_counted(files: Files, tmp_path: Path) -> None:
    store = open_store(put(tmp_path / "older", files))
    store.compact()
    store.close()
    (tmp_path / "older" / "notebook.json").write_bytes(files["notebook.json"])
    assert mend(tmp_path / "older").missing_count == IN_EACH


def test_without_a_data_file_a_backup_is_taken_and_the_journal_goes_on(
    files: Files, tmp_path: Path
) -> None:
    folder = put(tmp_path / "gone", files)
    stand_in = (folder / "notebook.json").rename(tmp_path / "backup.json")
    mending = mend(folder, stand_in)
    assert (mending.stand_in, mending.lost_count, mending.missing_count) == (stand_in, 0, 0)
    assert len(ids(open_store(folder))) == 2 * IN_EACH


def test_a_backup_is_taken_for_a_data_file_with_nothing_whole_in_it(
    files: Files, tmp_path: Path
) -> None:
    zeros = bytes(len(files["notebook.json"]))
    folder = put(tmp_path / "zeros", files, json=zeros)
    stand_in = tmp_path / "backup.json"
    stand_in.write_bytes(files["notebook.json"])
    mending = mend(folder, stand_in)
    assert (mending.stand_in, len(ids(open_store(folder)))) == (stand_in, 2 * IN_EACH)
    assert content(mending.aside)["notebook.json"] == zeros


def test_no_backup_is_taken_where_something_is_whole(files: Files, tmp_path: Path) -> None:
    text = files["notebook.json"].replace(b"Ana Ruiz", b'Ana "Ruiz', 1)
    folder = put(tmp_path / "damaged", files, json=text)
    stand_in = tmp_path / "backup.json"
    stand_in.write_bytes(files["notebook.json"])
    assert mend(folder, stand_in).stand_in is None
    assert len(ids(open_store(folder))) == 2 * IN_EACH - 1


def mend_on_full_disk(folder: Path, monkeypatch: pytest.MonkeyPatch, room_for: int) -> None:
    """Mend where the disk takes so many pieces, and no more."""
    pieces = iter(range(room_for))
    write = os.write

    def write_some(descriptor: int, text: bytes) -> int:
        if next(pieces, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(descriptor, text)

    with monkeypatch.context() as full_disk, pytest.raises(StorageFailed, match="is full"):
        full_disk.setattr(os, "write", write_some)
        mend(folder)


@pytest.fixture
def damaged(files: Files, tmp_path: Path) -> Path:
    """A notebook with a damaged line in its journal."""
    journal = files["notebook.journal"].replace(b"Ana Ruiz", b"Ana Ruis", 1)
    return put(tmp_path / "damaged", files, journal=journal)


@pytest.mark.parametrize("room_for", range(3))
def test_where_the_disk_has_no_room_to_put_files_aside_nothing_is_changed(
    damaged: Path, monkeypatch: pytest.MonkeyPatch, room_for: int
) -> None:
    before = content(damaged)
    mend_on_full_disk(damaged, monkeypatch, room_for)
    assert content(damaged) == before


@pytest.mark.parametrize("room_for", range(3, 5))
def test_a_mending_that_was_cut_short_can_be_done_again(
    damaged: Path, monkeypatch: pytest.MonkeyPatch, room_for: int
) -> None:
    mend_on_full_disk(damaged, monkeypatch, room_for)
    mend(damaged)
    assert open_store(damaged).read_only_because is None
    assert len(ids(open_store(damaged))) == 2 * IN_EACH - 1


def test_what_was_never_a_notebook_is_not_mended(files: Files, tmp_path: Path) -> None:
    folder = put(tmp_path / "diary", {}, json=b"Dear diary,\n")
    with pytest.raises(NotebookUnreadable, match="nothing of a Hallway notebook"):
        mend(folder)
    assert content(folder) == {"notebook.json": b"Dear diary,\n"}


def test_a_newer_notebook_is_not_mended(files: Files, tmp_path: Path) -> None:
    folder = put(tmp_path / "newer", files)
    of_schema(9, folder)
    with pytest.raises(NotebookNewer):
        mend(folder)


def test_the_journal_of_a_newer_hallway_is_not_mended(files: Files, tmp_path: Path) -> None:
    heading = scan(files["notebook.journal"]).texts[0].replace(b'"schema":2', b'"schema":9')
    folder = put(tmp_path / "newer", files, journal=frame(heading))
    with pytest.raises(NotebookNewer):
        mend(folder)


def test_a_damaged_number_does_not_make_a_notebook_newer(files: Files, tmp_path: Path) -> None:
    text = files["notebook.json"].replace(b'"schema":2', b'"schema":3', 1)
    folder = put(tmp_path / "flipped", files, json=text)
    assert mend(folder).lost_count == 0
    assert len(ids(open_store(folder))) == 2 * IN_EACH
