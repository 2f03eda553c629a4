"""Your own card as a picture, to be held out to a telephone."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

Draw = Callable[[int, int], list[str] | None]
"""Draws the picture for a width and a height in cells; None where it does not fit."""

_TOO_SMALL = "The window is too small for the picture. Make it larger; Esc closes."
_ROWS_BELOW = 2


class OwnCardSheet(ModalScreen[None]):
    """Shows the picture as large as the window lets it be; any key closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,space,q", "dismiss(None)", "Back")
    ]

    def __init__(self, words: str, draw: Draw) -> None:
        """Prepare the sheet.

        Args:
            words: what the card says.
            draw: the picture.
        """
        super().__init__()
        self._words = words
        self._draw = draw

    def compose(self) -> ComposeResult:
        """Show the picture above its words."""
        yield Static(id="own-card", markup=False)
        yield Static(Content(self._words), id="own-card-words", markup=False)

    def on_mount(self) -> None:
        """Draw it."""
        self._redraw()

    def on_resize(self) -> None:
        """Draw it again for another window."""
        self._redraw()

    def _redraw(self) -> None:
        rows = self._draw(self.size.width, self.size.height - _ROWS_BELOW)
        shown = Content(_TOO_SMALL) if rows is None else Content("\n".join(rows))
        picture = self.query_one("#own-card", Static)
        picture.set_class(rows is not None, "-picture")
        picture.update(shown)
