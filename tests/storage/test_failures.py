"""A disk that refuses is told in words, and nothing is believed that it did not take."""

import errno
import os
from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.storage.store import open_store
from tests.storage.made_up import content, ids, keep_person

SENTENCES = {
    errno.ENOSPC: "is full",
    errno.EDQUOT: "used up",
    errno.EACCES: "may not be read or written",
    errno.EROFS: "cannot be written",
    errno.EIO: "reports an error",
    errno.EMFILE: "Too many open files",
}


def refuse(monkeypatch: pytest.MonkeyPatch, call: str, code: int) -> None:
    """Let a call of the system fail."""

    def refusal(*_: object, **__: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, call, refusal)


@pytest.mark.parametrize("code", SENTENCES, ids=errno.errorcode.get)
def test_what_the_disk_refused_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    store = open_store(tmp_path)
    keep_person(store, 1)
    refuse(monkeypatch, "fsync", code)
    with pytest.raises(StorageFailed, match=SENTENCES[code]):
        keep_person(store, 2)


@pytest.mark.parametrize("call", ["fsync", "open"])
def test_what_the_disk_refused_is_not_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    store = open_store(tmp_path)
    ana = keep_person(store, 1)
    refuse(monkeypatch, call, errno.ENOSPC)
    with pytest.raises(StorageFailed):
        keep_person(store, 2)
    assert ids(store) == [ana.id]


def test_what_the_disk_refused_leaves_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(tmp_path)
    keep_person(store, 1)
    before = content(tmp_path)
    refuse(monkeypatch, "fsync", errno.ENOSPC)
    with pytest.raises(StorageFailed):
        keep_person(store, 2)
    assert content(tmp_path) == before


def test_a_store_works_on_once_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(tmp_path)
    with monkeypatch.context() as full_disk:
        refuse(full_disk, "fsync", errno.ENOSPC)
        with pytest.raises(StorageFailed):
            keep_person(store, 1)
    keep_person(store, 2)
    assert len(ids(open_store(tmp_path))) == 1
