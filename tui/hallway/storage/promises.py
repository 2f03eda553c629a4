"""Your open promises in a small file, so that counting them need not open the notebook.

The file says of which commit it was made; what was committed since then is read from the journal.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from hallway.domain.followups import OpenPromise
from hallway.domain.ids import RecordId
from hallway.storage.failures import told_in_words
from hallway.storage.files import (
    DERIVED,
    PRIVATE_FOLDER,
    content_of,
    remove_drafts,
    replace_unsynced,
)
from hallway.storage.frames import Rest
from hallway.storage.journal import Commit, Journal, read_commit
from hallway.storage.json_text import decode, encode
from hallway.storage.places import DATA_FILE, Places, mark_of, places_of

if TYPE_CHECKING:
    from hallway.storage.journaled import JournaledStorage

PROMISES: Final = "{stem}.promises"
_FORMAT: Final = 1
_FOLLOWUPS, _PEOPLE = "followups", "people"


Promises = dict[RecordId, OpenPromise]
"""Your open promises, by the ids of their follow-ups."""


def promises_path(places: Places) -> Path:
    """Return where the file lies: beside the index, and of the name of the data file."""
    return places.folder / DERIVED / PROMISES.format(stem=places.data.stem)


def load_promises(folder: Path) -> Promises | None:
    """Read your open promises without opening the notebook.

    Returns:
        None where the file is not there, or the journal does not lead on from it: then the
        notebook has to be opened.
    """
    places = places_of(folder / DATA_FILE)
    try:
        parts: Any = decode(content_of(promises_path(places)))
        promises = {int(key): OpenPromise(*each) for key, each in parts["promises"].items()}
        return _followed(places, parts, promises)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None  # whatever keeps it from being read: it can be made again


def keep_promises(
    storage: "JournaledStorage", sequence: int, promises: Mapping[RecordId, OpenPromise]
) -> None:
    """Keep your open promises, unless something was committed since they were gathered.

    Args:
        storage: of the notebook.
        sequence: of the last commit they were gathered from.
        promises: all of them.

    Raises:
        StorageFailed: the disk refused, or somebody else writes at this moment.
    """
    places = storage.places
    path = promises_path(places)
    with told_in_words(path), storage.held(patience_seconds=0) as memory:
        if memory.sequence != sequence:
            return
        follows, position = _end_of(places)
        rows = {str(key): (each.person, each.due, each.is_here) for key, each in promises.items()}
        parts = {
            "format": _FORMAT,
            "lineage": memory.lineage,
            "sequence": sequence,
            "data": places.signature[0],
            "follows": follows,
            "position": position,
            "promises": rows,
        }
        path.parent.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        remove_drafts(path)
        replace_unsynced(path, encode(parts))


def remove_promises(places: Places) -> None:
    """Remove the file, and what a killed program left of one; who calls it holds the lock.

    Raises:
        OSError: the disk refused.
    """
    path = promises_path(places)
    remove_drafts(path)
    path.unlink(missing_ok=True)


def _followed(places: Places, parts: Mapping[str, Any], promises: Promises) -> Promises | None:
    """Take in what the journal has behind the file; None where it does not lead on."""
    if parts["format"] != _FORMAT or list(mark_of(places.data.stat()) or ()) != parts["data"]:
        return None
    if not places.journal.exists():
        return promises if parts["follows"] is None else None
    journal = Journal(places.journal, may_write=False)
    try:
        heading = journal.read_heading()
        begun_later = parts["follows"] is None and heading.follows == parts["sequence"]
        if heading.lineage != parts["lineage"] or not (
            begun_later or heading.follows == parts["follows"]
        ):
            return None
        journal.position = journal.start if begun_later else parts["position"]
        scan = journal.read_on()
    finally:
        journal.close()
    if scan.rest is Rest.DAMAGED:
        return None
    return _with(promises, parts["sequence"], map(read_commit, scan.texts))


def _end_of(places: Places) -> tuple[int | None, int]:
    """Return after which commit the journal begins, None where there is none, and its length."""
    if not places.journal.exists():
        return None, 0
    journal = Journal(places.journal, may_write=False)
    try:
        return journal.read_heading().follows, journal.size
    finally:
        journal.close()


def _with(promises: Promises, sequence: int, commits: Iterable[Commit]) -> Promises | None:
    for commit in commits:
        sequence += 1
        if commit.sequence != sequence or _moves_people(commit.staged.get(_PEOPLE, {}), promises):
            return None
        for name, document in commit.staged.get(_FOLLOWUPS, {}).items():
            key = int(name)
            if document is None or not _is_open(document):
                promises.pop(key, None)
                continue
            known = promises.get(key)
            # Nobody promises anything to somebody in the trash, so a new one is about who is here.
            is_here = known is None or known.is_here
            promises[key] = OpenPromise(document["person"], document.get("due"), is_here)
    return promises


def _moves_people(people: Mapping[str, Any], promises: Promises) -> bool:
    """Say whether somebody went into the trash or came back, or turned out to be another."""
    hidden = {str(each.person) for each in promises.values() if not each.is_here}
    return any(
        document is None
        or document.get("deleted_at") is not None
        or document.get("merged_into") is not None
        or key in hidden
        for key, document in people.items()
    )


def _is_open(document: Mapping[str, Any]) -> bool:
    is_over = document.get("done_on") is not None or document.get("let_go_on") is not None
    return document.get("side") == "mine" and not is_over
