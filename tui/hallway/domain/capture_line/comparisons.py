"""`>` and `<` between two numbers compare them, and are no marks (rule 2)."""

import re

from hallway.domain.capture_line.escapes import is_special
from hallway.domain.capture_line.marks import LONGEST_NUMBER, is_number, slashes_at

_WORD_BEHIND = re.compile(r" +([0-9+$€£-][^ \n]*)")
_ESCAPED_BEHIND = re.compile(r" +(\\[^ \n]*)")


def is_comparison(text: str, start: int, end: int) -> bool:
    """Tell whether the sign `text[start:end]` stands between two numbers."""
    behind = _WORD_BEHIND.match(text, end)
    return behind is not None and is_number(behind[1]) and ends_in_number(text, start)


def ends_in_number(text: str, end: int) -> bool:
    """Tell whether the last word before an offset is a number."""
    words = text[max(0, end - LONGEST_NUMBER - 2) : end].split()
    return bool(words) and len(words[-1]) <= LONGEST_NUMBER and is_number(words[-1])


def behind_promise_mark(text: str, end: int) -> int:
    """Find where to read on behind `>` or `<`: past a backslash that makes a number plain."""
    behind = _ESCAPED_BEHIND.match(text, end)
    if behind is None:
        return end
    start, stop = behind.span(1)
    core = start + slashes_at(text, start, stop)
    is_escaped = core < stop and is_number(text[core:stop])
    return start + 1 if is_escaped and not is_special(text, core, stop) else end
