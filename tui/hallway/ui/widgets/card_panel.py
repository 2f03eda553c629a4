"""A bordered text to be scrolled, which is written anew at every key without a layout."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from hallway.ui.widgets.painting import resize_without_layout, strips_of
from hallway.ui.widgets.written import Writer


class CardPanel(ScrollView, can_focus=True):
    """Shows what a writer writes for its width; rows that stay as they were are not painted."""

    DEFAULT_CSS = "CardPanel { overflow-x: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]

    def __init__(self, *, title: str, id: str | None = None) -> None:
        super().__init__(id=id, classes="panel")
        self.border_title = Content(title)
        self._writer: Writer | None = None
        self._text = Content("")
        self._strips: list[Strip] = []
        self._width = -1

    @property
    def text(self) -> Content:
        """What is shown."""
        return self._text

    def write(self, writer: Writer) -> None:
        """Show another text, from its beginning.

        Args:
            writer: asked now, and again whenever the width is another.
        """
        self._writer = writer
        before = self._text
        self._rewrite()
        if not before.is_same(self._text):
            self.scroll_to(y=0, animate=False, immediate=True)
            self.refresh()

    def on_resize(self) -> None:
        """Write for another width."""
        if self._width != self._room:
            self._rewrite()
            self.refresh()

    def notify_style_update(self) -> None:
        """Paint in other colours."""
        super().notify_style_update()
        self._width = -1

    def render_line(self, y: int) -> Strip:
        """Return one row of what is in view."""
        if self._width != self._room:
            self._rewrite()
        row = y + self.scroll_offset.y
        if row < len(self._strips):
            return self._strips[row]
        return Strip.blank(self._room, self.visual_style.rich_style)

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.width

    def _rewrite(self) -> None:
        width = self._width = self._room
        if self._writer is None or width <= 0:
            return
        self._text = self._writer(width)
        self._strips = strips_of(self, self._text, width, self.visual_style)
        resize_without_layout(self, Size(width, len(self._strips)))
