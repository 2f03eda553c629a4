"""Goals and plans, for people and for programs."""

from collections.abc import Iterator
from datetime import date

from hallway.cli.checklists import due_shape, promise_words
from hallway.cli.references import Shape, event_reference, person_reference
from hallway.domain.days import show_day
from hallway.domain.events import Event
from hallway.domain.goals import Goal
from hallway.domain.ids import show_id
from hallway.domain.people import display_name
from hallway.notebook import Notebook
from hallway.notebook.planning import Guest, Plan


def goal_shape(goal: Goal, notebook: Notebook) -> Shape:
    """Shape a goal, with how far it is."""
    reached = notebook.reached(goal)
    return {
        "id": show_id(goal.id),
        "text": goal.text,
        "event": event_reference(notebook.find(Event, goal.event)),
        "until": goal.until.isoformat() if goal.until else None,
        "count": reached.count,
        "wanted": reached.wanted or None,
        "reasons": list(reached.reasons),
        "reached": reached.is_reached,
        "expects": goal.expects or None,
        "happened": goal.happened or None,
        "again": goal.again,
    }


def goal_lines(goal: Goal, notebook: Notebook, today: date) -> Iterator[str]:
    """Write a goal, then what counts for it, what is expected and what happened."""
    reached = notebook.reached(goal)
    mark = "x" if reached.is_reached else " "
    far = f", {reached.count} of {reached.wanted}" if reached.wanted else ""
    until = f", until {show_day(goal.until, today)}" if goal.until else ""
    is_by_hand = not reached.wanted and goal.closed_on is None
    by_hand = ", no count in it, so you tick it" if is_by_hand else ""
    yield f"[{mark}] {notebook.short_id(goal)}  {goal.text}{far}{until}{by_hand}"
    if reached.reasons:
        yield f"      {', '.join(reached.reasons)}"
    if goal.expects:
        yield f"      expecting {goal.expects}"
    again = {True: "again", False: "not again", None: ""}[goal.again]
    if said := ", ".join(filter(None, (goal.happened, again))):
        yield f"      {said}"


def plan_shape(plan: Plan, notebook: Notebook) -> Shape:
    """Shape a plan."""
    return {
        "event": event_reference(plan.event),
        "goals": [goal_shape(goal, notebook) for goal, _ in plan.goals],
        "asks": [ask.text for ask in plan.asks],
        "guests": [_guest_shape(guest, notebook) for guest in plan.guests],
    }


def plan_lines(plan: Plan, notebook: Notebook, today: date) -> Iterator[str]:
    """Write a plan: goals, asks to carry, and who may be there."""
    if plan.event is not None:
        yield plan.event.name
    for goal, _ in plan.goals:
        yield from goal_lines(goal, notebook, today)
    yield from (f"ask for: {ask.text}" for ask in plan.asks)
    for guest in plan.guests:
        yield f"{display_name(notebook.person(guest.person))}, {guest.why}"
        yield from (f"      {promise_words(line.followup, today)}" for line in guest.owed)


def _guest_shape(guest: Guest, notebook: Notebook) -> Shape:
    return {
        "person": person_reference(notebook.person(guest.person)),
        "why": guest.why,
        "named": guest.is_named,
        "followups": [due_shape(line) for line in guest.owed],
    }
