"""Follow-ups as a checklist, for people and for programs."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from hallway.cli.references import Shape, event_reference, person_reference
from hallway.domain.days import show_day
from hallway.domain.followups import DueState, Followup, Side
from hallway.domain.ids import RecordId, show_id
from hallway.domain.people import display_name
from hallway.notebook.followups import Due

HEADINGS = {
    DueState.LATE: "Late",
    DueState.TODAY: "Today",
    DueState.SOON: "Next 7 days",
    DueState.LATER: "Later",
    DueState.UNDATED: "No day yet",
}


def due_shape(line: Due) -> Shape:
    """Shape one line of the checklist."""
    return {
        "id": show_id(line.followup.id),
        "person": person_reference(line.person),
        "side": line.followup.side.value,
        "text": line.followup.text,
        "due": day_shape(line.followup.due),
        "state": line.state.value,
        "event": event_reference(line.event),
    }


def promise_shape(followup: Followup) -> Shape:
    """Shape what was just promised."""
    return {
        "id": show_id(followup.id),
        "side": followup.side.value,
        "text": followup.text,
        "due": day_shape(followup.due),
    }


def day_shape(day: date | None) -> str | None:
    """Shape a day, if there is one."""
    return None if day is None else day.isoformat()


def checklist(lines: Sequence[Due], ids: dict[RecordId, str], today: date) -> Iterator[str]:
    """Write a checklist in groups, the most pressing first.

    Args:
        lines: in the order of the checklist.
        ids: a short form of the id of each follow-up.
        today: the day to count from.
    """
    for number, (state, group) in enumerate(groupby(lines, key=lambda line: line.state)):
        if number:
            yield ""
        yield HEADINGS[state]
        for line in group:
            yield f"  {ids[line.followup.id]}  {due_words(line, today)}"


def due_words(line: Due, today: date) -> str:
    """Write one line: whom it is about, what is to be done, by when, where it was said."""
    waiting = "waiting for " if line.followup.side is Side.THEIRS else ""
    known = [show_day(line.followup.due, today)] if line.followup.due else []
    known += [line.event.name] if line.event else []
    details = f" ({', '.join(known)})" if known else ""
    return f"{waiting}{display_name(line.person)}: {line.followup.text}{details}"


def promise_words(followup: Followup, today: date) -> str:
    """Write what was just promised, with the mark it is typed with."""
    mark = ">" if followup.side is Side.MINE else "<"
    day = f" ({show_day(followup.due, today)})" if followup.due else ""
    return f"{mark} {followup.text}{day}"
