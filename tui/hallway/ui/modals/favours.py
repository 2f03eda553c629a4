"""What two people did for each other, as a story by years."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.signal import Signal
from textual.widgets import Static

from hallway.domain.favours import Favour
from hallway.notebook.favours import Year
from hallway.ui.presenters.favours import show_year
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_EMPTY = "Nothing is noted yet. i says what you gave, r what you received."
_HINT = (
    "i gave · r received · t thanked · l what it led to · p passes on · x takes it away · u undoes"
)

Verbs = Mapping[str, Callable[[Favour | None], None]]
"""What is done by its name, with the chosen favour if there is one."""


class FavoursSheet(ModalScreen[None]):
    """Lists favours, and stays while they are told and put right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        *(
            Binding(key, f"do('{verb}')", show=False)
            for key, verb in (
                *(("i", "gave"), ("r", "received"), ("t", "thanked"), ("l", "led_to")),
                *(("p", "passes_on"), ("x", "remove"), ("u", "undo")),
            )
        ),
    ]

    def __init__(
        self,
        title: str,
        story: Callable[[], list[Year]],
        entry: Callable[[Favour], Entry],
        verbs: Verbs,
        *,
        changes: Signal[Any],
    ) -> None:
        """Prepare the list.

        Args:
            title: with whom.
            story: tells what there is now.
            entry: makes the entry of one.
            verbs: what the keys do.
            changes: tells that the notebook is another.
        """
        super().__init__()
        self._title = title
        self._story = story
        self._entry = entry
        self._verbs = verbs
        self._changes = changes
        self._favours: dict[int, Favour] = {}

    def compose(self) -> ComposeResult:
        """Show the list above its keys."""
        panel = Panel(title=self._title, classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield PeopleList(id="favours")
            yield Static(id="favours-hint", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self._changes.subscribe(self, self._show)
        self._show()
        self.query_one(PeopleList).focus()

    def action_do(self, verb: str) -> None:
        """Do something, with the chosen favour if there is one."""
        chosen = self.query_one(PeopleList).chosen
        self._verbs[verb](None if chosen is None else self._favours.get(chosen))

    def _show(self, _change: object = None) -> None:
        years = self._story()
        self._favours = {each.id: each for year in years for each in year.favours}
        entries = [entry for year in years for entry in self._entries(year)]
        favours = self.query_one(PeopleList)
        favours.show(entries)
        favours.display = bool(entries)
        self.query_one("#favours-hint", Static).update(_HINT if entries else _EMPTY)

    def _entries(self, year: Year) -> list[Entry]:
        heading = Entry(None, lambda width: show_year(year.year, width), one_row)
        return [heading, *map(self._entry, year.favours)]
