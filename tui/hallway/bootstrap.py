"""Puts the parts together: a folder becomes a store, a store becomes a notebook."""

import secrets
import time
from collections.abc import Iterable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from hallway.domain.changes import Change
from hallway.domain.findings import Finding, Repair
from hallway.domain.forgetting import Forgetting
from hallway.domain.ids import RANDOM_BITS, RecordId, compose_id
from hallway.domain.matches import Profile
from hallway.domain.policies import USUAL, Policies
from hallway.settings.locations import state_folder

if TYPE_CHECKING:
    from hallway.notebook import Desk, Notebook
    from hallway.notebook.capturing import CaptureNotebook
    from hallway.notebook.ports import Emergency, Finder, WishIndex

N = TypeVar("N", bound="CaptureNotebook")


def open_notebook(
    folder: Path,
    program: str = "hallway",
    *,
    in_slices: bool = False,
    policies: Policies = USUAL,
) -> "Notebook":
    """Open the notebook in a data folder, which need not exist yet.

    Args:
        folder: the data folder.
        program: who works in it, for the history.
        in_slices: no search waits for the index, which whoever opens it gets ready by and by.
        policies: the rules that were set.

    Raises:
        StorageFailed: the folder or its file cannot be used; nothing was touched.
    """
    # Imported here: whoever only counts what is due needs none of it.
    from hallway.notebook import Notebook

    return _opened(Notebook, folder, program, policies, in_slices=in_slices)


def open_for_capture(
    folder: Path, program: str = "hallway", *, policies: Policies = USUAL
) -> "CaptureNotebook":
    """Open the notebook in a data folder for whoever only captures, which takes less time.

    Args:
        folder: the data folder.
        program: who works in it, for the history.
        policies: the rules that were set.

    Raises:
        StorageFailed: the folder or its file cannot be used; nothing was touched.
    """
    from hallway.notebook.capturing import CaptureNotebook

    return _opened(CaptureNotebook, folder, program, policies, in_slices=False)


def _opened(kind: type[N], folder: Path, program: str, policies: Policies, *, in_slices: bool) -> N:
    from hallway.notebook.profiles import SHAPE
    from hallway.storage.store import open_store

    store = open_store(folder, program)
    store.go_on_forgetting(_now(), _folders_of_unsaved_lines(folder))
    cache = store.index_cache(SHAPE)
    notebook = kind(store, _Finders(), cache, _new_id, in_slices=in_slices)
    notebook.policies = policies
    return notebook


def open_desk(folder: Path, policies: Policies = USUAL) -> "Desk":
    """Prepare a screen's work at the notebook in a data folder; no file is looked at yet.

    Typed text has its safe place before the notebook is open, and where it cannot be opened.
    """
    from hallway.notebook import Desk
    from hallway.storage.drafts import DraftFiles
    from hallway.storage.surroundings import warning

    return Desk(
        partial(open_notebook, folder, "the screen", in_slices=True, policies=policies),
        DraftFiles(folder),
        emergency_file(folder),
        partial(warning, folder),
    )


def emergency_file(folder: Path) -> "Emergency":
    """Return where lines go that the notebook in a data folder cannot take."""
    from hallway.storage.emergency import EmergencyFile

    return EmergencyFile(_folders_of_unsaved_lines(folder))


def back_up(notebook: "Notebook", folder: Path, path: Path | None) -> Path:
    """Write the whole notebook into a file.

    Args:
        notebook: open.
        folder: its data folder.
        path: of a new file, or of a folder for it; None for the backup of today.

    Returns:
        The path of the backup.

    Raises:
        NotFound: there is nothing to back up.
        StorageFailed: the notebook is in doubt, there is such a file, or the disk refused.
    """
    from hallway.storage.backups import free_backup_path, path_of_day

    now = _now()
    if path is None:
        # What is due with the backup of the day must not be left out because there is one.
        notebook.keep_house(now)
    today = now.date()
    target = path_of_day(folder, today) if path is None else free_backup_path(path, today)
    notebook.back_up(target)
    return target


def count_due(folder: Path, today: date) -> int | None:
    """Count your open promises that are late or for today, without opening the notebook.

    Returns:
        None where that cannot be known without opening it.
    """
    from hallway.storage.promises import load_promises

    promises = load_promises(folder)
    if promises is None:
        return None
    until = today.isoformat()
    due = (each.due for each in promises.values() if each.is_here)
    return sum(day is not None and day <= until for day in due)


def backups_of(folder: Path) -> dict[date, Path]:
    """Return the daily backups of a data folder, oldest first."""
    from hallway.storage.backups import daily_backups

    return daily_backups(folder)


def restore(folder: Path, path: Path, program: str) -> Change:
    """Put a backup in the notebook's place, even if what is there is damaged.

    Args:
        folder: the data folder.
        path: of the backup.
        program: who does it, for the history.

    Raises:
        NotebookUnreadable: the backup is damaged or no notebook.
        NotebookNewer: a newer Hallway wrote the backup.
        StorageFailed: the disk refused.
    """
    from hallway.storage import backups
    from hallway.storage.processes import signed

    words = f"Restored the notebook from {path.name}"
    change = Change(_new_id(), _now(), words, (), by=signed(program))
    return backups.restore(folder, path, change)


def examine(folder: Path) -> list[Finding]:
    """Look the notebook in a data folder over, without changing anything.

    Raises:
        StorageFailed: somebody else keeps the lock of the notebook.
    """
    from hallway.storage import doctor

    return doctor.examine(folder, _now().date(), _folders_of_unsaved_lines(folder))


def repair(folder: Path) -> Repair:
    """Mend the notebook in a data folder, keeping what has to be cut.

    Raises:
        NotebookUnreadable: there is nothing of a notebook in the files.
        StorageFailed: the disk refused, or somebody else keeps the lock of the notebook.
    """
    from hallway.storage import repairing

    return repairing.repair(folder, _now())


def forget(notebook: "Notebook", folder: Path, person_id: RecordId) -> Forgetting:
    """Erase a person for good, from everything that lies in reach.

    Raises:
        StorageFailed: the disk refused; the next opening goes on with it.
    """
    return notebook.forget_person(person_id, _now(), _folders_of_unsaved_lines(folder))


def _folders_of_unsaved_lines(folder: Path) -> tuple[Path, ...]:
    return folder, state_folder(), Path.home()


def _now() -> datetime:
    """Read the real clock: backups, trash and history do not follow `--today`."""
    return datetime.now().astimezone()


class _Finders:
    """Makes finders; what that needs is imported then, as a checklist needs no index."""

    def prepare(self) -> None:
        """Read what a screen will ask for at its first keys; another thread may do this."""
        from hallway.matching.finder import prepare

        prepare()

    def make(self, profiles: Iterable[Profile]) -> "Finder":
        """Index these people."""
        from hallway.matching.finder import make_finder

        return make_finder(profiles)

    def wishes(self) -> "WishIndex":
        """Make an index of asks or offers, with nothing in it."""
        from hallway.matching.wishes import Wishes

        return Wishes()

    def read(self, content: bytes) -> "Finder | None":
        """Make a finder of what was kept of one; None if it is damaged or of another format."""
        from hallway.matching.finder import read_finder

        return read_finder(content)


def _new_id() -> RecordId:
    return compose_id(time.time_ns() // 1_000_000, secrets.randbits(RANDOM_BITS))
