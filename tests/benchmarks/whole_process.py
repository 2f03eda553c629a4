"""How long a command takes from the shell, beside a Python that does nothing."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

_PASS = (sys.executable, "-c", "pass")


def process_seconds(folder: Path, texts: Sequence[str], rounds: int) -> tuple[float, float]:
    """Run both in turns.

    Args:
        folder: of a notebook.
        texts: what is searched for, one after the other.
        rounds: how often each is run.

    Returns:
        The medians: of a search, and of nothing at all.
    """
    who = (sys.executable, "-m", "hallway", "--data", str(folder), "who")
    searching, passing = [], []
    for number in range(rounds):
        passing.append(_seconds(_PASS))
        searching.append(_seconds((*who, texts[number % len(texts)])))
    return median(searching), median(passing)


def line_seconds(folder: Path, lines: Sequence[str], rounds: int) -> tuple[float, float]:
    """Run `hallway add` and nothing at all in turns, and return the medians.

    Args:
        folder: of a notebook.
        lines: what is captured, one after the other.
        rounds: how often each is run.
    """
    add = (sys.executable, "-m", "hallway", "--data", str(folder), "add")
    adding, passing = [], []
    for number in range(rounds):
        passing.append(_seconds(_PASS))
        adding.append(_seconds((*add, lines[number % len(lines)])))
    return median(adding), median(passing)


def count_seconds(folder: Path, rounds: int) -> tuple[float, float]:
    """Run `hallway due --count` and nothing at all in turns, and return the medians.

    The first counting opens the notebook, and is left out.
    """
    count = (sys.executable, "-m", "hallway", "--data", str(folder), "due", "--count")
    _seconds(count)
    counting, passing = [], []
    for _ in range(rounds):
        passing.append(_seconds(_PASS))
        counting.append(_seconds(count))
    return median(counting), median(passing)


def _seconds(command: Sequence[str]) -> float:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed, with modules compiled once
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start
