"""The open screen is killed, and neither what it saved nor what was being typed is gone."""

import os
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.domain.people import Person
from hallway.storage.store import open_store
from tests.e2e.terminal import Terminal, tmux_is_missing
from tests.long.sizes import SIZES
from tests.long.tally import Recorder, Tally

HALF_A_LINE = "Ana Ruiz @Acme #ru"
ANSWER = ": she flies gliders"

pytestmark = [pytest.mark.terminal, pytest.mark.slow]


@contextmanager
def killed_in_the_end() -> Iterator[Terminal]:
    """Opens the screen in a window of its own, and kills it."""
    if tmux_is_missing():
        pytest.skip("tmux is not installed (Debian package: tmux)")
    with closing(Terminal()) as terminal:
        terminal.start()
        yield terminal
        program = terminal.program()
        os.kill(program, signal.SIGKILL)
        # Not for what the shell says: half a frame may swallow its first letters.
        terminal.wait_until(lambda: not Path(f"/proc/{program}").exists(), "the end")


def capture(terminal: Terminal, name: str) -> None:
    """Types a line, and returns as soon as it is said to be saved."""
    terminal.type(f"{name} : drones")
    terminal.press("Enter")
    terminal.wait_for(f"Saved · Captured {name}")


def names(folder: Path) -> set[str | None]:
    """Names everybody in a notebook."""
    store = open_store(folder)
    return {each.name for each in store.all(Person)}


@pytest.mark.long
def test_everybody_who_was_shown_as_saved_is_there_after_kills(
    data_path: Path, record_property: Recorder
) -> None:
    tally = Tally()
    saved = set()
    for number in range(SIZES.screen_kills):
        tally.trials += 1
        name = f"Person {number:02}"
        with killed_in_the_end() as terminal:
            capture(terminal, name)
            tally.acknowledged += 1
            saved.add(name)
        try:
            tally.count_lost(saved - names(data_path))
        except StorageFailed as why:
            tally.count_unreadable(why)
    tally.settle(record_property)


def is_kept(folder: Path, line: str) -> bool:
    """Says whether a draft on the disk has a line."""
    drafts = folder.glob("drafts/*.json")
    return any(line in draft.read_text(encoding="utf-8") for draft in drafts)


def test_a_line_that_was_being_typed_is_there_after_a_kill(data_path: Path) -> None:
    with killed_in_the_end() as terminal:
        terminal.type(HALF_A_LINE)
        terminal.wait_until(lambda: is_kept(data_path, HALF_A_LINE), "the draft")
    with killed_in_the_end() as terminal:
        terminal.wait_for(HALF_A_LINE, "What you had typed is back.")


def test_a_line_that_came_back_is_there_after_another_kill(data_path: Path) -> None:
    with killed_in_the_end() as terminal:
        terminal.type(HALF_A_LINE)
        terminal.wait_until(lambda: is_kept(data_path, HALF_A_LINE), "the draft")
    for _ in range(2):
        with killed_in_the_end() as terminal:
            terminal.wait_for(HALF_A_LINE)
    assert is_kept(data_path, HALF_A_LINE)


def test_a_line_that_came_back_can_be_saved(data_path: Path) -> None:
    with killed_in_the_end() as terminal:
        terminal.type(HALF_A_LINE)
        terminal.wait_until(lambda: is_kept(data_path, HALF_A_LINE), "the draft")
    with killed_in_the_end() as terminal:
        terminal.wait_for(HALF_A_LINE)
        terminal.press("Enter")
        terminal.wait_for("Saved · Captured Ana Ruiz")
    assert names(data_path) == {"Ana Ruiz"}


def type_answer(terminal: Terminal, data_path: Path) -> None:
    """Types into an open question, until that is on the disk."""
    capture(terminal, "Mei Tanaka")
    terminal.go(2, "Mei Tanaka")
    terminal.after_escape("m")
    terminal.wait_for("Mei Tanaka, met again")
    terminal.type(ANSWER)
    terminal.wait_until(lambda: is_kept(data_path, ANSWER), "the draft")


def test_an_answer_that_was_being_typed_is_in_a_file_after_a_kill(data_path: Path) -> None:
    with killed_in_the_end() as terminal:
        type_answer(terminal, data_path)
    with killed_in_the_end() as terminal:
        terminal.wait_for("What you had answered and was not saved is in", "hallway-unsaved.txt")
    copy = data_path / "hallway-unsaved.txt"
    assert copy.read_text(encoding="utf-8") == f"Mei Tanaka, met again | {ANSWER}\n"


def test_an_answer_that_was_being_typed_is_in_a_file_after_a_request_to_end(
    data_path: Path,
) -> None:
    with killed_in_the_end() as terminal:
        type_answer(terminal, data_path)
        os.kill(terminal.program(), signal.SIGTERM)
        terminal.exit_code()
        terminal.start()
        terminal.wait_for("What you had answered and was not saved is in", "hallway-unsaved.txt")
