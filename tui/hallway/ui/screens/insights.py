"""Insights: pictures of the network as it is, a page at a time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widget import Widget

from hallway.domain.errors import HallwayError
from hallway.domain.events import Event
from hallway.domain.experiments import shipped_experiments
from hallway.domain.ids import RecordId
from hallway.domain.insights.views import PAGES, Chart, Row, Shape, Suggestion, View
from hallway.notebook.looking import EVERYTHING, Scope
from hallway.ui.commands import Command, bindings_of
from hallway.ui.modals.line import LineQuestion, plain_line
from hallway.ui.presenters.insights import show_suggestion
from hallway.ui.presenters.people import show_about, show_name
from hallway.ui.screens.charts import REST, Look, Target, chart_entries, sentence
from hallway.ui.screens.whom import WhomPlace
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import AlikeEntries, Entry, PeopleList, one_row
from hallway.ui.widgets.written import Written

_PERIODS = ((None, "all time"), (365, "the last 12 months"), (91, "the last 3 months"))
_NAMES = tuple(PAGES)
_LOW = 30  # rows below which no blank line stands between charts
_NOTHING = "Nothing to see yet. Esc 1 captures somebody, and pictures grow here."


class InsightsPlace(WhomPlace):
    """What the network looks like."""

    NAME = "Insights"
    HELP = (
        "Pictures of the people you meet, a page at a time: Tab turns it, v lists all of them. "
        "Every figure says of how many it tells; below five nothing is said. Nobody is ranked.\n\n"
        "Enter shows who is behind a bar; in the calendar the left and right arrows choose a day. "
        "Around one person Enter goes on to the next, Backspace comes back, w asks around whom.\n\n"
        "y looks at the last 12 or 3 months alone, f at one event. One thing to try stands at the "
        "bottom, where a figure speaks for it: + makes it a goal, an experiment or a follow-up, x "
        "puts it away; suggestions = false in the settings lets it be."
    )
    OWN_COMMANDS = (
        Command("insights.next", "tab", "turn(1)", "Next", "Turn to the next page."),
        Command(
            "insights.previous",
            "shift+tab",
            "turn(-1)",
            "Before",
            "Turn to the page before.",
            in_footer=False,
        ),
        Command("insights.view", "v", "choose_view", "Pages", "Choose a page."),
        Command("insights.enter", "enter", "enter", "Who", "See who is behind it."),
        Command("insights.period", "y", "turn_period", "Period", "All time, 12 or 3 months."),
        Command("insights.event", "f", "choose_one_event", "One event", "Look at one event alone."),
        Command("insights.around", "w", "choose_centre", "Around", "See the ties around someone."),
        Command("insights.back", "backspace", "go_back", "Back", "Go back.", in_footer=False),
        Command("insights.day_before", "left", "step_day(-1)", "Day", "A day.", in_footer=False),
        Command("insights.day_after", "right", "step_day(1)", "Day", "A day.", in_footer=False),
        Command("insights.try", "+", "take_up", "Try it", "Make it a goal or a follow-up."),
        Command("insights.not", "x", "put_away", "Not this", "Put the suggestion away."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(OWN_COMMANDS, "screen")]
    AUTO_FOCUS = "#charts"

    def __init__(self) -> None:
        super().__init__()
        self._page = 0
        self._period = 0
        self._scope: Scope = EVERYTHING
        self._before: list[RecordId | None] = []
        self._view: View | None = None
        self._targets: list[Target] = []
        self._unfolded: set[str] = set()
        self._put_away: set[str] = set()
        self._day: int | None = None

    def compose_body(self) -> Iterator[Widget]:
        """Show the pages beside the charts of one, above one thing to try."""
        with Container(id="insights-place"):
            with Panel(title="Pages", id="views-panel"):
                yield PeopleList(id="views", can_focus=False)
            with Vertical(id="view"):
                with Panel(title="", id="charts-panel"):
                    yield PeopleList(id="charts")
                with Panel(title="One thing to try", id="try-panel"):
                    yield Written(id="try")
            with Panel(title="Who", id="behind-panel"):
                yield PeopleList(id="behind", can_focus=False)

    def show_notebook(self) -> None:
        """Compute the page that is looked at, and draw it."""
        if not self.hallway.is_open:
            return
        self._compute(is_first=True)
        if self._view is not None and not self._view.is_whole:
            self.call_after_refresh(self._compute, is_first=False)

    def _compute(self, *, is_first: bool) -> None:
        since = _PERIODS[self._period][0]
        scope = replace(self._scope, since=None if since is None else _days_ago(self.today, since))
        look, tried = self.notebook.look, self._experiments()
        self._view = look(self._page_name, self.today, scope, tried, is_first=is_first)
        self._draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the page."""
        if action in {"take_up", "put_away"}:
            return self._suggestion is not None
        if action == "go_back":
            return bool(self._before)
        return True

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Turn to a page that is clicked, or enter a row."""
        event.stop()
        if event.people_list.id == "views":
            self._turn_to(event.people_list.chosen or 0)
        else:
            self.action_enter()

    def on_people_list_highlighted(self, event: PeopleList.Highlighted) -> None:
        """Choose no day in another week, and show who is behind the row where there is room."""
        event.stop()
        if event.people_list.id != "charts":
            return
        if self._day is not None:
            self._day = None
            self._draw()
        self._draw_behind()

    def action_turn(self, pages: int) -> None:
        """Turn the page."""
        self._turn_to((self._page + pages) % len(_NAMES))

    @work
    async def action_choose_view(self) -> None:
        """Ask for a page."""
        from hallway.ui.modals.choice import Choice

        number = await self.app.push_screen_wait(Choice("Which page?", list(PAGES.values())))
        if number is not None:
            self._turn_to(number)

    def action_turn_period(self) -> None:
        """Look at another time."""
        self._period = (self._period + 1) % len(_PERIODS)
        self.show_notebook()

    @work
    async def action_choose_one_event(self) -> None:
        """Ask for an event to look at alone; nothing looks everywhere again."""
        line = plain_line(placeholder="an event, or nothing for everywhere")
        hint = "Enter looks at the one that is lit alone; an empty line at everything again."
        choices = partial(self.hallway.list_events, all_of=True)
        question = LineQuestion(
            "At which event?",
            hint,
            line,
            lambda _question, _text: None,
            lambda words: choices(words) if words.strip() else [],
        )
        answer = await self.app.push_screen_wait(question)
        if answer is None:
            return
        try:
            event = self._event_of(question, answer)
        except HallwayError as error:
            self.say(error.sentences, is_error=True)
            return
        self._scope = replace(self._scope, event=event)
        self.show_notebook()

    @work
    async def action_choose_centre(self) -> None:
        """Ask around whom."""
        try:
            person = await self.choose_person("Around whom?", but=0)
        except HallwayError as error:
            self.say(error.sentences, is_error=True)
            return
        if person is not None:
            self._walk_to(person.id)

    def action_go_back(self) -> None:
        """Go back to whom the tree was around before."""
        if self._before:
            self._scope = replace(self._scope, person=self._before.pop())
            self.show_notebook()

    def action_step_day(self, days: int) -> None:
        """Choose a day of the week that is lit."""
        target = self._target
        if target is None or target[0].shape is not Shape.WEEKS:
            return
        day = (-1 if days > 0 else 7) if self._day is None else self._day
        self._day = day + days if 0 <= day + days < 7 else None
        self._draw()

    def action_enter(self) -> None:
        """Show who is behind a row, go on to whom it stands for, or unfold a chart."""
        target = self._target
        if target is None:
            return
        chart, place = target
        if place == REST:
            self._unfolded.add(chart.name)
            self._draw()
            return
        row = chart.rows[place]
        if chart.shape is Shape.TREE and row.person not in {None, self._centre}:
            self._walk_to(row.person)
        else:
            self._show_people(chart, row)

    def action_take_up(self) -> None:
        """Make a goal, an experiment or a follow-up of what is suggested."""
        suggestion = self._suggestion
        if suggestion is not None and not self.hallway.is_saving:
            self.hallway.keep(lambda: self.notebook.take_up(suggestion, self.hallway.now()))

    def action_put_away(self) -> None:
        """Show this suggestion no more until Hallway is left."""
        if self._suggestion is not None:
            self._put_away.add(self._suggestion.text)
            self._draw()

    @property
    def _look(self) -> Look:
        return Look(self.today, self._chosen_day, frozenset(self._unfolded), hide=self.is_private)

    @property
    def _page_name(self) -> str:
        return _NAMES[self._page]

    @property
    def _centre(self) -> RecordId | None:
        return None if self._view is None else self._view.around

    @property
    def _suggestion(self) -> Suggestion | None:
        found = None if self._view is None else self._view.suggestion
        return None if found is None or found.text in self._put_away else found

    @property
    def _chosen_day(self) -> tuple[int, int] | None:
        """The place of a week in its chart, and the day that is chosen of it."""
        target = self._target
        return None if self._day is None or target is None else (target[1], self._day)

    @property
    def _target(self) -> Target | None:
        chosen = self.query_one("#charts", PeopleList).chosen
        return self._targets[chosen] if chosen is not None and chosen < len(self._targets) else None

    def _experiments(self) -> tuple[str, ...] | None:
        if not self.hallway.settings.suggestions:
            return None
        return tuple(self.hallway.wishes.load_experiments() or shipped_experiments())

    def _turn_to(self, page: int) -> None:
        self._page, self._day = page, None
        self.query_one("#charts", PeopleList).show(())
        self.show_notebook()

    def _walk_to(self, person: RecordId | None) -> None:
        if self._page_name == "around":
            self._before.append(self._centre)
        self._scope = replace(self._scope, person=person)
        self._turn_to(_NAMES.index("around"))

    def _event_of(self, question: LineQuestion, answer: str) -> RecordId | None:
        if question.taken is not None:
            return question.taken.record
        return self.notebook.resolve_event(answer).id if answer.strip() else None

    def _show_people(self, chart: Chart, row: Row) -> None:
        people = self._behind(chart, row)
        title = chart.title if chart.shape is Shape.SIDES else row.label
        if row.is_said and self.is_private:
            title = "Who it is about"
        if people:
            self._open_sheet(title, people)
        else:
            self.say("Nobody is behind this.")

    def _behind(self, chart: Chart, row: Row) -> tuple[RecordId, ...]:
        if chart.shape is Shape.SIDES:
            return tuple(dict.fromkeys(each for side in chart.rows for each in side.people))
        if chart.shape is Shape.WEEKS and self._day is not None:
            return row.cells[self._day].people
        return row.people

    def _draw_behind(self) -> None:
        target, write = self._target, self._write_person
        is_row = target is not None and target[1] != REST
        people = self._behind(target[0], target[0].rows[target[1]]) if is_row and target else ()
        listed = self.query_one("#behind", PeopleList)
        if people:
            listed.show(AlikeEntries(people, lambda place, width: write(people[place], width)))
        else:
            listed.show(())
        self.query_one("#behind-panel").border_subtitle = f"{len(people):,}" if people else ""

    @work
    async def _open_sheet(self, title: str, people: tuple[RecordId, ...]) -> None:
        from hallway.ui.modals.people import PeopleSheet

        answer = await self.app.push_screen_wait(PeopleSheet(title, people, self._write_person))
        if answer is None:
            return
        person, what = answer
        if what == "around":
            self._walk_to(person)
        else:
            await self.hallway.show_person(person)

    def _write_person(self, person_id: RecordId, _width: int) -> Content:
        person, hide = self.notebook.person(person_id), self.is_private
        return Content("\n").join([show_name(person, hide=hide), show_about(person, hide=hide)])

    def _draw(self) -> None:
        view = self._view
        if view is None:
            return
        is_low = self.size.height < _LOW
        entries, self._targets = chart_entries(view, self._look, is_low=is_low)
        if not self.notebook.has_anyone:
            entries, self._targets = [sentence(_NOTHING)], []
        self.query_one("#charts", PeopleList).show(entries)
        panel = self.query_one("#charts-panel")
        panel.border_title = Content(view.title)
        panel.border_subtitle = Content(self._subtitle())
        self._draw_pages()
        self._draw_suggestion()
        self._draw_behind()
        self.show_keys()

    def _subtitle(self) -> str:
        event = self._scope.event
        known = {} if event is None else {each.id: each.name for each in self._events()}
        at = f", {known[event]} alone" if event is not None and event in known else ""
        return f"{self._page + 1} of {len(_NAMES)}, {_PERIODS[self._period][1]}{at}"

    def _events(self) -> Iterator[Event]:
        return self.notebook.all(Event)

    def _draw_pages(self) -> None:
        entries = [
            Entry(number, partial(_show_page_name, title), one_row)
            for number, title in enumerate(PAGES.values())
        ]
        self.query_one("#views", PeopleList).show(entries, choose=self._page)

    def _draw_suggestion(self) -> None:
        suggestion, hide = self._suggestion, self.is_private
        self.query_one("#try-panel").set_class(suggestion is None, "-empty")
        if suggestion is not None:
            self.query_one("#try-panel").border_subtitle = "+ takes it up, x puts it away"
            write = partial(show_suggestion, suggestion, hide=hide)
            self.query_one("#try", Written).write(write)


def _show_page_name(title: str, _width: int) -> Content:
    return Content(title)


def _days_ago(today: date, days: int) -> date:
    return today - timedelta(days=days)
