"""What tests of screens share: a pilot that does not wait longer than it must."""

import pytest

SECONDS_TO_LISTEN = 0.005  # Textual listens for four times as long before it calls an app idle


@pytest.fixture(autouse=True)
def brisk_pilot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes an app that is idle for a moment as settled, as hundreds of tests press keys."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", SECONDS_TO_LISTEN)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", SECONDS_TO_LISTEN / 5)
