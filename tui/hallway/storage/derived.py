"""What is made of the notebook, and kept so that it need not be made again: the search index."""

from pathlib import Path

from hallway.notebook.ports import Stamp
from hallway.storage.failures import told_in_words
from hallway.storage.files import (
    DERIVED,
    PRIVATE_FOLDER,
    content_of,
    remove_drafts,
    replace_unsynced,
)
from hallway.storage.journaled import JournaledStorage
from hallway.storage.places import Places
from hallway.storage.stamps import changes_between, has_been_at

INDEX = "{stem}.index"
_MARK = "hallway"
_LONGEST_NUMBER = 19  # decimal digits of 63 bits


def index_path(places: Places) -> Path:
    """Return where the index lies: beside the data file, so that two paths to it share one.

    It has the name of the data file, as that of another notebook may lie in the same folder.
    """
    return places.folder / DERIVED / INDEX.format(stem=places.data.stem)


class DerivedIndex:
    """The index of one notebook in a file, behind a line that says of which state it was made."""

    def __init__(self, storage: JournaledStorage, shape: int) -> None:
        """Name the notebook; no file is looked at yet.

        Args:
            storage: of the notebook.
            shape: a number that is another one whenever what is told to an index has changed.
        """
        self._storage = storage
        self._shape = shape
        self._path = index_path(storage.places)

    def load(self) -> tuple[Stamp, bytes] | None:
        """Read what was kept; None if there is nothing to be used."""
        try:
            content = content_of(self._path)
        except OSError:
            return None  # whatever keeps it from being read: it can be made again
        heading, _, index = content.partition(b"\n")
        stamp = self._stamp_in(heading.decode(errors="replace"))
        return None if stamp is None else (stamp, index)

    def keep(self, stamp: Stamp, content: bytes) -> None:
        """Keep an index, unless what it was made of was erased meanwhile.

        Args:
            stamp: the state that it was made of.
            content: of the index.

        Raises:
            StorageFailed: the disk refused, or somebody else writes at this moment.
        """
        # Nobody waits for this, and whoever writes now shall not either.
        with told_in_words(self._path), self._storage.held(patience_seconds=0) as memory:
            if not has_been_at(stamp, memory.lineage, memory.tables):
                return
            if changes_between(stamp.sequence, memory.sequence, memory.told) is None:
                return
            self._path.parent.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
            remove_drafts(self._path)
            replace_unsynced(self._path, self._heading(stamp) + content)

    def _heading(self, stamp: Stamp) -> bytes:
        parts = (_MARK, self._shape, stamp.lineage, stamp.sequence, stamp.mark)
        return " ".join(map(str, parts)).encode() + b"\n"

    def _stamp_in(self, heading: str) -> Stamp | None:
        """Read a heading; None if another Hallway, or no Hallway, wrote it."""
        mark, _, parts = heading.partition(f" {self._shape} ")
        lineage, _, rest = parts.partition(" ")
        sequence, _, change = rest.partition(" ")
        is_number = sequence.isascii() and sequence.isdecimal()
        if mark != _MARK or not is_number or len(sequence) > _LONGEST_NUMBER:
            return None
        return Stamp(lineage, int(sequence), change)


def remove_index(places: Places) -> None:
    """Remove the index, and what a killed program left of one; who calls it holds the lock.

    Raises:
        OSError: the disk refused.
    """
    path = index_path(places)
    remove_drafts(path)
    path.unlink(missing_ok=True)
