"""Cross-pollination: two thoughts, one question, and what you make of it."""

from collections.abc import Callable, Set
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hallway.notebook.pollinating import Pollen
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.written import Written

_HINT = "Enter keeps what they bring up as an idea, Space passes: they rest for half a year."


class PollenSheet(ModalScreen[Pollen | None]):
    """Shows two thoughts side by side; Enter answers with them, Space passes on to others."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("space,n", "pass_on", show=False),
        Binding("enter", "keep", show=False),
    ]

    def __init__(
        self,
        find: Callable[[Set[str]], Pollen | None],
        write: Callable[[Pollen, int], Content],
        let_rest: Callable[[Pollen], None],
        missing: Callable[[bool], str],
    ) -> None:
        """Prepare the sheet.

        Args:
            find: finds two, but for those of some keys; None where there are none.
            write: writes them for a width in cells.
            let_rest: keeps that two were passed.
            missing: says why there are none, and is told if some were passed here.
        """
        super().__init__()
        self._find = find
        self._write = write
        self._let_rest = let_rest
        self._missing = missing
        self._passed: set[str] = set()  # of late, while they are being kept
        self._pollen: Pollen | None = None

    def compose(self) -> ComposeResult:
        """Show the thoughts above the keys."""
        panel = Panel(title="Side by side", id="pollen-panel", classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield Written(id="pollen")
            yield Static(id="pollen-hint", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the first two; to look at them passes nothing."""
        self._show_next()

    def action_pass_on(self) -> None:
        """Let these two rest, and show two others."""
        if self._pollen is None:
            return
        self._passed.add(self._pollen.key)
        self._let_rest(self._pollen)
        self._show_next()

    def _show_next(self) -> None:
        self._pollen = pollen = self._find(self._passed)
        hint = _HINT if pollen is not None else self._missing(bool(self._passed))
        self.query_one("#pollen-hint", Static).update(hint)
        shown = self.query_one("#pollen", Written)
        shown.display = pollen is not None
        if pollen is not None:
            shown.write(lambda width: self._write(pollen, width))

    def action_keep(self) -> None:
        """Answer with the two."""
        if self._pollen is not None:
            self.dismiss(self._pollen)
