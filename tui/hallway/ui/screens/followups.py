"""Follow-up: what was promised, late first, and ticked off with one key."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hallway.domain.capture_line import read_line, write_line
from hallway.domain.changes import Change
from hallway.domain.drafts import Draft, Promise
from hallway.domain.followups import Followup
from hallway.domain.ids import RecordId
from hallway.notebook.followups import Due
from hallway.ui.commands import Command, bindings_of
from hallway.ui.presenters.checklists import (
    Group,
    group_followups,
    rows_of_line,
    show_group,
    show_line,
)
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.person import COPY, OPEN, PersonPlace
from hallway.ui.screens.promises import PROMISE_ACTIONS, PROMISE_COMMANDS, PromisePlace
from hallway.ui.widgets.panel import Panel, ScrollPanel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row
from hallway.ui.widgets.quick_line import QuickLine
from hallway.ui.widgets.written import Written

_ROOMY_ROWS = 30


class FollowupsPlace(PromisePlace, PersonPlace):
    """The checklist, and the card of whom the chosen line is about."""

    NAME = "Follow-up"
    HELP = (
        "Everything that was promised: late first, then today, the next 7 days, later, and what "
        "has no day yet; then what others promised you, and what is done.\n\n"
        "Space ticks a line off and asks what came of it; Enter alone is an answer. A day is "
        "typed as you would say it: fri, +3d, next week, 12 dec."
    )
    OWN_COMMANDS = (
        *PROMISE_COMMANDS,
        Command("followup.edit", "e", "rewrite", "Edit", "Say it in other words, or another day."),
        COPY,
        OPEN,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(OWN_COMMANDS, "screen")]
    AUTO_FOCUS = "#checklist"

    def compose_body(self) -> Iterator[Widget]:
        """Show the checklist beside a card."""
        with Container(id="followups"):
            with Panel(title="Follow-ups", id="checklist-panel"):
                yield PeopleList(id="checklist")
                yield Static(
                    Content("Nothing is promised, nothing is due. A promise follows > in a line."),
                    id="no-followups",
                    classes="hint",
                )
            with ScrollPanel(title="Card", id="card-panel"):
                yield Written(id="card")

    def on_people_list_highlighted(self, event: PeopleList.Highlighted) -> None:
        """Show the card of whom the line is about."""
        event.stop()
        self._show_card()

    def show_notebook(self) -> None:
        """Group the checklist anew, and stay with the chosen line."""
        done = self.notebook.done(self.today)
        groups = group_followups(self.notebook.due(self.today), done)
        entries = self._entries(groups)
        # What was just ticked off has moved to the end; the highlight goes on to the next line.
        self._checklist.show(entries, keep_row=self.chosen_promise() is None)
        self._checklist.display = bool(entries)
        self.query_one("#no-followups").display = not entries
        self._show_card()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer verdicts only on what is open."""
        if action in {"copy", "open_address"}:
            return self._chosen() is not None
        is_about_promise = action in PROMISE_ACTIONS or action == "rewrite"
        return not is_about_promise or self.chosen_promise() is not None

    def chosen_promise(self) -> Followup | None:
        """Return the chosen line, if it is open."""
        chosen = self._chosen()
        return chosen if chosen is not None and chosen.is_open else None

    def chosen_person(self) -> RecordId | None:
        """Return whom the chosen line is about."""
        chosen = self._chosen()
        return None if chosen is None else chosen.person

    def action_rewrite(self) -> None:
        """Ask for other words for the line, with its day at the end."""
        followup = self.chosen_promise()
        if followup is not None:
            self.ask(self._rewriting(followup), _as_typed(followup))

    def _rewriting(self, followup: Followup) -> Asked:
        def plan(text: str) -> Change:
            mine = read_line(text, self.today).draft.mine
            said = mine[0] if mine else Promise(text)
            now = self.hallway.now()
            return self.notebook.rewrite_followup(followup, said.text, said.due, now)

        return Asked(
            f"Edit: {followup.text}",
            "Enter keeps it. The day stands at the end: fri, +3d, next week, 12 dec.",
            lambda text: QuickLine(lambda: self.today, value=text),
            plan,
            lambda: self._rewriting_anew(followup.id),
        )

    def _rewriting_anew(self, followup_id: RecordId) -> tuple[Asked, str] | None:
        followup = self.notebook.find(Followup, followup_id)
        if followup is None or not followup.is_open:
            return None
        return self._rewriting(followup), _as_typed(followup)

    @property
    def _checklist(self) -> PeopleList:
        return self.query_one("#checklist", PeopleList)

    def _chosen(self) -> Followup | None:
        if not self.hallway.is_open:
            return None
        return self.notebook.find(Followup, self._checklist.chosen)

    def _entries(self, groups: list[Group]) -> list[Entry]:
        """Write a heading and its lines for each group, a blank row between groups."""
        entries: list[Entry] = []
        for group in groups:
            if entries and self.size.height >= _ROOMY_ROWS:
                entries.append(Entry(None, lambda _width: Content(""), one_row))
            entries.append(self._heading(group))
            entries.extend(self._entry(line) for line in group.lines)
        return entries

    def _heading(self, group: Group) -> Entry:
        return Entry(None, lambda _width: show_group(group), one_row)

    def _entry(self, line: Due) -> Entry:
        today, hide = self.today, self.hallway.is_private
        return Entry(
            line.followup.id,
            lambda width: show_line(line, today, width, hide=hide),
            rows_of_line,
        )

    def _show_card(self) -> None:
        followup = self._chosen()
        self.query_one("#card-panel").display = followup is not None
        if followup is not None:
            self.query_one("#card", Written).write(self.card_of(followup.person))
        self.show_keys()


def _as_typed(followup: Followup) -> str:
    return write_line(Draft(mine=(Promise(followup.text, followup.due),)))
