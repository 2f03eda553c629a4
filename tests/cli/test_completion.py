"""Completion scripts, checked by the shells they are for."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.answers import Hallway

SHELLS = ("bash", "zsh", "fish")
COMPLETED = """
source "$1"
COMP_WORDS=(hallway {words})
COMP_CWORD={number}
_shtab_hallway
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize("shell", SHELLS)
def test_there_is_a_script_for_each_shell(hallway: Hallway, shell: str) -> None:
    assert "hallway" in hallway("completion", shell).out


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("word", ["add", "undo", "--outcome", "--series", "--data", "resources"])
def test_a_script_knows_every_word(hallway: Hallway, shell: str, word: str) -> None:
    assert word.removeprefix("--") in hallway("completion", shell).out


@pytest.mark.parametrize("shell", [shell for shell in SHELLS if shutil.which(shell)])
def test_a_shell_can_read_its_script(hallway: Hallway, tmp_path: Path, shell: str) -> None:
    script_path = tmp_path / f"completion.{shell}"
    script_path.write_text(hallway("completion", shell).out, encoding="utf-8")
    read = subprocess.run([shell, "-n", script_path], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "completed"),
    [("ev", "event"), ("event --mo", "--mode"), ("completion fi", "fish")],
)
def test_bash_completes(hallway: Hallway, tmp_path: Path, words: str, completed: str) -> None:
    script_path = tmp_path / "completion.bash"
    script_path.write_text(hallway("completion", "bash").out, encoding="utf-8")
    program = COMPLETED.format(words=words, number=len(words.split()))
    asked = subprocess.run(
        ["bash", "-c", program, "bash", script_path], capture_output=True, text=True, check=True
    )
    assert completed in asked.stdout.split()


def test_another_shell_is_wrong_usage(hallway: Hallway) -> None:
    assert hallway("completion", "tcsh").code == 2
