"""How long a key takes that lists all whom filters leave, or sorts them, until it is painted.

python -m tests.benchmarks.everyone [--people N]
"""

import argparse
import asyncio
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.widgets import Input

from hallway.notebook.orders import Order
from hallway.ui.screens.who import WhoPlace
from tests.benchmarks.filling import fill_elsewhere
from tests.benchmarks.key_times import TimedApp, app_on, told, until
from tests.benchmarks.made_up_network import made_up_network

QUERIES = ("tag:rust", "has:email", "since:2020", "not:rust", "place:lisbon tag:maps")
_REST_SECONDS = 0.1


async def measure(folder: Path) -> list[str]:
    """Say how long keys take, for each of some filters; an app that runs prints nothing."""
    lines = []
    async with app_on(folder) as app:
        await app.action_go("who")
        await until(lambda: app.current_mode == "who")
        await _typed(app, "ana")  # the first search reads what all others need
        for query in QUERIES:
            typed = await _typed(app, query)
            count = len(app.notebook.passing(query, app.now().date()) or ())
            lines.append(f"{query:<22} {count:>7,} pass   typing   {told(typed)}")
            lines.append(f"{'':<37}sorting  {told(await _sorted(app))}")
    return lines


async def _typed(app: TimedApp, query: str) -> list[float]:
    field = app.screen.query_one("#query", Input)
    field.value = ""
    times = []
    for end, letter in enumerate(query, start=1):
        await asyncio.sleep(_REST_SECONDS)
        times.append(await app.key_ms(letter, _stands(field, query[:end])))
    return times


def _stands(field: Input, text: str) -> Callable[[], bool]:
    return lambda: field.value == text


async def _sorted(app: TimedApp) -> list[float]:
    place = app.screen
    assert isinstance(place, WhoPlace)
    times = []
    for _ in Order:
        await asyncio.sleep(_REST_SECONDS)
        await app.key_ms("escape", lambda: app.is_leading)
        times.append(await app.key_ms("s", _is_sorted_anew(place)))
    return times


def _is_sorted_anew(place: WhoPlace) -> Callable[[], bool]:
    before = place._order
    return lambda: place._order is not before


def main() -> None:
    """Make people up, and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.everyone")
    parser.add_argument("--people", type=int, default=30_000)
    people = parser.parse_args().people
    with TemporaryDirectory() as folder:
        fill_elsewhere(Path(folder), made_up_network(people, 10).contacts)
        print(*asyncio.run(measure(Path(folder))), sep="\n")


if __name__ == "__main__":
    main()
