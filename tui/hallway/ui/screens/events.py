"""Events: what was, what is going on and what comes, with whom each brought."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from hallway.domain.changes import Change
from hallway.domain.errors import Refused
from hallway.domain.event_lines import read_event_line, write_event_line
from hallway.domain.events import Event
from hallway.domain.ids import RecordId
from hallway.domain.text import clean
from hallway.ui.commands import Command, bindings_of
from hallway.ui.modals.line import plain_line
from hallway.ui.presenters.columns import cut, wrapped
from hallway.ui.presenters.events import show_event, show_event_page, show_state
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.planning import PlanningPlace
from hallway.ui.widgets.card_panel import CardPanel
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_NONE_YET = "No event yet. Esc e starts one; what you capture then belongs to it."


class EventsPlace(PlanningPlace):
    """The list of events, and the page of the chosen one."""

    NAME = "Events"
    HELP = (
        "Events under way, coming and past. The page beside the list says whom each brought, what "
        "is still missing of everyone, and what became of what you promised there.\n\n"
        "Enter begins the debrief: one person at a time, and only what is missing is asked. e puts "
        "right what an event is, in one line:\n\n"
        "  PyCon Lisbon, 21 nov to 23 nov /Lisbon #PyCon for ideas\n\n"
        "b shows a page about everyone who was met there or at its series, to be read before you "
        "go, with a way to practise their names. M makes one event of two."
    )
    OWN_COMMANDS = (
        Command("event.debrief", "enter", "debrief", "Debrief", "Say what is missing of everyone."),
        Command("event.edit", "e", "edit_event", "Edit", "Say what it is, and when."),
        Command("event.brief", "b", "brief_event", "Brief", "Read about everyone from there."),
        Command("event.plan", "p", "plan_event", "Plan", "Set goals, and see who may be there."),
        Command("event.mode", "I", "turn_mode", "Mode", "For ideas, for resources, or for both."),
        Command("event.came_of", "T", "came_of", "Came of it", "See what has come of it."),
        Command(
            "event.cost", "c", "note_cost", "Cost", "Note money and days it took.", in_footer=False
        ),
        Command("event.merge", "M", "merge_event", "Merge", "Make one event of two."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(OWN_COMMANDS, "screen")]
    AUTO_FOCUS = "#events"

    def compose_body(self) -> Iterator[Widget]:
        """Show the list beside a page."""
        with Container(id="occasions"):
            with Panel(title="Events", id="events-panel"):
                yield PeopleList(id="events")
            yield CardPanel(title="Event", id="event-panel")

    def on_people_list_highlighted(self, event: PeopleList.Highlighted) -> None:
        """Show the page of the chosen event."""
        event.stop()
        self._show_page()

    async def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Begin the debrief of the chosen event."""
        event.stop()
        await self.action_debrief()

    def show_notebook(self) -> None:
        """List the events anew, and stay with the chosen one."""
        self._list.show(list(self._entries()) or [_hint(_NONE_YET)])
        self._show_page()

    def show_one(self, event: Event) -> None:
        """Choose an event."""
        self._list.show(list(self._entries()), choose=event.id)
        self._show_page()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with an event, where one is chosen."""
        if action in {"debrief", "edit_event", "brief_event", "merge_event"}:
            return self._list.chosen is not None
        return True

    async def action_debrief(self) -> None:
        """Go through whom the chosen event brought."""
        if self._list.chosen is not None:
            await self.hallway.debrief(self._list.chosen)

    def action_edit_event(self) -> None:
        """Ask for the line that says what the event is."""
        event = self._chosen
        if event is None:
            return

        def plan(text: str) -> Change:
            details = read_event_line(text, self.today)
            return self.notebook.edit_event(event, details, self.hallway.now())

        hint = "Its name, days, /place, #series, and what it is for: ideas, resources or both."
        line = write_event_line(self.notebook.details_of(event))
        self.ask(Asked(f"What is {event.name}?", hint, plain_line, plan, about=event.id), line)

    def action_brief_event(self) -> None:
        """Show what to have in mind about everyone met there or at its series."""
        event = self._chosen
        people = [] if event is None else self.notebook.met_at_event(event)
        if event is not None and people:
            self.show_briefs(f"at {event.name}", people)
        elif event is not None:
            self.say("Nobody was met there yet, nor at its series.")

    def action_plan_event(self) -> None:
        """Show its goals, the asks to carry and who may be there."""
        event = self._chosen
        if event is not None:
            self.show_plan(event)

    def action_turn_mode(self) -> None:
        """Say what it is for, one after the other."""
        event = self._chosen
        if event is not None and not self.hallway.is_saving:
            turn = self.notebook.turn_mode
            self.hallway.keep(lambda: turn(event, self.hallway.now()))

    def action_note_cost(self) -> None:
        """Ask what it cost, for Insights to show beside what came of it."""
        event = self._chosen
        if event is None:
            return

        def plan(text: str) -> Change:
            return self.notebook.note_cost(event, text, self.hallway.now())

        make_line = partial(plain_line, placeholder="240 EUR, 3 days")
        hint = "Money, days of yours, or both; an empty line takes it away."
        asked = Asked(f"What did {event.name} cost?", hint, make_line, plan, about=event.id)
        self.ask(asked, "" if event.cost is None else str(event.cost))

    def action_came_of(self) -> None:
        """Show what has come of the event."""
        event = self._chosen
        if event is not None:
            title = f"What has come of {event.name}"
            self.hallway.show_grown(title, self.notebook.grown_from_event(event))

    def action_merge_event(self) -> None:
        """Ask for the event that turns out to be the same."""
        event = self._chosen
        if event is None:
            return

        def take(other: RecordId) -> Change:
            return self.notebook.merge_events(event.id, other, self.hallway.now())

        def plan(name: str) -> Change:
            return take(self._other(event, name).id)

        hint = f"Whoever was met there was met at {event.name} then. Undo takes it back."
        choices = partial(self.hallway.list_events, all_of=True, but=event.id)
        title = f"Which is {event.name}, too?"
        self.ask(Asked(title, hint, plain_line, plan, choices=choices, take=take, about=event.id))

    @property
    def _list(self) -> PeopleList:
        return self.query_one("#events", PeopleList)

    @property
    def _chosen(self) -> Event | None:
        return self.notebook.find(Event, self._list.chosen) if self.hallway.is_open else None

    def _other(self, event: Event, name: str) -> Event:
        wanted = clean(name).casefold()
        others = (each for each in self.notebook.all(Event) if each.id != event.id)
        called = [each for each in others if each.name.casefold() == wanted]
        if len(called) == 1:
            return called[0]
        what = "Several other events are" if called else "No other event is"
        raise Refused(f"{what} called {name.strip()!r}.", "Choose one of the list.")

    def _entries(self) -> Iterator[Entry]:
        for state, events in self.notebook.events_by_state(self.hallway.now()):
            yield Entry(None, partial(cut, show_state(state, len(events))), one_row)
            yield from map(self._entry, events)

    def _entry(self, event: Event) -> Entry:
        def write(width: int) -> Content:
            debrief = self.notebook.debrief(event.id)
            return show_event(event, debrief, self.today, width)

        return Entry(event.id, write)

    def _show_page(self) -> None:
        event = self._chosen
        panel = self.query_one("#event-panel", CardPanel)
        panel.display = event is not None
        if event is not None:
            debrief, hide = self.notebook.debrief(event.id), self.is_private
            progress = self.notebook.progress_of(debrief.promises)
            series, today = self.notebook.series_name(event), self.today
            owed = self.notebook.owed_at(event, today)
            panel.write(
                lambda width: show_event_page(
                    debrief, series, progress, owed, width, today=today, hide=hide
                )
            )
        self.show_keys()


def _hint(words: str) -> Entry:
    hint = Content.styled(words, "$soft")
    return Entry(
        None, partial(wrapped, hint), lambda width: wrapped(hint, width).plain.count("\n") + 1
    )
