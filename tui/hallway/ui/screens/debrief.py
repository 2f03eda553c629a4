"""Debrief: one person of an event at a time, and one key an answer."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from hallway.domain.capture_line import read_line, read_promises
from hallway.domain.changes import Change
from hallway.domain.drafts import Draft, Promise
from hallway.domain.encounters import TalkKind
from hallway.domain.events import Event
from hallway.domain.goals import Goal
from hallway.domain.ids import RecordId
from hallway.domain.people import display_name
from hallway.notebook.debriefing import NO_FIELD, Debrief, DebriefCard, Missing, Proposals
from hallway.ui.commands import Command, bindings_of
from hallway.ui.modals.line import plain_line
from hallway.ui.presenters.debriefs import KEYS, show_ask, show_end_of_debrief
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.person import COPY, OPEN, PersonPlace
from hallway.ui.screens.planning import PlanningPlace
from hallway.ui.screens.promises import PROMISE_HINT, promise_line
from hallway.ui.widgets.card_panel import CardPanel
from hallway.ui.widgets.panel import ScrollPanel
from hallway.ui.widgets.written import Written

_CHOICES = tuple(
    Command(
        f"debrief.{key}",
        key,
        f"choose({number})",
        "Choose",
        "Take what is proposed beside this letter.",
        in_footer=False,
    )
    for number, key in enumerate(KEYS)
)


class DebriefPlace(PersonPlace, PlanningPlace):
    """Whom an event brought, each with what is missing."""

    NAME = "Events"
    HELP = (
        "Everyone you met at an event, in the order you met them, and only what is missing is "
        "asked: a name, a look-alike, the field, the kind of talk, and what comes next. A letter "
        "takes what is proposed beside it; Enter takes your own words; n says no, or that there "
        "is nothing to do, which is a good answer.\n\n"
        "Tab skips somebody for now, Shift+Tab comes back to whom you skipped last, u takes an "
        "answer back. Leave whenever you like: what was answered is kept, and the rest is asked "
        "the next time."
    )
    OWN_COMMANDS = (
        *_CHOICES,
        Command("debrief.own", "enter", "own_words", "Own words", "Answer in your own words."),
        Command(
            "debrief.end", "enter", "end_debrief", "End", "See what is to be done, at the end."
        ),
        Command("debrief.goals", "g", "ask_goals", "Goals", "Say what became of your goals."),
        Command("debrief.yes", "y", "yes", "Yes", "Yes: the same person, or the right name."),
        Command("debrief.no", "n", "no", "No", "No, or nothing to do."),
        Command("debrief.skip", "tab", "skip", "Skip", "Look at the next person first."),
        Command("debrief.back", "shift+tab", "back", "Back", "Back to whom you skipped last."),
        COPY,
        OPEN,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(OWN_COMMANDS, "screen")]
    AUTO_FOCUS = "#ask-panel"

    def __init__(self) -> None:
        super().__init__()
        self._event: RecordId | None = None
        self._debrief: Debrief | None = None
        self._queue: list[DebriefCard] = []
        self._proposed = Proposals()
        self._skipped: list[RecordId] = []

    def open_event(self, event: RecordId) -> None:
        """Go through another event."""
        if event != self._event:
            self._event, self._skipped = event, []
        self.show_notebook()

    def compose_body(self) -> Iterator[Widget]:
        """Show what is asked beside all that is known."""
        with Container(id="debrief"):
            with ScrollPanel(title="Debrief", id="ask-panel"):
                yield Written(id="ask")
            yield CardPanel(title="Card", id="card-panel")

    def show_notebook(self) -> None:
        """Gather what is left to be asked; whom somebody skipped comes last."""
        event = self.notebook.find(Event, self._event)
        if event is None:  # none was chosen, or it was merged or taken back since
            event = next(iter(self.notebook.to_debrief(self.hallway.now())), None)
        self._event = None if event is None else event.id
        if event is None:
            self._debrief, self._queue = None, []
            self._show_nothing()
            return
        self._debrief = self.notebook.debrief(event.id)
        self._queue = sorted(self._debrief.cards, key=self._turn)
        self._show_front()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the keys that answer what is asked, and no others."""
        if action == "choose":
            return _number(parameters) < self._choice_count
        offered = {
            "own_words": self._front is not None,
            "end_debrief": self._front is None and self._is_to_end,
            "ask_goals": self._front is None and bool(self._goals),
            "yes": self._is_yes_or_no,
            "no": self._front is not None,
            "skip": len(self._queue) > 1,
            "back": bool(self._skipped),
            "copy": self._front is not None,
            "open_address": self._front is not None,
        }
        return offered.get(action, True)

    def chosen_person(self) -> RecordId | None:
        """Return whom the card shows."""
        return self._front.person.id if self._front else None

    def action_choose(self, number: int) -> None:
        """Take what is proposed."""
        card = self._front
        if card is None or number >= self._choice_count:
            return
        if card.asked is Missing.FIELD:
            field = self._proposed.fields[number]
            self._change(lambda now: self.notebook.say_field(card.person.id, field, now))
        elif card.asked is Missing.TALK:
            talk = tuple(TalkKind)[number]
            self._change(lambda now: self.notebook.say_talk(card.encounters, talk, now))
        else:
            taken = self._proposed.suggestions[number]
            draft = Draft(mine=(Promise(taken.text, taken.due),))
            promise = self.notebook.promise_next
            self._change(lambda now: promise(card, draft, now, taken.about))

    def action_own_words(self) -> None:
        """Answer in words."""
        card = self._front
        if card is None:
            return
        if card.asked in _NO_WORDS:
            self._say_how()
        elif card.asked is Missing.NAME:
            self.ask(self._naming(card))
        elif card.asked is Missing.FIELD:
            self.ask(self._fielding(card))
        else:
            self.ask(self._promising(card))

    def action_yes(self) -> None:
        """Say yes to what is asked."""
        question = self._front.question if self._front else None
        if question is None:
            return
        answer = self.notebook.answer_same if question.other else self.notebook.answer_name
        self._change(lambda now: answer(question.id, now))

    def action_no(self) -> None:
        """Say no, or that nothing is to be done."""
        card = self._front
        if card is None:
            return
        question = card.question
        if card.asked is Missing.TALK:
            self._say_how()
        elif question is not None:
            self._change(lambda now: self.notebook.answer_new(question.id, now))
        elif card.asked is Missing.FIELD:
            self._change(lambda now: self.notebook.say_field(card.person.id, NO_FIELD, now))
        else:
            self._change(lambda now: self.notebook.nothing_next(card, now))

    def action_skip(self) -> None:
        """Put the person at the end."""
        if self._front is not None:
            person = self._front.person.id
            self._skipped = [*(each for each in self._skipped if each != person), person]
            self.show_notebook()

    def action_ask_goals(self) -> None:
        """Ask what happened with the first goal that nobody said anything about."""
        if self._goals:
            self.ask(self.asked_what_happened(self._goals[0]))

    def action_back(self) -> None:
        """Come back to whom was skipped last."""
        if self._skipped:
            self._skipped.pop()
            self.show_notebook()

    @property
    def _front(self) -> DebriefCard | None:
        return self._queue[0] if self._queue else None

    @property
    def _goals(self) -> list[Goal]:
        return [] if self._event is None else self.notebook.goals_to_ask_about(self._event)

    @property
    def _is_to_end(self) -> bool:
        return self._debrief is not None and self._debrief.event.debriefed_on is None

    @property
    def _is_yes_or_no(self) -> bool:
        card = self._front
        if card is None or card.question is None:
            return False
        return card.question.other is not None or bool(card.question.text)

    @property
    def _choice_count(self) -> int:
        card = self._front
        if card is None:
            return 0
        counts = {
            Missing.FIELD: len(self._proposed.fields),
            Missing.TALK: len(TalkKind),
            Missing.NEXT: len(self._proposed.suggestions),
        }
        return counts.get(card.asked, 0)

    def _turn(self, card: DebriefCard) -> int:
        """Order whom somebody skipped behind the rest, the first skipped first."""
        skipped = self._skipped
        return skipped.index(card.person.id) + 1 if card.person.id in skipped else 0

    def _change(self, verb: Callable[[datetime], Change]) -> None:
        """Keep what one key says."""
        # Whoever presses it again before the first is kept has not seen what comes next.
        if not self.hallway.is_saving:
            self.hallway.keep(lambda: verb(self.hallway.now()))

    def _say_how(self) -> None:
        self.say("One key answers this: it stands beside each answer.", is_error=True)

    def action_end_debrief(self) -> None:
        """End the debrief, and go on to what is to be done."""
        event = self._event
        if event is None or not self._is_to_end or self.hallway.is_saving:
            return
        end, now = self.notebook.end_debrief, self.hallway.now
        self.hallway.keep(lambda: end(event, now()), then=self._go_to_checklist)

    def _go_to_checklist(self, _change: Change) -> None:
        """Show what is to be done, once everything is said."""
        self.app.call_later(self.hallway.action_go, "followups")

    def _naming(self, card: DebriefCard) -> Asked:
        def plan(name: str) -> Change:
            draft, last = read_line(name, self.today).draft, card.encounters[-1]
            return self.notebook.name_person(card.person, draft, last, self.hallway.now())

        return Asked("Their name", "Enter keeps it.", plain_line, plan, about=card.person.id)

    def _fielding(self, card: DebriefCard) -> Asked:
        def plan(field: str) -> Change:
            return self.notebook.say_field(card.person.id, field, self.hallway.now())

        hint = "A word or two: biology, logistics, theatre."
        return Asked("Their field", hint, plain_line, plan, about=card.person.id)

    def _promising(self, card: DebriefCard) -> Asked:
        def plan(text: str) -> Change:
            draft = read_promises(text, self.today).draft
            return self.notebook.promise_next(card, draft, self.hallway.now())

        name = display_name(card.person, hide=self.is_private)
        title = f"What comes next with {name}?"
        make_line = partial(promise_line, lambda: self.today)
        return Asked(title, PROMISE_HINT, make_line, plan, about=card.person.id)

    def _show_front(self) -> None:
        debrief, card = self._debrief, self._front
        if debrief is None:
            return
        panel = self.query_one("#ask-panel", ScrollPanel)
        panel.border_title = Content(f"Debrief of {debrief.event.name}")
        panel.border_subtitle = f"{len(self._queue)} left" if self._queue else "all said"
        if card is None:
            progress = self.notebook.progress_of(debrief.promises)
            goals = [(goal, self.notebook.reached(goal)) for goal in self._goals]
            hide = self.is_private
            self.query_one("#ask", Written).write(
                lambda width: show_end_of_debrief(debrief, progress, goals, width, hide=hide)
            )
        else:
            self._proposed = self.notebook.proposals(card, debrief.event, self.today)
            self._show_card(card)
        self.query_one("#card-panel").display = card is not None
        panel.scroll_home(animate=False)
        self.show_keys()

    def _show_card(self, card: DebriefCard) -> None:
        proposed, today, hide = self._proposed, self.today, self.is_private
        other_id = card.question.other if card.question else None
        other = None if other_id is None else self.notebook.person(other_id)
        self.query_one("#ask", Written).write(
            lambda width: show_ask(card, proposed, other, today, width, hide=hide)
        )
        shown = other or card.person
        self.query_one("#card-panel", CardPanel).write(self.card_of(shown.id))

    def _show_nothing(self) -> None:
        words = "No event waits for its debrief. 5 lists them all."
        self.query_one("#ask", Written).write(lambda _width: Content.styled(words, "$soft"))
        self.query_one("#card-panel").display = False
        self.show_keys()


_NO_WORDS = frozenset({Missing.LOOK_ALIKE, Missing.TALK})


def _number(parameters: tuple[object, ...]) -> int:
    return parameters[0] if parameters and isinstance(parameters[0], int) else 0
