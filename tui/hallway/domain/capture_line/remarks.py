"""The words that say what stands behind a `!`: `! learned: never demo on wifi`."""

from typing import Final

from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.state import State

REMARKS: Final = {
    "learned": Part.LESSON,
    "gave": Part.GIVEN,
    "got": Part.RECEIVED,
    "idea": Part.IDEA,
}
"""What each word makes of an idea; the last lets it be one."""

_COLONS: Final = ":："
_LONGEST: Final = max(map(len, REMARKS)) + 1


def is_remark(state: State, start: int, end: int) -> bool:
    """Tell whether the word `text[start:end]` is one of them, straight after a `!`."""
    section = state.section
    if section.part is not Part.IDEA or section.pieces or section.remark:
        return False
    word = state.text[start:end].casefold() if end - start <= _LONGEST else ""
    return word[-1:] in _COLONS and word[:-1] in REMARKS


def remark(state: State, start: int, end: int) -> int:
    """Make the section under way what the word says."""
    word = state.text[start:end]
    state.section.part = REMARKS[word[:-1].casefold()]
    state.section.remark = word
    state.found.mark(start, end)
    return end
