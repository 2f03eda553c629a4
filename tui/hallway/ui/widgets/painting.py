"""Rows of styled text turned into what a terminal shows, without the detour over wrapping."""

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
    rows: list[list[Segment]] = [[]]
    for text, text_style in content.render(style, end="", parse_style=widget._get_style):
        first, *others = text.split("\n")
        rows[-1].append(Segment(first, text_style.rich_style))
        rows.extend([Segment(other, text_style.rich_style)] for other in others)
    return [Strip(row).adjust_cell_length(width, under) for row in rows]


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
