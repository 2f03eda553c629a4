"""What was captured today: a row each, with what still needs an answer."""

from collections.abc import Sequence

from textual.content import Content

from hallway.domain.encounters import Encounter
from hallway.domain.people import Person
from hallway.domain.questions import Question, QuestionKind
from hallway.ui.presenters.columns import cut, fit, one_row, side_by_side, spread
from hallway.ui.presenters.people import HIDDEN, show_name

_NARROW_CELLS = 48  # below them a row has no room for what was said
_SHORT = {
    QuestionKind.LOOK_ALIKE: "same?",
    QuestionKind.MISSING_NAME: "name?",
    QuestionKind.UNSURE_NAME: "name?",
    QuestionKind.COMPANION: "who?",
    QuestionKind.INTRODUCER: "who?",
}


def show_captured(
    person: Person,
    encounter: Encounter,
    questions: Sequence[Question],
    width: int,
    *,
    hide: bool = False,
) -> Content:
    """Write one capture; what needs an answer is never what is cut.

    Args:
        person: whom it was with.
        encounter: the conversation.
        questions: about the person, still open.
        width: in cells.
        hide: cover what only you shall see.
    """
    needs = _needs(questions, width)
    room = width - needs.cell_length - 1
    time = Content.styled(f"{encounter.moment:%H:%M}  ", "$faint")
    name = show_name(person, hide=hide)
    at = Content.styled(person.organisation or person.role or "", "$primary")
    if width < _NARROW_CELLS:
        return spread(Content.assemble(time, side_by_side(name, at)), needs, width)
    said = HIDDEN if hide and encounter.note else one_row(encounter.note)
    who = _in_columns(name, at, max(0, room - time.cell_length))
    return spread(Content.assemble(time, who, "  ", (said, "$soft")), needs, width)


def _in_columns(name: Content, at: Content, room: int) -> Content:
    """Give name and organisation a column each, and what one does not need to the other."""
    name_cells, at_cells = room * 2 // 5, room // 4
    if not at.plain:
        return fit(name, name_cells + at_cells + 2)
    spare = max(0, name_cells - name.cell_length)
    if name.cell_length > name_cells:
        needed = min(name.cell_length - name_cells, max(0, at_cells - at.cell_length))
        return Content.assemble(fit(name, name_cells + needed), "  ", fit(at, at_cells - needed))
    longer = min(spare, max(0, at.cell_length - at_cells))
    return Content.assemble(fit(name, name_cells - longer), "  ", fit(at, at_cells + longer))


def _needs(questions: Sequence[Question], width: int) -> Content:
    if not questions:
        return Content.styled("✔", "$success")
    first = questions[0]
    words = _SHORT[first.kind]
    if first.kind in {QuestionKind.COMPANION, QuestionKind.INTRODUCER}:
        words = f"who is {first.text}?" if width >= _NARROW_CELLS else words
    more = f" +{len(questions) - 1}" if len(questions) > 1 else ""
    return Content.styled(f"{cut(Content(words), width // 3).plain}{more}", "$warning")
