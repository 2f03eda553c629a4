"""Notebooks with which a story begins that something goes wrong in."""

from collections.abc import Callable, Collection
from pathlib import Path

from hallway.storage.store import open_store
from tests.storage.made_up import keep_person

PEOPLE_BEFORE = (50, 51, 52)


def make_nothing(folder: Path) -> Collection[int]:
    """Leave it to the story to begin a notebook."""
    return ()


def make_torn(folder: Path) -> Collection[int]:
    """Make a notebook as processes leave it that were killed while they wrote."""
    store = open_store(folder)
    for number in PEOPLE_BEFORE:
        keep_person(store, number)
    # Not closed, which would write the journal into the data file.
    journal_path = folder / "notebook.journal"
    line = journal_path.read_bytes().splitlines()[-1]
    with journal_path.open("ab") as journal:
        journal.write(line[: len(line) // 2])
    (folder / ".notebook.json.0badcafe.tmp").write_bytes(b"{")
    return PEOPLE_BEFORE


NOTEBOOKS: dict[str, Callable[[Path], Collection[int]]] = {
    "a new notebook": make_nothing,
    "a torn notebook": make_torn,
}
"""Each makes a notebook in a folder, and returns the numbers of the people in it."""
