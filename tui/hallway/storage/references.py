"""Checks of the records themselves: do they fit, are their ids sound, is what they name there."""

from collections.abc import Iterator

from hallway.domain.ids import RecordId, show_id
from hallway.domain.nouns import NOUNS
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.storage.codec import to_record
from hallway.storage.failures import Misfit
from hallway.storage.history import HISTORY, read_changes
from hallway.storage.tables import Tables

_LARGEST_ID = 2**63 - 1
_TABLES_NAMED_BY = {"event": "events", "encounter": "encounters", "series": "series"}


def misfits(tables: Tables) -> Iterator[tuple[str, str]]:
    """Yield the table and id of documents that cannot be made a record."""
    for kind in NOUNS:
        for key, document in tables.get(kind.table, {}).items():
            try:
                to_record(kind, int(key), document)
            except Misfit:
                yield kind.table, key
    for key, document in tables.get(HISTORY, {}).items():
        try:
            read_changes({key: document})
        except Misfit:
            yield HISTORY, key


def misfit_sentences(tables: Tables) -> Iterator[str]:
    """Name documents that do not fit their kind, without saying what they hold."""
    for table, key in misfits(tables):
        yield f"{_named(table, int(key))} does not fit its kind"


def odd_ids(tables: Tables) -> Iterator[str]:
    """Name ids that are out of range, or used in two tables."""
    seen: dict[str, str] = {}
    for kind in NOUNS:
        for key in tables.get(kind.table, {}):
            if not 0 < int(key) <= _LARGEST_ID:
                yield f"an id of the table {kind.table} is out of range"
            elif key in seen:
                yield f"{_named(kind.table, int(key))} has the id of one of {seen[key]}"
            seen[key] = kind.table


def dangling(tables: Tables) -> Iterator[str]:
    """Name records that name another one that is not there."""
    for record in _records(tables):
        missing = [each for each in _names(record) if str(each[1]) not in tables.get(each[0], {})]
        for table, record_id in missing:
            yield f"{_named(record.table, record.id)} names {_named(table, record_id)}, not there"


def _records(tables: Tables) -> Iterator[Record]:
    for kind in NOUNS:
        for key, document in tables.get(kind.table, {}).items():
            try:
                yield to_record(kind, int(key), document)
            except Misfit:
                continue  # told by `misfits`


def _names(record: Record) -> Iterator[tuple[str, RecordId]]:
    """Yield the table and id of each record that a record names."""
    yield from ((Person.table, each) for each in record.concerns())
    for field, table in _TABLES_NAMED_BY.items():
        record_id = getattr(record, field, None)
        if isinstance(record_id, int):
            yield table, record_id


def _named(table: str, record_id: RecordId) -> str:
    return f"{show_id(record_id)} of the table {table}"
