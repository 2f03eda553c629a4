"""The program without a screen: a command, and what it prints."""

import json
import subprocess
from typing import Any

from tests.contracts.project import run_python, said


def hallway(*words: str) -> subprocess.CompletedProcess[str]:
    """Runs one command to its end, in pipes."""
    return run_python("-m", "hallway", *words)


def hallway_json(*words: str) -> Any:
    """Runs one command and returns the data that it prints.

    Raises:
        AssertionError: it did not end well; the message has what it said.
    """
    finished = hallway(*words, "--json")
    assert finished.returncode == 0, said(finished)
    return json.loads(finished.stdout)
