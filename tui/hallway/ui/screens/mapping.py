"""Mapping your network: one circle after the other, whoever comes to mind."""

from asyncio import Future, get_running_loop
from functools import partial

from textual import work
from textual.widgets import Input

from hallway.domain.changes import Change
from hallway.domain.circles import Circle
from hallway.domain.errors import HallwayError, StorageFailed
from hallway.domain.people import display_name
from hallway.domain.unsaved import Unsaved
from hallway.ui.commands import Command
from hallway.ui.modals.line import LineQuestion
from hallway.ui.presenters.answers import show_refusal
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.place import Place
from hallway.ui.widgets.quick_line import QuickLine

MAP = Command(
    "who.map",
    "N",
    "map_network",
    "Map your network",
    "Add the people you already know, circle by circle.",
    in_footer=False,
)
_NAMED = 6  # of those who are in a circle already


class MappingPlace(Place):
    """A place from which the people you already know are added."""

    @work
    async def action_map_network(self) -> None:
        """Ask which circle to begin with, then for one person after the other."""
        from hallway.ui.modals.choice import Choice

        circles = self.notebook.circles()
        texts = [f"{each.name}  {each.count or ''}".rstrip() for each in circles]
        first = await self.app.push_screen_wait(Choice("Map your network: begin with", texts))
        for circle in [] if first is None else circles[first:]:
            if not await self._fill(circle):
                return
        if first is not None:
            self.say("That was the last circle. Everyone you added is in Who.")

    async def _fill(self, circle: Circle) -> bool:
        """Add people to a circle until nobody comes to mind; say whether to go on with the next."""
        text, error = "", None
        while True:
            asked = self._asked_of(circle)
            answer = await self._answer_to(asked, text, error)
            if answer is None:
                return False
            if not answer.strip():
                return True
            error = await self._kept(asked, answer)
            text = answer if error is not None else ""

    async def _answer_to(self, asked: Asked, text: str, error: HallwayError | None) -> str | None:
        """Ask for one person; a line that could not be kept comes back with the reason."""
        hint = asked.hint if error is None else show_refusal(error, "")
        question = LineQuestion(asked.title, hint, asked.make_line(text), self._remember)
        if text:
            self._remember(question, text)
        if isinstance(error, StorageFailed):
            self._say_where(question, error)
        answer = await self.app.push_screen_wait(question)
        self.hallway.forget_answer(question)
        if answer is None:
            self._leave((asked.title, asked.about, ""), question.typed or text)
        return answer

    async def _kept(self, asked: Asked, text: str) -> HallwayError | None:
        """Keep a line, and return why it was not kept."""
        answered: Future[HallwayError | None] = get_running_loop().create_future()

        def refuse(error: HallwayError) -> bool:
            answered.set_result(error)
            return True

        self.hallway.keep(
            partial(asked.plan, text),
            unsaved=Unsaved(text, asked.title),
            then=lambda _change: answered.set_result(None),
            otherwise=refuse,
        )
        return await answered

    def _asked_of(self, circle: Circle) -> Asked:
        def plan(text: str) -> Change:
            return self.notebook.add_known(text, circle.name, self.hallway.now())

        here = self.notebook.people_in(circle.name)
        names = ", ".join(display_name(each, hide=self.is_private) for each in here[-_NAMED:])
        more = f" and {len(here) - _NAMED} more" if len(here) > _NAMED else ""
        known = f" Here so far: {names}{more}." if here else ""
        hint = f"A name is enough. Enter adds them, Enter alone goes on, Esc leaves it.{known}"
        return Asked(f"{circle.name.capitalize()}: who comes to mind?", hint, self._map_line, plan)

    def _map_line(self, text: str) -> Input:
        complete = self.notebook.rest_of
        placeholder = "Ana Ruiz, midwife @St Mary #choir"
        return QuickLine(lambda: self.today, placeholder=placeholder, value=text, complete=complete)
