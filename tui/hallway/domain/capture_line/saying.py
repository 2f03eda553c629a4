"""Writing said and promised text."""

from collections.abc import Set

from hallway.domain.capture_line.comparisons import ends_in_number
from hallway.domain.capture_line.endings import (
    LONGEST_ENDING,
    PREPOSITIONS,
    looks_like_ending,
)
from hallway.domain.capture_line.escapes import is_special
from hallway.domain.capture_line.marks import is_number
from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.plain import escaped_starts
from hallway.domain.drafts import Promise


def write_note(note: str, filed: Set[tuple[Part, str]], read: Set[Part]) -> str:
    """Write the note with its colon; `filed` and `read` are as in `escaped_starts`."""
    starts = escaped_starts(note, Part.NOTE, filed, read)
    return f": {_with_backslashes(note, starts)}"


def write_promise(
    mark: str, promise: Promise, before: str, filed: Set[tuple[Part, str]], read: Set[Part]
) -> str:
    """Write a promise with its mark, and its day as year, month and day.

    Args:
        mark: `>` or `<`.
        promise: the promise to write.
        before: what is written before the mark.
        filed: as in `escaped_starts`.
        read: as in `escaped_starts`.
    """
    text = promise.text
    part = Part.MINE if mark == ">" else Part.THEIRS
    if _would_compare(text, before):
        # The number may begin a phone number, and then what follows is read otherwise.
        starts = {0, *escaped_starts(text, part, frozenset(), read)}
    else:
        starts = escaped_starts(text, part, filed, read)
    last = text.rfind(" ") + 1
    if last not in starts and would_be_day(text, promise):
        starts.add(last)
    line = f"{mark} {_with_backslashes(text, starts)}"
    return f"{line} {promise.due.isoformat()}" if promise.due else line


def _would_compare(text: str, before: str) -> bool:
    """Tell whether the mark would stand between two numbers."""
    first = text.split(" ", 1)[0]
    core = first.lstrip("\\")
    if not is_number(core) or is_special(core, 0, len(core)):
        return core == first and is_number(first) and ends_in_number(before, len(before))
    return core != first or ends_in_number(before, len(before))


def would_be_day(text: str, promise: Promise) -> bool:
    """Tell whether the last word would be read as the end of a day, or go with the day behind."""
    words = text.rsplit(" ", LONGEST_ENDING)[-LONGEST_ENDING:]
    words[-1] = words[-1].lstrip("\\")
    if promise.due is None:
        return looks_like_ending(words)
    return words[-1].casefold() in PREPOSITIONS


def _with_backslashes(text: str, starts: Set[int]) -> str:
    at = 0
    pieces = []
    for start in sorted(starts):
        pieces.append(text[at:start])
        at = start
    return "\\".join([*pieces, text[at:]])
