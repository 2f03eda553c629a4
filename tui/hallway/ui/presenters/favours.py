"""Favours and introductions on a screen: a story by years, and the chain that each stands in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.favours import Favour
from hallway.notebook.bringing import Brought
from hallway.ui.presenters.card_rows import CardRow
from hallway.ui.presenters.columns import cut
from hallway.ui.presenters.people import HIDDEN

_BLANK: Final = Content("  ")
_BAR: Final = Content.styled("  │ ", "$line")


@dataclass(frozen=True, slots=True)
class Step:
    """Another favour of a chain.

    Attributes:
        whose: who gave it to whom.
        favour: the record.
    """

    whose: str
    favour: Favour


@dataclass(frozen=True, slots=True)
class FavourTold:
    """A favour with the chain that it stands in.

    Attributes:
        favour: the record.
        before: what it passes on, the nearest first.
        after: what passes it on, in the order of days.
    """

    favour: Favour
    before: tuple[Step, ...]
    after: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class BroughtTold:
    """An introduction with the names of everyone.

    Attributes:
        brought: what is known of it.
        by: who brought you there; empty where you brought others together.
        names: of the others.
        wanted: of those who said that they want it.
    """

    brought: Brought
    by: str
    names: tuple[str, ...]
    wanted: tuple[str, ...]


def show_heading(words: str, width: int, *, is_apart: bool) -> Content:
    """Write the heading of a year or of another group, below a blank row where it is apart."""
    heading = cut(Content.styled(words, "bold $soft"), width)
    return Content("\n").join([Content(""), heading]) if is_apart else heading


def show_told(told: FavourTold | BroughtTold, today: date, width: int, *, hide: bool) -> Content:
    """Write a favour or an introduction, with all that is known of it.

    Args:
        told: to write.
        today: what days are counted from.
        width: in cells.
        hide: cover what was said, while someone looks over the shoulder.
    """
    if isinstance(told, FavourTold):
        rows = list(_favour_rows(told, today, hide=hide))
    else:
        rows = list(_brought_rows(told, today, hide=hide))
    return Content("\n").join(row.wrapped(row.body, width) for row in rows)


def _favour_rows(told: FavourTold, today: date, *, hide: bool) -> Iterator[CardRow]:
    """Yield a favour, and below it when it was, what it passes on and what it led to."""
    favour = told.favour
    verb, style = ("you gave: ", "$success") if favour.is_given else ("you got: ", "$secondary")
    text = HIDDEN if hide else favour.text
    yield CardRow(Content.assemble((verb, style), text), Content.styled("▰ ", style), _BLANK)
    yield _soft(_when(favour, today))
    if not hide:
        yield from _chain(told, today)


def _brought_rows(told: BroughtTold, today: date, *, hide: bool) -> Iterator[CardRow]:
    """Yield who brought whom together, who wanted it, and what came of it."""
    brought, names = told.brought, " and ".join(told.names)
    verb = "you promised to bring together" if brought.promise else "you brought together"
    words = f"{told.by} brought you to {names}" if told.by else f"{verb} {names}"
    yield CardRow(Content(words), Content.styled("● ", "$accent"), _BLANK)
    wanted = "both" if len(told.wanted) > 1 else "".join(told.wanted)
    said = f" · wanted by {wanted}" if wanted else ""
    yield _soft(f"{show_day(brought.day, today)}{said}")
    if brought.came_of:
        came_of = HIDDEN if hide else brought.came_of
        yield CardRow(Content.styled(f"came of it: {came_of}", "$success"), _BLANK)


def _when(favour: Favour, today: date) -> str:
    thanked = " · thanked" if favour.thanked_on is not None else ""
    return f"{show_day(favour.day, today)} · {favour.kind.value}{thanked}"


def _chain(told: FavourTold, today: date) -> Iterator[CardRow]:
    for number, step in enumerate(told.before):
        verb = "which passes on" if number else "passes on"
        yield _step(f"{verb} what {step.whose}", step, today)
    if told.favour.led_to:
        yield CardRow(Content.styled(f"led to {told.favour.led_to}", "$success"), _BLANK)
    for step in told.after:
        yield _step(f"passed on when {step.whose}", step, today)


def _step(words: str, step: Step, today: date) -> CardRow:
    day = (f", {show_day(step.favour.day, today)}", "$faint")
    return CardRow(Content.assemble((f"{words}: ", "$soft"), step.favour.text, day), _BAR, _BAR)


def _soft(words: str) -> CardRow:
    return CardRow(Content.styled(words, "$soft"), _BLANK, _BLANK)
