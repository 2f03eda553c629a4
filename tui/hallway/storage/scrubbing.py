"""Takes a person out of the files that lie around a notebook."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from hallway.domain.capture_line import read_line
from hallway.domain.errors import NotebookUnreadable, StorageFailed
from hallway.domain.identities import Identity
from hallway.domain.ids import RecordId
from hallway.domain.unsaved import Unsaved
from hallway.storage.belongings import Belongings, unsaved_lines
from hallway.storage.erasing import erasure, everyone_of, identity_of
from hallway.storage.files import replace_file, sync_folder
from hallway.storage.json_text import decode, encode
from hallway.storage.locks import exclusive
from hallway.storage.places import BACKUPS, DATA_FILE, places_of
from hallway.storage.recognition import read_snapshot
from hallway.storage.snapshot import Snapshot, to_bytes, with_checksum_of
from hallway.storage.tables import Tables, apply

_ABANDONED_SECONDS = 60.0
_ANY_DAY = date(2000, 1, 1)  # a line is read for its name alone


class Scrubber:
    """Takes people out of backups, drafts, torn and unsaved lines, and damaged files kept aside.

    Attributes:
        ids: of the people, with all records merged into them.
        identity: what they are called, as far as it is known.
        cleaned: how many files of each kind held something of them.
    """

    def __init__(self, folder: Path, elsewhere: Iterable[Path], ids: set[RecordId]) -> None:
        """Know whom to take out, by id; what they are called is learned on the way.

        Args:
            folder: the data folder.
            elsewhere: other folders that unsaved lines may lie in.
            ids: of the people, with all records merged into them.
        """
        self.ids = ids
        self.identity = Identity()
        self.cleaned: Counter[str] = Counter()
        self._folder = folder
        self._elsewhere = (folder, *elsewhere)
        self._places = places_of(folder / DATA_FILE)
        self._files = Belongings(folder, self._places)

    def learn(self, tables: Tables) -> None:
        """Take note of who they are in some tables, and what they are called there."""
        self.ids = everyone_of(tables, self.ids)
        self.identity = self.identity.joined(identity_of(tables, self.ids))

    def scrub_backups(self) -> None:
        """Clean every copy of the notebook; doing it again changes nothing.

        Raises:
            OSError: the disk refused; some files are cleaned by then.
        """
        self._clean("backup", self._own_names(), self._left_of_named)
        self._clean("backup", self._files.backups(), self._left_of_notebook)
        self._clean("data file of an older schema", self._files.older(), self._left_of_notebook)

    def scrub_lines(self) -> None:
        """Clean every file of lines; what is in backups should be learned before.

        Raises:
            OSError: the disk refused; some files are cleaned by then.
        """
        files = self._files
        for path in files.drafts():
            self._clean_draft(path)
        # Nobody can say whom half a line is about, and it was never saved.
        self._clean("torn line", files.torn(), _nothing)
        self._clean("abandoned file", files.left_over(_ABANDONED_SECONDS), _nothing)
        aside = [*files.unreadable_drafts(), *files.aside()]
        self._clean("damaged file", aside, self._left_of_raw_lines)
        self._clean("file of unsaved lines", unsaved_lines(self._elsewhere), self._left_of_lines)

    def _own_names(self) -> list[Path]:
        """Return files that may be copies of the notebook under a name of the person's own."""
        known = {*self._files.backups(), *self._files.older(), self._places.data}
        found = [*self._folder.glob("*.json"), *(self._folder / BACKUPS).glob("*.json")]
        return [path for path in found if path.resolve() not in known and path not in known]

    def _left_of_named(self, content: bytes) -> bytes:
        try:
            return self._left_of_snapshot(read_snapshot(content, self._folder), content)
        except StorageFailed:
            return content  # no notebook, so it is nothing of ours

    def _left_of_notebook(self, content: bytes) -> bytes:
        try:
            snapshot = read_snapshot(content, self._folder)
        except StorageFailed:
            return self._left_of_raw_lines(content)
        return self._left_of_snapshot(snapshot, content)

    def _left_of_snapshot(self, snapshot: Snapshot, content: bytes) -> bytes:
        self.learn(snapshot.tables)
        staged = erasure(snapshot.tables, self.ids, self.identity)
        if not staged:
            return content
        apply(staged, snapshot.tables)
        # What did not fit its checksum must not look sound afterwards.
        is_damaged = isinstance(snapshot.doubt, NotebookUnreadable)
        written = to_bytes(snapshot)
        return with_checksum_of(content, written) if is_damaged else written

    def _clean_draft(self, path: Path) -> None:
        """Clean a draft that a process has left; a living one is being typed at."""
        try:
            with exclusive(path.with_suffix(".lock"), patience_seconds=0):
                self._clean("draft", [path], self._left_of_draft)
        except StorageFailed:
            return

    def _left_of_draft(self, content: bytes) -> bytes:
        try:
            draft = decode(content)
            kept = [line for line in draft["lines"] if not self._tells_of_them(_as_read(line))]
        except (ValueError, KeyError, TypeError):
            return self._left_of_raw_lines(content)
        return content if kept == draft["lines"] else encode(draft | {"lines": kept})

    def _left_of_lines(self, content: bytes) -> bytes:
        lines = content.splitlines(keepends=True)
        kept = (line for line in lines if not self._tells_of_them(line.decode(errors="replace")))
        return b"".join(kept)

    def _tells_of_them(self, line: str) -> bool:
        """Say whether a capture line is about them, or says who they are."""
        name = read_line(line, _ANY_DAY).draft.name
        return self.identity.is_meant_in(line) or self.identity.is_called(name or "")

    def _left_of_raw_lines(self, content: bytes) -> bytes:
        ids = [str(each).encode() for each in self.ids]

        def tells_of_them(line: bytes) -> bool:
            has_id = any(each in line for each in ids)
            return has_id or self.identity.is_meant_in(line.decode(errors="replace"))

        return b"".join(line for line in content.splitlines(True) if not tells_of_them(line))

    def _clean(self, kind: str, paths: Iterable[Path], left_of: Callable[[bytes], bytes]) -> None:
        """Put what is left of files in their place; a file with nothing left goes."""
        for path in paths:
            try:
                content = path.read_bytes()
                left = left_of(content)
                if left != content or not content:
                    _put(path, left)
                    self.cleaned[kind] += 1
            except FileNotFoundError:
                continue  # its owner was faster


def _put(path: Path, content: bytes) -> None:
    if content:
        replace_file(path, content)
    else:
        path.unlink()
        sync_folder(path.parent)


def _nothing(_: bytes) -> bytes:
    return b""


def _as_read(line: str | dict[str, str]) -> str:
    """Write an entry of a draft as one line; an answer stands behind its question."""
    return line if isinstance(line, str) else Unsaved(**line).line
