"""A plain line: one row of typing that is no capture line."""

from collections.abc import Callable

from textual import events

from hallway.domain.text import clean
from hallway.ui.widgets.in_order import InOrderInput


def nothing_known(_line: str) -> str:
    """Complete nothing."""
    return ""


class PlainLine(InOrderInput):
    """An input that takes no more of a paste than can be shown, and all its lines as one."""

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        complete: Callable[[str], str] = nothing_known,
    ) -> None:
        """Make a line.

        Args:
            value: what stands in it at first.
            placeholder: shown while it is empty.
            complete: says how a line goes on.
        """
        self._complete = complete
        super().__init__(value, placeholder=placeholder, select_on_focus=False, compact=True)

    def rest(self) -> str:
        """Return how the line goes on, as far as it is known."""
        return self._complete(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        """Take in a paste, cleaned; the stock input would keep what a terminal obeys."""
        start, end = sorted(self.selection)
        self.replace(clean(event.text), start, end)
        event.stop()
        event.prevent_default()
