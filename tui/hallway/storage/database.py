"""TinyDB, writing only what has changed: its own table class over our storages."""

import secrets
import time
from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from copy import deepcopy
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from hallway.domain.ids import RANDOM_BITS, RecordId, compose_id
from hallway.storage.staging import StagedTable
from hallway.storage.tables import Json, Tables


class CommittingStorage(Storage):
    """A TinyDB storage that takes single documents, many of them in one commit."""

    @abstractmethod
    def transaction(self) -> AbstractContextManager[None]:
        """Commit all that is staged inside together, or nothing of it."""

    @abstractmethod
    def live(self) -> Tables:
        """Return the tables in memory, to be read only."""

    @abstractmethod
    def staged(self, table: str) -> dict[str, Json | None]:
        """Return what the transaction has staged for a table so far."""

    @abstractmethod
    def stage(self, table: str, documents: Mapping[str, Json | None]) -> None:
        """Replace what the transaction has staged for a table; None takes a document away."""


class CopiedTable(Mapping[str, Json]):
    """The documents of a table, each copied when it is read."""

    def __init__(self, documents: Mapping[str, Json]) -> None:
        self._documents = documents

    def __getitem__(self, key: str) -> Json:
        return deepcopy(self._documents[key])

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._documents))

    def __len__(self) -> int:
        return len(self._documents)


class NotebookTable(Table):
    """A table whose writing costs what was changed, not what it holds."""

    def _read_table(self) -> dict[str, Mapping[Any, Any]]:
        documents = self._committing.live().get(self.name, {})
        return cast(dict[str, Mapping[Any, Any]], CopiedTable(documents))

    def _update_table(self, updater: Callable[[dict[int, Mapping[Any, Any]]], None]) -> None:
        storage = self._committing
        with storage.transaction():
            table = StagedTable(storage.live().get(self.name, {}), storage.staged(self.name))
            updater(cast(dict[int, Mapping[Any, Any]], table))
            storage.stage(self.name, table.changed())
        self.clear_cache()

    def put(self, documents: Mapping[RecordId, Json | None]) -> None:
        """Put documents in the place of those of their ids, or of none, in one go.

        Args:
            documents: by id; None takes one away. They are not to be changed any more.
        """

        def put_all(table: dict[int, Mapping[Any, Any]]) -> None:
            for doc_id, document in documents.items():
                if document is not None:
                    table[doc_id] = document
                elif doc_id in table:
                    del table[doc_id]

        self._update_table(put_all)

    def _get_next_id(self) -> RecordId:
        """Return an id that was never used: not even after its document was removed."""
        fresh = compose_id(time.time_ns() // 1_000_000, secrets.randbits(RANDOM_BITS))
        # Two in one millisecond might come in the wrong order.
        self._last_id = max(fresh, self._last_id + 1)
        return self._last_id

    _last_id: RecordId = 0

    @property
    def _committing(self) -> CommittingStorage:
        return cast(CommittingStorage, self._storage)


class NotebookDatabase(TinyDB):
    """TinyDB over a storage that commits."""

    table_class = NotebookTable

    def notebook_table(self, name: str) -> NotebookTable:
        """Return a table by its own type."""
        return cast(NotebookTable, self.table(name))
