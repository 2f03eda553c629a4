"""The records in memory: a document is made a value when somebody asks for it."""

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any

import msgspec

from hallway.domain.ids import RecordId
from hallway.domain.records import Record
from hallway.notebook.ports import R, Row
from hallway.storage.codec import default_of, misfit, to_record
from hallway.storage.columns import check_of, first_misfit
from hallway.storage.failures import named
from hallway.storage.tables import Json, Table, Tables


class Records:
    """What a store answers without touching the disk.

    Attributes:
        path: of the data file, for the sentence that says what is wrong in it.
    """

    def __init__(self, path: Path, tables: Callable[[], Tables]) -> None:
        self.path = path
        self._tables = tables
        self._values: dict[str, dict[RecordId, tuple[Json, Record]]] = {}

    def get(self, kind: type[R], record_id: RecordId) -> R | None:
        """Return one record, or None where there is none of that id."""
        document = self.table(kind.table).get(str(record_id))
        return None if document is None else self.value(kind, record_id, document)

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of a kind, in the order of their ids."""
        for record_id, document in self._documents(kind):
            yield self.value(kind, record_id, document)

    def column(self, kind: type[R], field: str) -> Iterator[tuple[RecordId, Any]]:
        """Yield one field of every record as JSON has it, without making values.

        Raises:
            ValueError: the kind has no such field.
            NotebookUnreadable: a record has something else in that field.
        """
        if field == "id":
            yield from ((each, each) for each in sorted(map(int, self.table(kind.table))))
            return
        yield from self._column(kind, field, self._documents(kind))

    def columns(self, kind: type[R], *names: str) -> tuple[dict[RecordId, Any], ...]:
        """Return several fields of every record as JSON has them, each by the ids of the records.

        Raises:
            ValueError: the kind has no such field.
            NotebookUnreadable: a record has something else in one of the fields.
        """
        documents = self._documents(kind)
        return tuple(dict(self._column(kind, name, documents)) for name in names)

    def rows(self, kind: type[Record], row: type[Row]) -> dict[RecordId, Row]:
        """Return what a row has of every record, made at once and in the order of ids.

        Raises:
            NotebookUnreadable: a record has something else in one of the fields.
        """
        documents = self._documents(kind)
        rows = list[row]  # type: ignore[valid-type]
        try:
            made = msgspec.convert([document for _, document in documents], rows)
        except msgspec.ValidationError as error:
            with named(self.path):
                raise misfit(kind, self._first_unlike(kind, row), error) from error
        return {record_id: each for (record_id, _), each in zip(documents, made, strict=True)}

    def table(self, name: str) -> Table:
        """Return the documents of a table, to be read only."""
        return self._tables().get(name, {})

    def value(self, kind: type[R], record_id: RecordId, document: Json) -> R:
        """Return the value of a document, making it if this very document had none yet."""
        values = self._values.setdefault(kind.table, {})
        known, value = values.get(record_id, (None, None))
        # Documents in memory never change, so the same one has the same value.
        if known is document and isinstance(value, kind):
            return value
        with named(self.path):
            made = to_record(kind, record_id, document)
        values[record_id] = (document, made)
        return made

    def _column(
        self, kind: type[R], field: str, documents: Sequence[tuple[RecordId, Json]]
    ) -> list[tuple[RecordId, Any]]:
        default = default_of(kind, field)
        rows = [(each, document.get(field, default)) for each, document in documents]
        odd = first_misfit(rows, check_of(kind, field))
        if odd is not None:
            with named(self.path):
                raise misfit(kind, odd, f"{field} is something else")
        return rows

    def _first_unlike(self, kind: type[Record], row: type[Row]) -> RecordId:
        """Return the first record that a row cannot be made of."""
        for record_id, document in self._documents(kind):
            try:
                msgspec.convert(document, row)
            except msgspec.ValidationError:
                return record_id
        raise AssertionError("every record fits")

    def _documents(self, kind: type[Record]) -> list[tuple[RecordId, Json]]:
        """Return the documents of a kind as they are at this moment, in the order of ids."""
        documents = [(int(key), value) for key, value in self.table(kind.table).items()]
        return sorted(documents, key=itemgetter(0))
