"""A question that is answered with one line."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.plain_line import PlainLine


class LineQuestion(ModalScreen[str | None]):
    """Asks for one line; Enter answers, Esc takes the question back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, title: str, hint: str | Content, line: Input) -> None:
        """Prepare the question.

        Args:
            title: what is asked, for the border.
            hint: what Enter does, below the line; of a text nothing stands out.
            line: where it is typed; its value is the proposal.
        """
        super().__init__()
        self._title = title
        self._hint = hint
        self._line = line

    def compose(self) -> ComposeResult:
        """Show the line with its hint."""
        with Panel(title=self._title, classes="question"):
            yield self._line
            yield Static(self._hint, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Put the cursor into the line."""
        self._line.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what was typed."""
        event.stop()
        self.dismiss(event.value)


def plain_line(value: str = "", placeholder: str = "") -> PlainLine:
    """Make an input for a question that is no capture line."""
    return PlainLine(value, placeholder=placeholder)
