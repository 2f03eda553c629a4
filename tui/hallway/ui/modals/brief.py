"""Briefs, one after the other, and practising the names that belong to them."""

from collections.abc import Callable
from typing import Any, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.signal import Signal

from hallway.domain.ids import RecordId
from hallway.ui.presenters.briefs import show_brief_keys
from hallway.ui.presenters.columns import wrapped
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.written import Writer, Written

WriteBrief = Callable[[RecordId, bool], Writer]
"""Writes the brief of somebody, with or without who it is."""

_WHO: Final = "Who is it?"


class BriefSheet(ModalScreen[None]):
    """Shows briefs; in practice it hides who it is, and whom you missed comes again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("tab", "step", show=False, priority=True),
        Binding("y", "answer(True)", show=False),
        Binding("n", "answer(False)", show=False),
        Binding("space", "reveal", show=False, priority=True),
        Binding("p", "practise", show=False),
    ]

    def __init__(
        self,
        title: str,
        people: list[RecordId],
        write: WriteBrief,
        *,
        is_here: Callable[[RecordId], bool],
        changes: Signal[Any],
    ) -> None:
        """Prepare the sheet.

        Args:
            title: what it is about.
            people: of whom, in order; at least one.
            write: writes each.
            is_here: says whether somebody is still there to be met.
            changes: tells that the notebook is another.
        """
        super().__init__()
        self._title = title
        self._people = list(people)
        self._write = write
        self._is_here = is_here
        self._changes = changes
        self._is_practice = self._is_shown = False
        self._number = 0

    def compose(self) -> ComposeResult:
        """Show the brief above its keys."""
        with Panel(title=self._title, id="brief-panel", classes="question"):
            with VerticalScroll(id="brief-scroll"):
                yield Written(id="brief")
            yield Written(id="brief-keys")

    def on_mount(self) -> None:
        """Begin with the first."""
        self._changes.subscribe(self, self._follow)
        self._show()

    def _follow(self, _change: object) -> None:
        """Come up to date; of whoever is gone nothing is left, and with the last it closes."""
        here = [each for each in self._people if self._is_here(each)]
        if not self.is_current:
            return
        if not here:
            self.dismiss(None)
            return
        is_gone = not self._is_here(self._people[self._number])
        before = sum(self._is_here(each) for each in self._people[: self._number])
        self._people, self._number = here, before % len(here)
        self._is_shown &= not is_gone
        self._show(from_top=is_gone)

    def action_answer(self, was_known: bool) -> None:
        """Go on after a name was revealed; whoever was missed comes again at the end."""
        if not (self._is_practice and self._is_shown):
            return
        if not was_known:
            self._people.append(self._people[self._number])
        self.action_step()

    def action_reveal(self) -> None:
        """Show who it is."""
        self._is_shown = True
        self._show()

    def action_practise(self) -> None:
        """Hide who they are, to practise the names, or show them again."""
        self._is_practice = not self._is_practice
        self._is_shown = False
        self._show()

    def action_step(self) -> None:
        """Go on to the next; a practice ends with the last."""
        if self._is_practice and self._number + 1 == len(self._people):
            self.dismiss(None)
            return
        self._number = (self._number + 1) % len(self._people)
        self._is_shown = False
        self._show()

    def _show(self, *, from_top: bool = True) -> None:
        is_hidden = self._is_practice and not self._is_shown
        # Neither the title nor what lies behind gives the name away.
        self.set_class(self._is_practice, "-practice")
        self.query_one("#brief-panel").border_title = _WHO if is_hidden else self._title
        write = self._write(self._people[self._number], is_hidden)
        self.query_one("#brief", Written).write(write)
        if from_top:
            self.query_one("#brief-scroll", VerticalScroll).scroll_home(animate=False)
        keys = show_brief_keys(
            self._number,
            len(self._people),
            is_practice=self._is_practice,
            is_shown=self._is_shown,
        )
        self.query_one("#brief-keys", Written).write(lambda width: wrapped(keys, width))
