"""Pairs of thoughts that were passed: they rest, and come up again much later."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Final

from hallway.domain.records import Record

REST: Final = timedelta(days=180)
"""How long a pair that was passed does not come up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedPair(Record):
    """Two thoughts that were passed, or of which something came.

    Attributes:
        key: of both, without a word of what they say, so that there is nothing to forget.
        day: when.
    """

    table: ClassVar[str] = "passed"

    key: str
    day: date

    def rests(self, today: date) -> bool:
        """Say whether it is too soon to bring it up again."""
        return today - self.day < REST
