"""The companion on Capture: what to say, with what is typed and what is known."""

from pathlib import Path

from hallway.ui.modals.companion import CompanionSheet
from tests.ui.screen import Screen, screen_on


async def open_sheet(screen: Screen) -> None:
    await screen.after_esc("t")
    await screen.until(lambda: isinstance(screen.app.screen, CompanionSheet))
    await screen.settle()


async def test_it_uses_what_stands_in_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        await screen.type("Ana Ruiz @Acme #rust")
        await open_sheet(screen)
        said = screen.text("#companion")
        assert "Acme" in said or "rust" in said


async def test_the_line_is_as_it_was_once_it_is_closed(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz @Acme")
        await open_sheet(screen)
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert screen.line.value == "Ana Ruiz @Acme"


async def test_space_shows_three_others_each_time(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        await open_sheet(screen)
        shown = []
        for _ in range(4):
            shown += [row for row in screen.text("#companion").splitlines() if row.startswith("●")]
            await screen.press("space")
        assert len(set(shown)) == 12


async def test_the_three_are_others_when_it_is_opened_again(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        await open_sheet(screen)
        first = screen.text("#companion")
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        await open_sheet(screen)
        assert screen.text("#companion") != first


async def test_where_nothing_is_known_it_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        await open_sheet(screen)
        assert "Nothing is known yet; these fit anyone." in screen.text("#companion")


async def test_tab_goes_through_the_four_sets(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await open_sheet(screen)
        shown = []
        for _ in range(4):
            shown.append(screen.text("#companion"))
            await screen.press("tab")
        assert len(set(shown)) == 4


async def test_a_look_alike_brings_what_is_known_of_them(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz, luthier @Acme : cracked tops") as screen:
        await screen.type("Ana Ruiz @Acme")
        await screen.press("down")
        await open_sheet(screen)
        texts = []
        for _ in range(8):
            texts.append(screen.text("#companion"))
            await screen.press("space")
        assert any("cracked tops" in text for text in texts)


async def test_what_was_said_stays_covered_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz, luthier @Acme : cracked tops ?a lathe") as screen:
        await screen.after_esc("h")
        await screen.type("Ana Ruiz @Acme")
        await screen.press("down")
        await open_sheet(screen)
        texts = []
        for _ in range(12):
            texts.append(screen.text("#companion"))
            await screen.press("space")
        assert not any("cracked tops" in text or "lathe" in text for text in texts)
