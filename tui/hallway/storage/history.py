"""What was done: the last changes so that they can be taken back, and a trace of older ones."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

import msgspec

from hallway.domain.changes import Change, Operation, Trace
from hallway.domain.ids import RecordId, show_id
from hallway.domain.nouns import NOUNS
from hallway.domain.text import safe
from hallway.storage.codec import to_document, to_record
from hallway.storage.failures import Misfit
from hallway.storage.tables import Json, Table

HISTORY = "history"
KEPT_CHANGES = 200
LOG = "log"
KEPT_TRACES = 5_000

# What is done to a notebook that is no change, in words that name nobody.
FORGOT = "Forgot someone"
EMPTIED = "Emptied the trash"
REPAIRED = "Repaired the notebook"

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
        "by": change.by,
        "words": change.words,
        "operations": [_operation_document(each, written) for each in change.operations],
    }
    links = {name: getattr(change, name) for name in ("undoes", "redoes", "restores", "replaced")}
    return document | {name: link for name, link in links.items() if link is not None}


def trace_document(document: Json) -> Json:
    """Leave of a change, as JSON has it, what says nothing about anybody."""
    touched: dict[str, set[RecordId]] = {}
    for operation in document.get("operations", ()):
        touched.setdefault(operation["table"], set()).add(operation["id"])
    kept = {name: document[name] for name in ("sequence", "at", "by") if name in document}
    return kept | {"touched": {name: len(ids) for name, ids in touched.items()}}


def work_document(
    words: str, by: str, at: datetime, sequence: int, touched: Mapping[str, int]
) -> Json:
    """Write what was done that is no change, as JSON has it; it goes into the log at once.

    Args:
        words: of ours, such as `FORGOT`, since they outlive whatever they are about.
        by: the program and process.
        at: by the real clock.
        sequence: the number of its commit.
        touched: how many records it touched, by the name of their table.
    """
    return {
        "sequence": sequence,
        "at": at.isoformat(),
        "by": by,
        "words": words,
        "touched": dict(touched),
    }


class KnownChanges:
    """The changes of a history, each made once of its document."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Json, Change]] = {}

    def read(self, table: Table) -> list[Change]:
        """Make changes of the history, newest first.

        Raises:
            Misfit: a change, or a record in it, is not what it has to be.
        """
        newest_first = sorted(table.items(), key=_sequence, reverse=True)
        self._made = {key: (document, self._of(key, document)) for key, document in newest_first}
        return [change for _, change in self._made.values()]

    def _of(self, key: str, document: Json) -> Change:
        known, change = self._made.get(key, (None, None))
        # Documents in memory never change, so the same one is the same change.
        return change if change is not None and known is document else _change(int(key), document)


def operations_of(change: Json) -> tuple[Operation, ...]:
    """Make what a change did, of what JSON has of it.

    Raises:
        Misfit: a record in it is not what it has to be.
    """
    try:
        stored = msgspec.convert(change, _StoredChange)
    except msgspec.ValidationError as error:
        raise Misfit(f"a change in the table {HISTORY} does not fit: {error}") from error
    return tuple(_operations(stored.operations))


def read_changes(table: Table) -> list[Change]:
    """Make changes of a history that is looked at once, newest first.

    Raises:
        Misfit: a change, or a record in it, is not what it has to be.
    """
    return KnownChanges().read(table)


def read_log(history: Table, log: Table) -> list[Change | Trace]:
    """Make changes of the history and traces of the log, newest first.

    Raises:
        Misfit: one of them is not what it has to be.
    """
    newest_first = sorted((history | log).items(), key=_sequence, reverse=True)
    return [
        _change(int(key), document) if key in history else _trace(key, document)
        for key, document in newest_first
    ]


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
    by: str = ""
    undoes: RecordId | None = None
    redoes: RecordId | None = None
    restores: str | None = None
    replaced: str | None = None


@dataclass(frozen=True, slots=True)
class _StoredTrace:
    """A trace as JSON has it."""

    at: datetime
    touched: dict[str, int]
    by: str = ""
    words: str = ""


def _sequence(item: tuple[str, Json]) -> int:
    key, document = item
    sequence = document.get("sequence")
    if not isinstance(sequence, int):
        raise _misfit(key, "it lacks its sequence")
    return sequence


def _misfit(key: str, why: object, table: str = HISTORY) -> Misfit:
    return Misfit(f"{show_id(int(key))} in the table {table} does not fit: {why}")


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
    return Change(
        change_id,
        stored.at,
        safe(stored.words),
        operations,
        stored.undoes,
        stored.redoes,
        by=safe(stored.by),
        restores=stored.restores,
        replaced=stored.replaced,
    )


def _trace(key: str, document: Json) -> Trace:
    try:
        stored = msgspec.convert(document, _StoredTrace)
    except msgspec.ValidationError as error:
        raise _misfit(key, error, LOG) from error
    return Trace(int(key), stored.at, safe(stored.by), stored.touched, safe(stored.words))


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
