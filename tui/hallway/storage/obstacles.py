"""What lies where the search index is to be kept, and is none."""

import os
from collections.abc import Iterator
from pathlib import Path

from hallway.domain.findings import Finding, Weight
from hallway.storage.derived import index_path
from hallway.storage.failures import told_in_words
from hallway.storage.files import free_path
from hallway.storage.places import Places


def findings(places: Places) -> Iterator[Finding]:
    """Yield a warning if the search index cannot be kept.

    Raises:
        StorageFailed: the folder cannot be looked at.
    """
    with told_in_words(places.folder):
        path = _in_the_way(places)
    if path is not None:
        sentence = f"{path} is in the way of the search index, which is made anew at each start."
        yield Finding(Weight.WARNING, sentence, is_mendable=True)


def put_aside(places: Places) -> tuple[str, ...]:
    """Give another name to what is in the way; who calls it holds the lock.

    Returns:
        What was done, in sentences.

    Raises:
        OSError: the disk refused.
    """
    path = _in_the_way(places)
    if path is None:
        return ()
    aside = path.rename(free_path(path.with_name(f"{path.name}.aside")))
    return (f"{path} was in the way of the search index, and is {aside} now.",)


def _in_the_way(places: Places) -> Path | None:
    """Find what cannot be replaced by a new index: a file for its folder, or a folder for it."""
    path = index_path(places)
    if os.path.lexists(path.parent) and not path.parent.is_dir():
        return path.parent
    return path if path.is_dir() else None
