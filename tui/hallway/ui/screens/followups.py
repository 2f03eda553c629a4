"""Follow-up: what was promised, late first, and ticked off with one key."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hallway.domain.capture_line import Part, read_promises, write_promise_alone
from hallway.domain.changes import Change
from hallway.domain.drafts import Promise
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import RecordId
from hallway.notebook.checklist_filters import filtered
from hallway.notebook.followups import Due
from hallway.ui.commands import Command, bindings_of
from hallway.ui.modals.line import LineQuestion, plain_line
from hallway.ui.presenters.checklists import (
    Group,
    group_followups,
    rows_of_line,
    show_group,
    show_line,
    show_progress,
)
from hallway.ui.presenters.columns import cut
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.person import COPY, OPEN, PersonPlace
from hallway.ui.screens.promises import (
    PROMISE_ACTIONS,
    PROMISE_COMMANDS,
    PROMISE_HINT,
    PromisePlace,
    promise_line,
)
from hallway.ui.screens.writing import WritingPlace
from hallway.ui.widgets.panel import Panel, ScrollPanel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row
from hallway.ui.widgets.written import Written

_ROOMY_ROWS = 30
_EVENTS = 5  # whose progress is shown
_ABOUT_OPEN = frozenset({"rewrite", "write_letter", "mark"})


class FollowupsPlace(WritingPlace, PromisePlace, PersonPlace):
    """The checklist, and the card of whom the chosen line is about."""

    NAME = "Follow-up"
    HELP = (
        "Everything that was promised: late first, then today, the next 7 days, later, and what "
        "has no day yet; then what others promised you, and what is done.\n\n"
        "Space ticks a line off and asks what came of it; Enter alone is an answer. A day is "
        "typed as you would say it: fri, +3d, next week, 12 dec.\n\n"
        "w drafts what may be written for it, from templates that you can make your own: hallway "
        "draft --templates. Nothing is sent by Hallway. An introduction asks both first.\n\n"
        "A day with a question mark is only proposed: s, then Enter, sets it.\n\n"
        "v marks lines, so that the next key is about all of them. / shows only some: words of "
        "the event, the person or the text, mine or theirs; nothing shows all again."
    )
    OWN_COMMANDS = (
        *PROMISE_COMMANDS,
        Command("followup.edit", "e", "rewrite", "Edit", "Say it in other words, or another day."),
        Command("followup.write", "w", "write_letter", "Write", "Draft a letter for it."),
        Command("followup.mark", "v", "mark", "Mark", "Mark it, to do the same to several."),
        Command("followup.filter", "/", "filter", "Filter", "Show only some of them."),
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

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._marked: set[RecordId] = set()

    def on_people_list_highlighted(self, event: PeopleList.Highlighted) -> None:
        """Show the card of whom the line is about."""
        event.stop()
        self._show_card()

    def show_notebook(self) -> None:
        """Group the checklist anew, and stay with the chosen line."""
        due = list(filtered(self.notebook.due(self.today), self._words))
        done = filtered(self.notebook.done(self.today), self._words)
        self._marked &= {line.followup.id for line in due}
        entries = self._entries(group_followups(due, done))
        entries += [] if self._words else list(self._progress())
        # What was just ticked off has moved to the end; the highlight goes on to the next line.
        self._checklist.show(entries, keep_row=self.chosen_promise() is None)
        self._checklist.display = bool(entries)
        self.query_one("#no-followups").display = not entries
        self._show_filter()
        self._show_card()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer verdicts only on what is open."""
        if action in {"copy", "open_address"}:
            return self._chosen() is not None
        is_about_promise = action in PROMISE_ACTIONS or action in _ABOUT_OPEN
        return not is_about_promise or self.chosen_promise() is not None

    def chosen_promise(self) -> Followup | None:
        """Return the chosen line, if it is open."""
        chosen = self._chosen()
        return chosen if chosen is not None and chosen.is_open else None

    def chosen_promises(self) -> list[Followup]:
        """Return what is marked, else the chosen line."""
        marked = [self.notebook.get(Followup, each) for each in sorted(self._marked)]
        return marked or super().chosen_promises()

    def action_mark(self) -> None:
        """Mark the chosen line or take its mark away, and go on to the next."""
        chosen = self.chosen_promise()
        if chosen is not None:
            self._marked ^= {chosen.id}
            self.show_notebook()
            self._checklist.step(1)

    @work
    async def action_filter(self) -> None:
        """Ask what to show."""
        hint = "Words of the event, the person or the text; mine or theirs. Nothing shows all."
        line = plain_line(self._words, placeholder="pycon mine")
        question = LineQuestion("Show only", hint, line, lambda _question, _text: None)
        words = await self.app.push_screen_wait(question)
        if words is not None:
            self._words = words.strip()
            self.show_notebook()

    def chosen_person(self) -> RecordId | None:
        """Return whom the chosen line is about."""
        chosen = self._chosen()
        return None if chosen is None else chosen.person

    def action_rewrite(self) -> None:
        """Ask for other words for the line, with its day at the end."""
        followup = self.chosen_promise()
        if followup is not None:
            self.ask(self._rewriting(followup), _as_typed(followup))

    def action_write_letter(self) -> None:
        """Draft what may be written to do what the line says."""
        followup = self.chosen_promise()
        if followup is not None:
            self.draft_letters(followup)

    def _rewriting(self, followup: Followup) -> Asked:
        first = Part.MINE if followup.side is Side.MINE else Part.THEIRS

        def plan(text: str) -> Change:
            draft = read_promises(text, self.today, first).draft
            return self.notebook.rewrite_followup(followup, draft, self.hallway.now())

        return Asked(
            f"Edit: {followup.text}",
            PROMISE_HINT,
            partial(promise_line, lambda: self.today, first=first),
            plan,
            lambda: self._rewriting_anew(followup.id),
            about=followup.id,
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

    def _progress(self) -> Iterator[Entry]:
        """Write below the checklist what became of your promises, event by event."""
        found = self.notebook.progress_by_event(_EVENTS)
        if found and self.size.height >= _ROOMY_ROWS:
            yield Entry(None, lambda _width: Content(""), one_row)
        if found:
            heading = Content.styled("What became of what you promised", "$soft")
            yield Entry(None, partial(cut, heading), one_row)
        for event, progress in found:
            yield Entry(None, partial(show_progress, event.name, progress), one_row)

    def _heading(self, group: Group) -> Entry:
        return Entry(None, lambda _width: show_group(group), one_row)

    def _entry(self, line: Due) -> Entry:
        today, hide = self.today, self.hallway.is_private
        return Entry(
            line.followup.id,
            lambda width: show_line(
                line, today, width, hide=hide, is_marked=line.followup.id in self._marked
            ),
            rows_of_line,
        )

    def _show_filter(self) -> None:
        """Say what is shown, and how much is marked."""
        marked = f"{len(self._marked)} marked" if self._marked else ""
        shown = f"only: {self._words}" if self._words else ""
        panel = self.query_one("#checklist-panel")
        panel.border_subtitle = Content(" · ".join(filter(None, (shown, marked))))

    def _show_card(self) -> None:
        followup = self._chosen()
        self.query_one("#card-panel").display = followup is not None
        if followup is not None:
            self.query_one("#card", Written).write(self.card_of(followup.person))
        self.show_keys()


def _as_typed(followup: Followup) -> str:
    return write_promise_alone(Promise(followup.text, followup.due))
