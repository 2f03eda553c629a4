"""What the columns of an unknown table may hold, for somebody to say so."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from hallway.domain.text import clean
from hallway.exchange.tables.parts import TABLE, Part, format_of, part_of
from hallway.exchange.tables.rows import Table, open_table

_EXAMPLES: Final = 2
_LOOKED_AT: Final = 50
_SHOWN: Final = 40
_TOLD_BY: Final = (
    (re.compile(r"[^@\s]+@[^@\s]+\.\w{2,}"), Part.EMAIL),
    (re.compile(r"(https?://|www\.)\S+"), Part.URL),
    (re.compile(r"@\w+(@[\w.-]+)?"), Part.HANDLE),
    (re.compile(r"[+(0][\d ()./-]{6,}"), Part.PHONE),
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        header: its name.
        part: what it holds; None where nothing tells.
        examples: some of its values.
        is_sure: its name tells, not only its values.
    """

    header: str
    part: Part | None
    examples: tuple[str, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Guess:
    """What a table seems to hold.

    Attributes:
        format: the program that wrote it.
        columns: in order.
    """

    format: str
    columns: tuple[Column, ...]

    @property
    def is_known(self) -> bool:
        """A known program wrote it, or every name that matters is told."""
        parts = {each.part for each in self.columns if each.is_sure}
        return self.format != TABLE or bool(parts & {Part.NAME, Part.GIVEN, Part.FAMILY})


def guess_columns(data: bytes) -> Guess:
    """Guess what each column holds, by its header and else by its values.

    Raises:
        FileRefused: it is no table.
    """
    table = open_table(data)
    columns = tuple(_guess(table, place) for place in range(len(table.headers)))
    return Guess(format_of(table.headers), columns)


def _guess(table: Table, place: int) -> Column:
    header = clean(table.headers[place])
    rows = islice(table.rows(), _LOOKED_AT)
    cells = [clean(row[place]) for row in rows if place < len(row) and row[place].strip()]
    part = part_of(header)
    examples = tuple(cell[:_SHOWN] for cell in dict.fromkeys(cells))[:_EXAMPLES]
    return Column(header, part or _told_by(cells), examples, part is not None)


def _told_by(cells: list[str]) -> Part | None:
    for pattern, part in _TOLD_BY:
        if cells and all(pattern.fullmatch(cell) for cell in cells):
            return part
    return None
