"""The two commands of the README that do all the set-up."""

import re

import pytest

from tests.contracts import project

FENCED = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
SET_UP = "python3 -m venv .venv && .venv/bin/pip install"


def set_up_commands() -> list[str]:
    """Returns the README's fenced lines that make a virtual environment."""
    text = (project.ROOT_PATH / "README.md").read_text(encoding="utf-8")
    lines = [line for block in FENCED.findall(text) for line in block.splitlines()]
    return [line for line in lines if line.startswith(SET_UP)]


@pytest.mark.parametrize("program", [".venv/bin/hallway", ".venv/bin/pytest"])
def test_one_line_sets_up_and_starts(program: str) -> None:
    assert len([line for line in set_up_commands() if program in line]) == 1


def test_ci_runs_the_line_for_the_tests() -> None:
    extract = "source <(sed -n '/^test_command()/,/^}/p' .ci/run) && test_command"
    taken = project.run("bash", "-c", extract)
    assert taken.stdout.strip() == next(line for line in set_up_commands() if "pytest" in line)


def test_the_script_that_ci_runs_is_executable() -> None:
    assert (project.ROOT_PATH / ".ci" / "run").stat().st_mode & 0o111
