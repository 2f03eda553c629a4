"""The reason a review card is shown for, and the end of the queue."""

from textual.content import Content

from hallway.domain.people import Person, display_name
from hallway.notebook.review import Card, Reason

_STYLES = {
    Reason.PROMISE: "bold $warning",
    Reason.LOOK_ALIKE: "bold $accent",
    Reason.NAME: "bold $accent",
    Reason.UNSURE_NAME: "bold $accent",
    Reason.WHOM: "bold $accent",
    Reason.UNDECIDED: "bold $primary",
}


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
    return Content.styled(words, _STYLES[card.reason])


def show_end() -> Content:
    """Say that nothing is left."""
    return Content.styled(
        "Nothing needs you now. New people come here after you capture them.", "$soft"
    )
