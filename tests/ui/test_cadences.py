"""A cadence that cannot be is refused where it is typed, and what was typed stays to be mended."""

from pathlib import Path

import pytest
from textual.widgets import Input

from hallway.domain.people import Person
from tests.ui.screen import Screen, screen_on

IMPOSSIBLE = ["0", "10000"]


async def refused(screen: Screen, days: str) -> Input:
    """Answer the open question, and wait until the refusal is said; returns the field."""
    await screen.until(lambda: len(screen.app.screen_stack) > 1)
    await screen.type(days)
    await screen.press("enter")
    await screen.until(lambda: "from 1 to 3650 days" in screen.text(".hint"))
    return screen.app.screen.query_one(Input)


def cadences(screen: Screen) -> list[int | None]:
    return [each.tie.cadence_days for each in screen.notebook.all(Person)]


@pytest.mark.parametrize("days", IMPOSSIBLE)
async def test_what_was_typed_stays_and_nothing_is_kept(tmp_path: Path, days: str) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press("v")
        field = await refused(screen, days)
        assert (field.value, cadences(screen)) == (days, [None])


@pytest.mark.parametrize("days", IMPOSSIBLE)
async def test_it_can_be_mended_and_is_kept(tmp_path: Path, days: str) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press("v")
        await refused(screen, days)
        await screen.press("ctrl+u", "9", "enter")
        await screen.until(lambda: cadences(screen) == [9])


@pytest.mark.parametrize("days", IMPOSSIBLE)
async def test_of_several_at_once_none_gets_it(tmp_path: Path, days: str) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Bo Lind") as screen:
        await screen.go(2, "who")
        await screen.after_esc("v")
        await screen.after_esc("v")
        await screen.after_esc("f")
        await refused(screen, days)
        assert cadences(screen) == [None, None]
