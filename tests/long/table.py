"""What came of the long tests, as a table."""

import pytest

from tests.long.tally import COUNTS

_COLUMNS = ("what", "how it ended", *COUNTS, "seconds")
_UNKNOWN = "-"


class Outcomes:
    """A plugin of pytest that takes down how each test ended, and what it counted."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, ...]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take down a test when it was run, or when it could not be."""
        if report.when == "call" or report.outcome != "passed":
            counts = dict(report.user_properties)
            counted = (str(counts.get(name, _UNKNOWN)) for name in COUNTS)
            seconds = f"{report.duration:.0f}"
            self._rows.append((_sentence(report.nodeid), report.outcome, *counted, seconds))

    def table(self) -> str:
        """Return a line for each test, in Markdown."""
        rule = tuple("---" for _ in _COLUMNS)
        rows = [_COLUMNS, rule, *sorted(self._rows)]
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _sentence(name: str) -> str:
    """Write a test's name as the sentence that it is, without its file."""
    return name.rsplit("::", 1)[-1].removeprefix("test_").replace("_", " ")
