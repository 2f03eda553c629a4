"""What every test stands on: its own folders, a still clock, the same terminal everywhere."""

import os
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.skips"]

SUNDAY = date(2026, 11, 22)
XDG_FOLDERS = ("DATA", "CONFIG", "STATE", "CACHE", "RUNTIME")

settings.register_profile(
    "default",
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
)
# The same examples on every run, so that a red run is due to the change under test.
settings.register_profile(
    "ci", settings.get_profile("default"), max_examples=200, derandomize=True, print_blob=True
)
settings.load_profile("ci" if os.environ.get("HALLWAY_CI") else "default")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps data, settings, state and logs of each test in its own folder."""
    monkeypatch.setenv("HALLWAY_DATA", str(tmp_path / "notebook"))
    for kind in XDG_FOLDERS:
        name = f"XDG_{kind}_DIR" if kind == "RUNTIME" else f"XDG_{kind}_HOME"
        monkeypatch.setenv(name, str(tmp_path / "xdg" / kind.lower()))


@pytest.fixture(autouse=True)
def same_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drops what the surrounding terminal says of colours, and Textual's own switches."""
    textual = [name for name in os.environ if name.startswith("TEXTUAL")]
    # The snapshot plugin keeps its own folder in one of them.
    switches = [name for name in textual if not name.startswith("TEXTUAL_SNAPSHOT")]
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", *switches):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture(autouse=True)
def same_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lives in UTC."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


@pytest.fixture
def today() -> date:
    """A Sunday: weeks begin tomorrow."""
    return SUNDAY
