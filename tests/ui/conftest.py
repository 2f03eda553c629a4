"""What tests of screens share: a pilot that does not wait longer than it must."""

import inspect

import pytest

SECONDS_TO_LISTEN = 0.005  # Textual listens for four times as long before it calls an app idle


@pytest.fixture(autouse=True)
def brisk_pilot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes an app that is idle for a moment as settled, as hundreds of tests press keys."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", SECONDS_TO_LISTEN)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", SECONDS_TO_LISTEN / 5)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what runs a whole screen, which the quick set leaves out."""
    for item in items:
        if "tests/ui/" in item.nodeid and inspect.iscoroutinefunction(getattr(item, "obj", None)):
            item.add_marker("screen")
