"""Mends a damaged notebook: what is whole is kept, and what is not lies beside."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from shutil import rmtree

from hallway.domain.errors import NotebookNewer, NotebookUnreadable, StorageFailed
from hallway.domain.findings import Mending
from hallway.domain.ids import RANDOM_BITS, compose_id
from hallway.storage.failures import told_in_words
from hallway.storage.files import free_path, make_folder, replace_file, write_new
from hallway.storage.history import LOG, REPAIRED, work_document
from hallway.storage.journal import Commit, Heading, begin_journal
from hallway.storage.json_text import encode
from hallway.storage.locks import exclusive
from hallway.storage.places import DATA_FILE, Places, places_of
from hallway.storage.processes import signed
from hallway.storage.recognition import with_known_schema
from hallway.storage.references import misfits
from hallway.storage.salvage import Salvage, heading_of, salvage_commits, salvage_snapshot
from hallway.storage.snapshot import (
    MARK,
    SCHEMA,
    Snapshot,
    as_of,
    in_place_of,
    new_lineage,
    to_bytes,
)
from hallway.storage.tables import Tables, apply

_MARK_BYTES = 4096
_Lines = list[tuple[int, bytes]]


def refuse_others(places: Places) -> None:
    """Mend nothing that was never a notebook.

    Raises:
        NotebookUnreadable: there is nothing of a notebook in the files.
    """
    content, journal = _read(places.data), _read(places.journal)
    mark = f'"{MARK}"'.encode()
    if mark not in content[:_MARK_BYTES] and b'"journal":{' not in journal[:_MARK_BYTES]:
        raise NotebookUnreadable(
            f"There is nothing of a Hallway notebook in {places.data}.",
            "Choose another folder with --data, or put a backup in its place with "
            "`hallway restore`.",
        )


def is_damage(doubt: StorageFailed, places: Places) -> bool:
    """Say whether a doubt about a notebook is for mending, and not for a newer Hallway."""
    if isinstance(doubt, NotebookNewer):
        content = _read(places.data)
        return with_known_schema(content) != content
    return isinstance(doubt, NotebookUnreadable)


def mend(folder: Path, stand_in: Path | None = None, now: datetime | None = None) -> Mending:
    """Keep every whole line of a notebook, and put the files as they were aside.

    A data file that was edited by hand is taken as it is.

    Args:
        folder: the data folder.
        stand_in: a backup to begin with, if there is nothing whole in the data file.
        now: by the real clock, for the log; None leaves no trace in it.

    Raises:
        NotebookUnreadable: there is nothing of a notebook in the files.
        NotebookNewer: a newer Hallway wrote them.
        StorageFailed: the disk refused; nothing is lost, and it can be done again.
    """
    places = places_of(folder / DATA_FILE)
    with told_in_words(places.folder), exclusive(places.lock):
        refuse_others(places)
        salvage, journal = _salvage(places.data), _read(places.journal)
        is_needed = not salvage.is_certain and not any(salvage.snapshot.tables.values())
        if stand_in is not None and is_needed:
            salvage = replace(_salvage(stand_in), lost=salvage.lost)
        _refuse_newer(salvage.snapshot, journal)
        commits, lost_commits = salvage_commits(journal, salvage)
        missing_count = _missing_count(salvage, commits, len(lost_commits), journal)
        mended = _mended(salvage.snapshot, commits)
        lost = [*salvage.lost, *lost_commits, *_taken_out(mended.tables)]
        if now is not None:
            _note(mended, now)
        aside = put_aside(places, lost)
        _write(places, in_place_of(journal, mended))
    used = stand_in if is_needed else None
    return Mending(aside, len(lost), missing_count, mended.sequence, used)


def _note(mended: Snapshot, now: datetime) -> None:
    """Note in the log that the notebook was repaired."""
    milliseconds = int(now.timestamp() * 1000)
    key = compose_id(milliseconds, secrets.randbits(RANDOM_BITS))
    document = work_document(REPAIRED, signed("hallway doctor"), now, mended.sequence, {})
    mended.tables.setdefault(LOG, {})[str(key)] = document


def _salvage(path: Path) -> Salvage:
    return salvage_snapshot(with_known_schema(_read(path)), path)


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _refuse_newer(snapshot: Snapshot, journal: bytes) -> None:
    heading = heading_of(journal)
    if snapshot.schema > SCHEMA or (heading is not None and heading.schema > SCHEMA):
        raise NotebookNewer(
            "A newer Hallway wrote this notebook.", "Update Hallway; it can mend what it wrote."
        )


def _missing_count(salvage: Salvage, commits: list[Commit], lost_count: int, journal: bytes) -> int:
    """Count the changes that were made after the data file and are not in the journal."""
    heading = heading_of(journal)
    if not salvage.is_certain or heading is None or heading.lineage != salvage.snapshot.lineage:
        return 0
    known = salvage.snapshot.sequence
    last = max([known, heading.follows, *(each.sequence for each in commits)])
    return max(0, last - known - len(commits) - lost_count)


def put_aside(places: Places, lost: Sequence[tuple[int, bytes]] = ()) -> Path:
    """Keep the files as they are, byte by byte, and what was lost once more by itself.

    Returns:
        The folder that holds them.

    Raises:
        OSError: the disk refused.
    """
    aside = free_path(places.folder / "damaged")
    make_folder(aside)
    try:
        for path in (places.data, places.journal):
            write_new(aside / path.name, _read(path))
        if lost:
            lines = (b"line %d: %s\n" % each for each in lost)
            write_new(aside / "lost-lines.txt", b"".join(lines))
    except OSError:
        # Half of it would only take room, and look like all that there was.
        rmtree(aside)
        raise
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
