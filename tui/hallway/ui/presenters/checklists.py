"""The checklist: groups of follow-ups, and one row for each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.followups import DueState, Side
from hallway.domain.people import display_name
from hallway.notebook.followups import Due
from hallway.notebook.occasions import Progress
from hallway.ui.presenters.columns import cut, fit, spread
from hallway.ui.presenters.debriefs import show_bar
from hallway.ui.presenters.people import DUE_STYLES, show_due

_TITLES = {
    DueState.LATE: "Late",
    DueState.TODAY: "Today",
    DueState.SOON: "Next 7 days",
    DueState.LATER: "Later",
    DueState.UNDATED: "No day yet",
}
_WIDE = 60  # cells from which a row has a column for the name


@dataclass(frozen=True, slots=True)
class Group:
    """Follow-ups under one heading.

    Attributes:
        title: the heading.
        style: its colour.
        lines: the follow-ups, in order.
    """

    title: str
    style: str
    lines: tuple[Due, ...]


def group_followups(due: Iterable[Due], done: Iterable[Due]) -> list[Group]:
    """Sort a checklist into its groups, leaving out the empty ones."""
    lines = list(due)
    groups = list(_own_groups(lines))
    theirs = tuple(line for line in lines if line.followup.side is Side.THEIRS)
    groups.append(Group("Waiting for them", "$primary", theirs))
    groups.append(Group("Done", "$success", tuple(done)))
    return [group for group in groups if group.lines]


def _own_groups(lines: list[Due]) -> Iterator[Group]:
    own = [line for line in lines if line.followup.side is Side.MINE]
    for state, title in _TITLES.items():
        in_state = tuple(line for line in own if line.state is state)
        yield Group(title, DUE_STYLES[state], in_state)


def show_group(group: Group) -> Content:
    """Write the heading of a group with its count."""
    return Content.assemble(
        (group.title, f"bold {group.style}"), (f"  {len(group.lines)}", "$faint")
    )


def show_progress(name: str, progress: Progress, width: int) -> Content:
    """Write how many of your promises at an event are kept or let go."""
    bar = show_bar(progress.kept + progress.let_go, progress.total)
    return spread(Content.assemble("   ", (name, "$primary")), bar, width)


def rows_of_line(width: int) -> int:
    """Say how many rows a follow-up takes at a width in cells."""
    return 2 if width < _WIDE else 1


def show_line(
    line: Due, today: date, width: int, *, hide: bool = False, is_marked: bool = False
) -> Content:
    """Write one follow-up, in two rows where it is narrow; the day is never what is cut."""
    mark, style, right = _look(line, today)
    if is_marked:
        mark = Content.styled(" ● ", "bold $accent")
    name = Content.styled(display_name(line.person, hide=hide), f"bold {style}")
    text = Content.styled(line.followup.text, style)
    if rows_of_line(width) > 1:
        below = cut(Content.assemble("   ", text), width)
        return Content("\n").join([spread(Content.assemble(mark, name), right, width), below])
    left = Content.assemble(mark, fit(name, width * 3 // 10), "  ", text)
    return spread(left, right, width)


def _look(line: Due, today: date) -> tuple[Content, str, Content]:
    """Choose the mark, the colour of the text, and what stands at the right."""
    done_on = line.followup.done_on
    if done_on is not None:
        day = Content.styled(show_day(done_on, today), "$faint")
        return Content.styled(" ✔ ", "$success"), "$faint", day
    return Content.styled(" ○ ", DUE_STYLES[line.state]), "$foreground", show_due(line, today)
