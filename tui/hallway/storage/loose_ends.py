"""Links between records: none may lead to a record that is not there."""

from collections.abc import Iterable, Iterator, Mapping

from hallway.domain.changes import Operation
from hallway.domain.errors import StaleEdit
from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.records import Record
from hallway.notebook.links import ids_in
from hallway.storage.records import Records
from hallway.storage.revisions import name_of

_Last = Mapping[RecordId, Operation]


def refuse_loose_ends(operations: Iterable[Operation], disk: Records) -> None:
    """Let no change leave a link to nothing, whatever others did since it was planned.

    Links that led to nothing before do not count: their records can be edited all the same.

    Args:
        operations: all that the change does.
        disk: the records as they are on the disk.

    Raises:
        StaleEdit: a record that the change removes is still needed, or one that it needs is gone.
    """
    last = {each.record.id: each for each in operations}
    removed = {record_id for record_id, each in last.items() if each.after is None}
    for operation in last.values():
        if operation.after is not None:
            _refuse_new_loose_end(operation.after, last, disk)
    if removed:
        _refuse_what_is_needed(removed, last, disk)


def _refuse_new_loose_end(after: Record, last: _Last, disk: Records) -> None:
    stored = disk.get(type(after), after.id)
    known = set() if stored is None else _links_of(stored)
    for target in _links_of(after):
        is_removed = target in last and last[target].after is None
        if is_removed or not (target in last or target in known or _is_there(target, disk)):
            raise StaleEdit(
                f"{name_of(after)} leads to something that was removed meanwhile.",
                "Look at it as it is now, and try again.",
            )


def _refuse_what_is_needed(removed: set[RecordId], last: _Last, disk: Records) -> None:
    """Look through every record that the change leaves as it is."""
    for record_id, needed in _needing(removed, disk):
        if record_id in last:
            continue
        name = name_of(last[needed].record)
        raise StaleEdit(
            f"{name} was built upon meanwhile, so nothing was removed.",
            "Look at what was added, and take that back first.",
        )


def _needing(targets: set[RecordId], disk: Records) -> Iterator[tuple[RecordId, RecordId]]:
    """Yield each record that links to one of some records, with the one it links to."""
    for kind in NOUNS:
        for key, document in disk.table(kind.table).items():
            for field in kind.links:
                value = document.get(field)
                if value and not targets.isdisjoint(ids_in(value)):
                    yield int(key), next(each for each in ids_in(value) if each in targets)


def _links_of(record: Record) -> set[RecordId]:
    return {target for field in record.links for target in ids_in(getattr(record, field))}


def _is_there(target: RecordId, disk: Records) -> bool:
    # An id is used once in the whole notebook, so the table need not be known.
    return any(str(target) in disk.table(kind.table) for kind in NOUNS)
