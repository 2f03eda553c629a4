"""Reading a line on the Sunday that all tests live on."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import pytest

from hallway.domain.capture_line import read_line
from hallway.domain.drafts import Draft

Read: TypeAlias = Callable[[str], Draft]


@pytest.fixture
def read(today: date) -> Read:
    """Reads a line, and gives its draft."""
    return lambda line: read_line(line, today).draft


@pytest.fixture
def friday() -> date:
    """The next Friday."""
    return date(2026, 11, 27)
