"""Mouse and touch: what is named at the edge of a place can be tapped."""

from pathlib import Path

from tests.ui.screen import Screen, screen_on


async def tap(screen: Screen, selector: str, words: str) -> None:
    at = screen.bar(selector).index(words)
    await screen.pilot.click(selector, offset=(at + 1, 0))
    await screen.settle()


async def test_a_place_in_the_top_line_is_gone_to(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await tap(screen, "#top-line", "3 Follow-up")
        await screen.until(lambda: screen.app.current_mode == "followups")


async def test_a_command_in_the_footer_is_given(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz")
        await tap(screen, "#key-bar", "Enter Save")
        assert screen.names() == ["Ana Ruiz"]


async def test_a_tapped_capture_is_opened(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.pilot.click("#captured", offset=(10, 0))
        await screen.settle()
        assert screen.line.value == "Ana Ruiz @Acme"


async def test_a_tapped_result_shows_its_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme", "Bo Lind @Zemin") as screen:
        await screen.go(2, "who")
        await screen.pilot.click("#results", offset=(10, 2))
        await screen.settle()
        assert "Ana Ruiz" in screen.text("#card")


async def test_a_tap_beside_the_names_does_nothing(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.pilot.click("#key-bar", offset=(110, 0))
        await screen.settle()
        assert screen.app.current_mode == "capture"


async def test_the_number_of_a_place_is_tapped_where_its_name_has_no_room(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(45, 25)) as screen:
        await tap(screen, "#top-line", " 5 ")
        await screen.until(lambda: screen.app.current_mode == "events")
