"""What shows of one person who was noted as two."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.signal import Signal
from textual.widgets import Static

from hallway.domain.people import FactKind
from hallway.notebook.merging import Differing
from hallway.ui.presenters.merges import show_choice, show_merge_hint
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, two_rows


class MergeSheet(ModalScreen[frozenset[FactKind] | None]):
    """Lists what two records say differently; Enter answers with what the other one says right.

    Where nothing is chosen, what was said last shows. Esc answers with None.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("space,left,right", "turn", show=False),
        Binding("enter", "merge", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        differing: Sequence[Differing],
        together: str,
        today: date,
        *,
        are_here: Callable[[], bool],
        changes: Signal[Any],
    ) -> None:
        """Prepare the list.

        Args:
            title: who becomes one.
            differing: in order; there may be none.
            together: how much they have in common then, in words.
            today: what days are counted from.
            are_here: says whether both are still known.
            changes: tells that the notebook is another.
        """
        super().__init__()
        self._title = title
        self._differing = differing
        self._together = together
        self._today = today
        self._are_here = are_here
        self._changes = changes
        self._taken = {each.kind for each in differing if each.is_other_newer}

    def compose(self) -> ComposeResult:
        """Show the list above its keys."""
        panel = Panel(title=self._title, classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            if self._differing:
                yield PeopleList(id="differing")
            hint = show_merge_hint(self._together, has_choice=bool(self._differing))
            yield Static(hint, classes="hint")

    def on_mount(self) -> None:
        """Fill the list."""
        self._changes.subscribe(self, self._follow)
        self._show()
        for differing in self.query(PeopleList):
            differing.focus()

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Let the other value show where a row is tapped."""
        event.stop()
        self.action_turn()

    def action_turn(self) -> None:
        """Let the other value of the highlighted row show."""
        for differing in self.query(PeopleList):
            if differing.chosen is not None:
                self._taken ^= {self._differing[differing.chosen].kind}
                self._show()

    def action_merge(self) -> None:
        """Answer with what of the other one shows."""
        self.dismiss(frozenset(self._taken))

    def _follow(self, _change: object) -> None:
        """Close where nothing may be shown of one of them any more."""
        if self.is_current and not self._are_here():
            self.dismiss(None)

    def _show(self) -> None:
        for differing in self.query(PeopleList):
            differing.show([self._entry(number) for number in range(len(self._differing))])

    def _entry(self, number: int) -> Entry:
        each = self._differing[number]
        is_taken = each.kind in self._taken
        return Entry(
            number,
            lambda width: show_choice(each, self._today, width, is_taken=is_taken),
            two_rows,
        )
