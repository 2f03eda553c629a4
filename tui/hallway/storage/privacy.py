"""Who may read the notebook's files: their owner, and nobody else."""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR

from hallway.domain.findings import Finding, Weight
from hallway.storage.belongings import Belongings
from hallway.storage.failures import told_in_words
from hallway.storage.files import PRIVATE_FILE, PRIVATE_FOLDER
from hallway.storage.places import DATA_FILE, Places

_FOR_OTHERS = 0o077
_READ_BY_OWNER = 0o400


def findings(folder: Path, places: Places) -> Iterator[Finding]:
    """Yield a warning for each file or folder that others may read, or its owner may not.

    Raises:
        StorageFailed: the folder cannot be looked at.
    """
    with told_in_words(folder):
        for path in _own(folder, places):
            fault = _fault(path, places)
            if fault:
                yield Finding(Weight.WARNING, f"{path} {fault}.", is_mendable=True)
        if _is_shared(folder, places) and folder.stat().st_mode & _FOR_OTHERS:
            yield Finding(
                Weight.WARNING,
                f"{folder} can be entered by others on this machine. There is more in it than the "
                "notebook, so it is left to you whether `chmod 700` shall close it.",
            )


def make_private(folder: Path, places: Places) -> tuple[Path, ...]:
    """Close to others what is the notebook's own, and open it to its owner.

    Returns:
        What was not so before, and is now.

    Raises:
        StorageFailed: the disk refused.
    """
    changed = []
    with told_in_words(folder):
        for path in _own(folder, places):
            if not _fault(path, places):
                continue
            try:
                path.chmod(PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE)
            except PermissionError:
                # Somebody else's, or a disk without permissions: that must not keep damage
                # from being mended, and the next look warns of it again.
                continue
            if not _fault(path, places):
                changed.append(path)
    return tuple(changed)


def _own(folder: Path, places: Places) -> Iterator[Path]:
    """Yield the data folder, unless it holds something else too, and then what is in it.

    What is in it cannot be seen while it is closed, so that is looked at afterwards.
    """
    if not folder.is_dir():
        return
    if not _is_shared(folder, places):
        yield folder
    files = Belongings(folder, places).all()
    yield from sorted({path.parent for path in files} - {folder, places.folder})
    yield from files


def _is_shared(folder: Path, places: Places) -> bool:
    """Say whether a data folder has something in it that is not the notebook's."""
    if not folder.is_dir() or not os.access(folder, os.R_OK | os.X_OK):
        return False
    files = Belongings(folder, places).all()
    own = {*files, *(path.parent for path in files), folder / DATA_FILE}
    return any(path not in own and not _is_empty(path) for path in folder.iterdir())


def _is_empty(path: Path) -> bool:
    return path.is_dir() and not any(path.iterdir())


def _fault(path: Path, places: Places) -> str:
    """Say what is wrong with the permissions of a file or folder; empty if nothing is."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:  # it was a temporary one, and is gone by now
        return ""
    if mode & _FOR_OTHERS:
        return "can be read by others on this machine"
    if S_ISDIR(mode):
        needed = PRIVATE_FOLDER
    else:
        is_written = path in (places.data, places.journal, places.lock)
        needed = PRIVATE_FILE if is_written else _READ_BY_OWNER
    return "" if mode & needed == needed else "is closed to you, its owner"
