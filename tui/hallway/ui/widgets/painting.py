"""Rows of styled text turned into what a terminal shows, without the detour over wrapping."""

from collections.abc import Iterator

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget


def strips_of(widget: Widget, content: Content, width: int, style: Style) -> list[Strip]:
    """Paint a text that is written for its width already.

    Args:
        widget: whose styles the tokens of the text mean.
        content: a row for each of its lines, none of them wider than the width.
        width: in cells.
        style: below the styles of the text.
    """
    under = style.rich_style
    lines = content.split("\n", allow_blank=True)
    strips = (Strip(list(_segments(widget, line, style))) for line in lines)
    return [strip.adjust_cell_length(width, under) for strip in strips]


def resize_without_layout(view: ScrollView, size: Size) -> None:
    """Tell a view of a fixed height how much there is to scroll.

    Setting the size as such would lay out the whole screen anew, at every key.
    """
    if view.virtual_size == size:
        return
    if view.styles.height is not None and view.styles.height.is_auto:
        view.virtual_size = size
        return
    view.set_reactive(Widget.virtual_size, size)
    view._scroll_update(size)


def _segments(widget: Widget, line: Content, style: Style) -> Iterator[Segment]:
    for text, text_style in line.render(style, end="", parse_style=widget._get_style):
        yield Segment(text, text_style.rich_style)
