"""A question that is answered with one line."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.plain_line import PlainLine


class LineQuestion(ModalScreen[str | None]):
    """Asks for one line; Enter answers, Esc takes the question back.

    Attributes:
        words: what is asked.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(
        self,
        words: str,
        hint: str | Content,
        line: Input,
        remember: Callable[["LineQuestion", str], None],
    ) -> None:
        """Prepare the question.

        Args:
            words: what is asked, for the border.
            hint: what Enter does, below the line; of a text nothing stands out.
            line: where it is typed; its value is the proposal.
            remember: told what stands in the line once it is not the proposal any more.
        """
        super().__init__()
        self.words = words
        self._hint = Static(hint, classes="hint", markup=False)
        self._line = line
        self._remember = remember
        self._proposal: str | None = line.value

    def compose(self) -> ComposeResult:
        """Show the line with its hint."""
        with Panel(title=self.words, classes="question"):
            yield self._line
            yield self._hint

    def on_mount(self) -> None:
        """Put the cursor into the line."""
        self._line.focus()

    def show_hint(self, hint: Content) -> None:
        """Say something else below the line."""
        self._hint.update(hint)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Let what is typed be safe while it is typed."""
        event.stop()
        if event.value != self._proposal:
            self._proposal = None
            self._remember(self, event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what was typed."""
        event.stop()
        self.dismiss(event.value)


def plain_line(value: str = "", placeholder: str = "") -> PlainLine:
    """Make an input for a question that is no capture line."""
    return PlainLine(value, placeholder=placeholder)
