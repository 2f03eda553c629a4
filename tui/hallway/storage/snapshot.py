"""The data file: one JSON object of tables, which stock TinyDB reads too."""

import re
import secrets
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

import orjson

from hallway.domain.errors import StorageFailed
from hallway.storage.tables import Json, Table, Tables

SCHEMA = 2
META = "meta"
META_KEY = "1"
MARK = "hallway"
_OUTLIVED = "outlived"
_CHECKSUM_BYTES = 16
_NO_CHECKSUM = "0" * (2 * _CHECKSUM_BYTES)
# The meta document comes first; its checksum is found within this many bytes.
_HEAD_BYTES = 4096
_CHECKSUM = re.compile(rb'"checksum":"([0-9a-f]{32})"')


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The notebook as its data file has it.

    Attributes:
        meta: the document that describes it, with what only a newer Hallway knows.
        tables: all others.
        doubt: why nothing may be written over it; None if all is well.
    """

    meta: Json
    tables: Tables
    doubt: StorageFailed | None = None

    @property
    def schema(self) -> int:
        """Which shape it has."""
        return int(self.meta["schema"])

    @property
    def sequence(self) -> int:
        """How many commits it has seen."""
        return int(self.meta["sequence"])

    @property
    def lineage(self) -> str:
        """What names the notebook through all its snapshots; empty before schema 2."""
        return str(self.meta.get("lineage", ""))

    def outlives(self, journal_path: Path) -> bool:
        """Say whether it was put in place of all that a journal says.

        Raises:
            OSError: the journal cannot be read.
        """
        digest = self.meta.get(_OUTLIVED)
        return digest is not None and digest == _digest(journal_path.read_bytes())


def empty_snapshot() -> Snapshot:
    """Return a new notebook."""
    meta = {"notebook": MARK, "schema": SCHEMA, "sequence": 0, "lineage": new_lineage()}
    return Snapshot(meta, {})


def as_of(snapshot: Snapshot, sequence: int) -> Snapshot:
    """Return a snapshot in this version's shape, after some more commits."""
    lineage = snapshot.lineage or new_lineage()
    said = {"schema": SCHEMA, "sequence": sequence, "lineage": lineage}
    return replace(snapshot, meta=snapshot.meta | said)


def in_place_of(journal: bytes, snapshot: Snapshot) -> Snapshot:
    """Let a snapshot say that it has all that is to be had of a damaged journal.

    A power cut may leave that journal beside it; who finds both passes over the journal.
    """
    return replace(snapshot, meta=snapshot.meta | {_OUTLIVED: _digest(journal)})


def new_lineage() -> str:
    """Return a name that no other notebook has."""
    return secrets.token_hex(8)


def to_bytes(snapshot: Snapshot) -> bytes:
    """Write a notebook as JSON, one document a line, so that eyes and diffs can follow."""
    meta = {META: {META_KEY: snapshot.meta | {"checksum": _NO_CHECKSUM}}}
    described = meta | snapshot.tables
    content = b"{\n" + b",\n".join(map(_table_text, described, described.values())) + b"\n}\n"
    return content.replace(_NO_CHECKSUM.encode(), _digest(content).encode(), 1)


def with_checksum_of(content: bytes, written: bytes) -> bytes:
    """Give what was written the checksum that stands in another content, fitting or not."""
    said, own = (_CHECKSUM.search(each, 0, _HEAD_BYTES) for each in (content, written))
    if said is None or own is None:
        return written
    return written[: own.start(1)] + said[1] + written[own.end(1) :]


def is_as_written(content: bytes) -> bool:
    """Say whether a data file fits its checksum."""
    said = _CHECKSUM.search(content, 0, _HEAD_BYTES)
    if said is None:
        return False
    digest = blake2b(content[: said.start(1)], digest_size=_CHECKSUM_BYTES)
    digest.update(_NO_CHECKSUM.encode())
    digest.update(memoryview(content)[said.end(1) :])
    return digest.hexdigest().encode() == said[1]


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=_CHECKSUM_BYTES).hexdigest()


def _table_text(name: str, table: Table) -> bytes:
    lines = (b'"%s": %s' % (key.encode(), orjson.dumps(each)) for key, each in table.items())
    return orjson.dumps(name) + b": {" + b",".join(b"\n" + line for line in lines) + b"}"
