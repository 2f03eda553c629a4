"""What a place is for, and every key that works there."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from hallway.ui.commands import Command
from hallway.ui.presenters.columns import hang
from hallway.ui.widgets.panel import ScrollPanel
from hallway.ui.widgets.written import Written

_LEAST_KEY_CELLS = 7


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
            yield Written(id="help-page")

    def on_mount(self) -> None:
        """Write the page."""
        self.query_one(Written).write(self._page)

    def _page(self, width: int) -> Content:
        blocks = [
            _words(self._words, width),
            _keys("Here", self._here, width),
            _keys("Everywhere (after Esc while you type)", self._everywhere, width),
        ]
        return Content("\n\n").join([block for block in blocks if block.plain])


def _words(words: str, width: int) -> Content:
    """Wrap what a place is for; an example stays indented."""
    rows = []
    for row in words.split("\n"):
        text = row.lstrip(" ")
        first = Content(" " * (len(row) - len(text)))
        rows.append(hang(first, Content(text), width) if text else Content(""))
    return Content("\n").join(rows)


def _keys(title: str, commands: Iterable[Command], width: int) -> Content:
    helps: dict[str, list[str]] = {}
    for command in commands:
        if command.key:
            helps.setdefault(command.help, []).append(command.shown_key)
    keys = {says: " ".join(shown) for says, shown in helps.items()}
    room = max([_LEAST_KEY_CELLS, *(len(each) + 1 for each in keys.values())])
    rows = [
        hang(Content.styled(f"{shown:<{room}}", "bold $accent"), Content(says), width)
        for says, shown in keys.items()
    ]
    return Content("\n").join([Content.styled(title, "$soft"), *rows]) if rows else Content("")
