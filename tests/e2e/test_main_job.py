"""The main job from the first key to the last, kept on the disk between two starts."""

import pytest

from tests.e2e.commands import hallway_json
from tests.e2e.terminal import Terminal

LINE = (
    "Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses "
    ": borrow checking for drones > send her the paper fri"
)
SUNDAY = ("--today", "2026-11-22")

pytestmark = [pytest.mark.terminal, pytest.mark.slow]


def begin_event(terminal: Terminal, name: str) -> None:
    terminal.after_escape("e")
    terminal.wait_for("Which event is this?")
    terminal.type(name)
    terminal.press("Enter")
    terminal.wait_for("Saved", name)


def capture(terminal: Terminal, line: str) -> None:
    terminal.type(line)
    terminal.wait_for("at          Acme Robotics", "send her the paper  Fri")
    terminal.press("Enter")
    terminal.wait_for("Saved · Captured Ana Ruiz")


def find(terminal: Terminal, clues: str) -> None:
    terminal.go(2, "Who was that?")
    terminal.type(clues)
    terminal.wait_for("Ana Ruiz", "Acme Robotics", "#rust", "red glasses")


def tick_off(terminal: Terminal, promise: str) -> None:
    terminal.go(3, "Next 7 days")
    terminal.wait_for(promise)
    terminal.press("Space")
    terminal.wait_for(f"Done: {promise}")
    terminal.press("Enter")
    terminal.wait_for("Saved", "✔ Ana Ruiz")


def test_someone_captured_is_found_followed_up_and_reviewed_after_a_restart(
    terminal: Terminal,
) -> None:
    terminal.start(*SUNDAY)
    begin_event(terminal, "PyCon Lisbon")
    capture(terminal, LINE)
    assert terminal.quit() == 0

    terminal.start(*SUNDAY)
    terminal.wait_for("PyCon Lisbon")
    find(terminal, "rust drones red glasses")
    tick_off(terminal, "send her the paper")
    terminal.go(4, "Met today, undecided yet")
    terminal.wait_for("Ana Ruiz", "y Keep", "x Archive")
    assert terminal.quit() == 0

    terminal.start(*SUNDAY)
    terminal.wait_for("Just captured", "Ana Ruiz")
    assert terminal.quit() == 0
    ana = hallway_json("show", "Ana Ruiz", *SUNDAY)
    known = (ana["role"], ana["organisation"], ana["tags"], ana["cue"])
    assert known == ("compiler engineer", "Acme Robotics", ["rust"], "red glasses")
    talks = [(talk["contact"], talk["note"]) for talk in ana["encounters"]]
    assert talks == [("message", "send her the paper"), (None, "borrow checking for drones")]
    assert hallway_json("due", *SUNDAY) == []
