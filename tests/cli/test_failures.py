"""What goes wrong is a sentence, and nothing is touched."""

import os
from pathlib import Path

import pytest

from hallway.cli import terminals
from hallway.notebook import Notebook
from tests.cli.answers import ANA, Hallway

DAMAGED = b'{"meta": {"1": {"notebook": "hall'


@pytest.fixture
def data_path(tmp_path: Path) -> Path:
    """The data folder of the test."""
    return tmp_path / "notebook"


@pytest.fixture
def damaged_path(data_path: Path) -> Path:
    """A data file that breaks off."""
    data_path.mkdir()
    path = data_path / "notebook.json"
    path.write_bytes(DAMAGED)
    return path


@pytest.mark.parametrize("words", [["add", ANA], ["due"], ["who", "ana"], ["undo"]])
def test_a_damaged_file_is_left_as_it_is(
    hallway: Hallway, damaged_path: Path, words: list[str]
) -> None:
    assert (hallway(*words).code, damaged_path.read_bytes()) == (1, DAMAGED)


def test_a_damaged_file_is_named_with_a_way_out(hallway: Hallway, damaged_path: Path) -> None:
    said = hallway("due").err
    assert str(damaged_path) in said and "backup" in said


def test_a_damaged_file_has_a_code_for_programs(hallway: Hallway, damaged_path: Path) -> None:
    assert hallway("due", "--json").error_code == "unreadable"


def test_something_else_in_the_place_of_the_file_is_left_as_it_is(
    hallway: Hallway, data_path: Path
) -> None:
    data_path.mkdir()
    (data_path / "notebook.json").write_text('{"recipes": ["bread"]}', encoding="utf-8")
    hallway("add", ANA)
    assert (data_path / "notebook.json").read_text(encoding="utf-8") == '{"recipes": ["bread"]}'


def test_a_folder_below_a_file_is_refused(hallway: Hallway, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    answer = hallway("add", ANA, "--data", str(tmp_path / "file" / "notebook"))
    assert (answer.code, answer.out) == (1, "")


def test_a_file_in_the_place_of_the_folder_is_refused(hallway: Hallway, data_path: Path) -> None:
    data_path.write_text("mine", encoding="utf-8")
    assert (hallway("add", ANA).code, data_path.read_text(encoding="utf-8")) == (1, "mine")


def test_reading_makes_no_folder(hallway: Hallway, data_path: Path) -> None:
    hallway("due")
    assert not data_path.exists()


@pytest.mark.parametrize("words", [[], ["demo"], ["demo", "--tour"]])
def test_without_a_terminal_the_screen_names_what_works_without_one(
    hallway: Hallway, words: list[str]
) -> None:
    answer = hallway(*words)
    assert (answer.code, "hallway add, who, show" in answer.err) == (1, True)


@pytest.mark.parametrize("kind", ["dumb", "", "unknown"])
def test_a_terminal_that_cannot_draw_is_refused(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(terminals, "is_at_terminal", lambda: True)
    monkeypatch.setenv("TERM", kind)
    answer = hallway()
    assert (answer.code, "move its cursor" in answer.err) == (1, True)


@pytest.fixture
def broken_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook with a mistake of ours in it."""

    def due(*_: object) -> None:
        raise KeyError("Ana Ruiz")

    monkeypatch.setattr(Notebook, "due", due)


@pytest.fixture
def log_path(tmp_path: Path) -> Path:
    """Where the log of the test lies."""
    return tmp_path / "xdg" / "state" / "hallway" / "hallway.log"


@pytest.mark.usefixtures("broken_notebook")
def test_a_mistake_of_ours_is_a_sentence_that_names_the_log(
    hallway: Hallway, log_path: Path
) -> None:
    answer = hallway("due")
    assert (answer.code, answer.err.count("\n"), str(log_path) in answer.err) == (70, 1, True)


@pytest.mark.usefixtures("broken_notebook")
def test_a_mistake_of_ours_is_told_to_programs(hallway: Hallway) -> None:
    assert hallway("due", "--json").error_code == "crashed"


@pytest.mark.usefixtures("broken_notebook")
def test_the_log_says_where_it_happened(hallway: Hallway, log_path: Path) -> None:
    hallway("due")
    assert "KeyError" in log_path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("broken_notebook")
def test_the_log_holds_nothing_about_people(hallway: Hallway, log_path: Path) -> None:
    hallway("due")
    assert "Ana" not in log_path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("broken_notebook")
def test_nobody_else_may_read_the_log(hallway: Hallway, log_path: Path) -> None:
    hallway("due")
    assert log_path.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("broken_notebook")
def test_a_log_grown_long_is_begun_anew(hallway: Hallway, log_path: Path) -> None:
    log_path.parent.mkdir(parents=True)
    log_path.write_bytes(b"x" * 1_000_001)
    hallway("due")
    assert log_path.stat().st_size < 10_000


@pytest.mark.usefixtures("broken_notebook")
def test_a_log_that_cannot_be_written_is_said(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", os.devnull)
    answer = hallway("due")
    assert (answer.code, "could not be noted" in answer.err) == (70, True)


def test_an_interrupt_ends_without_a_word(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    def due(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Notebook, "due", due)
    answer = hallway("due")
    assert (answer.code, answer.out, answer.err) == (130, "", "")
