"""Look-alikes while someone is typed: who, the verdict in words, and why."""

from collections.abc import Iterator

from textual.content import Content

from hallway.domain.matches import LookAlike, Verdict
from hallway.domain.people import FactKind, Person
from hallway.ui.presenters.columns import cut, side_by_side, spread
from hallway.ui.presenters.people import HIDDEN, show_about, show_name

VERDICTS = {
    Verdict.SAME: Content.styled("same person", "$success"),
    Verdict.MAYBE: Content.styled("maybe", "$warning"),
}


def show_look_alike(
    person: Person, look_alike: LookAlike, width: int, *, hide: bool = False
) -> Content:
    """Write a look-alike in two rows; the verdict is never what is cut.

    Args:
        person: who it may be.
        look_alike: the verdict and the evidence.
        width: in cells.
        hide: leave out what only you shall see.
    """
    name = show_name(person, hide=hide)
    who = side_by_side(name, show_about(person, hide=hide))
    first = spread(who, VERDICTS[look_alike.verdict], width)
    why = cut(Content.styled(", ".join(_reasons(person, look_alike, hide)), "$soft"), width)
    return Content("\n").join([first, why])


def _reasons(person: Person, look_alike: LookAlike, hide: bool) -> Iterator[str]:
    cues = person.every(FactKind.CUE) if hide else ()
    for why in look_alike.why:
        yield HIDDEN if any(cue in why for cue in cues) else why
