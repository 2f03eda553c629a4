"""What was captured today: a row each, with what still needs an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Columns:
    """How many cells the longest name and the longest organisation of a list take."""

    name: int
    at: int

    def within(self, room: int) -> "Columns":
        """Shrink both so that some of what was said has room too."""
        both = room * 3 // 5
        name = min(self.name, max(room * 2 // 5, both - self.at))
        return Columns(name, min(self.at, max(room // 5, both - name)))


def columns_of(people: Iterable[Person], *, hide: bool = False) -> Columns:
    """Measure the columns of a list of captures."""
    cells = [(show_name(each, hide=hide).cell_length, _at(each).cell_length) for each in people]
    names, places = zip(*cells, strict=True) if cells else ((0,), (0,))
    return Columns(max(names), max(places))


def show_captured(
    person: Person,
    encounter: Encounter,
    questions: Sequence[Question],
    columns: Columns,
    width: int,
    *,
    hide: bool = False,
) -> Content:
    """Write one capture; what needs an answer is never what is cut.

    Args:
        person: whom it was with.
        encounter: the conversation.
        questions: about the person, still open.
        columns: of the list.
        width: in cells.
        hide: cover what only you shall see.
    """
    needs = _needs(questions, width)
    time = Content.styled(f"{encounter.moment:%H:%M}  ", "$faint")
    name, at = show_name(person, hide=hide), _at(person)
    if width < _NARROW_CELLS:
        return spread(Content.assemble(time, side_by_side(name, at)), needs, width)
    said = HIDDEN if hide and encounter.note else one_row(encounter.note)
    shown = columns.within(width - time.cell_length)
    who = Content.assemble(fit(name, shown.name), "  ", fit(at, shown.at))
    if not at.plain:  # a person known by a cue alone takes the room of both columns
        who = fit(name, shown.name + shown.at + 2)
    return spread(Content.assemble(time, who, "  ", (said, "$soft")), needs, width)


def _at(person: Person) -> Content:
    return Content.styled(person.organisation or person.role or "", "$primary")


def _needs(questions: Sequence[Question], width: int) -> Content:
    if not questions:
        return Content.styled("✔", "$success")
    first = questions[0]
    words = _SHORT[first.kind]
    if first.kind in {QuestionKind.COMPANION, QuestionKind.INTRODUCER}:
        words = f"who is {first.text}?" if width >= _NARROW_CELLS else words
    more = f" +{len(questions) - 1}" if len(questions) > 1 else ""
    return Content.styled(f"{cut(Content(words), width // 3).plain}{more}", "$warning")
