"""The rows of a card, before they are wrapped."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from textual.content import Content

from hallway.domain.people import Fact
from hallway.ui.presenters.columns import hang

NOTHING: Final = Content("")
_OLD_DAYS = 180  # from which a fact is shown with its age
_DAYS_OF_MONTH = 30.44
_MONTHS_OF_YEAR = 12
_IN_MONTHS = 24  # beyond which an age is said in years


@dataclass(frozen=True, slots=True)
class CardRow:
    """One row of a card, before it is wrapped.

    Attributes:
        body: the text.
        first: before its first row.
        rest: before every other row, as wide as `first`.
    """

    body: Content
    first: Content = NOTHING
    rest: Content | None = None

    def wrapped(self, body: Content, width: int) -> Content:
        """Write the row, with its text or another, in so many cells."""
        return hang(self.first, body, width, self.rest)


def labelled(label: str, text: str, style: str = "", *, beside: str = "") -> CardRow:
    """Write a text behind its label.

    Args:
        label: what it is.
        text: what is known.
        style: of the text.
        beside: what is said of the text, such as how old it is.
    """
    body = Content.assemble((text, style), (f", {beside}" if beside else "", "$faint"))
    return CardRow(body, Content.styled(f"{label:<8}", "$soft"))


def age_of(fact: Fact | None, today: date) -> str:
    """Say how old a fact is, where it may have changed since; else nothing."""
    if fact is None or (days := (today - fact.day).days) < _OLD_DAYS:
        return ""
    months = round(days / _DAYS_OF_MONTH)
    if months <= _IN_MONTHS:
        return f"said {months} months ago"
    return f"said {months // _MONTHS_OF_YEAR} years ago"
