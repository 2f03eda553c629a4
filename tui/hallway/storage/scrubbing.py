"""Takes a person out of the files that lie around a notebook."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.domain.ids import RecordId
from hallway.storage.drafts import DRAFTS
from hallway.storage.emergency import NAME as EMERGENCY
from hallway.storage.erasing import erasure, everyone_of, names_any, terms_of
from hallway.storage.files import replace_file, sync_folder
from hallway.storage.json_text import decode, encode
from hallway.storage.places import BACKUPS, DATA_FILE, places_of
from hallway.storage.recognition import read_snapshot
from hallway.storage.snapshot import to_bytes
from hallway.storage.tables import Tables, apply


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
        self._beside = places_of(folder / DATA_FILE).folder
        self._unsaved = (folder, *elsewhere)
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
        # Backups first: an earlier name may stand in one of them only.
        for paths, left_of in (
            (self._whole_notebooks(), self._left_of_notebook),
            (self._drafts(), self._left_of_draft),
            (self._pieces(), lambda _: b""),
            (self._texts(), self._left_of_lines),
        ):
            for path in paths:
                self._clean(path, left_of)

    def _whole_notebooks(self) -> Iterator[Path]:
        """Yield backups, and data files of an older schema."""
        yield from sorted((self._folder / BACKUPS).glob("*.json"))
        yield from sorted(self._beside.glob(f"{Path(DATA_FILE).stem}.schema-*.json"))

    def _drafts(self) -> Iterator[Path]:
        yield from sorted((self._folder / DRAFTS).glob("*.json"))

    def _pieces(self) -> Iterator[Path]:
        """Yield half lines: nobody can say whom they are about, and they were never saved."""
        yield from sorted(self._beside.glob(f"{Path(DATA_FILE).stem}.torn-*"))

    def _texts(self) -> Iterator[Path]:
        """Yield files that are read line by line."""
        yield from sorted((self._folder / DRAFTS).glob("*.unreadable*"))
        for folder in self._unsaved:
            yield from sorted(folder.glob(f"{Path(EMERGENCY).stem}*.txt"))
        yield from sorted(each for each in self._beside.glob("damaged*/*") if each.is_file())

    def _left_of_notebook(self, content: bytes) -> bytes:
        try:
            snapshot = read_snapshot(content, self._folder)
        except StorageFailed:
            return self._left_of_lines(content)
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
