"""Two years of a made-up life, from a first talk to what came of it, all by keys."""

from datetime import UTC, datetime
from pathlib import Path

from hallway.domain.collaborations import Collaboration
from hallway.domain.favours import Favour
from hallway.domain.outcomes import Outcome
from hallway.ui.modals.favours import FavoursSheet
from hallway.ui.modals.line import LineQuestion
from hallway.ui.modals.page import Page
from hallway.ui.modals.trace import TraceSheet
from tests.ui.screen import Screen, screen_on

SALON = datetime(2024, 3, 2, 18, 30, tzinfo=UTC)
INTRODUCED = datetime(2024, 6, 8, 19, 10, tzinfo=UTC)
BROUGHT_ON = datetime(2025, 2, 1, 11, 0, tzinfo=UTC)
TOGETHER = datetime(2025, 9, 1, 9, 0, tzinfo=UTC)
CAME_OF_IT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


async def at(screen: Screen, now: datetime, number: int, mode: str) -> None:
    """Go to a place on a later day."""
    screen.app.now = lambda: now
    await screen.go(number, mode)


async def capture(screen: Screen, now: datetime, line: str) -> None:
    await at(screen, now, 1, "capture")
    await screen.type(line)
    await screen.press("enter")
    await screen.until(lambda: not screen.line.value)


async def answer(screen: Screen, words: str, *keys: str) -> None:
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.press("end")
    await screen.type(words)
    await screen.press(*keys, "enter")
    await screen.settle()


async def give(screen: Screen, now: datetime, name: str, gift: str) -> None:
    """Say on somebody's card what you gave them, and that it passes on the last favour before."""
    earlier = list(screen.notebook.all(Favour))
    await at(screen, now, 2, "who")
    await screen.type(name)
    await screen.after_esc("F")
    await screen.until(lambda: isinstance(screen.app.screen, FavoursSheet))
    await screen.press("i")
    await answer(screen, gift)
    await screen.until(lambda: len(list(screen.notebook.all(Favour))) == len(earlier) + 1)
    await screen.until(lambda: isinstance(screen.app.screen, FavoursSheet))
    await screen.settle()
    await screen.press("home", "p")
    await answer(screen, earlier[-1].text, "down")
    await screen.until(lambda: list(screen.notebook.all(Favour))[-1].passes_on == earlier[-1].id)
    await screen.press("escape")
    await screen.until(lambda: len(screen.app.screen_stack) == 1)


async def live(screen: Screen) -> None:
    """Meet three people, each through the one before, and make a film with the second."""
    screen.app.now = lambda: SALON
    await screen.after_esc("e")
    await answer(screen, "Salon Porto")
    await capture(screen, SALON, "Ana Ruiz, engineer @Arup : bridges !got: advice on visas")
    await capture(screen, INTRODUCED, "Marek Novak, film maker ^Ana Ruiz !kites on film")
    await give(screen, INTRODUCED, "marek", "the same advice, for his crew")
    await capture(screen, BROUGHT_ON, "Joana Silva, curator ^Marek Novak : halls")
    await give(screen, BROUGHT_ON, "joana", "an hour on her papers")
    await at(screen, TOGETHER, 6, "ideas")
    await screen.press("K")
    await answer(screen, "Marek Novak")
    await answer(screen, "")
    await screen.until(lambda: len(list(screen.notebook.all(Collaboration))) == 1)
    await at(screen, CAME_OF_IT, 1, "capture")
    await screen.after_esc("O")
    await answer(screen, "big: the museum shows it &Marek Novak")
    await screen.until(lambda: isinstance(screen.app.screen, TraceSheet))


async def test_the_outcome_is_traced_back_to_the_evening_where_it_began(tmp_path: Path) -> None:
    async with screen_on(tmp_path, now=SALON, with_event=False) as screen:
        await live(screen)
        steps = [row.splitlines()[-1].split("  ")[0] for row in screen.rows("#chain")]
        assert steps == [
            "✔ outcome, a big one",
            "● together with Marek Novak",
            "● idea",
            "● talk with Marek Novak",
            "● talk with Ana Ruiz",
            "● Salon Porto",
        ]
        await screen.press("enter")
        await screen.until(lambda: next(screen.notebook.all(Outcome)).is_confirmed)


async def test_a_gift_is_passed_on_twice(tmp_path: Path) -> None:
    async with screen_on(tmp_path, now=SALON, with_event=False) as screen:
        await live(screen)
        last = list(screen.notebook.all(Favour))[-1]
        chain = [last, *screen.notebook.favours_before(last)]
        assert [each.text for each in chain] == [
            "an hour on her papers",
            "the same advice, for his crew",
            "advice on visas",
        ]


async def test_the_evening_shows_what_has_come_of_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path, now=SALON, with_event=False) as screen:
        await live(screen)
        await screen.press("enter")
        await screen.until(lambda: next(screen.notebook.all(Outcome)).is_confirmed)
        await screen.go(5, "events")
        await screen.press("T")
        await screen.until(lambda: isinstance(screen.app.screen, Page))
        await screen.settle()
        page = screen.text("#page")
        assert "brought you to Marek Novak" in page and "the museum shows it" in page
