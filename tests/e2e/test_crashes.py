"""A mistake of ours ends the screen in a sentence, and costs nothing that was typed."""

from pathlib import Path

import pytest

from tests.contracts.project import ROOT_PATH
from tests.e2e.terminal import Terminal

pytestmark = pytest.mark.terminal

LINE = "Ana Ruiz #rust : drones"


@pytest.fixture
def log_path(tmp_path: Path) -> Path:
    """Where the log of the test lies."""
    return tmp_path / "xdg" / "state" / "hallway" / "hallway.log"


def fail(terminal: Terminal, line: str = LINE) -> int:
    """Starts a program whose captures fail, saves a line, and returns the exit code."""
    terminal.launch(program="-m tests.e2e.failing", before=f"PYTHONPATH=$PYTHONPATH:{ROOT_PATH}")
    terminal.wait_for("Quick line")
    terminal.type(line)
    terminal.wait_for(LINE)
    terminal.press("Enter")
    return terminal.exit_code()


def test_a_verb_that_raises_ends_in_a_sentence_with_the_log(
    terminal: Terminal, log_path: Path
) -> None:
    assert fail(terminal) == 70
    terminal.wait_for("Hallway failed unexpectedly (KeyError).", str(log_path))


def test_a_verb_that_raises_leaves_the_terminal_whole(terminal: Terminal) -> None:
    fail(terminal)
    terminal.type("echo still-$((40 + 2))")
    terminal.press("Enter")
    terminal.wait_for("still-42")
    assert not terminal.shows_a_screen()


def test_what_was_typed_is_there_the_next_time(terminal: Terminal) -> None:
    fail(terminal)
    terminal.wait_for("What you typed is there again the next time.")
    terminal.start()
    terminal.wait_for(LINE, "What you had typed is back.")


def test_a_line_that_ended_the_screen_twice_is_kept_in_a_file(
    terminal: Terminal, data_path: Path
) -> None:
    fail(terminal)
    fail(terminal, line="")
    copy = data_path / "hallway-unsaved.txt"
    terminal.wait_for("What you typed is in", str(copy))
    assert copy.read_text() == f"{LINE}\n"


def test_the_log_holds_nothing_that_was_typed(terminal: Terminal, log_path: Path) -> None:
    fail(terminal)
    log = log_path.read_text(encoding="utf-8")
    assert "KeyError" in log
    assert not any(word in log for word in ("Ana", "Ruiz", "rust", "drones"))
