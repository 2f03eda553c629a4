"""Made-up notebooks, whole and damaged, as the bytes of their files."""

import random
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import orjson

from hallway.storage.places import DATA_FILE, places_of
from hallway.storage.recognition import read_snapshot
from hallway.storage.snapshot import to_bytes
from hallway.storage.store import open_store
from hallway.storage.tables import Json
from tests.storage.made_up import content, keep_person

NAMES = ("notebook.json", "notebook.journal")
IN_EACH = 4

Files = dict[str, bytes]


def whole_files(folder: Path) -> Files:
    """Make the files of a notebook with people in its snapshot and in its journal."""
    store = open_store(folder)
    for number in range(IN_EACH):
        keep_person(store, number)
    store.compact()
    for number in range(IN_EACH, 2 * IN_EACH):
        keep_person(store, number)
    return content(folder)


def put(folder: Path, files: Files, **changed: bytes) -> Path:
    """Write the files of a notebook; `json` and `journal` replace what they hold."""
    rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    replaced = {f"notebook.{ending}": text for ending, text in changed.items()}
    for name, text in (files | replaced).items():
        (folder / name).write_bytes(text)
        (folder / name).chmod(0o600)
    return folder


def put_tables(folder: Path, **tables: dict[str, Json]) -> Path:
    """Write a notebook as somebody with an editor would, in the schema without a checksum."""
    meta = {"1": {"notebook": "hallway", "schema": 1, "sequence": 1}}
    return put(folder, {DATA_FILE: orjson.dumps({"meta": meta, **tables})})


def flipped(text: bytes, bit: int) -> bytes:
    """Flip one bit."""
    changed = bytearray(text)
    changed[bit // 8] ^= 1 << (bit % 8)
    return bytes(changed)


def some_flipped(text: bytes, count: int) -> Iterator[tuple[int, bytes]]:
    """Flip one bit after the other, by chance, and the same ones every time."""
    chance = random.Random(7)
    for _ in range(count):
        bit = chance.randrange(8 * len(text))
        yield bit, flipped(text, bit)


def of_schema(schema: int, folder: Path) -> None:
    """Write a data file anew as a Hallway of another schema would, checksum and all."""
    path = places_of(folder / DATA_FILE).data
    snapshot = read_snapshot(path.read_bytes(), path)
    snapshot.meta["schema"] = schema
    path.write_bytes(to_bytes(snapshot))
