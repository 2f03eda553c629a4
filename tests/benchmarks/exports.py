"""How long an export of many people takes, in each form.

python -m tests.benchmarks.exports [--people N]
"""

import argparse
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from hallway import cli
from tests.benchmarks.filling import fill_elsewhere
from tests.benchmarks.made_up_network import made_up_network

FORMS = ("vcf", "csv", "json", "ics", "md")


def measure(folder: Path) -> list[tuple[str, float]]:
    """Return for each form the seconds of CPU that the command takes."""
    rows = []
    for form in FORMS:
        began = time.process_time()
        cli.main(["--data", str(folder / "n"), "export", str(folder / f"out.{form}")])
        rows.append((form, time.process_time() - began))
    return rows


def main() -> None:
    """Make people up, and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.exports")
    parser.add_argument("--people", type=int, default=10_000)
    people = parser.parse_args().people
    with TemporaryDirectory() as folder:
        fill_elsewhere(Path(folder) / "n", made_up_network(people, 10).contacts)
        for form, seconds in measure(Path(folder)):
            print(f".{form:<5} {seconds:5.1f} s")


if __name__ == "__main__":
    main()
