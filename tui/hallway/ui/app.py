"""The app: places, the notebook they show, and the one path by which a screen changes it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import ClassVar

from textual import events, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.reactive import var
from textual.screen import Screen
from textual.signal import Signal

from hallway.domain.changes import Change
from hallway.domain.errors import HallwayError, NothingTyped
from hallway.domain.events import day_of_event
from hallway.domain.questions import QuestionKind
from hallway.notebook import Notebook
from hallway.ui.commands import EVERYWHERE, PLACES, Command, bindings_of
from hallway.ui.presenters.top_lines import Context
from hallway.ui.screens.capture import CapturePlace
from hallway.ui.screens.followups import FollowupsPlace
from hallway.ui.screens.place import Place
from hallway.ui.screens.review import ReviewPlace
from hallway.ui.screens.who import WhoPlace
from hallway.ui.themes import DARK, LIGHT, tokens_of
from hallway.ui.tour import Moment, Tour

_CATCH_UP_SECONDS = 0.5


class HallwayApp(App[HallwayError | None]):
    """Opens a notebook and shows its places; returns the error that kept it from opening."""

    TITLE = "Hallway"
    CSS_PATH = "hallway.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    MODES: ClassVar[dict[str, str | Callable[[], Screen[None]]]] = {
        "capture": CapturePlace,
        "who": WhoPlace,
        "followups": FollowupsPlace,
        "review": ReviewPlace,
    }
    DEFAULT_MODE = "capture"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "lead", show=False, priority=True),
        *bindings_of((*PLACES, *EVERYWHERE), "app"),
    ]

    is_leading: var[bool] = var(False)
    is_private: var[bool] = var(False)
    unsaved_line: var[str] = var("")

    def __init__(
        self,
        open_notebook: Callable[[], Notebook],
        now: Callable[[], datetime],
        tour: Tour | None = None,
    ) -> None:
        """Prepare the app.

        Args:
            open_notebook: called once the first frame is drawn.
            now: the moment as lived, in local time.
            tour: shown on every place, and ticked off by what is done.
        """
        super().__init__()
        self.tour = tour
        self.now = now
        self.notebook_changed: Signal[Change | None] = Signal(self, "notebook_changed")
        self._open_notebook = open_notebook
        self.failure: Exception | None = None
        self._notebook: Notebook | None = None

    @property
    def is_open(self) -> bool:
        """The notebook is there."""
        return self._notebook is not None

    @property
    def notebook(self) -> Notebook:
        """The open notebook."""
        if self._notebook is None:
            raise RuntimeError("the notebook is asked for before it is open")
        return self._notebook

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give every theme the tokens that our styles use."""
        return tokens_of(self.current_theme)

    def on_mount(self) -> None:
        """Take our themes, and open the notebook after the first frame."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name
        self.call_after_refresh(self._open)

    async def on_event(self, event: events.Event) -> None:
        """Take the key after Esc as a command, even while an input would take it as text."""
        if isinstance(event, events.Key) and self.is_leading and event.key != "escape":
            self.is_leading = False
            action = self._action_of(event.character)
            if action is not None:
                await self.run_action(action)
                return
        await super().on_event(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Esc-then-key work on the places, and leave dialogs their own keys."""
        if action == "skip_step":
            return self.tour is not None
        if action == "lead":
            return isinstance(self.screen, Place)
        return True

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """List every command for the palette."""
        for command in self.offered((*PLACES, *EVERYWHERE)):
            yield _in_palette(command, self, f"app.{command.action}")
        if isinstance(screen, Place):
            for command in screen.offered_commands():
                yield _in_palette(command, self, f"screen.{command.action}")
        yield SystemCommand("Theme", "Choose other colours.", self.action_change_theme)

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
        )

    def keep(self, plan: Callable[[], Change]) -> Change | None:
        """Plan and keep a change, and say what was done.

        Returns:
            The change, or None when it could not be kept; the reason was shown.
        """
        try:
            change = self.notebook.keep(plan())
        except HallwayError as error:
            # An empty line is a slip of the finger, and needs a hint rather than an alarm.
            self.say(error.sentences, is_error=not isinstance(error, NothingTyped))
            return None
        self.notebook_changed.publish(change)
        self.say(_what_was_done(change))
        self.see(change=change)
        return change

    def see(self, *, change: Change | None = None, query: str = "") -> None:
        """Let the tour know what happened on the place that is open."""
        place = self._place()
        if self.tour is None or place is None:
            return
        if self.tour.see(Moment(place.NAME, change, query)):
            place.show_tour()

    def say(self, words: str, *, is_error: bool = False) -> None:
        """Say something at the bottom of the place that is open."""
        place = self._place()
        if place is not None:
            place.say(words, is_error=is_error)

    def action_lead(self) -> None:
        """Wait for a key that is a command, even while text is typed."""
        self.is_leading = not self.is_leading

    async def action_go(self, place: str) -> None:
        """Go to a place."""
        await self.switch_mode(place)

    async def action_quit(self) -> None:
        """Leave; with a line that is not saved, only when asked twice."""
        if not self.unsaved_line:
            self.exit()
            return
        self.unsaved_line = ""
        await self.action_go("capture")
        self.say("This line is not saved. Enter saves it; quit again leaves without it.")

    def action_undo(self) -> None:
        """Take back the last change made on this screen."""
        self.keep(lambda: self.notebook.undo(self.now(), only_here=True))

    def action_redo(self) -> None:
        """Bring back what was taken back last."""
        self.keep(lambda: self.notebook.redo(self.now(), only_here=True))

    def action_hide_private(self) -> None:
        """Hide cues and notes, or show them again."""
        self.is_private = not self.is_private
        self.say("Cues and notes are hidden." if self.is_private else "Cues and notes are shown.")

    def action_show_help(self) -> None:
        """Explain the place that is open."""
        from hallway.ui.modals.help import Help

        place = self.screen
        if isinstance(place, Place):
            everywhere = self.offered((*PLACES, *EVERYWHERE))
            self.push_screen(Help(place.NAME, place.HELP, place.OWN_COMMANDS, everywhere))

    @work
    async def action_choose_event(self) -> None:
        """Ask for an event, and start it or come back to it."""
        from hallway.ui.modals.line import LineQuestion, plain_line

        line = plain_line(placeholder="its name, such as PyCon Lisbon")
        hint = "Enter starts it today, or comes back to one of this name. Esc leaves all as it is."
        name = await self.push_screen_wait(LineQuestion("Which event is this?", hint, line))
        if name and name.strip():
            self.keep(lambda: self.notebook.start_event(name, self.now()))

    def action_end_event(self) -> None:
        """End the event that is going on."""
        self.keep(lambda: self.notebook.end_event(self.now()))

    def action_skip_step(self) -> None:
        """Go on in the tour without doing the step."""
        place = self._place()
        if self.tour is not None and place is not None:
            self.tour.skip()
            place.show_tour()

    def offered(self, commands: Iterable[Command]) -> list[Command]:
        """Leave out the commands that cannot be given now."""
        return [each for each in commands if self.check_action(each.action_name, ())]

    def _handle_exception(self, error: Exception) -> None:
        """Remember what failed; whoever runs the app says it in a sentence."""
        self.failure = self.failure or error
        super()._handle_exception(error)

    def _print_error_renderables(self) -> None:
        """Print no traceback: its locals are what people told, and a terminal is seen by many."""

    def _action_of(self, key: str | None) -> str | None:
        """Find what a plain key does on the place that is open; shared commands come first."""
        place = self.screen
        if not isinstance(place, Place):
            return None
        own = [(each.key, f"screen.{each.action}") for each in place.offered_commands()]
        shared = self.offered((*PLACES, *EVERYWHERE))
        everywhere = [(each.key, f"app.{each.action}") for each in shared]
        return next((action for each, action in (*everywhere, *own) if each == key), None)

    def _place(self) -> Place | None:
        """Find the place below whatever question is open."""
        places = (screen for screen in reversed(self.screen_stack) if isinstance(screen, Place))
        return next(places, None)

    def _open(self) -> None:
        try:
            self._notebook = self._open_notebook()
        except HallwayError as error:
            self.exit(error, return_code=error.exit_code)
            return
        self.notebook_changed.publish(None)
        self.set_interval(_CATCH_UP_SECONDS, self._catch_up)

    def _catch_up(self) -> None:
        """Take in what other processes wrote."""
        try:
            if self.notebook.catch_up():
                self.notebook_changed.publish(None)
        except HallwayError as error:
            self.say(error.sentences, is_error=True)


def _what_was_done(change: Change) -> str:
    if change.undoes is not None:
        return change.words
    return (
        f"Brought back: {change.words}" if change.redoes is not None else f"Saved · {change.words}"
    )


def _in_palette(command: Command, app: HallwayApp, action: str) -> SystemCommand:
    def run() -> None:
        app.call_later(app.run_action, action)

    return SystemCommand(command.label, command.help, run)


def run_app(
    open_notebook: Callable[[], Notebook], now: Callable[[], datetime], *, with_tour: bool = False
) -> int:
    """Run the screen until it is left.

    Args:
        open_notebook: opens the notebook to show.
        now: the moment as lived, in local time.
        with_tour: walk a newcomer through the main job.

    Returns:
        The exit code.

    Raises:
        HallwayError: the notebook could not be opened.
        Exception: whatever failed on the screen, once the terminal is whole again.
    """
    app = HallwayApp(open_notebook, now, Tour() if with_tour else None)
    error = app.run() or app.failure
    if error is not None:
        raise error
    return app.return_code or 0
