"""Goals and the plan of an event, on every place that opens one."""

from datetime import date
from functools import partial

from textual import work
from textual.content import Content

from hallway.domain.asks import Ask
from hallway.domain.capture_line import Part, read_promises
from hallway.domain.changes import Change
from hallway.domain.errors import HallwayError
from hallway.domain.events import Event
from hallway.domain.experiments import choose_experiment, shipped_experiments
from hallway.domain.goals import Goal
from hallway.domain.ids import RecordId
from hallway.notebook.planning import Guest, Plan
from hallway.ui.modals.line import plain_line
from hallway.ui.modals.plan import Planned
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.whom import WhomPlace

_AGAIN = {"again": True, "not again": False, "never again": False}


class PlanningPlace(WhomPlace):
    """A place from which goals are set and looked at."""

    def show_plan(self, event: Event | None, *, is_short: bool = False) -> None:
        """Show the plan of an event, or the goals of none.

        Args:
            event: which.
            is_short: only its goals.
        """
        from hallway.ui.modals.plan import PlanSheet, Verbs

        at = None if event is None else event.id
        verbs: Verbs = {
            "new": lambda _: self._ask_for_goal(at),
            "suggest": lambda _: self._suggest_experiment(at),
            "name": lambda _: self._start_naming(at),
            "brief": lambda _: self._brief_guests(at),
            "tick": self._tick,
            "edit": self._edit_goal,
            "expect": self._ask_what_is_expected,
            "happened": self._ask_what_happened,
            "remove": self._remove_goal,
            "undo": lambda _: self.hallway.action_undo(),
        }
        title = "Goals" if event is None else event.name
        sheet = PlanSheet(
            title,
            partial(self._plan_at, at),
            self._plan_row,
            verbs,
            changes=self.hallway.notebook_changed,
            is_short=is_short,
        )
        self.app.push_screen(sheet)

    def _plan_at(self, at: RecordId | None) -> Plan:
        return self.notebook.plan_of(self.notebook.find(Event, at), self.today)

    def _plan_row(self, shown: Planned, width: int) -> Content:
        from hallway.ui.presenters.plans import show_carried, show_goal, show_guest

        if isinstance(shown, Guest):
            return show_guest(shown, self.called(shown.person), self.today, width)
        if isinstance(shown, Ask):
            return show_carried(shown, width, hide=self.is_private)
        goal, reached = shown
        return show_goal(goal, reached, self.today, width, hide=self.is_private)

    def _ask_for_goal(self, at: RecordId | None, proposal: str = "") -> None:
        def plan(line: str) -> Change:
            text, until = (line, None) if at is not None else _with_day(line, self.today)
            return self.notebook.set_goal(text, self.hallway.now(), event=at, until=until)

        hint = "Such as meet two people outside software, sound-check kites with 3 people, give "
        hint += "three introductions: these tick themselves. Any other is ticked by you."
        make_line = partial(plain_line, placeholder="meet two people outside software")
        self.ask(Asked("What do you set out to do?", hint, make_line, plan), proposal)

    def _suggest_experiment(self, at: RecordId | None) -> None:
        """Propose what was not tried yet, to be taken or changed."""
        tried = [each.text for each in self.notebook.all(Goal)]
        known = self.hallway.wishes.load_experiments() or shipped_experiments()
        found = choose_experiment(known, tried, self.today.toordinal())
        if found is None:
            self.say("You have tried them all; hallway experiment --own takes new ones.")
        else:
            self._ask_for_goal(at, found)

    def _start_naming(self, at: RecordId | None) -> None:
        self._name_guest(at)

    @work
    async def _name_guest(self, at: RecordId | None) -> None:
        event = self.notebook.find(Event, at)
        if event is None:
            return
        try:
            person = await self.choose_person(f"Who may be at {event.name}?", but=0)
        except HallwayError as error:
            self.say(error.sentences, is_error=True)
            return
        now_at = self.notebook.find(Event, at)
        if person is not None and now_at is not None:
            expect = self.notebook.expect_person
            self.hallway.keep(lambda: expect(now_at, person.id, self.hallway.now()))

    def _brief_guests(self, at: RecordId | None) -> None:
        plan = self._plan_at(at)
        people = [each.person for each in plan.guests]
        if people and plan.event is not None:
            self.show_briefs(f"at {plan.event.name}", people)

    def _tick(self, goal: Goal | None) -> None:
        if goal is not None:
            self.hallway.keep(lambda: self.notebook.tick_goal(goal, self.hallway.now()))

    def _remove_goal(self, goal: Goal | None) -> None:
        if goal is not None:
            self.hallway.keep(lambda: self.notebook.remove_goal(goal, self.hallway.now()))

    def _edit_goal(self, goal: Goal | None) -> None:
        if goal is None:
            return

        def plan(text: str) -> Change:
            return self.notebook.rewrite_goal(goal, text, self.hallway.now())

        asked = Asked("In other words", "Enter keeps it.", plain_line, plan, about=goal.id)
        self.ask(asked, goal.text)

    def _ask_what_is_expected(self, goal: Goal | None) -> None:
        if goal is None:
            return

        def plan(text: str) -> Change:
            return self.notebook.expect_of_goal(goal, text, self.hallway.now())

        hint = "With it the goal is an experiment. Enter keeps it."
        asked = Asked("What do you expect?", hint, plain_line, plan, about=goal.id)
        self.ask(asked, goal.expects)

    def _ask_what_happened(self, goal: Goal | None) -> None:
        if goal is not None:
            self.ask(self.asked_what_happened(goal), goal.happened)

    def asked_what_happened(self, goal: Goal) -> Asked:
        """Ask what came of a goal, and whether it was worth another try."""

        def plan(line: str) -> Change:
            happened, again = _happened(line)
            return self.notebook.close_goal(goal, happened, again, self.hallway.now())

        title = "What happened?" if self.is_private else f"What happened: {goal.text}?"
        hint = "Enter keeps it, also without words. Behind a comma: again, or not again."
        return Asked(title, hint, plain_line, plan, about=goal.id)


def _happened(line: str) -> tuple[str, bool | None]:
    """Read what happened, and behind the last comma whether to try it again."""
    before, _, last = line.rpartition(",")
    again = _AGAIN.get(" ".join(last.casefold().split()))
    return (line, None) if again is None else (before.strip(), again)


def _with_day(line: str, today: date) -> tuple[str, date | None]:
    """Read until when, at the end of a goal of no event."""
    draft = read_promises(line, today, first=Part.MINE).draft
    if len(draft.mine) != 1 or draft.note:
        return line, None
    return draft.mine[0].text, draft.mine[0].due
