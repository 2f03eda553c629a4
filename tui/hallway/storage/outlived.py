"""Which changes and traces make room for one more."""

from itertools import islice, takewhile

from hallway.domain.ids import RecordId
from hallway.storage.tables import Json, Table

_Links = dict[RecordId, RecordId | None]


def outlived(table: Table, most: int) -> list[RecordId]:
    """Name the documents that make room for one more, oldest first.

    Args:
        table: of anything that goes by its age alone.
        most: how many it may have.
    """
    surplus = max(len(table) + 1 - most, 0)
    # A table keeps the order in which its documents came.
    return [int(key) for key in islice(table, surplus)]


def outlived_changes(history: Table, new: Json, most: int) -> list[RecordId]:
    """Name the changes that make room for one more, oldest first.

    Those that stand count, and neither an undo nor what it took back. With the oldest one that
    stands goes all that came before it; what can be brought back stays.

    Args:
        history: of all changes.
        new: the change that comes.
        most: how many that stand shall be left, so that they can be taken back one by one.
    """
    if len(history) < most:
        return []
    if "undoes" not in new and all("undoes" not in each for each in history.values()):
        return outlived(history, most)  # so it is nearly always, and all of them stand
    undoes = _links(history, "undoes")
    undone = set(undoes.values())
    standing = [each for each, link in undoes.items() if link is None and each not in undone]
    surplus = max(len(standing) + ("undoes" not in new) - most, 0)
    needed = {*standing[surplus:], *_redoable(history, undoes, new)}
    gone = list(takewhile(lambda each: each not in needed, undoes)) if surplus else []
    spare = [each for each in islice(undoes, len(gone), None) if each not in needed]
    # Undoing and redoing the same for hours shall not fill the file either.
    return gone + spare[: max(len(undoes) + 1 - len(gone) - 2 * most, 0)]


def _redoable(history: Table, undoes: _Links, new: Json) -> set[RecordId]:
    """Name what can be brought back, and the changes that took it back."""
    if "undoes" not in new and "redoes" not in new:
        return set()
    redoes = _links(history, "redoes")
    redone = {*redoes.values(), new.get("redoes")}
    # After a change that is neither nothing is brought back.
    latest = takewhile(
        lambda each: undoes[each] is not None or redoes[each] is not None, reversed(undoes)
    )
    undone = ((each, undoes[each]) for each in latest)
    pairs = ({each, link} for each, link in undone if link is not None and link not in redone)
    return set().union(*pairs)


def _links(history: Table, name: str) -> _Links:
    """Read a link of every change; what was written by hand in its place is none."""
    return {
        int(key): link if type(link := document.get(name)) is int else None
        for key, document in history.items()
    }
