"""What a goal asks for, as far as its words tell, so that it can tick itself."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_IN_ORDER: Final = "one two three four five six seven eight nine ten".split()  # noqa: SIM905
_NUMBERS: Final = {
    **{word: number for number, word in enumerate(_IN_ORDER, start=1)},
    **dict.fromkeys(("a", "an", "somebody", "someone"), 1),
    **{"a couple of": 2, "a few": 3, "some": 3, "half a dozen": 6, "a dozen": 12},
}
_COUNT: Final = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_PEOPLE: Final = r"(?:new\s+)?(?:people|persons|person|folks)"
_MEET: Final = r"(?:meet|talk (?:to|with)|speak (?:to|with)|get to know)"
_WHERE: Final = r"(?:from\s+)?(?P<where>outside(?:\s+of)?|in|from|of|who work in)"
_ABOUT: Final = r"(?:ask|talk to|talk with|interview|speak to|speak with)"


class Aim(StrEnum):
    """What is counted."""

    MEET = "meet"
    INTRODUCE = "introduce"
    SOUND_CHECK = "sound-check"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Measure:
    """What a goal asks for.

    Attributes:
        aim: what is counted.
        count: how many are wanted.
        field: whom it is about: people of this field.
        is_outside: it is about people of any other field instead.
        is_new: it is about people who were never met before.
        topic: what is to be talked about, or the words of the idea.
    """

    aim: Aim
    count: int = 1
    field: str = ""
    is_outside: bool = False
    is_new: bool = False
    topic: str = ""


_PATTERNS: Final = (
    (
        Aim.INTRODUCE,
        re.compile(rf"(?:give|make|do)\s+{_COUNT}\s+introductions?\b", re.IGNORECASE),
    ),
    (
        Aim.SOUND_CHECK,
        re.compile(
            r"(?:sound[- ]?check|try out|test)\s+(?:the\s+|my\s+)?(?:idea\s+)?(?P<topic>.+?)"
            rf"(?:\s+(?:with|on)\s+{_COUNT}\s+{_PEOPLE})?$",
            re.IGNORECASE,
        ),
    ),
    (
        Aim.TOPIC,
        re.compile(
            rf"{_ABOUT}\s+{_COUNT}(?:\s+{_PEOPLE})?\s+about\s+(?P<topic>.+)$", re.IGNORECASE
        ),
    ),
    (Aim.TOPIC, re.compile(r"(?:talk|ask|learn)\s+about\s+(?P<topic>.+)$", re.IGNORECASE)),
    (
        Aim.MEET,
        re.compile(
            rf"{_MEET}\s+{_COUNT}(?:\s+(?P<people>{_PEOPLE}))?(?:\s+{_WHERE}\s+(?P<field>.+))?$",
            re.IGNORECASE,
        ),
    ),
)


def read_measure(text: str) -> Measure | None:
    """Read what a goal asks for.

    Args:
        text: such as `meet two people outside software`, `sound-check kites on film with 3 people`,
            `give three introductions`, `ask two people about heat pumps`.

    Returns:
        None where it cannot be measured, so that it is ticked by hand.
    """
    words = " ".join(text.split())
    for aim, pattern in _PATTERNS:
        if found := pattern.match(words):
            return _made(aim, found.groupdict())
    return None


def _made(aim: Aim, said: dict[str, str | None]) -> Measure:
    field = (said.get("field") or "").strip().rstrip(".").casefold()
    return Measure(
        aim,
        _number(said.get("count")),
        field,
        is_outside=(said.get("where") or "").casefold().startswith("outside"),
        is_new="new" in (said.get("people") or "").casefold().split(),
        topic=(said.get("topic") or "").strip(" .“”\"'"),
    )


def _number(words: str | None) -> int:
    if words is None:
        return 1
    return int(words) if words.isdecimal() else _NUMBERS[words.casefold()]
