"""A plan on a screen: goals with what counts for them, asks, and who may be there."""

from datetime import date

from textual.content import Content

from hallway.domain.asks import Ask
from hallway.domain.days import show_day
from hallway.domain.goals import Goal
from hallway.notebook.goals import Reached
from hallway.notebook.planning import Guest
from hallway.ui.presenters.columns import cut, hang, spread
from hallway.ui.presenters.people import HIDDEN, show_due


def show_plan_heading(words: str, width: int) -> Content:
    """Write the heading of a group."""
    return cut(Content.styled(words, "bold $soft"), width)


def show_goal(
    goal: Goal, reached: Reached, today: date, width: int, *, hide: bool = False
) -> Content:
    """Write a goal: ticked or how far it is, then what counts for it and what is expected.

    Args:
        goal: to write.
        reached: how far it is.
        today: what days are counted from.
        width: in cells.
        hide: cover it, while someone looks over the shoulder.
    """
    mark = Content.styled("✔ " if reached.is_reached else "○ ", _style(reached))
    text = HIDDEN if hide else goal.text
    far = f"  {reached.count} of {reached.wanted}" if reached.wanted else ""
    until = f"  until {show_day(goal.until, today)}" if goal.until is not None else ""
    rows = [
        hang(
            mark,
            Content.assemble(
                (text, "$foreground"), (f"{far}{until}{_by_hand(goal, reached)}", "$soft")
            ),
            width,
        )
    ]
    for said, style in _said_of(goal, reached, hide=hide):
        rows.append(hang(Content("  "), Content.styled(said, style), width))
    return Content("\n").join(rows)


def show_guest(guest: Guest, name: str, today: date, width: int) -> Content:
    """Write somebody who may be there, from where that is known, and what you owe them."""
    mark = Content.styled(
        "● " if guest.is_named else "○ ", "$accent" if guest.is_named else "$soft"
    )
    owed = show_due(guest.owed[0], today) if guest.owed else Content("")
    left = Content.assemble(mark, (name, "bold"), (f"  {guest.why}", "$soft"))
    first = spread(left, owed, width) if owed.plain else cut(left, width)
    if not guest.owed:
        return first
    text = Content.styled(f"  {guest.owed[0].followup.text}", "$soft")
    return Content("\n").join([first, cut(text, width)])


def show_carried(ask: Ask, width: int, *, hide: bool = False) -> Content:
    """Write an ask to carry."""
    text = HIDDEN if hide else ask.text
    return cut(Content.assemble(("? ", "$accent"), (text, "$foreground")), width)


def _said_of(goal: Goal, reached: Reached, *, hide: bool) -> list[tuple[str, str]]:
    expects = HIDDEN if hide else goal.expects
    happened = HIDDEN if hide else goal.happened
    again = {True: "again", False: "not again", None: ""}[goal.again]
    said = [
        (", ".join(reached.reasons), "$success"),
        (f"expecting {expects}" if goal.expects else "", "$soft"),
        (" · ".join(filter(None, (happened if goal.happened else "", again))), "$soft"),
    ]
    return [each for each in said if each[0]]


def _by_hand(goal: Goal, reached: Reached) -> str:
    """Say of an open goal that cannot be measured whose tick it waits for."""
    is_by_hand = not reached.wanted and goal.closed_on is None
    return "  no count in it, so you tick it" if is_by_hand else ""


def _style(reached: Reached) -> str:
    return "$success" if reached.is_reached else "$accent"
