"""Favours on a screen: a story by years, and what each passes on."""

from collections.abc import Iterator, Mapping
from datetime import date

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.favours import Favour
from hallway.domain.ids import RecordId
from hallway.ui.presenters.columns import cut, spread
from hallway.ui.presenters.people import HIDDEN


def show_year(year: int, width: int) -> Content:
    """Write the heading of a year."""
    return cut(Content.styled(str(year), "bold $soft"), width)


def show_favour(
    favour: Favour, passed_on: Mapping[RecordId, str], today: date, width: int, *, hide: bool
) -> Content:
    """Write a favour, and below it what it passes on and what it led to.

    Args:
        favour: to write.
        passed_on: what favours pass on, in words, by the id of the later one.
        today: what days are counted from.
        width: in cells.
        hide: cover what it was, while someone looks over the shoulder.
    """
    mark = ("▰ you gave: ", "$success") if favour.is_given else ("▰ you got: ", "$secondary")
    text = HIDDEN if hide else favour.text
    day = Content.styled(show_day(favour.day, today), "$faint")
    first = spread(Content.assemble(mark, text), day, width)
    rows = (cut(Content.styled(f"  {each}", "$soft"), width) for each in _rows(favour, passed_on))
    return Content("\n").join([first, *(() if hide else rows)])


def rows_of_favour(favour: Favour, passed_on: Mapping[RecordId, str], *, hide: bool) -> int:
    """Say how many rows a favour takes."""
    return 1 if hide else 1 + len(list(_rows(favour, passed_on)))


def _rows(favour: Favour, passed_on: Mapping[RecordId, str]) -> Iterator[str]:
    yield favour.kind.value + (", thanked" if favour.thanked_on is not None else "")
    if favour.id in passed_on:
        yield f"passes on {passed_on[favour.id]}"
    if favour.led_to:
        yield f"led to {favour.led_to}"
