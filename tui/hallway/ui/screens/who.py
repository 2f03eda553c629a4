"""Who: find someone by half-remembered facts."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change
from hallway.domain.days import show_day
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit
from hallway.domain.people import Person, display_name
from hallway.notebook.everyone import LastMet
from hallway.notebook.orders import Order
from hallway.ui.commands import Command, bindings_of
from hallway.ui.modals.line import plain_line
from hallway.ui.presenters.cards import unlit
from hallway.ui.presenters.columns import cut
from hallway.ui.presenters.hits import lighting, show_hit, show_someone
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.mapping import MAP, MappingPlace
from hallway.ui.screens.person import EDIT, PERSON_ACTIONS, PERSON_COMMANDS
from hallway.ui.screens.ties import LOG, TiePlace
from hallway.ui.widgets.card_panel import CardPanel
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import AlikeEntries, Entry, PeopleList, one_row
from hallway.ui.widgets.quick_line import QuickLine

_ABOUT_CHOSEN = frozenset({"log_contact", "mark", "tag", "set_circle", "set_cadence", "archive"})
_SHOWN_HITS = 30  # nobody reads more
_FIRST = "Whom you capture stands here, with all that you know of them."
_ADVICE = (
    "Fewer words find more people, and a wrong word hides nobody. tag:rust, org:acme, event:pycon, "
    "place:spain, since:2026-05 and owes:me leave people out."
)


_ABOUT_SEVERAL = tuple(
    Command(f"who.{name}", key, action, label, says, in_footer=False)
    for name, key, action, label, says in (
        ("mark", "v", "mark", "Mark", "Mark them, to decide the same about several."),
        ("tag", "#", "tag", "Tag", "Give them, or all that are marked, a tag."),
        ("circle", "i", "set_circle", "Circle", "Put them into a circle, or out of it."),
        ("every", "f", "set_cadence", "Every", "Say how often to be in touch."),
        ("archive", "x", "archive", "Archive", "Put them out of the way."),
    )
)


class WhoPlace(TiePlace, MappingPlace):
    """One field, results as it is typed, and the card of the chosen one."""

    NAME = "Who"
    HELP = (
        "Type whatever you remember, in any order: a part of a name, a topic, where it was, what "
        "they wore, what was said. A wrong word lowers a result, it does not hide it.\n\n"
        "  rust drones red glasses\n\n"
        "Say when, where and with whom as it comes to mind: last spring in lisboa with Ana.\n\n"
        "Narrow the list with tag:rust, org:acme, event:pycon, place:spain, since:2026-05, "
        "before:2025, owes:me, owed:yes, core:yes or not:word; -word leaves people out too.\n\n"
        "Each result says which words matched and which did not. Up and Down choose one without "
        "leaving the field; Enter goes to its card, to scroll it, and Enter there comes back. On "
        "the card plain keys work: m met again, e edit, c copy, o open. Esc n captures whom you "
        "typed, if it is none of them. With nothing typed everyone is here, and with filters alone "
        "everyone whom they leave, the last met first; Esc s lists them by name, by whom to be in "
        "touch with next, or by circle. Esc l logs a contact in a line. Esc v marks people, so "
        "that a tag, a circle, a cadence or the archive is for all of them."
    )
    OWN_COMMANDS = (
        Command("who.again", "m", "meet_again", "Met again", "Keep another talk with this person."),
        Command("who.capture", "n", "capture_query", "Capture", "Capture whom you searched for."),
        Command("who.sort", "s", "sort", "Sort", "Everyone by name, next due, circle, last met."),
        *_ABOUT_SEVERAL,
        MAP,
        EDIT,
        LOG,
        *PERSON_COMMANDS,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(OWN_COMMANDS, "screen"),
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
        Binding("enter", "back", show=False),
    ]
    AUTO_FOCUS = "#query"

    def __init__(self) -> None:
        super().__init__()
        self._hits: dict[RecordId, Hit] = {}
        self._passing: Sequence[RecordId] | None = None
        self._order = Order.MET
        self._marked: set[RecordId] = set()

    def compose_body(self) -> Iterator[Widget]:
        """Show the field above the results and the card."""
        example = "a name, a topic, a place, red glasses"
        query = plain_line(placeholder=example, complete=self._rest_of_query)
        query.id = "query"
        query.add_class("typed")
        query.followed_by = self.follow_query
        with Panel(title="Who was that?", id="query-panel"):
            yield query
        with Container(id="who"):
            with Panel(title="People", id="results-panel"):
                yield PeopleList(id="results")
            yield CardPanel(title="Card", id="card-panel")

    def follow_query(self) -> None:
        """Search at every key."""
        self.remove_class("-card")
        if self.hallway.is_open:
            self._search(choose=None)
            self.hallway.see(query=self._query)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from the field to the card."""
        event.stop()
        self._go_to_card()

    def on_people_list_highlighted(self, event: PeopleList.Highlighted) -> None:
        """Show the card of the highlighted person."""
        event.stop()
        self._show_card()

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Go to the card of a chosen person."""
        event.stop()
        self._go_to_card()

    def show_notebook(self) -> None:
        """Search anew, and stay with the chosen person."""
        self._search(choose=self._results.chosen)

    def show_person(self, person: RecordId) -> None:
        """Show one person among everyone."""
        self.query_one("#query", Input).value = ""
        self._search(choose=person)

    def look_for(self, query: str) -> None:
        """Search for something, as if it were typed."""
        field = self.query_one("#query", Input)
        field.value = query
        field.cursor_position = len(query)

    def arrive(self) -> None:
        """Let whoever comes here type at once: a letter must not be a command by accident."""
        self.remove_class("-card")
        query = self.query_one("#query", Input)
        query.focus()
        query.select_all()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with what is shown."""
        if action == "meet_again" or action in PERSON_ACTIONS:
            return self._results.chosen is not None
        if action in _ABOUT_CHOSEN:
            return self._results.chosen is not None
        if action == "sort":
            return self._is_sorted and bool(self._results.chosen)
        if action == "capture_query":
            return bool(self._query)
        return True

    def action_choose(self, rows: int) -> None:
        """Move the highlight among the results."""
        self._results.step(rows)

    def action_back(self) -> None:
        """Come back from the card to the field."""
        self.remove_class("-card")
        self.query_one("#query").focus()

    def action_meet_again(self) -> None:
        """Ask for a line about another talk with the chosen person."""
        chosen = self._results.chosen
        if chosen is None:
            return

        def plan(text: str) -> Change:
            now = self.hallway.now()
            draft, event = read_line(text, now.date()).draft, self.notebook.event_at(now)
            return self.notebook.meet_again(chosen, draft, now, event=event)

        name = display_name(self.notebook.person(chosen), hide=self.is_private)
        hint = "Enter saves the talk. Everything of the capture line works here."
        self.ask(Asked(f"{name}, met again", hint, self._talk_line, plan, about=chosen))

    def _talk_line(self, text: str) -> Input:
        placeholder = ": what you said > what you promised"
        complete = self.notebook.rest_of
        return QuickLine(lambda: self.today, placeholder=placeholder, value=text, complete=complete)

    def chosen_people(self) -> list[RecordId]:
        """Return whoever is marked, else the highlighted person."""
        return sorted(self._marked) or super().chosen_people()

    def action_mark(self) -> None:
        """Mark the highlighted person or take the mark away, and go on to the next."""
        chosen = self._results.chosen
        if chosen is not None:
            self._marked ^= {chosen}
            self.show_notebook()
            self._results.step(1)

    def action_tag(self) -> None:
        """Ask for a tag."""
        people = self.chosen_people()

        def plan(tag: str) -> Change:
            return self.notebook.tag_people(people, tag, self.hallway.now())

        if people:
            hint = "Enter gives it to everyone who has it not."
            title = f"Tag of {self._all_called(people)}"
            make_line = partial(plain_line, placeholder="rust")
            self.ask(Asked(title, hint, make_line, plan, about=people[0]))

    def action_archive(self) -> None:
        """Put them out of the way."""
        people, notebook = self.chosen_people(), self.notebook
        if people and not self.hallway.is_saving:
            self._marked.clear()
            if self._query and self._results.chosen in people:
                self._results.step(1)  # or the list would follow them to its end
            self.hallway.keep(
                lambda: notebook.for_several(
                    people,
                    lambda person: notebook.archive_person(person, self.hallway.now()),
                    "Archived",
                    self.hallway.now(),
                )
            )

    def action_sort(self) -> None:
        """List everyone in the next order."""
        orders = list(Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._search(choose=None)

    async def action_capture_query(self) -> None:
        """Take what was searched for to the capture line."""
        from hallway.ui.screens.capture import CapturePlace

        query = self._query
        await self.hallway.action_go("capture")
        if isinstance(self.app.screen, CapturePlace):
            self.app.screen.start(query)

    def chosen_person(self) -> RecordId | None:
        """Return the highlighted person."""
        return self._results.chosen

    def _rest_of_query(self, query: str) -> str:
        return self.notebook.rest_of_query(query) if self.hallway.is_open else ""

    @property
    def _results(self) -> PeopleList:
        return self.query_one("#results", PeopleList)

    @property
    def _query(self) -> str:
        return self.query_one("#query", Input).value.strip()

    def _go_to_card(self) -> None:
        if self._results.chosen is not None:
            self.add_class("-card")
            self.query_one("#card-panel").focus()

    @property
    def _is_sorted(self) -> bool:
        """Everyone is listed, or all whom filters let through, and not the best hits."""
        return not self._query or self._passing is not None

    def _search(self, *, choose: RecordId | None) -> None:
        self._marked = {each for each in self._marked if self.notebook.is_here(each)}
        self._passing = self._let_through() if self._query else None
        entries = self._listed() if self._is_sorted else self._found()
        first = entries[0].key if entries else None
        self._results.show(entries or self._nobody(), choose=first if choose is None else choose)
        panel = self.query_one("#results-panel")
        panel.border_subtitle = Content(self._said_of_order(len(entries)))
        self._show_card()

    def _found(self) -> list[Entry]:
        hits = self.notebook.who(self._query, self.today, _SHOWN_HITS, dash_excludes=True)
        self._hits = {hit.person: hit for hit in hits}
        return [self._hit_entry(hit) for hit in hits]

    def _let_through(self) -> Sequence[RecordId] | None:
        """Return all whom filters let through, where nothing but filters is typed."""
        return self.notebook.passing(self._query, self.today, dash_excludes=True)

    def _listed(self) -> Sequence[Entry]:
        self._hits = {}
        passing = self._passing
        listed = self.notebook.everyone_by(self._order, passing)

        def write(place: int, width: int) -> Content:
            each = listed[place]
            person, beside = self.notebook.person(each.person), self._sorted_by(each)
            if passing is not None:
                return self._write_hit(person, self._evidence(person.id), width, beside)
            is_marked = person.id in self._marked
            return show_someone(person, beside, width, hide=self.is_private, is_marked=is_marked)

        return AlikeEntries([each.person for each in listed], write)

    def _sorted_by(self, each: LastMet) -> str:
        """Say of a person by what they stand where they stand; an archived one stands last."""
        if self._order is Order.CIRCLE:
            return self.notebook.circle_listed(each.person)
        day = self.notebook.due_listed(each) if self._order is Order.DUE else each.day
        return "" if day is None else show_day(day, self.today)

    def _evidence(self, person: RecordId) -> Hit:
        return self.notebook.evidence(person, self._query, self.today, dash_excludes=True)

    def _hit_entry(self, hit: Hit) -> Entry:
        def write(width: int) -> Content:
            return self._write_hit(self.notebook.person(hit.person), hit, width)

        return Entry(hit.person, write)

    def _write_hit(self, person: Person, hit: Hit, width: int, beside: str = "") -> Content:
        mark = Content.styled("● " if person.id in self._marked else "", "$accent")
        room, hide = width - len(mark), self.is_private
        return mark + show_hit(person, hit, room, hide=hide, beside=beside)

    def _nobody(self) -> list[Entry]:
        words = (
            "Nobody fits. Esc n captures them."
            if self._query
            else "Nobody is here yet. Esc 1 captures."
        )
        return [Entry(None, lambda width: cut(Content.styled(words, "$faint"), width), one_row)]

    def _said_of_order(self, count: int) -> str:
        """Say how many are marked, in what order they are listed, and what was left out."""
        marked = f"{len(self._marked)} marked" if self._marked else ""
        return " · ".join(filter(None, (marked, self._said_of_list(count))))

    def _said_of_list(self, count: int) -> str:
        order = f"{count:,} · {self._said_of_sorting()}" if self._is_sorted else "best first"
        order = order if count > 1 else ""
        if not self._query:
            return order
        unused = self.notebook.unused(self._query, self.today, dash_excludes=True)
        if unused:
            order = order if self._is_sorted else ""
            return " · ".join(filter(None, (f"not used: {', '.join(unused)}", order)))
        waiting = self.notebook.waiting_count
        return " · ".join(filter(None, (order, f"{waiting:,} still to be read" if waiting else "")))

    def _said_of_sorting(self) -> str:
        return "last met first" if self._order is Order.MET else f"by {self._order.value}"

    def _show_card(self) -> None:
        chosen = self._results.chosen
        panel = self.query_one("#card-panel", CardPanel)
        if chosen is None:
            panel.write(partial(_advise, self._query))
        else:
            hit = self._hits.get(chosen) if self._passing is None else self._evidence(chosen)
            panel.write(self.card_of(chosen, unlit if hit is None else lighting(hit)))
        self.show_keys()


def _advise(query: str, width: int) -> Content:
    """Say what to try where nobody is found, in the place of their card."""
    return Content("\n").join(Content.styled(_ADVICE if query else _FIRST, "$faint").wrap(width))
