"""Asking for a line, and keeping it: what was typed comes back if it cannot be kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import work
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from hallway.domain.changes import Change
from hallway.domain.errors import HallwayError, StaleEdit, StorageFailed
from hallway.domain.ids import RecordId
from hallway.domain.unsaved import Unsaved
from hallway.ui.modals.line import Choices, LineQuestion
from hallway.ui.presenters.answers import show_other_version, show_refusal

if TYPE_CHECKING:
    from hallway.ui.app import HallwayApp


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that one line answers.

    Attributes:
        title: what is asked.
        hint: what Enter does.
        make_line: makes the line around a text.
        plan: makes the change that keeps what was typed.
        anew: asks the same of what is there now, and says that in words; None if it is gone.
        choices: lists answers to choose among for what is typed.
        take: makes the change of a choice, by the record that it stands for.
        about: the record that is asked about, where several may be asked the same about.
        then: told of the change once it is kept.
    """

    title: str
    hint: str
    make_line: Callable[[str], Input]
    plan: Callable[[str], Change]
    anew: "Callable[[], tuple[Asked, str] | None] | None" = None
    choices: Choices | None = None
    take: Callable[[RecordId], Change] | None = None
    about: RecordId = 0
    then: Callable[[Change], None] | None = None


class AskingScreen(Screen[None]):
    """A screen that asks for lines, and asks again for one that could not be kept."""

    def __init__(self) -> None:
        super().__init__()
        self._left: dict[tuple[str, RecordId, str], str] = {}

    @property
    def hallway(self) -> "HallwayApp":
        """The app, by its own type."""
        return cast("HallwayApp", self.app)

    def ask(self, asked: Asked, proposal: str = "") -> None:
        """Ask for a line, and keep it.

        Args:
            asked: the question.
            proposal: what stands in the line at first.
        """
        left = self._left.pop((asked.title, asked.about, proposal), "")
        line = asked.make_line(proposal)
        question = LineQuestion(asked.title, asked.hint, line, self._remember, asked.choices)
        if left:
            line.value = left
            line.cursor_position = len(left)
        self._pose(asked, question, proposal)

    @work
    async def _pose(self, asked: Asked, question: LineQuestion, proposal: str = "") -> None:
        text = await self.app.push_screen_wait(question)
        self.hallway.forget_answer(question)
        if text is None:
            self._leave((asked.title, asked.about, proposal), question.typed)
            return
        plan = partial(asked.plan, text)
        if asked.take is not None and question.taken is not None:
            plan = partial(asked.take, question.taken.record)
        self.hallway.keep(
            plan,
            unsaved=Unsaved(text, asked.title),
            then=asked.then,
            otherwise=partial(self._ask_again, asked, text),
        )

    def _leave(self, key: tuple[str, RecordId, str], typed: str) -> None:
        """Keep what was typed for the next time that the same is asked."""
        if typed.strip():
            self._left[key] = typed
            self.hallway.say(
                "Not kept. Until you quit, what you typed is there again when you go back."
            )

    def _remember(self, question: LineQuestion, text: str) -> None:
        self.hallway.remember_answer(question, Unsaved(text, question.words))

    def _ask_again(self, asked: Asked, text: str, error: HallwayError) -> bool:
        """Say why the line was not kept, below the line itself."""
        if not text.strip():
            return False
        if isinstance(error, StaleEdit) and asked.anew is not None:
            return self._ask_anew(asked.anew(), text)
        question = self._bring_back(asked, text, show_refusal(error, ""))
        if isinstance(error, StorageFailed):
            self._say_where(question, error)
        return True

    def _ask_anew(self, anew: tuple[Asked, str] | None, text: str) -> bool:
        """Show both versions, where somebody else was faster."""
        if anew is None:
            return False
        asked, theirs = anew
        self._bring_back(asked, text, show_other_version(theirs))
        return True

    def _bring_back(self, asked: Asked, text: str, hint: Content) -> LineQuestion:
        """Ask again for a line that was typed, which is unsaved from now on."""
        line = asked.make_line(text)
        question = LineQuestion(asked.title, hint, line, self._remember, asked.choices)
        self._remember(question, text)
        self._pose(asked, question)
        return question

    @work
    async def _say_where(self, question: LineQuestion, error: StorageFailed) -> None:
        where = await self.hallway.copy_unsaved()
        question.show_hint(show_refusal(error, where))
