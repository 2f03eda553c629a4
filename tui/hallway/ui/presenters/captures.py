"""What was captured today: a row each, with what still needs an answer."""

from textual.content import Content

from hallway.domain.encounters import Encounter
from hallway.domain.people import Person
from hallway.ui.presenters.columns import one_row, spread
from hallway.ui.presenters.people import show_name


def show_captured(person: Person, encounter: Encounter, asked: int, width: int) -> Content:
    """Write one capture; what needs an answer is never what is cut.

    Args:
        person: whom it was with.
        encounter: the conversation.
        asked: how many questions about the person are open.
        width: in cells.
    """
    time = Content.styled(f"{encounter.moment:%H:%M}  ", "$faint")
    about = person.organisation or person.role or ""
    said = one_row(encounter.note)
    left = Content.assemble(
        time, show_name(person), "  ", (about, "$primary"), "  ", (said, "$soft")
    )
    needs = Content.styled("? to answer" if asked else "✔", "$warning" if asked else "$success")
    return spread(left, needs, width)
