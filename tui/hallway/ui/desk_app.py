"""An app at a desk: the one path by which a screen changes the notebook, and back."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from textual import work
from textual.app import App
from textual.signal import Signal
from textual.timer import Timer
from textual.worker import WorkerFailed

from hallway.domain.changes import Change
from hallway.domain.errors import HallwayError, NothingTyped, StorageFailed
from hallway.notebook import Desk, Notebook
from hallway.ui.saver import Chore, Saver, Saving
from hallway.ui.typed import Typed

_CATCH_UP_SECONDS = 0.5
_HOUSE_SECONDS = 60 * 60  # what is due once a day is looked for this often
_DRAFT_SECONDS = 0.3  # once for several keys: each time the disk is waited for
_SAVING_IS_LONG_SECONDS = 0.15  # a disk is usually done before anybody could read a word about it


class DeskApp(App[HallwayError | None]):
    """Opens a notebook and keeps what is done on its screens.

    Attributes:
        notebook_changed: published with the change, or None when another process made it.
        typed: what is typed and not saved yet.
        failure: what ended the app.
    """

    def __init__(self, open_desk: Callable[[], Desk]) -> None:
        super().__init__()
        self.notebook_changed: Signal[Change | None] = Signal(self, "notebook_changed")
        self.typed = Typed()
        self.failure: BaseException | None = None
        self._open_desk = open_desk
        self._desk: Desk | None = None
        self._saver: Saver | None = None
        self._early: list[Saving] = []
        self._troubles: dict[str, str] = {}
        self._has_asked_to_leave = False
        self._has_emergency = False
        self._has_kept_house = False
        self._draft_timer: Timer | None = None

    def say(self, words: str, *, is_error: bool = False) -> None:
        """Say something on the screen that is open."""
        raise NotImplementedError

    def see(self, *, change: Change | None = None, query: str = "") -> None:
        """Take note of what was done."""
        raise NotImplementedError

    async def show_typed(self) -> None:
        """Show where the line is typed."""
        raise NotImplementedError

    @property
    def is_open(self) -> bool:
        """The notebook is there."""
        return self._desk is not None

    @property
    def notebook(self) -> Notebook:
        """The open notebook."""
        if self._desk is None:
            raise RuntimeError("the notebook is asked for before it is open")
        return self._desk.notebook

    @property
    def is_saving(self) -> bool:
        """A change is not on the disk yet."""
        return bool(self._early) or (self._saver is not None and self._saver.is_saving)

    def keep(
        self,
        plan: Callable[[], Change],
        *,
        text: str = "",
        then: Callable[[Change], None] | None = None,
        otherwise: Callable[[HallwayError], bool] | None = None,
    ) -> None:
        """Keep a change, after those that are on their way, and say what was done.

        Args:
            plan: makes the change when its turn comes.
            text: the line it keeps, which comes back if it cannot be kept.
            then: told once the change is on the disk.
            otherwise: told why it is not; says whether it has dealt with that.
        """

        def succeed(change: Change) -> None:
            if not self.is_running:
                return
            self._acknowledge(change)
            if then is not None:
                then(change)

        def fail(error: HallwayError) -> None:
            if not self.is_running:
                self.typed.give_back((text,))
            elif otherwise is None or not otherwise(error):
                self._refuse(error, text)

        saving = Saving(plan, succeed, fail, text)
        if self._saver is None:
            self._early.append(saving)
        else:
            self._saver.put(saving)
        self.set_timer(_SAVING_IS_LONG_SECONDS, self._say_that_it_is_saving)

    def remember(self, line: str) -> None:
        """Keep a line that is being typed, in case that the program is killed."""
        self.typed.line = line
        self._has_asked_to_leave = False
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(_DRAFT_SECONDS, self._put_drafts)

    def hold(self, text: str) -> str:
        """Keep what a question was answered with, until it is asked again; say where it is."""
        self.typed.held = text
        self._put_drafts()
        return self._emergency_copy()

    async def action_quit(self) -> None:
        """Leave, once all is on the disk; a line that is not saved is there the next time."""
        self._leave_when_saved()

    @work
    async def _leave_when_saved(self) -> None:
        self._put_drafts()
        if self._saver is not None:
            await self._saver.rest()
        if self.typed.is_kept or self._has_asked_to_leave:
            self.exit()
            return
        self._has_asked_to_leave = True
        await self.show_typed()
        self.say("This line is not saved. Enter tries again; quit again leaves without it.")

    async def open_desk(self) -> None:
        """Open the notebook, and keep it in step from then on."""
        try:
            desk, lines = await asyncio.to_thread(self._take_seat)
        except HallwayError as error:
            self.exit(error, return_code=error.exit_code)
            return
        self._desk, self._saver = desk, Saver(desk.notebook)
        self.run_worker(self._saver.run(), name="saver", group="saver")
        for saving in self._early:
            self._saver.put(saving)
        self._early = []
        self.typed.give_back(lines)
        self.notebook_changed.publish(None)
        self._say_what_was_found(lines)
        self.set_interval(_CATCH_UP_SECONDS, self._catch_up)
        self.set_interval(_HOUSE_SECONDS, self._keep_house)
        self._keep_house()

    def _take_seat(self) -> tuple[Desk, tuple[str, ...]]:
        """Open the notebook, and take over what was typed when the last screen ended."""
        desk = self._open_desk()
        try:
            return desk, desk.drafts.take_over()
        except StorageFailed:
            # Where nothing may be written there are no drafts either.
            return desk, ()

    def _say_what_was_found(self, lines: tuple[str, ...]) -> None:
        notebook = self.notebook
        if notebook.read_only_because is not None:
            self.say(notebook.read_only_because.sentences, is_error=True)
        elif self._warnings:
            self.say(" ".join(self._warnings), is_error=True)
        elif lines:
            self.say("What you had typed is back. Enter saves it.")

    @property
    def _warnings(self) -> tuple[str, ...]:
        """What was mended, and why the folder is a bad place."""
        danger = self._desk.warning if self._desk else None
        return (*self.notebook.notices, *([danger] if danger else []))

    def _keep_house(self) -> None:
        """Let the backup of the day be made, and the trash be emptied."""
        # The real clock: neither follows the day that is worked as of.
        now = datetime.now().astimezone()

        def keep_house() -> None:
            self._has_kept_house |= self.notebook.keep_house(now)

        self._put_chore("house", keep_house, self._show_news)

    def _catch_up(self) -> None:
        """Take in what other processes wrote."""
        if not self.is_saving:
            self._put_chore("read on", self.notebook.read_on, self._show_news)

    def _show_news(self) -> None:
        if self.notebook.absorb() and self.is_running:
            self.notebook_changed.publish(None)

    def _put_chore(
        self, name: str, work: Callable[[], object], then: Callable[[], None] = lambda: None
    ) -> None:
        def succeed() -> None:
            self._troubles.pop(name, None)
            then()

        def fail(error: HallwayError) -> None:
            self._say_trouble(name, error)

        if self._saver is not None:
            self._saver.put_chore(name, Chore(work, succeed, fail))

    def _put_drafts(self) -> None:
        """Keep what is typed, in case that the program is killed."""
        self._draft_timer = None
        if self._desk is None:
            return
        drafts, lines = self._desk.drafts, self._unsaved_lines()
        if lines != self.typed.kept:
            self._put_chore("drafts", lambda: drafts.keep(lines), lambda: self.typed.keep(lines))

    def _say_trouble(self, name: str, error: HallwayError) -> None:
        """Say what a chore met, once; it will be tried again.

        Where typed text had to go to another place, that was said, and matters more.
        """
        if error.sentences == self._troubles.get(name) or self._has_emergency:
            return
        if self.is_running:
            self._troubles[name] = error.sentences
            self.say(error.sentences, is_error=True)

    def _unsaved_lines(self) -> tuple[str, ...]:
        on_the_way = [] if self._saver is None else self._saver.unsaved_texts
        return (*on_the_way, *(saving.text for saving in self._early), *self.typed.lines)

    def _acknowledge(self, change: Change) -> None:
        self._tidy_up_behind()
        self.notebook_changed.publish(change)
        self.say(_what_was_done(change))
        self.see(change=change)

    def _tidy_up_behind(self) -> None:
        """Bring the drafts in line with what is saved by now."""
        self._put_drafts()
        if self._has_emergency:
            self._emergency_copy()
        if self.notebook.is_long:
            self._put_chore("tidy", self.notebook.tidy)
        if not self._has_kept_house:
            # Where the screen found no notebook, or one of today, there was nothing to do before.
            self._keep_house()

    def _refuse(self, error: HallwayError, text: str) -> None:
        """Say why a change was not kept, and bring its line back."""
        if text.strip():
            self.typed.give_back((text,))
            self.notebook_changed.publish(None)
        where = self._emergency_copy() if isinstance(error, StorageFailed) else ""
        # An empty line is a slip of the finger, and needs a hint rather than an alarm.
        words = f"{error.message}{where} {error.way_out}".rstrip()
        self.say(words, is_error=not isinstance(error, NothingTyped))

    def _emergency_copy(self) -> str:
        """Keep what is typed anywhere, and say where."""
        if self._desk is None:
            return ""
        lines = self._unsaved_lines()
        self._has_emergency = bool(lines)
        try:
            path = self._desk.emergency.keep(lines)
        except StorageFailed as error:
            return f" {error.sentences}"
        return f" What you typed is in the line again, and in {path}." if path else ""

    def _say_that_it_is_saving(self) -> None:
        if self.is_saving:
            self.say("Saving …")

    def put_away(self) -> None:
        """Leave everything in order, however the screen ended."""
        if self._saver is None or self._desk is None:
            return
        self._saver.close()
        try:
            self._put_away_lines(self._desk, self._unsaved_lines())
        except StorageFailed as error:
            self.failure = self.failure or _with_words(error, self._emergency_copy())
        self._desk.drafts.close()
        self._desk.notebook.close()

    def _put_away_lines(self, desk: Desk, lines: tuple[str, ...]) -> None:
        """Keep what is typed for the next time, unless it may be what ends the screen again."""
        has_failed = self.failure is not None
        if has_failed and desk.drafts.have_failed:
            desk.drafts.keep(())
            path = desk.emergency.keep(lines)
            words = f"What you typed is in {path}." if path else ""
        else:
            desk.drafts.keep(lines, have_failed=has_failed)
            words = "What you typed is there again the next time." if lines else ""
        if self.failure is not None and words:
            self.failure.add_note(words)

    def _handle_exception(self, error: Exception) -> None:
        """Remember what failed; whoever runs the app says it in a sentence."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        self.failure = self.failure or cause
        super()._handle_exception(error)


def _with_words(error: StorageFailed, words: str) -> StorageFailed:
    return StorageFailed(error.message, f"{error.way_out}{words}")


def _what_was_done(change: Change) -> str:
    if change.undoes is not None:
        return change.words
    return (
        f"Brought back: {change.words}" if change.redoes is not None else f"Saved · {change.words}"
    )
