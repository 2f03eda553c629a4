"""What can be done with a promise, on every place that shows one."""

from collections.abc import Callable
from datetime import date, datetime

from textual import work
from textual.widgets import Input

from hallway.domain.changes import Change
from hallway.domain.days import read_day
from hallway.domain.followups import Followup
from hallway.ui.commands import Command
from hallway.ui.modals.line import LineQuestion, plain_line
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.place import Place

PROMISE_COMMANDS = (
    Command("followup.done", "space", "complete", "Done", "Tick the promise off."),
    Command("followup.snooze", "s", "snooze", "Snooze", "Move the promise to another day."),
    Command("followup.let_go", "x", "let_go", "Let go", "Give the promise up on purpose."),
)
PROMISE_ACTIONS = frozenset(command.action for command in PROMISE_COMMANDS)
_USUAL_SNOOZE = "+3d"


class PromisePlace(Place):
    """A place where a promise may be chosen, to be done, moved or let go."""

    def chosen_promise(self) -> Followup | None:
        """Return the open promise that the keys are about."""
        raise NotImplementedError

    def action_complete(self) -> None:
        """Tick the promise off, and ask what came of it."""
        followup = self.chosen_promise()
        if followup is None:
            return

        def plan(line: Input) -> Change:
            now = self.hallway.now()
            return self.notebook.complete_followup(followup.id, now, line.value)

        hint = "Enter ticks it off, with or without words. Esc leaves it open."
        self.ask(Asked(f"Done: {followup.text}", hint, _outcome_line, plan))

    @work
    async def action_snooze(self) -> None:
        """Ask for another day, and move the promise there."""
        followup = self.chosen_promise()
        if followup is None:
            return
        due = await self._ask_day(followup)
        if due is not None:
            notebook = self.notebook
            self._change(lambda now: notebook.snooze_followup(followup.id, due, now))

    def action_let_go(self) -> None:
        """Give the promise up on purpose."""
        followup = self.chosen_promise()
        if followup is not None:
            self._change(lambda now: self.notebook.let_go_followup(followup.id, now))

    async def _ask_day(self, followup: Followup) -> date | None:
        hint = "A day as you would say it: fri, +3d, next week, 12 dec."
        line = plain_line(placeholder=_USUAL_SNOOZE)
        typed = await self.app.push_screen_wait(LineQuestion(f"When: {followup.text}", hint, line))
        if typed is None:
            return None
        day = read_day(typed.strip() or _USUAL_SNOOZE, self.today)
        if day is None:
            self.say(f"{typed!r} is no day. Try fri, +3d, next week or 12 dec.", is_error=True)
        return day

    def _change(self, verb: Callable[[datetime], Change]) -> None:
        # Whoever answers again before the answer is kept has not seen what comes next.
        if not self.hallway.is_saving:
            self.hallway.keep(lambda: verb(self.hallway.now()))


def _outcome_line(text: str) -> Input:
    return plain_line(text, "what came of it")
