"""Columns of text that line up in any script: widths are counted in terminal cells."""

import unicodedata
from typing import Final

from textual.content import Content

_RIGHT_TO_LEFT: Final = {"R", "AL"}
_LEFT_TO_RIGHT_MARK: Final = "\u200e"
_LEAST_ROOM = 8  # cells below which a column of text cannot be read


def fit(content: Content, width: int) -> Content:
    """Cut or pad a text to a number of cells; what is cut ends in an ellipsis."""
    if width <= 0:
        return Content("")
    one_line = content if "\n" not in content.plain else Content(one_row(content.plain))
    shown = cut(one_line, width)
    return Content.assemble(_ended(shown), " " * (width - shown.cell_length))


def cut(content: Content, width: int) -> Content:
    """Cut a text to a number of cells, without padding."""
    if width <= 0:
        return Content("")
    return content.truncate(width, ellipsis=True, pad=False)


def one_row(text: str) -> str:
    """Put a text of several lines on one."""
    return " · ".join(part for part in text.splitlines() if part.strip())


def side_by_side(*parts: Content) -> Content:
    """Put texts in a row, two cells between them, leaving out the empty ones."""
    return Content("  ").join([_ended(part) for part in parts if part.plain])


def spread(left: Content, right: Content, width: int) -> Content:
    """Put one text at the left and one at the right; only the left one is ever cut."""
    room = width - right.cell_length - 1
    if room <= 0:
        return cut(right, width)
    return Content.assemble(fit(left, room), " ", right)


def wrapped(content: Content, width: int) -> Content:
    """Break a text into rows of whole words."""
    return Content("\n").join(content.wrap(max(1, width)) or [content])


def hang(first: Content, body: Content, width: int, rest: Content | None = None) -> Content:
    """Wrap a text behind what stands before it, so that later rows stay in its column.

    Args:
        first: before the first row, such as a label.
        body: the text.
        width: of all of it, in cells.
        rest: before every other row, as wide as `first`; blank if it is not given.
    """
    indent = first.cell_length
    room = width - indent
    if room < _LEAST_ROOM:
        return Content.assemble(first, body)
    blank = Content(" " * indent) if rest is None else rest
    rows = body.wrap(room) or [body]
    return Content("\n").join(
        [Content.assemble(blank if number else first, row) for number, row in enumerate(rows)]
    )


def _ended(content: Content) -> Content:
    """End a text that runs from right to left, or a terminal would draw the next column in it.

    The mark takes no cell. Source: Unicode Standard Annex #9, implicit directional marks.
    """
    if content.plain.isascii() or not any(map(_is_right_to_left, content.plain)):
        return content
    return content + _LEFT_TO_RIGHT_MARK


def _is_right_to_left(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT
