"""An event in one line: its name, its days, where it is, its series, and what it is for.

PyCon Lisbon, 2026-11-21 to 2026-11-23 /Lisbon #PyCon for ideas
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hallway.domain.days import MONTHS, WEEKDAYS, is_said_of, read_near_day
from hallway.domain.errors import Refused
from hallway.domain.modes import Mode
from hallway.domain.text import clean

_PURPOSE: Final = r"for\s+(?:ideas|resources|both)\b"
_MODE: Final = re.compile(r"\s+for\s+(ideas|resources|both)\s*$", re.IGNORECASE)
_MARK: Final = r"(?:/|#(?!\d+(?:[\s,]|$)))"  # Meetup #3 is a name
_MARKED: Final = re.compile(rf"(?:^|\s)({_MARK})\s*(\S.*?)(?=\s+{_MARK}|$)")
_UNTIL: Final = re.compile(r"\s+(?:to|until|-|–)\s+")
# What begins a part of its own, behind the backslashes that make it plain.
_PLAIN: Final = re.compile(rf"(?<!\S)(\\*)(?={_MARK}|{_PURPOSE})", re.IGNORECASE)
_MADE_PLAIN: Final = re.compile(rf"(?<!\S)\\(\\*)(?={_MARK}|{_PURPOSE})", re.IGNORECASE)
_VAGUE: Final = re.compile(r"\b(?:some ?(?:day|time)|soon|later|never)\b", re.IGNORECASE)
_DAY_IN_NUMBERS: Final = re.compile(r"\d[/.-]\d|\+\d")
_NUMBER: Final = re.compile(r"\d+(?:st|nd|rd|th)?")
_UNITS: Final = frozenset({"day", "days", "week", "weeks", "month", "months"})
_WEEK: Final = 7  # days, of which the name of a weekday means one
_HINT: Final = "Try 21 nov to 23 nov, or 2026-11-21; a comma at the end makes all of it the name."


@dataclass(frozen=True, slots=True)
class EventDetails:
    """What an event is, as somebody may say it.

    Attributes:
        name: never empty.
        first_day: its first day; None where no day is said.
        last_day: its last day; None for an event of one day, or where no day is said.
        place: where it is.
        series: the name of its series.
        mode: what it is for.
    """

    name: str
    first_day: date | None = None
    last_day: date | None = None
    place: str | None = None
    series: str | None = None
    mode: Mode | None = None


def write_event_line(details: EventDetails) -> str:
    """Write an event so that reading the line gives it back."""
    days = details.first_day.isoformat() if details.first_day else ""
    if details.last_day is not None:
        days = f"{days} to {details.last_day.isoformat()}"
    parts = [f"{_make_plain(details.name)}, {days}".rstrip()]
    parts += [f"/{_make_plain(details.place)}"] if details.place else []
    parts += [f"#{_make_plain(details.series)}"] if details.series else []
    parts += [f"for {details.mode.value}"] if details.mode else []
    return " ".join(parts)


def read_event_line(text: str, today: date) -> EventDetails:
    """Read an event from a line; what is not said is none.

    Words behind the last comma that do not look like days belong to the name. A backslash lets
    `/`, `#` and `for ideas` be plain words.

    Args:
        text: as typed.
        today: the day to count spoken days from.

    Raises:
        Refused: the words behind the last comma are meant as days and are none, or there is no
            name.
    """
    line = clean(text)
    mode = _MODE.search(line)
    line = line[: mode.start()] if mode else line
    marked = {mark: _plain(words) for mark, words in reversed(_MARKED.findall(line))}
    name, first, last = _name_and_days(_MARKED.sub("", line), today)
    if not name:
        raise Refused("An event needs a name.")
    kind = Mode(mode[1].lower()) if mode else None
    return EventDetails(_plain(name), first, last, marked.get("/"), marked.get("#"), kind)


def _make_plain(words: str) -> str:
    return _PLAIN.sub(r"\1\\", words)


def _plain(words: str) -> str:
    return _MADE_PLAIN.sub(r"\1", words.strip())


def _name_and_days(line: str, today: date) -> tuple[str, date | None, date | None]:
    name, _, words = line.rpartition(",") if "," in line else (line, "", "")
    parts = [part for part in _UNTIL.split(words.strip(), maxsplit=1) if part]
    days = [read_near_day(part, today) for part in parts]
    if None not in days:
        first, last = _from_first_to_last(parts, today)
        return name.strip(), first, last if last != first else None
    if name.strip() and not any(days) and not _is_meant_as_day(words):
        return line.strip(), None, None
    raise Refused(f"{parts[days.index(None)].strip()!r} is no day.", _HINT)


def _is_meant_as_day(words: str) -> bool:
    """Tell `30 feb` and `someday`, which are no days, from `hall 3` and `2026`, which are names."""
    if _VAGUE.search(words) or _DAY_IN_NUMBERS.search(words):
        return True
    said = words.casefold().split()
    named = any(word in WEEKDAYS or word in MONTHS or word in _UNITS for word in said)
    return named and any(_NUMBER.fullmatch(word) for word in said)


def _from_first_to_last(parts: list[str], today: date) -> tuple[date | None, date | None]:
    """Read the days of an event, which may have begun some days ago."""
    if not parts:
        return None, None
    first, last = read_near_day(parts[0], today), read_near_day(parts[-1], today)
    if first is not None and last is not None and first > last:
        week = (last - timedelta(days) for days in range(_WEEK))
        first = next((day for day in week if is_said_of(parts[0], day)), first)
    return first, last
