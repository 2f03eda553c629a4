r"""Promises that are typed on their own, where no other part is asked for.

Only `>`, `<`, a line break and a day at the end of a promise do anything; all else is text, and
stays as it was typed. A backslash before `>`, `<` or the last word of a day makes them plain.
"""

import re
from datetime import date

from hallway.domain.capture_line.comparisons import is_comparison
from hallway.domain.capture_line.marks import PART_OF_MARK, said_mark_at, slashes_at
from hallway.domain.capture_line.parts import PROMISES, Part, Reading
from hallway.domain.capture_line.saying import would_be_day
from hallway.domain.capture_line.state import State
from hallway.domain.drafts import Promise
from hallway.domain.text import safe, safe_offsets

_WORD = re.compile(r"([ \n]*)([^ \n]+)")


def read_promises(line: str, today: date, first: Part = Part.MINE) -> Reading:
    """Read a line of promises.

    Args:
        line: anything at all; nothing is an error.
        today: the day from which days are counted.
        first: what the words before the first mark are, and those behind a line break.

    Returns:
        A draft of nothing but promises and a note, and the part that each stretch of the line is.
    """
    state = State(safe(line), today)
    state.say(first)
    for word in _WORD.finditer(state.text):
        if "\n" in word[1] and state.section.part is not Part.NOTE:
            state.open(first)
        _read_word(state, *word.span(2), _gap(word[1]))
    state.close()
    return state.found.reading(safe_offsets(line))


def write_promise_alone(promise: Promise) -> str:
    """Write one promise so that it reads back to the same, with its day as year, month, day."""
    text = promise.text
    starts = {word.start(2) for word in _WORD.finditer(text) if _acts(text, *word.span(2))}
    if would_be_day(text, promise):
        starts.add(text.rfind(" ") + 1)
    for start in sorted(starts, reverse=True):
        text = f"{text[:start]}\\{text[start:]}"
    return f"{text} {promise.due.isoformat()}" if promise.due else text


def _read_word(state: State, start: int, end: int, gap: str) -> None:
    text = state.text
    mark = said_mark_at(text, start, end) or ""
    if PART_OF_MARK.get(mark) in PROMISES and not is_comparison(text, start, end):
        state.open(PART_OF_MARK[mark])
        state.found.mark(start, start + 1)
        if start + 1 < end:
            state.add(start + 1, end, "")
        return
    is_plain = text[start] == "\\" and _acts(text, start, end)
    state.add(start, end, gap, text[start + is_plain : end], is_plain)


def _acts(text: str, start: int, end: int) -> bool:
    """Tell whether a word begins a promise, or would without the backslashes before it."""
    core = start + slashes_at(text, start, end)
    if core == end or PART_OF_MARK.get(said_mark_at(text, core, end) or "") not in PROMISES:
        return False
    return core > start or not is_comparison(text, start, end)


def _gap(blank: str) -> str:
    breaks = blank.count("\n")
    return "\n" * breaks if breaks else " " * bool(blank)
