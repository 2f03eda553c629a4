"""Damage that no crash leaves behind is noticed, told, and never written over."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import orjson
import pytest

from hallway.domain.errors import NotebookUnreadable
from hallway.domain.people import Person
from hallway.storage.frames import frame
from hallway.storage.repairing import repair
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import content, ids, keep_person
from tests.storage.test_torn_tails import Files

COMMITS = 3
DOCUMENT = {"people": {"1": {"revision": 1}}}
NO_COMMITS: dict[str, object] = {
    "a text": "from a newer one",
    "a list": [1, 2],
    "nothing of a commit": {"note": "from a newer one"},
    "no tables": {"sequence": COMMITS + 1},
    "no sequence": {"tables": DOCUMENT},
    "a sequence that is a text": {"sequence": "4", "tables": DOCUMENT},
    "a sequence that is a truth": {"sequence": True, "tables": DOCUMENT},
    "tables that are a list": {"sequence": COMMITS + 1, "tables": []},
    "a table that is a list": {"sequence": COMMITS + 1, "tables": {"people": []}},
    "a document that is a text": {"sequence": COMMITS + 1, "tables": {"people": {"1": "Ana"}}},
    "a document that is nothing": {"sequence": COMMITS + 1, "tables": {"people": {"1": None}}},
    "an id that is no number": {"sequence": COMMITS + 1, "tables": {"people": {"ana": {}}}},
    "ids to remove that are none": {
        "sequence": COMMITS + 1,
        "tables": {"people": {}},
        "removed": {"people": [1]},
    },
    "a table to remove from that is not named": {
        "sequence": COMMITS + 1,
        "tables": {},
        "removed": {"people": ["1"]},
    },
    "removals that are a list": {"sequence": COMMITS + 1, "tables": {}, "removed": ["people"]},
}
NO_HEADINGS: dict[str, object] = {
    "a list": [1],
    "nothing of a journal": {"journal": {}},
    "a journal that is a text": {"journal": "of a notebook"},
    "a schema that is a text": {"journal": {"schema": "2", "lineage": "", "follows": 1}},
    "a sequence that is a text": {"journal": {"schema": 2, "lineage": "", "follows": "1"}},
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a notebook with commits in its snapshot and in its journal."""
    folder = tmp_path_factory.mktemp("whole")
    store = open_store(folder)
    keep_person(store, 1)
    store.compact()
    for number in range(2, COMMITS + 1):
        keep_person(store, number)
    return content(folder)


def damaged(folder: Path, files: Files, name: str, changed: bytes) -> Path:
    """Write the files of a notebook, one of them changed."""
    folder.mkdir(exist_ok=True)
    for each, text in (files | {name: changed}).items():
        (folder / each).write_bytes(text)
    return folder


def flipped(text: bytes, bit: int) -> bytes:
    changed = bytearray(text)
    changed[bit // 8] ^= 1 << (bit % 8)
    return bytes(changed)


def is_noticed(folder: Path) -> bool:
    """Say whether a store refuses to open, or to write."""
    try:
        return open_store(folder).read_only_because is not None
    except NotebookUnreadable:
        return True


@pytest.mark.parametrize("name", ["notebook.json", "notebook.journal"])
def test_a_flipped_bit_in_any_byte_is_noticed(files: Files, tmp_path: Path, name: str) -> None:
    chance = random.Random(2026)
    for place in range(len(files[name])):
        bit = 8 * place + chance.randrange(8)
        folder = damaged(tmp_path / "flipped", files, name, flipped(files[name], bit))
        assert is_noticed(folder), bit


@pytest.mark.slow
@pytest.mark.parametrize("name", ["notebook.json", "notebook.journal"])
def test_any_flipped_bit_is_noticed(files: Files, tmp_path: Path, name: str) -> None:
    for bit in range(8 * len(files[name])):
        folder = damaged(tmp_path / "flipped", files, name, flipped(files[name], bit))
        assert is_noticed(folder), bit


@pytest.mark.parametrize("name", ["notebook.json", "notebook.journal"])
def test_a_damaged_file_is_left_as_it_is(files: Files, tmp_path: Path, name: str) -> None:
    folder = damaged(tmp_path / "flipped", files, name, flipped(files[name], 8 * 100))
    before = content(folder)
    with pytest.raises(NotebookUnreadable):
        keep_person(open_store(folder), 9)
    assert content(folder) == before


@pytest.fixture
def damaged_store(files: Files, tmp_path: Path) -> TinyStore:
    """A store whose second commit of two in the journal is damaged."""
    journal = files["notebook.journal"]
    changed = journal.replace(b"Ana Ruiz", b"Ana Ruis")
    return open_store(damaged(tmp_path / "damaged", files, "notebook.journal", changed))


def test_what_comes_before_the_damage_can_be_read(damaged_store: TinyStore) -> None:
    assert len(ids(damaged_store)) == 1


def test_the_damage_is_told_with_the_way_out(damaged_store: TinyStore) -> None:
    reason = damaged_store.read_only_because
    assert reason is not None
    assert "notebook.journal is damaged after change 1" in reason.message
    assert "hallway doctor --repair" in reason.way_out


def test_nothing_is_written_after_damage(damaged_store: TinyStore) -> None:
    with pytest.raises(NotebookUnreadable, match="is damaged after change 1"):
        keep_person(damaged_store, 9)


def test_a_store_that_sees_damage_mended_writes_again(
    damaged_store: TinyStore, files: Files
) -> None:
    (damaged_store.folder / "notebook.journal").write_bytes(files["notebook.journal"])
    keep_person(damaged_store, 9)
    assert len(ids(open_store(damaged_store.folder))) == COMMITS + 1


def test_a_missing_line_is_noticed(files: Files, tmp_path: Path) -> None:
    heading, _, *rest = files["notebook.journal"].splitlines(keepends=True)
    folder = damaged(tmp_path / "short", files, "notebook.journal", b"".join([heading, *rest]))
    assert is_noticed(folder)


def test_a_journal_of_another_notebook_is_noticed(files: Files, tmp_path: Path) -> None:
    keep_person(open_store(tmp_path / "other"), 1)
    other = (tmp_path / "other" / "notebook.journal").read_bytes()
    store = open_store(damaged(tmp_path / "mixed", files, "notebook.journal", other))
    assert "belongs to another notebook" in str(store.read_only_because)


def test_an_older_data_file_than_the_journal_follows_is_noticed(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    keep_person(store, 1)
    older = (tmp_path / "notebook.json").read_bytes()
    store.compact()
    (tmp_path / "notebook.json").write_bytes(older)
    assert "those between are missing" in str(open_store(tmp_path).read_only_because)


def test_a_data_file_edited_by_hand_can_be_read(files: Files, tmp_path: Path) -> None:
    edited = files["notebook.json"].replace(b"Ana Ruiz", b"Ana Ruis")
    store = open_store(damaged(tmp_path / "edited", files, "notebook.json", edited))
    assert next(store.all(Person)).name == "Ana Ruis"
    assert "edited by hand" in str(store.read_only_because)


def test_a_data_file_edited_by_hand_while_open_is_not_written_over(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    keep_person(store, 1)
    store.compact()
    data_path = tmp_path / "notebook.json"
    edited = data_path.read_bytes().replace(b"Ana Ruiz", b"Ana Ruis")
    data_path.write_bytes(edited)
    with pytest.raises(NotebookUnreadable, match="edited by hand"):
        keep_person(store, 2)
    store.close()
    assert data_path.read_bytes() == edited


def with_another_line(files: Files, folder: Path, parts: object) -> Path:
    """Write a notebook whose journal ends in a whole line that may say anything."""
    journal = files["notebook.journal"] + frame(orjson.dumps(parts))
    return damaged(folder / "odd", files, "notebook.journal", journal)


odd_line = pytest.mark.parametrize("parts", NO_COMMITS.values(), ids=NO_COMMITS.keys())


@odd_line
def test_a_whole_line_that_is_no_commit_is_damage(
    files: Files, tmp_path: Path, parts: object
) -> None:
    store = open_store(with_another_line(files, tmp_path, parts))
    assert "is damaged after change 3" in str(store.read_only_because)
    assert len(ids(store)) == COMMITS


@odd_line
def test_the_doctor_puts_a_whole_line_that_is_no_commit_aside(
    files: Files, tmp_path: Path, parts: object
) -> None:
    folder = with_another_line(files, tmp_path, parts)
    repair(folder)
    store = open_store(folder)
    assert (store.read_only_because, len(ids(store))) == (None, COMMITS)
    assert orjson.dumps(parts) in (folder / "damaged" / "lost-lines.txt").read_bytes()


def with_another_heading(files: Files, folder: Path, parts: object) -> Path:
    """Write a notebook whose journal begins with a whole line that may say anything."""
    _, _, lines = files["notebook.journal"].partition(b"\n")
    return damaged(folder / "odd", files, "notebook.journal", frame(orjson.dumps(parts)) + lines)


odd_heading = pytest.mark.parametrize("parts", NO_HEADINGS.values(), ids=NO_HEADINGS.keys())


@odd_heading
def test_a_whole_first_line_that_is_no_heading_is_damage(
    files: Files, tmp_path: Path, parts: object
) -> None:
    folder = with_another_heading(files, tmp_path, parts)
    assert "the first line says something else" in str(open_store(folder).read_only_because)


@odd_heading
def test_the_doctor_keeps_what_comes_after_a_first_line_that_is_no_heading(
    files: Files, tmp_path: Path, parts: object
) -> None:
    folder = with_another_heading(files, tmp_path, parts)
    repair(folder)
    assert len(ids(open_store(folder))) == COMMITS


class PowerCut(BaseException):
    """Nothing more is done."""


@contextmanager
def cut_before_a_new_journal() -> Iterator[None]:
    """Let the power go when a data file was put in its place, and its journal not yet."""

    def cut(*_: object) -> NoReturn:
        raise PowerCut

    with pytest.MonkeyPatch.context() as patch, pytest.raises(PowerCut):
        for module in ("mending", "ledger"):
            patch.setattr(f"hallway.storage.{module}.begin_journal", cut)
        yield


DAMAGES: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "a line": ("notebook.journal", lambda text: text.replace(b"Ana Ruiz", b"Ana Ruis")),
    "the first line": ("notebook.journal", lambda text: flipped(text, 8 * 30)),
    "the data file": ("notebook.json", lambda text: text.replace(b"Ana Ruiz", b"Ana Ruis")),
    "another journal": (
        "notebook.journal",
        lambda _: frame(b'{"journal":{"schema":2,"lineage":"c0ffee","follows":1}}'),
    ),
}


@pytest.fixture(params=DAMAGES.values(), ids=list(DAMAGES))
def cut_folder(request: pytest.FixtureRequest, files: Files, tmp_path: Path) -> Path:
    """A notebook in whose repair the power was cut."""
    name, harm = request.param
    folder = damaged(tmp_path / "cut", files, name, harm(files[name]))
    with cut_before_a_new_journal():
        repair(folder)
    return folder


def repaired(folder: Path, files: Files) -> list[int]:
    """Name the people whom an undisturbed repair leaves."""
    whole = damaged(folder.with_name("whole"), files, "notebook.lock", b"")
    for path in (folder / "damaged").iterdir():
        (whole / path.name).write_bytes(path.read_bytes())
    repair(whole)
    return ids(open_store(whole))


def test_a_power_cut_in_a_repair_asks_for_no_other_one(cut_folder: Path, files: Files) -> None:
    store = open_store(cut_folder)
    assert store.read_only_because is None
    assert ids(store) == repaired(cut_folder, files)


def test_what_is_written_after_a_power_cut_in_a_repair_is_kept(cut_folder: Path) -> None:
    before = ids(open_store(cut_folder))
    keep_person(open_store(cut_folder), 99)
    assert len(ids(open_store(cut_folder))) == len(before) + 1


def test_another_power_cut_in_the_first_writing_after_that_asks_for_no_repair(
    cut_folder: Path,
) -> None:
    before = ids(open_store(cut_folder))
    with cut_before_a_new_journal():
        keep_person(open_store(cut_folder), 99)
    store = open_store(cut_folder)
    assert (store.read_only_because, ids(store)) == (None, before)
