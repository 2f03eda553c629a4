"""Collaborations: what you do together with somebody."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Final

from hallway.domain.days import read_day, read_near_day
from hallway.domain.ids import RecordId
from hallway.domain.records import Record

_SINCE: Final = re.compile(r"(?P<text>.*?),?\s+since\s+(?P<day>[^,]+)", re.IGNORECASE | re.DOTALL)
_A_YEAR: Final = timedelta(days=365)
_YEAR: Final = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Collaboration(Record):
    """Something you do together.

    Attributes:
        people: with whom.
        text: what it is.
        since: the day it began.
        idea: on which idea.
        stands: how it stands, in your words.
        ended_on: the day it ended; None while it goes on.
    """

    table: ClassVar[str] = "collaborations"
    links: ClassVar[tuple[str, ...]] = ("people", "idea")
    needs: ClassVar[tuple[str, ...]] = ("people",)

    people: tuple[RecordId, ...]
    text: str
    since: date
    idea: RecordId | None = None
    stands: str = ""
    ended_on: date | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name everyone who takes part."""
        return self.people


def read_together(text: str, today: date) -> tuple[str, date | None]:
    """Read what is done together, and since when: `the kite film, since 3 mar 2025`.

    Returns:
        What it is, and the day; None where none is said that is past.
    """
    said = _SINCE.fullmatch(text.strip())
    day = None if said is None else read_past_day(said["day"], today)
    return (text, None) if said is None or day is None else (said["text"], day)


def read_past_day(words: str, today: date) -> date | None:
    """Read a day that is past; one without a year is the last one that was."""
    day = read_near_day(words, today) or read_day(words, today)
    if day is None or day <= today:
        return day
    if _YEAR.search(words):
        return None
    return read_near_day(words, today - _A_YEAR) or read_day(words, today - _A_YEAR)
