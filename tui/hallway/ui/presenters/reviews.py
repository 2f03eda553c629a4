"""The reason a review card is shown for, and the end of the queue."""

from textual.content import Content

from hallway.notebook.review import Card, Reason

_STYLES = {
    Reason.PROMISE: "bold $warning",
    Reason.LOOK_ALIKE: "bold $accent",
    Reason.NAME: "bold $accent",
    Reason.UNSURE_NAME: "bold $accent",
    Reason.WHOM: "bold $accent",
    Reason.UNDECIDED: "bold $primary",
}


def show_reason(card: Card) -> Content:
    """Write why a card is shown."""
    return Content.styled(card.words, _STYLES[card.reason])


def show_end() -> Content:
    """Say that nothing is left."""
    return Content.styled(
        "Nothing needs you now. New people come here after you capture them.", "$soft"
    )
