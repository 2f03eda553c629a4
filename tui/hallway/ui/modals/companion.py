"""The conversation companion: three lines at a time, never the same three again."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from hallway.domain.companion.choosing import Suggested
from hallway.domain.companion.lines import Occasion
from hallway.ui.presenters.companion import (
    show_companion_keys,
    show_occasions,
    show_suggested,
)
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.written import Written

Suggest = Callable[[Occasion], tuple[Suggested, ...]]
"""Suggests three lines for an occasion, others each time."""


class CompanionSheet(ModalScreen[None]):
    """Shows what may be said; Tab goes to the next set, Space shows three others."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,t", "dismiss(None)", "Back"),
        Binding("tab,right", "turn(1)", show=False, priority=True),
        Binding("shift+tab,left", "turn(-1)", show=False, priority=True),
        Binding("space,n", "others", show=False, priority=True),
    ]

    def __init__(self, about: str, suggest: Suggest) -> None:
        """Prepare the sheet.

        Args:
            about: whom and what it is for; may be empty.
            suggest: finds the lines.
        """
        super().__init__()
        self._about = about
        self._suggest = suggest
        self._occasion = Occasion.OPEN
        self._found: tuple[Suggested, ...] = ()

    def compose(self) -> ComposeResult:
        """Show the sets above the lines, and the keys below."""
        panel = Panel(title="What to say", id="companion-panel", classes="question")
        panel.border_subtitle = self._about
        with panel:
            yield Written(id="occasions")
            with VerticalScroll(id="companion-scroll"):
                yield Written(id="companion")
            yield Written(id="companion-keys")

    def on_mount(self) -> None:
        """Begin with how to begin."""
        self.query_one("#companion-keys", Written).write(show_companion_keys)
        self.action_others()

    def action_turn(self, sets: int) -> None:
        """Go to another set."""
        occasions = list(Occasion)
        self._occasion = occasions[(occasions.index(self._occasion) + sets) % len(occasions)]
        self.action_others()

    def action_others(self) -> None:
        """Show three others."""
        self._found = self._suggest(self._occasion)
        occasion, found = self._occasion, self._found
        self.query_one("#occasions", Written).write(lambda width: show_occasions(occasion, width))
        self.query_one("#companion", Written).write(lambda width: show_suggested(found, width))
