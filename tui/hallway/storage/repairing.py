"""Takes care of what the doctor finds, as far as a program may."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from hallway.domain.errors import NotebookNewer, NotebookUnreadable
from hallway.domain.findings import Repair
from hallway.domain.nouns import NOUNS
from hallway.storage.backups import daily_backups
from hallway.storage.failures import told_in_words
from hallway.storage.history import HISTORY
from hallway.storage.locks import exclusive
from hallway.storage.mending import is_damage, mend
from hallway.storage.obstacles import put_aside
from hallway.storage.places import DATA_FILE, Places, places_of
from hallway.storage.privacy import make_private
from hallway.storage.reader import Reader
from hallway.storage.recognition import read_snapshot
from hallway.storage.references import misfits
from hallway.storage.snapshot import is_as_written
from hallway.storage.tables import FORGOTTEN, Tables


def repair(folder: Path, now: datetime | None = None) -> Repair:
    """Close the notebook's files to others, clear what is in the way, and mend what is damaged.

    Where nothing of that is to be done, nothing is changed.

    Args:
        folder: the data folder, which need not exist.
        now: by the real clock, for the log; None leaves no trace in it.

    Raises:
        NotebookUnreadable: there is nothing of a notebook in the files.
        StorageFailed: the disk refused, or somebody else keeps the lock.
    """
    places = places_of(folder / DATA_FILE)
    made_private = make_private(folder, places)
    if places.signature == (None, None):
        return Repair(made_private)
    reader = Reader(places)
    with told_in_words(places.folder), exclusive(places.lock):
        needs_mending = _is_damaged(reader)
        notices = (*reader.notices, *put_aside(places))
    if not needs_mending:
        return Repair(made_private, notices)
    backups = _whole_backups(folder)
    newest = next(iter(backups.values()), None)
    mending = mend(folder, newest, now)
    richer = _richest(places, backups)
    return Repair(made_private, notices, replace(mending, richer_backup=richer))


def _is_damaged(reader: Reader) -> bool:
    """Read everything, putting a torn line aside on the way, and say whether it is damaged.

    Raises:
        StorageFailed: the disk refused.
    """
    try:
        reader.take_in()
        doubt = reader.read_only_because
    except (NotebookUnreadable, NotebookNewer) as error:
        doubt = error
    finally:
        reader.close()
    if doubt is None:
        return any(misfits(reader.memory.tables))
    if not isinstance(doubt, NotebookUnreadable | NotebookNewer):
        raise doubt
    return is_damage(doubt, reader.places)


def _whole_backups(folder: Path) -> dict[date, Path]:
    """Return the daily backups that are whole, the newest first."""
    known = daily_backups(folder)
    with told_in_words(folder):
        whole = ((day, known[day]) for day in sorted(known, reverse=True))
        return {day: path for day, path in whole if is_as_written(path.read_bytes())}


def _richest(places: Places, backups: dict[date, Path]) -> date | None:
    """Find the newest backup with records that the mended notebook does not know."""
    with told_in_words(places.folder):
        kept = _ids_in(places.data)
        return next((day for day, path in backups.items() if _ids_in(path) - kept), None)


def _ids_in(path: Path) -> set[str]:
    """Return the ids of all records that are or were there, but for those of the forgotten."""
    tables = read_snapshot(path.read_bytes(), path).tables
    names = [*(kind.table for kind in NOUNS), FORGOTTEN]
    return {key for name in names for key in tables.get(name, {})} | _ids_in_history(tables)


def _ids_in_history(tables: Tables) -> set[str]:
    changes = tables.get(HISTORY, {}).values()
    return {str(each["id"]) for change in changes for each in change.get("operations", ())}
