"""A brief is read before meeting somebody again, and names are practised with it."""

from pathlib import Path

from hallway.ui.modals.brief import BriefSheet
from hallway.ui.widgets.written import Written
from tests.ui.screen import Screen, screen_on

ANA = "Ana Ruiz @Acme ~red hat : drones > send it ?a piano teacher"
OLU = "Olu Bello ~green tie + piano tuning : bees"


def brief(screen: Screen) -> str:
    return screen.app.screen.query_one("#brief", Written).text.plain


async def opened(screen: Screen) -> None:
    await screen.until(lambda: isinstance(screen.app.screen, BriefSheet))
    await screen.pilot.pause()


async def test_b_shows_what_to_have_in_mind(tmp_path: Path) -> None:
    async with screen_on(tmp_path, OLU, ANA) as screen:
        await screen.go(4, "review")
        await screen.press("B")
        await opened(screen)
        assert [
            part
            for part in ("Ana Ruiz", "drones", "Olu Bello can offer piano tuning")
            if part not in brief(screen)
        ] == []


async def test_the_brief_of_an_event_has_everyone_from_there(tmp_path: Path) -> None:
    async with screen_on(tmp_path, OLU, ANA) as screen:
        await screen.go(5, "events")
        await screen.press("b")
        await opened(screen)
        first = brief(screen)
        await screen.press("tab")
        assert ("Olu Bello" in first, "Ana Ruiz" in brief(screen)) == (True, True)


async def test_in_practice_whoever_was_missed_comes_again(tmp_path: Path) -> None:
    async with screen_on(tmp_path, OLU, ANA) as screen:
        await screen.go(5, "events")
        await screen.press("b")
        await opened(screen)
        await screen.press("p")
        hidden = brief(screen)
        await screen.press("space")
        revealed = brief(screen)
        await screen.press("n", "space", "y")
        again = brief(screen)
        await screen.press("space", "y")
        await screen.until(lambda: not isinstance(screen.app.screen, BriefSheet))
        assert ("Olu Bello" in hidden, "green tie" in hidden, "bees" in hidden) == (
            *(False, True, True),
        )
        assert ("Olu Bello" in revealed, "green tie" in again) == (True, True)
