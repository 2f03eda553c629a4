"""Compares who-was-that and look-alikes with what one would write in an afternoon.

Run as `python -m tests.benchmarks.matching [N ...] [--data FOLDER]`. A network of N people lies in
FOLDER/nN, as the scorer of the benchmark has it; without FOLDER, in `shared/bench/data` beside the
checkout. Where there is none, people and questions are made up. Contenders take turns, question by
question and key by key, so that what else the machine does meets them all alike.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.contest import (
    CONTENDERS,
    OURS,
    Entrant,
    answers,
    entrants,
    key_strokes,
)
from tests.benchmarks.filling import fill_elsewhere
from tests.benchmarks.made_up_network import made_up_network
from tests.benchmarks.quality import MEASURES, Answer
from tests.benchmarks.questions import Network, read_network
from tests.benchmarks.table import Row, Target, heading
from tests.benchmarks.whole_process import process_seconds
from tests.contracts.project import ROOT_PATH

JOBS = {"who": "who-was-that", "match": "look-alikes"}
TYPED = 40
PROCESS_PEOPLE = 10_000
ROUNDS = 15
_BESIDE = ROOT_PATH.parent / "shared" / "bench" / "data"
_KEY_TARGETS = {10_000: Target(2), 30_000: Target(5), 100_000: Target(12)}
_READY_TARGETS = {10_000: Target(0.5), 30_000: Target(1.5)}
_MEMORY_TARGETS = {10_000: Target(60)}
_KEY_RATIO_TARGET = Target(1 / 6, of="fts_trigram")
_PROCESS_TARGET = Target(30)


def network_of(count: int, folder: Path = _BESIDE) -> Network:
    """Read the network of so many people, or make one up."""
    path = folder / f"n{count}"
    return read_network(path) if path.is_dir() else made_up_network(count)


def network_rows(network: Network, every: int = 1) -> Iterator[Row]:
    """Measure everybody on one network.

    Args:
        network: the people, and the questions about them.
        every: ask every so many-th question only.
    """
    people, taking_part = len(network.contacts), entrants(network.contacts)
    questions = network.questions[::every]
    answered = answers(taking_part, questions)
    for job, name in JOBS.items():
        yield from _quality_rows(people, job, answered)
        asked = [each for each in questions if each.job == job]
        # Not the first ones, so that there are some of each category.
        typed = asked[:: max(1, len(asked) // _typed(people))]
        yield from _key_rows(people, name, key_strokes(taking_part, typed))
    yield from _cost_rows(people, taking_part)


def process_row(people: int, rounds: int) -> Row:
    """Measure `hallway who` from the shell on a made-up notebook."""
    network = made_up_network(people)
    texts = [each.text for each in network.questions if each.job == "who"]
    with tempfile.TemporaryDirectory() as folder:
        fill_elsewhere(Path(folder), network.contacts)
        searching, passing = process_seconds(Path(folder), texts, rounds)
    encounters = sum(len(each["encounters"]) for each in network.contacts)
    costs = f"`hallway who`, {encounters:,} encounters: {1000 * searching:.0f} ms"
    what = f"{costs} / `python -c pass`, {1000 * passing:.0f} ms"
    return Row(people, what, {OURS: searching / passing}, ".1f", _PROCESS_TARGET)


def _typed(people: int) -> int:
    """Say how many questions are typed letter by letter: fewer where each key takes long."""
    return max(8, min(TYPED, 400_000 // people))


def _quality_rows(people: int, job: str, answered: Mapping[str, Sequence[Answer]]) -> Iterator[Row]:
    of_job = {
        name: [each for each in given if each.question.job == job]
        for name, given in answered.items()
    }
    for measure in MEASURES[job]:
        values = {name: measure.of(given) for name, given in of_job.items()}
        what = f"{JOBS[job]}: {measure.name}"
        yield Row(people, what, values, ".3f", measure.target)


def _key_rows(people: int, name: str, times: Mapping[str, Sequence[float]]) -> Iterator[Row]:
    medians = {who: median(each) for who, each in times.items()}
    slowest = {who: quantiles(each, n=20)[-1] for who, each in times.items()}
    ratios = {who: slowest[OURS] / each for who, each in slowest.items() if who != OURS}
    yield Row(people, f"{name}: a key, median ms of CPU", medians)
    target = _KEY_TARGETS.get(people)
    yield Row(people, f"{name}: a key, 95 % within ms of CPU", slowest, target=target)
    target = _KEY_RATIO_TARGET if target else None
    yield Row(people, f"{name}: 95 % of {OURS} / theirs", ratios, target=target)


def _cost_rows(people: int, taking_part: Sequence[Entrant]) -> Iterator[Row]:
    seconds = {each.name: each.ready_s for each in taking_part}
    megabytes = {each.name: each.index_mb for each in taking_part}
    yield Row(people, "ready, seconds", seconds, target=_READY_TARGETS.get(people))
    target = _MEMORY_TARGETS.get(people)
    yield Row(people, "index, MB of memory", megabytes, ".0f", target)


def main(words: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Compares the matching with its peers.")
    parser.add_argument("sizes", metavar="N", type=int, nargs="*", default=[10_000])
    parser.add_argument("--data", metavar="FOLDER", type=Path, default=_BESIDE)
    parser.add_argument(
        "--rounds", metavar="N", type=int, default=ROUNDS, help="of whole processes"
    )
    parser.add_argument("--every", metavar="N", type=int, default=1, help="ask each N-th question")
    arguments = parser.parse_args(words)
    print(heading(CONTENDERS))
    for size in arguments.sizes:
        network = network_of(size, arguments.data)
        print(f"{size:,} people: {network.origin}", file=sys.stderr)
        for row in network_rows(network, arguments.every):
            print(row.write(CONTENDERS), flush=True)
    people = min(PROCESS_PEOPLE, max(arguments.sizes))
    print(process_row(people, arguments.rounds).write(CONTENDERS))


if __name__ == "__main__":
    main()
