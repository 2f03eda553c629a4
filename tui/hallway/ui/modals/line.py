"""A question that is answered with one line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from hallway.domain.ids import RecordId
from hallway.ui.presenters.columns import spread
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row
from hallway.ui.widgets.plain_line import PlainLine, nothing_known
from hallway.ui.widgets.quick_line import QuickLine


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that may be chosen.

    Attributes:
        text: as it would be typed.
        about: what is said beside it.
        record: what it stands for, where several have the same name.
    """

    text: str
    about: str
    record: RecordId


Choices = Callable[[str], list[Choice]]
"""Lists answers for what is typed."""


class LineQuestion(ModalScreen[str | None]):
    """Asks for one line; Enter answers, Esc takes the question back.

    Attributes:
        words: what is asked.
        taken: the choice that was the answer; None where it was typed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        Binding("ctrl+z", "undo_typing", show=False, priority=True),
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
    ]

    def __init__(
        self,
        words: str,
        hint: str | Content,
        line: Input,
        remember: Callable[["LineQuestion", str], None],
        choices: Choices | None = None,
    ) -> None:
        """Prepare the question.

        Args:
            words: what is asked, for the border.
            hint: what Enter does, below the line; of a text nothing stands out.
            line: where it is typed; its value is the proposal.
            remember: told what stands in the line once it is not the proposal any more.
            choices: lists answers to choose among for what is typed.
        """
        super().__init__()
        self.words = words
        self.taken: Choice | None = None
        self._hint = Static(hint, classes="hint", markup=False)
        self._line = line
        self._remember = remember
        self._proposal: str | None = line.value
        self._choices = choices
        self._listed: list[Choice] = []

    def compose(self) -> ComposeResult:
        """Show the line with its hint."""
        with Panel(title=self.words, classes="question"):
            yield self._line
            if self._choices is not None:
                yield PeopleList(id="choices", can_focus=False, starts_chosen=False)
            yield self._hint

    def on_mount(self) -> None:
        """Put the cursor into the line."""
        self._line.focus()
        self._list(self._line.value)

    def show_hint(self, hint: Content) -> None:
        """Say something else below the line."""
        self._hint.update(hint)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Let what is typed be safe while it is typed."""
        event.stop()
        self._list(event.value)
        if event.value != self._proposal:
            self._proposal = None
            self._remember(self, event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what was typed."""
        event.stop()
        self._answer(event.value)

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Answer with what was tapped."""
        event.stop()
        self._answer("")

    @property
    def typed(self) -> str:
        """What stands in the line and is not the proposal; empty if it is."""
        return "" if self._proposal is not None else self._line.value

    def action_undo_typing(self) -> None:
        """Take back the last key or paste, in a line that remembers them."""
        if isinstance(self._line, QuickLine):
            self._line.undo_typing()

    def action_choose(self, rows: int) -> None:
        """Move the highlight among the choices, without leaving the line."""
        for choices in self.query(PeopleList):
            choices.step(rows)

    def _answer(self, typed: str) -> None:
        """Answer with the choice that is lit, or what was typed."""
        lit = (choices.chosen for choices in self.query(PeopleList))
        self.taken = next((self._listed[number] for number in lit if number is not None), None)
        self.dismiss(typed if self.taken is None else self.taken.text)

    def _list(self, words: str) -> None:
        """List what can be chosen; while nothing is typed, the first is lit."""
        for choices in self.query(PeopleList):
            self._listed = [] if self._choices is None else self._choices(words)
            choices.choose_none()
            first = 0 if self._listed and not words.strip() else None
            choices.show([_entry(*each) for each in enumerate(self._listed)], choose=first)
            choices.display = bool(self._listed)


def _entry(number: int, choice: Choice) -> Entry:
    about = Content.styled(choice.about, "$soft")
    return Entry(number, lambda width: spread(Content(choice.text), about, width), one_row)


def plain_line(
    value: str = "", placeholder: str = "", complete: Callable[[str], str] = nothing_known
) -> PlainLine:
    """Make an input for a question that is no capture line.

    What begins with a space is to be written before.
    """
    line = PlainLine(value, placeholder=placeholder, complete=complete)
    if value.startswith(" "):
        line.cursor_position = 0
    return line
