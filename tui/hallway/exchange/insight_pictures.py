"""Views of the network as one picture, an SVG that any browser or editor opens."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from hallway.domain.insights.views import Chart, Row, Shape, View
from hallway.exchange.insight_pages import drawn_rows, lengths, sentences

_NAMESPACE: Final = "http://www.w3.org/2000/svg"  # the name of the format, which nobody opens
_WIDTH, _MARGIN = 860, 24
_LINE: Final = 22  # units from one line to the next
_LABEL, _BAR, _WORDS = 24, 250, 560  # where each column begins
_BAR_WIDTH: Final = _WORDS - _BAR - 20
_LETTERS, _LABEL_LETTERS, _WORDS_LETTERS = 104, 30, 38  # that fit into each column
_INK, _SOFT, _FILL, _PART = "#2b2f3a", "#565d6e", "#1f56b5", "#c3d3ef"
_GROUND, _EMPTY = "#fbfaf7", "#e6e3d9"


@dataclass(slots=True)
class _Pen:
    """Writes one line below the other.

    Attributes:
        picture: what is drawn on.
        y: the line that is written now.
    """

    picture: Element
    y: int = _MARGIN

    def write(self, text: str, x: int = _LABEL, *, colour: str = _INK, weight: str = "") -> None:
        """Write into the line."""
        bold = {"font-weight": weight} if weight else {}
        at = {"x": str(x), "y": str(self.y), "fill": colour, **bold}
        SubElement(self.picture, "text", at).text = text

    def draw(self, x: float, width: float, colour: str, side: int = 13) -> None:
        """Draw a box in the line."""
        box = {"x": f"{x:.1f}", "y": str(self.y - 11), "width": f"{max(1.0, width):.1f}"}
        SubElement(self.picture, "rect", {**box, "height": str(side), "fill": colour})

    def go_on(self, lines: int = 1) -> None:
        """Go to a line further down."""
        self.y += lines * _LINE


def write_picture(views: Iterable[View], heading: str) -> bytes:
    """Write views as one picture.

    Args:
        views: in order.
        heading: above them, such as the day that they are of.
    """
    picture = Element("svg", {"xmlns": _NAMESPACE, "width": str(_WIDTH)})
    picture.set("font-family", "system-ui, sans-serif")
    picture.set("font-size", "14")
    SubElement(picture, "title").text = heading
    ground = SubElement(picture, "rect", {"width": "100%", "height": "100%", "fill": _GROUND})
    pen = _Pen(picture)
    pen.write(heading, weight="bold")
    pen.go_on(2)
    for view in views:
        _draw_view(pen, view)
    ground.set("height", str(pen.y))
    picture.set("height", str(pen.y))
    picture.set("viewBox", f"0 0 {_WIDTH} {pen.y}")
    written: bytes = tostring(picture, encoding="utf-8", xml_declaration=True)
    return written


def _draw_view(pen: _Pen, view: View) -> None:
    pen.write(view.title, weight="bold")
    pen.go_on()
    _write_sentences(pen, view.words)
    for chart in view.charts:
        pen.go_on()
        pen.write(f"{chart.title} (n = {chart.n:,})" if chart.n else chart.title, weight="bold")
        pen.go_on()
        _write_sentences(pen, sentences(chart))
        for row in drawn_rows(chart):
            _draw_row(pen, chart, row)
    pen.go_on(2)


def _write_sentences(pen: _Pen, said: Iterable[str]) -> None:
    for words in said:
        for line in wrap(words, _LETTERS):
            pen.write(line, colour=_SOFT)
            pen.go_on()


def _draw_row(pen: _Pen, chart: Chart, row: Row) -> None:
    words = "; ".join((*filter(None, [row.words]), *row.marks))
    if chart.shape in {Shape.LIST, Shape.TREE}:
        for number, line in enumerate(_lines(f"{row.label}  {words}", _LETTERS - 3 * row.depth)):
            pen.write(line, _LABEL + 18 * row.depth + (18 if number else 0))
            pen.go_on()
        return
    labels = list(_lines(row.label, _LABEL_LETTERS))
    beside = list(_lines(words or f"{row.count:,}", _WORDS_LETTERS))
    _draw_bar(pen, chart, row)
    for number in range(max(len(labels), len(beside))):
        if number < len(labels):
            pen.write(labels[number])
        if number < len(beside):
            pen.write(beside[number], _WORDS, colour=_SOFT)
        pen.go_on()


def _draw_bar(pen: _Pen, chart: Chart, row: Row) -> None:
    if chart.shape is Shape.WEEKS:
        for number, cell in enumerate(row.cells):
            colour = _FILL if cell.count > 1 else _PART if cell.count else _EMPTY
            pen.draw(_BAR + 17 * number, 14, colour, 14)
        return
    full, part = (length * _BAR_WIDTH for length in lengths(chart, row))
    if full:
        pen.draw(_BAR, full, _FILL)
    if part:
        pen.draw(_BAR + full, part, _PART)


def _lines(text: str, letters: int) -> Iterator[str]:
    yield from wrap(text, max(10, letters)) or [""]
