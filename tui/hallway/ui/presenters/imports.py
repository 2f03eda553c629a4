"""Rows of a file on a screen, with what becomes of each."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from textual.content import Content

from hallway.domain.incoming import Incoming
from hallway.domain.judged import Judged, RowChoice, RowState
from hallway.domain.people import FactKind
from hallway.ui.presenters.columns import cut, fit, side_by_side

_STYLES: Final = {
    RowState.NEW: "$success",
    RowState.CHANGED: "$accent",
    RowState.UNCHANGED: "$faint",
    RowState.LOOK_ALIKE: "$warning",
    RowState.SKIPPED: "$faint",
}
_CHOICES: Final = {
    RowChoice.SAME: "the same person",
    RowChoice.NEW: "somebody new",
    RowChoice.LATER: "asked later",
}
_STATE_CELLS: Final = 11


def show_judged(judged: Judged, like: str, choice: RowChoice | None, width: int) -> Content:
    """Write a row in two lines: what becomes of whom, and why.

    Args:
        judged: the row.
        like: the name of whom it is about or looks like.
        choice: what was said of a look-alike.
        width: in cells.
    """
    state = fit(Content.styled(judged.state.value, _STYLES[judged.state]), _STATE_CELLS)
    name, work = _who(judged.incoming)
    first = side_by_side(state, Content.styled(name, "bold $bright"), Content.styled(work, "$soft"))
    said = _reason(judged, like, choice)
    number = fit(Content.styled(f"row {judged.row:,}", "$faint"), _STATE_CELLS)
    return Content("\n").join(
        [cut(first, width), cut(side_by_side(number, Content.styled(said, "$soft")), width)]
    )


def show_counts(rows: Sequence[Judged], whole: int) -> str:
    """Say what becomes of the rows that were judged, and how many there still are."""
    counts = Counter(each.state for each in rows)
    said = ", ".join(f"{counts[state]:,} {state.value}" for state in RowState if counts[state])
    left = whole - len(rows)
    return f"{said or 'nothing yet'}; {left:,} still to be looked at" if left > 0 else said


def _who(incoming: Incoming | None) -> tuple[str, str]:
    if incoming is None:
        return "", ""
    first: dict[FactKind, str] = {}
    for kind, text in incoming.facts:
        first.setdefault(kind, text)
    reached = first.get(FactKind.EMAIL) or first.get(FactKind.PHONE) or "without a name"
    work = ", ".join(
        first[kind] for kind in (FactKind.ROLE, FactKind.ORGANISATION) if kind in first
    )
    return first.get(FactKind.NAME, reached), work


def _reason(judged: Judged, like: str, choice: RowChoice | None) -> str:
    if judged.state is RowState.LOOK_ALIKE:
        return f"{_CHOICES[choice or RowChoice.LATER]}: like {like}, {judged.why}"
    if judged.state is RowState.CHANGED:
        added = ", ".join(f"{kind.value} {text}" for kind, text in judged.added)
        return f"{like}: {added}" if like else added
    return judged.why
