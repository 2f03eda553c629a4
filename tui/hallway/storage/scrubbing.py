"""Takes a person out of the files that lie around a notebook."""

from collections.abc import Callable, Iterable
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.domain.ids import RecordId
from hallway.storage.belongings import Belongings, unsaved_lines
from hallway.storage.erasing import erasure, everyone_of, names_any, terms_of
from hallway.storage.files import replace_file, sync_folder
from hallway.storage.json_text import decode, encode
from hallway.storage.places import BACKUPS, DATA_FILE, places_of
from hallway.storage.recognition import read_snapshot
from hallway.storage.snapshot import Snapshot, to_bytes
from hallway.storage.tables import Tables, apply

_ABANDONED_SECONDS = 60.0


class Scrubber:
    """Takes people out of backups, drafts, torn and unsaved lines, and damaged files kept aside.

    Attributes:
        terms: the names and details that tell who they are, as far as they are known.
        cleaned: the files that held something of them.
    """

    def __init__(self, folder: Path, elsewhere: Iterable[Path], ids: set[RecordId]) -> None:
        """Know whom to take out, by id; what they are called is learned on the way.

        Args:
            folder: the data folder.
            elsewhere: other folders that unsaved lines may lie in.
            ids: of the people, with all records merged into them.
        """
        self._folder = folder
        self._files = Belongings(folder, places_of(folder / DATA_FILE))
        self._unsaved = unsaved_lines((folder, *elsewhere))
        self._ids = ids
        self.terms: set[str] = set()
        self.cleaned: list[Path] = []

    def learn(self, tables: Tables) -> None:
        """Take note of what people are called in some tables."""
        self.terms |= terms_of(tables, self._ids)

    def scrub(self) -> None:
        """Clean every file; doing it again changes nothing.

        Raises:
            OSError: the disk refused; some files are cleaned by then.
        """
        files = self._files
        # Backups first: an earlier name may stand in one of them only.
        for paths, left_of in (
            (self._others_backups(), self._left_of_others_backup),
            ([*files.backups(), *files.older()], self._left_of_notebook),
            (files.drafts(), self._left_of_draft),
            # Nobody can say whom half a line is about, and it was never saved.
            ([*files.torn(), *files.left_over(_ABANDONED_SECONDS)], _nothing),
            ([*files.unreadable_drafts(), *files.aside(), *self._unsaved], self._left_of_lines),
        ):
            for path in paths:
                self._clean(path, left_of)

    def _others_backups(self) -> list[Path]:
        """Return files that may be backups under a name of the person's own."""
        own = self._files.backups()
        return [path for path in (self._folder / BACKUPS).glob("*.json") if path not in own]

    def _left_of_others_backup(self, content: bytes) -> bytes:
        try:
            return self._left_of_snapshot(read_snapshot(content, self._folder), content)
        except StorageFailed:
            return content  # no notebook, so it is nothing of ours

    def _left_of_notebook(self, content: bytes) -> bytes:
        try:
            snapshot = read_snapshot(content, self._folder)
        except StorageFailed:
            return self._left_of_lines(content)
        return self._left_of_snapshot(snapshot, content)

    def _left_of_snapshot(self, snapshot: Snapshot, content: bytes) -> bytes:
        self._ids = everyone_of(snapshot.tables, self._ids)
        self.learn(snapshot.tables)
        staged = erasure(snapshot.tables, self._ids, self.terms)
        apply(staged, snapshot.tables)
        return to_bytes(snapshot) if staged else content

    def _left_of_draft(self, content: bytes) -> bytes:
        try:
            draft = decode(content)
            kept = [line for line in draft["lines"] if not names_any(str(line), self.terms)]
        except (ValueError, KeyError, TypeError):
            return self._left_of_lines(content)
        return content if kept == draft["lines"] else encode(draft | {"lines": kept})

    def _left_of_lines(self, content: bytes) -> bytes:
        lines = content.splitlines(keepends=True)
        return b"".join(line for line in lines if not self._tells_of_them(line))

    def _tells_of_them(self, line: bytes) -> bool:
        return names_any(line.decode(errors="replace"), {*self.terms, *map(str, self._ids)})

    def _clean(self, path: Path, left_of: Callable[[bytes], bytes]) -> None:
        """Put what is left of a file in its place; a file with nothing left goes."""
        content = path.read_bytes()
        left = left_of(content)
        if left and left == content:
            return
        if left:
            replace_file(path, left)
        else:
            path.unlink()
            sync_folder(path.parent)
        self.cleaned.append(path)


def _nothing(_: bytes) -> bytes:
    return b""
