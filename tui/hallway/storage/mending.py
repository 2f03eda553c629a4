"""Mends a damaged notebook: what is whole is kept, and what is not lies beside."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hallway.domain.errors import NotebookUnreadable, StorageFailed
from hallway.storage.failures import told_in_words
from hallway.storage.files import free_path, make_folder, replace_file, write_new
from hallway.storage.journal import Commit, Heading, begin_journal
from hallway.storage.json_text import encode
from hallway.storage.locks import exclusive
from hallway.storage.places import DATA_FILE, Places, places_of
from hallway.storage.references import misfits
from hallway.storage.salvage import salvage_commits, salvage_snapshot
from hallway.storage.snapshot import MARK, SCHEMA, Snapshot, as_of, new_lineage, to_bytes
from hallway.storage.tables import Tables, apply

_MARK_BYTES = 4096
_Lines = list[tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class Mending:
    """What was done.

    Attributes:
        aside: the folder with the files as they were, and the lines that were lost.
        lost_count: how many lines could not be read, or make no record.
        sequence: of the last commit that was kept.
    """

    aside: Path
    lost_count: int
    sequence: int


def mend(folder: Path) -> Mending:
    """Keep every whole line of a notebook, and put the files as they were aside.

    A data file that was edited by hand is taken as it is.

    Raises:
        NotebookUnreadable: there is nothing of a notebook in the files.
        NotebookNewer: a newer Hallway wrote them.
        StorageFailed: the disk refused; nothing was changed.
    """
    places = places_of(folder / DATA_FILE)
    with told_in_words(places.folder), exclusive(places.lock):
        content, journal = _read(places.data), _read(places.journal)
        _refuse_others(places, content, journal)
        salvage = salvage_snapshot(content, places.data)
        _refuse_newer(salvage.snapshot)
        commits, lost_commits = salvage_commits(journal, salvage)
        mended = _mended(salvage.snapshot, commits)
        lost = [*salvage.lost, *lost_commits, *_taken_out(mended.tables)]
        aside = put_aside(places, lost)
        _write(places, mended)
    return Mending(aside, len(lost), mended.sequence)


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _refuse_others(places: Places, content: bytes, journal: bytes) -> None:
    """Mend nothing that was never a notebook."""
    mark = f'"{MARK}"'.encode()
    if mark not in content[:_MARK_BYTES] and b'"journal":{' not in journal[:_MARK_BYTES]:
        raise NotebookUnreadable(
            f"{places.data} is not a Hallway notebook.", "Choose another folder with --data."
        )


def _refuse_newer(snapshot: Snapshot) -> None:
    if snapshot.schema > SCHEMA:
        raise snapshot.doubt or StorageFailed("A newer Hallway wrote this.", "Update Hallway.")


def put_aside(places: Places, lost: Sequence[tuple[int, bytes]] = ()) -> Path:
    """Keep the files as they are, byte by byte, and what was lost once more by itself.

    Returns:
        The folder that holds them.

    Raises:
        OSError: the disk refused.
    """
    aside = free_path(places.folder / "damaged")
    make_folder(aside)
    for path in (places.data, places.journal):
        write_new(aside / path.name, _read(path))
    if lost:
        lines = (b"line %d: %s\n" % each for each in lost)
        write_new(aside / "lost-lines.txt", b"".join(lines))
    return aside


def _mended(snapshot: Snapshot, commits: list[Commit]) -> Snapshot:
    """Put commits into a snapshot, under a new lineage.

    Programs that have the notebook open know by the lineage that they must read it again.
    """
    for commit in commits:
        apply(commit.staged, snapshot.tables)
    sequence = max([snapshot.sequence, *(each.sequence for each in commits)])
    meta = snapshot.meta | {"lineage": new_lineage()}
    return as_of(replace(snapshot, meta=meta, doubt=None), sequence)


def _taken_out(tables: Tables) -> _Lines:
    """Take out documents that are JSON, and no records: one would keep the screen from opening."""
    lines = []
    for table, key in list(misfits(tables)):
        document = tables[table].pop(key)
        lines.append((0, encode({table: {key: document}})))
    return lines


def _write(places: Places, mended: Snapshot) -> None:
    replace_file(places.data, to_bytes(mended))
    heading = Heading(SCHEMA, mended.lineage, mended.sequence)
    begin_journal(places.journal, heading).close()
