"""Review: one card at a time, and one key a verdict."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Static

from hallway.domain.changes import Change
from hallway.domain.errors import Ambiguous, NothingTyped, Refused
from hallway.domain.followups import Followup
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.domain.questions import Question
from hallway.notebook.review import Card, Reason, Waiting
from hallway.ui.commands import Command, bindings_of
from hallway.ui.modals.line import plain_line
from hallway.ui.presenters.changes import words_of
from hallway.ui.presenters.columns import wrapped
from hallway.ui.presenters.reviews import show_end, show_reason
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.person import EDIT, PERSON_ACTIONS, PERSON_COMMANDS
from hallway.ui.screens.promises import PROMISE_ACTIONS, PROMISE_COMMANDS, PromisePlace
from hallway.ui.screens.ties import LOG, TIE_ACTIONS, TIE_COMMANDS, TiePlace
from hallway.ui.screens.writing import WritingPlace
from hallway.ui.widgets.panel import ScrollPanel
from hallway.ui.widgets.written import Written

_OF_A_TIE = TIE_ACTIONS | {"archive", "edit"}
_ANSWERS = {
    Reason.PROMISE: PROMISE_ACTIONS | {"write_letter", "edit"},
    Reason.LOOK_ALIKE: frozenset({"same", "refuse", "merge_pair"}),
    Reason.NAME: frozenset({"edit", "leave_open"}),
    Reason.UNSURE_NAME: frozenset({"confirm_name", "edit", "leave_open"}),
    Reason.WHOM: frozenset({"say_whom", "leave_open"}),
    Reason.THANKS: (_OF_A_TIE - {"plan_letter"}) | {"say_thanked", "write_thanks"},
    Reason.CADENCE: _OF_A_TIE,
    Reason.FACTS: _OF_A_TIE | {"still_true", "not_true"},
    Reason.DUPLICATE: frozenset({"same_pair", "tell_apart", "merge_pair"}),
    Reason.SILENT: _OF_A_TIE,
    Reason.UNDECIDED: _OF_A_TIE | {"keep"},
}


class Length(StrEnum):
    """How long a review goes on."""

    ALL = "all of them"
    CARDS = "10 cards"
    MINUTES = "10 minutes"


_CARDS = 10
_GONE = "About somebody who is not here any more"
_WORTH_SAYING = 500  # people to be compared; fewer are done in a second
_MINUTES = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class _Decided:
    """What was decided: the change that did it, its words, covered too, and whom they may name."""

    change: RecordId
    words: str
    covered: str
    people: frozenset[RecordId]

    def told(self, *, hide: bool) -> str:
        return self.covered if hide else self.words


class ReviewPlace(WritingPlace, PromisePlace, TiePlace):
    """A queue of people, each for a reason."""

    NAME = "Review"
    HELP = (
        "One person at a time, with the reason on top, in this order: promises that are late or "
        "due; look-alikes and names to be answered; favours to thank for; whom you wanted to be "
        "in touch with by now; people of the core whose job was said long ago; likely duplicates, "
        "which are looked for while you are here; who was close and has been silent for years; and "
        "whom you met and decided nothing about.\n\n"
        "Only the keys that answer this card work. Of a pair y lets show what was said last, M "
        "asks which of the two values shows; both stay known. Write and Meet are promises to "
        "yourself; Bump sets the clock back and claims no contact; In touch logs one, in a line. "
        "Tab skips the card for now, u takes an answer back. L chooses 10 cards, 10 minutes or all."
    )
    OWN_COMMANDS = (
        *PROMISE_COMMANDS,
        Command("review.same", "y", "same", "Same", "A look-alike: they are one, merge them."),
        Command("review.refuse", "n", "refuse", "Not the same", "A look-alike: they are two."),
        Command("review.same_pair", "y", "same_pair", "Same", "A likely pair: they are one."),
        Command("review.apart", "n", "tell_apart", "Not the same", "A likely pair: they are two."),
        Command(
            "review.merge", "M", "merge_pair", "Choose", "Same, and choose what shows of both."
        ),
        Command("review.name", "y", "confirm_name", "Right", "An unsure name: it is right."),
        Command("review.whom", "y", "say_whom", "Say who", "A name: say which person it is."),
        Command("review.leave", "n", "leave_open", "Leave it", "A name: it need not be known."),
        Command("review.thanked", "y", "say_thanked", "Thanked", "A favour: you thanked them."),
        Command(
            "review.thanks", "w", "write_thanks", "Write", "A favour: draft a letter of thanks."
        ),
        Command("review.keep", "y", "keep", "Keep", "Someone new: to keep in touch with."),
        Command("review.still", "y", "still_true", "Still true", "The core: it is still so."),
        Command("review.not_true", "n", "not_true", "Not true", "The core: say what is true now."),
        Command("review.write", "w", "write_letter", "Write", "A promise: draft a letter for it."),
        LOG,
        *TIE_COMMANDS,
        Command("review.archive", "x", "archive", "Archive", "Put them out of the way."),
        EDIT,
        *PERSON_COMMANDS,
        Command("review.skip", "tab", "skip", "Skip", "Look at the next card first."),
        Command("review.length", "L", "choose_length", "Length", "10 cards, 10 minutes, or all."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(OWN_COMMANDS, "screen")]
    AUTO_FOCUS = "#review-panel"

    def __init__(self) -> None:
        super().__init__()
        self._queue: list[Waiting] = []
        self._front: Card | None = None
        self._skipped: list[Waiting] = []
        self._stays: Waiting | None = None
        self._length = Length.ALL
        self._decided: list[_Decided] = []
        self._since: datetime | None = None

    def compose_body(self) -> Iterator[Widget]:
        """Show the reason above the card."""
        with Container(id="review"):
            yield Static(id="reason")
            with Container(id="cards"):
                with ScrollPanel(title="Review", id="review-panel"):
                    yield Written(id="card")
                with ScrollPanel(title="Already known", id="other-panel"):
                    yield Written(id="other")

    def show_notebook(self) -> None:
        """Queue anew: whom you look at first, what was skipped last, the first skipped first."""
        self._queue = self._in_turn(self.notebook.review_queue(self.today))
        self._stays = None
        self._since = self._since or self.hallway.now()
        first = self._queue[0] if self._queue and not self._is_over else None
        self._front = None if first is None else self.notebook.review_card(first, self.today)
        self._show_front()

    def _in_turn(self, waiting: list[Waiting]) -> list[Waiting]:
        first = [] if self._stays is None else [self._stays]
        last = [each for each in self._skipped if each not in first]
        moved = {*first, *last}
        people = {each.person for each in moved}  # quicker to find among thousands, at each key
        there = moved.intersection([each for each in waiting if each.person in people])
        rest = [each for each in waiting if each.person not in people or each not in moved]
        ahead, behind = ([each for each in part if each in there] for part in (first, last))
        return [*ahead, *rest, *behind]

    def arrive(self) -> None:
        """Begin to count anew."""
        self._decided, self._since = [], self.hallway.now()
        if self.hallway.is_open:
            self.hallway.look_for_duplicates()
            self.show_notebook()

    def _on_notebook_changed(self, change: object) -> None:
        """Stay with the card that is being looked at, whatever another process did."""
        if change is None and self._front is not None:
            self._stays = self._queue[0]
        elif isinstance(change, Change) and self.is_current:
            self._note(change)
        super()._on_notebook_changed(change)

    def _note(self, change: Change) -> None:
        """Remember what was decided, and forget what was taken back."""
        if change.undoes is None:
            people = self.those_there(change.concerns())
            covered = words_of(change, hide=True)
            self._decided.append(_Decided(change.id, change.words, covered, people))
        else:
            self._decided = [each for each in self._decided if each.change != change.undoes]

    def _said_of_decided(self) -> list[str]:
        """Say what was decided; whoever was forgotten since is not named."""
        are_there = (each.people == self.those_there(each.people) for each in self._decided)
        told = zip(self._decided, are_there, strict=True)
        hide = self.hallway.is_private
        return [each.told(hide=hide) if is_told else _GONE for each, is_told in told]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the keys that answer the card, and no others."""
        if action == "skip":
            return len(self._queue) > 1
        if action == "choose_length":
            return bool(self._queue)
        if action == "merge":
            return self._front is not None and self.twin() is None
        if action in PERSON_ACTIONS - {"edit"}:
            return self._front is not None
        if action in {command.action for command in self.OWN_COMMANDS}:
            return self._front is not None and action in self._answers(self._front)
        return True

    def chosen_promise(self) -> Followup | None:
        """Return the promise that the card is shown for."""
        return self._front.followup if self._front else None

    def chosen_person(self) -> RecordId | None:
        """Return whom the card shows."""
        return self._front.person.id if self._front else None

    def twin(self) -> RecordId | None:
        """Return who stands beside the person."""
        return self._other.id if self._other else None

    def action_same(self) -> None:
        """Merge the two that the card asks about."""
        question = self._question
        if question is not None:
            self._change(lambda now: self.notebook.answer_same(question.id, now))

    def action_refuse(self) -> None:
        """Say no to what the card asks."""
        question = self._question
        if question is not None:
            self._change(lambda now: self.notebook.answer_new(question.id, now))

    def action_same_pair(self) -> None:
        """Merge the two that stand side by side."""
        self._decide_pair(self.notebook.merge_people)

    def action_merge_pair(self) -> None:
        """Choose what shows of the two, and merge them."""
        self.action_merge()

    def action_tell_apart(self) -> None:
        """Remember that the two are not the same."""
        self._decide_pair(self.notebook.tell_apart)

    def _decide_pair(self, verb: Callable[[RecordId, RecordId, datetime], Change]) -> None:
        card = self._front
        if card is not None and card.other is not None:
            one, other = card.person.id, card.other.id
            self._change(lambda now: verb(one, other, now))

    def action_leave_open(self) -> None:
        """Stop asking for a name."""
        self.action_refuse()

    def action_confirm_name(self) -> None:
        """Take an unsure name as the right one."""
        question = self._question
        if question is not None:
            self._change(lambda now: self.notebook.answer_name(question.id, now))

    def action_say_thanked(self) -> None:
        """Remember that they were thanked."""
        favour = self._front.favour if self._front else None
        if favour is not None:
            self._change(lambda now: self.notebook.thank(favour, now))

    def action_write_thanks(self) -> None:
        """Draft a letter of thanks for the favour."""
        favour = self._front.favour if self._front else None
        if favour is not None:
            self.draft_thanks(favour)

    def action_keep(self) -> None:
        """Remember that this is someone to keep in touch with."""
        person = self._person
        if person is not None:
            self._change(lambda now: self.notebook.keep_in_touch(person.id, now))

    def action_archive(self) -> None:
        """Put the person out of the way."""
        person = self._person
        if person is not None:
            self._change(lambda now: self.notebook.archive_person(person.id, now))

    def action_skip(self) -> None:
        """Put the card at the end."""
        if self._front is not None:
            first = self._queue[0]
            self._skipped = [*(each for each in self._skipped if each != first), first]
            self.show_notebook()

    def action_still_true(self) -> None:
        """Say that job and place are still true."""
        person = self._person
        if person is not None:
            self._change(lambda now: self.notebook.confirm_facts(person.id, now))

    def action_not_true(self) -> None:
        """Say what is true now."""
        self.action_edit()

    def action_write_letter(self) -> None:
        """Draft a letter for the promise."""
        promise = self.chosen_promise()
        if promise is not None:
            self.draft_letters(promise)

    def action_choose_length(self) -> None:
        """Choose how long the review goes on, and begin to count anew."""
        lengths = list(Length)
        self._length = lengths[(lengths.index(self._length) + 1) % len(lengths)]
        self.arrive()
        self.say(f"The review is {self._length.value} long.")

    def action_say_whom(self) -> None:
        """Ask which known person a name stands for."""
        question = self._question
        if question is None:
            return

        def plan(name: str) -> Change:
            known = self._resolve(name)
            return self.notebook.answer_whom(question.id, known.id, self.hallway.now())

        hint = "Enter looks for one person of that name. Esc leaves the question open."
        make_line = partial(plain_line, placeholder="their name")
        asked = Asked(f"Who is {question.text}?", hint, make_line, plan, about=question.id)
        self.ask(asked, question.text)

    def _answers(self, card: Card) -> frozenset[str]:
        """Name what answers a card; the tour has a key of its own for its next step."""
        taken = {"set_closeness"} if self.hallway.tour is not None else set()
        return frozenset(_ANSWERS[card.reason] - taken)

    @property
    def _is_over(self) -> bool:
        """As much was decided as was wanted."""
        if self._length is Length.CARDS:
            return len(self._decided) >= _CARDS
        since = self._since or self.hallway.now()
        is_late = self.hallway.now() - since >= _MINUTES
        return self._length is Length.MINUTES and is_late

    @property
    def _question(self) -> Question | None:
        return self._front.question if self._front else None

    @property
    def _person(self) -> Person | None:
        return self._front.person if self._front else None

    @property
    def _other(self) -> Person | None:
        """Return whom the person looks like, where that is what the card asks."""
        return self._front.other if self._front else None

    def _resolve(self, name: str) -> Person:
        if not name.strip():
            raise NothingTyped("No name was typed, so the question stays open.")
        try:
            return self.notebook.resolve_person(name)
        except Ambiguous as error:
            if not self.hallway.is_private:
                raise
            # The people whom a name fits are told apart by their cues.
            raise Refused(f"{error.title}.") from error

    def _show_front(self) -> None:
        panel = self.query_one("#review-panel", ScrollPanel)
        panel.border_subtitle = self._said_of_length()
        card = self.query_one("#card", Written)
        reason = self.query_one("#reason", Static)
        reason.display = self._front is not None
        if self._front is None:
            card.write(partial(wrapped, show_end(self._said_of_decided(), len(self._queue))))
        else:
            hide = self.hallway.is_private
            reason.update(show_reason(self._front, self._other, hide=hide))
            card.write(self.card_of(self._front.person.id))
        panel.scroll_home(animate=False)
        self._show_other()
        self.show_keys()

    def _said_of_length(self) -> str:
        left = f"{len(self._queue)} left" if self._queue else "all done"
        compared = self.notebook.waiting_for_duplicates
        if self.hallway.is_comparing and compared >= _WORTH_SAYING:
            left = f"{compared:,} to compare · {left}"
        return left if self._length is Length.ALL else f"{left} · {self._length.value}"

    def _show_other(self) -> None:
        """Show whom the person looks like, where that is what the card asks."""
        other = self._other
        self.query_one("#other-panel").display = other is not None
        if other is not None:
            self.query_one("#other", Written).write(self.card_of(other.id))
