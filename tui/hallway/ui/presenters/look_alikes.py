"""Look-alikes while someone is typed: who, the verdict in words, and why."""

from textual.content import Content

from hallway.domain.matches import LookAlike, Verdict
from hallway.domain.people import Person
from hallway.ui.presenters.columns import cut, side_by_side, spread
from hallway.ui.presenters.people import show_about, show_name

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
    name = show_name(person)
    who = side_by_side(name, show_about(person, hide=hide))
    first = spread(who, VERDICTS[look_alike.verdict], width)
    why = cut(Content.styled(", ".join(look_alike.why), "$soft"), width)
    return Content("\n").join([first, why])
