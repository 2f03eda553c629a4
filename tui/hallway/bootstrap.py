"""Puts the parts together: a folder becomes a store, a store becomes a notebook."""

import secrets
import time
from collections.abc import Iterable
from pathlib import Path

from hallway.domain.ids import RANDOM_BITS, RecordId, compose_id
from hallway.domain.matches import Profile
from hallway.notebook import Desk, Notebook
from hallway.notebook.ports import Finder
from hallway.settings.locations import state_folder
from hallway.storage.drafts import DraftFiles
from hallway.storage.emergency import EmergencyFile
from hallway.storage.store import open_store


def open_notebook(folder: Path) -> Notebook:
    """Open the notebook in a data folder, which need not exist yet.

    Raises:
        StorageFailed: the folder or its file cannot be used; nothing was touched.
    """
    return Notebook(open_store(folder), _make_finder, _new_id)


def open_desk(folder: Path) -> Desk:
    """Open the notebook for a screen, with a safe place for what is typed.

    Raises:
        StorageFailed: the folder or its file cannot be used; nothing was touched.
    """
    elsewhere = (folder, state_folder(), Path.home())
    return Desk(open_notebook(folder), DraftFiles(folder), EmergencyFile(elsewhere))


def _make_finder(profiles: Iterable[Profile]) -> Finder:
    # Imported here: a capture or a checklist without a search needs no index.
    from hallway.matching.finder import make_finder

    return make_finder(profiles)


def _new_id() -> RecordId:
    return compose_id(time.time_ns() // 1_000_000, secrets.randbits(RANDOM_BITS))
