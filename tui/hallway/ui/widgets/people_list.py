"""A list of rows of two lines or one, rebuilt for the width at hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list.

    Attributes:
        key: what it stands for; None for a heading, which cannot be chosen.
        write: writes it for a width in cells.
    """

    key: int | None
    write: Callable[[int], Content]


class PeopleList(OptionList):
    """Entries that are chosen with arrows or j and k, and keep their place when they change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("g", "first", show=False),
        Binding("G", "last", show=False),
        Binding("ctrl+d", "page_down", show=False),
        Binding("ctrl+u", "page_up", show=False),
    ]

    def __init__(self, *, id: str | None = None, is_choice: bool = True) -> None:
        """Make an empty list; one that is no choice has no highlight and no focus."""
        super().__init__(id=id, markup=False, compact=True)
        self.can_focus = is_choice
        self._is_choice = is_choice
        self._entries: Sequence[Entry] = ()
        self._written_width = -1

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
        self._write()
        self.highlighted = self._row_of(wanted, row) if self._is_choice else None

    def step(self, rows: int) -> None:
        """Move the highlight up or down, from wherever the focus is."""
        if rows > 0:
            self.action_cursor_down()
        else:
            self.action_cursor_up()

    def on_resize(self) -> None:
        """Write every row again where the width is another."""
        if self._room != self._written_width:
            row = self.highlighted
            self._write()
            self.highlighted = row

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.width - 2

    def _write(self) -> None:
        self._written_width = self._room
        self.set_options(
            Option(entry.write(self._room), disabled=entry.key is None) for entry in self._entries
        )

    def _row_of(self, key: int | None, row: int) -> int | None:
        """Find the row of a key, else the nearest row that can be chosen."""
        rows = [number for number, entry in enumerate(self._entries) if entry.key is not None]
        if not rows:
            return None
        for number in rows:
            if self._entries[number].key == key:
                return number
        return min(rows, key=lambda number: abs(number - row))
