"""The six layouts: nothing that matters is cut in any of them."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.ui.screen import screen_on
from tests.ui.visible import visible_rows

SIZES = [(40, 20), (45, 12), (45, 25), (80, 24), (120, 36), (200, 60)]
LINE = (
    "Mei Tanaka, ML engineer @Unbabel #nlp ~tall : embeddings for maps of bees and of trees "
    "> send the notebook fri"
)


def words(rows: list[str]) -> str:
    return " ".join(" ".join(rows).split())


def letters(rows: list[str]) -> str:
    return "".join("".join(rows).split())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_capture_shows_line_verdict_day_and_name(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    assert len(LINE) == 110
    async with screen_on(tmp_path, "Mei Tanaka @Unbabel ~red coat", size=size) as screen:
        await screen.type(LINE)
        rows = visible_rows(screen.app)
        typed = [screen.line.render_line(y).text for y in range(screen.line.size.height)]
        assert letters(typed) == LINE.replace(" ", "")
        assert letters(typed) in letters([row.strip(" │") for row in rows])
        shown = words(rows)
        assert ("same person" in shown, "Fri 27 Nov" in shown) == (True, True)
        found = words([row for row in rows if "same person" in row])
        assert "Mei Tanaka" in found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_who_shows_the_query_the_name_and_why(tmp_path: Path, size: tuple[int, int]) -> None:
    async with screen_on(tmp_path, "Mei Tanaka @Unbabel : embeddings", size=size) as screen:
        await screen.go(2, "who")
        await screen.type("embeddings")
        shown = words(visible_rows(screen.app))
        assert ("Mei Tanaka" in shown, shown.count("embeddings") >= 2) == (True, True)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_checklist_shows_name_and_day(tmp_path: Path, size: tuple[int, int]) -> None:
    line = "Mei-Ling Tannhäuser-Okonkwo > send her the whole notebook about embeddings fri"
    async with screen_on(tmp_path, line, size=size) as screen:
        await screen.go(3, "followups")
        shown = words(visible_rows(screen.app))
        assert ("Mei-Ling" in shown, "Fri" in shown) == (True, True)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_no_row_is_wider_than_the_terminal(tmp_path: Path, size: tuple[int, int]) -> None:
    async with screen_on(tmp_path, "小川 陽子 @慢电工坊 ~مرحبا", size=size) as screen:
        await screen.type("小川 @慢 : 話した")
        rows = visible_rows(screen.app)
        assert ({cell_len(row) for row in rows}, len(rows)) == ({size[0]}, size[1])


@pytest.mark.parametrize("size", [(45, 16), (45, 18), (60, 16), (80, 16), (60, 20), (80, 20)])
async def test_low_terminals_show_verdict_and_name_too(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with screen_on(tmp_path, "Mei Tanaka @Unbabel ~red coat", size=size) as screen:
        await screen.type(LINE)
        (found,) = [row for row in visible_rows(screen.app) if "same person" in row]
        assert ("Mei Tanaka" in found, "y Same" in screen.bar("#key-bar")) == (True, True)


async def test_the_card_takes_the_place_of_the_list_on_a_phone(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Mei Tanaka @Unbabel : embeddings", size=(45, 12)) as screen:
        await screen.go(2, "who")
        await screen.type("mei")
        await screen.press("enter")
        await screen.pilot.pause()
        assert "PyCon Lisbon" in words(visible_rows(screen.app)[2:])
        await screen.press("enter")
        assert screen.app.focused is screen.app.screen.query_one("#query")
