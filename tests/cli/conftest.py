"""Running a command in this process, on the notebook of the test."""

import pytest

from tests.cli.answers import Hallway


@pytest.fixture
def hallway(capsys: pytest.CaptureFixture[str]) -> Hallway:
    """Runs a command as of a Sunday, 22 November 2026."""
    return Hallway(capsys)
