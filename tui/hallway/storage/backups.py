"""Copies of the whole notebook: one a day, verified when written, and taken back in one step."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from hallway.domain.errors import NotFound, StorageFailed
from hallway.storage.failures import told_in_words
from hallway.storage.files import free_path, make_folder, replace_file
from hallway.storage.journal import Heading, begin_journal
from hallway.storage.locks import exclusive
from hallway.storage.mending import put_aside
from hallway.storage.places import DATA_FILE, Places, places_of
from hallway.storage.reader import Reader
from hallway.storage.recognition import read_snapshot
from hallway.storage.rotation import worth_keeping
from hallway.storage.snapshot import SCHEMA, Snapshot, as_of, new_lineage, to_bytes

BACKUPS = "backups"
_NAME = "notebook-{day}.json"
_DAILY = re.compile(r"notebook-(\d{4}-\d{2}-\d{2})\.json")


def daily_backups(folder: Path) -> dict[date, Path]:
    """Return the daily backups of a data folder, oldest first."""
    found = {}
    for path in sorted((folder / BACKUPS).glob("*.json")):
        match = _DAILY.fullmatch(path.name)
        if match is not None:
            found[date.fromisoformat(match[1])] = path
    return found


def back_up_today(folder: Path, today: date) -> Path:
    """Write the backup of a day, and remove those that are not worth keeping any more.

    Args:
        folder: the data folder.
        today: by the real clock.

    Raises:
        NotFound: there is no notebook yet.
        StorageFailed: the notebook is in doubt, or the disk refused; older backups all stay.
    """
    path = folder / BACKUPS / _NAME.format(day=today)
    back_up(folder, path)
    known = daily_backups(folder)
    kept = worth_keeping(known)
    with told_in_words(path):
        for day, old_path in known.items():
            if day not in kept:
                old_path.unlink()
    return path


def back_up(folder: Path, path: Path) -> None:
    """Write the whole notebook into a file, and read it again to be sure of it.

    Raises:
        NotFound: there is no notebook yet.
        StorageFailed: the notebook is in doubt, or the disk refused.
    """
    with _reading(folder) as reader:
        if reader.is_new:
            raise NotFound(f"There is no notebook in {folder} yet.")
        if reader.read_only_because is not None:
            raise reader.read_only_because
        snapshot = reader.memory.snapshot()
    with told_in_words(path):
        make_folder(path.parent)
        replace_file(path, to_bytes(snapshot))
        written = read_snapshot(path.read_bytes(), path)
    if written.doubt is not None or written.tables != snapshot.tables:
        raise StorageFailed(f"{path} is not what was written.", "Check the disk it lies on.")


def restore(folder: Path, path: Path) -> Path:
    """Put a backup in the notebook's place.

    Args:
        folder: the data folder.
        path: of the backup.

    Returns:
        Where the notebook is as it was before: a backup that can be restored in turn; or a
        folder with its files, if they were damaged.

    Raises:
        NotebookUnreadable: the backup is damaged or no notebook.
        NotebookNewer: a newer Hallway wrote the backup.
        StorageFailed: the disk refused.
    """
    with told_in_words(path):
        backup = read_snapshot(path.read_bytes(), path)
    if backup.doubt is not None:
        raise backup.doubt
    before = _keep_what_is_there(folder)
    places = places_of(folder / DATA_FILE)
    with _reading(folder, may_fail=True) as reader:
        _put_in_place(places, backup, reader.memory.sequence)
    return before


def _keep_what_is_there(folder: Path) -> Path:
    """Back the notebook up, or keep its files as they are if they are damaged."""
    path = free_path(folder / BACKUPS / "notebook-before-restore.json")
    try:
        back_up(folder, path)
    except StorageFailed:
        places = places_of(folder / DATA_FILE)
        with told_in_words(folder), exclusive(places.lock):
            return put_aside(places)
    except NotFound:
        return path
    return path


def _put_in_place(places: Places, backup: Snapshot, sequence: int) -> None:
    """Write a backup as the notebook, later than all that was, and under a new lineage.

    Programs that have the notebook open know by the lineage that they must read it again.
    """
    later = max(sequence, backup.sequence) + 1
    fresh = replace(backup, meta=backup.meta | {"lineage": new_lineage()})
    restored = as_of(fresh, later)
    with told_in_words(places.data):
        replace_file(places.data, to_bytes(restored))
        begin_journal(places.journal, Heading(SCHEMA, restored.lineage, later)).close()


@contextmanager
def _reading(folder: Path, *, may_fail: bool = False) -> Iterator[Reader]:
    """Hold the lock with everything read.

    Args:
        folder: the data folder.
        may_fail: what is there may be unreadable, as it is about to be replaced.
    """
    places = places_of(folder / DATA_FILE)
    reader = Reader(places, may_mend=False)
    with told_in_words(folder):
        make_folder(folder)
        with exclusive(places.lock):
            try:
                reader.take_in()
            except StorageFailed:
                if not may_fail:
                    raise
            try:
                yield reader
            finally:
                reader.close()
