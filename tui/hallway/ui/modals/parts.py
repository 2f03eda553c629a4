"""Everything on a card as a list, each part of it to be put right."""

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.signal import Signal
from textual.widgets import Static

from hallway.domain.card_parts import CardPart
from hallway.ui.presenters.parts import show_part
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_HINT = "Enter puts a part right; without words it is taken away. Its day stays. u undoes."


class PartsSheet(ModalScreen[None]):
    """Lists the parts of a card, and stays while one after the other is put right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("u", "undo", show=False),
    ]

    def __init__(
        self,
        title: str,
        parts: Callable[[], list[CardPart]],
        edit: Callable[[CardPart], None],
        undo: Callable[[], None],
        *,
        changes: Signal[Any],
        today: date,
    ) -> None:
        """Prepare the list.

        Args:
            title: whose card it is.
            parts: lists what there is now; empty once the person is gone.
            edit: asks for a part anew.
            undo: takes the last change back.
            changes: tells that the notebook is another.
            today: what days are counted from.
        """
        super().__init__()
        self._title = title
        self._list_parts = parts
        self._edit = edit
        self._undo = undo
        self._changes = changes
        self._today = today
        self._parts: list[CardPart] = []
        self._is_closed = False

    def compose(self) -> ComposeResult:
        """Show the list with its hint."""
        panel = Panel(title=self._title, classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield PeopleList(id="parts")
            yield Static(_HINT, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self._changes.subscribe(self, self._show_parts)
        self._show_parts()
        self.query_one(PeopleList).focus()

    def _show_parts(self, _change: object = None) -> None:
        """List what is known now; close where nobody is left."""
        parts = self._list_parts()
        if not parts:
            self._close()
            return
        self._parts = parts
        entries = [self._entry(number) for number in range(len(self._parts))]
        self.query_one(PeopleList).show(entries, keep_row=True)

    def on_screen_resume(self) -> None:
        """Come up to date behind a question."""
        self._show_parts()

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Ask for the chosen part anew."""
        event.stop()
        chosen = event.people_list.chosen
        if chosen is not None:
            self._edit(self._parts[chosen])

    def action_undo(self) -> None:
        """Take the last change back."""
        self._undo()

    def _close(self) -> None:
        """Close once, and only once the question above is closed."""
        if self.app.screen is self and not self._is_closed:
            self._is_closed = True
            self.dismiss(None)

    def _entry(self, number: int) -> Entry:
        part = self._parts[number]
        return Entry(number, lambda width: show_part(part, self._today, width), one_row)
