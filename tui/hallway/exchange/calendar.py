"""What is to be done and where people are met, as a calendar that other programs read."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Todo
from icalendar import Event as CalendarEvent

from hallway.domain.events import Event
from hallway.domain.followups import Side
from hallway.domain.ids import RecordId, show_id
from hallway.domain.people import display_name
from hallway.notebook.followups import Due

ALARM_AT: Final = time(9)
"""When an alarm goes off on the day that something is due."""

_PROGRAM: Final = "-//hallway//hallway//EN"


def write_calendar(due: Iterable[Due], events: Iterable[Event], now: datetime) -> bytes:
    """Write open follow-ups as to-dos with an alarm, and events as events.

    Args:
        due: the checklist.
        events: that shall stand in the calendar.
        now: when it is written.

    Returns:
        The content of an `.ics` file, as RFC 5545 has it. Neither cues nor notes are in it.
    """
    calendar = Calendar()
    calendar.add("prodid", _PROGRAM)
    calendar.add("version", "2.0")
    for line in due:
        calendar.add_component(_todo(line, now))
    for event in events:
        calendar.add_component(_occasion(event, now))
    return bytes(calendar.to_ical())


def _todo(line: Due, now: datetime) -> Todo:
    followup, name = line.followup, display_name(line.person, hide=True)
    is_theirs = followup.side is Side.THEIRS
    todo = Todo()
    todo.add("uid", _uid("followup", followup.id))
    todo.add("dtstamp", now)
    todo.add(
        "summary", f"{name}: {followup.text}" if not is_theirs else f"From {name}: {followup.text}"
    )
    todo.add("status", "NEEDS-ACTION")
    if line.event is not None:
        todo.add("description", f"Said at {line.event.name}.")
    if followup.due is not None:
        todo.add("due", followup.due)
        todo.add_component(_alarm(followup.text))
    return todo


def _alarm(text: str) -> Alarm:
    """Remind on the day itself: a to-do for a day is due when that day begins."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", timedelta(hours=ALARM_AT.hour), parameters={"RELATED": "END"})
    return alarm


def _occasion(event: Event, now: datetime) -> CalendarEvent:
    occasion = CalendarEvent()
    occasion.add("uid", _uid("event", event.id))
    occasion.add("dtstamp", now)
    occasion.add("summary", event.name)
    occasion.add("dtstart", event.first_day)
    if event.final_day < date.max:
        # RFC 5545: the day after the last, which the last day of all calendars has not.
        occasion.add("dtend", event.final_day + timedelta(days=1))
    if event.place:
        occasion.add("location", event.place)
    return occasion


def _uid(kind: str, record_id: RecordId) -> str:
    return f"{kind}-{show_id(record_id)}@hallway"
