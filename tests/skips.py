"""What a skipped test means: elsewhere it must say why, and in CI it is a failure.

A test that never runs proves nothing, so the machine that decides has everything installed.
"""

import os
from collections.abc import Generator

import pytest

NO_REASONS = ("", "unconditional skip")


def runs_in_ci() -> bool:
    """Whether this is the run that decides, where everything must be installed."""
    return bool(os.environ.get("HALLWAY_CI"))


def skip_reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Returns the words of a skip, without the prefix that pytest puts before them."""
    told = report.longrepr[-1] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return str(told).removeprefix("Skipped").removeprefix(":").strip()


def judge_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turns a skip into a failure, if this is CI or the skip has no reason."""
    if report.outcome != "skipped" or hasattr(report, "wasxfail"):
        return
    reason = skip_reason(report)
    if runs_in_ci():
        report.outcome = "failed"
        report.longrepr = f"skipped, and nothing may be skipped here: {reason}"
    elif reason in NO_REASONS:
        report.outcome = "failed"
        report.longrepr = "a skip must say why"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Judges the skip of a test."""
    report = yield
    judge_skip(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Judges the skip of a whole file."""
    report = yield
    judge_skip(report)
    return report
