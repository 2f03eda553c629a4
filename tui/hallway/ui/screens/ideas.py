"""Ideas: the portfolio, what people said, who should hear it next, and what meets."""

from collections import Counter
from collections.abc import Callable, Iterator, Set
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Static

from hallway.domain.changes import Change
from hallway.domain.encounters import Encounter
from hallway.domain.errors import HallwayError
from hallway.domain.events import Event
from hallway.domain.ideas import Idea, IdeaState, read_stance
from hallway.domain.ids import RecordId
from hallway.notebook.pollinating import Pollen
from hallway.ui.commands import Command, bindings_of
from hallway.ui.modals.line import plain_line
from hallway.ui.presenters.ideas import (
    IdeaPage,
    show_idea,
    show_idea_page,
    show_ideas_heading,
    show_pollen,
)
from hallway.ui.presenters.people import HIDDEN
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.together import TogetherPlace
from hallway.ui.widgets.card_panel import CardPanel
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_NONE_YET = (
    "There are no two thoughts from far-apart fields yet. Ideas and lessons from people of other "
    "fields, and their topics, come together here."
)
_ALL_REST = "There are no two others: you passed them all. They come up again after half a year."
_EMPTY = "No ideas yet. n says one; in a capture line it follows a !, and a lesson ! learned:"
_ABOUT_IDEA = frozenset(
    {
        "next_state",
        "energize",
        "feedback",
        "hear_next",
        "begin_together",
        "came_of",
        "rewrite",
        "remove",
    }
)


class IdeasPlace(TogetherPlace):
    """What is worth carrying on, by how far it has come."""

    NAME = "Ideas"
    HELP = (
        "Everything that a talk sparked: sparks, what is being tested, what you adopted and what "
        "is parked; in each the ideas that give you energy first, then those last touched; below "
        "them what others' failures and successes taught.\n\n"
        "f keeps what somebody said about it: choose who, then type for: it would fly, against: "
        "too heavy, or a new angle. h lists who should hear it next: of another field, touched its "
        "topic, not asked yet; each with the reason, and makes a follow-up of one. K shows what "
        "you do together on it, and how it stands.\n\n"
        "c puts two thoughts from far-apart fields side by side, with one question; what comes of "
        "it is a new idea, or you pass, and they rest for half a year. / shows the lessons on a "
        "topic."
    )
    OWN_COMMANDS = (
        Command("idea.new", "n", "say_idea", "New", "Keep an idea of your own."),
        Command("idea.state", "s", "next_state", "State", "Spark, testing, adopted, parked."),
        Command("idea.energize", "*", "energize", "Energizes", "It gives you energy, or not."),
        Command("idea.feedback", "f", "feedback", "Feedback", "Keep what somebody said about it."),
        Command("idea.hear", "h", "hear_next", "Hear next", "See who should hear it, and why."),
        Command(
            "idea.together",
            "K",
            "begin_together",
            "Together",
            "Do it with somebody, and say how that stands.",
        ),
        Command(
            "idea.came_of",
            "T",
            "came_of",
            "Came of it",
            "See what has come of it.",
            in_footer=False,
        ),
        Command("idea.pollinate", "c", "pollinate", "Side by side", "Put two thoughts together."),
        Command("idea.lessons", "/", "filter", "Lessons", "Show the lessons on a topic."),
        Command("idea.rewrite", "e", "rewrite", "Edit", "Say it in other words."),
        Command("idea.remove", "x", "remove", "Take away", "Take it away.", in_footer=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(OWN_COMMANDS, "screen")]
    AUTO_FOCUS = "#ideas"

    def __init__(self) -> None:
        super().__init__()
        self._topic = ""

    def compose_body(self) -> Iterator[Widget]:
        """Show the portfolio beside the page of an idea."""
        with Container(id="ideas-place"):
            with Panel(title="Ideas", id="ideas-panel"):
                yield PeopleList(id="ideas")
                yield Static(_EMPTY, id="no-ideas", classes="hint", markup=False)
            yield CardPanel(title="Idea", id="idea-panel")

    def show_notebook(self) -> None:
        """List what there is, and stay with the chosen one."""
        entries = list(self._entries())
        self._list.show(entries)
        self._list.display = bool(entries)
        self.query_one("#no-ideas").display = not entries
        panel = self.query_one("#ideas-panel")
        panel.border_subtitle = f"lessons on {self._topic}" if self._topic else ""
        self._show_page()

    def on_people_list_highlighted(self, event: PeopleList.Highlighted) -> None:
        """Show the page of the chosen idea."""
        event.stop()
        self._show_page()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the chosen idea."""
        if action not in _ABOUT_IDEA:
            return True
        chosen = self._chosen
        is_for_lessons = action in {"came_of", "rewrite", "remove"}
        return chosen is not None and (is_for_lessons or not chosen.is_lesson)

    def action_say_idea(self) -> None:
        """Ask for an idea of your own."""
        self._ask_for_idea(
            "A new idea", lambda text: self.notebook.say_idea(text, self.hallway.now())
        )

    def action_next_state(self) -> None:
        """Move the idea on to the next state."""
        idea, states = self._chosen, list(IdeaState)
        if idea is not None:
            state = states[(states.index(idea.state) + 1) % len(states)]
            self._keep(lambda: self.notebook.set_idea_state(idea, state, self.hallway.now()))

    def action_energize(self) -> None:
        """Say that it gives you energy, or that it does not."""
        idea = self._chosen
        if idea is not None:
            self._keep(lambda: self.notebook.turn_energizing(idea, self.hallway.now()))

    @work
    async def action_feedback(self) -> None:
        """Ask who said something about it, then what."""
        idea = self._chosen
        person = None if idea is None else await self._whom("Who said something about it?")
        if idea is None or person is None:
            return

        def plan(line: str) -> Change:
            stance, words = read_stance(line)
            return self.notebook.note_feedback(idea, person, stance, words, self.hallway.now())

        hint = "Enter keeps it. for: or against: before it, else it is a new angle."
        make_line = partial(plain_line, placeholder="for: it would fly")
        title = f"What did {self.called(person)} say?"
        self.ask(Asked(title, hint, make_line, plan, about=idea.id))

    @work
    async def action_hear_next(self) -> None:
        """List who should hear it, and make a follow-up of one."""
        from hallway.ui.modals.choice import Choice

        idea = self._chosen
        if idea is None:
            return
        hearers = self.notebook.who_should_hear(idea, self.today)
        if not hearers:
            self.say("Nobody of another field who was not asked yet has touched this.")
            return
        whys = [HIDDEN if self.is_private else each.why for each in hearers]
        names = (self.called(each.person) for each in hearers)
        texts = [f"{name}  {why}" for name, why in zip(names, whys, strict=True)]
        number = await self.app.push_screen_wait(Choice("Who should hear it next?", texts))
        if number is not None:
            person, tell = hearers[number].person, self.notebook.tell_about
            self._keep(lambda: tell(idea, person, self.hallway.now()))

    def action_begin_together(self) -> None:
        """Show what is done on it, or ask with whom where nothing is."""
        idea = self._chosen
        if idea is not None:
            self.show_what_is_together(
                "Together on it",
                lambda: self.notebook.collaborations(idea_id=idea.id),
                lambda: self._begin_on(idea),
            )

    @work
    async def _begin_on(self, idea: Idea) -> None:
        person = await self._whom("With whom do you do it?")
        if person is not None:
            self.ask_what_is_together(person, idea, "" if self.is_private else idea.text)

    @work
    async def action_pollinate(self) -> None:
        """Put two thoughts side by side, and keep what comes of it."""
        from hallway.ui.modals.pollen import PollenSheet

        write = partial(show_pollen, hide=self.is_private)
        sheet = PollenSheet(self._find_pollen, write, self._let_rest, self._why_no_pollen)
        pollen = await self.app.push_screen_wait(sheet)
        if pollen is not None:

            def plan(text: str) -> Change:
                return self.notebook.keep_pollen(pollen, text, self.hallway.now())

            self._ask_for_idea(pollen.question, plan)

    def action_filter(self) -> None:
        """Ask for a topic; nothing shows everything again."""
        self._ask_for_topic()

    def action_came_of(self) -> None:
        """Show what has come of the chosen idea."""
        idea = self._chosen
        if idea is not None:
            grown = self.notebook.grown_from_record(idea)
            self.hallway.show_grown("What has come of it", grown)

    def action_rewrite(self) -> None:
        """Ask for other words."""
        idea = self._chosen
        if idea is None:
            return
        if self.is_private:
            self.say("Ideas are covered; Esc h shows them, to be edited.", is_error=True)
            return
        self.ask(self._other_words_for(idea), idea.text)

    def _other_words_for(self, idea: Idea) -> Asked:
        def plan(text: str) -> Change:
            return self.notebook.rewrite_idea(idea, text, self.hallway.now())

        def anew() -> tuple[Asked, str] | None:
            now = self.notebook.find(Idea, idea.id)
            return None if now is None else (self._other_words_for(now), now.text)

        return Asked("In other words", "Enter keeps it.", plain_line, plan, anew, about=idea.id)

    def action_remove(self) -> None:
        """Take it away."""
        idea = self._chosen
        if idea is not None:
            self._keep(lambda: self.notebook.remove_idea(idea, self.hallway.now()))

    @work
    async def _ask_for_topic(self) -> None:
        from hallway.ui.modals.line import LineQuestion

        line = plain_line(self._topic, "wifi")
        hint = "Enter shows the lessons on it; nothing shows everything again."
        question = LineQuestion("Lessons on", hint, line, lambda _question, _text: None)
        topic = await self.app.push_screen_wait(question)
        if topic is not None:
            self._topic = topic.strip()
            self.show_notebook()

    def _ask_for_idea(self, question: str, plan: Callable[[str], Change]) -> None:
        make_line = partial(plain_line, placeholder="drones that count bees")
        self.ask(Asked(question, "Enter keeps it.", make_line, plan))

    async def _whom(self, title: str) -> RecordId | None:
        try:
            person = await self.choose_person(title, but=0)
        except HallwayError as error:
            self.say(error.sentences, is_error=True)
            return None
        return None if person is None else person.id

    def _find_pollen(self, passed: Set[str]) -> Pollen | None:
        return self.notebook.pollinate(self.today.toordinal(), self.today, passed)

    def _let_rest(self, pollen: Pollen) -> None:
        self.hallway.keep(lambda: self.notebook.pass_pair(pollen, self.hallway.now()))

    def _why_no_pollen(self, is_passed: bool) -> str:
        is_passed = is_passed or bool(self.notebook.resting_pairs(self.today))
        return _ALL_REST if is_passed else _NONE_YET

    def _keep(self, verb: Callable[[], Change]) -> None:
        # Whoever presses again before this is kept has not seen what it did.
        if not self.hallway.is_saving:
            self.hallway.keep(verb)

    @property
    def _list(self) -> PeopleList:
        return self.query_one("#ideas", PeopleList)

    @property
    def _chosen(self) -> Idea | None:
        return self.notebook.find(Idea, self._list.chosen) if self.hallway.is_open else None

    def _entries(self) -> Iterator[Entry]:
        lessons = self.notebook.lessons(self._topic)
        groups = [] if self._topic else self.notebook.portfolio()
        named = [(state.value.capitalize(), ideas) for state, ideas in groups]
        for title, ideas in [*named, ("Lessons", lessons)]:
            if ideas:
                yield Entry(None, partial(show_ideas_heading, title, len(ideas)), one_row)
                alike = Counter(each.text.casefold() for each in ideas)
                for each in ideas:
                    yield self._entry(each, is_alike=alike[each.text.casefold()] > 1)

    def _entry(self, idea: Idea, *, is_alike: bool) -> Entry:
        beside = self._from_whom(idea) if is_alike else ""
        write = partial(show_idea, idea, self.today, beside=beside, hide=self.is_private)
        return Entry(idea.id, write, one_row)

    def _show_page(self) -> None:
        idea, panel = self._chosen, self.query_one("#idea-panel", CardPanel)
        panel.display = idea is not None
        if idea is not None:
            page, today, hide = self._page_of(idea), self.today, self.is_private
            panel.write(lambda width: show_idea_page(page, today, width, hide=hide))
        self.show_keys()

    def _page_of(self, idea: Idea) -> IdeaPage:
        notebook = self.notebook
        brought = (notebook.find(Idea, each) for each in idea.sparked_by)
        hearers = () if idea.is_lesson else notebook.who_should_hear(idea, self.today, 3)
        together = notebook.collaborations(idea_id=idea.id)
        return IdeaPage(
            idea,
            self._sparked(idea),
            tuple(each.text for each in brought if each is not None),
            tuple((self.called(each.person), each) for each in notebook.feedback_on(idea)),
            tuple((", ".join(map(self.called, each.people)), each) for each in together),
            tuple((self.called(each.person), each.why) for each in hearers),
        )

    def _sparked(self, idea: Idea) -> str:
        encounter = self.notebook.find(Encounter, idea.encounter)
        event = self.notebook.find(Event, encounter.event) if encounter is not None else None
        where = f" at {event.name}" if event is not None else ""
        if idea.person is None:
            return f"your own{where}"
        word = "learned from" if idea.is_lesson else "sparked with"
        return f"{word} {self._from_whom(idea)}{where}"

    def _from_whom(self, idea: Idea) -> str:
        if idea.person is None:
            return "your own"
        is_here = self.notebook.is_here(idea.person)
        return self.called(idea.person) if is_here else "somebody in the trash"
