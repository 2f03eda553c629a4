"""What of a checklist somebody wants to see: by event, person, side and text."""

from collections.abc import Iterable, Iterator
from typing import Final

from hallway.domain.completions import plain_letters
from hallway.domain.followups import Side
from hallway.domain.people import display_name
from hallway.notebook.followups import Due

_SIDES: Final = {"mine": Side.MINE, "theirs": Side.THEIRS}


def filtered(lines: Iterable[Due], words: str) -> Iterator[Due]:
    """Leave out what does not fit.

    Args:
        lines: of a checklist.
        words: each begins a word of the event, of the person's name or organisation, or of the
            text; `mine` and `theirs` name a side. None at all lets everything through.
    """
    asked = plain_letters(words).split()
    return (line for line in lines if all(_fits(line, each) for each in asked))


def _fits(line: Due, asked: str) -> bool:
    if asked in _SIDES:
        return line.followup.side is _SIDES[asked]
    person, event = line.person, line.event
    texts = (
        *(display_name(person), person.organisation or "", line.followup.text),
        event.name if event else "",
    )
    words = (word for text in texts for word in plain_letters(text).split())
    return any(word.startswith(asked) for word in words)
