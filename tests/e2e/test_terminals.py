"""What a terminal is told: no colours where none are wanted, and what is copied."""

import re

import pytest

from tests.e2e.terminal import Terminal

GREYS_OF_256 = range(232, 256)


def is_grey(colour: str) -> bool:
    kind, *parts = (int(part) for part in re.findall(r"\d+", colour)[1:])
    return parts[0] in GREYS_OF_256 if kind == 5 else len(set(parts)) == 1


@pytest.mark.terminal
@pytest.mark.slow
def test_no_color_leaves_greys_alone(terminal: Terminal) -> None:
    terminal.launch(before="NO_COLOR=1")
    terminal.wait_for("1 Capture", "Quick line")
    terminal.type("Ana Ruiz @Acme #rust")
    terminal.wait_for("As understood", "Acme")
    assert {colour for colour in terminal.colours() if not is_grey(colour)} == set()


@pytest.mark.terminal
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["linux", "xterm"])
def test_no_color_leaves_its_own_colours_to_a_terminal_of_sixteen(
    terminal: Terminal, kind: str
) -> None:
    terminal.launch(before=f"COLORTERM= TERM={kind} NO_COLOR=1")
    terminal.wait_for("1 Capture", "Quick line")
    assert (terminal.colours(), terminal.own_colours()) == (set(), set())


@pytest.mark.terminal
@pytest.mark.slow
def test_there_are_colours_where_nobody_asks_for_none(terminal: Terminal) -> None:
    terminal.start()
    assert not all(map(is_grey, terminal.colours()))


@pytest.mark.terminal
@pytest.mark.slow
def test_what_is_copied_reaches_the_terminal(terminal: Terminal) -> None:
    terminal.start()
    terminal.type("Ana Ruiz @Acme ana@acme.example")
    terminal.press("Enter")
    terminal.wait_for("Saved")
    terminal.go(2, "Ana Ruiz")
    terminal.after_escape("c")
    terminal.wait_until(lambda: "ana@acme.example" in terminal.clipboard(), "the clipboard")
