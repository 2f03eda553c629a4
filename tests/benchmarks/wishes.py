"""What it costs to say which asks and offers a capture touches, and how often that is right.

    python -m tests.benchmarks.wishes [--people N] [--asks N]

The peer compares the same texts with plain RapidFuzz, in turns with Hallway.
"""

import argparse
import time
from collections.abc import Callable
from datetime import UTC, datetime
from datetime import time as clock
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rapidfuzz import fuzz, process

from hallway.bootstrap import open_notebook
from hallway.domain.asks import Ask, Offer
from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change
from hallway.domain.records import Record
from hallway.notebook import Notebook
from hallway.notebook.state import create
from tests.benchmarks.filling import TODAY, fill_elsewhere
from tests.benchmarks.made_up_network import made_up_network
from tests.matching.wishes.tables import FIRST_FEW, Row, found, read_table

_LIMIT = 10.0
"""CPU in milliseconds that a capture may cost."""

NOW = datetime.combine(TODAY, clock(12), UTC)


def measure(people: int, asks: int) -> None:
    """Print the milliseconds of a capture, and how often the right one is found."""
    rows = [*read_table("first"), *read_table("second")]
    with TemporaryDirectory() as folder:
        fill_elsewhere(Path(folder), made_up_network(people, 1).contacts)
        notebook = open_notebook(Path(folder), "the benchmark")
        _fill(notebook, rows, asks)
        changes = [_captured(notebook, row) for row in rows]
        notebook.touches_of(changes[0])  # the first one reads what is open
        ours, theirs = [], []
        texts = [each.text for each in notebook.all(Ask)]
        for row, change in zip(rows, changes, strict=True):
            touches = notebook.touches_of
            ours.append(_milliseconds(partial(touches, change)))
            theirs.append(_milliseconds(partial(_plainly, row.offer, texts)))
    print(f"people {people:,}, open asks {len(texts)}")
    print(f"capture, median {median(ours):6.2f} ms CPU, max {max(ours):6.2f} (asked <= {_LIMIT})")
    print(f"beside plain RapidFuzz {median(ours) / median(theirs):5.1f}x")
    for name in ("first", "second"):
        _print_hits(name, read_table(name))


def _fill(notebook: Notebook, rows: list[Row], asks: int) -> None:
    everyone = [person.id for person in notebook.people()]
    made: list[Record] = []
    for number in range(asks):
        row, person = rows[number % len(rows)], everyone[number % len(everyone)]
        owner = None if number % 4 == 0 else person
        for kind, text, first in ((Ask, row.ask, 10_000), (Offer, row.offer, 20_000)):
            made.append(kind(id=first + number, text=text, said_on=TODAY, person=owner))
    notebook.keep(notebook.plan(NOW, "Asks", [create(each) for each in made]))


def _captured(notebook: Notebook, row: Row) -> Change:
    line = f"Zaid Quorum : we spoke of much, and that she {row.offer} +{row.offer} ?{row.ask}"
    return notebook.keep(notebook.capture(read_line(line, TODAY).draft, NOW, is_new=True))


def _plainly(text: str, texts: list[str]) -> object:
    return process.extract(text, texts, scorer=fuzz.token_set_ratio, limit=FIRST_FEW)


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def _print_hits(name: str, rows: list[Row]) -> None:
    hits = found(rows)
    offers = [row.offer for row in rows]
    plain = [row.offer in [each[0] for each in _of_plain(row, offers)] for row in rows]
    others = [is_hit for row, is_hit in zip(rows, hits, strict=True) if not row.is_same]
    ours, theirs = sum(hits) / len(hits), sum(plain) / len(plain)
    in_others = sum(others) / len(others)
    said = f"{ours:.3f} among the first five, in other words {in_others:.3f}"
    print(f"{name:<7} table: {said} (asked >= 0.8); plain RapidFuzz {theirs:.3f}")


def _of_plain(row: Row, offers: list[str]) -> list[tuple[str, float, int]]:
    return process.extract(row.ask, offers, scorer=fuzz.token_set_ratio, limit=FIRST_FEW)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--asks", type=int, default=200)
    arguments = parser.parse_args()
    measure(arguments.people, arguments.asks)
