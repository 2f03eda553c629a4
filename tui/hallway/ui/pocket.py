"""Pocket mode: only the line, in a window of 40 by 12, such as a popup of tmux."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from hallway.domain.drafts import Draft
from hallway.ui.app import HallwayApp
from hallway.ui.commands import Command
from hallway.ui.presenters.readings import show_example, show_in_brief
from hallway.ui.presenters.top_lines import show_pocket_line
from hallway.ui.screens.capturing import Capturing


class PocketPlace(Capturing):
    """The line, how it was read, and the likeliest look-alike."""

    NAME = "Capture"
    HELP = (
        "One line about whom you just met; Enter saves it and stays for the next, Enter in an "
        "empty line closes the window. Ctrl+S or Esc y saves as the person that is shown, Ctrl+O "
        "or Esc n as someone new."
    )

    def compose_body(self) -> Iterator[Widget]:
        """Show nothing but what a capture needs."""
        yield from self.compose_line()
        yield from self.compose_reading()
        yield from self.compose_look_alikes()

    def write_reading(self, draft: Draft, width: int) -> Content:
        """Write in two rows how the line is read."""
        if draft.is_empty:
            return show_example()
        return show_in_brief(draft, self.today, width, hide=self.is_private)

    def footer_commands(self) -> list[Command]:
        """Offer what the line can be answered with."""
        return [each for each in self.offered_commands() if each.in_footer]

    def write_top_line(self, width: int) -> Content:
        """Name the event that captures belong to."""
        return show_pocket_line(self.hallway.context(), width)

    def action_save(self) -> None:
        """Save the line; an empty one closes the window."""
        if self.line.value.strip():
            super().action_save()
        else:
            self.app.call_later(self.app.run_action, "app.quit")


class PocketApp(HallwayApp):
    """The app with the line alone, which reminds of nothing."""

    MODES: ClassVar[dict[str, str | Callable[[], Screen[None]]]] = {"capture": PocketPlace}

    def reminder(self) -> str:
        """Say nothing."""
        return ""
