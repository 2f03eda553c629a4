"""Vouching: how far you know somebody's work at first hand, and recommending them."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.records import Link, Record
from hallway.domain.text import clean


class VouchLevel(StrEnum):
    """How far you know somebody's work, the least first."""

    MET = "just met"
    REPUTATION = "by reputation"
    SEEN = "seen their work"
    WORKED = "worked together"


@dataclass(frozen=True, slots=True)
class Vouch:
    """What you can say of somebody's work.

    Attributes:
        level: how far you know it.
        day: when you said so.
        basis: from where you know it, in your words.
    """

    level: VouchLevel
    day: date
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Record):
    """You recommended somebody.

    Attributes:
        person: whom.
        text: for what.
        day: when.
        to: to whom, by name.
        level: how far you knew their work then; None where you had not said.
    """

    table: ClassVar[str] = "recommendations"
    links: ClassVar[tuple[str, ...]] = ("person", "to")
    needs: ClassVar[tuple[str, ...]] = ("person",)

    person: RecordId
    text: str
    day: date
    to: Link | None = None
    level: VouchLevel | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name whom you recommended, and to whom."""
        to = (self.to.person,) if self.to is not None and self.to.person is not None else ()
        return (self.person, *to)


def read_vouch(text: str) -> tuple[VouchLevel, str]:
    """Read how far somebody's work is known, and from where: `seen, the workshop in May`.

    The comma may be left out: as many of the first words as begin one of the four are the level.

    Raises:
        Refused: it begins with none of the four words.
    """
    said, comma, basis = clean(text).partition(",")
    level = _level_of(said)
    if level is not None and comma:
        return level, clean(basis)
    words = clean(text).split()
    for count in range(len(words), 0, -1):
        level = _level_of(" ".join(words[:count]))
        if level is not None:
            return level, " ".join(words[count:]).removeprefix(",").strip()
    known = ", ".join(each.value for each in VouchLevel)
    raise Refused(f"{said.strip()!r} is no word for it.", f"There are: {known}.")


def _level_of(words: str) -> VouchLevel | None:
    wanted = " ".join(words.split()).casefold().rstrip(",")
    found = [each for each in VouchLevel if wanted and each.value.startswith(wanted)]
    return found[0] if len(found) == 1 else None


def knows_work(vouch: Vouch | None) -> bool:
    """Say whether somebody's work is known at first hand."""
    return vouch is not None and vouch.level in {VouchLevel.SEEN, VouchLevel.WORKED}


def read_recommendation(text: str) -> tuple[str, str]:
    """Read to whom somebody is recommended, and for what: `to Acme for their leads`.

    Raises:
        Refused: it does not say both.
    """
    found = _RECOMMENDED.fullmatch(clean(text))
    if found is None:
        raise Refused("To whom, and for what?", "Try: to Acme for coaching their leads.")
    return found[1].strip(), found[2].strip()


_RECOMMENDED: Final = re.compile(r"(?:to\s+)?(\S.*?)\s+(?:for|as)\s+(\S.*)", re.IGNORECASE)
