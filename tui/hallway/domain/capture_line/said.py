"""Reading a word of said or promised text, after the first `:`, `>` or `<` (rules 3 to 5)."""

from hallway.domain.capture_line.comparisons import behind_promise_mark, is_comparison
from hallway.domain.capture_line.details import detail_at
from hallway.domain.capture_line.escapes import is_special
from hallway.domain.capture_line.found import SINGLE
from hallway.domain.capture_line.marks import PART_OF_MARK, said_mark_at, slashes_at
from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.remarks import is_remark, remark
from hallway.domain.capture_line.state import State
from hallway.domain.capture_line.tags import tag_at


def read_said_word(state: State, start: int, end: int, gap: str) -> int:
    """Read the word `text[start:end]`.

    Returns:
        Where to read on: behind the word, or inside it, behind its mark.
    """
    if detail := detail_at(state.text, start, end):
        state.add_filed(detail.part, detail.value, start, detail.end, gap)
        return detail.end
    mark = said_mark_at(state.text, start, end)
    after = _read_mark(state, mark, start, end, gap) if mark else None
    return _read_text(state, start, end, gap) if after is None else after


def _read_mark(state: State, mark: str, start: int, end: int, gap: str) -> int | None:
    """Let the mark do its work, or return None when it is text here."""
    part = PART_OF_MARK[mark]
    if mark == "#":
        tag, stop = tag_at(state.text, start)
        state.add_filed(part, tag, start, stop, gap)
        return stop
    if mark in "@^&":
        if part in SINGLE and state.is_read(part):
            return None
        state.add_name_mark(part, start, gap)
        return start + 1
    if mark == ":" and not _goes_back_to_note(state, gap):
        return None
    if mark in "<>" and is_comparison(state.text, start, end):
        return None
    state.open(part)
    state.found.mark(start, start + 1)
    return behind_promise_mark(state.text, end) if end == start + 1 else start + 1


def _goes_back_to_note(state: State, gap: str) -> bool:
    """Tell whether a spaced colon stands behind something else, or where a note begins anyway."""
    is_note = state.section.part is Part.NOTE
    return not state.section.pieces if is_note else bool(gap)


def _read_text(state: State, start: int, end: int, gap: str) -> int:
    if is_remark(state, start, end):
        return remark(state, start, end)
    core = start + slashes_at(state.text, start, end)
    is_plain = core > start and is_special(state.text, core, end)
    text = state.text[start + is_plain : end]
    state.add(start, end, gap, text, is_plain)
    return end
