"""An outcome in one line: what came of it, with whom, and when.

big: the museum hires us &Ana Ruiz &Marek Novák, 2026-03-01
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallway.domain.days import is_said_of, read_near_day
from hallway.domain.text import clean

_BIG: Final = re.compile(r"^\s*big\s*:\s*", re.IGNORECASE)
_NAME: Final = re.compile(r"(?:^|\s)&\s*")


@dataclass(frozen=True, slots=True)
class OutcomeSaid:
    """What a line says of an outcome.

    Attributes:
        text: what it is; empty where nothing was said.
        names: with whom, as typed.
        is_big: it changed something.
        day: when; None where no day was said.
    """

    text: str
    names: tuple[str, ...] = ()
    is_big: bool = False
    day: date | None = None


def read_outcome_line(line: str, today: date) -> OutcomeSaid:
    """Read an outcome; words behind the last comma that are no day belong to it."""
    words = clean(line)
    big = _BIG.match(words)
    words, day = _without_day(words[big.end() :] if big else words, today)
    text, *names = (part.strip() for part in _NAME.split(words))
    return OutcomeSaid(text, tuple(filter(None, names)), big is not None, day)


def write_outcome_line(said: OutcomeSaid) -> str:
    """Write an outcome so that reading the line gives it back."""
    day = f", {said.day.isoformat()}" if said.day is not None else ""
    names = "".join(f" &{name}" for name in said.names)
    return f"{'big: ' if said.is_big else ''}{said.text}{names}{day}"


def read_past_day(text: str, today: date) -> date | None:
    """Read a day of an outcome: a date without a year is the last one of its kind."""
    day = read_near_day(text, today)
    if day is not None and day > today:
        with suppress(ValueError):
            earlier = day.replace(year=day.year - 1)
            return earlier if is_said_of(text, earlier) else day
    return day


def _without_day(words: str, today: date) -> tuple[str, date | None]:
    before, comma, last = words.rpartition(",")
    day = read_past_day(last.strip(), today) if comma else None
    return (words, None) if day is None else (before.strip(), day)
