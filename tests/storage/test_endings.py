import os
import subprocess
import sys

import pytest

from hallway.storage.processes import has_ended, signed

HERE = signed("the screen")


@pytest.fixture
def ended() -> int:
    """Return the number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_a_process_signs_with_its_program_and_number() -> None:
    assert f"the screen (process {os.getpid()})" == HERE


def test_a_process_that_has_ended_is_told(ended: int) -> None:
    assert has_ended(f"the screen (process {ended})", like=HERE)


def test_a_process_that_runs_has_not_ended() -> None:
    assert not has_ended(HERE, like=HERE)


def test_a_process_of_another_program_is_not_meant(ended: int) -> None:
    assert not has_ended(f"hallway add (process {ended})", like=HERE)


@pytest.mark.parametrize("by", ["", "the screen", "the screen (process 9999999999999999999999)"])
def test_an_odd_signature_is_no_error(by: str) -> None:
    assert has_ended(by, like=HERE) == ("9999" in by)
