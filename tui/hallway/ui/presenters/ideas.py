"""Ideas on a screen: a row each, and the page of one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Final

from textual.content import Content

from hallway.domain.collaborations import Collaboration
from hallway.domain.days import show_day
from hallway.domain.ideas import Feedback, Idea, IdeaState, Stance
from hallway.notebook.pollinating import Pollen, Thought
from hallway.ui.presenters.columns import cut, fit, hang, spread, wrapped
from hallway.ui.presenters.people import HIDDEN
from hallway.ui.presenters.together import show_together

_MARKS: Final = {
    IdeaState.SPARK: ("○", "$secondary"),
    IdeaState.TESTING: ("●", "$accent"),
    IdeaState.ADOPTED: ("✔", "$success"),
    IdeaState.PARKED: ("─", "$soft"),
}
_STANCES: Final = {
    Stance.FOR: ("✔ for", "$success"),
    Stance.AGAINST: ("─ against", "$warning"),
    Stance.ANGLE: ("● new angle", "$accent"),
}

_SIDE_BY_SIDE: Final = 80  # cells, from which two thoughts have room beside each other
_GAP: Final = Content.styled("  │  ", "$line")


@dataclass(frozen=True, slots=True)
class IdeaPage:
    """All that is known of an idea.

    Attributes:
        idea: the record.
        sparked: where it came up, in words.
        sparked_by: the ideas that brought it up.
        feedback: what people said, each with their name.
        together: what is done on it, each with the names.
        hearers: who should hear it next, by name, each with the reason.
    """

    idea: Idea
    sparked: str
    sparked_by: tuple[str, ...]
    feedback: tuple[tuple[str, Feedback], ...]
    together: tuple[tuple[str, Collaboration], ...]
    hearers: tuple[tuple[str, str], ...]


def show_ideas_heading(words: str, count: int, width: int) -> Content:
    """Write the heading of a group."""
    return cut(Content.assemble((words, "bold $soft"), (f"  {count}", "$faint")), width)


def show_idea(
    idea: Idea, today: date, width: int, *, beside: str = "", hide: bool = False
) -> Content:
    """Write an idea in a row; whether it energizes is said in a word, and its day never cut.

    Args:
        idea: to write.
        today: what days are counted from.
        width: in cells.
        beside: what tells it from another of the same words.
        hide: cover what was said, while someone looks over the shoulder.
    """
    mark, style = ("▰", "$secondary") if idea.is_lesson else _MARKS[idea.state]
    text = HIDDEN if hide else idea.text
    energizes = "  energizes" if idea.is_energizing else ""
    left = Content.assemble((f"{mark} ", style), (text, "$foreground"), (energizes, "$success"))
    left = Content.assemble(left, (f"  {beside}" if beside else "", "$soft"))
    return spread(left, Content.styled(show_day(idea.last_touched, today), "$faint"), width)


def show_idea_page(page: IdeaPage, today: date, width: int, *, hide: bool = False) -> Content:
    """Write all that is known of an idea.

    Args:
        page: to write.
        today: what days are counted from.
        width: in cells.
        hide: cover what was said, while someone looks over the shoulder.
    """
    blocks = [
        ("", list(_heading(page, today, width, hide=hide))),
        ("What people said", [_feedback(*each, today, width, hide=hide) for each in page.feedback]),
        ("Together", [_together(*each, today, width, hide=hide) for each in page.together]),
        ("Who should hear it next", [_hearer(*each, width, hide=hide) for each in page.hearers]),
    ]
    written = [_block(title, rows) for title, rows in blocks if rows]
    return Content("\n\n").join(written)


def show_pollen(pollen: Pollen, width: int, *, hide: bool = False) -> Content:
    """Write two thoughts side by side where there is room, and the question about both."""
    thoughts, question = (pollen.one, pollen.other), Content.styled(pollen.question, "bold $accent")
    if width < _SIDE_BY_SIDE:
        rows = [_thought(each, width, hide=hide) for each in thoughts]
    else:
        half = (width - _GAP.cell_length) // 2
        left, right = (_thought(each, half, hide=hide) for each in thoughts)
        rows = [_in_two(left, right, half)]
    return Content("\n\n").join([*rows, wrapped(question, width)])


def _in_two(left: Content, right: Content, half: int) -> Content:
    """Put two texts of some rows beside each other."""
    pairs = zip_longest(left.split("\n"), right.split("\n"), fillvalue=Content(""))
    return Content("\n").join(
        Content.assemble(fit(one, half), _GAP, cut(other, half)) for one, other in pairs
    )


def _thought(thought: Thought, width: int, *, hide: bool) -> Content:
    covered = hide and thought.idea is not None
    label = Content.styled(f"{thought.kind} from {thought.field}", "$soft")
    text = Content.styled(HIDDEN if covered else thought.text, "bold $bright")
    return Content("\n").join([cut(label, width), wrapped(text, width)])


def _block(title: str, rows: Sequence[Content]) -> Content:
    heading = [Content.styled(title, "$soft")] if title else []
    return Content("\n").join([*heading, *rows])


def _heading(page: IdeaPage, today: date, width: int, *, hide: bool) -> Iterator[Content]:
    idea = page.idea
    yield wrapped(Content.styled(HIDDEN if hide else idea.text, "bold $bright"), width)
    state = "lesson" if idea.is_lesson else idea.state.value
    energizes = ", energizes" if idea.is_energizing else ""
    touched = f", last touched {show_day(idea.last_touched, today)}"
    yield cut(Content.styled(f"{state}{energizes}{touched}", "$soft"), width)
    yield wrapped(Content.styled(page.sparked, "$soft"), width)
    for text in page.sparked_by:
        said = HIDDEN if hide else text
        yield wrapped(Content.styled(f"side by side with {said}", "$soft"), width)


def _feedback(name: str, feedback: Feedback, today: date, width: int, *, hide: bool) -> Content:
    words, style = _STANCES[feedback.stance]
    said = f": {HIDDEN if hide else feedback.text}" if feedback.text else ""
    body = Content.assemble(
        (name, "bold"), (said, ""), (f"  {show_day(feedback.day, today)}", "$faint")
    )
    return hang(Content.styled(f"{words:<12}", style), body, width)


def _together(
    names: str, together: Collaboration, today: date, width: int, *, hide: bool
) -> Content:
    return hang(
        Content.styled("● ", "$accent"), show_together(together, names, today, hide=hide), width
    )


def _hearer(name: str, why: str, width: int, *, hide: bool) -> Content:
    return hang(
        Content.styled("○ ", "$soft"),
        Content.assemble((name, "bold"), (f"  {HIDDEN if hide else why}", "$soft")),
        width,
    )
