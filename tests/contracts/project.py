"""The project as its own tests see it: where it lies, which files it has, how to run a tool."""

import os
import subprocess
import sys
import sysconfig
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT_PATH = Path(__file__).parent.parent.parent
SOURCE_PATH = ROOT_PATH / "tui"
PACKAGE_PATH = SOURCE_PATH / "hallway"
SCRIPTS_PATH = Path(sysconfig.get_path("scripts"))
TOOL_SECONDS = 170


@cache
def files() -> tuple[Path, ...]:
    """Returns the project's files, relative to its top: all but the ignored ones."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "-c", "-o", "--exclude-standard"],
        cwd=ROOT_PATH,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = {Path(name) for name in listed.stdout.split("\0") if name}
    return tuple(sorted(path for path in paths if (ROOT_PATH / path).is_file()))


def python_files() -> list[Path]:
    """Returns the project's Python files, relative to its top."""
    return [path for path in files() if path.suffix == ".py"]


@cache
def pyproject() -> dict[str, Any]:
    """Returns what `pyproject.toml` says."""
    return tomllib.loads((ROOT_PATH / "pyproject.toml").read_text(encoding="utf-8"))


def import_contracts() -> list[dict[str, Any]]:
    """Returns the import contracts between the layers."""
    contracts: list[dict[str, Any]] = pyproject()["tool"]["importlinter"]["contracts"]
    return contracts


def plain_environment(**more: str) -> dict[str, str]:
    """Returns the environment without what steers pip, colours and widths."""
    unwanted = ("PIP_CONSTRAINT", "FORCE_COLOR", "PYTEST_CURRENT_TEST")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {"NO_COLOR": "1", "COLUMNS": "200"} | more


def run(
    *arguments: str | Path, cwd: Path = ROOT_PATH, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs a program to its end and returns what it said."""
    return subprocess.run(
        [str(argument) for argument in arguments],
        cwd=cwd,
        env=plain_environment(**environment),
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=TOOL_SECONDS,
    )


def run_python(
    *arguments: str | Path, cwd: Path = ROOT_PATH, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs this Python, with the package on its path, to its end."""
    return run(sys.executable, *arguments, cwd=cwd, PYTHONPATH=str(SOURCE_PATH), **environment)


def said(finished: subprocess.CompletedProcess[str]) -> str:
    """Returns all that a program said, as the message of a failed test."""
    return f"{finished.stdout}\n{finished.stderr}"
