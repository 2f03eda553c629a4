"""Which files in a data folder are the notebook's own, by their names.

A data folder may be any folder, so what is in it may belong to somebody else.
"""

import math
import time
from collections.abc import Iterable
from glob import escape
from pathlib import Path

from hallway.storage.derived import INDEX
from hallway.storage.drafts import DRAFTS
from hallway.storage.emergency import NAME as UNSAVED
from hallway.storage.files import DERIVED
from hallway.storage.places import BACKUPS, Places
from hallway.storage.promises import PROMISES

_BESIDE_THE_DATA = ("{data}", "{journal}", "{lock}")
_TORN = "{stem}.torn-*"
_OLDER = "{stem}.schema-*.json*"
_INDEX = f"{DERIVED}/{INDEX}"
_PROMISES = f"{DERIVED}/{PROMISES}"
_ASIDE = ("damaged*/{data}", "damaged*/{journal}", "damaged*/lost-lines.txt")
_UNSAVED = f"{Path(UNSAVED).stem}*.txt*"
_BACKUPS = f"{BACKUPS}/notebook-*.json*"
_UNREADABLE_DRAFTS = f"{DRAFTS}/*.unreadable*"
_DRAFTS = (f"{DRAFTS}/*.json", f"{DRAFTS}/*.lock", _UNREADABLE_DRAFTS)
_TEMPORARY_BESIDE = (
    ".{data}.*.tmp",
    ".{journal}.*.tmp",
    f"{DERIVED}/.{INDEX}.*.tmp",
    f"{DERIVED}/.{PROMISES}.*.tmp",
)
_TEMPORARY = (
    f"{BACKUPS}/.*.json.*.tmp",
    ".hallway-*.json.*.tmp",
    f"{DRAFTS}/.*.json.*.tmp",
    f".{Path(UNSAVED).stem}*.tmp",
)


class Belongings:
    """The files of one notebook, as they lie there at the moment."""

    def __init__(self, folder: Path, places: Places) -> None:
        """Name the data folder, and where the data file lies: elsewhere, if it is a link."""
        self._folder = folder
        self._places = places

    def all(self) -> list[Path]:
        """Return every file."""
        kinds = (
            self._beside(*_BESIDE_THE_DATA, _TORN, _OLDER, *_ASIDE, _INDEX, _PROMISES),
            self._within(_UNSAVED, _BACKUPS, *_DRAFTS),
            self.temporary(),
        )
        return sorted({path for kind in kinds for path in kind})

    def temporary(self) -> list[Path]:
        """Return the files that are being written, or that a killed program left."""
        return self._beside(*_TEMPORARY_BESIDE) + self._within(*_TEMPORARY)

    def left_over(self, seconds: float) -> list[Path]:
        """Return what killed programs left: files that nobody has been writing for so long."""
        newest = time.time() - seconds
        return [path for path in self.temporary() if _modified(path) < newest]

    def backups(self) -> list[Path]:
        """Return the backups in their own folder."""
        return self._within(_BACKUPS)

    def older(self) -> list[Path]:
        """Return the data files of older schemas that were kept."""
        return self._beside(_OLDER)

    def torn(self) -> list[Path]:
        """Return the lines that were not finished."""
        return self._beside(_TORN)

    def aside(self) -> list[Path]:
        """Return the damaged files that were put aside."""
        return self._beside(*_ASIDE)

    def drafts(self) -> list[Path]:
        """Return the files of lines that are being typed."""
        return self._within(f"{DRAFTS}/*.json")

    def unreadable_drafts(self) -> list[Path]:
        """Return the files of such lines that are damaged."""
        return self._within(_UNREADABLE_DRAFTS)

    def kept_aside(self) -> dict[str, int]:
        """Count what was taken off the notebook, by what it is in words."""
        return {
            "torn line": len(self.torn()),
            "folder of damaged files": len({path.parent for path in self.aside()}),
            "data file of an older schema": len(self.older()),
            "unreadable draft": len(self.unreadable_drafts()),
        }

    def _beside(self, *patterns: str) -> list[Path]:
        places = self._places
        names = {"data": places.data, "journal": places.journal, "lock": places.lock}
        shapes = {word: escape(path.name) for word, path in names.items()}
        shapes["stem"] = escape(places.data.stem)
        return _found(places.folder, *(pattern.format_map(shapes) for pattern in patterns))

    def _within(self, *patterns: str) -> list[Path]:
        return _found(self._folder, *patterns)


def _modified(path: Path) -> float:
    """Return when a file was written last; one that is gone by now is as new as can be."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return math.inf


def _found(folder: Path, *patterns: str) -> list[Path]:
    found = (path for pattern in patterns for path in folder.glob(pattern))
    return sorted(path for path in found if path.is_file())


def unsaved_lines(folders: Iterable[Path]) -> list[Path]:
    """Return the files of lines that the notebook could not take."""
    return [path for folder in dict.fromkeys(folders) for path in _found(folder, _UNSAVED)]
