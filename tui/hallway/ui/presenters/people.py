"""People on a screen: a name, a line, and the day of what is open."""

import re
from datetime import date

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.followups import DueState, Side
from hallway.domain.people import Person, display_name
from hallway.notebook.followups import Due
from hallway.ui.presenters.columns import side_by_side

HIDDEN = "····"
_OF_SOMEONE = re.compile(r"someone: .*", re.DOTALL)
DUE_STYLES = {
    DueState.LATE: "$error",
    DueState.TODAY: "$warning",
    DueState.SOON: "$foreground",
    DueState.LATER: "$soft",
    DueState.UNDATED: "$soft",
}


def show_name(person: Person, *, hide: bool = False) -> Content:
    """Write a name in bold, and a person without one in soft text."""
    style = "bold $bright" if person.name else "$soft"
    unsure = [("?", "$warning")] if person.name_is_unsure else []
    return Content.assemble((display_name(person, hide=hide), style), *unsure)


def cover_cues(words: str) -> str:
    """Cover what a sentence says of someone without a name, and all that follows it."""
    return _OF_SOMEONE.sub(f"someone: {HIDDEN}", words)


def show_work(person: Person) -> Content:
    """Write role, organisation and place in one line."""
    role = [(person.role, "$foreground")] if person.role else []
    at = [(" at " if person.role else "", "$soft")]
    organisation = [*at, (person.organisation, "$primary")] if person.organisation else []
    gap = " · " if role or organisation else ""
    place = [(f"{gap}{person.place}", "$soft")] if person.place else []
    return Content.assemble(*role, *organisation, *place)


def show_about(person: Person, *, hide: bool = False) -> Content:
    """Write what tells namesakes apart: the organisation, and a cue or the role."""
    organisation = Content.styled(person.organisation or "", "$primary")
    cue = person.cue if person.name and not hide else None
    return side_by_side(organisation, Content.styled(cue or person.role or "", "$soft"))


def show_due(line: Due, today: date) -> Content:
    """Write the day of a follow-up, coloured by how it stands; of theirs, since when you wait.

    Behind a day that is only proposed stands a question mark.
    """
    due = line.followup.due
    if line.followup.side is Side.THEIRS and due is None:
        since = Content.styled(f"since {show_day(line.followup.said_on, today)}", "$soft")
        return since + Content.styled(" nudge", "$warning") if line.is_to_nudge else since
    if line.proposed is not None:
        return Content.styled(f"{show_day(line.proposed, today)}?", "$faint")
    words = "no day yet" if due is None else show_day(due, today)
    late = " late" if line.state is DueState.LATE else ""
    nudge = ", nudge" if line.is_to_nudge else ""
    return Content.styled(f"{words}{late}{nudge}", DUE_STYLES[line.state])
