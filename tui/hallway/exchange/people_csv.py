"""People as a table that any other program opens, and runs nothing of."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Final

from hallway.domain.people import FactKind, Person

_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so may be run. Source: OWASP, CSV Injection."""

_SINGLE: Final = (
    ("Name", FactKind.NAME),
    ("Role", FactKind.ROLE),
    ("Organisation", FactKind.ORGANISATION),
    ("Place", FactKind.PLACE),
    ("Country", FactKind.COUNTRY),
    ("Field", FactKind.FIELD),
)
_SEVERAL: Final = (
    ("E-mail", FactKind.EMAIL),
    ("Phone", FactKind.PHONE),
    ("Web address", FactKind.URL),
    ("Handle", FactKind.HANDLE),
    ("Tags", FactKind.TAG),
    ("Circles", FactKind.CIRCLE),
    ("Cues", FactKind.CUE),
    ("Notes", FactKind.NOTE),
)
BETWEEN: Final = " ::: "
"""Between several values of one cell, as Google writes them."""


def write_people(people: Iterable[tuple[Person, date | None]]) -> bytes:
    """Write people, one a row, with the day they were last met.

    Returns:
        UTF-8 with its mark, by which spreadsheets know it. A cell that a spreadsheet would run has
        an apostrophe before it, which importing takes away.
    """
    written = io.StringIO()
    rows = csv.writer(written)
    headers = [name for name, _ in (*_SINGLE, *_SEVERAL)]
    rows.writerow([*headers, "Known since", "Last met"])
    for person, last in people:
        single = [person.newest(kind) or "" for _, kind in _SINGLE]
        several = [BETWEEN.join(person.every(kind)) for _, kind in _SEVERAL]
        days = [person.met_on.isoformat(), "" if last is None else last.isoformat()]
        rows.writerow([*map(plain_cell, (*single, *several)), *days])
    return written.getvalue().encode("utf-8-sig")


def plain_cell(text: str) -> str:
    """Keep a spreadsheet from running a cell."""
    return f"'{text}" if text.startswith(_FORMULAS) else text


def cell_as_meant(text: str) -> str:
    """Take away what keeps a spreadsheet from running a cell."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULAS) else text
