"""Review: a queue of cards, each with the one reason it is shown for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hallway.domain.changes import Change
from hallway.domain.followups import DueState, Followup, Side
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, Standing, display_name
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.notebook.inbox import Inbox
from hallway.notebook.several import Several
from hallway.notebook.state import update

_DAYS_TOLD = 60  # beyond this, months say more
_DAYS_OF_MONTH = 30.44
_MONTHS_TOLD = 24  # beyond this, years do
_PRESSING = frozenset({DueState.LATE, DueState.TODAY})


class Reason(StrEnum):
    """Why a card is shown."""

    PROMISE = "promise"
    LOOK_ALIKE = "look_alike"
    NAME = "name"
    UNSURE_NAME = "unsure_name"
    WHOM = "whom"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Card:
    """One person to look at, for one reason.

    Attributes:
        person: whom it shows.
        reason: what for.
        words: the reason in words.
        followup: the promise that is late or due; only for that reason.
        question: what is asked; only for an open question.
    """

    person: Person
    reason: Reason
    words: str
    followup: Followup | None = None
    question: Question | None = None

    @property
    def key(self) -> tuple[RecordId, Reason, RecordId]:
        """What makes two cards the same card."""
        about = self.followup or self.question or self.person
        return self.person.id, self.reason, about.id


_REASONS = {
    QuestionKind.LOOK_ALIKE: Reason.LOOK_ALIKE,
    QuestionKind.MISSING_NAME: Reason.NAME,
    QuestionKind.UNSURE_NAME: Reason.UNSURE_NAME,
    QuestionKind.COMPANION: Reason.WHOM,
    QuestionKind.INTRODUCER: Reason.WHOM,
}


class Reviews(Several, Inbox):
    """Queues whom to look at: promises first, then questions, then people just met."""

    def review_queue(self, today: date) -> list[Card]:
        """Return the cards to go through, in a stable order."""
        return [*self._promise_cards(today), *self._question_cards(), *self._new_cards(today)]

    def keep_in_touch(self, person_id: RecordId, now: datetime) -> Change:
        """Plan to remember that this person is one to keep.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash.
        """
        person = self.person_here(person_id)
        kept = update(person, standing=Standing.KEPT)
        return self.plan(now, f"Keeping {display_name(person)}", [kept])

    def archive_person(self, person_id: RecordId, now: datetime) -> Change:
        """Plan to put a person out of the way; a search still finds them, last.

        What was asked about them is asked no more; promises stay.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash.
        """
        person = self.person_here(person_id)
        archived = update(person, standing=Standing.ARCHIVED)
        asked = self._unanswered_about(person.id)
        let_be = [update(question, answer=Answer.LET_BE) for question in asked]
        return self.plan(now, f"Archived {display_name(person)}", [archived, *let_be])

    def question_words(self, question: Question) -> str:
        """Ask an open question in words."""
        if question.other is not None:
            other = display_name(self.person(question.other))
            return f"Looks like {other}: {question.text}"
        return {
            QuestionKind.MISSING_NAME: "No name yet",
            QuestionKind.UNSURE_NAME: f"Is the name {question.text} right?",
            QuestionKind.COMPANION: f"Who is {question.text}, who was also there?",
            QuestionKind.INTRODUCER: f"Who is {question.text}, who introduced you?",
        }[question.kind]

    def _promise_cards(self, today: date) -> Iterator[Card]:
        for line in self.due(today):
            if line.state in _PRESSING:
                words = _promise_words(line.followup, today)
                yield Card(line.person, Reason.PROMISE, words, followup=line.followup)

    def _question_cards(self) -> Iterator[Card]:
        for question in self.open_questions():
            person = self.person(question.person)
            words = self.question_words(question)
            yield Card(person, _REASONS[question.kind], words, question=question)

    def _new_cards(self, today: date) -> Iterator[Card]:
        undecided = [one for one in self.people() if one.standing is None]
        for person in sorted(undecided, key=lambda one: (one.met_on, one.id), reverse=True):
            yield Card(person, Reason.UNDECIDED, f"Met {_ago(person.met_on, today)}, undecided yet")


def _promise_words(followup: Followup, today: date) -> str:
    said = _ago(followup.said_on, today)
    due = "due today" if followup.due == today else f"late by {_days(followup.due, today)}"
    who = "You promised" if followup.side is Side.MINE else "They promised"
    return f"{who} {said}, {due}: {followup.text}"


def _ago(day: date, today: date) -> str:
    if day >= today:
        return "today"
    if (today - day).days == 1:
        return "yesterday"
    return f"{_days(day, today)} ago"


def _days(day: date | None, today: date) -> str:
    """Say how long ago a day was, as roughly as one would."""
    days = (today - (day or today)).days
    if days < _DAYS_TOLD:
        return "1 day" if days == 1 else f"{days} days"
    months = round(days / _DAYS_OF_MONTH)
    return f"{months} months" if months < _MONTHS_TOLD else f"{round(months / 12)} years"
