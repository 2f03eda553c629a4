"""What keeps the project small, honest and free of the machine it was written on."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.contracts import project

TOP_LEVEL_NAMES = {
    *("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE"),
    *("tui", "tests", "screenshots"),
    *(".ci", ".github", ".gitignore"),
}
LOCK_FILE = re.compile(r"(^|[-.])lock$|\.lock|^Pipfile|-lock\.")
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:home|root|work|opt|mnt|srv|Users)/\w")
REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|[/]simple/|index[-]url|find[-]links")
LONGEST_FILE_LINES = 400
LONGEST_FUNCTION_LINES = 50


def texts() -> Iterator[tuple[Path, str]]:
    """Yields each text file of the project with its text."""
    for path in project.files():
        try:
            yield path, (project.ROOT_PATH / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def lines_that_match(pattern: re.Pattern[str]) -> list[str]:
    """Returns where a pattern is found, as `file:line: text`."""
    return [
        f"{path}:{number}: {line.strip()[:120]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yields every function of a file."""
    for node in ast.walk(ast.parse((project.ROOT_PATH / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def line_count(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Returns how many lines a function takes, its docstring included."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def dependency_lines() -> Iterator[tuple[str, str]]:
    """Yields each line of `pyproject.toml` that names a dependency, with the line before it."""
    text = (project.ROOT_PATH / "pyproject.toml").read_text(encoding="utf-8")
    named = {*project.pyproject()["project"]["dependencies"]}
    for extra in project.pyproject()["project"]["optional-dependencies"].values():
        named.update(extra)
    before = ""
    for line in map(str.strip, text.splitlines()):
        if line.rstrip(",").strip("\"'") in named:
            yield line, before
        before = line


def test_the_top_level_holds_only_what_belongs_there() -> None:
    tops = {path.parts[0] for path in project.files()}
    assert tops - TOP_LEVEL_NAMES == set()


def test_no_lock_file_is_kept() -> None:
    assert [path for path in project.files() if LOCK_FILE.search(path.name)] == []


def test_no_file_names_a_path_of_one_machine() -> None:
    assert lines_that_match(MACHINE_PATH) == []


def test_no_file_names_a_package_registry() -> None:
    assert lines_that_match(REGISTRY) == []


def test_every_dependency_says_why() -> None:
    assert [line for line, before in dependency_lines() if not before.startswith("#")] == []


def test_no_python_file_is_too_long() -> None:
    lengths = {path: len(text.splitlines()) for path, text in texts() if path.suffix == ".py"}
    assert {path: n for path, n in lengths.items() if n > LONGEST_FILE_LINES} == {}


def test_no_function_is_too_long() -> None:
    too_long = [
        f"{path}: {function.name} takes {line_count(function)} lines"
        for path in project.python_files()
        for function in functions(path)
        if line_count(function) > LONGEST_FUNCTION_LINES
    ]
    assert too_long == []


def test_the_configuration_lives_in_one_file() -> None:
    strays = {"setup.cfg", "setup.py", "tox.ini", "mypy.ini", "ruff.toml", "pytest.ini"}
    assert [path for path in project.files() if path.name in strays | {".importlinter"}] == []
