"""Where no screen can be shown: a sentence, an exit code, and nothing touched."""

from pathlib import Path

import pytest

from tests.e2e.commands import hallway
from tests.e2e.terminal import Terminal

DAMAGED = b'{"people": {"12'

pytestmark = pytest.mark.terminal


def damage(data_path: Path) -> Path:
    data_path.mkdir()
    file_path = data_path / "notebook.json"
    file_path.write_bytes(DAMAGED)
    return file_path


def test_without_a_terminal_a_sentence_names_the_commands(data_path: Path) -> None:
    finished = hallway()
    assert (finished.returncode, "hallway add, who, show, due" in finished.stderr) == (1, True)


def test_a_dumb_terminal_gets_the_sentence_too(terminal: Terminal) -> None:
    terminal.launch(before="TERM=dumb")
    assert terminal.exit_code() == 1
    assert "hallway add, who, show, due" in terminal.shown()


def test_a_damaged_file_is_named_and_left_alone(terminal: Terminal, data_path: Path) -> None:
    file_path = damage(data_path)
    terminal.launch()
    assert terminal.exit_code() == 1
    assert str(file_path) in terminal.shown()
    assert file_path.read_bytes() == DAMAGED


def test_a_damaged_file_leaves_the_terminal_whole(terminal: Terminal, data_path: Path) -> None:
    damage(data_path)
    terminal.launch()
    terminal.exit_code()
    terminal.type("echo still-$((40 + 2))")
    terminal.press("Enter")
    terminal.wait_for("echo still-$((40 + 2))", "still-42")
    assert not terminal.shows_a_screen()


def test_a_data_folder_that_is_a_file_is_refused(terminal: Terminal, data_path: Path) -> None:
    data_path.write_text("my poem", encoding="utf-8")
    terminal.launch()
    assert terminal.exit_code() == 1
    assert f"{data_path} is a file, not a folder." in terminal.shown()
    assert data_path.read_text(encoding="utf-8") == "my poem"
