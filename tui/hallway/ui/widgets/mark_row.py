"""The marks of the capture line, to be tapped where a phone keyboard hides them."""

from dataclasses import dataclass
from typing import Final

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

MARKS: Final = ("@", "#", "~", ": ", "> ", "< ")
"""As they are put into the line; what follows the last three stands behind a space."""


class MarkRow(Widget):
    """A row of marks, each as wide as a finger needs."""

    DEFAULT_CSS = "MarkRow { height: 1; width: 1fr; }"

    @dataclass
    class Tapped(Message):
        """A mark is wanted in the line."""

        mark: str

    def render(self) -> Content:
        """Write the marks in the middle of equal fields."""
        field = self._field
        cells = [(f"{mark.strip():^{field}}", "bold $soft") for mark in MARKS]
        return Content.assemble(*cells)

    def on_click(self, event: events.Click) -> None:
        """Tell which mark was tapped."""
        event.stop()
        number = event.x // self._field
        if number < len(MARKS):
            self.post_message(self.Tapped(MARKS[number]))

    @property
    def _field(self) -> int:
        return max(1, self.size.width // len(MARKS))
