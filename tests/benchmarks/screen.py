"""How fast the screen is, beside an app of Textual that does the least.

    python -m tests.benchmarks.screen [--people N...] [--quick]

Each program runs in a terminal of its own; both are measured in turns, and what counts is the
ratio. A key is painted when the last frame that follows it has been written.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from tests.benchmarks.filling import fill_elsewhere
from tests.benchmarks.made_up_network import made_up_network
from tests.benchmarks.minimal_app import PLACEHOLDER
from tests.benchmarks.table import Row, Target, heading
from tests.benchmarks.terminal import TerminalProgram
from tests.benchmarks.whole_process import count_seconds, line_seconds

HALLWAY, MINIMAL = "hallway", "minimal"
CONTENDERS = (HALLWAY, MINIMAL)
SIZES = (1_000, 10_000, 30_000)
LINES = (
    "Katarzyna Nowak, designer @Zemin #maps : kites > send the map fri",
    "Bob Okonjo @Hive Labs #rust ~red scarf : bees and drones",
    "Ana Ruiz, engineer @Acme Robotics > the paper next week",
)
QUERIES = ("designer warsaw maps", "robert hive labs rust", "scarf drones lisbon")
_FIRST_FRAME = {1_000: 2.2, 30_000: 2.8}
_KEY = {10_000: 2.0, 30_000: 3.0}
_PAUSE_SECONDS = {10_000: 0.3, 30_000: 0.8}
_MEMORY_LIMIT_MB = {10_000: 200.0}
_ADD_LIMIT = 30.0
_COUNT_LIMIT = 12.0
_FIRST_TEXT = "ho did you just meet"  # its first letter is under the cursor
_ESC_SECONDS = 0.4
_TYPED_WHILE_LOADING = 80


class Bench:
    """A notebook of some size, and the two programs."""

    def __init__(self, folder: Path, people: int) -> None:
        """Prepare; nothing runs yet."""
        self.folder = folder
        self.people = people
        path = os.pathsep.join(map(os.path.abspath, sys.path))
        self._environment = os.environ | {"PYTHONPATH": path, "TERM": "xterm-256color"}
        self._environment |= {"COLORTERM": "truecolor", "HALLWAY_CONFIG": str(folder / "none")}
        self._environment |= {"XDG_STATE_HOME": str(folder / "state")}
        # As installed, with modules compiled once.
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def hallway(self) -> TerminalProgram:
        """Start Hallway."""
        words = ("-m", "hallway", "--data", str(self.folder / "data"))
        return TerminalProgram((sys.executable, *words), self._environment)

    def minimal(self) -> TerminalProgram:
        """Start the minimal app."""
        words = ("-m", "tests.benchmarks.minimal_app")
        return TerminalProgram((sys.executable, *words), self._environment)


def first_frames(bench: Bench, rounds: int) -> Row:
    """Measure the time to the first frame of both, in turns."""
    seconds: dict[str, list[float]] = {HALLWAY: [], MINIMAL: []}
    for _ in range(rounds + 1):
        for name, start, text in (
            (HALLWAY, bench.hallway, _FIRST_TEXT),
            (MINIMAL, bench.minimal, PLACEHOLDER[1:]),
        ):
            program = start()
            seconds[name].append(program.wait_for(text) - program.started)
            program.rest(0.3)
            program.close()
    medians = {name: median(each[1:]) for name, each in seconds.items()}
    values = {HALLWAY: medians[HALLWAY] / medians[MINIMAL], MINIMAL: 1.0}
    limit = _FIRST_FRAME.get(bench.people)
    what = f"first frame, ratio ({medians[MINIMAL] * 1000:.0f} ms)"
    return Row(bench.people, what, values, target=None if limit is None else Target(limit))


def pauses(bench: Bench, what: str) -> Row:
    """Type from the first frame on, and measure the longest time until a letter is painted."""
    program = bench.hallway()
    program.wait_for(_FIRST_TEXT)
    longest = max(program.painted_after("x") for _ in range(_TYPED_WHILE_LOADING))
    program.close()
    limit = _PAUSE_SECONDS.get(bench.people)
    target = None if limit is None else Target(limit)
    return Row(bench.people, f"longest pause {what}, s", {HALLWAY: longest}, target=target)


def keys(bench: Bench, rounds: int) -> Iterator[Row]:
    """Measure keys of both in turns, once everybody is in the index."""
    hallway, minimal = bench.hallway(), bench.minimal()
    hallway.wait_for(_FIRST_TEXT)
    minimal.wait_for(PLACEHOLDER[1:])
    hallway.rest(6.0)
    yield from _keys(bench, hallway, minimal, LINES[:rounds], "key to look-alikes")
    hallway.write("\x1b")
    hallway.rest(_ESC_SECONDS)
    limit = Target(0.3) if bench.people == 30_000 else None
    mounting = hallway.seconds_until("2", "last met first")
    yield Row(bench.people, "everyone is listed, s", {HALLWAY: mounting}, target=limit)
    hallway.rest(1.0)
    yield from _keys(bench, hallway, minimal, QUERIES[:rounds], "key to results")
    megabytes = hallway.private_bytes() / 1e6
    least = {MINIMAL: minimal.private_bytes() / 1e6, HALLWAY: megabytes}
    most = _MEMORY_LIMIT_MB.get(bench.people)
    target = None if most is None else Target(most)
    yield Row(bench.people, "memory, MB", least, ".0f", target)
    hallway.close()
    minimal.close()


def _keys(
    bench: Bench,
    hallway: TerminalProgram,
    minimal: TerminalProgram,
    texts: Sequence[str],
    what: str,
) -> Iterator[Row]:
    seconds: dict[str, list[float]] = {HALLWAY: [], MINIMAL: []}
    for text in texts:
        for letter in text:
            seconds[HALLWAY].append(hallway.painted_after(letter))
            seconds[MINIMAL].append(minimal.painted_after(letter))
        for program in (hallway, minimal):
            program.write("\x01\x0b")  # to the start, and delete all
            program.rest(0.3)
    high = {name: quantiles(each, n=20)[18] for name, each in seconds.items()}
    floor = high[MINIMAL]
    values = {HALLWAY: high[HALLWAY] / floor, MINIMAL: 1.0}
    limit = _KEY.get(bench.people)
    target = None if limit is None else Target(limit)
    yield Row(bench.people, f"{what}, p95, ratio ({floor * 1000:.1f} ms)", values, target=target)


def adding(bench: Bench, rounds: int) -> Row:
    """Measure `hallway add LINE`, the whole process."""
    add, nothing = line_seconds(bench.folder / "data", LINES, rounds)
    values = {HALLWAY: add / nothing, "python -c pass": 1.0}
    return Row(bench.people, "hallway add, ratio", values, ".1f", Target(_ADD_LIMIT))


def counting(bench: Bench, rounds: int) -> Row:
    """Measure `hallway due --count`, the whole process."""
    count, nothing = count_seconds(bench.folder / "data", rounds)
    values = {HALLWAY: count / nothing, "python -c pass": 1.0}
    return Row(bench.people, "hallway due --count, ratio", values, ".1f", Target(_COUNT_LIMIT))


def rows_of(people: int, folder: Path, *, quick: bool) -> Iterator[Row]:
    """Measure one size."""
    bench = Bench(folder, people)
    network = made_up_network(people, 10)
    fill_elsewhere(folder / "data", network.contacts)
    rounds = 2 if quick else 5
    yield first_frames(bench, rounds)
    for index in (folder / "data" / "derived").glob("*.index"):
        index.unlink()
    yield pauses(bench, "without an index")
    yield pauses(bench, "with a kept index")
    yield from keys(bench, 1 if quick else 3)
    if people == 10_000:
        yield adding(bench, 3 * rounds)
        yield counting(bench, 3 * rounds)


def main(words: Sequence[str] | None = None) -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.screen")
    parser.add_argument("--people", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args(words)
    contenders = (*CONTENDERS, "python -c pass")
    print(heading(contenders))
    for people in asked.people:
        with TemporaryDirectory() as name:
            for row in rows_of(people, Path(name), quick=asked.quick):
                print(row.write(contenders), flush=True)


if __name__ == "__main__":
    main()
