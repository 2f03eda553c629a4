"""The rows of a table: where its header is, and what stands between its cells."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from hallway.domain.errors import FileRefused
from hallway.domain.text import safe
from hallway.exchange.decoding import decoded
from hallway.exchange.tables.parts import part_of

LONGEST_CELL: Final = 100_000
"""Letters; whatever is longer is nothing that is known of a person."""

_DELIMITERS: Final = ",;\t|"
_LOOKED_AT: Final = 2_000  # rows in which the header is looked for
_HEAD_LETTERS: Final = 500_000
_LEAST_KNOWN: Final = 2  # names in a row that make it a header
_SHOWN: Final = 60  # letters of a cell
_MOST_BREAKS: Final = 1_000  # in a cell; of more a quote was not closed
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
        """Yield every row below the header, but for lines without anything in them.

        Raises:
            FileRefused: a quote that is not closed hides rows.
        """
        is_odd = self.text.count('"') % 2 == 1  # some quote has no other
        row: list[str] = []
        for row in islice(_read(self.text, self.delimiter), self.above, None):
            if row:
                _check_quotes(row, is_odd=is_odd, is_last=False)
                yield row
        _check_quotes(row, is_odd=is_odd, is_last=True)


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
    known = _known(rows[_header_at(rows)]) if rows else 0
    lengths = Counter(len(row) for row in rows if len(row) > 1)
    length, alike = max(lengths.items(), key=lambda each: (each[1], each[0]), default=(1, 0))
    return known, alike, length


def _header_at(rows: Sequence[Sequence[str]]) -> int:
    """Return which row is the header: the first with some known names, else the first of all.

    A row of values may hold known names too; above it stands a row as long, which is the header.
    """
    filled = [place for place, row in enumerate(rows) if any(map(str.strip, row))]
    first = next(iter(filled), 0)
    told = next((place for place in filled if _known(rows[place]) >= _LEAST_KNOWN), first)
    return first if rows and len(rows[first]) == len(rows[told]) else told


def _check_quotes(row: Sequence[str], *, is_odd: bool, is_last: bool) -> None:
    """Refuse a row that swallowed others, as its quote closes at the next one, or at the end."""
    for cell in row:
        breaks = cell.count("\n")
        has_swallowed = is_odd and breaks > 0 and (is_last or '"' in cell)
        if has_swallowed or breaks > _MOST_BREAKS:
            begins = cell.partition("\n")[0][:_SHOWN]
            raise FileRefused(
                f"A quote is opened and not closed, at or behind {safe(begins)!r}.",
                "Close it, and try again.",
            )


def _known(row: Sequence[str]) -> int:
    return sum(part_of(cell) is not None for cell in row)
