"""The last changes, kept so that they can be taken back after a restart."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from hallway.domain.changes import Change, Operation
from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.records import Record
from hallway.storage.codec import to_document, to_record
from hallway.storage.tables import Json, Table

HISTORY = "history"
KEPT_CHANGES = 200

_KINDS = {kind.table: kind for kind in NOUNS}


def change_document(change: Change, sequence: int) -> Json:
    """Write a change as JSON has it.

    Args:
        change: as it was kept, with the new revisions.
        sequence: the number of its commit, which gives the order of changes.
    """
    document: Json = {
        "sequence": sequence,
        "at": change.at.isoformat(),
        "words": change.words,
        "operations": [_operation_document(each) for each in change.operations],
    }
    links = {"undoes": change.undoes, "redoes": change.redoes}
    return document | {name: link for name, link in links.items() if link is not None}


def read_changes(table: Table) -> list[Change]:
    """Make changes of the history, newest first.

    Raises:
        NotebookUnreadable: a record in it does not fit its kind.
    """
    newest_first = sorted(table.items(), key=_sequence, reverse=True)
    return [_change(int(key), document) for key, document in newest_first]


def outlived(table: Table) -> list[RecordId]:
    """Name the changes that make room for one more, oldest first."""
    surplus = len(table) + 1 - KEPT_CHANGES
    if surplus <= 0:
        return []
    return [int(key) for key, _ in sorted(table.items(), key=_sequence)[:surplus]]


def _sequence(item: tuple[str, Json]) -> int:
    sequence: int = item[1]["sequence"]
    return sequence


def _operation_document(operation: Operation) -> Json:
    record = operation.record
    document: Json = {"table": record.table, "id": record.id}
    sides = {"before": operation.before, "after": operation.after}
    return document | {side: to_document(each) for side, each in sides.items() if each is not None}


def _change(change_id: RecordId, document: Json) -> Change:
    return Change(
        id=change_id,
        at=datetime.fromisoformat(document["at"]),
        words=document["words"],
        operations=tuple(_operations(document["operations"])),
        undoes=document.get("undoes"),
        redoes=document.get("redoes"),
    )


def _operations(documents: list[Json]) -> Iterator[Operation]:
    for document in documents:
        # A table that only a newer Hallway knows; its operations are not for this one.
        if document["table"] in _KINDS:
            yield Operation(_side(document, "before"), _side(document, "after"))


def _side(document: Json, side: str) -> Record | None:
    fields: Any = document.get(side)
    if fields is None:
        return None
    return to_record(_KINDS[document["table"]], document["id"], fields)
