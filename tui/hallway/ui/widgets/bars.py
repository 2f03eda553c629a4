"""The rows above and below every place: where you are, what was done, which keys there are."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class Row(Widget):
    """One row whose text is written anew for the width at hand."""

    DEFAULT_CSS = "Row { height: 1; width: 1fr; }"

    @dataclass
    class Tapped(Message):
        """A cell of the row was clicked or tapped."""

        row: "Row"
        at: int

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._writer: Callable[[int], Content] | None = None
        self._shown = Content("")
        self._width = -1

    def write(self, writer: Callable[[int], Content]) -> None:
        """Show another text; nothing is painted where it is the same.

        Args:
            writer: asked now, and again whenever the width is another.
        """
        self._writer = writer
        before = self._shown
        self._rewrite()
        if not before.is_same(self._shown):
            self.refresh()

    @property
    def text(self) -> Content:
        """What is shown."""
        return self._shown

    def on_click(self, event: events.Click) -> None:
        """Tell which cell was tapped."""
        event.stop()
        self.post_message(self.Tapped(self, event.x))

    def render(self) -> Content:
        """Write the row for its width."""
        if self._width != self.size.width:
            self._rewrite()
        return self._shown

    def _rewrite(self) -> None:
        self._width = self.size.width
        if self._writer is not None:
            self._shown = self._writer(self._width)


class Confirmation(Widget):
    """Says what was done, or what went wrong, until something else is to be said."""

    DEFAULT_CSS = """
    Confirmation { height: auto; min-height: 1; max-height: 4; padding: 0 1; color: $success; }
    Confirmation.-error { max-height: 8; color: $error; }
    """

    words: reactive[str] = reactive("", layout=True)

    def say(self, words: str, *, is_error: bool = False) -> None:
        """Show a sentence."""
        self.set_class(is_error, "-error")
        self.words = words

    def render(self) -> Content:
        """Write the sentence as it is, never as markup."""
        return Content(self.words)
