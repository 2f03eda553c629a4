"""A terminal and a data folder for each story."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, tmux_is_missing


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """Opens a window of 120x36, and closes it with all that runs in it."""
    yield from _window(120, 36)


@pytest.fixture
def small_terminal() -> Iterator[Terminal]:
    """Opens a window of 40x12, such as a popup has."""
    yield from _window(40, 12)


def _window(width: int, height: int) -> Iterator[Terminal]:
    if tmux_is_missing():
        pytest.skip("tmux is not installed (Debian package: tmux)")
    window = Terminal(width, height)
    yield window
    window.close()


@pytest.fixture
def data_path() -> Path:
    """The data folder of the test, which need not exist yet."""
    return Path(os.environ["HALLWAY_DATA"])
