"""The app: its places, and what works on all of them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import Screen
from textual.theme import Theme
from textual.types import CSSPathType

from hallway.domain.changes import Change
from hallway.domain.completions import Completed
from hallway.domain.doubtful_days import doubts_in
from hallway.domain.errors import HallwayError
from hallway.domain.events import Event, day_of_event, show_days_of
from hallway.domain.ids import RecordId
from hallway.domain.questions import QuestionKind
from hallway.notebook import Desk
from hallway.ui.asks import AsksApp
from hallway.ui.commands import BY_NAME, EVERYWHERE, PLACES, Command, bindings_of
from hallway.ui.keymaps import read_keymap
from hallway.ui.modals.line import Choice
from hallway.ui.presenters.openings import show_owed, show_reminder, show_troubles
from hallway.ui.presenters.top_lines import Context
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.capture import CapturePlace
from hallway.ui.screens.debrief import DebriefPlace
from hallway.ui.screens.events import EventsPlace
from hallway.ui.screens.followups import FollowupsPlace
from hallway.ui.screens.ideas import IdeasPlace
from hallway.ui.screens.insights import InsightsPlace
from hallway.ui.screens.place import Place
from hallway.ui.screens.review import ReviewPlace
from hallway.ui.screens.who import WhoPlace
from hallway.ui.stylesheet import SteadyStylesheet
from hallway.ui.themes import DARK, LIGHT, first_theme, readable, theme_troubles, tokens_of
from hallway.ui.tour import Moment, Tour
from hallway.ui.wishes import Wishes


def _palette() -> type[Provider]:
    """Import the palette when it is first opened."""
    from hallway.ui.palette import HallwayProvider

    return HallwayProvider


_PLACES: tuple[type[Place], ...] = (
    *(CapturePlace, WhoPlace, FollowupsPlace, ReviewPlace, EventsPlace, IdeasPlace),
    *(InsightsPlace, DebriefPlace),
)
_LOOK_AT_EVENTS_SECONDS = 60
_MANY_TROUBLES = 2  # of which the sentences would fill a small screen


class HallwayApp(AsksApp):
    """Shows the places of a notebook; returns the error that kept it from opening."""

    TITLE = "Hallway"
    CSS_PATH: ClassVar[CSSPathType | None] = [
        "styles/base.tcss",
        "styles/lists.tcss",
        "styles/capture.tcss",
        "styles/who.tcss",
        "styles/followups.tcss",
        "styles/review.tcss",
        "styles/events.tcss",
        "styles/ideas.tcss",
        "styles/insights.tcss",
        "styles/dialogs.tcss",
        "styles/pocket.tcss",
    ]
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}
    MODES: ClassVar[dict[str, str | Callable[[], Screen[None]]]] = {
        "capture": CapturePlace,
        "who": WhoPlace,
        "followups": FollowupsPlace,
        "review": ReviewPlace,
        "events": EventsPlace,
        "ideas": IdeasPlace,
        "insights": InsightsPlace,
        "debrief": DebriefPlace,
    }
    DEFAULT_MODE = "capture"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "lead", show=False, priority=True),
        *bindings_of((*PLACES, *EVERYWHERE), "app"),
    ]

    def __init__(
        self,
        open_desk: Callable[[], Desk],
        now: Callable[[], datetime],
        tour: Tour | None = None,
        wishes: Wishes | None = None,
    ) -> None:
        """Prepare the app.

        Args:
            open_desk: called once the first frame is drawn, on a thread of its own.
            now: the moment as lived, in local time.
            tour: shown on every place, and ticked off by what is done.
            wishes: how somebody wants the screen to be.
        """
        super().__init__(open_desk)
        self.wishes = wishes or Wishes()
        self.settings = self.wishes.settings
        self._theme_at_first = ""
        self.keymap, self._key_troubles = read_keymap(
            self.settings.keys, (*PLACES, *EVERYWHERE, *BY_NAME), commands_of_places()
        )
        self.tour = tour
        self.now = now
        self.debriefed: str | None = None
        self._offered: set[RecordId] = set()
        self._take_theme()
        self.stylesheet = SteadyStylesheet(variables=self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give every theme the tokens that our styles use."""
        return tokens_of(self.current_theme)

    def get_css_variables(self) -> dict[str, str]:
        """Let every text of every theme be readable."""
        self.theme_variables = readable(super().get_css_variables())
        return self.theme_variables

    def on_mount(self) -> None:
        """Take the keys, and open the notebook after the first frame."""
        self.app_resume_signal.subscribe(self, self._repaint)
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        self.is_private = self.settings.hide_at_start
        commands = (each for group in commands_of_places() for each in group)
        self.set_keymap(self.keymap.bindings((*PLACES, *EVERYWHERE, *commands)))
        for command in map(self.keymap.applied, BY_NAME):
            if command.key:
                self.bind(command.key, command.action, show=False)
        self.call_after_refresh(self.open_desk)

    def _take_theme(self) -> None:
        """Choose a theme before anything is written, so that nothing is written twice."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        has_few_colours = self.console.color_system == "standard"
        theme = first_theme(self.available_themes, self.wishes, has_few_colours=has_few_colours)
        self.theme = theme
        self._theme_at_first = theme

    def _repaint(self, _app: object) -> None:
        """Paint all of it after a stay in the shell, which left nothing of it."""
        self.refresh(layout=True)

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name != self._theme_at_first:
            self._theme_at_first = ""  # back to it later is a choice as well
            self.wishes.keep_theme(theme.name)

    def opening_troubles(self) -> tuple[str, ...]:
        """Say what of the settings was not understood; of several things, where to read them."""
        troubles = (*self._key_troubles, *theme_troubles(self.settings, self.available_themes))
        all_of_them = (*self.wishes.troubles, *(each.sentences for each in troubles))
        return all_of_them if len(all_of_them) < _MANY_TROUBLES else (show_troubles(all_of_them),)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Leave colours to the terminal, where it wants none and the theme is the terminal's own.

        Textual asks once which filter is right, before a theme is chosen.
        """
        filters = super().get_line_filters()
        if not (self.no_color and self.native_ansi_color):
            return filters
        return [NoColor() if isinstance(each, Monochrome) else each for each in filters]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Esc-then-key work on the places, and leave dialogs their own keys."""
        if action == "skip_step":
            return self.tour is not None
        if action == "go":
            return len(self.MODES) > 1
        if action == "lead":
            return isinstance(self.screen, Place)
        return True

    def commands_on(self, screen: Screen[object]) -> Iterator[tuple[Command, str]]:
        """Yield every command that can be given now with its action, those of the place first."""
        if isinstance(screen, Place):
            for command in screen.offered_commands():
                yield command, f"screen.{command.action}"
        for command in self.offered((*EVERYWHERE, *BY_NAME, *PLACES)):
            yield command, f"app.{command.action}"

    def context(self) -> Context:
        """Gather what the top line says."""
        now = self.now()
        event = self.notebook.event_at(now)
        questions = self.notebook.open_questions()
        unnamed = sum(each.kind is QuestionKind.MISSING_NAME for each in questions)
        return Context(
            event=event.name if event else None,
            day=day_of_event(event, now.date()) if event else "",
            unnamed=unnamed,
            asked=len(questions) - unnamed,
            due=self.notebook.count_due(now.date()),
            is_read_only=self.notebook.read_only_because is not None,
        )

    async def arrive(self) -> None:
        """Go through the event that the screen was opened for; from now on see when one ends."""
        self._offered = {event.id for event in self.notebook.to_debrief(self.now())}
        self.set_interval(_LOOK_AT_EVENTS_SECONDS, self.offer_debrief)
        if self.debriefed is None:
            return
        try:
            await self.debrief(self.notebook.event_to_debrief(self.debriefed, self.now()).id)
        except HallwayError as error:
            self.say(error.sentences, is_error=True)

    def offer_debrief(self) -> None:
        """Say which event is over since this was looked at last."""
        waiting = {event.id: event for event in self.notebook.to_debrief(self.now())}
        over = [event for event in waiting.values() if event.id not in self._offered]
        self._offered |= waiting.keys()
        # Of one that somebody ended it was said then.
        ended = next((event for event in over if not event.is_ended), None)
        if ended is not None:
            self.say(show_reminder(0, 0, ended.name))

    def reminder(self) -> str:
        """Say what is late, what is for today, and which event was not gone through."""
        now = self.now()
        late = self.notebook.count_due(now.date() - timedelta(days=1))
        waiting = self.notebook.to_debrief(now)
        not_debriefed = waiting[0].name if waiting else None
        return show_reminder(late, self.notebook.count_due(now.date()) - late, not_debriefed)

    def see(self, *, change: Change | None = None, query: str = "") -> None:
        """Let the tour know what happened on the place that is open."""
        place = self.place()
        if self.tour is None or place is None:
            return
        if self.tour.see(Moment(place.NAME, change, query)):
            place.show_tour()

    def say(self, words: str, *, is_error: bool = False, about: Collection[RecordId] = ()) -> None:
        """Say something at the bottom of the place that is open."""
        place = self.place()
        if place is not None:
            place.say(words, is_error=is_error, about=about)

    async def show_typed(self) -> None:
        """Show where the line is typed, unless it is an open question."""
        if isinstance(self.screen, Place):
            await self.action_go("capture")

    async def action_go(self, place: str) -> None:
        """Go to a place."""
        await self.switch_mode(place)
        if isinstance(self.screen, Place):
            self.screen.arrive()

    def action_hide_private(self) -> None:
        """Hide cues and notes, or show them again."""
        self.is_private = not self.is_private
        said = "Cues and notes are hidden." if self.is_private else "Cues and notes are shown."
        is_typing = self.is_private and bool(self.typed.lines)
        self.say(f"{said} What you type stays to be read." if is_typing else said)

    def action_show_help(self) -> None:
        """Explain the place that is open."""
        from hallway.ui.modals.help import Help

        place = self.screen
        if isinstance(place, Place):
            everywhere = self.offered((*PLACES, *EVERYWHERE))
            here = [self.keymap.applied(each) for each in place.OWN_COMMANDS]
            self.push_screen(Help(place.NAME, place.HELP, here, everywhere))

    def action_choose_event(self) -> None:
        """Ask for an event, and start it or come back to it."""
        from hallway.ui.modals.line import plain_line

        def plan(line: str) -> Change:
            return self.notebook.begin_event(line, self.now())

        place = self.place()
        if place is None or not self.is_open:
            return
        hint = (
            "Enter takes the one that is lit, or starts what is typed: its name, and if you like "
            "its days, /place, #series and what it is for. Esc leaves all as it is."
        )
        complete = partial(self.notebook.rest_of, Completed.EVENT)
        example = "PyCon Lisbon, 21 nov to 23 nov /Lisbon"
        make_line = partial(plain_line, placeholder=example, complete=complete)
        place.ask(Asked("Which event is this?", hint, make_line, plan, choices=self.list_events))

    def list_events(
        self, words: str, *, all_of: bool = False, but: RecordId | None = None
    ) -> list[Choice]:
        """List events to choose among, each by its name and with its days.

        Args:
            words: what is typed.
            all_of: the one that is chosen now is listed too.
            but: which is not.
        """
        now = self.now()
        found = self.notebook.events_to_choose(now, words, all_of=all_of)
        others = (event for event in found if event.id != but)
        return [Choice(each.name, show_days_of(each, now.date()), each.id) for each in others]

    def words_about(self, change: Change) -> str:
        """Say what a change did, what of it is odd, and what it leaves to be done."""
        return ". ".join(filter(None, (super().words_about(change), self._rest_of(change))))

    def _rest_of(self, change: Change) -> str:
        now = self.now()
        doubts = list(doubts_in(change, now.date()))
        owed = self.notebook.owed_when_started(change, now)
        ended = self.notebook.ended_by(change, now)
        left = [show_owed(owed)] if owed else []
        left += [show_reminder(0, 0, ended.name)] if ended else []
        touched = self.touched_words(change)
        return " ".join((*doubts, *left, *([touched] if touched else [])))

    def action_end_event(self) -> None:
        """End the event that is going on."""
        self.keep(lambda: self.notebook.end_event(self.now()))

    @work
    async def action_show_trash(self) -> None:
        """Show who was deleted, and bring back whom the person chooses."""
        from hallway.ui.modals.trash import TrashList

        if not self.is_open:
            return
        # By the real clock, whatever day is worked as of.
        trashed = self.notebook.in_trash(datetime.now().astimezone())
        chosen = await self.push_screen_wait(TrashList(trashed, hide=self.is_private))
        if chosen is not None:
            self.keep(lambda: self.notebook.bring_back_person(chosen, self.now()))

    def action_skip_step(self) -> None:
        """Go on in the tour without doing the step."""
        place = self.place()
        if self.tour is not None and place is not None:
            self.tour.skip()
            place.show_tour()

    async def show_person(self, person: RecordId) -> None:
        """Show a person among everyone."""
        await self.action_go("who")
        if isinstance(self.screen, WhoPlace):
            self.screen.show_person(person)

    async def debrief(self, event: RecordId) -> None:
        """Go through whom an event brought."""
        await self.action_go("debrief")
        if isinstance(self.screen, DebriefPlace):
            self.screen.open_event(event)

    async def show_event(self, event: Event) -> None:
        """Switch to an event that is on, or show who was met at another."""
        if event.is_under_way(self.now(), self.notebook.policies.night_ends_at):
            self.keep(lambda: self.notebook.start_event(event.name, self.now()))
            return
        await self.action_go("who")
        if isinstance(self.screen, WhoPlace):
            self.screen.look_for(f'event:"{event.name}"')

    def _print_error_renderables(self) -> None:
        """Print no traceback: its locals are what people told, and a terminal is seen by many."""


def commands_of_places() -> tuple[tuple[Command, ...], ...]:
    """Return the commands of each place."""
    return tuple(place.OWN_COMMANDS for place in _PLACES)
