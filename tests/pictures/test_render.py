"""The drawing of screens as PNG."""

from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from tests.pictures import render

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
WIDTH_IN_PNG = slice(16, 20)
HEIGHT_IN_PNG = slice(20, 24)


class SmallScreen(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("Łódź -> ● ○ ✔")


@pytest.fixture
async def svg_path(tmp_path: Path) -> Path:
    app = SmallScreen()
    async with app.run_test(size=(45, 25)):
        path = tmp_path / "small.svg"
        path.write_text(app.export_screenshot(), encoding="utf-8")
    return path


def test_a_drawn_picture_asks_the_web_for_no_font(svg_path: Path) -> None:
    assert "url(" not in render.with_local_font(svg_path.read_text(encoding="utf-8")).replace(
        "url(#", ""
    )


def test_a_file_that_is_no_picture_is_refused() -> None:
    with pytest.raises(render.PictureError):
        render.picture_size("<svg></svg>")


def test_pictures_of_different_tests_get_different_names() -> None:
    first, second = Path("test_who/one.svg"), Path("test_review/one.svg")
    assert render.png_name(first) != render.png_name(second)


@pytest.mark.slow
@pytest.mark.picture
def test_a_screen_becomes_a_png_of_its_size(svg_path: Path, tmp_path: Path) -> None:
    try:
        render.browser_path()
    except render.PictureError as missing:
        pytest.skip(str(missing))
    [png_path] = render.draw_all([svg_path], tmp_path / "out")
    png = png_path.read_bytes()
    size = int.from_bytes(png[WIDTH_IN_PNG]), int.from_bytes(png[HEIGHT_IN_PNG])
    assert (png[:8], size) == (
        PNG_SIGNATURE,
        render.picture_size(svg_path.read_text(encoding="utf-8")),
    )
