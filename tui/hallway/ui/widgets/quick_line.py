"""The quick line: one row of typing, coloured by what each part means."""

from collections.abc import Callable
from datetime import date

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.style import Style

from hallway.domain.capture_line import Reading, read_line
from hallway.domain.drafts import Draft
from hallway.domain.text import clean
from hallway.ui.presenters.readings import PART_STYLES
from hallway.ui.widgets.in_order import InOrderInput

LINE_BREAK = "↵"  # one cell, where a pasted line break stands
_READ_LETTERS = 4_000  # at every key; what lies beyond is on no screen, and is read when it is kept
_TYPING_STEPS = 200
_REMEMBERED_LETTERS = 2_000_000


class QuickLine(InOrderInput):
    """An input that keeps every character of a paste and colours what it reads."""

    def __init__(
        self, today: Callable[[], date], *, placeholder: str = "", value: str = ""
    ) -> None:
        """Make a line.

        Args:
            today: asked at every reading, since a line may stand open over midnight.
            placeholder: shown while it is empty.
            value: what stands in it at first.
        """
        # First, since a proposed value is read and watched while the base is being made.
        self._read: tuple[str, date, Reading] | None = None
        self._typed: list[str] = []
        self._today = today
        super().__init__(
            value,
            placeholder=placeholder,
            select_on_focus=False,
            compact=True,
            highlighter=_Colours(self),
        )

    @property
    def reading(self) -> Reading:
        """The line as it is understood while it is typed; of a pasted book only the beginning."""
        today = self._today()
        shown = self.value[:_READ_LETTERS]
        if self._read is None or self._read[:2] != (shown, today):
            self._read = shown, today, read_line(shown, today)
        return self._read[2]

    @property
    def draft(self) -> Draft:
        """All that the line says, however long it is."""
        if len(self.value) <= _READ_LETTERS:
            return self.reading.draft
        return read_line(self.value, self._today()).draft

    def watch_value(self, before: str, after: str) -> None:
        """Remember what stood here, so that typing can be undone; an emptied line starts anew."""
        steps = min(_TYPING_STEPS, _REMEMBERED_LETTERS // max(1, len(before)))
        self._typed = [*self._typed, before][-steps:] if after else []
        # Once more when the line has its new length: until then it cannot be scrolled that far.
        self.call_after_refresh(self.mutate_reactive, QuickLine.selection)

    def undo_typing(self) -> None:
        """Take back the last key or paste."""
        if not self._typed:
            return
        before, remembered = self._typed[-1], self._typed[:-1]
        self.value = before
        self.cursor_position = len(before)
        self._typed = remembered

    def _on_paste(self, event: events.Paste) -> None:
        """Take in all lines of a paste; the stock input keeps only the first."""
        text = clean(event.text, keep_breaks=True)
        start, end = sorted(self.selection)
        self.replace(text, start, end)
        event.stop()
        event.prevent_default()


class _Colours(Highlighter):
    """Colours a line by the spans of its reading."""

    def __init__(self, line: QuickLine) -> None:
        super().__init__()
        self._line = line

    def __call__(self, text: str | Text) -> Text:
        plain = text if isinstance(text, str) else text.plain
        shown = Text(plain.replace("\n", LINE_BREAK), no_wrap=True, overflow="ignore", end="")
        self.highlight(shown)
        return shown

    def highlight(self, text: Text) -> None:
        """Apply the colour of each part to its letters."""
        for span in self._line.reading.spans:
            style = Style.parse(PART_STYLES[span.part])
            text.stylize(style.rich_style, span.start, span.end)
