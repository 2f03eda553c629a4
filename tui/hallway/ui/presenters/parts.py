"""The parts of a card as a list: what each is, what is known, and when it was said."""

from datetime import date
from typing import Final

from textual.content import Content

from hallway.domain.card_parts import CardPart
from hallway.domain.days import show_day
from hallway.ui.presenters.columns import one_row, spread

_LABEL_CELLS: Final = 11


def show_part(part: CardPart, today: date, width: int) -> Content:
    """Write one part in a row; its day is never what is cut."""
    label = f"{part.label:<{_LABEL_CELLS}}"
    known = one_row(part.text) if part.text else "nothing yet"
    text = Content.assemble((label, "$soft"), (known, "" if part.text else "$faint"))
    day = show_day(part.day, today) if part.day is not None else ""
    return spread(text, Content.styled(day, "$faint"), width)
