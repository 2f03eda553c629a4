"""Cross-pollination: two thoughts, one question, and what you make of it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hallway.notebook.pollinating import Pollen
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.written import Written

_HINT = "Enter keeps the thought as an idea, Space passes."
_NONE = (
    "There are no two thoughts from far-apart fields yet. Ideas and lessons from people of other "
    "fields, and their topics, come together here."
)


class PollenSheet(ModalScreen[Pollen | None]):
    """Shows two thoughts side by side; Enter answers with them, Space passes on to others."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("space,n", "pass_on", show=False),
        Binding("enter", "keep", show=False),
    ]

    def __init__(
        self, find: Callable[[], Pollen | None], write: Callable[[Pollen, int], Content]
    ) -> None:
        """Prepare the sheet.

        Args:
            find: finds two others each time; None where there are none.
            write: writes them for a width in cells.
        """
        super().__init__()
        self._find = find
        self._write = write
        self._pollen: Pollen | None = None

    def compose(self) -> ComposeResult:
        """Show the thoughts above the keys."""
        panel = Panel(title="Side by side", id="pollen-panel", classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield Written(id="pollen")
            yield Static(id="pollen-hint", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the first two."""
        self.action_pass_on()

    def action_pass_on(self) -> None:
        """Show two others."""
        self._pollen = pollen = self._find()
        self.query_one("#pollen-hint", Static).update(_HINT if pollen is not None else _NONE)
        shown = self.query_one("#pollen", Written)
        shown.display = pollen is not None
        if pollen is not None:
            shown.write(lambda width: self._write(pollen, width))

    def action_keep(self) -> None:
        """Answer with the two."""
        if self._pollen is not None:
            self.dismiss(self._pollen)
