"""A plain line: one row of typing that is no capture line."""

from textual import events

from hallway.domain.text import clean
from hallway.ui.widgets.in_order import InOrderInput


class PlainLine(InOrderInput):
    """An input that takes no more of a paste than can be shown, and all its lines as one."""

    def __init__(self, value: str = "", *, placeholder: str = "") -> None:
        super().__init__(value, placeholder=placeholder, select_on_focus=False, compact=True)

    def _on_paste(self, event: events.Paste) -> None:
        """Take in a paste, cleaned; the stock input would keep what a terminal obeys."""
        start, end = sorted(self.selection)
        self.replace(clean(event.text), start, end)
        event.stop()
        event.prevent_default()
