"""The top line: where you are, what is going on, and what still needs a word."""

from dataclasses import dataclass

from textual.content import Content

from hallway.ui.presenters.columns import cut

_SHORT_EVENT_CELLS = 16
_TINY_EVENT_CELLS = 8
_LEAST_GAP = 4  # between the places and what is going on
BRAND = " hallway "


@dataclass(frozen=True, slots=True)
class Context:
    """What the top line says at the right.

    Attributes:
        event: the name of the event under way.
        day: which of its days it is, such as "day 2 of 3".
        unnamed: how many people still lack a name.
        asked: how many other questions are open.
        due: how many of your promises are late or for today.
        is_read_only: nothing can be kept.
    """

    event: str | None = None
    day: str = ""
    unnamed: int = 0
    asked: int = 0
    due: int = 0
    is_read_only: bool = False


def show_top_line(places: list[str], current: int, context: Context, width: int) -> Content:
    """Write the top line for a width; the places shrink to one before anything is cut.

    Args:
        places: their names, in order.
        current: the index of the one that is open.
        context: what is going on.
        width: in cells.
    """
    brand = Content.styled(BRAND, "bold $on-accent on $accent")
    alone = _place(current + 1, places[current], is_current=True)
    every, one = _all_places(places, current), _one_place(places, current)
    whole, rest = _whole_contexts(context), _short_contexts(context)
    ways = [(left, right) for left in (every, one) for right in whole]
    if not _needs(context).plain:  # the other places are worth more than the end of a name
        ways += [(one, right) for right in rest if right.plain]
    ways += [(alone, right) for right in whole]
    ways += [(left, right) for left in (one, alone) for right in rest]
    for left, right in ways:
        line = Content.assemble(brand, "  ", left)
        free = width - line.cell_length - right.cell_length
        if free >= _LEAST_GAP:
            return Content.assemble(line, " " * (free - 1), right, " ")
    return Content.assemble(brand, "  ", alone)


def show_pocket_line(context: Context, width: int) -> Content:
    """Write the top line of the small window: only what captures belong to."""
    brand = Content.styled(BRAND, "bold $on-accent on $accent")
    event = context.event or "today, no event"
    named = Content.styled(event, "$primary" if context.event else "$faint")
    if context.is_read_only:
        named = _needs(context)
    return Content.assemble(brand, "  ", cut(named, width - brand.cell_length - 3))


def _all_places(places: list[str], current: int) -> Content:
    return Content("  ").join(
        [_place(number, name, number - 1 == current) for number, name in enumerate(places, 1)]
    )


def _one_place(places: list[str], current: int) -> Content:
    here = _place(current + 1, places[current], is_current=True)
    others = " ".join(str(number + 1) for number in range(len(places)) if number != current)
    return Content.assemble(here, (f"  {others}", "$faint"))


def _place(number: int, name: str, is_current: bool) -> Content:
    if is_current:
        return Content.assemble((f"{number} ", "bold $accent"), (name, "bold $bright"))
    return Content.assemble((f"{number} ", "$faint"), (name, "$soft"))


def _whole_contexts(context: Context) -> list[Content]:
    """Give the right side with all that needs a word, in full and then ever shorter."""
    event, needs = _event(context), _needs(context)
    day = [(f"  {context.day}", "$soft")] if context.day else []
    short = event.truncate(_SHORT_EVENT_CELLS, ellipsis=True)
    ways = [(needs, Content.assemble(event, *day)), (needs, event), (needs, short)]
    if not context.is_read_only:
        ways += [(each, short) for each in _needs_in_short(context)]
    return [_beside(*way) for way in ways]


def _short_contexts(context: Context) -> list[Content]:
    """Give the right side where there is not room for both, and then none."""
    event = _event(context)
    short = [
        event.truncate(cells, ellipsis=True) for cells in (_SHORT_EVENT_CELLS, _TINY_EVENT_CELLS)
    ]
    return [*([_needs(context)] if context.is_read_only else [event, *short]), Content("")]


def _event(context: Context) -> Content:
    return Content.styled(context.event or "no event", "$primary" if context.event else "$faint")


def _beside(needs: Content, event: Content) -> Content:
    return Content.assemble(needs, "   " if needs.plain else "", event)


def _needs_in_short(context: Context) -> list[Content]:
    """Say what is due and how much is to be answered in two words, then what is due alone."""
    answers = context.unnamed + context.asked
    due = [f"{context.due} due"] if context.due else []
    both = [*due, *([f"{answers} to answer"] if answers else [])]
    return [Content.styled(" · ".join(parts), "$warning") for parts in (both, due) if parts]


def _needs(context: Context) -> Content:
    if context.is_read_only:
        return Content.styled("read-only", "bold $error")
    unnamed = f"{context.unnamed} without a name" if context.unnamed else ""
    plural = "" if context.asked == 1 else "s"
    asked = f"{context.asked} question{plural}" if context.asked else ""
    due = f"{context.due} due" if context.due else ""
    return Content.styled(" · ".join(part for part in (due, unnamed, asked) if part), "$warning")
