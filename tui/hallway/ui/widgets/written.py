"""A text that is written anew for whatever width it has."""

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Writer = Callable[[int], Content]
"""Writes a text for a width in cells, with a line break at the end of each row."""


def _nothing(_width: int) -> Content:
    return Content("")


class Written(Widget):
    """Shows what a writer writes, as high as that is; nothing happens where it is as before."""

    DEFAULT_CSS = "Written { width: 1fr; height: auto; }"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._writer: Writer = _nothing
        self._width = -1
        self._text = Content("")

    @property
    def text(self) -> Content:
        """What is shown at the width it has."""
        return self._text

    def write(self, writer: Writer) -> None:
        """Show another text.

        Args:
            writer: asked now, and again whenever the width is another.
        """
        self._writer = writer
        before, self._width = self._text, self.size.width
        self._text = writer(max(1, self._width))
        if before.is_same(self._text):
            return
        is_as_high = before.plain.count("\n") == self._text.plain.count("\n")
        self.refresh(layout=not is_as_high or not before)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the text takes at a width."""
        self._write_for(width)
        return self._text.plain.count("\n") + 1

    def render(self) -> Content:
        """Write the text for the width at hand."""
        self._write_for(self.size.width)
        return self._text

    def _write_for(self, width: int) -> None:
        if width != self._width:
            self._width, self._text = width, self._writer(max(1, width))
