"""Where a line that is being typed goes on to the next row."""

from collections.abc import Iterator

from rich.cells import get_character_cell_size


def row_starts(text: str, width: int, most_rows: int) -> tuple[int, ...]:
    """Break a text into rows of whole words, or of whole letters where words take too many rows.

    Every letter stands in a row, the spaces between words too, so that a cursor can stand on it.

    Args:
        text: without line breaks.
        width: of a row, in cells.
        most_rows: how many rows of words there is room for.

    Returns:
        The index of the first letter of each row; one row for an empty text.
    """
    cells = [get_character_cell_size(letter) for letter in text]
    width = max(2, width)
    if sum(cells) <= width:
        return (0,)
    by_words = tuple(_starts(text, cells, width, at_words=True))
    return by_words if len(by_words) <= most_rows else tuple(_starts(text, cells, width))


def _starts(text: str, cells: list[int], width: int, *, at_words: bool = False) -> Iterator[int]:
    start = word = used = 0
    yield 0
    for index, letter in enumerate(text):
        if used + cells[index] > width:
            # A word that began in this row moves to the next; one as long as a row is cut.
            start = word if at_words and start < word else index
            used = sum(cells[start:index])
            yield start
        used += cells[index]
        if letter == " ":
            word = index + 1


def row_of(starts: tuple[int, ...], index: int) -> int:
    """Return the row in which a letter stands, counted from 0."""
    return next(row for row in reversed(range(len(starts))) if starts[row] <= index)
