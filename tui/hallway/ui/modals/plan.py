"""The plan of an event, or the goals of none: to be set, ticked and looked at."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.signal import Signal
from textual.widgets import Static

from hallway.domain.asks import Ask
from hallway.domain.goals import Goal
from hallway.domain.ids import RecordId
from hallway.notebook.goals import Reached
from hallway.notebook.planning import Guest, Plan
from hallway.ui.presenters.plans import show_plan_heading
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_HINT = "n new goal · Space ticks · e edits · w what you expect · h what happened · x takes away"
_OF_EVENT = " · p names somebody · b briefs · s suggests"
_OF_NONE = " · s suggests"
_EMPTY = "No goals yet. n sets one: meet two people outside software. s suggests an experiment."

Planned: TypeAlias = tuple[Goal, Reached] | Ask | Guest
"""What stands in a plan: a goal with how far it is, an ask to carry, or who may be there."""

Verbs = Mapping[str, Callable[[Goal | None], None]]
"""What is done by its name, with the chosen goal if there is one."""


class PlanSheet(ModalScreen[None]):
    """Lists goals, the asks to carry and who may be there, and stays while it is used."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back"),
        *(
            Binding(key, f"do('{verb}')", show=False)
            for key, verb in (
                *(("n", "new"), ("space", "tick"), ("e", "edit"), ("w", "expect")),
                *(("h", "happened"), ("x", "remove"), ("p", "name"), ("b", "brief")),
                *(("s", "suggest"), ("u", "undo")),
            )
        ),
    ]

    def __init__(
        self,
        title: str,
        plan: Callable[[], Plan],
        write: Callable[[Planned, int], Content],
        verbs: Verbs,
        *,
        changes: Signal[Any],
        is_short: bool = False,
    ) -> None:
        """Prepare the sheet.

        Args:
            title: of the event, or "Goals".
            plan: gathers what there is now.
            write: writes a goal with how far it is, an ask, or a guest, for a width in cells.
            verbs: what the keys do.
            changes: tells that the notebook is another.
            is_short: only the goals, as laid over something else.
        """
        super().__init__()
        self._title = title
        self._plan = plan
        self._write = write
        self._verbs = verbs
        self._changes = changes
        self._is_short = is_short
        self._goals: dict[RecordId, Goal] = {}

    def compose(self) -> ComposeResult:
        """Show the list above its keys."""
        panel = Panel(title=self._title, classes="question")
        panel.border_subtitle = "Esc closes"
        with panel:
            yield PeopleList(id="plan")
            yield Static(id="plan-hint", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self._changes.subscribe(self, self._show)
        self._show()
        self.query_one(PeopleList).focus()

    def action_do(self, verb: str) -> None:
        """Do something, with the chosen goal if there is one."""
        chosen = self.query_one(PeopleList).chosen
        if verb in self._verbs:
            self._verbs[verb](None if chosen is None else self._goals.get(chosen))

    def _show(self, _change: object = None) -> None:
        plan = self._plan()
        self._goals = {goal.id: goal for goal, _ in plan.goals}
        entries = list(self._entries(plan))
        listed = self.query_one(PeopleList)
        listed.show(entries)
        listed.display = bool(entries)
        keys = _OF_NONE if plan.event is None else _OF_EVENT
        hint = "Space ticks · n new goal" if self._is_short else f"{_HINT}{keys}"
        self.query_one("#plan-hint", Static).update(hint if entries else _EMPTY)

    def _entries(self, plan: Plan) -> Iterator[Entry]:
        if plan.goals and not self._is_short:
            yield Entry(None, partial(show_plan_heading, "Goals"), one_row)
        for goal in plan.goals:
            yield self._entry(goal[0].id, goal)
        if self._is_short:
            return
        if plan.asks:
            yield Entry(None, partial(show_plan_heading, "To ask for"), one_row)
        for ask in plan.asks:
            yield self._entry(ask.id, ask)
        if plan.guests:
            yield Entry(None, partial(show_plan_heading, "Who may be there"), one_row)
        for guest in plan.guests:
            yield self._entry(guest.person, guest)

    def _entry(self, key: RecordId, shown: Planned) -> Entry:
        def rows(width: int) -> int:
            return self._write(shown, width).plain.count("\n") + 1

        return Entry(key, lambda width: self._write(shown, width), rows)
