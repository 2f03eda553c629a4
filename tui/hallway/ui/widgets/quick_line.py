"""The quick line: what is typed, coloured by what each part means."""

from collections.abc import Awaitable, Callable
from datetime import date

from textual import events
from textual.binding import Binding
from textual.content import Content

from hallway.domain.capture_line import Reading, open_part, read_line
from hallway.domain.completions import Completed
from hallway.domain.drafts import Draft
from hallway.domain.text import clean
from hallway.ui.presenters.readings import PART_STYLES
from hallway.ui.widgets.wrapped_line import WrappedLine

_READ_LETTERS = 4_000  # at every key; what lies beyond is on no screen, and is read when it is kept
_TYPING_STEPS = 200
_REMEMBERED_LETTERS = 2_000_000

Complete = Callable[[Completed, str], str]
"""Says how something that is being typed goes on: what it names, and the letters so far."""

Read = Callable[[str, date], Reading]
"""Understands a line that is typed on a day."""


def nothing_known(_kind: Completed, _typed: str) -> str:
    """Complete nothing."""
    return ""


class QuickLine(WrappedLine):
    """An input that keeps every character of a paste, colours what it reads, and completes it.

    Attributes:
        follow_tab: goes elsewhere with Tab, one row on or back, before the next letter is taken.
    """

    BINDINGS = [  # noqa: RUF012 - declared so by its base
        Binding("tab", "tab(1)", show=False),
        Binding("shift+tab", "tab(-1)", show=False),
    ]
    follow_tab: Callable[[int], Awaitable[None]] | None = None

    def __init__(
        self,
        today: Callable[[], date],
        *,
        placeholder: str = "",
        value: str = "",
        complete: Complete = nothing_known,
        read: Read = read_line,
    ) -> None:
        """Make a line.

        Args:
            today: asked at every reading, since a line may stand open over midnight.
            placeholder: shown while it is empty.
            value: what stands in it at first.
            complete: asked at every key at the end of the line.
            read: understands what is typed.
        """
        # First, since a proposed value is read and watched while the base is being made.
        self._read: tuple[str, date, Reading] | None = None
        self._typed: list[str] = []
        self._today = today
        self._complete = complete
        self._understand = read
        super().__init__(value, placeholder=placeholder)

    @property
    def reading(self) -> Reading:
        """The line as it is understood while it is typed; of a pasted book only the beginning."""
        today = self._today()
        shown = self.value[:_READ_LETTERS]
        if self._read is None or self._read[:2] != (shown, today):
            self._read = shown, today, self._understand(shown, today)
        return self._read[2]

    @property
    def draft(self) -> Draft:
        """All that the line says, however long it is."""
        if len(self.value) <= _READ_LETTERS:
            return self.reading.draft
        return self._understand(self.value, self._today()).draft

    def watch_value(self, before: str, after: str) -> None:
        """Remember what stood here, so that typing can be undone; an emptied line starts anew."""
        steps = min(_TYPING_STEPS, _REMEMBERED_LETTERS // max(1, len(before)))
        self._typed = [*self._typed, before][-steps:] if after else []
        super().watch_value(before, after)

    def undo_typing(self) -> None:
        """Take back the last key or paste."""
        if not self._typed:
            return
        before, remembered = self._typed[-1], self._typed[:-1]
        self.value = before
        self.cursor_position = len(before)
        self._typed = remembered

    async def action_tab(self, rows: int) -> None:
        """Go where Tab leads from here; in a question it leads nowhere."""
        if self.follow_tab is not None:
            await self.follow_tab(rows)

    def insert_mark(self, mark: str) -> None:
        """Put a mark at the cursor, apart from the word before it, and stay in the line."""
        before = self.value[: self.cursor_position]
        gap = " " if before and not before.endswith((" ", "\n")) else ""
        self.insert_text_at_cursor(f"{gap}{mark}")
        self.focus()

    def rest(self) -> str:
        """Return how the part at the end of the line goes on, as far as it is known."""
        part = open_part(self.value, self.reading) if len(self.value) <= _READ_LETTERS else None
        return "" if part is None else self._complete(*part)

    def coloured(self, text: str) -> Content:
        """Colour the line by the spans of its reading."""
        content = Content(text)
        for span in self.reading.spans:
            content = content.stylize(PART_STYLES[span.part], span.start, span.end)
        return content

    def _on_paste(self, event: events.Paste) -> None:
        """Take in all lines of a paste; the stock input keeps only the first."""
        text = clean(event.text, keep_breaks=True)
        start, end = sorted(self.selection)
        self.replace(text, start, end)
        event.stop()
        event.prevent_default()
