"""Reading a word before anything is said: who it is (rules 1, 2 and 4 to 8)."""

import re

from hallway.domain.capture_line.affixes import (
    is_company_behind,
    is_suffix_alone,
    plain_suffix_at,
)
from hallway.domain.capture_line.comparisons import behind_promise_mark, is_comparison
from hallway.domain.capture_line.details import detail_at
from hallway.domain.capture_line.escapes import is_special
from hallway.domain.capture_line.found import SINGLE
from hallway.domain.capture_line.marks import (
    COLONS,
    COMMAS,
    DASHES,
    PART_OF_MARK,
    colon_acts,
    mark_at,
    slashes_at,
)
from hallway.domain.capture_line.parts import PROMISES, Part
from hallway.domain.capture_line.remarks import is_remark, remark
from hallway.domain.capture_line.state import State
from hallway.domain.capture_line.tags import tag_at

_STOPS = re.compile("[,，、:：]")
_DASHED = frozenset({Part.NAME, Part.ROLE, Part.ORGANISATION})
_NAMES = frozenset({Part.NAME, Part.INTRODUCER, Part.COMPANION})
_SENTENCES = frozenset({Part.ASK, Part.OFFER, Part.IDEA, Part.LESSON, Part.GIVEN, Part.RECEIVED})


def read_head_word(state: State, start: int, end: int, gap: str) -> int:
    """Read the word `text[start:end]`.

    Returns:
        Where to read on: behind the word, or inside it, behind what did the work of a mark.
    """
    if detail := detail_at(state.text, start, end):
        _file(state, detail.part, detail.value, (start, detail.end), gap)
        return detail.end
    mark = mark_at(state.text, start, end)
    after = _read_mark(state, mark, start, end, gap) if mark else None
    return _read_text(state, start, end, gap) if after is None else after


def _read_mark(state: State, mark: str, start: int, end: int, gap: str) -> int | None:
    """Let the mark do its work, or return None when it is text here."""
    if mark == "#":
        return _read_tag(state, start, end, gap)
    part = PART_OF_MARK[mark]
    if part in PROMISES and is_comparison(state.text, start, end):
        return None
    if part in SINGLE and state.is_read(part):
        # The second of those is text, and the note is where text goes.
        if not state.is_loose:
            state.open(Part.NOTE)
        return None
    if mark == ":" or part in PROMISES:
        state.say(part)
    else:
        is_first = mark == "?" and start == state.first
        state.open(Part.CUE if is_first else part, mark == "?", is_first)
    state.found.mark(start, start + 1)
    if part in PROMISES and end == start + 1:
        return behind_promise_mark(state.text, end)
    return _read_escaped_name(state, start + 1, end)


def _read_escaped_name(state: State, start: int, end: int) -> int:
    r"""Read a name or place that a backslash lets begin with any sign: `^\'t Hooft`."""
    is_escaped = state.text[start : start + 1] == "\\" and start < end
    if not is_escaped or state.section.part not in _NAMES | {Part.PLACE}:
        return start
    return _read_inside(state, start + 1, start + 1, end, "")


def _read_tag(state: State, start: int, end: int, gap: str) -> int:
    tag, stop = tag_at(state.text, start)
    if state.text[stop - 1] in COLONS and colon_acts(state.text, start, stop - 1, end):
        stop -= 1
    _file(state, Part.TAG, tag, (start, stop), gap)
    return stop


def _file(state: State, part: Part, value: str, at: tuple[int, int], gap: str) -> None:
    """File a tag or detail, and let the note be what follows.

    Inside the note, and behind `with` and the like in an ask, offer or idea, it stays there too.
    """
    section = state.section
    is_inside = bool(section.pieces) if state.is_loose else False
    if section.part in _SENTENCES and section.ends_with_addressing:
        is_inside = True
    if is_inside:
        state.add_filed(part, value, *at, gap)
    if not state.is_loose or not is_inside:
        state.open(Part.NOTE)
    if not is_inside:
        state.found.mark(*at, part)
        state.found.file(part, value)


def _read_text(state: State, start: int, end: int, gap: str) -> int:
    if is_remark(state, start, end):
        return remark(state, start, end)
    if state.is_loose and not state.section.pieces and state.text[start] in COMMAS:
        # The comma that closes a tag or detail.
        state.found.mark(start, start + 1)
        return start + 1
    core = start + slashes_at(state.text, start, end)
    if _may_be_dash(state) and state.text[core:end] in DASHES:
        return _read_dash(state, start, core, end, gap)
    is_plain = core > start and is_special(state.text, core, end)
    if is_plain:
        return _read_inside(state, start + 1, core + 1, end, gap, is_plain=True)
    return _read_inside(state, start, start, end, gap)


def _may_be_dash(state: State) -> bool:
    return state.section.part in _DASHED and bool(state.section.pieces)


def _read_dash(state: State, start: int, core: int, end: int, gap: str) -> int:
    """Let a dash alone be a spaced colon, straight after a name, role or organisation (rule 4)."""
    if core > start:
        state.add(start, end, gap, state.text[start + 1 : end])
    else:
        state.say(Part.NOTE)
        state.found.mark(start, end)
    return end


def _read_inside(
    state: State, start: int, at: int, end: int, gap: str, *, is_plain: bool = False
) -> int:
    """Read text up to a comma or colon in the word that does the work of a mark.

    Args:
        state: where the reader is.
        start: offset of the first character to keep.
        at: offset of the first one that may be such a comma or colon.
        end: offset behind the word.
        gap: what stands before the word.
        is_plain: a backslash made the beginning plain.
    """
    text = state.text
    kept = ""
    begin = start
    for stop in _STOPS.finditer(text, at, end):
        here = stop.start()
        if not _acts(state, start, here, end, bool(gap)):
            continue
        if here > start and text[here - 1] == "\\":
            kept += text[begin : here - 1]
            begin = here
        elif text[here] in COLONS or not _stays(state, start, here):
            if here > start:
                state.add(start, here, gap, kept + text[begin:here], is_plain)
            return _end_section(state, here)
    if end > start:
        state.add(start, end, gap, kept + text[begin:end], is_plain)
    return end


def _acts(state: State, start: int, at: int, end: int, is_spaced: bool) -> bool:
    """Tell whether a comma or colon ends the section, unless a backslash stands before it."""
    if state.text[at] in COLONS:
        return colon_acts(state.text, start, at, end)
    if state.text[at - 1 : at].isdigit() and state.text[at + 1 : at + 2].isdigit():
        return False
    section = state.section
    if section.part is Part.ORGANISATION:
        return not state.found.has(Part.ROLE)
    is_bare_question = section.part is Part.ASK and not section.pieces
    return (
        section.part in _NAMES
        or section.is_first
        or (is_bare_question and at == start and not is_spaced)
    )


def _stays(state: State, start: int, comma: int) -> bool:
    """Tell whether the word behind a comma stays with the name or organisation (rule 6)."""
    part = state.section.part
    if part is Part.ORGANISATION:
        return is_company_behind(state.text, comma)
    has_text = bool(state.section.pieces) or comma > start
    return part in _NAMES and has_text and is_suffix_alone(state.text, comma)


def _end_section(state: State, at: int) -> int:
    """End the section at a comma or colon that does the work of a mark."""
    part = state.section.part
    has_text = bool(state.section.pieces)
    if state.text[at] in COLONS:
        state.say(Part.NOTE)
    elif part in (Part.INTRODUCER, Part.COMPANION) or state.found.has(Part.ROLE):
        state.open(Part.NOTE)
    else:
        state.open(Part.ROLE)
    state.found.mark(at, at + 1)
    backslash = plain_suffix_at(state.text, at) if part in _NAMES and has_text else None
    return at + 1 if backslash is None else backslash + 1
