"""What came of meeting people, as a list."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.signal import Signal
from textual.widgets import Static

from hallway.domain.outcomes import Outcome
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_EMPTY = "Nothing here yet. n says something that came of a chat, big or small."
_HINT = "Enter shows how it came about, n says another, e puts it right, x takes it away."

Do = Callable[[Outcome], None]
"""Does something with an outcome."""


class OutcomesSheet(ModalScreen[None]):
    """Lists outcomes, and stays while they are looked at and put right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("n", "say", show=False),
        Binding("e", "do('edit')", show=False),
        Binding("x", "do('remove')", show=False),
        Binding("u", "undo", show=False),
    ]

    def __init__(
        self,
        outcomes: Callable[[], list[Outcome]],
        write: Callable[[Outcome, int], Content],
        say: Callable[[], None],
        *,
        verbs: dict[str, Do],
        undo: Callable[[], None],
        changes: Signal[Any],
    ) -> None:
        """Prepare the list.

        Args:
            outcomes: lists what there is now.
            write: writes one for a width in cells.
            say: asks for another one.
            verbs: what is done by their names: "show", "edit" and "remove".
            undo: takes the last change back.
            changes: tells that the notebook is another.
        """
        super().__init__()
        self._list_outcomes = outcomes
        self._write = write
        self._say = say
        self._verbs = verbs
        self._undo = undo
        self._changes = changes
        self._outcomes: list[Outcome] = []

    def compose(self) -> ComposeResult:
        """Show the list above its keys."""
        panel = Panel(title="What came of it", classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield PeopleList(id="outcomes")
            yield Static(id="outcomes-hint", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self._changes.subscribe(self, self._show)
        self._show()
        self.query_one(PeopleList).focus()

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Show how the chosen one came about."""
        event.stop()
        self.action_do("show")

    def action_do(self, verb: str) -> None:
        """Do something with the chosen outcome."""
        chosen = self.query_one(PeopleList).chosen
        if chosen is not None:
            self._verbs[verb](self._outcomes[chosen])

    def action_say(self) -> None:
        """Ask for another one."""
        self._say()

    def action_undo(self) -> None:
        """Take the last change back."""
        self._undo()

    def _show(self, _change: object = None) -> None:
        self._outcomes = self._list_outcomes()
        people = self.query_one(PeopleList)
        people.show([self._entry(number) for number in range(len(self._outcomes))], keep_row=True)
        people.display = bool(self._outcomes)
        self.query_one("#outcomes-hint", Static).update(_HINT if self._outcomes else _EMPTY)

    def _entry(self, number: int) -> Entry:
        outcome = self._outcomes[number]
        return Entry(number, lambda width: self._write(outcome, width), one_row)
