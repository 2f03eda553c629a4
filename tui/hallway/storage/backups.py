"""Copies of the whole notebook: one a day, verified when written, and taken back in one step."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from hallway.domain.changes import Change
from hallway.domain.errors import NotebookUnreadable, StaleEdit, StorageFailed
from hallway.domain.ids import RecordId, show_id
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
from hallway.storage.salvage import salvage_commits, salvage_snapshot
from hallway.storage.snapshot import (
    SCHEMA,
    Snapshot,
    as_of,
    in_place_of,
    is_as_written,
    new_lineage,
    to_bytes,
)
from hallway.storage.tables import Table, apply

_NAME = "notebook-{day}.json"
# With the id of the restore: no name is ever given twice.
_REPLACED = "notebook-before-restore-{id}.json"
_REPLACED_SECONDS = 30 * 24 * 60 * 60
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
    with told_in_words(path):
        if path.is_dir():
            return free_path(path / f"hallway-{today.isoformat()}.json")
        if path.exists():
            raise StorageFailed(f"{path} is there already.", "Choose another name for the backup.")
        if not path.parent.is_dir():
            raise StorageFailed(f"There is no folder {path.parent}.", "Make it, or mount its disk.")
    return path


def remove_outlived(folder: Path, history: Table, now: datetime) -> None:
    """Remove the backups that are not worth keeping any more.

    Args:
        folder: the data folder.
        history: of the notebook; what a restore in it replaced is kept, as it can be taken back.
        now: by the real clock.

    Raises:
        OSError: the disk refused.
    """
    known = daily_backups(folder)
    kept = worth_keeping(known)
    outlived = [path for day, path in known.items() if day not in kept]
    needed = _leading_back(folder, history)
    for path in (folder / BACKUPS).glob(_REPLACED.format(id="*")):
        age_seconds = now.timestamp() - path.stat().st_mtime
        if path.name not in needed and age_seconds > _REPLACED_SECONDS:
            outlived.append(path)
    for path in outlived:
        path.unlink(missing_ok=True)


def _leading_back(folder: Path, history: Table) -> set[str]:
    """Name what restores replaced, and what those did that are in its own history."""
    names: set[str] = set()
    histories = [history]
    while histories:
        changes = histories.pop().values()
        for name in {each["replaced"] for each in changes if each.get("replaced")} - names:
            names.add(name)
            path = folder / BACKUPS / name
            if path.exists():
                backup = read_snapshot(path.read_bytes(), path)
                histories.append(backup.tables.get(HISTORY, {}))
    return names


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
        StaleEdit: the change takes back a restore that something was done after.
        StorageFailed: the disk refused; what was there is as it was.
    """
    backup = _backup(path)
    places = places_of(folder / DATA_FILE)
    with told_in_words(folder):
        make_folder(folder)
        with exclusive(places.lock):
            memory, replaced = _put_by(folder, places, change)
            kept = replace(change, restores=str(path), replaced=replaced)
            _put_in_place(places, _continued(backup, memory, kept), kept)
    return kept


def _backup(path: Path) -> Snapshot:
    """Read a backup.

    Raises:
        NotebookUnreadable: it is damaged, or none.
        StorageFailed: it cannot be read, or a newer Hallway wrote it.
    """
    try:
        with told_in_words(path):
            backup = read_snapshot(path.read_bytes(), path)
        if backup.doubt is not None:
            raise backup.doubt
    except NotebookUnreadable as error:
        raise NotebookUnreadable(
            f"{path} is no backup of a notebook, or is damaged.", "`hallway restore` lists others."
        ) from error
    return backup


def _put_by(folder: Path, places: Places, change: Change) -> tuple[Memory, str | None]:
    """Back up what is there, or keep its files as they are if they are damaged.

    Returns:
        What could be read of it, and the name of its backup.

    Raises:
        StaleEdit: the change takes back a restore that something was done after.
        StorageFailed: the disk refused.
    """
    memory = _read(places)
    if memory is None:
        put_aside(places)
        return _salvaged(places), None
    if places.signature == (None, None):
        return memory, None
    _refuse_if_not_last(change, memory.tables.get(HISTORY, {}))
    path = folder / BACKUPS / _REPLACED.format(id=show_id(change.id))
    write_backup(memory.snapshot(), path)
    return memory, path.name


def _salvaged(places: Places) -> Memory:
    """Read of damaged files what can be read: whom they forgot, and how far they had come."""
    content, journal = (
        path.read_bytes() if path.exists() else b"" for path in (places.data, places.journal)
    )
    salvage = salvage_snapshot(content, places.data)
    commits, _ = salvage_commits(journal, salvage)
    for commit in commits:
        apply(commit.staged, salvage.snapshot.tables)
    last = max([salvage.snapshot.sequence, *(each.sequence for each in commits)])
    return Memory(as_of(salvage.snapshot, last))


def _refuse_if_not_last(change: Change, history: Table) -> None:
    """Take a restore back only if nothing that was done since stands, as that would be lost."""
    if change.undoes is None and change.redoes is None:
        return
    standing: set[RecordId] = set()
    for key in sorted(history, key=lambda key: int(history[key]["sequence"])):
        done = history[key]
        is_the_restore = int(key) == change.undoes
        is_its_undo = change.redoes is not None and done.get("undoes") == change.redoes
        if is_the_restore or is_its_undo:
            standing.clear()
        elif "undoes" in done:
            standing.discard(done["undoes"])
        else:
            standing.add(done.get("redoes", int(key)))
    if standing:
        raise StaleEdit(
            "Something was done since, and would be lost.", "Undo the later change first."
        )


def _read(places: Places) -> Memory | None:
    """Read a notebook; None if it is damaged.

    Raises:
        StorageFailed: a newer Hallway wrote it, or it may not be written.
    """
    reader = Reader(places, may_mend=False)
    try:
        reader.take_in()
        # The journal that ends in it is about to be replaced.
        reader.keep_torn_tail()
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


def _put_in_place(places: Places, restored: Snapshot, change: Change) -> None:
    if change.replaced is None and places.journal.exists():
        # A power cut may leave the journal of the damaged notebook: it is to be passed over.
        restored = in_place_of(places.journal.read_bytes(), restored)
    replace_file(places.data, to_bytes(restored))
    # It is done: the lines of the old journal are left out, whoever finds them.
    with suppress(OSError):
        heading = Heading(SCHEMA, restored.lineage, restored.sequence)
        begin_journal(places.journal, heading).close()
