"""The table that the long run ends with."""

from typing import Literal

import pytest

from tests.long.table import Outcomes


def report(
    outcome: Literal["passed", "failed", "skipped"],
    when: Literal["setup", "call", "teardown"],
    *counted: tuple[str, object],
) -> pytest.TestReport:
    """Make up how a test ended."""
    where = ("tests/storage/test_killed.py", 1, "")
    name = "tests/storage/test_killed.py::test_nobody_is_lost[insert]"
    return pytest.TestReport(
        name, where, {}, outcome, None, when, user_properties=counted, duration=61.2
    )


def rows(*reports: pytest.TestReport) -> list[str]:
    """Return the table's lines below its heading."""
    outcomes = Outcomes()
    for each in reports:
        outcomes.pytest_runtest_logreport(each)
    return outcomes.table().splitlines()[2:]


def test_a_test_is_a_sentence_with_what_it_counted() -> None:
    done = report("passed", "call", ("trials", 200), ("acknowledged", 9), ("lost", 0))
    assert rows(done) == ["| nobody is lost[insert] | passed | 200 | 9 | - | 0 | 61 |"]


def test_a_test_has_one_row() -> None:
    assert len(rows(report("passed", "setup"), report("passed", "call"))) == 1


@pytest.mark.parametrize("outcome", ["failed", "skipped"])
def test_a_test_that_could_not_begin_is_in_the_table(
    outcome: Literal["failed", "skipped"],
) -> None:
    assert f"| {outcome} |" in rows(report(outcome, "setup"))[0]
