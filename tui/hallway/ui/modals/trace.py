"""How an outcome came about: a chain that is confirmed, or put right step by step."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hallway.domain.ids import RecordId
from hallway.notebook.telling import Step
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList

WriteStep = Callable[[Step, int], Content]
"""Writes a step for a width in cells."""

_ALONE = "Nothing is known of how it came about. Esc, then e, says with whom it was."
_HINT = "Enter: so it was. x leaves a step out, n shows another way."
_ONE = "Enter: so it was. x leaves a step out."
_EMPTY = "Every step was left out. Esc closes, and it is asked again."


class TraceSheet(ModalScreen[tuple[RecordId, ...] | None]):
    """Shows a chain, the outcome first; Enter answers with the steps that stay, Esc with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("n", "next_chain", show=False),
        Binding("x", "drop", show=False),
        Binding("enter", "confirm", show=False, priority=True),
    ]

    def __init__(self, title: str, chains: Sequence[tuple[Step, ...]], write: WriteStep) -> None:
        """Prepare the sheet.

        Args:
            title: what came about.
            chains: at least one, the one to show first at the start.
            write: writes a step.
        """
        super().__init__()
        self._title = title
        self._chains = [list(chain) for chain in chains]
        self._has_steps = len(self._chains[0]) > 1
        self._number = 0
        self._write = write

    def compose(self) -> ComposeResult:
        """Show the chain above its keys."""
        panel = Panel(title=self._title, classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield PeopleList(id="chain")
            yield Static(id="chain-hint", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the first chain."""
        self._show()
        self.query_one(PeopleList).focus()

    def action_next_chain(self) -> None:
        """Show another way it may have come about."""
        self._number = (self._number + 1) % len(self._chains)
        self._show()

    def action_drop(self) -> None:
        """Leave the chosen step out; the outcome itself stays."""
        chosen = self.query_one(PeopleList).chosen
        if chosen:
            del self._chain[chosen]
            self._show()

    def action_confirm(self) -> None:
        """Answer with the steps that are left; without any there is nothing to confirm."""
        self.dismiss(tuple(step.record for step in self._chain[1:]) or None)

    @property
    def _chain(self) -> list[Step]:
        return self._chains[self._number]

    def _show(self) -> None:
        entries = [self._entry(number, step) for number, step in enumerate(self._chain)]
        self.query_one(PeopleList).show(entries, keep_row=True)
        self.query_one("#chain-hint", Static).update(self._hint())

    def _hint(self) -> str:
        if len(self._chain) == 1:
            return _EMPTY if self._has_steps else _ALONE
        return _HINT if len(self._chains) > 1 else _ONE

    def _entry(self, number: int, step: Step) -> Entry:
        return Entry(
            number,
            lambda width: self._write(step, width),
            lambda width: self._write(step, width).plain.count("\n") + 1,
        )
