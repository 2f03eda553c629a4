"""What is due is counted from a small file, which never says anything else than the notebook."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hallway.bootstrap import count_due, forget, open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.errors import HallwayError
from hallway.domain.followups import Followup
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.notebook import Notebook
from tests.notebook.people import NOW, TODAY

LINES = (
    "Ana Ruiz > call her today",
    "Bo Lind > write 2026-01-05 < his slides today",
    "Mei > lunch",
)


def capture(notebook: Notebook, line: str) -> None:
    draft = read_line(line, TODAY).draft
    notebook.keep(notebook.capture(draft, NOW, event=None, is_new=True))


def kept(folder: Path, *lines: str) -> Notebook:
    """Capture lines, and keep the file."""
    notebook = open_notebook(folder)
    for line in lines:
        capture(notebook, line)
    notebook.keep_promises()
    return notebook


def test_without_the_file_the_notebook_has_to_be_opened(tmp_path: Path) -> None:
    open_notebook(tmp_path)
    assert count_due(tmp_path, TODAY) is None


def test_what_is_late_or_for_today_and_yours_is_counted(tmp_path: Path) -> None:
    kept(tmp_path, *LINES)
    assert count_due(tmp_path, TODAY) == 2


def test_what_was_captured_since_is_counted_too(tmp_path: Path) -> None:
    capture(kept(tmp_path, *LINES), "Omar Haddad > ring him today")
    assert count_due(tmp_path, TODAY) == 3


def test_the_day_decides_when_it_is_counted(tmp_path: Path) -> None:
    kept(tmp_path, "Ana Ruiz > call her today")
    assert (count_due(tmp_path, TODAY - timedelta(days=1)), count_due(tmp_path, TODAY)) == (0, 1)


def test_what_is_done_since_is_not_counted(tmp_path: Path) -> None:
    notebook = kept(tmp_path, "Ana Ruiz > call her today")
    notebook.keep(notebook.complete_followup(next(notebook.all(Followup)).id, NOW))
    assert count_due(tmp_path, TODAY) == 0


def test_who_was_deleted_since_is_asked_of_the_notebook(tmp_path: Path) -> None:
    notebook = kept(tmp_path, *LINES)
    notebook.keep(notebook.delete_person(next(notebook.all(Person)).id, NOW))
    assert count_due(tmp_path, TODAY) is None


def test_after_a_compaction_the_notebook_is_asked(tmp_path: Path) -> None:
    notebook = kept(tmp_path, *LINES)
    notebook._store.compact()  # type: ignore[attr-defined]
    assert count_due(tmp_path, TODAY) is None


def test_the_first_journal_after_the_file_is_followed(tmp_path: Path) -> None:
    notebook = kept(tmp_path, *LINES)
    notebook._store.compact()  # type: ignore[attr-defined]
    notebook.keep_promises()
    capture(notebook, "Omar Haddad > ring him today")
    assert count_due(tmp_path, TODAY) == 3


def test_an_edited_data_file_is_not_trusted(tmp_path: Path) -> None:
    notebook = kept(tmp_path, *LINES)
    notebook.close()
    notebook = open_notebook(tmp_path)
    notebook.keep_promises()
    path = tmp_path / "notebook.json"
    path.write_bytes(path.read_bytes())
    assert count_due(tmp_path, TODAY) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"null", b'{"format": 1}', b"\xff"])
def test_a_damaged_file_counts_nothing(tmp_path: Path, content: bytes) -> None:
    kept(tmp_path, *LINES)
    (tmp_path / "derived" / "notebook.promises").write_bytes(content)
    assert count_due(tmp_path, TODAY) is None


def test_forgetting_somebody_removes_the_file(tmp_path: Path) -> None:
    notebook = kept(tmp_path, *LINES)
    forget(notebook, tmp_path, next(notebook.all(Person)).id)
    assert not (tmp_path / "derived" / "notebook.promises").exists()


def test_the_file_is_private_and_says_nothing_of_what_was_promised(tmp_path: Path) -> None:
    kept(tmp_path, *LINES)
    path = tmp_path / "derived" / "notebook.promises"
    assert (path.stat().st_mode & 0o777, b"call" in path.read_bytes()) == (0o600, False)


def one_of(notebook: Notebook, kind: type[Record], number: int) -> RecordId:
    """Name a record; of none, one that there is not."""
    ids = notebook.ids(kind)
    return ids[number % len(ids)] if ids else 1


def do_capture(notebook: Notebook, number: int) -> None:
    capture(notebook, LINES[number % len(LINES)])


def do_complete(notebook: Notebook, number: int) -> None:
    notebook.keep(notebook.complete_followup(one_of(notebook, Followup, number), NOW))


def do_snooze(notebook: Notebook, number: int) -> None:
    due = TODAY + timedelta(days=number - 4)
    notebook.keep(notebook.snooze_followup(one_of(notebook, Followup, number), due, NOW))


def do_delete(notebook: Notebook, number: int) -> None:
    notebook.keep(notebook.delete_person(one_of(notebook, Person, number), NOW))


def do_bring_back(notebook: Notebook, number: int) -> None:
    notebook.keep(notebook.bring_back_person(one_of(notebook, Person, number), NOW))


def do_undo(notebook: Notebook, _number: int) -> None:
    notebook.keep(notebook.undo(NOW))


def do_compact(notebook: Notebook, _number: int) -> None:
    notebook._store.compact()  # type: ignore[attr-defined]


def do_keep(notebook: Notebook, _number: int) -> None:
    notebook.keep_promises()


VERBS: tuple[Callable[[Notebook, int], None], ...] = (
    *(do_capture, do_complete, do_snooze, do_delete, do_bring_back, do_undo, do_compact),
    *(do_keep, do_keep),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 7)), max_size=14))
def test_whatever_is_done_the_file_says_what_the_notebook_says(
    done: list[tuple[Callable[[Notebook, int], None], int]],
) -> None:
    with TemporaryDirectory() as name:
        notebook = kept(Path(name), *LINES)
        for verb, number in done:
            try:
                verb(notebook, number)
            except HallwayError:
                continue
            assert count_due(Path(name), TODAY) in {None, notebook.count_due(TODAY)}
