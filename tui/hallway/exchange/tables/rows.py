"""The rows of a table: where its header is, and what stands between its cells."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from hallway.domain.errors import FileRefused
from hallway.exchange.decoding import decoded
from hallway.exchange.tables.parts import part_of

LONGEST_CELL: Final = 100_000
"""Letters; whatever is longer is nothing that is known of a person."""

_DELIMITERS: Final = ",;\t|"
_LOOKED_AT: Final = 40  # rows in which the header is looked for
_HEAD_LETTERS: Final = 20_000
_LIMIT: Final = 200_000_000  # for the reader of cells, which has to go on behind a long one


@dataclass(frozen=True, slots=True)
class Table:
    """A table, read as far as its header.

    Attributes:
        headers: the names of the columns.
        text: all of it.
        delimiter: between cells.
        above: how many rows are above the first one below the header.
    """

    headers: tuple[str, ...]
    text: str
    delimiter: str
    above: int

    def rows(self) -> Iterator[list[str]]:
        """Yield every row below the header."""
        yield from islice(_read(self.text, self.delimiter), self.above, None)


def open_table(data: bytes) -> Table:
    """Find the header of a table, and what stands between its cells.

    Raises:
        FileRefused: it is no table, or empty.
    """
    text = decoded(data)
    if not text.strip():
        raise FileRefused("The file is empty.", "Export it again.")
    head = text[:_HEAD_LETTERS]
    tried = [(each, list(islice(_read(head, each), _LOOKED_AT))) for each in _DELIMITERS]
    best = max(tried, key=lambda each: _fit(each[1]))
    delimiter, rows = best
    place = _header_at(rows)
    return Table(tuple(rows[place]), text, delimiter, place + 1)


def _read(text: str, delimiter: str) -> Iterator[list[str]]:
    before = csv.field_size_limit(_LIMIT)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    finally:
        csv.field_size_limit(before)


def _fit(rows: Sequence[Sequence[str]]) -> tuple[int, int, int]:
    """Say how well rows look like those of a table: known headers, rows alike, and columns."""
    known = max((_known(row) for row in rows), default=0)
    lengths = Counter(len(row) for row in rows if len(row) > 1)
    length, alike = max(lengths.items(), key=lambda each: (each[1], each[0]), default=(1, 0))
    return known, alike, length


def _header_at(rows: Sequence[Sequence[str]]) -> int:
    """Return which row is the header: the one with most known names, else the first of all."""
    known = [_known(row) for row in rows]
    if max(known, default=0):
        return known.index(max(known))
    return next((place for place, row in enumerate(rows) if any(map(str.strip, row))), 0)


def _known(row: Sequence[str]) -> int:
    return sum(part_of(cell) is not None for cell in row)
