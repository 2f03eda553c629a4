"""Back to the shell and in again: the screen is whole, and nothing typed is gone."""

import os
import signal

import pytest

from tests.e2e.terminal import Terminal


@pytest.mark.terminal
@pytest.mark.slow
def test_the_screen_comes_back_whole_with_what_was_typed(terminal: Terminal) -> None:
    terminal.start()
    terminal.type("Ana Ruiz @Acme")
    terminal.wait_for("Acme")
    os.kill(terminal.program(), signal.SIGTSTP)
    terminal.wait_for("Stopped")
    terminal.type("fg")
    terminal.press("Enter")
    terminal.wait_for("1 Capture", "Quick line", "As understood", "Ana Ruiz @Acme", "Enter Save")


@pytest.mark.terminal
@pytest.mark.slow
def test_the_small_window_says_that_it_saved_and_closes(small_terminal: Terminal) -> None:
    terminal = small_terminal
    terminal.launch("add", "--window")
    terminal.wait_for("Who did you just meet?")
    terminal.type("Ana Ruiz @Acme")
    terminal.press("Enter")
    terminal.wait_for("Saved · Captured Ana Ruiz")
    terminal.press("Enter")
    assert terminal.exit_code() == 0
