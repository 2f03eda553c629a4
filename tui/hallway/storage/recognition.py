"""Tells a notebook from a damaged one, a newer one, and everything else."""

import re
from pathlib import Path
from typing import Any

from hallway.domain.errors import NotebookNewer, NotebookUnreadable
from hallway.domain.nouns import NOUNS
from hallway.storage.failures import unreadable
from hallway.storage.json_text import decode
from hallway.storage.snapshot import MARK, META, META_KEY, SCHEMA, Snapshot, is_as_written
from hallway.storage.tables import Json, is_table

_KNOWN_TABLES = {kind.table for kind in NOUNS}
_SCHEMA_NUMBER = re.compile(rb'"schema":\d+')


def read_snapshot(content: bytes, path: Path) -> Snapshot:
    """Read a data file.

    Args:
        content: of the file.
        path: where it lies, for the sentence that says what is wrong with it.

    Raises:
        NotebookUnreadable: it is damaged, or something else than a notebook.
        NotebookNewer: a newer Hallway wrote it, in a shape that says nothing to this one.
    """
    try:
        tables = decode(content)
    except ValueError as error:
        raise unreadable(path, f"is damaged: {error}") from error
    if not _has_our_mark(tables):
        raise NotebookUnreadable(
            f"{path} is not a Hallway notebook.",
            "It was left as it is: choose another folder with --data, or put a backup in its "
            "place.",
        )
    meta = tables.pop(META)[META_KEY]
    if meta["schema"] == SCHEMA and is_as_written(content):
        return Snapshot(meta, tables)
    return _doubtful(meta, tables, path)


def edited(path: Path) -> NotebookUnreadable:
    """Say that a data file does not fit its checksum."""
    return NotebookUnreadable(
        f"{path} was damaged, or edited by hand: its checksum does not fit.",
        "It can be read: `hallway doctor --repair` accepts it as it is, `hallway restore` puts a "
        "backup in its place.",
    )


def with_known_schema(content: bytes) -> bytes:
    """Put the schema of this Hallway into a data file that fits its checksum only then.

    A damaged digit can make a notebook look like one that a newer Hallway wrote.
    """
    corrected = _SCHEMA_NUMBER.sub(b'"schema":%d' % SCHEMA, content, count=1)
    return corrected if is_as_written(corrected) else content


def _doubtful(meta: Json, tables: Json, path: Path) -> Snapshot:
    """Look closer at tables that are not as this Hallway writes them."""
    schema = meta["schema"]
    newer = _newer(schema, path) if schema > SCHEMA else None
    odd = _oddity(tables)
    if odd is not None:
        raise newer or unreadable(path, odd)
    # The first schema had no checksum.
    return Snapshot(meta, tables, newer or (None if schema == 1 else edited(path)))


def _has_our_mark(tables: Any) -> bool:
    meta = tables.get(META) if isinstance(tables, dict) else None
    document = meta.get(META_KEY) if isinstance(meta, dict) else None
    if not isinstance(document, dict) or document.get("notebook") != MARK:
        return False
    return all(type(document.get(field)) is int for field in ("schema", "sequence"))


def _oddity(tables: Json) -> str | None:
    """Say what does not have the shape of tables and documents; None if all has."""
    for name, table in tables.items():
        if not is_table(table):
            # Other names are not shown: who edits by hand may put a person's there.
            place = f"its table {name}" if name in _KNOWN_TABLES else "one of its tables"
            return f"has something else than a document in {place}"
    return None


def _newer(schema: int, path: Path) -> NotebookNewer:
    return NotebookNewer(
        f"{path} was written by a newer Hallway (schema {schema}; this one knows {SCHEMA}).",
        "It can be read; update Hallway to write in it.",
    )
