"""A table as it will be after a commit; the table in memory stays as it is."""

from collections.abc import Iterator, MutableMapping
from copy import deepcopy

from hallway.storage.tables import Json, Table


class StagedTable(MutableMapping[int, Json]):
    """What TinyDB's updaters work on, without a copy of the whole table.

    Attributes:
        staged: documents by id that the commit puts in place; None takes one away.
    """

    def __init__(self, table: Table, staged: dict[str, Json | None]) -> None:
        self._table = table
        self.staged = dict(staged)

    def __getitem__(self, doc_id: int) -> Json:
        """Return a document that may be changed in place."""
        key = str(doc_id)
        if key not in self.staged:
            self.staged[key] = deepcopy(self._table[key]) if key in self._table else None
        document = self.staged[key]
        if document is None:
            raise KeyError(doc_id)
        return document

    def __setitem__(self, doc_id: int, document: Json) -> None:
        self.staged[str(doc_id)] = document

    def __delitem__(self, doc_id: int) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self.staged[str(doc_id)] = None

    def __contains__(self, doc_id: object) -> bool:
        key = str(doc_id)
        return self.staged[key] is not None if key in self.staged else key in self._table

    def __iter__(self) -> Iterator[int]:
        for key in self._table:
            if self.staged.get(key, self) is not None:
                yield int(key)
        for key, document in self.staged.items():
            if document is not None and key not in self._table:
                yield int(key)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Take all documents away; popping them one by one would take quadratic time."""
        self.staged = dict.fromkeys([*self._table, *self.staged])

    def changed(self) -> dict[str, Json | None]:
        """Return what differs from the table in memory; reading stages without a change."""
        differing = self.staged.items()
        return {key: value for key, value in differing if value != self._table.get(key)}
