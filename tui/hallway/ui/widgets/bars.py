"""The rows above and below every place: where you are, what was done, which keys there are."""

from collections.abc import Callable

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Row(Widget):
    """One row whose text is written anew for the width at hand."""

    DEFAULT_CSS = "Row { height: 1; width: 1fr; }"

    writer: reactive[Callable[[int], Content] | None] = reactive(None, always_update=True)

    def render(self) -> Content:
        """Write the row for its width."""
        return Content("") if self.writer is None else self.writer(self.size.width)


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
