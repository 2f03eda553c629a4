"""A whole notebook as one JSON, from which an identical one is made."""

from collections.abc import Iterable
from typing import Any, Final

import msgspec
import orjson

from hallway.domain.errors import FileRefused
from hallway.domain.nouns import NOUNS
from hallway.domain.records import Record
from hallway.domain.text import safe

VERSION: Final = 1
"""Of the form; a file of a newer one is refused."""

_MARK: Final = "hallway"
_BY_TABLE: Final = {kind.table: kind for kind in NOUNS}


def write_notebook(records: Iterable[Record]) -> bytes:
    """Write records, each in the list of its kind and in the order they are given.

    Every field is written but how often the record was; a moment has its time zone.
    """
    tables: dict[str, list[Any]] = {kind.table: [] for kind in NOUNS}
    for record in records:
        written = msgspec.to_builtins(record)
        del written["revision"]
        tables[record.table].append(written)
    return orjson.dumps({_MARK: VERSION, **tables}, option=orjson.OPT_INDENT_2)


def read_notebook(data: bytes) -> list[Record]:
    """Read what was written; texts are made safe, as somebody may have edited the file.

    Raises:
        FileRefused: it is none of our files, a newer one, or a record in it does not fit.
    """
    try:
        said = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise FileRefused(f"It is no JSON: {error}.", "Export it again.") from error
    if not isinstance(said, dict) or _MARK not in said:
        raise FileRefused("It is no notebook of Hallway.", "hallway export FILE.json writes one.")
    if said[_MARK] != VERSION:
        raise FileRefused("It was written by a newer Hallway.", "Update Hallway.")
    return [record for table, rows in said.items() for record in _records(table, rows)]


def _records(table: str, rows: Any) -> list[Record]:
    if table == _MARK:
        return []
    kind = _BY_TABLE.get(table)
    if kind is None:
        raise FileRefused(f"It has {table}, which there is not.", "Update Hallway.")
    try:
        return [msgspec.convert(_safe(row), kind) for row in msgspec.convert(rows, list[Any])]
    except (msgspec.ValidationError, TypeError) as error:
        raise FileRefused(f"A record of {table} does not fit: {error}.") from error


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, dict):
        return {name: _safe(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_safe(part) for part in value]
    return value
