"""Events, their series, and which event is going on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from hallway.domain.costs import Cost
from hallway.domain.days import show_day
from hallway.domain.ids import RecordId
from hallway.domain.modes import Mode
from hallway.domain.policies import USUAL
from hallway.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Record):
    """A row of events under one name, such as a monthly salon.

    Attributes:
        name: as typed.
    """

    table: ClassVar[str] = "series"

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """An occasion where people meet.

    Attributes:
        name: as typed.
        first_day: its first day.
        last_day: its last day; None for an event of one day.
        chosen_at: when it was last chosen; of two under way the later choice counts.
        place: where it is.
        mode: what it is for.
        series: the series it belongs to.
        ended_on: the day it was ended by hand, before its last day or on it.
        debriefed_on: the day its debrief came to its end.
        expected: who may be there, as you named them.
        cost: what it cost you, as far as you note it.
    """

    table: ClassVar[str] = "events"
    links: ClassVar[tuple[str, ...]] = ("series", "expected")

    name: str
    first_day: date
    chosen_at: datetime
    last_day: date | None = None
    place: str | None = None
    mode: Mode | None = None
    series: RecordId | None = None
    ended_on: date | None = None
    debriefed_on: date | None = None
    expected: tuple[RecordId, ...] = ()
    cost: Cost | None = None

    @property
    def is_ended(self) -> bool:
        """It was ended by hand."""
        return self.ended_on is not None

    @property
    def final_day(self) -> date:
        """The day it ended, else the last day, which is the first where none was said."""
        return self.ended_on or self.last_day or self.first_day

    def is_under_way(self, now: datetime, night_ends_at: time = USUAL.night_ends_at) -> bool:
        """Say whether it is going on: from its first day until the end of its last night."""
        night = timedelta(hours=night_ends_at.hour, minutes=night_ends_at.minute)
        lived_day = (now - night).date()
        has_begun = self.first_day <= now.date()
        return not self.is_ended and has_begun and lived_day <= self.final_day


def event_under_way(
    events: Iterable[Event], now: datetime, night_ends_at: time = USUAL.night_ends_at
) -> Event | None:
    """Find the event that a capture belongs to.

    Args:
        events: all that are known.
        now: the moment as lived, in local time.
        night_ends_at: until when, after its last day, an event goes on.

    Returns:
        Of the events under way the one last chosen, or None.
    """
    going_on = [event for event in events if event.is_under_way(now, night_ends_at)]
    return max(going_on, key=lambda event: (event.chosen_at, event.id), default=None)


def show_days_of(event: Event, today: date) -> str:
    """Write the days of an event, such as "Sat 21 Nov, 3 days"."""
    length = (event.final_day - event.first_day).days + 1
    days = f", {length} days" if length > 1 else ""
    return f"{show_day(event.first_day, today)}{days}"


def day_of_event(event: Event, today: date) -> str:
    """Say which of its days it is, such as "day 2 of 3"; empty for an event of one day."""
    length = (event.final_day - event.first_day).days + 1
    if length == 1:
        return ""
    number = min((today - event.first_day).days + 1, length)
    return f"day {number} of {length}"
