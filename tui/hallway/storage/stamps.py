"""What names a state of a notebook, and what was done since it."""

from collections.abc import Iterator

from hallway.notebook.ports import Stamp
from hallway.storage.history import HISTORY, LOG
from hallway.storage.tables import FORGOTTEN, Json, Tables

# A file that was read may lead on from any state that is not much older than this.
MOST_CHANGES = 2_000

Told = dict[int, Json]
"""Changes, as JSON has them, by the sequence of their commit."""


def stamp_of(lineage: str, sequence: int, tables: Tables) -> Stamp | None:
    """Name a state by its last commit; None if nothing in the tables tells of that one."""
    for mark, document in _last_works(tables):
        if document.get("sequence") == sequence:
            return Stamp(lineage, sequence, mark)
    return None


def has_been_at(stamp: Stamp, lineage: str, tables: Tables) -> bool:
    """Say whether a state with these tables came out of the one that a stamp names.

    Two copies of a notebook go on with the same numbers, and their marks tell them apart.
    """
    if stamp.lineage != lineage:
        return False
    key = stamp.mark.partition(" ")[0]
    documents = (tables.get(name, {}).get(key) for name in (HISTORY, LOG, FORGOTTEN))
    return any(
        document.get("sequence") == stamp.sequence and _mark(key, document) == stamp.mark
        for document in documents
        if document is not None
    )


def changes_between(first: int, last: int, told: Told) -> list[Json] | None:
    """Return the changes after one commit and up to another, in their order.

    Returns:
        None if one is not known, or says less than what it did.
    """
    changes = [told.get(sequence) for sequence in range(first + 1, last + 1)]
    known = [each for each in changes if each is not None and "restores" not in each]
    return known if first <= last and len(known) == len(changes) else None


def told_by(sequence: int, history: dict[str, Json | None]) -> Json | None:
    """Find the change that a commit made, among what it put into the history."""
    documents = (each for each in reversed(history.values()) if each is not None)
    return next((each for each in documents if each.get("sequence") == sequence), None)


def _last_works(tables: Tables) -> Iterator[tuple[str, Json]]:
    """Yield what may have been done last, with what names it."""
    for name in (HISTORY, LOG):
        table = tables.get(name, {})
        for key in reversed(table):
            yield key, table[key]
            break
    for key, document in tables.get(FORGOTTEN, {}).items():
        yield _mark(key, document), document


def _mark(key: str, document: Json) -> str:
    """Name what was done: by chance for a change, by person and moment for a forgetting."""
    return f"{key} {document['done']}" if "done" in document else key
