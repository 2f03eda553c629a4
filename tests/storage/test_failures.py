"""A disk that refuses is told in words, and nothing is believed that it did not take."""

import errno
import fcntl
import os
from pathlib import Path

import pytest

from hallway.domain.errors import NotebookUnreadable, StorageFailed
from hallway.storage.failures import failure
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import change, content, creation, ids, keep_person, person

SENTENCES = {
    errno.ENOSPC: "is full",
    errno.EDQUOT: "used up",
    errno.EACCES: "may not be read or written",
    errno.EROFS: "cannot be written",
    errno.EIO: "reports an error",
    errno.EFBIG: "longer than a file may be",
    errno.EMFILE: "Too many open files",
}


def refuse(monkeypatch: pytest.MonkeyPatch, call: str, code: int) -> None:
    """Let a call of the system fail."""

    def refusal(*_: object, **__: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, call, refusal)


def take_less(monkeypatch: pytest.MonkeyPatch, byte_count: int) -> None:
    """Let the disk take some bytes, and then be full."""
    write = os.write
    room = byte_count

    def short_write(descriptor: int, content: bytes) -> int:
        nonlocal room
        if room == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        taken = write(descriptor, content[:room])
        room -= taken
        return taken

    monkeypatch.setattr(os, "write", short_write)


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    store = open_store(tmp_path)
    keep_person(store, 1)
    return store


@pytest.mark.parametrize("code", SENTENCES, ids=errno.errorcode.get)
def test_what_the_disk_refused_is_a_sentence(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    refuse(monkeypatch, "write", code)
    with pytest.raises(StorageFailed, match=SENTENCES[code]):
        keep_person(store, 2)


@pytest.mark.parametrize("call", ["write", "fsync"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO], ids=errno.errorcode.get)
def test_what_the_disk_refused_is_neither_in_memory_nor_in_the_files(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    before = content(tmp_path)
    refuse(monkeypatch, call, code)
    with pytest.raises(StorageFailed):
        keep_person(store, 2)
    assert (len(ids(store)), content(tmp_path)) == (1, before)


@pytest.mark.parametrize("call", ["write", "fsync", "replace", "open"])
def test_a_first_writing_that_is_refused_can_be_tried_again(
    tmp_path: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(tmp_path / "notebook")
    with monkeypatch.context() as full_disk, pytest.raises(StorageFailed):
        refuse(full_disk, call, errno.ENOSPC)
        keep_person(store, 1)
    keep_person(store, 2)
    assert len(ids(open_store(tmp_path / "notebook"))) == 1


@pytest.mark.parametrize("byte_count", [0, 1, 17, 18, 100])
def test_a_line_that_was_written_in_part_is_taken_back(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, byte_count: int
) -> None:
    before = content(tmp_path)
    take_less(monkeypatch, byte_count)
    with pytest.raises(StorageFailed, match="is full"):
        keep_person(store, 2)
    assert content(tmp_path) == before


def test_a_store_works_on_once_there_is_room(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full_disk, pytest.raises(StorageFailed):
        take_less(full_disk, 50)
        keep_person(store, 2)
    keep_person(store, 3)
    assert len(ids(open_store(tmp_path))) == 2


def test_a_disk_that_takes_less_than_it_says_is_noticed(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(tmp_path)
    write = os.write
    monkeypatch.setattr(os, "write", lambda place, text: write(place, text[:-9]) + 9)
    with pytest.raises(StorageFailed, match="instead of"):
        keep_person(store, 2)
    assert content(tmp_path) == before


def test_after_a_failed_sync_nothing_more_is_written(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken_disk, pytest.raises(StorageFailed):
        refuse(broken_disk, "fsync", errno.EIO)
        keep_person(store, 2)
    with pytest.raises(StorageFailed, match="Nothing more is written"):
        keep_person(store, 3)


def test_after_a_failed_sync_the_notebook_can_still_be_read(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, "fsync", errno.EIO)
    with pytest.raises(StorageFailed):
        keep_person(store, 2)
    assert (len(ids(store)), store.catch_up()) == (1, False)


def test_a_failed_sync_is_never_tried_again(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def refusal(descriptor: int) -> None:
        calls.append(descriptor)
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fsync", refusal)
    for number in (2, 3):
        with pytest.raises(StorageFailed):
            keep_person(store, number)
    store.close()
    assert len(calls) == 1


def test_a_notebook_that_may_not_be_written_can_be_read(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    opened = os.open

    def open_to_read(path: Path, flags: int, *mode: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return opened(path, flags, *mode)

    monkeypatch.setattr(os, "open", open_to_read)
    again = open_store(tmp_path)
    assert len(ids(again)) == 1
    with pytest.raises(StorageFailed, match="cannot be written"):
        keep_person(again, 2)


@pytest.mark.parametrize("name", ["notebook.json", "notebook.journal"])
def test_a_file_that_vanished_is_not_made_anew(store: TinyStore, tmp_path: Path, name: str) -> None:
    (tmp_path / name).unlink()
    with pytest.raises(NotebookUnreadable, match=f"{name} was there and is gone"):
        keep_person(store, 2)
    assert not (tmp_path / name).exists()


def test_a_file_that_came_back_is_used_again(store: TinyStore, tmp_path: Path) -> None:
    (tmp_path / "notebook.json").rename(tmp_path / "aside")
    with pytest.raises(NotebookUnreadable):
        keep_person(store, 2)
    (tmp_path / "aside").rename(tmp_path / "notebook.json")
    keep_person(store, 3)
    assert len(ids(open_store(tmp_path))) == 2


def test_a_folder_that_vanished_is_a_sentence(store: TinyStore, tmp_path: Path) -> None:
    tmp_path.rename(tmp_path.with_name("elsewhere"))
    with pytest.raises(StorageFailed, match=r"No such file|gone"):
        keep_person(store, 2)
    tmp_path.with_name("elsewhere").rename(tmp_path)


@pytest.mark.parametrize("code", [*SENTENCES, errno.ENOTSUP], ids=errno.errorcode.get)
def test_no_refusal_says_that_nothing_was_done(code: int) -> None:
    refusal = failure(OSError(code, os.strerror(code)), Path("notebook.json"))
    assert "Nothing was changed" not in refusal.sentences


def test_closing_a_notebook_whose_folder_vanished_hides_no_other_error(
    store: TinyStore, tmp_path: Path
) -> None:
    store.keep(change(0, *(creation(person(number)) for number in range(10, 100))))
    store.compact()
    keep_person(store, 2)
    tmp_path.rename(tmp_path.with_name("elsewhere"))
    store.close()
    tmp_path.with_name("elsewhere").rename(tmp_path)
    assert len(ids(open_store(tmp_path))) == 92


def tear(folder: Path) -> None:
    """Leave the beginning of a line, as a process does that is killed while it writes."""
    with (folder / "notebook.journal").open("ab") as journal:
        journal.write(b"000000ff 0000")


@pytest.fixture
def torn_folder(store: TinyStore, tmp_path: Path) -> Path:
    tear(tmp_path)
    return tmp_path


@pytest.mark.parametrize("call", ["fsync", "write", "ftruncate"])
def test_where_a_torn_line_meets_a_broken_disk_nothing_more_is_written(
    torn_folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    with monkeypatch.context() as broken_disk:
        refuse(broken_disk, call, errno.EIO)
        store = open_store(torn_folder)
    with pytest.raises(StorageFailed, match="Nothing more is written"):
        keep_person(store, 2)


def test_a_cut_that_the_disk_does_not_confirm_is_the_last_writing(
    torn_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusal(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as broken_disk:
        broken_disk.setattr("hallway.storage.journal.sync", refusal)
        store = open_store(torn_folder)
    with pytest.raises(StorageFailed, match="Nothing more is written"):
        keep_person(store, 2)


def test_where_a_torn_line_meets_a_broken_disk_the_rest_can_be_read(
    torn_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, "fsync", errno.EIO)
    assert len(ids(open_store(torn_folder))) == 1


def refuse_new_locks(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """Let the disk have no room for a lock file."""
    opened = os.open

    def open_what_is_there(path: Path, flags: int, *mode: int) -> int:
        if Path(path).suffix == ".lock" and not Path(path).exists():
            raise OSError(code, os.strerror(code))
        return opened(path, flags, *mode)

    monkeypatch.setattr(os, "open", open_what_is_there)


no_room = pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT], ids=errno.errorcode.get)


@no_room
def test_a_notebook_can_be_read_where_there_is_no_room_for_a_lock_file(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    (tmp_path / "notebook.lock").unlink()
    refuse_new_locks(monkeypatch, code)
    assert len(ids(open_store(tmp_path))) == 1


@no_room
def test_what_was_read_without_a_lock_is_written_in_with_one(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    (tmp_path / "notebook.lock").unlink()
    with monkeypatch.context() as full_disk:
        refuse_new_locks(full_disk, code)
        again = open_store(tmp_path)
        with pytest.raises(StorageFailed, match=SENTENCES[code]):
            keep_person(again, 2)
    keep_person(again, 2)
    assert again.read_only_because is None
    assert len(ids(open_store(tmp_path))) == 2


def test_a_torn_line_is_cut_off_by_nobody_who_has_no_lock(
    torn_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(torn_folder)
    (torn_folder / "notebook.lock").unlink()
    with monkeypatch.context() as full_disk:
        refuse_new_locks(full_disk, errno.ENOSPC)
        again = open_store(torn_folder)
    assert content(torn_folder) == before
    keep_person(again, 2)
    assert len(ids(open_store(torn_folder))) == 2


def test_a_lock_that_cannot_be_signed_holds_as_well(
    store: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notebook.lock").write_bytes(b"hallway (process 1)\n")
    for call in ("pwrite", "ftruncate"):
        refuse(monkeypatch, call, errno.ENOSPC)
    keep_person(store, 2)
    assert len(ids(open_store(tmp_path))) == 2


def test_the_disk_itself_is_waited_for_where_the_system_can_do_so(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_sync = 51  # as macOS numbers it
    asked = []
    monkeypatch.setattr("hallway.storage.files._FULL_SYNC", full_sync)
    monkeypatch.setattr(fcntl, "fcntl", lambda _, command: asked.append(command))
    refuse(monkeypatch, "fsync", errno.EIO)
    keep_person(store, 2)
    assert asked == [full_sync]
