"""A file before it is taken in: every row, with what becomes of it."""

from asyncio import sleep
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hallway.domain.ids import RecordId
from hallway.domain.judged import Judged, RowChoice, RowState
from hallway.notebook.importing import Import
from hallway.ui.presenters.imports import show_counts, show_judged
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import AlikeEntries, PeopleList

Choices = dict[int, RowChoice]
"""What was said of rows that look like somebody, by row."""

_HINT: Final = (
    "Enter takes all of it in, as one change. y: the same person, n: somebody new, l: later. "
    "Tab shows only some."
)
_AT_ONCE: Final = 20  # rows between two looks at the keys
_FILTERS: Final = (None, RowState.LOOK_ALIKE, RowState.NEW, RowState.CHANGED, RowState.SKIPPED)


class ImportSheet(ModalScreen[Choices | None]):
    """Shows rows while they are judged; Enter answers with the choices, Esc with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("enter", "take_in", show=False, priority=True),
        Binding("tab", "next_filter", show=False, priority=True),
        Binding("y", "choose('same')", show=False),
        Binding("n", "choose('new')", show=False),
        Binding("l", "choose('later')", show=False),
    ]

    def __init__(
        self, wanted: Import, judge: Iterator[Judged], name_of: Callable[[RecordId], str]
    ) -> None:
        """Prepare the sheet.

        Args:
            wanted: the file.
            judge: judges one row more each time it is asked.
            name_of: names a known person.
        """
        super().__init__()
        self._wanted = wanted
        self._judge = judge
        self._name_of = name_of
        self._choices: Choices = {}
        self._filter = 0
        self._shown: list[Judged] = []
        self._is_judged = False

    def compose(self) -> ComposeResult:
        """Show the rows above what becomes of them."""
        title = f"{self._wanted.file}, {self._wanted.batch.format}"
        panel = Panel(title=title, id="import-panel", classes="question")
        panel.border_subtitle = "Esc leaves all as it is"
        with panel:
            yield Static(id="import-counts", markup=False)
            yield PeopleList(id="import-rows")
            yield Static(_HINT, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin to judge, and show what is judged by now."""
        self.query_one(PeopleList).focus()
        self._go_on()

    @work
    async def _go_on(self) -> None:
        """Judge some rows at a time, so that every key is heard meanwhile."""
        for number, _ in enumerate(self._judge, start=1):
            if number % _AT_ONCE == 0:
                self._show()
                await sleep(0)
        self._is_judged = True
        self._show()

    def action_take_in(self) -> None:
        """Answer, once every row was judged."""
        if self._is_judged:
            self.dismiss(self._choices)
        else:
            self._say("Still looking at rows; Enter works once all are looked at.")

    def action_next_filter(self) -> None:
        """Show the rows of one kind, or all again."""
        self._filter = (self._filter + 1) % len(_FILTERS)
        self._show()

    def action_choose(self, choice: str) -> None:
        """Say of a look-alike whether it is the same."""
        chosen = self.query_one(PeopleList).chosen
        row = next((each for each in self._shown if each.row == chosen), None)
        if row is not None and row.state is RowState.LOOK_ALIKE:
            self._choices[row.row] = RowChoice(choice)
            self._show()
            self.query_one(PeopleList).step(1)

    def _show(self) -> None:
        wanted = _FILTERS[self._filter]
        rows = self._wanted.rows
        shown = (each for each in rows if wanted is None or each.state is wanted)
        self._shown = sorted(shown, key=attrgetter("row"))
        listed = self.query_one(PeopleList)
        if self._shown:
            listed.show(AlikeEntries([each.row for each in self._shown], self._write))
        else:
            listed.show(())
        whole = len(self._wanted.batch.people) + len(self._wanted.batch.aside)
        only = "" if wanted is None else f"  only {wanted.value}"
        self._say(f"{show_counts(rows, whole)}{only}")

    def _say(self, words: str) -> None:
        self.query_one("#import-counts", Static).update(Content.styled(words, "$soft"))

    def _write(self, place: int, width: int) -> Content:
        judged = self._shown[place]
        like = "" if judged.person is None else self._name_of(judged.person)
        return show_judged(judged, like, self._choices.get(judged.row), width)
