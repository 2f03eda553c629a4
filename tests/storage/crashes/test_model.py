"""The model of a disk promises no more than a disk does, and no less."""

from pathlib import PurePath

from tests.storage.crashes.operations import (
    Create,
    MakeFolder,
    Node,
    Operation,
    Recording,
    Rename,
    SyncFile,
    SyncFolder,
    Truncate,
    Unlink,
    Write,
)
from tests.storage.crashes.states import states

ROOT, OLD, NEW = Node(0, "root"), Node(1, "old"), Node(2, "new")

MADE = Create(ROOT, "old", OLD)
SYNCED_ROOT = SyncFolder(ROOT)
OLD_FILE = (MADE, Write(OLD, 0, b"old text"))


def left(
    *operations: Operation, before: tuple[Operation, ...] = OLD_FILE
) -> list[dict[str, bytes]]:
    """Say what a power cut may leave after some operations, each state once."""
    recording = Recording(ROOT, before, operations)
    found = states(recording, cuts=1, first_point=len(operations))
    files = [{str(path): content for path, content in each.files.items()} for each in found]
    return [each for at, each in enumerate(files) if each not in files[:at]]


def test_what_was_there_before_stays_there() -> None:
    assert left() == [{"old": b"old text"}]


def test_a_write_comes_or_is_lost_or_is_torn() -> None:
    contents = [each["old"] for each in left(Write(OLD, 8, b"+new"))]
    assert contents[:2] == [b"old text+new", b"old text"]
    assert set(contents[2:]) >= {b"old text+n", b"old text\0\0\0\0", b"old text\0\0ew"}


def test_a_torn_write_leaves_what_was_there_in_its_gaps() -> None:
    contents = [each["old"] for each in left(Write(OLD, 0, b"NEW TEXT"))]
    assert {b"NEW text", b"old TEXT"} <= set(contents)


def test_a_synced_write_is_not_lost() -> None:
    assert left(Write(OLD, 8, b"+new"), SyncFile(OLD)) == [{"old": b"old text+new"}]


def test_a_later_write_may_come_without_the_one_before() -> None:
    contents = [each["old"] for each in left(Write(OLD, 8, b"one"), Write(OLD, 11, b"two"))]
    assert b"old text\0\0\0two" in contents


def test_a_truncation_may_come_too_late() -> None:
    contents = [each["old"] for each in left(Truncate(OLD, 3), Write(OLD, 3, b"er"))]
    assert {b"older", b"old", b"olderext"} <= set(contents)


def test_a_synced_file_without_a_synced_name_may_be_out_of_reach() -> None:
    made = (Create(ROOT, "new", NEW), Write(NEW, 0, b"text"), SyncFile(NEW))
    assert left(*made, before=()) == [{"new": b"text"}, {}]


def test_a_synced_name_without_synced_bytes_may_lead_to_nothing() -> None:
    made = (Create(ROOT, "new", NEW), Write(NEW, 0, b"text"), SYNCED_ROOT)
    assert {"new": b""} in left(*made, before=())


def test_a_rename_comes_whole_or_not_at_all() -> None:
    made = (Create(ROOT, "new", NEW), Write(NEW, 0, b"text"), SyncFile(NEW), SYNCED_ROOT)
    renamed = Rename(ROOT, "new", "old", NEW)
    assert left(*made, renamed) == [{"old": b"text"}, {"old": b"old text", "new": b"text"}]


def test_of_two_renames_either_may_be_lost() -> None:
    files = (Create(ROOT, "a", OLD), Create(ROOT, "b", NEW))
    renamed = (Rename(ROOT, "a", "c", OLD), Rename(ROOT, "b", "d", NEW))
    names = [set(each) for each in left(*renamed, before=files)]
    assert sorted(map(sorted, names)) == [["a", "b"], ["a", "d"], ["b", "c"], ["c", "d"]]


def test_a_removed_file_may_be_there_again() -> None:
    assert left(Unlink(ROOT, "old")) == [{}, {"old": b"old text"}]


def test_a_folder_that_was_not_synced_may_be_gone_with_all_that_is_in_it() -> None:
    folder = Node(3, "folder")
    made = (MakeFolder(ROOT, "folder", folder), Create(folder, "new", NEW), SyncFolder(folder))
    assert left(*made, before=()) == [{str(PurePath("folder") / "new"): b""}, {}]
