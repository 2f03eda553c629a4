"""Questions that are asked on a screen, and what is typed into them."""

from collections.abc import Awaitable, Callable

from textual.widgets import Input, Static

from hallway.ui.modals.line import LineQuestion
from tests.ui.screen import Screen

Opening = Callable[[Screen], Awaitable[None]]


def is_asked(screen: Screen) -> bool:
    """Say whether a question is open."""
    return isinstance(screen.app.screen, LineQuestion)


def question(screen: Screen) -> LineQuestion:
    """Return the question that is open."""
    assert isinstance(screen.app.screen, LineQuestion)
    return screen.app.screen


def hint(screen: Screen) -> str:
    """Read what is said below the line of a question."""
    return str(question(screen).query_one(".hint", Static).content)


def line(screen: Screen) -> Input:
    """Return the line of a question."""
    return question(screen).query_one(Input)


async def opened(screen: Screen, *keys: str) -> None:
    """Press keys that open a question, and wait for it."""
    await screen.press(*keys)
    await screen.until(lambda: is_asked(screen))


async def answered(screen: Screen, text: str) -> None:
    """Answer the question that is open, without waiting for the disk."""
    asked = question(screen)
    line(screen).value = text
    await screen.pilot.press("enter")
    await screen.until(lambda: screen.app.screen is not asked)


async def edit(screen: Screen) -> None:
    """Open the line of a person."""
    await screen.go(4, "review")
    await screen.press("tab")
    await opened(screen, "e")


async def rewrite(screen: Screen) -> None:
    """Open the words of a promise."""
    await screen.go(3, "followups")
    await opened(screen, "e")


async def complete(screen: Screen) -> None:
    """Ask what came of a promise."""
    await screen.go(3, "followups")
    await opened(screen, "space")


async def snooze(screen: Screen) -> None:
    """Ask for another day of a promise."""
    await screen.go(3, "followups")
    await opened(screen, "s")


async def meet_again(screen: Screen) -> None:
    """Ask for another talk with a person."""
    await screen.go(2, "who")
    await opened(screen, "escape", "m")


async def choose_event(screen: Screen) -> None:
    """Ask for an event."""
    await opened(screen, "escape", "e")


ASKING = [edit, rewrite, complete, meet_again, choose_event]
