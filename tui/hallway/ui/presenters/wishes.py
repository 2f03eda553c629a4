"""Asks and offers on a screen, and who may help."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from hallway.domain.asks import Ask, Offer
from hallway.domain.days import show_day
from hallway.notebook.touching import Touched
from hallway.ui.presenters.columns import cut, spread
from hallway.ui.presenters.people import HIDDEN


def show_wish(
    wish: Ask | Offer, name: str, today: date, width: int, *, hide: bool = False
) -> Content:
    """Write an ask or an offer in a row: whether it is open, whose it is, since when.

    Args:
        wish: to write.
        name: whose it is; empty for your own.
        today: what days are counted from.
        width: in cells.
        hide: cover it, while someone looks over the shoulder.
    """
    mark = ("○ ", "$accent") if wish.is_open else ("✔ ", "$success")
    text = HIDDEN if hide else wish.text
    whose = f"  {name}" if name else ""
    settled = f"settled {show_day(wish.settled_on, today)}" if wish.settled_on else ""
    day = Content.styled(settled or show_day(wish.said_on, today), "$faint")
    style = "$foreground" if wish.is_open else "$soft"
    return spread(Content.assemble(mark, (text, style), (whose, "$soft")), day, width)


def show_wishes_heading(words: str, width: int) -> Content:
    """Write the heading of a group."""
    return cut(Content.styled(words, "bold $soft"), width)


def show_touched(touched: Sequence[Touched]) -> str:
    """Say what a capture touches, the surest alone, with the words that meet."""
    if not touched:
        return ""
    first = touched[0]
    return f"{first.words} ({', '.join(first.why)})"
