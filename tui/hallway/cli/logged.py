"""Changes as lines of a log, for people and for programs."""

from collections import Counter
from collections.abc import Mapping

from hallway.cli.references import Shape
from hallway.domain.changes import Change, Trace
from hallway.domain.ids import show_id


def log_line(entry: Change | Trace) -> str:
    """Write a change, what is left of an older one, or work that nothing takes back."""
    words = entry.words if isinstance(entry, Change) else _words_of(entry)
    by = f"  · {entry.by}" if entry.by else ""
    return f"{entry.at:%Y-%m-%d %H:%M}  {words}{by}"


def log_shape(entry: Change | Trace) -> Shape:
    """Shape what was done; the words are null of a change too old to be taken back."""
    undoes = entry.undoes if isinstance(entry, Change) else None
    return {
        "change": show_id(entry.id),
        "at": entry.at.isoformat(),
        "by": entry.by,
        "words": entry.words or None,
        "undoes": None if undoes is None else show_id(undoes),
        "touched": _touched(entry),
    }


def _words_of(trace: Trace) -> str:
    counted = f"({_counted(trace.touched)})"
    if not trace.words:
        return counted
    return f"{trace.words} {counted}" if trace.touched else trace.words


def _touched(entry: Change | Trace) -> dict[str, int]:
    if isinstance(entry, Trace):
        return dict(entry.touched)
    return dict(Counter(operation.record.table for operation in entry.operations))


def _counted(touched: Mapping[str, int]) -> str:
    """Count the records that a change touched, such as "people 1, encounters 2"."""
    return ", ".join(f"{name} {count}" for name, count in touched.items()) or "no record"
