"""Pictures that a telephone reads (QR codes), as rows of half blocks."""

from collections.abc import Iterator, Sequence
from typing import Final

QUIET: Final = 4
"""Modules of light around a picture. Source: ISO/IEC 18004, quiet zone."""

_LEAST_QUIET: Final = 2  # which telephones read too, where a window has no room for more
_BLOCKS: Final = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}


def picture_that_fits(texts: Sequence[str], width: int, height: int) -> list[str] | None:
    """Draw the first of some texts that fits a window.

    Args:
        texts: the one with the most in it first.
        width: of the window, in cells.
        height: of the window, in rows, each of which holds two modules.

    Returns:
        Rows to be written black on white; None where none of them fits.
    """
    for quiet in (QUIET, _LEAST_QUIET):
        for text in texts:
            rows = list(_rows(text, quiet))
            if len(rows) <= height and len(rows[0]) <= width:
                return rows
    return None


def _rows(text: str, quiet: int) -> Iterator[str]:
    import segno

    # Which letters it is written in is said where that is not plain, or readers would guess.
    is_plain = text.isascii()
    letters = None if is_plain else "utf-8"
    made = segno.make_qr(text, error="l", encoding=letters, eci=not is_plain, boost_error=False)
    matrix = made.matrix
    side = len(matrix) + 2 * quiet
    blank = bytes(side)
    beside = bytes(quiet)
    lines = [*[blank] * quiet, *(beside + bytes(row) + beside for row in matrix), *[blank] * quiet]
    if len(lines) % 2:
        lines.append(blank)
    for upper, lower in zip(lines[::2], lines[1::2], strict=True):
        yield "".join(_BLOCKS[pair] for pair in zip(upper, lower, strict=True))
