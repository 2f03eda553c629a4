"""How long keys take while duplicates are looked for, beside keys while they are not.

    python -m tests.benchmarks.comparing [--people N] [--rounds N]

Both are measured in turns in one app, in Review and in Capture, from the key until it is painted;
a verdict is on the disk by then.
"""

import argparse
import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from hallway.notebook import Notebook
from hallway.ui.screens.review import ReviewPlace
from hallway.ui.widgets.quick_line import QuickLine
from tests.benchmarks.filling import fill_elsewhere
from tests.benchmarks.key_times import TimedApp, app_on, told, until
from tests.benchmarks.made_up_network import made_up_network

COMPARING, AT_REST = "while comparing", "at rest"
_LINE = "Bob Okonjo @Hive Labs #rust : bees and drones"
_SKIPS = 20
# Between keys; nobody types in step with what is compared.
_RESTS = (0.03, 0.11, 0.05, 0.08, 0.07)
_SETTLING_SECONDS = 0.5

Times = defaultdict[tuple[str, str], list[float]]


class Gate:
    """Lets duplicates be looked for, or not."""

    def __init__(self, notebook: Notebook) -> None:
        """Stand before the notebook of an app."""
        self._look = notebook.look_for_duplicates
        self.is_open = True
        setattr(notebook, "look_for_duplicates", self._pass)  # noqa: B010 - in place of a method

    def _pass(self, most: int) -> bool:
        return self.is_open and self._look(most)


async def measure(folder: Path, rounds: int) -> list[str]:
    """Say how long keys take; an app that runs prints nothing."""
    times: Times = defaultdict(list)
    rests = cycle(_RESTS)
    async with app_on(folder) as app:
        gate = Gate(app.notebook)
        for _ in range(rounds):
            for state in (COMPARING, AT_REST):
                gate.is_open = state == COMPARING
                times["Review", state] += await _skipping(app, rests)
                times["Verdict", state] += await _deciding(app, rests)
                times["Capture", state] += await _typing(app, rests)
        left = app.notebook.waiting_for_duplicates
    lines = [f"{place:<8} {state:<16} {told(each)}" for (place, state), each in times.items()]
    return [*lines, f"{left:,} people were still to be compared"]


async def _skipping(app: TimedApp, rests: Iterator[float]) -> list[float]:
    """Skip cards of the review, one after the other."""
    await _go(app, "review")
    place = app.screen
    assert isinstance(place, ReviewPlace)
    times = []
    for _ in range(_SKIPS):
        await asyncio.sleep(next(rests))
        times.append(await app.key_ms("tab", _is_another(place)))
    return times


async def _deciding(app: TimedApp, rests: Iterator[float]) -> list[float]:
    """Give a verdict of one key on cards of the review, one after the other."""
    place = app.screen
    assert isinstance(place, ReviewPlace)
    times = []
    for _ in range(_SKIPS):
        await asyncio.sleep(next(rests))
        key = "n" if place.check_action("tell_apart", ()) else "Y"
        times.append(await app.key_ms(key, _is_another(place)))
        await until(lambda: not app.is_saving)
    return times


def _is_another(place: ReviewPlace) -> Callable[[], bool]:
    before = place._queue[0]  # the person may be the same, who stands in two pairs
    return lambda: place._queue[0] != before


async def _typing(app: TimedApp, rests: Iterator[float]) -> list[float]:
    """Type a line letter by letter, and empty it again."""
    await _go(app, "capture")
    line = app.screen.query_one("#line", QuickLine)
    line.value = ""
    times = []
    for end, letter in enumerate(_LINE, start=1):
        await asyncio.sleep(next(rests))
        times.append(await app.key_ms(letter, _stands(line, _LINE[:end])))
    line.value = ""
    return times


def _stands(line: QuickLine, text: str) -> Callable[[], bool]:
    return lambda: line.value == text


async def _go(app: TimedApp, place: str) -> None:
    await app.action_go(place)
    await until(lambda: app.current_mode == place)
    await asyncio.sleep(_SETTLING_SECONDS)


def main() -> None:
    """Make people up, and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.comparing")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=4)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        fill_elsewhere(Path(folder), made_up_network(asked.people, 10).contacts)
        print(*asyncio.run(measure(Path(folder), asked.rounds)), sep="\n")


if __name__ == "__main__":
    main()
