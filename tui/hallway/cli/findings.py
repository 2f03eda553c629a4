"""What the doctor found and did, for people and for programs."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from textwrap import wrap

from hallway.cli.references import Shape
from hallway.domain.findings import Finding, Mending, Repair, Weight, is_sound

_INDENT = len("warning  ")
_NARROW_INDENT = 2
_WIDE = 72
_NARROWEST = 20
_MOST_PATHS = 20


def report_shape(findings: Sequence[Finding], repair: Repair | None) -> Shape:
    """Shape what was found and, if a repair was asked for, what it did."""
    return {
        "sound": is_sound(findings),
        "findings": [
            {"weight": each.weight.value, "sentence": without_home(each.sentence)}
            for each in findings
        ],
        "repair": None if repair is None else _repair_shape(repair),
    }


def report_lines(
    findings: Sequence[Finding], repair: Repair | None, width: int | None
) -> Iterator[str]:
    """Write what was done, what was found, and in the end what that means.

    Args:
        findings: damage first.
        repair: None if none was asked for.
        width: fold the lines to fit; None leaves them as they are.
    """
    if repair is not None:
        for sentence in repair_sentences(repair):
            yield from _folded(sentence, width)
        yield ""
    for weight, group in groupby(findings, key=lambda finding: finding.weight):
        for finding in group:
            yield from _folded(finding.sentence, width, _label(weight))
        yield ""
    yield from _folded(verdict(findings), width)


def repair_sentences(repair: Repair) -> Iterator[str]:
    """Say what a repair did, and where it put what it took away."""
    if repair == Repair():
        yield "There was nothing to repair."
    if repair.made_private:
        yield f"Nobody else may read these any more: {_listed(repair.made_private)}."
    yield from repair.notices
    if repair.mending is not None:
        yield from _mending_sentences(repair.mending)


def verdict(findings: Sequence[Finding]) -> str:
    """Say in a sentence how the notebook is, and what is to be done."""
    if is_sound(findings):
        return _verdict_on_warnings(findings)
    if any(each.weight is Weight.DAMAGE and each.is_mendable for each in findings):
        return (
            "Damaged: `hallway doctor --repair` keeps what is whole and puts the files as they "
            "were aside."
        )
    return "Damaged: the way out is named above."


def without_home(text: str) -> str:
    """Write the home folder in paths as `~`: its name may say whose it is."""
    for home in {str(Path.home()), str(Path.home().resolve())} - {"/"}:
        text = re.sub(rf"(?<![\w/.~-]){re.escape(home)}(?=/|\W*(?:\s|$))", "~", text)
    return text


def _verdict_on_warnings(findings: Sequence[Finding]) -> str:
    warnings = [each for each in findings if each.weight is Weight.WARNING]
    if not warnings:
        return "The notebook is sound."
    sound = f"The notebook is sound, with {_counted(len(warnings), 'warning')}"
    mendable_count = sum(each.is_mendable for each in warnings)
    if mendable_count == 0:
        return f"{sound}."
    if mendable_count < len(warnings):
        share = f"{mendable_count} of them"
    else:
        share = "it" if mendable_count == 1 else "all of them"
    return f"{sound}; `hallway doctor --repair` takes care of {share}."


def _repair_shape(repair: Repair) -> Shape:
    mending = repair.mending
    return {
        "lost": mending.lost_count if mending else 0,
        "missing": mending.missing_count if mending else 0,
        "aside": _path_shape(mending.aside if mending else None),
        "stand_in": _path_shape(mending.stand_in if mending else None),
        "sequence": mending.sequence if mending else None,
        "richer_backup": _day_shape(mending.richer_backup if mending else None),
        "permissions": [_path_shape(path) for path in repair.made_private],
        "notices": [without_home(notice) for notice in repair.notices],
    }


def _day_shape(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _path_shape(path: Path | None) -> str | None:
    return None if path is None else without_home(str(path))


def _mending_sentences(mending: Mending) -> Iterator[str]:
    if mending.stand_in is not None:
        yield f"Nothing in the data file was whole: {mending.stand_in} took its place."
    if mending.lost_count:
        lost_path = mending.aside / "lost-lines.txt"
        lost = _counted(mending.lost_count, "line")
        yield f"All that is whole was kept. {lost_path} has what could not be read: {lost}."
    else:
        yield "All of it could be read, and was kept."
    if mending.missing_count:
        missing = _counted(mending.missing_count, "change")
        yield f"{missing} cannot be found in either file; a backup may have more of them."
    if mending.richer_backup is not None:
        day = mending.richer_backup.isoformat()
        yield (
            f"The backup of {day} has records that are not in the notebook any more: "
            f"`hallway restore {day}` puts it in place, `hallway undo` takes that back."
        )
    yield f"The files as they were are in {mending.aside}."


def _listed(paths: Sequence[Path]) -> str:
    listed = ", ".join(map(str, paths[:_MOST_PATHS]))
    more = len(paths) - _MOST_PATHS
    return f"{listed} and {more} more" if more > 0 else listed


def _label(weight: Weight) -> str:
    return "" if weight is Weight.FACT else f"{weight:<{_INDENT}}"


def _folded(sentence: str, width: int | None, label: str = "") -> Iterator[str]:
    """Fold a sentence behind its label; paths stay whole, so that they can be copied."""
    text = label + without_home(sentence)
    if width is None:
        yield text
        return
    # A narrow line has no room for a path beside the label.
    indent = " " * min(len(label), _INDENT if width >= _WIDE else _NARROW_INDENT)
    yield from wrap(
        text,
        max(width, _NARROWEST),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _counted(count: int, noun: str) -> str:
    return f"1 {noun}" if count == 1 else f"{count} {noun}s"
