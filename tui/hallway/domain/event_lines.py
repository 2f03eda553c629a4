"""An event in one line: its name, its days, where it is, its series, and what it is for.

PyCon Lisbon, 2026-11-21 to 2026-11-23 /Lisbon #PyCon for ideas
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallway.domain.days import read_day
from hallway.domain.errors import Refused
from hallway.domain.modes import Mode
from hallway.domain.text import clean

_MODE: Final = re.compile(r"\s+for\s+(ideas|resources|both)\s*$", re.IGNORECASE)
_MARKED: Final = re.compile(r"(?:^|\s)([/#])\s*(\S.*?)(?=\s+[/#]|$)")
_UNTIL: Final = re.compile(r"\s+(?:to|until|-|–)\s+")
_HINT: Final = "Try 21 nov to 23 nov, or 2026-11-21."


@dataclass(frozen=True, slots=True)
class EventDetails:
    """What an event is, as somebody may change it.

    Attributes:
        name: never empty.
        first_day: its first day.
        last_day: its last day; None for an event of one day.
        place: where it is.
        series: the name of its series.
        mode: what it is for.
    """

    name: str
    first_day: date
    last_day: date | None = None
    place: str | None = None
    series: str | None = None
    mode: Mode | None = None


def write_event_line(details: EventDetails) -> str:
    """Write an event so that reading the line gives it back."""
    days = details.first_day.isoformat()
    if details.last_day is not None:
        days = f"{days} to {details.last_day.isoformat()}"
    parts = [f"{details.name}, {days}"]
    parts += [f"/{details.place}"] if details.place else []
    parts += [f"#{details.series}"] if details.series else []
    parts += [f"for {details.mode.value}"] if details.mode else []
    return " ".join(parts)


def read_event_line(text: str, today: date) -> EventDetails:
    """Read an event from a line; what is not said is none.

    Args:
        text: as typed.
        today: the day to count spoken days from, and the first day where none is said.

    Raises:
        Refused: the days behind the last comma are none, or there is no name.
    """
    line = clean(text)
    mode = _MODE.search(line)
    line = line[: mode.start()] if mode else line
    marked = {mark: words.strip() for mark, words in reversed(_MARKED.findall(line))}
    name, comma, days = _MARKED.sub("", line).rpartition(",")
    if not comma:
        name, days = days, ""
    if not name.strip():
        raise Refused("An event needs a name.")
    first, last = _days(days, today)
    kind = Mode(mode[1].lower()) if mode else None
    return EventDetails(name.strip(), first, last, marked.get("/"), marked.get("#"), kind)


def _days(text: str, today: date) -> tuple[date, date | None]:
    if not text.strip():
        return today, None
    first, *rest = (_day(part, today) for part in _UNTIL.split(text.strip(), maxsplit=1))
    last = rest[0] if rest else first
    return first, last if last != first else None


def _day(text: str, today: date) -> date:
    day = read_day(text, today)
    if day is None:
        raise Refused(f"{text.strip()!r} is no day.", _HINT)
    return day
