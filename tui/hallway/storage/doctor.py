"""Looks a notebook over, and mends it on a copy; says nothing of what people said."""

import platform
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path

from hallway.domain.errors import NotebookUnreadable, StorageFailed
from hallway.storage import references, surroundings
from hallway.storage.failures import told_in_words
from hallway.storage.locks import exclusive
from hallway.storage.places import DATA_FILE, Places, places_of
from hallway.storage.reader import Reader
from hallway.storage.tables import Tables

LIBRARIES = ("tinydb", "orjson", "msgspec")
_MOST_OF_A_KIND = 20


class Weight(StrEnum):
    """How much a finding matters."""

    FACT = "fact"
    WARNING = "warning"
    DAMAGE = "damage"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        weight: damage makes a notebook unsound; a warning does not.
        sentence: what was found, without anything that people said.
    """

    weight: Weight
    sentence: str


def examine(folder: Path) -> list[Finding]:
    """Look a notebook over, without changing anything.

    Args:
        folder: the data folder, which need not exist.

    Returns:
        What was found, damage first.
    """
    findings = [*_versions(), *_around(folder)]
    places = places_of(folder / DATA_FILE)
    if places.signature == (None, None):
        findings.append(Finding(Weight.FACT, f"There is no notebook in {folder} yet."))
    else:
        findings += _of_files(places)
    order = list(Weight)
    return sorted(findings, key=lambda finding: order.index(finding.weight), reverse=True)


def is_sound(findings: list[Finding]) -> bool:
    """Say whether nothing is damaged."""
    return all(finding.weight is not Weight.DAMAGE for finding in findings)


def _versions() -> list[Finding]:
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    python = f"Python {platform.python_version()} on {platform.system()} {platform.release()}"
    return [Finding(Weight.FACT, f"{python}; {libraries}.")]


def _around(folder: Path) -> list[Finding]:
    """Look at the folder and its disk."""
    if not folder.is_dir():
        return []
    free = surroundings.free_bytes(folder)
    kind = surroundings.file_system(folder) or "unknown file system"
    findings = [Finding(Weight.FACT, f"{folder} is on {kind}, with {free >> 20} MB free.")]
    if free < surroundings.LITTLE_ROOM_BYTES:
        findings.append(Finding(Weight.WARNING, "The disk is nearly full."))
    danger = surroundings.warning(folder)
    if danger is not None:
        findings.append(Finding(Weight.WARNING, danger))
    with told_in_words(folder):
        looked_at = [folder, *sorted(folder.iterdir())]
    open_to_others = [path for path in looked_at if surroundings.others_may_look(path)]
    return findings + [
        Finding(Weight.WARNING, f"{path} can be read by others on this machine.")
        for path in open_to_others
    ]


def _of_files(places: Places) -> list[Finding]:
    """Read the files as opening does, and look at what is in them."""
    reader = Reader(places, may_mend=False)
    try:
        with told_in_words(places.folder), exclusive(places.lock):
            reader.take_in()
    except StorageFailed as refusal:
        return [Finding(_weight(refusal), refusal.message)]
    finally:
        reader.close()
    findings = _of_records(reader.memory.tables)
    doubt = reader.read_only_because
    if doubt is not None:
        findings.append(Finding(_weight(doubt), doubt.message))
    if reader.has_torn_tail:
        sentence = "A change was not finished; the next writing cuts it off and keeps its bytes."
        findings.append(Finding(Weight.WARNING, sentence))
    return [*findings, Finding(Weight.FACT, f"Read up to change {reader.memory.sequence}.")]


def _weight(doubt: StorageFailed) -> Weight:
    return Weight.DAMAGE if isinstance(doubt, NotebookUnreadable) else Weight.WARNING


def _of_records(tables: Tables) -> list[Finding]:
    count = sum(map(len, tables.values()))
    findings = [Finding(Weight.FACT, f"{count} documents in {len(tables)} tables.")]
    for weight, found in (
        (Weight.DAMAGE, list(references.misfit_sentences(tables))),
        (Weight.DAMAGE, list(references.odd_ids(tables))),
        (Weight.WARNING, list(references.dangling(tables))),
    ):
        findings += [Finding(weight, f"{each}.") for each in found[:_MOST_OF_A_KIND]]
        if len(found) > _MOST_OF_A_KIND:
            findings.append(
                Finding(weight, f"... and {len(found) - _MOST_OF_A_KIND} more like it.")
            )
    return findings
