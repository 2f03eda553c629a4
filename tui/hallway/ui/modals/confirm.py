"""A second thought before something goes on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

from hallway.ui.widgets.panel import Panel


class Confirm(ModalScreen[bool]):
    """Says what speaks against it; Enter goes on, Esc does not."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,n", "dismiss(False)", "Back"),
        Binding("enter,y", "dismiss(True)", show=False),
    ]

    def __init__(self, title: str, words: str) -> None:
        """Prepare the question.

        Args:
            title: what is about to be done.
            words: what speaks against it.
        """
        super().__init__()
        self._title = title
        self._words = words

    def compose(self) -> ComposeResult:
        """Show the words above the keys."""
        panel = Panel(title=self._title, classes="question")
        panel.border_subtitle = "Esc leaves it"
        with panel:
            yield Static(self._words, markup=False)
            yield Static("Enter goes on.", classes="hint", markup=False)
