"""The page and the picture of insights, in a real browser."""

import subprocess
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hallway.domain.insights.views import Cell, Chart, Row, Shape, Suggestion, View
from hallway.exchange.insight_pages import write_page
from hallway.exchange.insight_pictures import write_picture
from tests.pictures.render import BROWSER_FLAGS, PictureError, browser_path

DESKTOP, PHONE = 1280, 390
MONDAY = date(2026, 11, 16)
ODD = "<script>alert('&')</script> " + "Donaudampfschifffahrt" * 9
MEASURE = (
    b"<script>document.title = [document.documentElement.scrollWidth,"
    b" window.innerWidth, document.querySelectorAll('.bar b').length,"
    b" Math.round(document.querySelector('.bar b').getBoundingClientRect().width)].join(' ')"
    b"</script>"
)


def views() -> list[View]:
    bars = (Row("software", 8, words="8 of 10, 80 %"), Row(ODD, 2, words="2 of 10, 20 %"))
    parts = (Row("2026", 4, words="3 given, 1 received", part=1),)
    cells = tuple(Cell(MONDAY + timedelta(days), days) for days in range(7))
    week = Row("2026-11-16", 21, words="21 conversations", cells=cells, marks=("goal: listen",))
    tree = (Row("Ana Ruiz", 1), Row("Bo Lind", 0, words="also at Acme", depth=1))
    charts = (
        Chart("fields", "By field", bars, 10, is_enough=True),
        Chart("circles", "By circle", bars[:1], 1, is_enough=False),
        Chart("years", "By year", parts, 4, True, (), Shape.PARTS, ("given", "received")),
        Chart("weeks", "Week by week", (week,), 21, True, (), Shape.WEEKS),
        Chart("around", "Around Ana Ruiz", tree, 1, True, (), Shape.TREE),
    )
    return [View("meet", "Who you meet", charts, (ODD,), Suggestion("meet two", "8 of 10"))]


def browser(*arguments: str) -> str:
    try:
        path = browser_path()
    except PictureError as missing:
        pytest.skip(str(missing))
    command = [path, *BROWSER_FLAGS, *arguments]
    return subprocess.run(command, capture_output=True, timeout=60, check=True, text=True).stdout


def measured(folder: Path, width: int) -> list[int]:
    """Say how wide the page is, how wide the window, how many bars and how long the first one."""
    # A window of the browser is never as narrow as a phone, but a frame in it is.
    (folder / "page.html").write_bytes(write_page(views(), "Insights").replace(b"</body>", MEASURE))
    (folder / "frame.html").write_text(
        f"<iframe id=f src=page.html style='width:{width}px;height:800px;border:0'></iframe>"
        "<script>f.onload = () => { document.title = f.contentDocument.title }</script>"
    )
    shown = browser(
        *("--allow-file-access-from-files", "--virtual-time-budget=3000", "--dump-dom"),
        *(f"--user-data-dir={folder / 'profile'}", (folder / "frame.html").as_uri()),
    )
    return [int(each) for each in shown.partition("<title>")[2].partition("</title>")[0].split()]


@pytest.mark.slow
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_a_page_fits_a_browser_of_any_width(tmp_path: Path, width: int) -> None:
    page, window, bars, longest = measured(tmp_path, width)
    assert (window, page <= window, bars, longest > width / 8) == (width, True, 3, True)


def test_a_page_holds_every_figure_once() -> None:
    page = write_page(views(), "Insights").decode()
    assert [page.count(said) for said in ("8 of 10, 80 %", "21 conversations", "also at Acme")] == [
        1,
        1,
        1,
    ]


def test_too_few_are_said_and_not_drawn() -> None:
    page = write_page(views(), "Insights").decode()
    circles = page.partition("By circle")[2].partition("<h3>")[0]
    assert ("Too few to say: 1 so far, of 5 at least." in circles, "<li" in circles) == (
        True,
        False,
    )


def test_an_odd_text_stays_text_on_a_page() -> None:
    page = write_page(views(), ODD).decode()
    assert ("<script>alert" in page, "&lt;script&gt;alert" in page) == (False, True)


def test_a_page_reaches_for_nothing() -> None:
    page = write_page(views(), "Insights").decode()
    assert [bad for bad in ("http", "//", "url(", "src=", "href=", "@import") if bad in page] == []


def test_a_picture_is_as_high_as_what_is_drawn() -> None:
    picture = ElementTree.fromstring(write_picture(views(), "Insights"))
    lowest = max(int(each.get("y", "0")) for each in picture.iter() if each.tag.endswith("text"))
    assert lowest < int(picture.get("height", "0"))


def test_no_text_of_a_picture_runs_out_of_it() -> None:
    picture = ElementTree.fromstring(write_picture(views(), "Insights"))
    texts = [each for each in picture.iter() if each.tag.endswith("text")]
    assert max(len(each.text or "") for each in texts) <= 104


@pytest.mark.slow
def test_a_browser_draws_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "insights.svg"
    path.write_bytes(write_picture(views(), "Insights"))
    shown = browser("--dump-dom", f"--user-data-dir={tmp_path / 'profile'}", path.as_uri())
    assert shown.count("<rect") == 1 + 2 + 2 + 7


def test_of_a_long_chart_the_rest_is_one_row() -> None:
    rows = tuple(Row(f"House {number}", 1) for number in range(2_000))
    long = View("meet", "Who", (Chart("houses", "Houses", rows, 2_000, is_enough=True),))
    page = write_page([long], "Insights").decode()
    assert (page.count("<li"), "and 1,940 more" in page) == (61, True)
