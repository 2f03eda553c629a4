"""What reading a capture line gives: the draft, and which part each stretch of it is."""

from dataclasses import dataclass
from enum import StrEnum

from hallway.domain.drafts import Draft


class Part(StrEnum):
    """What a stretch of a capture line says."""

    NAME = "name"
    ROLE = "role"
    ORGANISATION = "organisation"
    TAG = "tag"
    CUE = "cue"
    NOTE = "note"
    MINE = "mine"
    THEIRS = "theirs"
    ASK = "ask"
    OFFER = "offer"
    IDEA = "idea"
    LESSON = "lesson"
    GIVEN = "given"
    RECEIVED = "received"
    INTRODUCER = "introducer"
    COMPANION = "companion"
    PLACE = "place"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    HANDLE = "handle"
    DAY = "day"
    MARK = "mark"


PROMISES = frozenset({Part.MINE, Part.THEIRS})
"""The parts that may end in a day."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line as it was given.

    Attributes:
        start: offset of its first character, in code points.
        end: offset behind its last character.
        part: what it says. A mark, and a comma, colon, dash or question mark that does the work
            of one, is `MARK`.
    """

    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True)
class Reading:
    """A capture line, understood.

    Attributes:
        draft: what the line says.
        spans: where it says so, in order and without overlaps.
    """

    draft: Draft
    spans: tuple[Span, ...]
