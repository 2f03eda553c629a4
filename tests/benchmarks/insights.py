"""How long each view takes until its first picture.

python -m tests.benchmarks.insights [--people N] [--talks N]
"""

import argparse
import asyncio
import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from hallway.bootstrap import open_notebook
from hallway.domain.encounters import Encounter, TalkKind
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import compose_id
from hallway.domain.insights.views import PAGES
from hallway.domain.modes import Mode
from hallway.domain.people import Person
from hallway.domain.records import Link, Record
from hallway.notebook.state import create
from tests.benchmarks.filling import TODAY, records
from tests.benchmarks.key_times import TimedApp, app_on, until
from tests.benchmarks.made_up_network import made_up_network

_CIRCLES = ("alumni", "open source", "neighbours", "choir", "former colleagues")
_ROUNDS = 3
_REST_SECONDS = 0.3


def fill(folder: Path, people: int, talks: int) -> None:
    """Fill a notebook with a made-up network, until it has so many talks."""
    random_ = random.Random(7)
    made = list(records(made_up_network(people, 10).contacts))
    known = [each for each in made if isinstance(each, Person)]
    talked = [each for each in made if isinstance(each, Encounter)]
    left_out = {each.id for each in talked[talks // 2 :]}
    made = [each for each in made if each.id not in left_out]
    made += _more(random_, known, talks - min(len(talked), talks // 2))
    notebook = open_notebook(folder, "the benchmark")
    now = datetime.combine(TODAY, datetime.min.time(), UTC)
    notebook.keep(notebook.plan(now, "Filled", [create(each) for each in made]))
    notebook.tidy()
    notebook.close()


def _more(random_: random.Random, known: list[Person], talks: int) -> Iterator[Record]:
    since = int(datetime(2022, 1, 1, tzinfo=UTC).timestamp() * 1000)
    for number in range(max(0, talks)):
        person, other = random_.sample(known, 2)
        day = TODAY - timedelta(days=random_.randrange(1_500))
        yield Encounter(
            id=compose_id(since + number, 1),
            people=(person.id,),
            day=day,
            moment=datetime.combine(day, datetime.min.time(), UTC),
            mode=random_.choice((Mode.IDEAS, Mode.RESOURCES, Mode.BOTH)),
            talk=random_.choice((None, *TalkKind)),
            companions=(Link("somebody", other.id),) if number % 4 == 0 else (),
            introducer=Link("somebody", other.id) if number % 5 == 0 else None,
        )
        if number % 3 == 0:
            yield Favour(
                id=compose_id(since + number, 2),
                person=person.id,
                text=f"gift {number}",
                day=day,
                is_given=number % 2 == 0,
            )
            yield Followup(
                id=compose_id(since + number, 3),
                person=person.id,
                side=Side.MINE,
                text="a paper",
                said_on=day,
                done_on=day + timedelta(days=number % 20),
            )


def measure(folder: Path) -> list[tuple[str, float, float]]:
    """Return for each view its CPU milliseconds: of a notebook just opened, and again."""
    return [(name, *_measured(folder, name)) for name in PAGES]


def _measured(folder: Path, name: str) -> tuple[float, float]:
    first, again = list[float](), list[float]()
    for _ in range(_ROUNDS):
        notebook = open_notebook(folder, "the benchmark")
        look = partial(notebook.look, name, TODAY, experiments=())
        first.append(_ms(partial(look, is_first=True)))
        again.append(_ms(look))
    return median(first), median(again)


async def measure_keys(folder: Path) -> list[tuple[str, float]]:
    """Return for each page the milliseconds from Tab until it is painted, with nothing read."""
    rows = list[tuple[str, float]]()
    async with app_on(folder) as app:
        await app.action_go("insights")
        await until(lambda: app.current_mode == "insights")
        for name in (*list(PAGES)[1:], next(iter(PAGES))):
            app.notebook._ledger = None
            await asyncio.sleep(_REST_SECONDS)
            rows.append((name, await app.key_ms("tab", partial(_is_shown, app, PAGES[name]))))
    return rows


def _is_shown(app: TimedApp, title: str) -> bool:
    return str(app.screen.query_one("#charts-panel").border_title) == title


def _ms(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return 1_000 * (time.process_time() - began)


def main() -> None:
    """Fill a notebook, and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.insights")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--talks", type=int, default=25_000)
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        fill(Path(folder), arguments.people, arguments.talks)
        for name, first, again in measure(Path(folder)):
            print(f"{name:<10} {first:7.0f} ms at first {again:7.0f} ms again")
        for name, painted in asyncio.run(measure_keys(Path(folder))):
            print(f"{name:<10} {painted:7.0f} ms from the key until it is painted")


if __name__ == "__main__":
    main()
