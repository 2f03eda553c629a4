"""What was captured today: a row each, with what still needs an answer."""

from textual.content import Content

from hallway.domain.encounters import Encounter
from hallway.domain.people import Person
from hallway.ui.presenters.columns import fit, one_row, spread
from hallway.ui.presenters.people import HIDDEN, show_name


def show_captured(
    person: Person, encounter: Encounter, asked: int, width: int, *, hide: bool = False
) -> Content:
    """Write one capture; what needs an answer is never what is cut.

    Args:
        person: whom it was with.
        encounter: the conversation.
        asked: how many questions about the person are open.
        width: in cells.
        hide: cover what only you shall see.
    """
    time = Content.styled(f"{encounter.moment:%H:%M}  ", "$faint")
    about = person.organisation or person.role or ""
    said = HIDDEN if hide and encounter.note else one_row(encounter.note)
    name_cells, about_cells = width // 3, width // 5
    where = Content.assemble(fit(Content.styled(about, "$primary"), about_cells), "  ")
    if not about:  # a person known by a cue alone takes the room of both columns
        name_cells, where = name_cells + about_cells + 2, Content("")
    name = fit(show_name(person, hide=hide), name_cells)
    left = Content.assemble(time, name, "  ", where, (said, "$soft"))
    needs = Content.styled("? open" if asked else "✔", "$warning" if asked else "$success")
    return spread(left, needs, width)
