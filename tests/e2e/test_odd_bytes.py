"""What a terminal sends that is set up for another encoding."""

import os
import sys
from pathlib import Path

import pytest

from tests.benchmarks.terminal import TerminalProgram


@pytest.mark.terminal
@pytest.mark.slow
def test_a_byte_that_is_no_utf8_does_not_end_the_screen(tmp_path: Path) -> None:
    environment = os.environ | {"TERM": "xterm-256color"}
    command = (sys.executable, "-m", "hallway", "--data", str(tmp_path / "data"))
    program = TerminalProgram(command, environment)
    program.wait_for("ho did you just meet")
    program.write(b"Ana \xff")
    program.rest(0.5)
    program.write("Ruiz\r")
    program.wait_for("Captured Ana")
    program.close()
