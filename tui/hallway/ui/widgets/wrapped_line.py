"""A line of typing over as many rows as it needs, with what would complete it behind the cursor."""

from rich.cells import get_character_cell_size
from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets.input import Selection

from hallway.ui.presenters.wrapping import row_of, row_starts
from hallway.ui.widgets.in_order import InOrderInput
from hallway.ui.widgets.painting import strips_of

LINE_BREAK = "↵"  # one cell, where a pasted line break stands
MOST_ROWS = 3


class WrappedLine(InOrderInput):
    """An input that grows from one row to a few, where the stock one scrolls in one."""

    DEFAULT_CSS = """
    WrappedLine { height: 1; max-height: 4; }
    """

    def __init__(self, value: str = "", *, placeholder: str = "") -> None:
        self._painted: tuple[object, list[Strip]] | None = None
        self._taken_rows = 1
        super().__init__(value, placeholder=placeholder, select_on_focus=False, compact=True)

    def coloured(self, text: str) -> Content:
        """Colour the line.

        Args:
            text: the line as it is shown, letter for letter.
        """
        return Content(text)

    @property
    def content_width(self) -> int:
        """The width of a row: the line never scrolls sideways."""
        return max(1, self.size.width)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the cursor stands on the screen."""
        x, y, _width, _height = self.content_region
        column, row = self._cell_of(self.cursor_position)
        return Offset(x + column, y + row - self._first_row)

    def on_resize(self) -> None:
        """Take as many rows as the line needs at another width."""
        self._take_rows()

    def watch_value(self, before: str, after: str) -> None:
        """Take as many rows as the line needs."""
        self._take_rows()
        super().watch_value(before, after)

    def render_line(self, y: int) -> Strip:
        """Write one row of the line."""
        key = (
            *(self.value, self.selection, self._suggestion, self.has_focus, self._cursor_visible),
            *(self.size, self.visual_style, self.placeholder),
        )
        if self._painted is None or self._painted[0] != key:
            self._painted = key, self._paint()
        rows = self._painted[1]
        row = y + self._first_row
        if row < len(rows):
            return rows[row]
        return Strip.blank(self.size.width, self.visual_style.rich_style)

    def _watch_selection(self, selection: Selection) -> None:
        """Move the cursor of the terminal along; unlike the stock line, nothing scrolls."""
        self.app.clear_selection()
        self.app.cursor_position = self.cursor_screen_offset

    async def _on_mouse_down(self, event: events.MouseDown) -> None:
        event.prevent_default()  # the stock line knows of one row only
        self._pause_blink(visible=True)
        self.selection = Selection.cursor(self._index_at(event.get_content_offset_capture(self)))
        self._selecting = True
        self.capture_mouse()

    async def _on_mouse_move(self, event: events.MouseMove) -> None:
        event.prevent_default()
        if self._selecting:
            end = self._index_at(event.get_content_offset_capture(self))
            self.selection = Selection(self.selection.start, end)

    @property
    def _shown(self) -> str:
        """The line letter for letter, with the cell of a cursor behind it."""
        return self.value.replace("\n", LINE_BREAK) + " "

    @property
    def _starts(self) -> tuple[int, ...]:
        return row_starts(self._shown, self.size.width, MOST_ROWS)

    @property
    def _first_row(self) -> int:
        """The first row that is in view; the row of the cursor always is."""
        cursor_row = row_of(self._starts, self.cursor_position)
        return max(0, cursor_row + 1 - max(1, self.size.height))

    def _take_rows(self) -> None:
        """Grow or shrink; as a number, since a height of its own accord is found at every key."""
        rows = min(MOST_ROWS + 1, len(self._starts))
        if self.size.width and self._taken_rows != rows:
            self._taken_rows = rows
            self.styles.height = rows

    def _cell_of(self, index: int) -> tuple[int, int]:
        starts = self._starts
        row = row_of(starts, index)
        before = self._shown[starts[row] : index]
        return sum(map(get_character_cell_size, before)), row

    def _index_at(self, offset: Offset) -> int:
        starts, shown = self._starts, self._shown
        row = min(max(0, offset.y + self._first_row), len(starts) - 1)
        end = starts[row + 1] - 1 if row + 1 < len(starts) else len(self.value)
        cells = 0
        for index in range(starts[row], end):
            cells += get_character_cell_size(shown[index])
            if offset.x < cells:
                return index
        return end

    def _paint(self) -> list[Strip]:
        width, style = self.size.width, self.visual_style
        return [strips_of(self, row, width, style)[0] for row in self._rows()]

    def _rows(self) -> list[Content]:
        if not self.value:
            hint = Content.styled(self.placeholder, "$faint") if self.placeholder else Content(" ")
            return [self._with_cursor(hint).truncate(self.size.width)]
        shown = self.coloured(self._shown)
        rest = self._suggestion[len(self.value) :] if self.has_focus else ""
        if rest and self.cursor_at_end:
            shown = Content.assemble(shown[:-1], (rest, "$faint"), " ")
        if self.has_focus and not self.selection.is_empty:
            start, end = sorted(self.selection)
            shown = shown.stylize(self.get_visual_style("input--selection"), start, end)
        shown = self._with_cursor(shown)
        starts = self._starts
        ends = (*starts[1:], len(shown.plain))
        rows = [shown[start:end] for start, end in zip(starts, ends, strict=True)]
        return [row.truncate(self.size.width) for row in rows]

    def _with_cursor(self, content: Content) -> Content:
        if not (self.has_focus and self._cursor_visible):
            return content
        style = self.get_visual_style("input--cursor")
        at = self.cursor_position if self.value else 0
        return content.stylize(style, at, at + 1)
