"""Copies of the whole notebook: one a day, verified when written, and taken back in one step."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from hallway.domain.changes import Change
from hallway.domain.errors import NotebookUnreadable, StorageFailed
from hallway.storage.erasing import without_forgotten
from hallway.storage.failures import told_in_words
from hallway.storage.files import free_path, make_folder, replace_file
from hallway.storage.history import HISTORY, change_document
from hallway.storage.journal import Heading, begin_journal
from hallway.storage.locks import exclusive
from hallway.storage.memory import Memory
from hallway.storage.mending import put_aside
from hallway.storage.places import BACKUPS, DATA_FILE, Places, places_of
from hallway.storage.reader import Reader
from hallway.storage.recognition import read_snapshot
from hallway.storage.rotation import worth_keeping
from hallway.storage.salvage import salvage_snapshot
from hallway.storage.snapshot import (
    SCHEMA,
    Snapshot,
    as_of,
    is_as_written,
    new_lineage,
    to_bytes,
)

_NAME = "notebook-{day}.json"
_REPLACED = Path("notebook-before-restore.json")
_DAILY = re.compile(r"notebook-(\d{4}-\d{2}-\d{2})\.json")


def daily_backups(folder: Path) -> dict[date, Path]:
    """Return the daily backups of a data folder, oldest first."""
    found = {}
    for path in sorted((folder / BACKUPS).glob("*.json")):
        day = _day_of(path.name)
        if day is not None:
            found[day] = path
    return found


def _day_of(name: str) -> date | None:
    """Read the day in the name of a daily backup; None for other names."""
    match = _DAILY.fullmatch(name)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def path_of_day(folder: Path, day: date) -> Path:
    """Name the daily backup of a data folder."""
    return folder / BACKUPS / _NAME.format(day=day)


def free_backup_path(path: Path, today: date) -> Path:
    """Return where a backup that was asked for shall lie.

    Args:
        path: of a file that is not there yet, or of a folder.
        today: by the real clock; names the file in a folder.

    Raises:
        StorageFailed: there is a file of that name, which may be somebody's.
    """
    target = path / f"hallway-{today.isoformat()}.json" if path.is_dir() else path
    if target.exists():
        raise StorageFailed(f"{target} is there already.", "Choose another name for the backup.")
    return target


def remove_outlived(folder: Path, needed: Collection[str]) -> None:
    """Remove the backups that are not worth keeping any more.

    Args:
        folder: the data folder.
        needed: the names of backups that a restore can still be taken back with.

    Raises:
        StorageFailed: the disk refused.
    """
    known = daily_backups(folder)
    kept = worth_keeping(known)
    outlived = [path for day, path in known.items() if day not in kept]
    replaced = (folder / BACKUPS).glob(f"{_REPLACED.stem}*")
    outlived += [path for path in replaced if path.name not in needed]
    with told_in_words(folder / BACKUPS):
        for path in outlived:
            path.unlink(missing_ok=True)


def write_backup(snapshot: Snapshot, path: Path) -> None:
    """Write a whole notebook into a file, and read it again to be sure of it.

    Raises:
        StorageFailed: the disk refused, or has something else than what was written.
    """
    content = to_bytes(snapshot)
    with told_in_words(path):
        make_folder(path.parent)
        replace_file(path, content)
        is_written = path.read_bytes() == content
    if not is_written or not is_as_written(content):
        raise StorageFailed(f"{path} is not what was written.", "Check the disk it lies on.")


def restore(folder: Path, path: Path, change: Change) -> Change:
    """Put a backup in the notebook's place; who was forgotten since does not come back with it.

    Args:
        folder: the data folder.
        path: of the backup.
        change: that this is, for the history.

    Returns:
        The change, with the backup of what was there before; damaged files are put aside
        instead, and none is named.

    Raises:
        NotebookUnreadable: the backup is damaged or no notebook.
        NotebookNewer: a newer Hallway wrote the backup.
        StorageFailed: the disk refused.
    """
    with told_in_words(path):
        backup = read_snapshot(path.read_bytes(), path)
    if backup.doubt is not None:
        raise backup.doubt
    places = places_of(folder / DATA_FILE)
    with told_in_words(folder):
        make_folder(folder)
        with exclusive(places.lock):
            memory, replaced = _put_by(folder, places)
            kept = replace(change, restores=str(path), replaced=replaced)
            _put_in_place(places, _continued(backup, memory, kept))
    return kept


def _put_by(folder: Path, places: Places) -> tuple[Memory, str | None]:
    """Back up what is there, or keep its files as they are if they are damaged.

    Returns:
        What could be read of it, and the name of its backup.
    """
    memory = _read(places)
    if memory is None:
        put_aside(places)
        content = places.data.read_bytes() if places.data.exists() else b""
        return Memory(salvage_snapshot(content, places.data).snapshot), None
    if places.signature == (None, None):
        return memory, None
    path = free_path(folder / BACKUPS / _REPLACED)
    write_backup(memory.snapshot(), path)
    return memory, path.name


def _read(places: Places) -> Memory | None:
    """Read a notebook; None if it is damaged.

    Raises:
        StorageFailed: a newer Hallway wrote it, or it may not be written.
    """
    reader = Reader(places, may_mend=False)
    try:
        reader.take_in()
    except NotebookUnreadable:
        return None
    finally:
        reader.close()
    doubt = reader.read_only_because
    if doubt is None:
        return reader.memory
    if isinstance(doubt, NotebookUnreadable):
        return None
    raise doubt


def _continued(backup: Snapshot, memory: Memory, change: Change) -> Snapshot:
    """Let a backup follow what it replaces, as one more commit.

    Programs that have the notebook open see that they lack a commit, and read it again.
    """
    tables = without_forgotten(backup.tables, memory.tables)
    later = max(memory.sequence, backup.sequence) + 1
    history = tables.setdefault(HISTORY, {})
    undone = memory.tables.get(HISTORY, {}).get(str(change.undoes))
    if undone is not None:
        history[str(change.undoes)] = undone
    history[str(change.id)] = change_document(change, later, {})
    # A power cut may leave the old journal; its lines are older, as after a compaction. What
    # the journal of a damaged notebook has nobody knows, so it must not fit.
    lineage = new_lineage() if change.replaced is None else memory.lineage
    followed = replace(backup, meta=backup.meta | {"lineage": lineage}, tables=tables)
    return as_of(followed, later)


def _put_in_place(places: Places, restored: Snapshot) -> None:
    replace_file(places.data, to_bytes(restored))
    heading = Heading(SCHEMA, restored.lineage, restored.sequence)
    begin_journal(places.journal, heading).close()
