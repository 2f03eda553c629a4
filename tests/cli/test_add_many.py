"""Several lines at once: read from standard input, or asked for."""

import io
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from hallway.domain.changes import Change
from hallway.domain.errors import StorageFailed
from hallway.notebook.capturing import CaptureNotebook
from tests.cli.answers import Answer, Hallway
from tests.contracts import project


class Typed(io.StringIO):
    """Standard input of a terminal where this was typed."""

    def isatty(self) -> bool:
        return True


def piped(hallway: Hallway, monkeypatch: pytest.MonkeyPatch, text: str, *words: str) -> Answer:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    return hallway("add", "-", *words)


def typed(hallway: Hallway, monkeypatch: pytest.MonkeyPatch, text: str, *words: str) -> Answer:
    monkeypatch.setattr(sys, "stdin", Typed(text))
    return hallway("add", *words)


def test_each_line_of_standard_input_is_kept(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(hallway, monkeypatch, "Ana Ruiz #all\nMarek Novak #all\n")
    assert hallway.names() == ["Ana Ruiz", "Marek Novak"]


def test_empty_lines_of_standard_input_are_left_out(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert piped(hallway, monkeypatch, "\nAna Ruiz\n\n \nMarek Novak").code == 0


def test_empty_standard_input_keeps_nothing(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (piped(hallway, monkeypatch, "").code, hallway("undo").code) == (0, 1)


def test_several_lines_answer_with_one_json_value_each(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = piped(hallway, monkeypatch, "Ana Ruiz\nMarek Novak\n", "--json")
    assert [each["person"]["name"] for each in answer.jsons] == ["Ana Ruiz", "Marek Novak"]


def test_an_event_that_is_not_known_begins_once(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = piped(hallway, monkeypatch, "Ana\nMarek\n", "--json", "--event", "Salon")
    assert len({each["encounter"]["event"]["id"] for each in answer.jsons}) == 1


@pytest.fixture
def odd_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three lines, the second of which is no text."""
    spoilt = io.BytesIO("Ana Ruiz #all\nM\xe4rek\nPetra #all\n".encode("latin-1"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(spoilt, "utf-8"))


@pytest.mark.usefixtures("odd_line")
def test_the_lines_after_one_that_is_refused_are_kept(hallway: Hallway) -> None:
    hallway("add", "-")
    assert hallway.names() == ["Ana Ruiz", "Petra"]


@pytest.mark.usefixtures("odd_line")
def test_a_line_that_is_refused_makes_the_command_fail(hallway: Hallway) -> None:
    assert hallway("add", "-").code == 1


@pytest.mark.usefixtures("odd_line")
def test_a_line_that_is_refused_is_named_and_handed_back(hallway: Hallway) -> None:
    assert hallway("add", "-").err.splitlines()[1:] == ["Line 2 was not kept:", r"M\xe4rek"]


@pytest.mark.usefixtures("odd_line")
def test_a_line_that_is_refused_is_an_error_among_the_answers(hallway: Hallway) -> None:
    answers = hallway("add", "-", "--json").jsons
    assert [next(iter(each)) for each in answers] == ["change", "error", "change"]


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full from the second change on."""
    keep = CaptureNotebook.keep

    def keep_once(notebook: CaptureNotebook, change: Change) -> Change:
        if "Ana" in change.words:
            return keep(notebook, change)
        raise StorageFailed("The disk is full.", "Make room.")

    monkeypatch.setattr(CaptureNotebook, "keep", keep_once)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_hands_back_every_line_that_was_not_kept(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = piped(hallway, monkeypatch, "Ana Ruiz\nMarek Novak\nPetra\n")
    assert answer.err.splitlines()[-3:-1] == ["Marek Novak", "Petra"]


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_a_copy_of_what_was_not_kept(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = piped(hallway, monkeypatch, "Ana Ruiz\nMarek Novak\nPetra\n")
    copy = Path(os.environ["HALLWAY_DATA"], "hallway-unsaved.txt")
    assert answer.err.splitlines()[-1] == f"What was not kept is in {copy}."
    assert copy.read_text() == "Marek Novak\nPetra\n"


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_a_copy_of_one_line(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    answer = hallway("add", "Marek Novak", "--json")
    copy = Path(os.environ["HALLWAY_DATA"], "hallway-unsaved.txt")
    assert answer.error_code == "storage"
    assert str(copy) in answer.json["error"]["message"]
    assert copy.read_text() == "Marek Novak\n"


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_is_complained_of_once(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = piped(hallway, monkeypatch, "Ana Ruiz\nMarek Novak\nPetra\n")
    assert (answer.code, answer.err.count("The disk is full.")) == (1, 1)


@pytest.fixture
def unopened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A notebook that cannot be opened; the path of the copy."""
    folder = Path(os.environ["HALLWAY_DATA"])
    folder.mkdir()
    (folder / "notebook.json").write_text("{")
    return folder / "hallway-unsaved.txt"


def test_a_notebook_that_cannot_be_opened_hands_back_every_piped_line(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch, unopened: Path
) -> None:
    answer = piped(hallway, monkeypatch, "Ana Ruiz\n\nM\udce4rek\n")
    assert answer.err.splitlines()[1:] == [
        "Ana Ruiz",
        r"M\xe4rek",
        f"What was not kept is in {unopened}.",
    ]


def test_a_notebook_that_cannot_be_opened_leaves_a_copy_of_every_piped_line(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch, unopened: Path
) -> None:
    answer = piped(hallway, monkeypatch, "Ana Ruiz\nMarek Novak\n", "--json")
    assert (answer.code, answer.error_code) == (1, "unreadable")
    assert unopened.read_text() == "Ana Ruiz\nMarek Novak\n"


@pytest.mark.usefixtures("unopened")
def test_nothing_is_asked_where_the_notebook_cannot_be_opened(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "hallway: " not in typed(hallway, monkeypatch, "Ana Ruiz\n\n").err


def broken_off(monkeypatch: pytest.MonkeyPatch, line: str, end: Callable[[], object]) -> None:
    """Let something happen in the middle of keeping a line."""
    keep = CaptureNotebook.keep

    def keep_or_end(notebook: CaptureNotebook, change: Change) -> Change:
        if line in change.words:
            end()
        return keep(notebook, change)

    monkeypatch.setattr(CaptureNotebook, "keep", keep_or_end)


def fail() -> None:
    raise RuntimeError("an error of our own")


def interrupt() -> None:
    raise KeyboardInterrupt


def the_copy() -> str:
    return Path(os.environ["HALLWAY_DATA"], "hallway-unsaved.txt").read_text()


def test_an_error_of_our_own_leaves_a_copy_of_this_line_and_the_rest(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken_off(monkeypatch, "Marek", fail)
    assert piped(hallway, monkeypatch, "Ana Ruiz\nMarek Novak\nPetra\n").code == 70
    assert the_copy() == "Marek Novak\nPetra\n"


def test_an_interrupted_line_is_copied(hallway: Hallway, monkeypatch: pytest.MonkeyPatch) -> None:
    broken_off(monkeypatch, "Marek", interrupt)
    assert typed(hallway, monkeypatch, "Ana Ruiz\nMarek Novak\n").code == 130
    assert the_copy() == "Marek Novak\n"


class Ended(Typed):
    """Standard input of a terminal where something happens after what was typed."""

    def __init__(self, text: str, end: Callable[[], object]) -> None:
        super().__init__(text)
        self._end = end

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        line = super().readline(size)
        if not line:
            self._end()
        return line


@pytest.mark.usefixtures("full_disk")
def test_what_was_typed_on_a_full_disk_survives_an_interruption(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Ended("Marek Novak\nPetra\n", interrupt))
    assert hallway("add").code == 130
    assert the_copy() == "Marek Novak\nPetra\n"


@pytest.mark.usefixtures("full_disk")
def test_where_the_copy_is_is_said_after_an_interruption(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Ended("Marek Novak\n", interrupt))
    assert hallway("add").err.splitlines()[-1].startswith("What was not kept is in ")


@pytest.mark.usefixtures("full_disk")
def test_what_was_typed_on_a_full_disk_is_copied_line_by_line(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies: list[str] = []
    monkeypatch.setattr(
        sys, "stdin", Ended("Marek Novak\nPetra\n", lambda: copies.append(the_copy()))
    )
    hallway("add")
    assert copies == ["Marek Novak\nPetra\n"]


@pytest.mark.usefixtures("full_disk")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_was_piped_into_a_full_disk_survives_a_request_to_end(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    monkeypatch.setattr(sys, "stdin", Ended("Marek Novak\n", partial(signal.raise_signal, number)))
    with pytest.raises(SystemExit) as left:
        hallway("add")
    assert (left.value.code, the_copy()) == (128 + number, "Marek Novak\n")


def test_a_request_to_end_is_as_before_after_the_command(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(hallway, monkeypatch, "Ana Ruiz\n")
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_lines_are_asked_for_until_an_empty_one(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(hallway, monkeypatch, "Ana Ruiz #all\nMarek #all\n\nPetra #all\n")
    assert hallway.names() == ["Ana Ruiz", "Marek"]


def test_asking_ends_with_the_input(hallway: Hallway, monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(hallway, monkeypatch, "Ana Ruiz").code == 0


def test_an_empty_line_at_once_keeps_nothing(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (typed(hallway, monkeypatch, "\n").code, hallway("undo").code) == (0, 1)


def test_the_prompt_is_no_data(hallway: Hallway, monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(hallway, monkeypatch, "Ana Ruiz\n\n").out == "Saved Ana Ruiz.\n"


def test_nothing_is_asked_without_a_terminal(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Ana Ruiz\n"))
    assert hallway("add").code == 2


@pytest.mark.terminal
def test_each_line_is_kept_as_soon_as_it_is_entered_in_a_terminal(tmp_path: Path) -> None:
    outside, inside = pty.openpty()
    command = [sys.executable, "-m", "hallway", "--data", str(tmp_path / "data"), "add"]
    environment = {**os.environ, "PYTHONPATH": str(project.SOURCE_PATH)}
    running = subprocess.Popen(
        command, stdin=inside, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    )
    try:
        os.write(outside, b"Ana Ruiz @Acme # rust\n")
        assert running.stdout is not None
        assert running.stdout.readline() == b"Saved Ana Ruiz.\n"
        os.write(outside, b"\n")
        assert running.wait(timeout=60) == 0
    finally:
        running.kill()
        running.communicate()
        os.close(outside)
        os.close(inside)
