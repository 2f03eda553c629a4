"""What lies beside a notebook: its backups, and what was left over or kept aside."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.domain.findings import Finding, Weight
from hallway.storage.backups import daily_backups
from hallway.storage.belongings import Belongings, unsaved_lines
from hallway.storage.failures import told_in_words
from hallway.storage.places import Places
from hallway.storage.snapshot import is_as_written

OLD_DAYS = 7


def backup_findings(folder: Path, places: Places, today: date) -> Iterator[Finding]:
    """Yield how old the newest backup is, and which are not as they were written.

    Raises:
        StorageFailed: the backups cannot be looked at.
    """
    with told_in_words(folder):
        yield _age(list(daily_backups(folder)), today)
        for path in Belongings(folder, places).backups():
            fault = _fault(path)
            if fault:
                yield Finding(Weight.WARNING, fault)


def left_over(folder: Path, places: Places, today: date) -> Iterator[Finding]:
    """Yield what killed programs left, and how much was kept aside.

    Raises:
        StorageFailed: the folder cannot be looked at.
    """
    belongings = Belongings(folder, places)
    with told_in_words(folder):
        for path in belongings.temporary():
            # One of today may be at work.
            if date.fromtimestamp(path.stat().st_mtime) < today:
                sentence = f"{path} was left by a program that ended while it wrote."
                yield Finding(Weight.WARNING, f"{sentence} It can be deleted.")
        kept = [_counted(count, what) for what, count in belongings.kept_aside().items() if count]
    if kept:
        yield Finding(Weight.FACT, f"Kept aside: {', '.join(kept)}.")


def unsaved(folders: Iterable[Path]) -> Iterator[Finding]:
    """Yield a warning for each file of lines that the notebook could not take.

    Raises:
        StorageFailed: one of the folders cannot be looked at.
    """
    for path in unsaved_lines(folders):
        sentence = f"{path} has lines that the notebook could not take."
        way_out = (
            "Take out those with ` | `, which answered a question; `hallway add - < FILE` keeps "
            "the others. Then delete the file."
        )
        yield Finding(Weight.WARNING, f"{sentence} {way_out}")


def _age(days: list[date], today: date) -> Finding:
    if not days:
        return Finding(Weight.WARNING, "There is no daily backup; `hallway backup` makes one.")
    newest = max(days)
    age = (today - newest).days
    known = f"{_counted(len(days), 'daily backup')}, the newest of {newest}"
    if age <= OLD_DAYS:
        return Finding(Weight.FACT, f"{known}.")
    return Finding(Weight.WARNING, f"{known}, {age} days ago; `hallway backup` makes one.")


def _fault(path: Path) -> str:
    """Say what is wrong with a backup; empty if nothing is."""
    try:
        with told_in_words(path):
            is_whole = is_as_written(path.read_bytes())
    except StorageFailed as refusal:
        return refusal.sentences
    return "" if is_whole else f"The backup {path} is damaged: its checksum does not fit."


def _counted(count: int, what: str) -> str:
    if count == 1:
        return f"1 {what}"
    first, *rest = what.split(" of ")
    return " of ".join([f"{count} {first}s", *rest])
