"""What an event cost you, in money and days, as far as you note it."""

import re
from dataclasses import dataclass
from typing import Final

from hallway.domain.errors import Refused
from hallway.domain.text import clean

_DAYS: Final = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d)?)\s*days?\b", re.IGNORECASE)
_LONGEST: Final = 40  # letters of money


@dataclass(frozen=True, slots=True)
class Cost:
    """What an event cost.

    Attributes:
        money: as you wrote it, with its currency; empty where you did not say.
        days: of yours; None where you did not say.
    """

    money: str = ""
    days: float | None = None

    def __str__(self) -> str:
        """Say it in words."""
        days = "" if self.days is None else f"{self.days:g} {'day' if self.days == 1 else 'days'}"
        return ", ".join(filter(None, (self.money, days)))


def read_cost(text: str) -> Cost | None:
    """Read what an event cost: `240 EUR, 3 days`; nothing, or `none`, takes it away.

    Raises:
        Refused: it has neither an amount of money nor days.
    """
    words = clean(text)
    if not words or words.casefold() == "none":
        return None
    found = _DAYS.search(words)
    rest = words if found is None else f"{words[: found.start()]}{words[found.end() :]}"
    money = rest.strip(" ,;")
    is_money = any(letter.isdecimal() for letter in money)
    if (money and not is_money) or len(money) > _LONGEST or (found is None and not money):
        raise Refused(f"{words!r} is no cost.", "Try: 240 EUR, 3 days.")
    return Cost(money, None if found is None else float(found[1].replace(",", ".")))
