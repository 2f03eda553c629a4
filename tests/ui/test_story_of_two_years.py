"""The story of two years: a salon, a kite and a coach, and what came of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hallway.domain.collaborations import Collaboration
from hallway.domain.favours import Favour
from hallway.domain.outcomes import Outcome
from hallway.domain.people import Person
from hallway.domain.vouching import Recommendation
from hallway.ui.modals.confirm import Confirm
from hallway.ui.modals.favours import FavoursSheet
from hallway.ui.modals.line import LineQuestion
from hallway.ui.modals.page import Page
from hallway.ui.modals.trace import TraceSheet
from tests.ui.screen import Screen, screen_on

pytestmark = pytest.mark.slow


@asynccontextmanager
async def on(folder: Path, day: str) -> AsyncIterator[Screen]:
    """Open the screen on an evening."""
    now = datetime.fromisoformat(f"{day}T18:00").replace(tzinfo=UTC)
    async with screen_on(folder, with_event=False, now=now) as screen:
        yield screen


async def answer(screen: Screen, words: str, *keys: str) -> None:
    """Answer the question that is open."""
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.type(words)
    await screen.press(*keys, "enter")


async def capture(screen: Screen, line: str) -> None:
    """Capture somebody new."""
    known = len(list(screen.notebook.all(Person)))
    await screen.go(1, "capture")
    await screen.type(line)
    await screen.press("enter")
    await screen.until(lambda: len(list(screen.notebook.all(Person))) == known + 1)


async def start(screen: Screen, name: str) -> None:
    """Start an event."""
    await screen.after_esc("e")
    await answer(screen, name)
    await screen.until(lambda: name in screen.bar("#top-line"))


async def open_card(screen: Screen, words: str, key: str) -> None:
    """Find somebody, and press a key on their card."""
    await screen.go(2, "who")
    await screen.press("/")
    await screen.press("ctrl+u")
    await screen.type(words)
    await screen.after_esc(key)


async def give(screen: Screen, whom: str, what: str, passes_on: str) -> None:
    """Give somebody something that passes on what was given before."""
    before = len(list(screen.notebook.all(Favour)))
    await open_card(screen, whom, "F")
    await screen.until(lambda: isinstance(screen.app.screen, FavoursSheet))
    await screen.press("i")
    await answer(screen, what)
    await screen.until(lambda: len(list(screen.notebook.all(Favour))) == before + 1)
    await screen.until(lambda: isinstance(screen.app.screen, FavoursSheet))
    await screen.press("home", "p")
    await answer(screen, passes_on, "down")
    given = next(each for each in screen.notebook.all(Favour) if each.text == what)
    await screen.until(lambda: screen.notebook.get(Favour, given.id).passes_on is not None)
    await screen.until(lambda: isinstance(screen.app.screen, FavoursSheet))
    await screen.press("escape")


async def came_of_it(screen: Screen, words: str) -> list[str]:
    """Say an outcome, and read what each step of its chain is."""
    await screen.after_esc("O")
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.press("ctrl+u")
    await answer(screen, words)
    await screen.until(lambda: isinstance(screen.app.screen, TraceSheet))
    await screen.settle()
    return [row.splitlines()[-1].split("  ")[0] for row in screen.rows("#chain")]


async def live_two_years(folder: Path) -> None:
    """Meet three people, each through the last, and pass on what was given."""
    async with on(folder, "2024-03-01") as screen:
        await start(screen, "Salon Porto")
        await capture(screen, "Ana Ruiz, engineer : why footbridges sing !got: an hour on my talk")
        await capture(screen, "Ines Prado, coach : attention")
    async with on(folder, "2024-06-08") as screen:
        await capture(screen, "Marek Novak, film maker ^Ana Ruiz !kites on film : the old harbour")
        await give(screen, "marek", "two hours on his script", "an hour")
    async with on(folder, "2024-09-10") as screen:
        await open_card(screen, "ines", "R")
        await screen.until(lambda: isinstance(screen.app.screen, Confirm))
        await screen.press("enter")
        await answer(screen, "to Globex for coaching their leads")
        await screen.until(lambda: any(screen.notebook.all(Recommendation)))
    async with on(folder, "2025-02-01") as screen:
        await screen.go(6, "ideas")
        await screen.press("K")
        await answer(screen, "Marek Novak")
        await screen.settle()
        await screen.press("ctrl+u")
        await answer(screen, "a short from above")
        await screen.until(lambda: any(screen.notebook.all(Collaboration)))
        await capture(screen, "Joana Silva, curator ^Marek Novak : what a hall can carry")
        await give(screen, "joana", "three hours on her catalogue", "two hours")


async def test_two_years_end_in_a_trace_of_five_steps(tmp_path: Path) -> None:
    await live_two_years(tmp_path)
    async with on(tmp_path, "2026-03-20") as screen:
        assert await came_of_it(screen, "big: the museum buys it &Marek Novak") == [
            "✔ outcome, a big one",
            "● together with Marek Novak",
            "● idea",
            "● talk with Marek Novak",
            "● talk with Ana Ruiz",
            "● Salon Porto",
        ]
        await screen.press("enter")
        await screen.until(lambda: all(each.is_confirmed for each in screen.notebook.all(Outcome)))


async def test_two_years_end_in_a_favour_passed_on_twice(tmp_path: Path) -> None:
    await live_two_years(tmp_path)
    async with on(tmp_path, "2026-03-20") as screen:
        await open_card(screen, "marek", "F")
        await screen.until(lambda: isinstance(screen.app.screen, FavoursSheet))
        told = "\n".join(screen.rows("#favours"))
        assert "passes on what Ana Ruiz gave you: an hour on my talk" in told
        assert "passed on when you gave Joana Silva: three hours on her catalogue" in told


async def test_a_coach_who_was_recommended_helps_two_years_later(tmp_path: Path) -> None:
    await live_two_years(tmp_path)
    async with on(tmp_path, "2026-03-20") as screen:
        assert await came_of_it(screen, "she helps with my research &Ines Prado") == [
            "✔ outcome",
            "● you recommended Ines Prado to Globex",
            "● talk with Ines Prado",
            "● Salon Porto",
        ]


async def test_the_salon_shows_all_that_came_of_it(tmp_path: Path) -> None:
    await live_two_years(tmp_path)
    async with on(tmp_path, "2026-03-20") as screen:
        await came_of_it(screen, "the museum buys it &Marek Novak")
        await screen.press("enter")
        await screen.until(lambda: all(each.is_confirmed for each in screen.notebook.all(Outcome)))
        await screen.go(5, "events")
        await screen.press("T")
        await screen.until(lambda: isinstance(screen.app.screen, Page))
        await screen.settle()
        told = screen.text("#page")
    for part in (
        *("Ana Ruiz gave you  an hour on my talk", "you gave Marek Novak  two hours on his script"),
        *("you gave Joana Silva  three hours on her catalogue", "brought you to Marek Novak"),
        *("together with Marek Novak  a short from above", "outcome  the museum buys it"),
        "you recommended Ines Prado to Globex  coaching their leads",
    ):
        assert part in told
