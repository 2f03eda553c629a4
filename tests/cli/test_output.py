"""What is printed is safe, in every locale."""

import io
import subprocess
import sys

import pytest

from hallway.cli import output
from hallway.cli.output import Output
from tests.cli.answers import Hallway
from tests.contracts import project

ESCAPE = "\x1b]0;gotcha\x07"
BIDI = "\u202e"


@pytest.mark.parametrize("unsafe", ["\x1b[31m", ESCAPE, "\x9b31m", BIDI, "\x07", "\r"])
@pytest.mark.parametrize(
    "words",
    [["add", "Ana{} Ruiz > call{} her"], ["show", "Pe{}tra"], ["due{}"], ["event", "Py{}Con"]],
)
def test_no_unsafe_character_reaches_the_terminal(
    hallway: Hallway, words: list[str], unsafe: str
) -> None:
    answer = hallway(*(word.replace("{}", unsafe) for word in words))
    printed = (answer.out + answer.err).replace("\n", "")
    assert printed.isprintable()


def test_json_is_plain_ascii(hallway: Hallway) -> None:
    assert hallway("add", "--json", "Łukasz 陈雨桐").out.isascii()


def test_json_means_what_was_typed(hallway: Hallway) -> None:
    assert hallway.add("Łukasz 陈雨桐")["person"]["name"] == "Łukasz 陈雨桐"


def test_a_terminal_without_our_letters_shows_escapes() -> None:
    finished = project.run_python("-m", "hallway", "add", "Łukasz Żak", PYTHONIOENCODING="ascii")
    assert (finished.returncode, finished.stdout) == (0, "Saved \\u0141ukasz \\u017bak.\n")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    program = "import sys; from hallway.cli import main; sys.exit(main(['completion', 'bash']))"
    running = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=project.plain_environment(PYTHONPATH=str(project.SOURCE_PATH)),
    )
    assert running.stdout is not None
    running.stdout.close()
    assert running.stderr is not None
    with running.stderr as said:
        words = said.read()
    assert (running.wait(timeout=60), words) == (141, b"")


def run_in_shell(command: str) -> subprocess.CompletedProcess[str]:
    program = command.replace("hallway", f"{sys.executable} -m hallway")
    return project.run("sh", "-c", program, PYTHONPATH=str(project.SOURCE_PATH))


def test_an_answer_that_cannot_be_written_is_a_sentence() -> None:
    finished = run_in_shell("hallway event > /dev/full")
    assert (finished.returncode, finished.stderr) == (
        1,
        "The answer could not be written: No space left on device.\n",
    )


def test_nobody_has_to_listen() -> None:
    finished = run_in_shell("hallway add Ana Ruiz >&- && hallway show Ana")
    assert finished.stdout.startswith("Ana Ruiz\n")


def test_the_module_runs_as_a_program() -> None:
    finished = project.run_python("-m", "hallway", "--version")
    assert (finished.returncode, finished.stdout.startswith("hallway ")) == (0, True)


class Terminal(io.StringIO):
    """A stream that is a terminal of 40 columns."""

    def isatty(self) -> bool:
        return True


def printed_narrow(text: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Print a line at a terminal of 40 columns."""
    terminal = Terminal()
    monkeypatch.setattr(output, "_columns", lambda _: 40)
    monkeypatch.setattr("sys.stdout", terminal)
    Output().line(text)
    return terminal.getvalue()


def test_a_long_line_is_broken_between_words_at_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "  > send her the paper about borrow checking for drones by friday"
    assert printed_narrow(text, monkeypatch).splitlines() == [
        "  > send her the paper about borrow",
        "    checking for drones by friday",
    ]


def test_a_path_is_never_broken_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    path = "~/.local/share/hallway/hallway-unsaved.txt"
    assert f"{path}." in printed_narrow(f"What was not kept is in {path}.", monkeypatch).split()


def test_a_long_line_is_whole_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr("sys.stdout", pipe)
    Output().line("word " * 100)
    assert len(pipe.getvalue().splitlines()) == 1
