"""What all places share: the rows around them, and being told of changes."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.notebook import Notebook
from hallway.ui.commands import EVERYWHERE, PLACES, Command
from hallway.ui.presenters.cards import Lit, show_card, unlit
from hallway.ui.presenters.key_bars import show_keys, show_keys_after_esc, show_keys_while_typing
from hallway.ui.presenters.people import cover_cues
from hallway.ui.presenters.top_lines import show_top_line
from hallway.ui.presenters.tours import show_tour
from hallway.ui.screens.asking import AskingScreen
from hallway.ui.screens.tapping import tapped_command, tapped_place
from hallway.ui.widgets.bars import Confirmation, Row
from hallway.ui.widgets.written import Writer

_FOOTER_EVERYWHERE = ("app.event", "app.undo", "app.help")


class Place(AskingScreen):
    """One place of the app, with one job.

    A place fills its body in `compose_body`, and derives what it shows in `show_notebook`, which
    is called when it comes up and after every change.
    """

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - declared so by its base
        (0, "-narrow"),
        (60, "-medium"),
        (100, "-wide"),
        (160, "-huge"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - declared so by its base
        (0, "-tiny"),
        (16, "-short"),
        (21, "-low"),
        (30, "-high"),
    ]

    NAME: ClassVar[str]
    HELP: ClassVar[str]
    OWN_COMMANDS: ClassVar[tuple[Command, ...]] = ()

    _named: frozenset[RecordId] = frozenset()  # whom the last words may name

    @property
    def notebook(self) -> Notebook:
        """The open notebook."""
        return self.hallway.notebook

    @property
    def today(self) -> date:
        """The day that everything is shown as of."""
        return self.hallway.now().date()

    def compose(self) -> ComposeResult:
        """Put the shared rows around the body."""
        yield Row(id="top-line")
        if self.hallway.tour is not None:
            yield Static(id="tour")
        yield from self.compose_body()
        yield Confirmation(id="confirmation")
        yield Row(id="key-bar")

    def compose_body(self) -> Iterator[Widget]:
        """Yield what is between the rows."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Follow the notebook from now on."""
        self.hallway.notebook_changed.subscribe(self, self._on_notebook_changed)
        self.watch(self.app, "is_leading", self.show_keys, init=False)
        self.watch(self.app, "is_private", self._redraw, init=False)

    def on_screen_resume(self) -> None:
        """Come up to date."""
        self._redraw()

    def arrive(self) -> None:
        """Prepare for somebody who goes here, which is not a question that is closed."""

    def on_screen_suspend(self) -> None:
        """Leave no old word behind."""
        self.say("")

    async def on_row_tapped(self, event: Row.Tapped) -> None:
        """Go to the place, or give the command, whose name is tapped."""
        event.stop()
        if event.row.id == "top-line":
            place = tapped_place(event.row.text.plain, event.at)
            action = None if place is None else f"app.{place.action}"
        else:
            command = tapped_command(event.row.text.plain, event.at, self.footer_commands())
            action = None if command is None else self._action_of(command)
        if action is not None:
            await self.app.run_action(action)

    def _action_of(self, command: Command) -> str:
        is_own = command.id in {each.id for each in self.OWN_COMMANDS}
        return f"{'screen' if is_own else 'app'}.{command.action}"

    def say(self, words: str, *, is_error: bool = False, about: Collection[RecordId] = ()) -> None:
        """Say what was done, or what went wrong, as long as those whom it may name are there."""
        self._named = self.those_there(about)
        shown = cover_cues(words) if self.hallway.is_private else words
        # A save that ends while the screen closes finds no row left to say so in.
        for row in self.query(Confirmation):
            row.say(shown, is_error=is_error)

    def those_there(self, people: Collection[RecordId]) -> frozenset[RecordId]:
        """Return those who are in the notebook, be it in the trash; nobody who was forgotten."""
        return frozenset(each for each in people if self.notebook.find(Person, each) is not None)

    def show_notebook(self) -> None:
        """Derive what the body shows from the notebook."""
        raise NotImplementedError

    def card_of(self, person: RecordId, lit: Lit = unlit) -> Writer:
        """Return what writes all that is known of a person, for any width."""
        card, today, hide = self.notebook.card(person, self.today), self.today, self.is_private
        return lambda width: show_card(card, today, width, hide=hide, lit=lit)

    def show_briefs(self, title: str, people: list[RecordId]) -> None:
        """Show what to have in mind before meeting people again."""
        from hallway.ui.modals.brief import BriefSheet
        from hallway.ui.presenters.briefs import show_brief

        def write(person: RecordId, is_practice: bool) -> Writer:
            brief, today, hide = (
                self.notebook.brief(person, self.today),
                self.today,
                self.is_private,
            )
            return lambda width: show_brief(brief, today, width, hide=hide, is_practice=is_practice)

        is_here, changes = self.notebook.is_here, self.hallway.notebook_changed
        title = f"Before you meet {title}"
        self.app.push_screen(BriefSheet(title, people, write, is_here=is_here, changes=changes))

    @property
    def is_private(self) -> bool:
        """Cues and notes are hidden from somebody who looks on."""
        return self.hallway.is_private

    def offered_commands(self) -> list[Command]:
        """Return the commands of this place that can be given now."""
        offered = [each for each in self.OWN_COMMANDS if self.check_action(each.action_name, ())]
        return [self.hallway.keymap.applied(each) for each in offered]

    def footer_commands(self) -> list[Command]:
        """Return what the footer offers now, the most used first."""
        own = [command for command in self.offered_commands() if command.in_footer]
        everywhere = self.hallway.offered(EVERYWHERE)
        shared = [each for each in everywhere if each.id in _FOOTER_EVERYWHERE]
        # After Esc a key means the same everywhere; alone it means what is in front.
        if self.is_typing:
            taken = {each.key for each in everywhere}
            return [*(each for each in own if each.key not in taken), *shared]
        taken = {each.key for each in own}
        return [*own, *(each for each in shared if each.key not in taken)]

    @property
    def is_typing(self) -> bool:
        """Plain keys are text."""
        return self.focused is not None and self.focused.has_class("typed")

    def show_keys(self) -> None:
        """Write the footer; after Esc it shows the keys that wait."""
        self.query_one("#key-bar", Row).write(self._write_keys)

    def show_tour(self) -> None:
        """Write the step of the tour, where one is under way."""
        if self.hallway.tour is not None:
            self.query_one("#tour", Static).update(show_tour(self.hallway.tour))

    def _on_notebook_changed(self, change: object) -> None:
        # Another process may have forgotten whom the last words name.
        if change is None and self.those_there(self._named) != self._named:
            self.say("")
        # Behind a sheet it is still seen.
        if self.is_current or (change is None and self.hallway.place() is self):
            self._redraw()

    def _redraw(self) -> None:
        if not self.hallway.is_open:
            return
        self.query_one("#top-line", Row).write(self.write_top_line)
        self.show_tour()
        self.show_notebook()
        self.show_keys()

    def write_top_line(self, width: int) -> Content:
        """Write where this is, and what is going on."""
        names = [place.label for place in PLACES]
        context = self.hallway.context()
        return show_top_line(names, names.index(self.NAME), context, width)

    def _write_keys(self, width: int) -> Content:
        commands = self.footer_commands()
        if self.hallway.is_leading:
            ids = {command.id for command in self.OWN_COMMANDS}
            own = [command for command in commands if command.id in ids]
            others = [place for place in PLACES if place.label != self.NAME]
            return show_keys_after_esc((*own, *others, *commands[len(own) :]), width)
        write = show_keys_while_typing if self.is_typing else show_keys
        return write(commands, width)
