"""One of a few, by a letter or with the arrows."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from hallway.ui.presenters.columns import cut
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_LETTERS = "abcdefghi"  # digits always mean places


class Choice(ModalScreen[int | None]):
    """Lists a few texts; a letter or Enter answers with the number of one, Esc with none."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss(None)", "Back")]

    def __init__(self, title: str, texts: Sequence[str]) -> None:
        """Prepare the list.

        Args:
            title: what happens with the chosen one.
            texts: what there is; beyond the ninth only the arrows reach it.
        """
        super().__init__()
        self._title = title
        self._texts = texts
        self._is_answered = False  # of several keys in one breath the first one counts

    def compose(self) -> ComposeResult:
        """Show the list."""
        panel = Panel(title=self._title, classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield PeopleList(id="choice")

    def on_mount(self) -> None:
        """Fill the list."""
        choice = self.query_one(PeopleList)
        choice.show([self._entry(number) for number in range(len(self._texts))])
        choice.focus()

    def on_key(self, event: events.Key) -> None:
        """Answer with the text behind a letter."""
        number = _LETTERS.find(event.character or " ")
        if 0 <= number < len(self._texts) and not self._is_answered:
            event.stop()
            self._is_answered = True
            self.dismiss(number)

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Answer with the chosen text."""
        event.stop()
        if not self._is_answered:
            self._is_answered = True
            self.dismiss(event.people_list.chosen)

    def _entry(self, number: int) -> Entry:
        letter = _LETTERS[number] if number < len(_LETTERS) else " "
        text = Content.assemble((f"{letter}  ", "bold $accent"), self._texts[number])
        return Entry(number, lambda width: cut(text, width), one_row)
