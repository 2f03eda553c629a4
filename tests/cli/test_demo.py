"""The screen on a made-up notebook; the screen itself is left out here."""

import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from hallway.cli import terminals
from hallway.domain.people import Person
from hallway.notebook import Desk
from hallway.ui import running
from hallway.ui.wishes import Wishes
from tests.cli.answers import Hallway
from tests.contracts import project

STILL_SECONDS = 0.3  # less than between two blinks of a cursor


class Screen:
    """Stands in for the screen, and remembers what it was opened with."""

    def __init__(self) -> None:
        self.people = 0
        self.folders: list[Path] = []
        self.now: datetime | None = None
        self.with_tour: bool | None = None
        self.event: str | None = None

    def run(
        self,
        open_desk: Callable[[], Desk],
        now: Callable[[], datetime],
        *,
        with_tour: bool = False,
        wishes: Wishes,
    ) -> int:
        notebook = open_desk().open_notebook()
        self.now, self.with_tour = now(), with_tour
        self.people = len(notebook.ids(Person))
        event = notebook.event_at(self.now)
        self.event = event.name if event else None
        temporary = Path(os.environ["TMPDIR"])
        self.folders = list(temporary.iterdir())
        return 0


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Screen:
    """A terminal with a stand-in for the screen."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr(terminals, "is_at_terminal", lambda: True)
    opened = Screen()
    monkeypatch.setattr(running, "run_app", opened.run)
    return opened


def test_the_demo_shows_people(hallway: Hallway, screen: Screen) -> None:
    hallway("demo")
    assert screen.people > 35


def test_an_event_is_under_way_in_the_demo(hallway: Hallway, screen: Screen) -> None:
    hallway("demo")
    assert screen.event == "PyCon Lisbon"


def test_the_folder_of_the_demo_is_removed(hallway: Hallway, screen: Screen) -> None:
    hallway("demo")
    assert (len(screen.folders), any(path.exists() for path in screen.folders)) == (1, False)


def test_the_demo_leaves_the_notebook_alone(
    hallway: Hallway, screen: Screen, tmp_path: Path
) -> None:
    hallway("demo")
    assert not (tmp_path / "notebook").exists()


def test_the_demo_prints_nothing(hallway: Hallway, screen: Screen) -> None:
    answer = hallway("demo")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


@pytest.mark.parametrize(("words", "with_tour"), [(["demo"], False), (["demo", "--tour"], True)])
def test_the_tour_is_given_on_request(
    hallway: Hallway, screen: Screen, words: list[str], with_tour: bool
) -> None:
    hallway(*words)
    assert screen.with_tour is with_tour


def test_the_demo_takes_no_folder(hallway: Hallway, screen: Screen) -> None:
    assert hallway("demo", "--data", "mine").code == 2


def test_without_a_command_the_screen_opens_on_the_notebook(
    hallway: Hallway, screen: Screen
) -> None:
    hallway("add", "Ana Ruiz")
    hallway()
    assert screen.people == 1


def test_the_screen_lives_on_the_day_that_was_asked_for(hallway: Hallway, screen: Screen) -> None:
    hallway()
    assert screen.now is not None and screen.now.isoformat() == "2026-11-22T12:00:00+00:00"


@pytest.mark.terminal
@pytest.mark.parametrize("request_to_end", [signal.SIGTERM, signal.SIGHUP])
def test_the_folder_is_removed_when_the_terminal_is_closed(
    tmp_path: Path, request_to_end: signal.Signals
) -> None:
    outside, inside = pty.openpty()
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": str(project.SOURCE_PATH)}
    running = subprocess.Popen(
        [sys.executable, "-m", "hallway", "demo"],
        stdin=inside,
        stdout=inside,
        stderr=inside,
        env=environment,
    )
    os.close(inside)
    try:
        read_until(outside, b"PyCon Lisbon")
        read_until_still(outside)
        running.send_signal(request_to_end)
        read_until(outside, b"")
        assert (running.wait(timeout=60), list(tmp_path.glob("hallway-*"))) == (
            128 + request_to_end,
            [],
        )
    finally:
        running.kill()
        running.wait()
        os.close(outside)


def read_until(terminal: int, words: bytes) -> None:
    """Reads what is drawn until these words come, or until the end for no words."""
    drawn = b""
    while not words or words not in drawn:
        try:
            drawn += os.read(terminal, 65_536)
        except OSError:  # the other end is closed
            return


def read_until_still(terminal: int) -> None:
    """Reads what is drawn until nothing more comes, as a busy machine is still opening."""
    while select.select([terminal], [], [], STILL_SECONDS)[0]:
        os.read(terminal, 65_536)
