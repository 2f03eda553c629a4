"""Finding records by the ids they hold, without reading every record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from hallway.domain.changes import Operation
from hallway.domain.ids import RecordId
from hallway.domain.records import Link, Record
from hallway.notebook.ports import Store

_Key = tuple[type[Record], str]
_MOST_BORN = 500  # beyond them it is quicker to read it all once


class Links:
    """For each kind and field that was asked about, which records hold which id."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._holders: dict[_Key, dict[RecordId, set[RecordId]]] = {}
        self._born: dict[RecordId, defaultdict[_Key, set[RecordId]]] = {}

    def holding(self, kind: type[Record], field: str, target: RecordId) -> list[RecordId]:
        """Return the ids of the records whose field holds this id, oldest first."""
        born = self._born.get(target)
        if born is not None and (kind, field) not in self._holders:
            return sorted(born[kind, field])
        return sorted(self.read_ahead(kind, field).get(target, ()))

    def read_ahead(self, kind: type[Record], field: str) -> Mapping[RecordId, set[RecordId]]:
        """Read a field of every record, unless it is known by now."""
        holders = self._holders.get((kind, field))
        if holders is None:
            holders = self._holders[kind, field] = self._read(kind, field)
        return holders

    def follow(self, operations: Iterable[Operation]) -> None:
        """Take in what a change did."""
        operations = tuple(operations)
        self.learn(operations)
        for operation in operations:
            for kind, field in self._holders:
                if isinstance(operation.record, kind):
                    self._move(operation, (kind, field))

    def forget(self) -> None:
        """Read everything again when it is next asked for."""
        self._holders.clear()
        self._born.clear()

    def learn(self, operations: Iterable[Operation]) -> None:
        """Remember what holds a record that was made while we looked; nothing else can.

        So a single capture need not read through every record of the notebook.
        """
        for operation in operations:
            if is_birth(operation) and len(self._born) < _MOST_BORN:
                self._born[operation.record.id] = defaultdict(set)
        for operation in operations:
            self._move_born(operation.before, is_there=False)
            self._move_born(operation.after, is_there=True)

    def _move_born(self, record: Record | None, *, is_there: bool) -> None:
        if record is None:
            return
        for field in record.links:
            for target in self._born.keys() & ids_in(getattr(record, field)):
                holders = self._born[target][type(record), field]
                (holders.add if is_there else holders.discard)(record.id)

    def _read(self, kind: type[Record], field: str) -> dict[RecordId, set[RecordId]]:
        holders: dict[RecordId, set[RecordId]] = defaultdict(set)
        for record_id, value in self._store.column(kind, field):
            if not value:
                continue  # most records hold nothing in most fields
            for target in ids_in(value):
                holders[target].add(record_id)
        return holders

    def _move(self, operation: Operation, key: _Key) -> None:
        _, field = key
        holders = self._holders[key]
        if operation.before is not None:
            for target in ids_in(getattr(operation.before, field)):
                holders[target].discard(operation.before.id)
        if operation.after is not None:
            for target in ids_in(getattr(operation.after, field)):
                holders[target].add(operation.after.id)


def is_birth(operation: Operation) -> bool:
    """Say whether a record was never there before; one that is brought back may be held."""
    after = operation.after
    return operation.before is None and after is not None and after.revision == 1


def ids_in(value: Any) -> tuple[RecordId, ...]:
    """Find the ids in a field, be it a value or what JSON has of it."""
    if value is None:
        return ()
    if isinstance(value, int):
        return (value,)
    if isinstance(value, Link):
        return ids_in(value.person)
    if isinstance(value, dict):
        return ids_in(value.get("person"))
    if isinstance(value, list | tuple):
        are_ids = all(type(each) is int for each in value)
        return tuple(value if are_ids else (each for part in value for each in ids_in(part)))
    return ()  # written by hand, and no link
