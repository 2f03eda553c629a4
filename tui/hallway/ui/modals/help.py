"""What a place is for, and every key that works there."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hallway.ui.commands import Command
from hallway.ui.widgets.panel import ScrollPanel


class Help(ModalScreen[None]):
    """Explains a place; any of Esc, q and Enter closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,f1,question_mark", "dismiss(None)", "Back")
    ]

    def __init__(
        self, title: str, words: str, here: Iterable[Command], everywhere: Iterable[Command]
    ) -> None:
        """Prepare the page.

        Args:
            title: the name of the place.
            words: what it is for.
            here: the commands of the place.
            everywhere: the commands of the app.
        """
        super().__init__()
        self._title = title
        self._words = words
        self._here = tuple(here)
        self._everywhere = tuple(everywhere)

    def compose(self) -> ComposeResult:
        """Show the words first, then the keys."""
        panel = ScrollPanel(title=self._title, id="help")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield Static(self._page())

    def _page(self) -> Content:
        blocks = [
            Content(self._words),
            _keys("Here", self._here),
            _keys("Everywhere (after Esc while you type)", self._everywhere),
        ]
        return Content("\n\n").join(block for block in blocks if block.plain)


def _keys(title: str, commands: Iterable[Command]) -> Content:
    rows = [
        Content.assemble((f"{command.shown_key:<7}", "bold $accent"), command.help)
        for command in commands
    ]
    return Content("\n").join([Content.styled(title, "$soft"), *rows]) if rows else Content("")
