"""Ties: how well you know somebody, and how often you want to be in touch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from hallway.domain.errors import Refused

CORE: Final = "core"
"""The circle of the few who are kept close on purpose."""

LONGEST_CADENCE: Final = 3_650  # days
REST_DAYS: Final = 365  # of "not now for a year"
_MANY, _SOME, _FEW = 10, 5, 2  # encounters


class Closeness(StrEnum):
    """How well you know somebody, in four words."""

    MET = "met once"
    KNOWN = "know"
    WELL = "know well"
    CLOSE = "close"


class TieKind(StrEnum):
    """Whether a tie wants to be kept up."""

    PERIODIC = "periodic"
    AMBIENT = "ambient"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Tie:
    """What is set about a person beside facts.

    Attributes:
        closeness: None where you have not said; then it is suggested.
        kind: ambient ties are never overdue, paused ones are not for now.
        cadence_days: how often you want to be in touch; None leaves it to the circles.
        bumped_on: when the clock was set back without a contact.
        rests_until: the day before which no review asks about them.
    """

    closeness: Closeness | None = None
    kind: TieKind = TieKind.PERIODIC
    cadence_days: int | None = None
    bumped_on: date | None = None
    rests_until: date | None = None


NO_TIE: Final = Tie()


def suggest_closeness(talks: int, deep_talks: int) -> Closeness:
    """Suggest how well you know somebody, by a rule of thumb of our own.

    Args:
        talks: how many encounters and contacts there were.
        deep_talks: how many of them went deep.
    """
    if talks >= _MANY or (talks >= _SOME and deep_talks >= _FEW):
        return Closeness.CLOSE
    if talks >= _SOME or deep_talks >= _FEW:
        return Closeness.WELL
    return Closeness.KNOWN if talks >= _FEW else Closeness.MET


def cadence_of(tie: Tie, circles: Iterable[str], cadences: Mapping[str, int]) -> int | None:
    """Return in how many days you want to be in touch again; None where nothing asks for it.

    Args:
        tie: what is set of the person, which counts more than any circle.
        circles: that the person is in; of several the shortest cadence counts.
        cadences: days by the names of circles, in lower case.
    """
    if tie.kind is not TieKind.PERIODIC:
        return None
    if tie.cadence_days is not None:
        return tie.cadence_days
    found = (cadences.get(circle.casefold()) for circle in circles)
    return min((days for days in found if days is not None), default=None)


def next_due(last: date, bumped_on: date | None, cadence_days: int) -> date:
    """Return the day on which to be in touch again."""
    base = last if bumped_on is None else max(last, bumped_on)
    try:
        return base + timedelta(days=cadence_days)
    except OverflowError:
        return date.max


def read_closeness(text: str) -> Closeness:
    """Read one of the four words for how well somebody is known; a beginning is enough.

    Raises:
        Refused: it is none of them, or the beginning of two.
    """
    words = " ".join(text.casefold().split())
    whole = [each for each in Closeness if each.value == words]
    begun = whole or [each for each in Closeness if words and each.value.startswith(words)]
    if len(begun) != 1:
        known = ", ".join(each.value for each in Closeness)
        raise Refused(f"{text.strip()!r} is no word for it.", f"There are: {known}.")
    return begun[0]


def read_cadence(text: str) -> int | None:
    """Read how often somebody wants to be in touch.

    Args:
        text: such as `30`, `6w`, `3 months`, `year`; `none` or nothing takes the cadence away.

    Raises:
        Refused: it is none, or less than a day or more than ten years.
    """
    words = text.casefold().replace("every", " ").split()
    if not words or words in (["none"], ["never"]):
        return None
    number, unit = _number_and_unit("".join(words))
    days = _UNIT_DAYS.get(unit)
    if days is None or number is None:
        raise Refused(f"{text.strip()!r} is no cadence.", "Try 30, 6w, 3 months, year or none.")
    if not 1 <= number * days <= LONGEST_CADENCE:
        raise Refused(f"A cadence is from 1 to {LONGEST_CADENCE} days.", "Try 30, 6w or year.")
    return number * days


_UNIT_DAYS: Final = {
    **dict.fromkeys(("", "d", "day", "days"), 1),
    **dict.fromkeys(("w", "week", "weeks", "weekly"), 7),
    **dict.fromkeys(("m", "month", "months", "monthly"), 30),
    **dict.fromkeys(("q", "quarter", "quarters", "quarterly"), 91),
    **dict.fromkeys(("y", "year", "years", "yearly"), 365),
}


def _number_and_unit(text: str) -> tuple[int | None, str]:
    digits = text[: len(text) - len(text.lstrip("0123456789"))]
    if len(digits) > len(str(LONGEST_CADENCE)):
        return LONGEST_CADENCE + 1, text[len(digits) :]
    unit = text[len(digits) :]
    if digits:
        return int(digits), unit
    return (1, unit) if unit else (None, unit)
