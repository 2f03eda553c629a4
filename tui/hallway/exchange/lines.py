"""A text file of capture lines, one person each."""

from typing import Final

from hallway.domain.text import clean
from hallway.exchange.decoding import decoded

LONGEST_LINE: Final = 100_000  # letters


def read_lines(data: bytes) -> list[tuple[int, str]]:
    """Return every line that says something, with its number from 1; a hash begins a comment.

    Raises:
        FileRefused: it is no text, or too much of it.
    """
    lines = ((number, clean(line)) for number, line in enumerate(decoded(data).splitlines(), 1))
    return [(number, line) for number, line in lines if line and not line.startswith("# ")]
