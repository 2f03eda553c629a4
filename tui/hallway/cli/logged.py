"""Changes as lines of a log, for people and for programs."""

from collections import Counter
from collections.abc import Mapping

from hallway.cli.references import Shape
from hallway.domain.changes import Change, Trace
from hallway.domain.ids import show_id


def log_line(entry: Change | Trace) -> str:
    """Write a change, or what is left of an older one."""
    words = entry.words if isinstance(entry, Change) else f"({_counted(entry.touched)})"
    by = f"  · {entry.by}" if entry.by else ""
    return f"{entry.at:%Y-%m-%d %H:%M}  {words}{by}"


def log_shape(entry: Change | Trace) -> Shape:
    """Shape a change; the words are null of an older one, which cannot be taken back."""
    undoes = entry.undoes if isinstance(entry, Change) else None
    return {
        "change": show_id(entry.id),
        "at": entry.at.isoformat(),
        "by": entry.by,
        "words": entry.words if isinstance(entry, Change) else None,
        "undoes": None if undoes is None else show_id(undoes),
        "touched": _touched(entry),
    }


def _touched(entry: Change | Trace) -> dict[str, int]:
    if isinstance(entry, Trace):
        return dict(entry.touched)
    return dict(Counter(operation.record.table for operation in entry.operations))


def _counted(touched: Mapping[str, int]) -> str:
    """Count the records that a change touched, such as "people 1, encounters 2"."""
    return ", ".join(f"{name} {count}" for name, count in touched.items()) or "no record"
