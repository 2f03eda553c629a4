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
from hallway.ui.modals.line import LineQuestion
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
        plan: makes the change that keeps what the line says.
        anew: asks the same of what is there now, and says that in words; None if it is gone.
    """

    title: str
    hint: str
    make_line: Callable[[str], Input]
    plan: Callable[[Input], Change]
    anew: "Callable[[], tuple[Asked, str] | None] | None" = None


class AskingScreen(Screen[None]):
    """A screen that asks for lines, and asks again for one that could not be kept."""

    @property
    def hallway(self) -> "HallwayApp":
        """The app, by its own type."""
        return cast("HallwayApp", self.app)

    @work
    async def ask(self, asked: Asked, text: str = "", hint: Content | None = None) -> None:
        """Ask for a line, and keep it.

        Args:
            asked: the question.
            text: what stands in the line at first.
            hint: what is said in place of what Enter does.
        """
        line = asked.make_line(text)
        question = LineQuestion(asked.title, hint or asked.hint, line)
        typed = await self.app.push_screen_wait(question)
        self.hallway.typed.held = ""
        if typed is None:
            return
        self.hallway.keep(
            partial(asked.plan, line),
            text=line.value,
            otherwise=partial(self._ask_again, asked, line.value),
        )

    def _ask_again(self, asked: Asked, text: str, error: HallwayError) -> bool:
        """Say why the line was not kept, above the line itself."""
        if not text.strip():
            return False
        if isinstance(error, StaleEdit) and asked.anew is not None:
            return self._ask_anew(asked.anew(), text, error)
        where = self.hallway.hold(text) if isinstance(error, StorageFailed) else ""
        self.ask(asked, text, show_refusal(error, where))
        return True

    def _ask_anew(self, anew: tuple[Asked, str] | None, text: str, error: HallwayError) -> bool:
        """Show both versions, where somebody else was faster."""
        if anew is None:
            return False
        asked, theirs = anew
        self.ask(asked, text, show_other_version(theirs))
        return True
