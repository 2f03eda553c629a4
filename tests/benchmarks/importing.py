"""How long a table of many rows takes until it is kept, in a notebook that knows a third of them.

python -m tests.benchmarks.importing [--people N] [--rows N]
"""

import argparse
import csv
import io
import resource
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hallway.bootstrap import open_notebook
from hallway.domain.judged import RowState
from hallway.exchange.tables import read_table
from tests.benchmarks.filling import TODAY, Contact, fill_elsewhere
from tests.benchmarks.made_up_network import made_up_network

_HEADERS = [
    "First Name",
    "Last Name",
    "URL",
    "Email Address",
    "Company",
    "Position",
    "Connected On",
]
_PAGE = 50  # rows of a first page


def table_of(contacts: Sequence[Contact]) -> bytes:
    """Write contacts as LinkedIn does, one in ten with an address."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(_HEADERS)
    for number, contact in enumerate(contacts):
        first, _, last = contact["name"].partition(" ")
        mail = contact.get("email", "") if number % 10 == 0 else ""
        address = f"https://people.example/in/{number}"
        work = contact.get("company", ""), contact.get("role", "")
        rows.writerow([first, last, address, mail, *work, "20 Feb 2024"])
    return written.getvalue().encode()


def measure(folder: Path, data: bytes) -> list[str]:
    """Read, judge and keep a table, and say how long each took in seconds of CPU."""
    notebook = open_notebook(folder, "the benchmark")
    marks = [time.process_time()]
    batch = read_table(data)
    marks.append(time.process_time())
    wanted = notebook.begin_import("Connections.csv", batch)
    for number, _ in enumerate(notebook.judge(wanted), start=1):
        if number == _PAGE:
            marks.append(time.process_time())
    marks.append(time.process_time())
    now = datetime.combine(TODAY, datetime.min.time(), UTC)
    notebook.keep(notebook.keep_import(wanted, now))
    marks.append(time.process_time())
    counts = ", ".join(f"{wanted.count(state):,} {state.value}" for state in RowState)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    read, page, judged, kept = (marks[place + 1] - marks[place] for place in range(4))
    return [
        f"read {read:.1f} s, first page {page:.1f} s, judged {page + judged:.1f} s, "
        f"kept {kept:.1f} s, {most} MB at most",
        counts,
    ]


def main() -> None:
    """Make people up, and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.importing")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--rows", type=int, default=30_000)
    arguments = parser.parse_args()
    contacts = made_up_network(arguments.rows, 10).contacts
    with TemporaryDirectory() as folder:
        fill_elsewhere(Path(folder), contacts[: arguments.people])
        print(*measure(Path(folder), table_of(contacts)), sep="\n")


if __name__ == "__main__":
    main()
