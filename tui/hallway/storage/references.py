"""Checks of the records themselves: do they fit, are their ids sound, is what they name there."""

from collections.abc import Iterator
from functools import partial

from hallway.domain.ids import RecordId, show_id
from hallway.domain.nouns import NOUNS
from hallway.domain.people import Person
from hallway.domain.records import Link, Record
from hallway.storage.codec import to_record
from hallway.storage.failures import Misfit
from hallway.storage.history import HISTORY, LOG, read_changes, read_log
from hallway.storage.tables import Tables

_LARGEST_ID = 2**63 - 1
# The tables of fields that hold ids of something else than people.
_TARGETS = {
    **{"event": "events", "series": "series", "idea": "ideas", "sparked_by": "ideas"},
    **{"encounter": "encounters", "encounters": "encounters", "passes_on": "favours"},
}
_OF_ANY_TABLE = frozenset({"chain"})


def misfits(tables: Tables) -> Iterator[tuple[str, str]]:
    """Yield the table and id of documents that cannot be made a record."""
    for kind in NOUNS:
        for key, document in tables.get(kind.table, {}).items():
            try:
                to_record(kind, int(key), document)
            except Misfit:
                yield kind.table, key
    for name, read in ((HISTORY, read_changes), (LOG, partial(read_log, {}))):
        for key, document in tables.get(name, {}).items():
            try:
                read({key: document})
            except Misfit:
                yield name, key


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
        for table, record_id in _names(tables, record):
            if str(record_id) not in tables.get(table, {}):
                yield (
                    f"{_named(record.table, record.id)} names {_named(table, record_id)}, "
                    "which is not there"
                )


def _records(tables: Tables) -> Iterator[Record]:
    for kind in NOUNS:
        for key, document in tables.get(kind.table, {}).items():
            try:
                yield to_record(kind, int(key), document)
            except Misfit:
                continue  # told by `misfits`


def _names(tables: Tables, record: Record) -> Iterator[tuple[str, RecordId]]:
    """Yield the table and id of each record that a record names."""
    for field in record.links:
        for record_id in _ids_in(getattr(record, field)):
            if field in _OF_ANY_TABLE:
                yield _table_of(tables, record_id), record_id
            else:
                yield _TARGETS.get(field, Person.table), record_id


def _table_of(tables: Tables, record_id: RecordId) -> str:
    """Find where a record is that may be of any kind; one that is nowhere is missed in the last."""
    found = (kind.table for kind in NOUNS if str(record_id) in tables.get(kind.table, {}))
    return next(found, NOUNS[-1].table)


def _ids_in(value: RecordId | Link | tuple[RecordId | Link, ...] | None) -> Iterator[RecordId]:
    if isinstance(value, Link):
        value = value.person
    if isinstance(value, int):
        yield value
    elif value is not None:
        for each in value:
            yield from _ids_in(each)


def _named(table: str, record_id: RecordId) -> str:
    return f"{show_id(record_id)} of the table {table}"
