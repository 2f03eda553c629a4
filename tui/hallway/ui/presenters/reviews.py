"""The reason a review card is shown for, and the end of the queue."""

from collections.abc import Sequence

from textual.content import Content

from hallway.domain.people import Person, display_name
from hallway.notebook.review import Card, Reason

_STYLES = {
    Reason.PROMISE: "bold $warning",
    Reason.LOOK_ALIKE: "bold $accent",
    Reason.NAME: "bold $accent",
    Reason.UNSURE_NAME: "bold $accent",
    Reason.WHOM: "bold $accent",
    Reason.THANKS: "bold $success",
    Reason.CADENCE: "bold $warning",
    Reason.FACTS: "bold $accent",
    Reason.DUPLICATE: "bold $accent",
    Reason.SILENT: "bold $secondary",
    Reason.UNDECIDED: "bold $primary",
}

_SHOWN = 10
_QUOTE_NOTES = frozenset({Reason.CADENCE, Reason.SILENT, Reason.THANKS})


def show_reason(card: Card, other: Person | None = None, *, hide: bool = False) -> Content:
    """Write why a card is shown.

    Args:
        card: the one in front.
        other: whom its person looks like.
        hide: leave out the evidence, which may quote cues.
    """
    words = card.words
    if hide and other is not None:
        words = f"Looks like {display_name(other, hide=True)}"
    elif hide and card.reason in _QUOTE_NOTES:
        words = words.partition(": ")[0]
    return Content.styled(words, _STYLES[card.reason])


def show_end(decided: Sequence[str], left: int) -> Content:
    """Say that the review is over, and what was decided in it.

    Args:
        decided: what was done, in words, the first first.
        left: how many cards are left.
    """
    rest = "Nothing needs you now. New people come here after you capture them."
    if left:
        rest = f"{left} are left, for another day; L goes on."
    rows = [Content.styled(rest, "$soft")]
    if decided:
        cards = "1 card" if len(decided) == 1 else f"{len(decided)} cards"
        rows = [Content.styled(f"{cards} decided", "bold $success"), *rows, Content("")]
        rows += [Content.assemble(("✔ ", "$success"), words) for words in decided[-_SHOWN:]]
        more = len(decided) - _SHOWN
        rows += [Content.styled(f"and {more} before", "$faint")] if more > 0 else []
    return Content("\n").join(rows)
