"""Who is in the trash, to be brought back."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hallway.domain.ids import RecordId
from hallway.notebook.trash import Trashed
from hallway.ui.presenters.trash import show_trashed
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_HINT = "Enter brings them back, with all that was known of them."
_EMPTY = "Nobody is here. X in Who and in Review puts someone here, for 30 days."


class TrashList(ModalScreen[RecordId | None]):
    """Lists who was deleted; Enter answers with whom to bring back, Esc with nobody."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss(None)", "Back")]

    def __init__(self, trashed: Sequence[Trashed], *, hide: bool = False) -> None:
        """Prepare the list.

        Args:
            trashed: in order.
            hide: leave out cues, while someone looks over the shoulder.
        """
        super().__init__()
        self._trashed = trashed
        self._hide = hide

    def compose(self) -> ComposeResult:
        """Show the list with its hint, or that there is nobody."""
        panel = Panel(title="Trash", classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            if self._trashed:
                yield PeopleList(id="trash")
            yield Static(Content(_HINT if self._trashed else _EMPTY), classes="hint")

    def on_mount(self) -> None:
        """Fill the list."""
        for people in self.query(PeopleList):
            people.show([self._entry(each) for each in self._trashed])
            people.focus()

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Answer with the chosen person."""
        event.stop()
        self.dismiss(self.query_one(PeopleList).chosen)

    def _entry(self, trashed: Trashed) -> Entry:
        return Entry(
            trashed.person.id,
            lambda width: show_trashed(trashed, width, hide=self._hide),
            one_row,
        )
