"""What the columns of a table hold, where their names do not tell."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hallway.exchange.tables import Part
from hallway.exchange.tables.guessing import Column
from hallway.ui.modals.choice import Choice
from hallway.ui.presenters.columns import cut, fit, side_by_side
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_HINT: Final = "Enter chooses what a column holds, Space goes on to the rows."
_NOTHING: Final = "nothing that is kept"
_PARTS: Final = tuple(Part)


class ColumnsSheet(ModalScreen[dict[str, Part] | None]):
    """Lists columns with what each seems to hold; Space answers with that, Esc with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("space", "go_on", show=False, priority=True),
    ]

    def __init__(self, file: str, columns: Sequence[Column]) -> None:
        """Prepare the sheet.

        Args:
            file: its name.
            columns: as they are guessed.
        """
        super().__init__()
        self._file = file
        self._columns = columns
        self._parts = [each.part for each in columns]

    def compose(self) -> ComposeResult:
        """Show the columns above the keys."""
        title = f"What do the columns of {self._file} hold?"
        panel = Panel(title=title, id="columns-panel", classes="question")
        panel.border_subtitle = "Esc leaves all as it is"
        with panel:
            yield PeopleList(id="table-columns")
            yield Static(_HINT, id="columns-hint", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self._show()
        self.query_one(PeopleList).focus()

    @work
    async def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Ask what a column holds."""
        place = event.people_list.chosen
        if place is None:
            return
        texts = [_NOTHING, *(part.value for part in _PARTS)]
        title = f"What does {self._columns[place].header or 'it'} hold?"
        number = await self.app.push_screen_wait(Choice(title, texts))
        if number is not None:
            self._parts[place] = _PARTS[number - 1] if number else None
            self._show()

    def action_go_on(self) -> None:
        """Answer with what the columns hold."""
        pairs = zip(self._columns, self._parts, strict=True)
        said = {column.header: part for column, part in pairs if part is not None}
        if said:
            self.dismiss(said)
        else:
            self.query_one("#columns-hint", Static).update("Say of one column what it holds.")

    def _show(self) -> None:
        entries = [self._entry(place) for place in range(len(self._columns))]
        self.query_one(PeopleList).show(entries)

    def _entry(self, place: int) -> Entry:
        column, part = self._columns[place], self._parts[place]
        holds = Content.styled(part.value if part else _NOTHING, "$accent" if part else "$faint")
        such_as = Content.styled(", ".join(column.examples), "$soft")

        def write(width: int) -> Content:
            share = max(10, width // 3)
            parts = (Content.styled(column.header, "bold"), holds)
            return cut(side_by_side(*(fit(each, share - 2) for each in parts), such_as), width)

        return Entry(place, write, one_row)
