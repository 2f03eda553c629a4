"""Takes care of what the doctor finds, as far as a program may."""

from pathlib import Path

from hallway.domain.errors import NotebookNewer, NotebookUnreadable
from hallway.domain.findings import Repair
from hallway.storage.backups import daily_backups
from hallway.storage.failures import told_in_words
from hallway.storage.locks import exclusive
from hallway.storage.mending import is_damage, mend
from hallway.storage.places import DATA_FILE, places_of
from hallway.storage.privacy import make_private
from hallway.storage.reader import Reader
from hallway.storage.references import misfits
from hallway.storage.snapshot import is_as_written


def repair(folder: Path) -> Repair:
    """Close the notebook's files to others, put a torn line aside, and mend what is damaged.

    Where nothing of that is to be done, nothing is changed.

    Args:
        folder: the data folder, which need not exist.

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
    notices = tuple(reader.notices)
    mending = mend(folder, _stand_in(folder)) if needs_mending else None
    return Repair(made_private, notices, mending)


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


def _stand_in(folder: Path) -> Path | None:
    """Find the newest daily backup that is whole."""
    known = daily_backups(folder)
    with told_in_words(folder):
        newest_first = (known[day] for day in sorted(known, reverse=True))
        return next((path for path in newest_first if is_as_written(path.read_bytes())), None)
