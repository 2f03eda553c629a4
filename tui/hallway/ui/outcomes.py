"""Saying what came of it, from anywhere, and looking at how it came about."""

from functools import partial

from textual import work
from textual.content import Content

from hallway.domain.changes import Change
from hallway.domain.ids import RecordId
from hallway.domain.outcome_lines import write_outcome_line
from hallway.domain.outcomes import Outcome
from hallway.domain.people import display_name
from hallway.notebook.growing import Grown
from hallway.notebook.telling import Step
from hallway.ui.leading import LeadingApp
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.place import Place
from hallway.ui.screens.whom import ShowingPlace

_HINT = (
    "Enter keeps it, and shows how it came about. &name says with whom, a day behind a comma when; "
    "big: before it makes it a big one."
)


class OutcomesApp(LeadingApp):
    """Keeps outcomes, wherever you are."""

    def action_say_outcome(self) -> None:
        """Ask what came of it; somebody who is shown is proposed."""
        place = self.place()
        if place is None or not self.is_open:
            return
        person = place.chosen_person() if isinstance(place, ShowingPlace) else None
        self._ask_for_outcome(place, person)

    def action_show_outcomes(self) -> None:
        """List what came of it so far."""
        from hallway.ui.modals.outcomes import Do, OutcomesSheet

        place = self.place()
        if place is None or not self.is_open:
            return
        verbs: dict[str, Do] = {
            "show": self._show_trace,
            "edit": partial(self._edit, place),
            "remove": self._remove,
        }
        sheet = OutcomesSheet(
            self.notebook.outcomes,
            self._row,
            lambda: self._ask_for_outcome(place, None),
            verbs=verbs,
            undo=self.action_undo,
            changes=self.notebook_changed,
        )
        self.push_screen(sheet)

    def show_grown(self, title: str, grown: Grown) -> None:
        """Show what has come of something."""
        from hallway.ui.modals.page import Page
        from hallway.ui.presenters.traces import show_grown

        today, hide = self.now().date(), self.is_private
        page = Page(title, lambda width: show_grown(grown, today, width, hide=hide))
        self.push_screen(page)

    def _ask_for_outcome(self, place: Place, person: RecordId | None) -> None:
        from hallway.ui.modals.line import plain_line

        shown = () if person is None else (person,)
        names = [self._called(each) for each in shown]

        def plan(line: str) -> Change:
            return self.notebook.say_outcome(line, self.now(), shown=shown)

        def then(change: Change) -> None:
            self._show_trace(self.notebook.outcomes_in(change)[0])

        make_line = partial(plain_line, placeholder="the museum hires us &Ana Ruiz, 1 mar")
        asked = Asked("What came of it?", _HINT, make_line, plan, then=then)
        place.ask(asked, "".join(f" &{name}" for name in names))

    def _called(self, person: RecordId) -> str:
        return display_name(self.notebook.person(person), hide=self.is_private)

    def _show_trace(self, outcome: Outcome) -> None:
        self._trace(outcome)

    @work
    async def _trace(self, outcome: Outcome) -> None:
        """Show how an outcome came about, and keep what is confirmed."""
        from hallway.ui.modals.trace import TraceSheet

        ways = self.notebook.ways_to(outcome)
        title = "····" if self.is_private else outcome.text
        chain = await self.push_screen_wait(TraceSheet(title, ways, self._step))
        if chain is not None and (chain != outcome.chain or not outcome.is_confirmed):
            now, confirm = self.now(), self.notebook.confirm_chain
            self.keep(lambda: confirm(outcome, chain, now))

    def _edit(self, place: Place, outcome: Outcome) -> None:
        from hallway.ui.modals.line import plain_line

        if self.is_private:
            place.say("Outcomes are covered; Esc h shows them, to be edited.", is_error=True)
            return

        def plan(line: str) -> Change:
            return self.notebook.rewrite_outcome(outcome, line, self.now())

        line = write_outcome_line(self.notebook.line_of(outcome))
        hint = "Enter keeps what is changed."
        place.ask(Asked("What came of it?", hint, plain_line, plan, about=outcome.id), line)

    def _remove(self, outcome: Outcome) -> None:
        self.keep(lambda: self.notebook.remove_outcome(outcome, self.now()))

    def _row(self, outcome: Outcome, width: int) -> Content:
        from hallway.ui.presenters.traces import show_outcome_row

        names, today = self.notebook.line_of(outcome).names, self.now().date()
        return show_outcome_row(outcome, names, today, width, hide=self.is_private)

    def _step(self, step: Step, width: int) -> Content:
        from hallway.ui.presenters.traces import show_step

        return show_step(step, self.now().date(), width, hide=self.is_private)
