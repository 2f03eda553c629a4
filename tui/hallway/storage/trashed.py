"""The trash: nothing new is said of somebody who is in it, whoever put them there."""

from collections.abc import Mapping

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.followups import Followup
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, display_name
from hallway.domain.records import Record
from hallway.notebook.links import ids_in
from hallway.notebook.presence import TRASH_HINT
from hallway.storage.records import Records

_SAID_OF_SOMEBODY = (Followup, Encounter, Ask, Offer)


def refuse_about_trashed(change: Change, disk: Records) -> None:
    """Let nothing be said of somebody whom another process has deleted since it was planned.

    Args:
        change: that shall be written.
        disk: the records as they are on the disk.

    Raises:
        Refused: something new in it, or a follow-up, is about someone in the trash.
    """
    last = {each.record.id: each.after for each in change.operations}
    for operation in change.operations:
        for person_id in _about(operation):
            person = _person(person_id, last, disk)
            if person is not None and person.is_in_trash:
                raise Refused(f"{display_name(person)} is in the trash.", TRASH_HINT)


def _about(operation: Operation) -> set[RecordId]:
    """Name whom something new is about, or a follow-up that is there."""
    after = operation.after
    if not isinstance(after, _SAID_OF_SOMEBODY):
        return set()
    is_new = operation.before is None
    if not is_new and not isinstance(after, Followup):
        return set()
    return {target for field in after.needs for target in ids_in(getattr(after, field))}


def _person(
    person_id: RecordId, last: Mapping[RecordId, Record | None], disk: Records
) -> Person | None:
    """Return somebody, or whom they turned out to be, as they are after the change."""
    seen: set[RecordId] = set()
    found = _as_changed(person_id, last, disk)
    # A file edited by hand may lead in a circle.
    while found is not None and found.merged_into is not None and found.id not in seen:
        seen.add(found.id)
        found = _as_changed(found.merged_into, last, disk)
    return found


def _as_changed(
    person_id: RecordId, last: Mapping[RecordId, Record | None], disk: Records
) -> Person | None:
    if person_id not in last:
        return disk.get(Person, person_id)
    after = last[person_id]
    return after if isinstance(after, Person) else None
