"""The last changes, kept so that they can be taken back after a restart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

import msgspec

from hallway.domain.changes import Change, Operation
from hallway.domain.ids import RecordId, show_id
from hallway.domain.nouns import NOUNS
from hallway.domain.text import safe
from hallway.storage.codec import to_document, to_record
from hallway.storage.failures import Misfit
from hallway.storage.tables import Json, Table

HISTORY = "history"
KEPT_CHANGES = 200

KINDS = {kind.table: kind for kind in NOUNS}


Written = dict[tuple[str, RecordId, int], Json]
"""Documents by table, id and revision."""


def change_document(change: Change, sequence: int, written: Written) -> Json:
    """Write a change as JSON has it.

    Args:
        change: as it was kept, with the new revisions.
        sequence: the number of its commit, which gives the order of changes.
        written: documents that are known; those of other records are made.
    """
    document: Json = {
        "sequence": sequence,
        "at": change.at.isoformat(),
        "words": change.words,
        "operations": [_operation_document(each, written) for each in change.operations],
    }
    links = {"undoes": change.undoes, "redoes": change.redoes}
    return document | {name: link for name, link in links.items() if link is not None}


def read_changes(table: Table) -> list[Change]:
    """Make changes of the history, newest first.

    Raises:
        Misfit: a change, or a record in it, is not what it has to be.
    """
    newest_first = sorted(table.items(), key=_sequence, reverse=True)
    return [_change(int(key), document) for key, document in newest_first]


def outlived(table: Table) -> list[RecordId]:
    """Name the changes that make room for one more, oldest first."""
    surplus = max(len(table) + 1 - KEPT_CHANGES, 0)
    # A table keeps the order in which its documents came.
    return [int(key) for key in islice(table, surplus)]


@dataclass(frozen=True, slots=True)
class _StoredOperation:
    """An operation as JSON has it."""

    table: str
    id: RecordId
    before: Json | None = None
    after: Json | None = None


@dataclass(frozen=True, slots=True)
class _StoredChange:
    """A change as JSON has it."""

    at: datetime
    words: str
    operations: tuple[_StoredOperation, ...]
    undoes: RecordId | None = None
    redoes: RecordId | None = None


def _sequence(item: tuple[str, Json]) -> int:
    key, document = item
    sequence = document.get("sequence")
    if not isinstance(sequence, int):
        raise _misfit(key, "it lacks its sequence")
    return sequence


def _misfit(key: str, why: object) -> Misfit:
    return Misfit(f"{show_id(int(key))} in the table {HISTORY} does not fit: {why}")


def _operation_document(operation: Operation, written: Written) -> Json:
    record = operation.record
    document: Json = {"table": record.table, "id": record.id}
    for name, side in (("before", operation.before), ("after", operation.after)):
        if side is not None:
            known = written.get((side.table, side.id, side.revision))
            document[name] = to_document(side) if known is None else known
    return document


def _change(change_id: RecordId, document: Json) -> Change:
    try:
        stored = msgspec.convert(document, _StoredChange)
        operations = tuple(_operations(stored.operations))
    except (msgspec.ValidationError, Misfit) as error:
        raise _misfit(str(change_id), error) from error
    words = safe(stored.words)
    return Change(change_id, stored.at, words, operations, stored.undoes, stored.redoes)


def _operations(stored: Iterable[_StoredOperation]) -> Iterator[Operation]:
    for each in stored:
        # A table that only a newer Hallway knows; its operations are not for this one.
        if each.table in KINDS:
            yield _operation(each)


def _operation(stored: _StoredOperation) -> Operation:
    if stored.before is None and stored.after is None:
        raise Misfit("an operation lacks its record")
    kind = KINDS[stored.table]
    sides = (stored.before, stored.after)
    before, after = (None if each is None else to_record(kind, stored.id, each) for each in sides)
    return Operation(before, after)
