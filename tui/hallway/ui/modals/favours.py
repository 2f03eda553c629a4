"""What two people did for each other, and whom they brought together, as a story by years."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any, ClassVar, Final, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.signal import Signal
from textual.widgets import Static

from hallway.domain.favours import Favour
from hallway.notebook.bringing import Brought
from hallway.ui.presenters.favours import BroughtTold, FavourTold, show_heading, show_told
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList

_EMPTY: Final = "Nothing is noted yet. i says what you gave, r what you received."
_ALWAYS: Final = "i gave · r received"
_OF_A_FAVOUR: Final = "t thanked · l led to · p passes on · x away · u undo"
_OF_BROUGHT: Final = "l what came of it · w who wants it · u undo"

Told: TypeAlias = Favour | Brought
Verbs: TypeAlias = Mapping[str, Callable[[Told | None], None]]
"""What is done by its name, with what is chosen if anything is."""
Group: TypeAlias = tuple[str, list[FavourTold | BroughtTold]]
"""A heading, and what stands below it."""

_ROOMY: Final = 30  # rows of the terminal, from which groups stand apart
_KEYS: Final = (
    *(("i", "gave"), ("r", "received"), ("t", "thanked"), ("l", "led_to")),
    *(("p", "passes_on"), ("w", "wanted"), ("x", "remove"), ("u", "undo")),
)


class FavoursSheet(ModalScreen[None]):
    """Lists favours and introductions, and stays while they are told and put right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        *(Binding(key, f"do('{verb}')", show=False) for key, verb in _KEYS),
    ]

    def __init__(
        self,
        title: str,
        story: Callable[[], list[Group]],
        verbs: Verbs,
        *,
        changes: Signal[Any],
        today: date,
        hide: bool,
    ) -> None:
        """Prepare the list.

        Args:
            title: with whom.
            story: tells what there is now.
            verbs: what the keys do.
            changes: tells that the notebook is another.
            today: what days are counted from.
            hide: cover what was said, while someone looks over the shoulder.
        """
        super().__init__()
        self._title = title
        self._story = story
        self._verbs = verbs
        self._changes = changes
        self._today = today
        self._hide = hide
        self._told: dict[int, Told] = {}

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

    def on_people_list_highlighted(self, event: PeopleList.Highlighted) -> None:
        """Say what the keys do with what is chosen."""
        event.stop()
        self._show_keys()

    def action_do(self, verb: str) -> None:
        """Do something, with what is chosen."""
        self._verbs[verb](self._chosen)

    @property
    def _chosen(self) -> Told | None:
        chosen = self.query_one(PeopleList).chosen
        return None if chosen is None else self._told.get(chosen)

    def _show(self, _change: object = None) -> None:
        self._told = {}
        entries = [entry for group in self._story() for entry in self._entries(*group)]
        favours = self.query_one(PeopleList)
        favours.show(entries)
        favours.display = bool(entries)
        self._show_keys()

    def _entries(self, heading: str, group: list[FavourTold | BroughtTold]) -> Iterator[Entry]:
        is_apart = bool(self._told) and self.app.size.height >= _ROOMY
        write = partial(show_heading, heading, is_apart=is_apart)
        yield Entry(None, write, partial(_rows, write))
        for told in group:
            write = partial(show_told, told, self._today, hide=self._hide)
            record = told.favour if isinstance(told, FavourTold) else told.brought
            self._told[record.id] = record
            yield Entry(record.id, write, partial(_rows, write))

    def _show_keys(self) -> None:
        chosen = self._chosen
        keys = _OF_BROUGHT if isinstance(chosen, Brought) else _OF_A_FAVOUR
        hint = _EMPTY if chosen is None else f"{_ALWAYS} · {keys}"
        self.query_one("#favours-hint", Static).update(hint)


def _rows(write: Callable[[int], Content], width: int) -> int:
    """Say how many rows something takes, as it is written."""
    return write(width).plain.count("\n") + 1
