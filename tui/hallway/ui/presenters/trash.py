"""Who is in the trash: a row each."""

from textual.content import Content

from hallway.domain.trash import show_days_left
from hallway.notebook.trash import Trashed
from hallway.ui.presenters.columns import side_by_side, spread
from hallway.ui.presenters.people import show_about, show_name


def show_trashed(trashed: Trashed, width: int, *, hide: bool = False) -> Content:
    """Write who it is, and how long they can be brought back, which is never what is cut."""
    person = trashed.person
    who = side_by_side(show_name(person, hide=hide), show_about(person, hide=hide))
    return spread(who, Content.styled(show_days_left(trashed.days_left), "$soft"), width)
