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


async def test_a_practice_says_the_name_nowhere_until_it_is_revealed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme /Porto ~red hat") as screen:
        await screen.go(2, "who")
        await screen.after_esc("B")
        await screen.until(lambda: isinstance(screen.app.screen, BriefSheet))
        await screen.press("p")
        panel = screen.app.screen.query_one("#brief-panel")
        assert ("Ana" in str(panel.border_title), "Porto" in screen.text("#brief")) == (False, True)
        assert screen.app.screen.styles.background.a == 1
        await screen.press("space")
        assert "Ana Ruiz" in str(panel.border_title)
