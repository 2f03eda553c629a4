"""The notebook in memory: a snapshot, and the commits that came after it."""

from collections.abc import Iterable

from hallway.storage.history import HISTORY
from hallway.storage.journal import Commit
from hallway.storage.snapshot import Snapshot, as_of
from hallway.storage.stamps import MOST_CHANGES, Told, told_by
from hallway.storage.tables import Staged, Tables, apply

Touched = dict[str, dict[str, None]]
"""The ids of documents by table, in the order they were touched."""


class OutOfOrder(ValueError):
    """A commit does not follow the one before it."""


class Memory:
    """Tables, and how far they have come.

    Attributes:
        tables: to be read only; documents in them are replaced, never changed.
        sequence: the number of the last commit in them.
        touched: the ids of the documents, by table, that commits put in place or took away.
        told: the last changes, those too that the history has let go of since it was read.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = as_of(snapshot, snapshot.sequence)
        self.tables: Tables = snapshot.tables
        self.sequence = snapshot.sequence
        self.touched: Touched = {}
        self.told: Told = {
            sequence: document
            for document in snapshot.tables.get(HISTORY, {}).values()
            if type(sequence := document.get("sequence")) is int
        }

    @property
    def lineage(self) -> str:
        """What names the notebook, through all its snapshots."""
        return self._snapshot.lineage

    def snapshot(self) -> Snapshot:
        """Return what a new data file shall hold."""
        return as_of(self._snapshot, self.sequence)

    def take(self, commits: Iterable[Commit]) -> bool:
        """Put commits into the tables, leaving out those that the snapshot has.

        Returns:
            Whether there was one that was not there yet.

        Raises:
            OutOfOrder: one is missing.
        """
        has_news = False
        for commit in commits:
            if commit.sequence <= self.sequence:
                continue
            if commit.sequence != self.sequence + 1:
                raise OutOfOrder(f"{commit.sequence} follows {self.sequence}")
            apply(commit.staged, self.tables)
            self._touch(commit.staged)
            self._tell(commit)
            self.sequence = commit.sequence
            has_news = True
        return has_news

    def _touch(self, staged: Staged) -> None:
        for name, documents in staged.items():
            self.touched.setdefault(name, {}).update(dict.fromkeys(documents))

    def _tell(self, commit: Commit) -> None:
        """Remember what a commit did; only references are kept, to documents that are there."""
        change = told_by(commit.sequence, commit.staged.get(HISTORY, {}))
        if change is None:
            # Nothing leads past it, and whom it erased is to be in no memory either.
            self.told.clear()
            return
        self.told[commit.sequence] = change
        self.told.pop(commit.sequence - MOST_CHANGES, None)
