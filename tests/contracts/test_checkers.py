"""What the tools say of the code."""

import pytest

from tests.contracts import project

DOCSTRING_RULES = "D100,D101,D102,D103,D104"


def test_the_linter_finds_nothing() -> None:
    finished = project.run_python("-m", "ruff", "check", "--no-cache", ".")
    assert finished.returncode == 0, project.said(finished)


def test_the_code_is_formatted() -> None:
    finished = project.run_python("-m", "ruff", "format", "--check", "--no-cache", ".")
    assert finished.returncode == 0, project.said(finished)


def test_every_public_name_of_the_package_has_a_docstring() -> None:
    rules = ("--isolated", "--ignore-noqa", "--select", DOCSTRING_RULES)
    finished = project.run_python("-m", "ruff", "check", "--no-cache", *rules, "tui")
    assert finished.returncode == 0, project.said(finished)


@pytest.mark.slow
def test_every_type_fits() -> None:
    finished = project.run_python("-m", "mypy", "--strict")
    assert finished.returncode == 0, project.said(finished)
