"""What a look at a notebook found, and what a repair did about it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

MOST_OF_A_KIND = 20


class Weight(StrEnum):
    """How much a finding matters."""

    DAMAGE = "damage"
    WARNING = "warning"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        weight: damage makes a notebook unsound; a warning does not.
        sentence: what was found, without anything that people said.
        is_mendable: a repair takes care of it.
    """

    weight: Weight
    sentence: str
    is_mendable: bool = False


def is_sound(findings: Iterable[Finding]) -> bool:
    """Say whether nothing is damaged."""
    return all(finding.weight is not Weight.DAMAGE for finding in findings)


def fewer(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Pass on at most 20 findings of each weight, and say how many more there are."""
    counts: dict[Weight, int] = defaultdict(int)
    for finding in findings:
        counts[finding.weight] += 1
        if counts[finding.weight] <= MOST_OF_A_KIND:
            yield finding
    for weight, count in counts.items():
        if count > MOST_OF_A_KIND:
            yield Finding(weight, f"... and {count - MOST_OF_A_KIND} more like it.")


@dataclass(frozen=True, slots=True)
class Mending:
    """How damaged files were made a whole notebook.

    Attributes:
        aside: the folder with the files as they were, and the lines that were lost.
        lost_count: how many lines could not be read, or make no record.
        missing_count: how many changes are in no file, between those that are.
        sequence: of the last commit that was kept.
        stand_in: the backup that was taken for a data file that was gone.
        richer_backup: the day of a backup that has records which are not there any more.
    """

    aside: Path
    lost_count: int
    missing_count: int
    sequence: int
    stand_in: Path | None = None
    richer_backup: date | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """What a repair did.

    Attributes:
        made_private: files and folders that nobody else may read any more.
        notices: what was cut off, and where it is kept, in sentences.
        mending: of damaged files; None if none was.
    """

    made_private: tuple[Path, ...] = ()
    notices: tuple[str, ...] = ()
    mending: Mending | None = None
