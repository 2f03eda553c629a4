"""Views of the network as one page for a browser: no scripts, and no address in it."""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from hallway.domain.insights.figures import LEAST
from hallway.domain.insights.views import Cell, Chart, Row, Shape, View

_MOST_ROWS: Final = 60  # of a chart; more than the weeks of a year
_STYLE: Final = """
:root { color-scheme: light dark; --ink: #2b2f3a; --soft: #565d6e; --bar: #1f56b5; --part: #b9c9e8;
  --ground: #fbfaf7; --line: #d9d5c8; }
@media (prefers-color-scheme: dark) { :root { --ink: #d9dde8; --soft: #a3abc0; --bar: #8fb8ff;
  --part: #3d4f78; --ground: #12141c; --line: #39415a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--ground);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; border-top: 1px solid var(--line);
  padding-top: 1rem; } h3 { font-size: 1rem; margin-bottom: 0; }
.soft { color: var(--soft); margin: 0.2rem 0; }
ul { list-style: none; margin: 0.4rem 0; padding: 0; }
li { display: grid; gap: 0 0.8rem; align-items: center; padding: 0.1rem 0;
  grid-template-columns: minmax(6rem, 12rem) minmax(3rem, 1fr) minmax(4rem, 18rem); }
li.plain { display: block; }
.bar { display: flex; height: 0.9rem; border-radius: 0.2rem; overflow: hidden; }
.bar b { background: var(--bar); } .bar i { background: var(--part); }
.week { display: flex; gap: 2px; }
.week span { width: 1.1rem; height: 1.1rem; border: 1px solid var(--line); border-radius: 0.2rem;
  font-size: 0.7rem; line-height: 1rem; text-align: center; }
@media (max-width: 32rem) { li { grid-template-columns: 1fr auto; }
  .bar, .week { grid-row: 2; grid-column: 1 / -1; } }
"""


def write_page(views: Iterable[View], heading: str) -> bytes:
    """Write views as one page.

    Args:
        views: in order.
        heading: above them, such as the day that they are of.

    Returns:
        HTML in UTF-8, in which every text is a text.
    """
    page = Element("html", lang="en")
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _text(head, "title", heading)
    _text(head, "style", _STYLE)
    body = SubElement(page, "body")
    _text(body, "h1", heading)
    for view in views:
        _put_view(body, view)
    written: bytes = tostring(page, encoding="utf-8", method="html")
    return b"<!doctype html>\n" + written


def sentences(chart: Chart) -> Iterator[str]:
    """Say what stands below the title of a chart."""
    if not chart.rows and not chart.words:
        yield "Nothing is noted for this yet."
    elif chart.n and not chart.is_enough and chart.shape is not Shape.SIDES:
        yield f"Too few to say: {chart.n:,} so far, of {LEAST} at least."
    else:
        yield from chart.words
    if chart.parts is not None and chart.is_enough:
        yield f"Filled: {chart.parts[0]}. Paler: {chart.parts[1]}."


def drawn_rows(chart: Chart) -> tuple[Row, ...]:
    """Return the rows that are drawn: none where there are too few to say anything.

    Of a long chart the first are drawn, and one that stands for the others.
    """
    if not chart.is_enough and chart.shape is not Shape.SIDES:
        return ()
    rest = chart.rows[_MOST_ROWS:]
    if not rest:
        return chart.rows
    return (*chart.rows[:_MOST_ROWS], Row(f"and {len(rest):,} more", 0, words=" "))


def lengths(chart: Chart, row: Row) -> tuple[float, float]:
    """Return how long both parts of a bar are, from 0 to 1 together."""
    if row.share is not None:
        return row.share, 0.0
    most = max((each.count for each in chart.rows), default=0)
    if not most:
        return 0.0, 0.0
    return (row.count - row.part) / most, row.part / most


def _put_view(body: Element, view: View) -> None:
    section = SubElement(body, "section", id=view.name)
    _text(section, "h2", view.title)
    for words in view.words:
        _text(section, "p", words, "soft")
    for chart in view.charts:
        _text(section, "h3", _title(chart))
        for words in sentences(chart):
            _text(section, "p", words, "soft")
        rows = drawn_rows(chart)
        if rows:
            _put_rows(SubElement(section, "ul"), chart, rows)
    if view.suggestion is not None:
        _text(section, "h3", "One thing to try")
        _text(section, "p", f"{view.suggestion.text} ({view.suggestion.why})")


def _title(chart: Chart) -> str:
    return f"{chart.title} (n = {chart.n:,})" if chart.n else chart.title


def _put_rows(listed: Element, chart: Chart, rows: tuple[Row, ...]) -> None:
    for row in rows:
        if chart.shape in {Shape.LIST, Shape.TREE}:
            item = SubElement(listed, "li", {"class": "plain"})
            item.set("style", f"padding-left: {row.depth * 1.5}rem")
            _text(item, "strong", row.label)
            _text(item, "span", f" {_beside(row)}", "soft")
            continue
        item = SubElement(listed, "li")
        _text(item, "span", row.label)
        if chart.shape is Shape.WEEKS:
            _put_week(item, row.cells)
        else:
            _put_bar(item, lengths(chart, row))
        _text(item, "span", _beside(row) or f"{row.count:,}", "soft")


def _beside(row: Row) -> str:
    return "; ".join((*filter(None, [row.words]), *row.marks))


def _put_bar(item: Element, parts: tuple[float, float]) -> None:
    bar = SubElement(item, "div", {"class": "bar"})
    for tag, length in zip(("b", "i"), parts, strict=True):
        if length:
            SubElement(bar, tag, style=f"width: {100 * length:.1f}%")


def _put_week(item: Element, cells: tuple[Cell, ...]) -> None:
    week = SubElement(item, "div", {"class": "week"})
    for cell in cells:
        shade = min(100, 12 * cell.count)
        day = SubElement(week, "span", title=f"{cell.day.isoformat()}: {cell.count:,}")
        if cell.count:
            day.text = str(cell.count) if cell.count < 100 else "+"
            day.set("style", f"background: color-mix(in srgb, var(--part) {shade}%, transparent)")


def _text(parent: Element, tag: str, text: str, kind: str = "") -> None:
    element = SubElement(parent, tag, {"class": kind} if kind else {})
    element.text = text
