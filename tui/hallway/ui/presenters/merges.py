"""Merging on a screen: what two records say differently, and what happens to both."""

from datetime import date
from typing import Final

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.people import Fact
from hallway.notebook.merging import Differing
from hallway.ui.presenters.columns import cut, spread

_LABEL_CELLS: Final = 14


def show_choice(differing: Differing, today: date, width: int, *, is_taken: bool) -> Content:
    """Write both values of a fact below each other, the one that shows marked.

    Args:
        differing: what is said differently.
        today: what days are counted from.
        width: in cells.
        is_taken: the value of the other record shows.
    """
    label = Content.styled(f"{differing.kind.value:<{_LABEL_CELLS}}", "$soft")
    blank = Content(" " * _LABEL_CELLS)
    rows = (
        (label, differing.kept, not is_taken),
        (blank, differing.other, is_taken),
    )
    return Content("\n").join(
        _row(before, fact, today, width, shows=shows) for before, fact, shows in rows
    )


def show_merge_hint(together: str, *, has_choice: bool) -> Content:
    """Say what the keys do, and that nothing of either is lost.

    Args:
        together: how much both have together, in words.
        has_choice: they differ somewhere.
    """
    agreeing = "Both values stay known" if has_choice else "They contradict each other nowhere"
    joined = f"; {together} come together" if together else ""
    keys = "Space lets the other value show, " if has_choice else ""
    return Content(f"{agreeing}{joined}. {keys}Enter merges, u takes it back.")


def _row(before: Content, fact: Fact, today: date, width: int, *, shows: bool) -> Content:
    mark = ("● ", "$accent") if shows else ("○ ", "$faint")
    text = (fact.text, "bold $bright" if shows else "$soft")
    value = Content.assemble(before, mark, text)
    day = Content.styled(show_day(fact.day, today), "$faint")
    if value.cell_length + 1 + day.cell_length > width:
        return cut(value, width)
    return spread(value, day, width)
