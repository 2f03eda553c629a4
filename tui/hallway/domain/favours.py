"""Favours: help given or received, as a story over years and never as a debt."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from hallway.domain.days import read_near_day
from hallway.domain.ids import RecordId
from hallway.domain.records import Record
from hallway.domain.text import clean


class FavourKind(StrEnum):
    """What was given."""

    ADVICE = "advice"
    INFORMATION = "information"
    INTRODUCTION = "introduction"
    RECOMMENDATION = "recommendation"
    HELP = "help"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Favour(Record):
    """Help that one of you gave the other.

    Attributes:
        person: whom you gave it to, or who gave it to you.
        text: what it was.
        day: when it was given.
        is_given: you gave it; else you received it.
        kind: what was given.
        encounter: the conversation it came up in.
        passes_on: the favour that this one continues.
        led_to: what it led to; empty until something came of it.
        thanked_on: the day it was thanked for; None while it was not.
    """

    table: ClassVar[str] = "favours"
    links: ClassVar[tuple[str, ...]] = ("person", "encounter", "passes_on")
    needs: ClassVar[tuple[str, ...]] = ("person",)

    person: RecordId
    text: str
    day: date
    is_given: bool
    kind: FavourKind = FavourKind.HELP
    encounter: RecordId | None = None
    passes_on: RecordId | None = None
    led_to: str = ""
    thanked_on: date | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name whom it was with."""
        return (self.person,)

    def asks_for_thanks(self, today: date) -> bool:
        """Say whether it was received a while ago, and not thanked for."""
        is_open = not self.is_given and self.thanked_on is None
        return is_open and (today - self.day).days >= THANKS_AFTER_DAYS


THANKS_AFTER_DAYS: Final = 14
"""After so many days without thanks, a favour received is one to thank for."""

_TOLD_BY: Final = (
    (FavourKind.INTRODUCTION, r"introduc\w*|intros?|connect\w*|in touch with"),
    (FavourKind.RECOMMENDATION, r"recommend\w*|referr?\w*|vouch\w*|references?"),
    (FavourKind.ADVICE, r"advi[cs]e\w*|feedback|review\w*|tips?|mentor\w*|critique"),
    (FavourKind.TIME, r"time|hours?|afternoon|evening|day|listen\w*|sat with"),
    (FavourKind.INFORMATION, r"info\w*|links?|papers?|pointers?|told|slides|contacts?|lists?|data"),
)
_PATTERNS: Final = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _TOLD_BY
)


def favour_kind(text: str) -> FavourKind:
    """Say what was given, as its words tell: the kind whose word comes first, else help."""
    found = ((pattern.search(text), kind) for kind, pattern in _PATTERNS)
    told = [(match.start(), kind) for match, kind in found if match is not None]
    return min(told, key=lambda each: each[0])[1] if told else FavourKind.HELP


def read_favour(line: str, today: date) -> tuple[str, date]:
    """Read what a favour was, and behind the last comma when: `a lift home, 2024-05-01`.

    Words behind a comma that are no day gone by belong to what it was; it was today then.
    """
    words = clean(line)
    before, comma, last = words.rpartition(",")
    day = read_near_day(last.strip(), today) if comma and before.strip() else None
    return (words, today) if day is None or day > today else (before.strip(), day)
