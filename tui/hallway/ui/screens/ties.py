"""What can be decided about a tie, on every place that shows somebody."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from hallway.domain.changes import Change
from hallway.domain.circles import Circle
from hallway.domain.ids import RecordId
from hallway.domain.ties import Closeness, TieKind, read_cadence, read_closeness
from hallway.ui.commands import Command
from hallway.ui.modals.line import Choice, plain_line
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.person import PersonPlace
from hallway.ui.screens.promises import day_said
from hallway.ui.widgets.quick_line import QuickLine

LOG = Command("tie.log", "l", "log_contact", "In touch", "Log a talk, a call or a message.")
TIE_COMMANDS = (
    Command("tie.write", "w", "plan_letter", "Write", "Promise yourself to write to them."),
    Command("tie.meet", "m", "plan_meeting", "Meet", "Promise yourself to meet them again."),
    Command("tie.bump", "b", "bump", "Bump", "Set the clock back; it counts as no contact."),
    Command("tie.rest", "s", "rest", "Snooze", "Ask about them again on another day."),
    Command("tie.year", "Y", "rest_a_year", "Not now", "Ask about them no more for a year."),
    Command("tie.circle", "i", "set_circle", "Circle", "Put them into a circle, or out of it."),
    Command("tie.cadence", "v", "set_cadence", "Every", "Say how often to be in touch."),
    Command("tie.closeness", "t", "set_closeness", "Tie", "Say how well you know them."),
    Command("tie.core", "*", "move_core", "Core", "Put them into the core, or out of it."),
)
TIE_ACTIONS = frozenset(command.action for command in (LOG, *TIE_COMMANDS))
_USUAL_REST = "next month"
_KINDS = {"ambient": TieKind.AMBIENT, "paused": TieKind.PAUSED, "pause": TieKind.PAUSED}


class TiePlace(PersonPlace):
    """A place where it is decided how to keep up with somebody."""

    def chosen_people(self) -> list[RecordId]:
        """Return all that a decision is about, where several may be marked."""
        chosen = self.chosen_person()
        return [] if chosen is None else [chosen]

    def action_log_contact(self) -> None:
        """Ask for a line about having been in touch."""
        person = self._tied
        if person is None:
            return

        def plan(line: str) -> Change:
            return self.notebook.log_contact(person, line, self.hallway.now())

        hint = "Enter keeps it. call: mail: message: or coffee: says how, else it was a talk."
        title = f"In touch with {self.called(person)}"
        self.ask(Asked(title, hint, self._contact_line, plan, about=person))

    def action_plan_letter(self) -> None:
        """Promise to write, within the days that a step may take."""
        self._promise("write to them", self.notebook.policies.step_days)

    def action_plan_meeting(self) -> None:
        """Promise to meet, within the days that a meeting may take."""
        self._promise("meet again", self.notebook.policies.meet_days)

    def action_bump(self) -> None:
        """Set the clock of the cadence back."""
        self._decide(self.notebook.bump)

    def action_rest_a_year(self) -> None:
        """Ask no more for a year."""
        self._decide(self.notebook.rest_a_year)

    def action_move_core(self) -> None:
        """Put the person into the core, or out of it."""
        self._decide(self.notebook.move_core)

    def action_rest(self) -> None:
        """Ask for the day before which nothing is asked."""
        person = self._tied
        if person is None:
            return

        def plan(words: str) -> Change:
            until = day_said(words.strip() or _USUAL_REST, self.today)
            return self.notebook.rest(person, until, self.hallway.now())

        hint = f"A day as you would say it: fri, next month, 12 dec. Enter alone: {_USUAL_REST}."
        make_line = partial(plain_line, placeholder=_USUAL_REST)
        self.ask(Asked(f"Not before: {self.called(person)}", hint, make_line, plan, about=person))

    def action_set_circle(self) -> None:
        """Ask for a circle."""
        people = self.chosen_people()
        if not people:
            return

        def plan(circle: str) -> Change:
            return self.notebook.put_all_in_circle(people, circle, self.hallway.now())

        known = ", ".join(self.notebook.person(people[0]).circles) if len(people) == 1 else ""
        hint = "Enter puts them into it, or out of it where they are in it."
        hint += f" They are in: {known}." if known else ""
        make_line = partial(plain_line, placeholder="friends")
        title, circles = f"Circle of {self._all_called(people)}", self.notebook.circles()

        def take(number: int) -> Change:
            return plan(circles[number].name)

        choices = partial(_named, circles)
        self.ask(Asked(title, hint, make_line, plan, choices=choices, take=take, about=people[0]))

    def action_set_cadence(self) -> None:
        """Ask how often to be in touch."""
        people = self.chosen_people()
        if not people:
            return

        def plan(words: str) -> Change:
            now, kind = self.hallway.now(), _KINDS.get(words.strip().casefold())
            days = None if kind is not None else read_cadence(words)

            def decide(person: RecordId) -> Change:
                if kind is not None:
                    return self.notebook.set_tie_kind(person, kind, now)
                return self.notebook.set_cadence(person, days, now)

            return self.notebook.for_several(people, decide, words.strip() or "No cadence", now)

        hint = "Such as 30, 6w, 3 months or year; none, ambient (never overdue) or paused."
        make_line = partial(plain_line, placeholder="3 months")
        title = f"How often: {self._all_called(people)}"
        self.ask(Asked(title, hint, make_line, plan, about=people[0]))

    def action_set_closeness(self) -> None:
        """Ask how well they are known."""
        person = self._tied
        if person is None:
            return

        def plan(words: str) -> Change:
            closeness = read_closeness(words) if words.strip() else None
            return self.notebook.set_closeness(person, closeness, self.hallway.now())

        def choose(number: int) -> Change:
            return self.notebook.set_closeness(person, list(Closeness)[number], self.hallway.now())

        hint = "Enter takes the one that is lit, or what is typed."
        title = f"How well: {self.called(person)}"
        choices = _closenesses
        self.ask(Asked(title, hint, plain_line, plan, choices=choices, take=choose, about=person))

    def _promise(self, text: str, days: int) -> None:
        due, promise_to = self.today + timedelta(days=days), self.notebook.promise_to
        self._decide(lambda person, now: promise_to(person, text, due, now))

    def _decide(self, verb: Callable[[RecordId, datetime], Change]) -> None:
        person = self._tied
        # Whoever presses it again before the first is kept has not seen what comes next.
        if person is not None and not self.hallway.is_saving:
            self.hallway.keep(lambda: verb(person, self.hallway.now()))

    @property
    def _tied(self) -> RecordId | None:
        return self.chosen_person()

    def _all_called(self, people: list[RecordId]) -> str:
        return self.called(people[0]) if len(people) == 1 else f"{len(people)} people"

    def _contact_line(self, text: str) -> QuickLine:
        placeholder = "call: what you said > what you promised"
        complete = self.notebook.rest_of
        return QuickLine(lambda: self.today, placeholder=placeholder, value=text, complete=complete)


def _named(circles: list[Circle], words: str) -> list[Choice]:
    """List the circles in whose names some words stand."""
    wanted = words.strip().casefold()
    return [
        Choice(each.name, str(each.count or ""), number)
        for number, each in enumerate(circles)
        if wanted in each.name.casefold()
    ]


def _closenesses(words: str) -> list[Choice]:
    """List the four words for how well somebody is known that begin so."""
    begun = words.strip().casefold()
    return [
        Choice(each.value, "", number)
        for number, each in enumerate(Closeness)
        if each.value.startswith(begun)
    ]
