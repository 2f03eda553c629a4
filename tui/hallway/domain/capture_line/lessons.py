"""The word that makes an idea a lesson: `! learned: never demo on wifi`."""

from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.state import State

LEARNED = frozenset({"learned:", "learned："})


def is_learned(state: State, start: int, end: int) -> bool:
    """Tell whether the word `text[start:end]` is `learned:` straight after a `!`."""
    is_straight_after = state.section.part is Part.IDEA and not state.section.pieces
    return (
        is_straight_after
        and end - start == len("learned:")
        and state.text[start:end].casefold() in LEARNED
    )


def learn(state: State, start: int, end: int) -> int:
    """Make the section under way a lesson."""
    state.section.part = Part.LESSON
    state.found.mark(start, end)
    return end
