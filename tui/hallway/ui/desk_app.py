"""An app at a desk: the one path by which a screen changes the notebook, and back."""

import asyncio
from collections.abc import Callable, Collection
from datetime import datetime

from textual import work
from textual.app import App
from textual.reactive import var
from textual.signal import Signal
from textual.worker import WorkerFailed

from hallway.domain.changes import Change
from hallway.domain.errors import HallwayError, NothingTyped, StaleEdit, StorageFailed
from hallway.domain.ids import RecordId
from hallway.domain.unsaved import Unsaved
from hallway.notebook import Desk, Notebook
from hallway.notebook.ports import LeftOver
from hallway.ui.indexing import Indexing
from hallway.ui.presenters.changes import show_change
from hallway.ui.presenters.openings import show_opening
from hallway.ui.safekeeping import Safekeeping
from hallway.ui.saver import Saver, Saving
from hallway.ui.typed import Typed
from hallway.ui.upkeep import Upkeep

NOTHING = Unsaved("")
_CATCH_UP_SECONDS = 0.5
_HOUSE_SECONDS = 60 * 60  # what is due once a day is looked for this often
_SAVING_IS_LONG_SECONDS = 0.15  # a disk is usually done before anybody could read a word about it


class DeskApp(App[HallwayError | None]):
    """Opens a notebook and keeps what is done on its screens.

    Attributes:
        notebook_changed: published with the change, or None when another process made it.
        typed: what is typed and not saved yet.
        failure: what ended the app.
        now: the moment as lived, in local time.
        is_private: cues and notes are hidden from somebody who looks on.
    """

    now: Callable[[], datetime]
    is_private: var[bool] = var(False)

    def __init__(self, open_desk: Callable[[], Desk]) -> None:
        super().__init__()
        self.notebook_changed: Signal[Change | None] = Signal(self, "notebook_changed")
        self.typed = Typed()
        self.failure: BaseException | None = None
        self._open_desk = open_desk
        self._notebook: Notebook | None = None
        self._saver = Saver(self._succeed, self._fail)
        self._safe: Safekeeping | None = None
        self._upkeep: Upkeep | None = None
        self._indexing: Indexing | None = None
        self._has_asked_to_leave = False
        self._opening_words = ""

    def say(self, words: str, *, is_error: bool = False, about: Collection[RecordId] = ()) -> None:
        """Say something on the screen that is open.

        Args:
            words: a sentence.
            is_error: something went wrong.
            about: the people it may name; it is said no more once one of them is gone.
        """
        raise NotImplementedError

    def opening_troubles(self) -> tuple[str, ...]:
        """Say what else is to be told when the notebook has been opened."""
        return ()

    async def arrive(self) -> None:
        """Go to what the screen was opened for, once the notebook is there."""

    def reminder(self) -> str:
        """Say what waits, once at start; empty where nothing does."""
        return ""

    def see(self, *, change: Change | None = None, query: str = "") -> None:
        """Take note of what was done."""
        raise NotImplementedError

    async def show_typed(self) -> None:
        """Show where the line is typed."""
        raise NotImplementedError

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

    @property
    def is_saving(self) -> bool:
        """A change is not on the disk yet."""
        return self._saver.is_saving

    @property
    def is_safe(self) -> bool:
        """Nothing that is typed would be lost if the program ended."""
        return self._safe is not None and self._safe.is_safe

    def keep(
        self,
        plan: Callable[[], Change],
        *,
        unsaved: Unsaved = NOTHING,
        then: Callable[[Change], None] | None = None,
        otherwise: Callable[[HallwayError], bool] | None = None,
    ) -> None:
        """Keep a change, after those that are on their way, and say what was done.

        Args:
            plan: makes the change when its turn comes.
            unsaved: the line it keeps, which comes back if it cannot be kept.
            then: told once the change is on the disk.
            otherwise: told why it is not; says whether it has dealt with that.
        """
        self._saver.put(Saving(plan, unsaved, then, otherwise))
        self._look_after_typed()
        self.set_timer(_SAVING_IS_LONG_SECONDS, self._say_that_it_is_saving)

    def action_undo(self) -> None:
        """Take back the last change made on this screen."""
        self.keep(lambda: self.notebook.undo(self.now(), only_here=True))

    def action_redo(self) -> None:
        """Bring back what was taken back last."""
        self.keep(lambda: self.notebook.redo(self.now(), only_here=True))

    def remember(self, line: str) -> None:
        """Keep a line that is being typed, in case that the program is killed."""
        if line != self.typed.line:
            self.typed.line = line
            self._look_after_typed()

    def remember_answer(self, question: object, unsaved: Unsaved) -> None:
        """Keep what is being typed into a question, in case that the program is killed."""
        self.typed.answer(question, unsaved)
        self._look_after_typed()

    def forget_answer(self, question: object) -> None:
        """Let go of what stood in a question that is closed."""
        self.typed.close(question)
        self._look_after_typed()

    async def copy_unsaved(self) -> str:
        """Keep what is unsaved in a file beside the drafts as well, and say where."""
        return await self._copy("What you typed is in the line again, and in {}.")

    async def _copy(self, sentence: str) -> str:
        if self._safe is None:
            return ""
        try:
            path = await self._safe.copy()
        except StorageFailed as error:
            return f" {error.sentences}"
        return f" {sentence.format(path)}" if path else ""

    async def action_quit(self) -> None:
        """Leave, once all is on the disk; a line that is not saved is there the next time."""
        self._leave_when_saved()

    @work
    async def _leave_when_saved(self) -> None:
        await self._saver.rest()
        if self._has_asked_to_leave or await self._is_kept():
            self.exit()
            return
        where = await self._copy("It is in {}.")
        self._has_asked_to_leave = True
        await self.show_typed()
        self.say(f"This line is not saved.{where} Enter tries again; quit again leaves.")

    async def _is_kept(self) -> bool:
        if self._safe is None:
            return True  # it is kept once the screen has ended
        try:
            await self._safe.follow()
        except StorageFailed:
            return self._safe.is_safe
        return True

    @work
    async def open_desk(self) -> None:
        """Open the notebook, and keep it in step from then on; keys are taken meanwhile."""
        desk = await asyncio.to_thread(self._open_desk)
        self._safe = Safekeeping(desk, self.typed, self._unsaved)
        self.run_worker(self._safe.run(self._say_trouble), name="typed text", group="safekeeping")
        self._safe.look()
        try:
            notebook = await asyncio.to_thread(desk.open_notebook)
        except HallwayError as error:
            self.exit(error, return_code=error.exit_code)
            return
        left_over = await self._take_over(self._safe)
        warning = await asyncio.to_thread(desk.find_warning)
        self._begin(notebook)
        await self._say_what_was_found(notebook, warning, left_over)
        await self.arrive()

    async def _take_over(self, safe: Safekeeping) -> LeftOver:
        try:
            return await safe.take_over()
        except StorageFailed as error:
            return LeftOver(refusal=error)

    def _begin(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self.run_worker(self._saver.run(notebook), name="saver", group="saver")
        indexing = self._indexing = Indexing(notebook, self._saver, self._show_news)
        self.run_worker(indexing.run(), name="index", group="index")
        self._upkeep = Upkeep(notebook, self._saver, self._show_news, self._say_trouble, indexing)
        self.notebook_changed.publish(None)
        self.set_interval(_CATCH_UP_SECONDS, self._upkeep.catch_up)
        self.set_interval(_HOUSE_SECONDS, self._upkeep.keep_house)
        self._upkeep.keep_house()

    async def _say_what_was_found(
        self, notebook: Notebook, warning: str | None, left_over: LeftOver
    ) -> None:
        where = await self._put_aside()
        told = self.opening_troubles()
        if notebook.read_only_because is not None:
            troubles: tuple[str, ...] = (notebook.read_only_because.sentences, *told)
        else:
            troubles = (*notebook.notices, *([warning] if warning else []), *told)
        words = show_opening(troubles, left_over, where) or self.reminder()
        self._opening_words = words
        if words:
            self.say(words, is_error=bool(troubles or left_over.refusal))

    async def _put_aside(self) -> str:
        """Put answers that nothing asks for any more into a file, and say where."""
        if self._safe is None:
            return ""
        try:
            path = await self._safe.put_aside()
        except StorageFailed as error:
            return error.sentences
        return f"What you had answered and was not saved is in {path}." if path else ""

    def _show_news(self) -> None:
        if self.is_running:
            self.notebook_changed.publish(None)

    def _say_trouble(self, error: HallwayError) -> bool:
        # Where typed text had to go to another place, that was said, and matters more.
        if not self.is_running or (self._safe is not None and self._safe.has_copy):
            return False
        # What was said at the opening has not been read by somebody who did nothing since.
        self.say(f"{self._opening_words} {error.sentences}".lstrip(), is_error=True)
        return True

    @property
    def is_comparing(self) -> bool:
        """Duplicates are looked for."""
        return self._indexing is not None and self._indexing.is_comparing

    def look_for_duplicates(self) -> None:
        """Compare everyone with everyone, beside all else."""
        if self._indexing is not None:
            self._indexing.compare()

    def _unsaved(self) -> tuple[Unsaved, ...]:
        return (*self._saver.unsaved, *self.typed.lines)

    def _look_after_typed(self) -> None:
        self._has_asked_to_leave = False
        self._opening_words = ""
        if self._safe is not None:
            self._safe.look()

    def _succeed(self, saving: Saving, change: Change) -> None:
        if not self.is_running:
            return
        if self._safe is not None:
            self._safe.look_now()
        if self._upkeep is not None:
            self._upkeep.tidy_up()
        self.notebook_changed.publish(change)
        self.say(self.words_about(change), about=change.concerns())
        self.see(change=change)
        if saving.then is not None:
            saving.then(change)

    def words_about(self, change: Change) -> str:
        """Say what a change did."""
        return show_change(change, hide=self.is_private)

    def _fail(self, saving: Saving, error: HallwayError) -> None:
        if not self.is_running:
            self.typed.give_back((saving.unsaved,))
            return
        if isinstance(error, StaleEdit):  # what came first was taken in on the way
            self.notebook_changed.publish(None)
        if saving.otherwise is None or not saving.otherwise(error):
            self._refuse(error, saving.unsaved)

    def _refuse(self, error: HallwayError, unsaved: Unsaved) -> None:
        """Say why a change was not kept, and bring its line back."""
        if unsaved.text.strip():
            self.typed.give_back((unsaved,))
            self.notebook_changed.publish(None)
        # An empty line is a slip of the finger, and needs a hint rather than an alarm.
        self.say(error.sentences, is_error=not isinstance(error, NothingTyped))
        self._say_where_it_is(error)

    @work
    async def _say_where_it_is(self, error: HallwayError) -> None:
        """Say where the text of a refused change is, as soon as it is there."""
        aside = await self._put_aside()
        copied = await self.copy_unsaved() if isinstance(error, StorageFailed) else ""
        where = f" {aside}{copied}".rstrip() if aside else copied
        if where:
            self.say(f"{error.message}{where} {error.way_out}".rstrip(), is_error=True)

    def _say_that_it_is_saving(self) -> None:
        if self.is_saving:
            self.say("Saving …")

    def put_away(self) -> str:
        """Leave everything in order, however the screen ended.

        Returns:
            Where typed text is that is not saved, in words; nothing where there is none.
        """
        self._saver.close()
        words = self._put_typed_away()
        if self._notebook is not None:
            self._notebook.close()
        return words

    def _put_typed_away(self) -> str:
        if self._safe is None and not self._unsaved():
            return ""
        safe = self._safe or Safekeeping(self._open_desk(), self.typed, self._unsaved)
        try:
            return safe.put_away(has_failed=self.failure is not None)
        except StorageFailed as error:
            if self.failure is not None:
                return error.sentences
            self.failure = error
            return ""

    def _handle_exception(self, error: Exception) -> None:
        """Remember what failed; whoever runs the app says it in a sentence."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        self.failure = self.failure or cause
        super()._handle_exception(error)
