"""Writing text so that it is read as text: a backslash before what would do something."""

import re
from collections.abc import Callable, Set

from hallway.domain.capture_line.affixes import is_company_behind, suffixes_start
from hallway.domain.capture_line.details import detail_at
from hallway.domain.capture_line.escapes import is_special
from hallway.domain.capture_line.found import filing_key
from hallway.domain.capture_line.marks import (
    DASHES,
    PART_OF_MARK,
    QUESTION_MARKS,
    colon_acts,
    mark_at,
    said_mark_at,
    slashes_at,
)
from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.tags import tag_at

_WORD = re.compile(r"[^ \n]+")
_COMMA = re.compile("[,，、]")
_COLON = re.compile("[:：]")

# Digits that continue any number before them, to see whether a phone number would.
_MORE_DIGITS = " 0000000"


def plain_inside(text: str) -> str:
    """Write a backslash before each colon that would open the note."""
    return _WORD.sub(lambda word: _plain_colons(word[0]), text)


def plain_commas(text: str, stays: Callable[[str, int], bool]) -> str:
    """Write a backslash before each comma that would end a name or organisation.

    Args:
        text: the name or organisation.
        stays: tells whether the comma at an offset stays by itself.
    """

    def plain(comma: re.Match[str]) -> str:
        at = comma.start()
        before = text[at - 1 : at]
        is_in_number = before.isdigit() and text[at + 1 : at + 2].isdigit()
        if before != "\\" and (is_in_number or stays(text, at)):
            return comma[0]
        return f"\\{comma[0]}"

    return _COMMA.sub(plain, text)


def plain_name(name: str) -> str:
    """Write the commas in a name plain, but for those before PhD and the like."""
    start = suffixes_start(name)
    return plain_commas(name, lambda _, at: at >= start)


def plain_organisation(organisation: str, role: str | None) -> str:
    """Write the commas in an organisation plain, but for those that would stay in it."""
    return organisation if role else plain_commas(organisation, is_company_behind)


def plain_question(name: str) -> str:
    """Write a question mark at the end of a name so that it does not make the name unsure."""
    return f"{name[:-1]}\\{name[-1]}" if name[-1] in QUESTION_MARKS else name


def plain_starts(
    text: str, is_dashed: bool = False, has_phones: bool = False, first: int = 0
) -> str:
    """Write a backslash before each word that would do something before the note.

    Args:
        text: what `plain_inside` gave.
        is_dashed: a dash alone would open the note.
        has_phones: phone numbers follow, and would go on from one at the end of the text.
        first: offset from which words are looked at.
    """
    context = text + _MORE_DIGITS if has_phones else text

    def plain(word: re.Match[str]) -> str:
        start, end = word.span()
        if start < first:
            return word[0]
        core = start + slashes_at(text, start, end)
        is_dash = is_dashed and start > 0 and text[core:end] in DASHES
        acts = is_special(text, core, end) if core > start else acts_at(context, start, end)
        return f"\\{word[0]}" if is_dash or acts else word[0]

    return _WORD.sub(plain, text)


def acts_at(text: str, start: int, end: int) -> bool:
    """Tell whether a word before the note would begin with a mark or contact detail."""
    return mark_at(text, start, end) is not None or detail_at(text, start, end) is not None


def escaped_starts(
    text: str, part: Part, filed: Set[tuple[Part, str]], read: Set[Part]
) -> set[int]:
    """Find the words of said text that need a backslash before them.

    Args:
        text: said or promised text.
        part: what it is.
        filed: the part and filing key of each tag and detail that was written before. Inside the
            text they may stay as they are, because they are filed once.
        read: the parts that were written before, and that a line has once.

    Returns:
        The offsets of those words.
    """
    starts: set[int] = set()
    words = [word.span() for word in _WORD.finditer(text)]
    last = words[-1][0] if words else 0
    behind = 0
    for start, end in words:
        if start < behind:
            continue
        core = start + slashes_at(text, start, end)
        if core > start:
            if is_special(text, core, end):
                starts.add(start)
            continue
        stop, key = _filed_at(text, start, end)
        if key in filed and stop <= last:
            behind = stop
        elif key or _said_mark_acts(text, start, end, part, read):
            starts.add(start)
    return starts


def _filed_at(text: str, start: int, end: int) -> tuple[int, tuple[Part, str] | None]:
    """Find the tag or detail at a word: where it ends, and its part and filing key."""
    if detail := detail_at(text, start, end):
        return detail.end, (detail.part, filing_key(detail.part, detail.value))
    if said_mark_at(text, start, end) == "#":
        tag, stop = tag_at(text, start)
        return stop, (Part.TAG, filing_key(Part.TAG, tag))
    return end, None


def _said_mark_acts(text: str, start: int, end: int, part: Part, read: Set[Part]) -> bool:
    mark = said_mark_at(text, start, end)
    if mark is None or PART_OF_MARK[mark] in read:
        return False
    return mark != ":" or part is not Part.NOTE or start == 0


def _plain_colons(word: str) -> str:
    return _COLON.sub(
        lambda colon: (
            f"\\{colon[0]}" if colon_acts(word, 0, colon.start(), len(word)) else colon[0]
        ),
        word,
    )
