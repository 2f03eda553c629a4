"""Looks a notebook over, and says nothing of what people said."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.domain.findings import Finding, Weight, fewer
from hallway.storage import obstacles, privacy, soundness, spare, surroundings
from hallway.storage.belongings import Belongings
from hallway.storage.places import DATA_FILE, Places, places_of


def examine(folder: Path, today: date, elsewhere: Sequence[Path] = ()) -> list[Finding]:
    """Look a notebook over, without changing anything.

    Args:
        folder: the data folder, which need not exist.
        today: by the real clock.
        elsewhere: other folders in which there may be lines that the notebook could not take.

    Returns:
        What was found, damage first.

    Raises:
        StorageFailed: somebody else keeps the lock of the notebook.
    """
    try:
        places = places_of(folder / DATA_FILE)
        is_there = places.signature != (None, None)
    except StorageFailed as refusal:
        return [Finding(Weight.DAMAGE, refusal.sentences)]
    findings = soundness.findings(places) if is_there else [_nothing(folder, places)]
    findings += _told(_around(folder, places, today))
    findings += _told(spare.unsaved((folder, *elsewhere)))
    if is_there:
        findings += _told(spare.backup_findings(folder, places, today))
    order = list(Weight)
    return sorted(findings, key=lambda finding: order.index(finding.weight))


def _nothing(folder: Path, places: Places) -> Finding:
    """Say that there is no notebook, or none any more."""
    if not Belongings(folder, places).backups():
        return Finding(Weight.FACT, f"There is no notebook in {folder} yet.")
    sentence = f"The notebook is gone from {folder}, and its backups are there."
    return Finding(Weight.DAMAGE, f"{sentence} `hallway restore` puts one in its place.")


def _around(folder: Path, places: Places, today: date) -> Iterator[Finding]:
    """Look at the folder, its disk, and what lies beside the notebook."""
    if places.folder.is_dir():
        yield from surroundings.findings(places.folder)
        yield from obstacles.findings(places)
    if folder.is_dir():
        yield from privacy.findings(folder, places)
        yield from spare.left_over(folder, places, today)


def _told(findings: Iterator[Finding]) -> list[Finding]:
    """Take what was found, up to where the disk refuses more."""
    found: list[Finding] = []
    try:
        found.extend(fewer(findings))
    except StorageFailed as refusal:
        found.append(Finding(Weight.WARNING, refusal.sentences))
    return found
