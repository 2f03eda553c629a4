"""A list of rows, thousands long: only what is seen is ever written."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import ClassVar, overload

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from hallway.ui.widgets.painting import resize_without_layout, strips_of

_SIDE_CELLS = 2  # one cell at each side, inside the tint of the chosen entry


def one_row(_width: int) -> int:
    """Say that an entry takes one row, however wide the list is."""
    return 1


def two_rows(_width: int) -> int:
    """Say that an entry takes two rows, however wide the list is."""
    return 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list.

    Attributes:
        key: what it stands for; None for a heading, which cannot be chosen.
        write: writes it for a width in cells.
        rows: says how many rows it takes at a width in cells, before it is written.
    """

    key: int | None
    write: Callable[[int], Content]
    rows: Callable[[int], int] = two_rows


class AlikeEntries(Sequence[Entry]):
    """Thousands of entries of two rows, each of which is made when it comes into view.

    Attributes:
        rows: how many each of them takes.
    """

    rows = 2

    def __init__(self, keys: Sequence[int], write: Callable[[int, int], Content]) -> None:
        """Take what they stand for.

        Args:
            keys: in order; there is at least one.
            write: writes the entry of a place in that order, for a width in cells.
        """
        self._keys = keys
        self._write = write

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, index: int) -> Entry: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...

    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        return Entry(self._keys[index], partial(self._write, index))

    def place_of(self, key: int | None) -> int | None:
        """Return where a key stands; None if it is not here."""
        return self._keys.index(key) if key in self._keys else None


class PeopleList(ScrollView, can_focus=True):
    """Entries that are chosen with arrows or j and k, and keep their place when they change.

    An entry is written when it comes into view, and rows that stay as they were are not painted
    again.
    """

    @dataclass
    class Highlighted(Message):
        """Another entry is the chosen one."""

        people_list: "PeopleList"

        @property
        def control(self) -> "PeopleList":
            """The list it happened in."""
            return self.people_list

    @dataclass
    class Entered(Message):
        """The chosen entry was entered, with Enter or a click."""

        people_list: "PeopleList"

        @property
        def control(self) -> "PeopleList":
            """The list it happened in."""
            return self.people_list

    COMPONENT_CLASSES: ClassVar[set[str]] = {"people-list--chosen"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "step(1)", show=False),
        Binding("up,k", "step(-1)", show=False),
        Binding("home,g", "first", show=False),
        Binding("end,G", "last", show=False),
        Binding("pagedown,ctrl+d", "page(1)", show=False),
        Binding("pageup,ctrl+u", "page(-1)", show=False),
        Binding("enter", "enter", show=False),
    ]
    highlighted: reactive[int | None] = reactive(None, repaint=False, init=False)

    def __init__(
        self, *, id: str | None = None, can_focus: bool = True, starts_chosen: bool = True
    ) -> None:
        """Make an empty list.

        Args:
            id: of the widget.
            can_focus: else it is moved in from elsewhere.
            starts_chosen: something is always chosen; else nothing is until somebody chooses.
        """
        super().__init__(id=id, can_focus=can_focus)
        self._starts_chosen = starts_chosen
        self._entries: Sequence[Entry] = ()
        self._tops: Sequence[int] = [0]
        self._first: int | None = None
        self._measured_width = -1
        self._strips: dict[tuple[int, bool], list[Strip]] = {}
        self._seen: dict[int, Strip] = {}

    @property
    def entries(self) -> Sequence[Entry]:
        """What is listed, in order."""
        return self._entries

    @property
    def room(self) -> int:
        """How many cells an entry is written for."""
        return self.scrollable_content_region.width - _SIDE_CELLS

    @property
    def chosen(self) -> int | None:
        """The key of the highlighted entry."""
        if self.highlighted is None or self.highlighted >= len(self._entries):
            return None
        return self._entries[self.highlighted].key

    def show(
        self, entries: Sequence[Entry], *, choose: int | None = None, keep_row: bool = False
    ) -> None:
        """Show other entries.

        Args:
            entries: in order.
            choose: the key to highlight; else the one highlighted before, else the first.
            keep_row: stay at the same row, whatever now stands there.
        """
        wanted = self.chosen if choose is None and not keep_row else choose
        row = self.highlighted or 0
        self._entries = entries
        choosable = (number for number, each in enumerate(entries) if each.key is not None)
        self._first = next(choosable, None)
        self._measure()
        self.set_reactive(PeopleList.highlighted, self._row_of(wanted, row))
        self._scroll_to_highlighted()
        self._paint_what_changed()

    def choose_none(self) -> None:
        """Let nothing be chosen."""
        if self.highlighted is not None:
            self.highlighted = None

    def step(self, rows: int) -> None:
        """Move the highlight up or down over what can be chosen, from wherever the focus is."""
        here = -1 if self.highlighted is None else self.highlighted
        self._highlight(max(0, here + rows), rows)

    def action_step(self, rows: int) -> None:
        """Move the highlight by a row."""
        self.step(rows)

    def action_page(self, pages: int) -> None:
        """Move the highlight by as many rows as are seen."""
        if self.highlighted is None:
            return
        top = self._tops[self.highlighted] + pages * self.scrollable_content_region.height
        self._highlight(self._index_at(min(max(top, 0), self._tops[-1] - 1)), pages)

    def action_first(self) -> None:
        """Highlight the first entry."""
        self._highlight(0, 1)

    def action_last(self) -> None:
        """Highlight the last entry."""
        self._highlight(len(self._entries) - 1, -1)

    def action_enter(self) -> None:
        """Enter the chosen entry."""
        if self.chosen is not None:
            self.post_message(self.Entered(self))

    def on_click(self, event: events.Click) -> None:
        """Choose and enter what is clicked."""
        event.stop()
        index = self._index_at(event.y + self.scroll_offset.y)
        if index >= len(self._entries) or event.y < 0:
            return
        if self._entries[index].key is not None:
            self.highlighted = index
            self.action_enter()

    def on_resize(self) -> None:
        """Write every row again where the width is another."""
        if self.room != self._measured_width:
            self._measure()
            self.refresh()
        self._scroll_to_highlighted()

    def notify_style_update(self) -> None:
        """Write every row again in other colours."""
        super().notify_style_update()
        self._forget_strips()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Light the chosen entry or let it be fainter."""
        super().watch_has_focus(_has_focus)
        self._forget_strips()
        self._repaint(self.highlighted)

    def watch_highlighted(self, before: int | None, after: int | None) -> None:
        """Bring the highlighted entry into view, and tell of it."""
        self._scroll_to_highlighted()
        self._repaint(before)
        self._repaint(after)
        self.post_message(self.Highlighted(self))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Write the rows in view, for the width at hand even where no resizing told of it."""
        if self.room != self._measured_width:
            self._measure()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Write one row of what is in view."""
        strip = self._seen[y] = self._strip_at(y + self.scroll_offset.y)
        return strip

    def _measure(self) -> None:
        width = self._measured_width = self.room
        self._strips.clear()
        entries = self._entries
        if isinstance(entries, AlikeEntries):
            self._tops = range(0, (len(entries) + 1) * entries.rows, entries.rows)
        else:
            self._tops = list(accumulate((entry.rows(width) for entry in entries), initial=0))
        resize_without_layout(self, Size(self.scrollable_content_region.width, self._tops[-1]))

    def _forget_strips(self) -> None:
        self._strips.clear()
        self._seen.clear()

    def _highlight(self, index: int, direction: int) -> None:
        """Highlight an entry, or the next that can be chosen in a direction."""
        step = 1 if direction > 0 else -1
        index = min(max(index, 0), len(self._entries) - 1)
        while 0 <= index < len(self._entries):
            if self._entries[index].key is not None:
                self.highlighted = index
                return
            index += step

    def _scroll_to_highlighted(self) -> None:
        if self.highlighted is None or self.highlighted >= len(self._entries):
            return
        top, end = self._tops[self.highlighted], self._tops[self.highlighted + 1]
        if self.highlighted == self._first:
            top = 0  # with the heading above it
        height = self.scrollable_content_region.height
        at = self.scroll_offset.y
        wanted = min(max(at, end - height), top)
        if wanted != at:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=True)

    def _paint_what_changed(self) -> None:
        lines, top = range(self.scrollable_content_region.height), self.scroll_offset.y
        changed = [y for y in lines if self._seen.get(y) != self._strip_at(y + top)]
        if changed:
            first, last = changed[0], changed[-1]
            self.refresh(Region(0, first, self.size.width, last + 1 - first))

    def _repaint(self, index: int | None) -> None:
        if index is None or index >= len(self._entries):
            return
        top, end = self._tops[index], self._tops[index + 1]
        self.refresh(Region(0, top - self.scroll_offset.y, self.size.width, end - top))

    def _index_at(self, row: int) -> int:
        return bisect_right(self._tops, row) - 1

    def _strip_at(self, row: int) -> Strip:
        if row >= self._tops[-1]:
            width = self._measured_width + _SIDE_CELLS
            return Strip.blank(width, self.visual_style.rich_style)
        index = self._index_at(row)
        return self._strips_of(index)[row - self._tops[index]]

    def _strips_of(self, index: int) -> list[Strip]:
        key = index, index == self.highlighted
        strips = self._strips.get(key)
        if strips is None:
            strips = self._strips[key] = self._write(index)
        return strips

    def _write(self, index: int) -> list[Strip]:
        chosen = ("people-list--chosen",) if index == self.highlighted else ()
        style = self.get_visual_style(*chosen)
        if chosen and self.app.native_ansi_color:  # 16 colours have no tint to spare
            style += Style(reverse=True)
        height = self._tops[index + 1] - self._tops[index]
        room = self._measured_width
        strips = strips_of(self, self._entries[index].write(room), max(1, room), style)[:height]
        side = Strip([Segment(" ", style.rich_style)], 1)
        blank = Strip.blank(room + _SIDE_CELLS, style.rich_style)
        rows = [Strip.join([side, strip, side]) for strip in strips]
        return [*rows, *([blank] * (height - len(rows)))]

    def _row_of(self, key: int | None, row: int) -> int | None:
        """Find the row of a key, else the nearest row that can be chosen."""
        if key is None and not self._starts_chosen:
            return None
        if not self._entries:
            return None
        if isinstance(self._entries, AlikeEntries):
            found = self._entries.place_of(key)
            return min(row, len(self._entries) - 1) if found is None else found
        first: int | None = None
        for number, entry in enumerate(self._entries):
            if entry.key is None:
                continue
            if entry.key == key:
                return number
            if first is None or abs(number - row) < abs(first - row):
                first = number
        return first if self._starts_chosen else None
