"""Look-alikes while someone is typed: who, the verdict in words, and why."""

from textual.content import Content

from hallway.domain.matches import LookAlike, Verdict
from hallway.domain.people import Person
from hallway.ui.presenters.columns import cut, spread
from hallway.ui.presenters.people import show_name

VERDICTS = {
    Verdict.SAME: Content.styled("same person", "$success"),
    Verdict.MAYBE: Content.styled("maybe", "$warning"),
}


def show_look_alike(person: Person, look_alike: LookAlike, width: int) -> Content:
    """Write a look-alike in two rows; the verdict is never what is cut."""
    name = show_name(person)
    organisation = person.organisation or person.role or ""
    who = Content.assemble(name, "  ", (organisation, "$primary"))
    first = spread(who, VERDICTS[look_alike.verdict], width)
    why = cut(Content.styled(", ".join(look_alike.why), "$soft"), width)
    return Content("\n").join([first, why])
