"""How long it takes to say whom a review brings up, at first and after a change.

python -m tests.benchmarks.review [--people N]
"""

import argparse
import time
from collections.abc import Callable
from datetime import UTC, datetime
from datetime import time as clock
from pathlib import Path
from tempfile import TemporaryDirectory

from hallway.bootstrap import open_notebook
from tests.benchmarks.filling import TODAY, fill_elsewhere
from tests.benchmarks.made_up_network import made_up_network

_LIMIT = 0.5


def measure(people: int) -> None:
    """Print the seconds of each step."""
    now = datetime.combine(TODAY, clock(12), UTC)
    with TemporaryDirectory() as folder:
        fill_elsewhere(Path(folder), made_up_network(people, 10).contacts)
        notebook = open_notebook(Path(folder), "the benchmark")
        first = seconds(lambda: notebook.review_queue(TODAY))
        person = next(notebook.people())
        notebook.keep(notebook.set_cadence(person.id, 30, now))
        notebook.review_queue(TODAY)  # the first change reads the links
        notebook.keep(notebook.bump(person.id, now))
        changed = seconds(lambda: notebook.review_queue(TODAY))
    print(f"people                {people:>8,}")
    print(f"queue, first          {first:>8.3f} s  (asked <= {_LIMIT})")
    print(f"queue, after a change {changed:>8.3f} s")


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=30_000)
    measure(parser.parse_args().people)
