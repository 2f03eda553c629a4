"""What can be done with a promise, on every place that shows one."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from textual.widgets import Input

from hallway.domain.capture_line import Part, read_promises
from hallway.domain.changes import Change
from hallway.domain.contacts import contact_in, show_contact
from hallway.domain.days import read_day, show_day
from hallway.domain.errors import Refused
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import RecordId
from hallway.domain.suggesting.suggestions import proposed_day
from hallway.ui.commands import Command
from hallway.ui.modals.line import plain_line
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.place import Place
from hallway.ui.widgets.quick_line import QuickLine

PROMISE_COMMANDS = (
    Command("followup.done", "space", "complete", "Done", "Tick the promise off."),
    Command("followup.snooze", "s", "snooze", "Snooze", "Move the promise to another day."),
    Command("followup.let_go", "x", "let_go", "Let go", "Give the promise up on purpose."),
)
PROMISE_ACTIONS = frozenset(command.action for command in PROMISE_COMMANDS)
PROMISE_HINT = (
    "Enter keeps it. The day stands at the end: fri, +3d, next week, 12 dec. Behind > you promise "
    "more, behind < they do."
)
_USUAL_SNOOZE = "+3d"


class PromisePlace(Place):
    """A place where a promise may be chosen, to be done, moved or let go."""

    def chosen_promise(self) -> Followup | None:
        """Return the open promise that the keys are about."""
        raise NotImplementedError

    def chosen_promises(self) -> list[Followup]:
        """Return all that the keys are about, where several may be marked."""
        chosen = self.chosen_promise()
        return [] if chosen is None else [chosen]

    def action_complete(self) -> None:
        """Tick what is chosen off, and ask what came of it."""
        chosen = self.chosen_promises()
        if not chosen:
            return
        ids, today = _ids(chosen), self.today

        def plan(said: str) -> Change:
            return self.notebook.fulfil_followups(ids, said, today, self.hallway.now())

        hint = f"Enter ticks it off, {_counted(chosen)} Behind > stands what comes next."
        is_theirs = all(each.side is Side.THEIRS for each in chosen)
        word = "Received" if is_theirs else "Done"
        self.ask(Asked(f"{word}: {_named(chosen)}", hint, _outcome_line, plan, about=ids[0]))

    def action_snooze(self) -> None:
        """Ask for another day, and move what is chosen there."""
        chosen = self.chosen_promises()
        if not chosen:
            return
        ids, usual = _ids(chosen), self._proposed(chosen)

        def plan(words: str) -> Change:
            due = day_said(words.strip() or usual, self.today)
            return self.notebook.snooze_followups(ids, due, self.hallway.now())

        hint = f"A day as you would say it: fri, +3d, next week, 12 dec. Enter alone: {usual}."
        make_line = partial(plain_line, placeholder=usual)
        self.ask(Asked(f"When: {_named(chosen)}", hint, make_line, plan, about=ids[0]))

    def action_let_go(self) -> None:
        """Give what is chosen up on purpose, and ask why."""
        chosen = self.chosen_promises()
        if not chosen:
            return
        ids = _ids(chosen)

        def plan(reason: str) -> Change:
            return self.notebook.let_go_followups(ids, reason, self.hallway.now())

        hint = "Enter lets it go, with or without a reason. Esc leaves it open."
        self.ask(Asked(f"Let go: {_named(chosen)}", hint, _reason_line, plan, about=ids[0]))

    def _proposed(self, chosen: list[Followup]) -> str:
        """Propose a day: for one without a day that of its kind, else a few days on."""
        if len(chosen) > 1 or chosen[0].due is not None:
            return _USUAL_SNOOZE
        return proposed_day(chosen[0].text, self.today, self.notebook.policies).isoformat()

    def _change(self, verb: Callable[[datetime], Change]) -> None:
        """Keep what one key says."""
        # Whoever presses it again before the first is kept has not seen what comes next.
        if not self.hallway.is_saving:
            self.hallway.keep(lambda: verb(self.hallway.now()))


def promise_line(today: Callable[[], date], text: str, first: Part = Part.MINE) -> QuickLine:
    """Make a line for promises, where all but their marks and days is text.

    Args:
        today: asked at every reading.
        text: what stands in it at first.
        first: whose promise the words before the first mark are.
    """
    read = partial(read_promises, first=first)
    return QuickLine(today, value=text, placeholder="send the paper fri", read=read)


def day_said(words: str, today: date) -> date:
    """Read a day that is still to come.

    Raises:
        Refused: it is none, or over already.
    """
    day = read_day(words, today)
    hint = "Try fri, +3d, next week or 12 dec."
    if day is None:
        raise Refused(f"{words!r} is no day.", hint)
    if day < today:
        raise Refused(f"{show_day(day, today)} is over already.".capitalize(), hint)
    return day


def _ids(chosen: list[Followup]) -> list[RecordId]:
    return [followup.id for followup in chosen]


def _named(chosen: list[Followup]) -> str:
    return chosen[0].text if len(chosen) == 1 else f"{len(chosen)} follow-ups"


def _counted(chosen: list[Followup]) -> str:
    """Say how follow-ups count as contact, and how to say it otherwise."""
    contacts = {contact_in(followup.text) for followup in chosen}
    contact = contacts.pop()
    if contact is None or contacts:
        return "with or without words. call: or mail: before them counts as contact."
    return f"and counts as {show_contact(contact)}; none: before it does not."


def _reason_line(text: str) -> Input:
    return plain_line(text, "why, if you like")


def _outcome_line(text: str) -> Input:
    return plain_line(text, "what came of it")
