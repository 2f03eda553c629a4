"""What a screen sees: tables that stand still while another thread writes."""

from dataclasses import dataclass

from hallway.notebook.ports import Stamp
from hallway.storage.memory import Memory, Touched
from hallway.storage.stamps import Told, changes_between, has_been_at, stamp_of
from hallway.storage.tables import Json, Table, Tables

MANY_DOCUMENTS = 500


@dataclass(frozen=True, slots=True)
class Difference:
    """One document before and after something was taken in; None where there is none."""

    table: str
    key: str
    before: Json | None
    after: Json | None


class Shown:
    """A second set of tables over the same documents.

    The thread that writes changes the tables of a `Memory`; these follow only when they are told
    to, so that whoever walks through them never sees half a commit.

    Attributes:
        tables: to be read only.
    """

    def __init__(self) -> None:
        self.tables: Tables = {}
        self._memory: Memory | None = None
        self._sequence = 0

    @property
    def stamp(self) -> Stamp | None:
        """What names the state that is shown; None if nothing does."""
        if self._memory is None:
            return None
        return stamp_of(self._memory.lineage, self._sequence, self.tables)

    def changes_since(self, stamp: Stamp) -> list[Json] | None:
        """Return what was done since a state; None if that is not known."""
        if self._memory is None or not has_been_at(stamp, self._memory.lineage, self.tables):
            return None
        # The thread that writes may add to these meanwhile, and takes away only the oldest.
        told: Told = self._memory.told
        return changes_between(stamp.sequence, self._sequence, told)

    def absorb(self, memory: Memory) -> list[Difference] | None:
        """Follow a memory, between two of its commits.

        Returns:
            What is not as it was; None where it is so much that all has to be looked at again.
        """
        touched, memory.touched = memory.touched, {}
        self._sequence = memory.sequence
        if memory is not self._memory:
            self._memory = memory
            self.tables = {name: dict(table) for name, table in memory.tables.items()}
            return None
        is_much = sum(map(len, touched.values())) > MANY_DOCUMENTS
        differences = [] if is_much else self._differences(memory, touched)
        for name, keys in touched.items():
            _follow(self.tables.setdefault(name, {}), memory.tables.get(name, {}), keys)
        return None if is_much else differences

    def _differences(self, memory: Memory, touched: Touched) -> list[Difference]:
        found = (
            Difference(
                name,
                key,
                self.tables.get(name, {}).get(key),
                memory.tables.get(name, {}).get(key),
            )
            for name, keys in touched.items()
            for key in keys
        )
        # What came and went again meanwhile was never shown.
        return [each for each in found if each.before is not each.after]


def _follow(shown: Table, table: Table, keys: dict[str, None]) -> None:
    for key in keys:
        document = table.get(key)
        if document is None:
            shown.pop(key, None)
        else:
            shown[key] = document
