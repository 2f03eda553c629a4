"""What can still be read of damaged files: every line that is whole."""

import re
from dataclasses import dataclass, replace
from operator import ne
from pathlib import Path

from hallway.domain.errors import NotebookUnreadable
from hallway.domain.nouns import NOUNS
from hallway.storage.frames import frame, scan
from hallway.storage.history import HISTORY, LOG
from hallway.storage.journal import Commit, Heading, read_commit, read_heading
from hallway.storage.json_text import decode
from hallway.storage.recognition import read_snapshot
from hallway.storage.snapshot import META, META_KEY, Snapshot, empty_snapshot
from hallway.storage.tables import FORGOTTEN, Json, Tables

_TABLE = re.compile(rb'"([a-z]\w*)": \{')
_TABLE_AT_END = re.compile(rb'"([a-z]\w*)": \{$')
_DOCUMENT = re.compile(rb'"(\d+)": (\{.*\})')
_FRAME_HEAD_BYTES = len(frame(b"")) - 1
_BRACKETS = (b"", b"{", b"}")
_KNOWN_TABLES = (META, HISTORY, LOG, FORGOTTEN, *(kind.table for kind in NOUNS))


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was read, and what was not.

    Attributes:
        snapshot: of the documents that are whole.
        lost: lines that are not, each with the number it has in its file.
        is_certain: what the data file says of itself can be believed.
    """

    snapshot: Snapshot
    lost: list[tuple[int, bytes]]
    is_certain: bool = False


def salvage_snapshot(content: bytes, path: Path) -> Salvage:
    """Read a data file, if need be line by line: this Hallway writes one document a line.

    Raises:
        NotebookNewer: a newer Hallway wrote it, in a shape that says nothing to this one.
    """
    try:
        snapshot = read_snapshot(content, path)
    except NotebookUnreadable:
        return _salvage_lines(content)
    if snapshot.doubt is None:
        return Salvage(snapshot, [], is_certain=True)
    return Salvage(replace(snapshot, tables=_with_known_names(snapshot.tables)), [])


def salvage_commits(
    content: bytes, salvage: Salvage
) -> tuple[list[Commit], list[tuple[int, bytes]]]:
    """Read every whole line of a journal, unless it is the journal of another notebook.

    Args:
        content: of the journal.
        salvage: what was read of the data file; commits that it has are left out.

    Returns:
        The commits, and the lines that are damaged, each with its number.
    """
    commits: list[Commit] = []
    lost: list[tuple[int, bytes]] = []
    if salvage.is_certain and _is_of_another(content, salvage.snapshot.lineage):
        return commits, lost
    for number, line in enumerate(content.split(b"\n")[1:], start=2):
        commit = _commit(line)
        if commit is not None:
            commits.append(commit)
        elif line:
            lost.append((number, line))
    # A damaged number must not hide a commit; one that was there already changes nothing.
    known = salvage.snapshot.sequence if salvage.is_certain else 0
    later = [each for each in commits if each.sequence > known]
    return sorted(later, key=lambda each: each.sequence), lost


def heading_of(content: bytes) -> Heading | None:
    """Read the heading of a journal; None if it is damaged, or there is none."""
    texts = scan(content[: content.find(b"\n") + 1]).texts
    try:
        return read_heading(texts[0]) if texts else None
    except ValueError:
        return None


def _commit(line: bytes) -> Commit | None:
    """Read one line of a journal; None if it is damaged, or no commit."""
    text = line[_FRAME_HEAD_BYTES:]
    try:
        return read_commit(text) if frame(text) == line + b"\n" else None
    except ValueError:
        return None


def _is_of_another(content: bytes, lineage: str) -> bool:
    """Compare the heading; one that is damaged says nothing, and is believed."""
    heading = heading_of(content)
    return heading is not None and heading.lineage != lineage


def _salvage_lines(content: bytes) -> Salvage:
    tables: Tables = {}
    lost = []
    name = ""
    for number, line in enumerate(content.split(b"\n"), start=1):
        document = _document(line)
        heading = _heading(line)
        if document is not None and name:
            tables[name].update([document])
        elif line not in _BRACKETS and not (heading and line.startswith(_heading_text(heading))):
            lost.append((number, line))
        if heading:
            name = heading
            tables.setdefault(name, {})
    meta = tables.pop(META, {}).get(META_KEY, {})
    return Salvage(Snapshot(_known_meta(meta), tables), lost)


def _document(line: bytes) -> tuple[str, Json] | None:
    """Read one document; the last one of a table has one bracket more than is its own."""
    for text in (line.removesuffix(b","), line.removesuffix(b",")[:-1]):
        match = _DOCUMENT.fullmatch(text)
        try:
            document = decode(match[2]) if match else None
        except ValueError:
            continue
        if isinstance(document, dict) and match:
            return match[1].decode(), document
    return None


def _with_known_names(tables: Tables) -> Tables:
    """Give a table back its name, if one byte of it is damaged."""
    return {_known_name(name, tables): table for name, table in tables.items()}


def _known_name(name: str, tables: Tables) -> str:
    if name in _KNOWN_TABLES:
        return name
    damaged = name.encode()
    fitting = (known for known in _KNOWN_TABLES if _differs_in_one_byte(damaged, known.encode()))
    return next((known for known in fitting if known not in tables), name)


def _heading(line: bytes) -> str:
    """Find the name of the table that begins on a line, even on a damaged one; else empty."""
    for name in _KNOWN_TABLES:
        if _differs_in_one_byte(line, _heading_text(name)):
            return name
    # A damaged line break puts a heading behind or before a document.
    match = _TABLE.match(line) or _TABLE_AT_END.search(line)
    return match[1].decode() if match else ""


def _heading_text(name: str) -> bytes:
    return f'"{name}": {{'.encode()


def _differs_in_one_byte(line: bytes, text: bytes) -> bool:
    return len(line) == len(text) and sum(map(ne, line, text)) == 1


def _known_meta(meta: Json) -> Json:
    """Describe what was read as this Hallway would; what is damaged of it begins anew."""
    known: Json = {}
    if type(meta.get("sequence")) is int:
        known["sequence"] = meta["sequence"]
    if isinstance(meta.get("lineage"), str):
        known["lineage"] = meta["lineage"]
    return empty_snapshot().meta | known
