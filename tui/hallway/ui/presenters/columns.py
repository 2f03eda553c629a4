"""Columns of text that line up in any script: widths are counted in terminal cells."""

from textual.content import Content

ELLIPSIS = "…"


def fit(content: Content, width: int) -> Content:
    """Cut or pad a text to a number of cells; what is cut ends in an ellipsis."""
    if width <= 0:
        return Content("")
    one_line = content if "\n" not in content.plain else Content(one_row(content.plain))
    return one_line.truncate(width, ellipsis=True, pad=True)


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
    return Content("  ").join([part for part in parts if part.plain])


def spread(left: Content, right: Content, width: int) -> Content:
    """Put one text at the left and one at the right; only the left one is ever cut."""
    room = width - right.cell_length - 1
    if room <= 0:
        return cut(right, width)
    return Content.assemble(fit(left, room), " ", right)
