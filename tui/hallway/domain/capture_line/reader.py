"""Reading a capture line word by word."""

import re
from datetime import date

from hallway.domain.capture_line.found import Found
from hallway.domain.capture_line.head import read_head_word
from hallway.domain.capture_line.marks import NARROW
from hallway.domain.capture_line.parts import Part, Reading
from hallway.domain.capture_line.said import read_said_word
from hallway.domain.capture_line.state import State
from hallway.domain.text import safe, safe_offsets

_SPACE = re.compile(r"[ \n]*")
_WORD = re.compile(r"[^ \n]+")
# Words of letters alone are no mark, detail or number, so they are read together. The limit keeps
# short what may have to be split again for a day or a name.
_PLAIN_WORDS = re.compile(
    r"[^\W\d_]++(?:['’-][^\W\d_]++)*+(?: [^\W\d_]++(?:['’-][^\W\d_]++)*+){0,40}(?=[ \n]|\Z)"
)
# Inside said text more words can be no more than text: those that do not begin like a mark, a
# backslash or a phone number, and hold no sign of a contact detail.
_BEGINNINGS = re.escape("".join(NARROW)) + r"\\0(＋（"
_PLAIN_SAID_WORD = rf"[^ \n{_BEGINNINGS}][^ \n@/]*+"
_PLAIN_SAID_WORDS = re.compile(rf"{_PLAIN_SAID_WORD}(?: {_PLAIN_SAID_WORD}){{0,40}}(?=[ \n]|\Z)")


def read_line(line: str, today: date) -> Reading:
    """Read a capture line.

    Args:
        line: anything at all; nothing is an error.
        today: the day from which days are counted.

    Returns:
        The draft, and the part that each stretch of the line is, in its own code points.
    """
    return _read(State(safe(line), today)).reading(safe_offsets(line))


def _read(state: State) -> Found:
    text = state.text
    at = word_end = state.first
    gap = ""
    while at < len(text):
        if at >= word_end:
            word_end = _end(_WORD, text, at)
        at = _read_words(state, at, word_end, gap)
        after = _end(_SPACE, text, at)
        breaks = text.count("\n", at, after)
        gap = "\n" * breaks if breaks else " " * (after > at)
        at = after
        if breaks and at < len(text) and not (state.is_said and state.section.part is Part.NOTE):
            # A line break is a spaced colon, but in an open note it stays (rule 10).
            state.say(Part.NOTE)
    state.close()
    return state.found


def _read_words(state: State, start: int, end: int, gap: str) -> int:
    """Read one word, or many when none of them can be more than text."""
    # Straight after `!`, a word such as `learned:` is more than text.
    is_sentence = state.is_said and bool(state.section.pieces)
    plain_words = _PLAIN_SAID_WORDS if is_sentence else _PLAIN_WORDS
    if plain := plain_words.match(state.text, start):
        state.add(start, plain.end(), gap)
        return plain.end()
    read_word = read_said_word if state.is_said else read_head_word
    return read_word(state, start, end, gap)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
