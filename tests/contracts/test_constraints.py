"""The tested versions: all of them, and nothing but names and numbers."""

import re
from collections.abc import Iterator
from importlib.metadata import distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.contracts import project

CONSTRAINTS_PATH = project.ROOT_PATH / ".ci" / "constraints.txt"
PINNED = re.compile(r"[a-z0-9][a-z0-9-]*==[0-9][0-9a-z.]*")


def constraint_lines() -> list[str]:
    return CONSTRAINTS_PATH.read_text(encoding="utf-8").splitlines()


def named_requirements() -> list[Requirement]:
    """Returns what `pyproject.toml` asks for, in every extra."""
    described = project.pyproject()
    groups = [
        described["build-system"]["requires"],
        described["project"]["dependencies"],
        *described["project"]["optional-dependencies"].values(),
    ]
    return [Requirement(line) for group in groups for line in group]


def brought_along(requirement: Requirement) -> Iterator[Requirement]:
    """Yields what an installed requirement requires in turn, here and with its extras."""
    for line in distribution(requirement.name).requires or []:
        needed = Requirement(line)
        extras = requirement.extras or {""}
        if needed.marker is None or any(needed.marker.evaluate({"extra": x}) for x in extras):
            needed.marker = None
            yield needed


def all_needed_names() -> set[str]:
    """Returns the names of everything that is needed, at any remove."""
    waiting, seen = named_requirements(), set[str]()
    while waiting:
        requirement = waiting.pop()
        if str(requirement) not in seen:
            seen.add(str(requirement))
            waiting += brought_along(requirement)
    return {canonicalize_name(Requirement(line).name) for line in seen}


def test_a_line_is_a_name_and_a_version() -> None:
    assert [line for line in constraint_lines() if not PINNED.fullmatch(line)] == []


def test_the_lines_are_sorted() -> None:
    assert constraint_lines() == sorted(constraint_lines())


def test_everything_that_is_needed_has_a_tested_version() -> None:
    assert all_needed_names() - {line.split("==")[0] for line in constraint_lines()} == set()


def test_nothing_else_has_one() -> None:
    assert {line.split("==")[0] for line in constraint_lines()} - all_needed_names() == set()
