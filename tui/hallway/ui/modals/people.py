"""The people behind a bar, to be looked at one by one."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hallway.domain.ids import RecordId
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import AlikeEntries, PeopleList

WritePerson = Callable[[RecordId, int], Content]
"""Writes somebody in two rows, for a width in cells."""

_HINT = "Enter opens the card, w shows the ties around them."


class PeopleSheet(ModalScreen[tuple[RecordId, str] | None]):
    """Lists people; answers with one of them and what to show: "card" or "around"."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("w", "around", show=False),
    ]

    def __init__(self, title: str, people: Sequence[RecordId], write: WritePerson) -> None:
        """Prepare the sheet.

        Args:
            title: what they have in common.
            people: at least one.
            write: writes each.
        """
        super().__init__()
        self._title = title
        self._people = people
        self._write = write

    def compose(self) -> ComposeResult:
        """Show the list above its keys."""
        panel = Panel(title=self._title, id="people-panel", classes="question")
        panel.border_subtitle = f"{len(self._people):,}, Esc closes"
        with panel:
            yield PeopleList(id="people")
            yield Static(_HINT, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        people, write = self._people, self._write
        listed = self.query_one(PeopleList)
        listed.show(AlikeEntries(people, lambda place, width: write(people[place], width)))
        listed.focus()

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Answer with the chosen one's card."""
        event.stop()
        self._answer("card")

    def action_around(self) -> None:
        """Answer with the ties around the chosen one."""
        self._answer("around")

    def _answer(self, what: str) -> None:
        chosen = self.query_one(PeopleList).chosen
        if chosen is not None:
            self.dismiss((chosen, what))
