"""Measures the storage against the same bytes written barely, SQLite and stock TinyDB.

Run as `python -m tests.benchmarks.storage [FOLDER]`, on the disk that matters. Contenders
take turns, so that what else the machine does meets them all alike; medians are compared.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median

import orjson
from tinydb import TinyDB
from tinydb.table import Document

from hallway.bootstrap import open_notebook
from hallway.domain.encounters import Encounter
from hallway.domain.people import Person
from hallway.storage import collector
from hallway.storage.codec import to_document
from hallway.storage.database import NotebookDatabase
from hallway.storage.journaled import JournaledStorage
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import FIRST_ID, change, creation, encounter, person

SIZES = (100, 10_000, 100_000)
ROUNDS = 200
STOCK_SECONDS = 20.0
PEOPLE, ENCOUNTERS = 10_000, 25_000
MANY = 100_000
OPENINGS = 9
MEMORY_DOCUMENTS = 130_000

Insert = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: was measured.
        value: as it was found, with its unit.
        ratio: to what it is compared with.
        limit: that the ratio, or the value, must keep; None where there is none.
    """

    what: str
    value: str
    ratio: float | None = None
    limit: float | None = None

    def __str__(self) -> str:
        """Write the line."""
        ratio = "" if self.ratio is None else f"{self.ratio:8.2f}"
        verdict = "" if self.ratio is None or self.limit is None else self._verdict(self.ratio)
        return f"{self.what:<58}{self.value:>14}{ratio:>9}  {verdict}"

    def _verdict(self, ratio: float) -> str:
        kept = self.limit is not None and ratio <= self.limit
        return f"{'ok' if kept else 'MISSED'} (<= {self.limit:g})"


def filled_store(folder: Path, count: int) -> TinyStore:
    """Make a notebook of some people."""
    store = open_store(folder)
    store.keep(change(0, *(creation(person(number)) for number in range(count))))
    # As many changes as the history keeps, so that each further one pushes one out.
    for number in range(200):
        store.keep(change(number + 1, creation(person(count + number))))
    store.compact()
    return store


def keeping(folder: Path, size: int) -> Insert:
    """Keep people as the notebook does: a record, its history, revisions and all."""
    store = filled_store(folder / "keep", size)
    return lambda number: void(store.keep(change(number, creation(person(number)))))


def inserting(folder: Path, size: int) -> Insert:
    """Insert documents into TinyDB over our storage."""
    filled_store(folder / "insert", size).close()
    database = NotebookDatabase(folder / "insert" / "notebook.json", storage=JournaledStorage)
    table = database.table("people")
    return lambda number: void(table.insert(Document(document(number), FIRST_ID + number)))


def appending(folder: Path, line: bytes) -> Insert:
    """Append bytes to a file and wait for the disk: what cannot be undercut."""
    descriptor = os.open(folder / f"bare-{len(line)}", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def append(_: int) -> None:
        os.write(descriptor, line)
        os.fsync(descriptor)

    return append


def committing(folder: Path, size: int) -> Insert:
    """Insert rows into SQLite with write-ahead log and full synchronisation."""
    database = sqlite3.connect(folder / "rows.sqlite", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, document TEXT)")
    rows = ((FIRST_ID + each, orjson.dumps(document(each)).decode()) for each in range(size))
    database.execute("BEGIN")
    database.executemany("INSERT INTO people VALUES (?, ?)", rows)
    database.execute("COMMIT")

    def insert(number: int) -> None:
        row = (FIRST_ID + number, orjson.dumps(document(number)).decode())
        database.execute("INSERT INTO people VALUES (?, ?)", row)

    return insert


def inserting_in_stock(folder: Path, size: int) -> Insert:
    """Insert documents into TinyDB as it comes."""
    people = {str(FIRST_ID + each): document(each) for each in range(size)}
    (folder / "stock.json").write_bytes(orjson.dumps({"people": people}))
    table = TinyDB(folder / "stock.json").table("people")
    return lambda number: void(table.insert(Document(document(number), FIRST_ID + number)))


def document(number: int) -> dict[str, object]:
    """Make up the document of a person."""
    return to_document(replace(person(number), revision=1))


def void(_: object) -> None:
    """Leave a result aside."""


def milliseconds(action: Callable[[], object]) -> float:
    """Measure one go."""
    start = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - start)


def last_line_bytes(folder: Path) -> bytes:
    """Return the last line of a journal."""
    return (folder / "notebook.journal").read_bytes().splitlines(keepends=True)[-1]


def medians(inserts: Sequence[Insert], rounds: int, first: int) -> list[float]:
    """Let contenders take turns.

    Returns:
        The median of each, in milliseconds.
    """
    found: list[list[float]] = [[] for _ in inserts]
    for number in range(first, first + rounds):
        for times, insert in zip(found, inserts, strict=True):
            times.append(milliseconds(partial(insert, number)))
    return [median(times) for times in found]


@dataclass(frozen=True, slots=True)
class Contest:
    """Those who insert into a notebook of one size, and those they are compared with.

    Attributes:
        size: how many people there are.
        folder: where all of it lies.
        change_bytes: of the line that a change takes.
        insert_bytes: of the line that an insert takes.
        inserts: a change, an insert, both lines written barely, and SQLite, in this order.
    """

    size: int
    folder: Path
    change_bytes: int
    insert_bytes: int
    inserts: tuple[Insert, ...]

    @property
    def first(self) -> int:
        """The number of the first person who is not there yet."""
        return 2 * self.size + 1000


def contest(folder: Path, size: int) -> Contest:
    """Make notebooks of one size, and a first insert into each."""
    folder.mkdir()
    keep, insert = keeping(folder, size), inserting(folder, size)
    keep(2 * size + 1000)
    insert(2 * size + 1000)
    change_line, line = last_line_bytes(folder / "keep"), last_line_bytes(folder / "insert")
    bare = (appending(folder, change_line), appending(folder, line))
    inserts = (keep, insert, *bare, committing(folder, size))
    return Contest(size, folder, len(change_line), len(line), inserts)


def insert_rows(folder: Path) -> Iterable[Row]:
    """Measure one durable insert at every size; all of them take turns."""
    contests = [contest(folder / str(size), size) for size in SIZES]
    contenders = [insert for each in contests for insert in each.inserts]
    times = medians(contenders, ROUNDS, contests[-1].first + 1)
    found = {each.size: times[5 * number : 5 * number + 5] for number, each in enumerate(contests)}
    for each in contests:
        yield from rows_of(each, found[each.size])
    least, most = found[SIZES[0]], found[SIZES[-1]]
    yield Row(f"insert at {SIZES[-1]:,} / at {SIZES[0]:,}", "", most[1] / least[1], 1.5)
    yield Row(f"change at {SIZES[-1]:,} / at {SIZES[0]:,}", "", most[0] / least[0], 1.5)


def rows_of(contest: Contest, times: Sequence[float]) -> Iterable[Row]:
    """Compare what was measured at one size, and stock TinyDB with it."""
    size, (kept, inserted, bare_kept, bare, sqlite) = f"{contest.size:>7,}", times
    yield Row(f"{size}: bare append of an insert's {contest.insert_bytes} bytes", f"{bare:.3f} ms")
    yield Row(f"{size}: insert / bare append", f"{inserted:.3f} ms", inserted / bare, 2)
    yield Row(f"{size}: insert / SQLite", f"{sqlite:.3f} ms", inserted / sqlite, 1.2)
    what = f"{size}: bare append of a change's {contest.change_bytes} bytes"
    yield Row(what, f"{bare_kept:.3f} ms")
    yield Row(f"{size}: change / bare append", f"{kept:.3f} ms", kept / bare_kept, 2)
    stock = stock_median(contest.folder, contest.size, contest.first)
    yield Row(f"{size}: stock TinyDB / bare append", f"{stock:.3f} ms", stock / bare)


def stock_median(folder: Path, size: int, first: int) -> float:
    """Measure stock TinyDB for as long as there is patience."""
    insert = inserting_in_stock(folder, size)
    times: list[float] = []
    while len(times) < ROUNDS and sum(times) < 1000 * STOCK_SECONDS:
        number = first + len(times)
        times.append(milliseconds(partial(insert, number)))
    return median(times)


def opening_rows(folder: Path) -> Iterable[Row]:
    """Measure how long it takes to open a grown notebook."""
    store = open_store(folder / "grown")
    people = [person(number, "Ana Ruiz", "red glasses") for number in range(PEOPLE)]
    met = [
        encounter(PEOPLE + number, people[number % PEOPLE], note="borrow checking for drones")
        for number in range(ENCOUNTERS)
    ]
    store.keep(change(0, *map(creation, [*people, *met])))
    for number in range(200):
        store.keep(change(number + 1, creation(person(PEOPLE + ENCOUNTERS + number))))
    store.compact()
    data_path = folder / "grown" / "notebook.json"
    opened, loaded = [], []
    for _ in range(OPENINGS):
        opened.append(milliseconds(lambda: open_notebook(folder / "grown")))
        with collector.paused():  # as opening does
            loaded.append(milliseconds(lambda: orjson.loads(data_path.read_bytes())))
    ratio = median(opened) / median(loaded)
    what = f"open {PEOPLE:,} people and {ENCOUNTERS:,} encounters / orjson.loads"
    yield Row(what, f"{median(opened):.0f} ms", ratio, 1.5)
    values = milliseconds(lambda: [list(store.all(kind)) for kind in (Person, Encounter)])
    yield Row("make all their values for the first time", f"{values:.0f} ms")
    yield Row("write their data file anew", f"{milliseconds(store.compact):.0f} ms")


def many_rows(folder: Path) -> Iterable[Row]:
    """Measure one change of very many rows."""
    store = open_store(folder / "many")
    many = change(0, *(creation(person(number)) for number in range(MANY)))
    seconds = milliseconds(lambda: store.keep(many)) / 1000
    yield Row(f"{MANY:,} rows in one change, seconds", f"{seconds:.1f} s", seconds, 10)


def memory_rows(folder: Path) -> Iterable[Row]:
    """Measure the memory of a process that reads everything."""
    store = filled_store(folder / "large", MEMORY_DOCUMENTS)
    store.close()
    command = [sys.executable, "-m", "tests.benchmarks.storage", "--memory", str(folder / "large")]
    megabytes = float(subprocess.run(command, check=True, capture_output=True).stdout)
    what = f"memory with {MEMORY_DOCUMENTS:,} documents and all their values, MB"
    yield Row(what, f"{megabytes:.0f} MB", megabytes, 250)


def print_memory(folder: Path) -> None:
    """Open a notebook, make all its values, and print the memory in megabytes."""
    notebook = open_notebook(folder)
    values = list(notebook.all(Person))
    status = Path("/proc/self/status").read_text()
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS"))
    print(int(line.split()[1]) / 1024 if values else 0)


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    if arguments[:1] == ["--memory"]:
        print_memory(Path(arguments[1]))
        return
    with tempfile.TemporaryDirectory(dir=arguments[0] if arguments else None) as folder:
        for measure in (insert_rows, opening_rows, many_rows, memory_rows):
            for row in measure(Path(folder)):
                print(row, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
