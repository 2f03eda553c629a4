"""The marks of the capture line, and what is never a mark (rules 1 and 2)."""

import re

from hallway.domain.capture_line.parts import Part

PART_OF_MARK = {
    "#": Part.TAG,
    "@": Part.ORGANISATION,
    "~": Part.CUE,
    ":": Part.NOTE,
    ">": Part.MINE,
    "<": Part.THEIRS,
    "?": Part.ASK,
    "+": Part.OFFER,
    "!": Part.IDEA,
    "^": Part.INTRODUCER,
    "&": Part.COMPANION,
    "/": Part.PLACE,
}
"""What each mark opens."""

# A full-width form stands this far behind its plain form in Unicode (U+FF01 is `！`).
_TO_FULL_WIDTH = 0xFEE0

NARROW = {mark: mark for mark in PART_OF_MARK} | {
    chr(ord(mark) + _TO_FULL_WIDTH): mark for mark in PART_OF_MARK
}
"""Each form of each mark, with its plain form."""

COMMAS = ",，、"
COLONS = ":："
QUESTION_MARKS = "?？"
DASHES = frozenset("-–—―")
"""The dashes that open the note when they stand alone behind a name, role or organisation."""

_CROWD_CHARACTERS = "#@~:><?+!^&/=-)("
CROWD = frozenset(_CROWD_CHARACTERS) | {
    chr(ord(character) + _TO_FULL_WIDTH) for character in _CROWD_CHARACTERS
}
"""Two of these in a row are an arrow, a smile or an operator, and never a mark."""

LONGEST_NUMBER = 64
"""Characters of the longest number that is looked for."""

_TOUCHING = frozenset("#^&/")
_SLASHES = "/／"
_QUOTES = "\"'“‘«„"
_NUMBER = re.compile(r"[+-]?[$€£]?[0-9]+(?:[.,][0-9]+)*%?")


def mark_at(text: str, start: int, end: int) -> str | None:
    """Tell which mark the word `text[start:end]` begins with, before anything is said.

    Returns:
        The plain form of the mark, or None when the word begins with none.
    """
    mark = NARROW.get(text[start])
    if mark is None:
        return None
    if start + 1 == end:
        return None if mark in _TOUCHING else mark
    behind = text[start + 1]
    if mark == ":" or behind in CROWD or (mark in "~+<>" and behind.isdigit()):
        return None
    if mark in _TOUCHING and not _is_touching(text, start, end):
        return None
    return mark


def _is_touching(text: str, start: int, end: int) -> bool:
    if text[start + 1] == "\\":
        # How a name that begins with a sign is written: ^\'t Hooft
        return NARROW[text[start]] != "#" and start + 2 < end
    if NARROW[text[start]] == "/" and any(text.find(s, start + 1, end) >= 0 for s in _SLASHES):
        return False
    return text[start + 1].isalnum()


def said_mark_at(text: str, start: int, end: int) -> str | None:
    """Tell which mark the word begins with inside said or promised text (rule 3).

    There `/` is text, only `>`, `<` and `:` may stand alone, and the others touch their word.
    """
    mark = mark_at(text, start, end)
    if mark is None or mark == "/":
        return None
    if start + 1 == end:
        return mark if mark in "<>:" else None
    touches = text[start + 1].isalnum() or text[start + 1] in _QUOTES
    return mark if touches or mark in "<>" else None


def colon_acts(text: str, start: int, at: int, end: int) -> bool:
    """Tell whether the colon at an offset of the word `text[start:end]` opens the note.

    A plain colon does so at the end of its word. A full-width colon is as wide as a colon and its
    space, so it needs none. A colon alone is a mark, which `mark_at` knows.
    """
    is_last = at + 1 == end
    if text[at] == ":" and not is_last:
        return False
    base = at
    while base > start and text[base - 1] == "\\":
        base -= 1
    before = text[base - 1] if base > start else ""
    behind = "" if is_last else text[at + 1]
    if (not before and is_last) or behind in CROWD or (before.isdigit() and behind.isdigit()):
        return False
    if before and before in QUESTION_MARKS:
        # `Ana?: ` is an unsure name with a note and `?: ` none, though two signs stand in a row.
        return base - 1 == start or text[base - 2].isalnum()
    return before not in CROWD


def is_number(word: str) -> bool:
    """Tell whether a word is a number, so that `>` or `<` between two of them compares."""
    return len(word) <= LONGEST_NUMBER and _NUMBER.fullmatch(word) is not None


def without_closing_commas(text: str) -> str:
    """Take off the commas at the end of a text, which stand before what follows it."""
    return text.rstrip(f"{COMMAS} ")


def slashes_at(text: str, start: int, end: int) -> int:
    """Count the backslashes that the word begins with."""
    at = start
    while at < end and text[at] == "\\":
        at += 1
    return at - start
