"""A command without a screen does not wait for the screen's libraries."""

import pytest

from tests.contracts import project

SCREEN_LIBRARIES = ("textual", "rich")
# Runs the program as it is started, and says on the last line which modules came along.
RUNNER = """
import sys
from hallway.__main__ import main
try:
    code = main()
except SystemExit as leave:
    code = leave.code
print()
print(code or 0, *sorted(sys.modules))
"""


def run_and_list_modules(*arguments: str, runner: str = RUNNER) -> tuple[str, set[str]]:
    """Returns the exit code and the modules that were imported by the end of a command."""
    finished = project.run_python("-c", runner, *arguments)
    assert finished.returncode == 0, project.said(finished)
    code, *modules = finished.stdout.splitlines()[-1].split()
    return code, set(modules)


def screen_modules(modules: set[str]) -> set[str]:
    return {name for name in modules if name.split(".")[0] in SCREEN_LIBRARIES}


def test_adding_someone_does_not_import_the_screen() -> None:
    code, modules = run_and_list_modules("add", "Ana Ruiz @Acme #rust : drones > paper fri")
    assert (code, screen_modules(modules)) == ("0", set())


def test_asking_who_that_was_does_not_import_the_screen() -> None:
    run_and_list_modules("add", "Ana Ruiz @Acme #rust : drones > paper fri")
    code, modules = run_and_list_modules("who", "rust", "drones")
    assert (code, screen_modules(modules)) == ("0", set())


@pytest.mark.parametrize(
    "command", [["due"], ["show", "Ana Ruiz"], ["doctor"], ["--version"], ["--help"]]
)
def test_no_other_command_without_a_screen_imports_it(command: list[str]) -> None:
    run_and_list_modules("add", "Ana Ruiz @Acme #rust : drones > paper fri")
    code, modules = run_and_list_modules(*command)
    assert (code, screen_modules(modules)) == ("0", set())


def test_opening_a_notebook_does_not_bring_the_doctor() -> None:
    run_and_list_modules("add", "Ana Ruiz @Acme #rust : drones > paper fri")
    _, modules = run_and_list_modules("due")
    assert "hallway.storage.store" in modules
    assert "hallway.storage.doctor" not in modules


def test_the_screen_would_be_seen_if_it_came_along() -> None:
    _, modules = run_and_list_modules("--version", runner=f"import textual\n{RUNNER}")
    assert screen_modules(modules)
