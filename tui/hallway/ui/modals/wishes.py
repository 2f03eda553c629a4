"""Asks and offers as a list, to be said, settled and matched."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.signal import Signal
from textual.widgets import Static

from hallway.domain.asks import Ask, Offer
from hallway.ui.presenters.wishes import show_wishes_heading
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_HINT = (
    "Enter shows who may help · n new ask · o new offer · Space settles · e edits · x takes away · "
    "Tab mine or theirs"
)
_EMPTY = (
    "Nothing here yet. n says what you look for, o what you can offer; the more specific, the "
    "better."
)

Wish = Ask | Offer
Verbs = Mapping[str, Callable[[Wish], None]]
"""What is done by its name with the chosen one."""


class WishesSheet(ModalScreen[None]):
    """Lists what you look for and can give, or what others do, and stays while it is used."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("tab", "turn", show=False, priority=True),
        Binding("n", "say(True)", show=False),
        Binding("o", "say(False)", show=False),
        Binding("space", "do('settle')", show=False),
        Binding("e", "do('edit')", show=False),
        Binding("x", "do('remove')", show=False),
        Binding("u", "undo", show=False),
    ]

    def __init__(
        self,
        wishes: Callable[[type[Wish], bool], list[Wish]],
        write: Callable[[Wish, int], Content],
        say: Callable[[type[Wish]], None],
        *,
        verbs: Verbs,
        undo: Callable[[], None],
        changes: Signal[Any],
    ) -> None:
        """Prepare the list.

        Args:
            wishes: lists those of a kind, mine or of others.
            write: writes one for a width in cells.
            say: asks for another one of a kind.
            verbs: what is done by its name: "match", "settle", "edit" and "remove".
            undo: takes the last change back.
            changes: tells that the notebook is another.
        """
        super().__init__()
        self._list_wishes = wishes
        self._write = write
        self._say = say
        self._verbs = verbs
        self._undo = undo
        self._changes = changes
        self._is_mine = True
        self._wishes: dict[int, Wish] = {}

    def compose(self) -> ComposeResult:
        """Show the list above its keys."""
        panel = Panel(title="Asks and offers", classes="question")
        with panel:
            yield PeopleList(id="wishes")
            yield Static(id="wishes-hint", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self._changes.subscribe(self, self._show)
        self._show()
        self.query_one(PeopleList).focus()

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Show who may help with the chosen one."""
        event.stop()
        self.action_do("match")

    def action_do(self, verb: str) -> None:
        """Do something with the chosen one."""
        chosen = self.query_one(PeopleList).chosen
        if chosen is not None:
            self._verbs[verb](self._wishes[chosen])

    def action_say(self, is_ask: bool) -> None:
        """Ask for another one of your own."""
        self._say(Ask if is_ask else Offer)

    def action_turn(self) -> None:
        """Show those of others, or your own again."""
        self._is_mine = not self._is_mine
        self._show()

    def action_undo(self) -> None:
        """Take the last change back."""
        self._undo()

    def _show(self, _change: object = None) -> None:
        groups = [(kind, self._list_wishes(kind, self._is_mine)) for kind in (Ask, Offer)]
        self._wishes = {each.id: each for _, wishes in groups for each in wishes}
        entries = [entry for kind, wishes in groups for entry in self._entries(kind, wishes)]
        listed = self.query_one(PeopleList)
        listed.show(entries)
        listed.display = bool(entries)
        self.query_one("#wishes-hint", Static).update(_HINT if entries else _EMPTY)
        panel = self.query_one(Panel)
        panel.border_subtitle = f"{'mine' if self._is_mine else 'theirs'} · Esc closes"

    def _entries(self, kind: type[Wish], wishes: list[Wish]) -> list[Entry]:
        if not wishes:
            return []
        who = "I" if self._is_mine else "They"
        words = f"{who} look for" if kind is Ask else f"{who} can offer"
        heading = Entry(None, lambda width: show_wishes_heading(words, width), one_row)
        return [heading, *map(self._entry, wishes)]

    def _entry(self, wish: Wish) -> Entry:
        return Entry(wish.id, lambda width: self._write(wish, width), one_row)
