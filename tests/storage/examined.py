"""What the doctor says of a folder, by how much it matters."""

from datetime import date
from pathlib import Path

from hallway.domain.findings import Weight
from hallway.storage.backups import path_of_day
from hallway.storage.doctor import examine

TODAY = date(2026, 11, 22)


def backed_up(folder: Path, *days: date) -> Path:
    """Put a daily backup of some days beside a notebook."""
    for day in days:
        path = path_of_day(folder, day)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.write_bytes((folder / "notebook.json").read_bytes())
        path.chmod(0o600)
    return folder


def said(folder: Path, weight: Weight, elsewhere: tuple[Path, ...] = ()) -> list[str]:
    found = examine(folder, TODAY, elsewhere)
    return [finding.sentence for finding in found if finding.weight is weight]


def damage(folder: Path) -> str:
    return " ".join(said(folder, Weight.DAMAGE))


def warnings(folder: Path) -> str:
    return " ".join(said(folder, Weight.WARNING))


def facts(folder: Path) -> str:
    return " ".join(said(folder, Weight.FACT))


def mendable(folder: Path) -> list[bool]:
    return [each.is_mendable for each in examine(folder, TODAY) if each.weight is Weight.DAMAGE]
