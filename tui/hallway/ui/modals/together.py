"""What is done together, with one person or on one idea, to be told and put right."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.signal import Signal
from textual.widgets import Static

from hallway.domain.collaborations import Collaboration
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList

_EMPTY: Final = "Nothing is done together yet. n says what."
_HINT: Final = "n new · s stands · d since when · o over, or on again · e edit · x away · u undo"
_KEYS: Final = (
    *(("n", "begin"), ("s", "stands"), ("d", "since"), ("o", "end")),
    *(("e", "rewrite"), ("x", "remove"), ("u", "undo")),
)

Verbs = Mapping[str, Callable[[Collaboration | None], None]]
"""What is done by its name, with what is chosen if anything is."""


class TogetherSheet(ModalScreen[None]):
    """Lists collaborations, and stays while they are told and put right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        *(Binding(key, f"do('{verb}')", show=False) for key, verb in _KEYS),
    ]

    def __init__(
        self,
        title: str,
        known: Callable[[], list[Collaboration]],
        write: Callable[[Collaboration, int], Content],
        verbs: Verbs,
        changes: Signal[Any],
    ) -> None:
        """Prepare the list.

        Args:
            title: with whom, or on which idea.
            known: tells what there is now.
            write: writes one for a width in cells.
            verbs: what the keys do.
            changes: tells that the notebook is another.
        """
        super().__init__()
        self._title = title
        self._known = known
        self._write = write
        self._verbs = verbs
        self._changes = changes
        self._shown: dict[int, Collaboration] = {}

    def compose(self) -> ComposeResult:
        """Show the list above its keys."""
        panel = Panel(title=self._title, classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield PeopleList(id="together")
            yield Static(_HINT, id="together-hint", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self._changes.subscribe(self, self._show)
        self._show()
        self.query_one(PeopleList).focus()

    def action_do(self, verb: str) -> None:
        """Do something, with what is chosen."""
        chosen = self.query_one(PeopleList).chosen
        self._verbs[verb](None if chosen is None else self._shown.get(chosen))

    def _show(self, _change: object = None) -> None:
        self._shown = {each.id: each for each in self._known()}
        together = self.query_one(PeopleList)
        together.show([self._entry(each) for each in self._shown.values()])
        together.display = bool(self._shown)
        self.query_one("#together-hint", Static).update(_HINT if self._shown else _EMPTY)

    def _entry(self, together: Collaboration) -> Entry:
        write = partial(self._write, together)
        return Entry(together.id, write, lambda width: write(width).plain.count("\n") + 1)
