"""Look-alikes while someone is typed: who, the verdict in words, and why."""

from collections.abc import Iterator
from itertools import pairwise

from textual.content import Content

from hallway.domain.completions import plain_letters
from hallway.domain.matches import LookAlike, Verdict
from hallway.domain.people import FactKind, Person
from hallway.ui.presenters.columns import cut, side_by_side, spread
from hallway.ui.presenters.people import HIDDEN, show_about, show_name

VERDICTS = {
    Verdict.SAME: Content.styled("same person", "$success"),
    Verdict.MAYBE: Content.styled("maybe", "$warning"),
}
_ROWS_OF_EVIDENCE = 2
_LEAST_LETTERS = 2
_ROOMY_CELLS = 56


def show_look_alike(
    person: Person,
    look_alike: LookAlike,
    width: int,
    *,
    typed: str = "",
    hide: bool = False,
    is_best: bool = False,
) -> Content:
    """Write a look-alike in two rows, or three; the verdict is never what is cut.

    Args:
        person: who it may be.
        look_alike: the verdict and the evidence.
        width: in cells.
        typed: the name in the line; its words are lit in the name of the person.
        hide: leave out what only you shall see.
        is_best: its evidence may take a second row.
    """
    name = _lit(show_name(person, hide=hide), typed)
    who = side_by_side(name, show_about(person, hide=hide))
    first = spread(who, VERDICTS[look_alike.verdict], width)
    why = Content.styled(_evidence(person, look_alike, hide), "$soft")
    rows = why.wrap(max(1, width))[:_ROWS_OF_EVIDENCE] if is_best else [why]
    return Content("\n").join([first, *(cut(row, width) for row in rows)])


def rows_of_look_alike(
    person: Person, look_alike: LookAlike, width: int, *, hide: bool = False, is_best: bool = False
) -> int:
    """Say how many rows a look-alike takes at a width in cells."""
    evidence = Content(_evidence(person, look_alike, hide))
    return 3 if is_best and evidence.cell_length > width else 2


def show_answers(width: int) -> str:
    """Write which keys answer the highlighted look-alike, as far as there is room."""
    if width < _ROOMY_CELLS:
        return "Esc y same · Esc n new · Enter later"
    return "^S same person · ^O someone new · Enter asks later"


def _evidence(person: Person, look_alike: LookAlike, hide: bool) -> str:
    return ", ".join(_reasons(person, look_alike, hide))


def _lit(name: Content, typed: str) -> Content:
    """Light the letters of a name that were typed as the start of one of its words."""
    plain = plain_letters(name.plain)
    starts = [
        0,
        *(at + 1 for at, (before, _) in enumerate(pairwise(plain)) if not before.isalnum()),
    ]
    for word in plain_letters(typed).split():
        for start in starts:
            if len(word) >= _LEAST_LETTERS and plain.startswith(word, start):
                name = name.stylize("$accent", start, start + len(word))
    return name


def _reasons(person: Person, look_alike: LookAlike, hide: bool) -> Iterator[str]:
    cues = person.every(FactKind.CUE) if hide else ()
    for why in look_alike.why:
        yield HIDDEN if any(cue in why for cue in cues) else why
