"""The data file: one JSON object of tables, which stock TinyDB reads too."""

from itertools import chain
from pathlib import Path
from typing import Any

from hallway.domain.errors import NotebookNewer
from hallway.storage.failures import unreadable
from hallway.storage.json_text import decode, encode
from hallway.storage.tables import Json, Table, Tables

SCHEMA = 1
META = "meta"
META_KEY = "1"
_MARK = "hallway"
_LONGEST_ID = 19  # decimal digits of 63 bits
_SHOWN = 40  # letters of what stands in the place of an id


def empty_tables() -> Tables:
    """Return the tables of a new notebook."""
    return {META: {META_KEY: {"notebook": _MARK, "schema": SCHEMA, "sequence": 0}}}


def sequence_of(tables: Tables) -> int:
    """Return how many commits the notebook has seen."""
    sequence: int = tables[META][META_KEY].get("sequence", 0)
    return sequence


def to_bytes(tables: Tables) -> bytes:
    """Write tables as JSON, one document a line, so that eyes and diffs can follow.

    Raises:
        StorageFailed: they hold something that JSON cannot hold.
    """
    return b"{\n" + b",\n".join(map(_table_text, tables, tables.values())) + b"\n}\n"


def from_bytes(content: bytes, path: Path) -> Tables:
    """Read tables.

    Args:
        content: of the data file.
        path: where it lies, for the sentence that says what is wrong with it.

    Raises:
        NotebookUnreadable: it is damaged, or something else than a notebook.
        NotebookNewer: a newer Hallway wrote it.
    """
    try:
        tables = decode(content)
    except ValueError as error:
        raise unreadable(path, f"is damaged: {error}") from error
    if not _has_our_mark(tables):
        raise unreadable(path, "is not a Hallway notebook")
    _refuse_newer(tables[META][META_KEY]["schema"], path)
    _refuse_odd_shape(tables, path)
    return dict[str, Table](tables)


def _table_text(name: str, table: Table) -> bytes:
    lines = (encode(key) + b": " + encode(document) for key, document in table.items())
    return encode(name) + b": {" + b",".join(b"\n" + line for line in lines) + b"}"


def _has_our_mark(tables: Any) -> bool:
    meta = tables.get(META) if isinstance(tables, dict) else None
    document = meta.get(META_KEY) if isinstance(meta, dict) else None
    if not isinstance(document, dict) or document.get("notebook") != _MARK:
        return False
    return all(type(document.get(field)) is int for field in ("schema", "sequence"))


def _refuse_newer(schema: int, path: Path) -> None:
    if schema > SCHEMA:
        raise NotebookNewer(
            f"{path} was written by a newer Hallway (schema {schema}; this one knows {SCHEMA}).",
            "Update Hallway to open it; the file was left as it is.",
        )


def _refuse_odd_shape(tables: Json, path: Path) -> None:
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise unreadable(path, f"has something else than documents in its table {name}")
    documents = chain.from_iterable(table.items() for table in tables.values())
    for key, document in documents:
        if type(document) is not dict or not _is_id(key):
            raise unreadable(path, f"has something else than a document at {key[:_SHOWN]!r}")


def _is_id(key: str) -> bool:
    return key.isascii() and key.isdecimal() and len(key) <= _LONGEST_ID
