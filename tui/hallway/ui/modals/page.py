"""A page to be read above a place."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.written import Writer, Written


class Page(ModalScreen[None]):
    """Shows what was written; arrows scroll it, Esc closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def __init__(self, title: str, write: Writer) -> None:
        """Prepare the page.

        Args:
            title: what it is about.
            write: writes it for a width in cells.
        """
        super().__init__()
        self._title = title
        self._write = write

    def compose(self) -> ComposeResult:
        """Show the page."""
        panel = Panel(title=self._title, id="page-panel", classes="question")
        panel.border_subtitle = "Esc closes"
        with panel, VerticalScroll(id="page-scroll"):
            yield Written(id="page")

    def on_mount(self) -> None:
        """Write it."""
        self.query_one("#page", Written).write(self._write)
        self.query_one("#page-scroll").focus()

    def action_scroll(self, rows: int) -> None:
        """Scroll by a row."""
        self.query_one("#page-scroll", VerticalScroll).scroll_relative(y=rows, animate=False)
