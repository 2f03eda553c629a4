"""Taking a record away, with every link that leads to it."""

from collections.abc import Iterator
from dataclasses import replace

from hallway.domain.changes import Operation
from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.records import Link, Record
from hallway.notebook.state import State


class Removing(State):
    """Leaves no link behind that leads to nothing."""

    def removed(self, record: Record) -> list[Operation]:
        """Plan to take a record away; what says nothing without it goes too.

        Nobody is taken away like this: people go into the trash, with all that is linked to them.
        """
        gone: dict[RecordId, Operation] = {}
        changed: dict[RecordId, Operation] = {}
        waiting = [record]
        while waiting:
            one = waiting.pop()
            gone[one.id] = Operation(before=self.get(type(one), one.id), after=None)
            for holder in self._holding(one.id):
                before = changed[holder.id].after if holder.id in changed else holder
                after = _without(before or holder, one.id)
                changed[holder.id] = Operation(before=holder, after=after)
                if _says_nothing(after) and holder.id not in gone:
                    waiting.append(holder)
        kept = (each for key, each in changed.items() if key not in gone)
        return [*gone.values(), *kept]

    def _holding(self, target: RecordId) -> Iterator[Record]:
        for kind in NOUNS:
            found = (self.linked(kind, field, target) for field in kind.links)
            yield from {each.id: each for records in found for each in records}.values()


def _without(record: Record, target: RecordId) -> Record:
    fields = {field: _unlinked(getattr(record, field), target) for field in record.links}
    return replace(record, **fields)  # type: ignore[arg-type]


def _unlinked(value: object, target: RecordId) -> object:
    if isinstance(value, tuple):
        return tuple(each for each in value if each != target)
    if isinstance(value, Link):
        return value
    return None if value == target else value


def _says_nothing(record: Record) -> bool:
    """Say whether one of the links is gone without which a record says nothing."""
    return any(getattr(record, field) in {None, ()} for field in record.needs)
