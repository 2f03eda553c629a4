"""The inbox: what was captured and is still unanswered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.people import display_name
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.domain.records import Link
from hallway.notebook.merging import Merging
from hallway.notebook.presence import TRASH_HINT
from hallway.notebook.state import update


class Inbox(Merging):
    """Asks each open question once, and takes its answer."""

    def open_questions(self) -> list[Question]:
        """Return every question without an answer, the oldest first."""
        opened = (question for question in self.all(Question) if question.is_open)
        return [question for question in opened if self._can_be_asked(question)]

    def questions_about(self, person_id: RecordId) -> list[Question]:
        """Return the open questions about one person."""
        opened = self._unanswered_about(person_id)
        return [question for question in opened if self._can_be_asked(question)]

    def answer_same(self, question_id: RecordId, now: datetime) -> Change:
        """Plan to make one person of a look-alike and the one it looks like.

        Raises:
            Refused: the question is answered, or no look-alike.
        """
        question = self._open_question(question_id)
        if question.other is None:
            raise Refused("Only a look-alike can be the same person.")
        return self.merge_people(question.other, question.person, now)

    def answer_new(self, question_id: RecordId, now: datetime) -> Change:
        """Plan to leave it as it is: not the same person, or a name that stays unknown.

        Raises:
            Refused: the question is answered already.
        """
        question = self._open_question(question_id)
        person = display_name(self.person(question.person))
        if question.other is None:
            let_be = update(question, answer=Answer.LET_BE)
            return self.plan(now, f"Left open for {person}", [let_be])
        other = display_name(self.person(question.other))
        new = update(question, answer=Answer.NEW)
        return self.plan(now, f"{person} is not {other}", [new])

    def answer_name(self, question_id: RecordId, now: datetime) -> Change:
        """Plan to take a name that was unsure as the right one.

        Raises:
            Refused: the question is answered, or is not about an unsure name.
        """
        question = self._open_question(question_id)
        person = self.person(question.person)
        if question.kind is not QuestionKind.UNSURE_NAME:
            raise Refused("This question is not about an unsure name.")
        sure = [update(person, name_is_unsure=False), update(question, answer=Answer.KNOWN)]
        return self.plan(now, f"{display_name(person)} is the right name", sure)

    def answer_whom(self, question_id: RecordId, person_id: RecordId, now: datetime) -> Change:
        """Plan to say which known person a companion or an introducer is.

        Raises:
            Refused: the question is answered, or is about something else, or the person is in
                the trash, or is the one whom it is asked about.
        """
        question = self._open_question(question_id)
        encounter = self.find(Encounter, question.encounter)
        if encounter is None or question.kind not in _ASKS_WHOM:
            raise Refused("This question is not about who someone is.")
        person = self.person_here(person_id)
        if person.id in encounter.people:
            name = display_name(person)
            raise Refused(f"{name} is the one you met there.", "n leaves it open who it was.")
        linked = Operation(before=encounter, after=_linked(encounter, question, person.id))
        known = update(question, answer=Answer.KNOWN)
        return self.plan(now, f"{question.text} is {display_name(person)}", [linked, known])

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

    def _open_question(self, question_id: RecordId) -> Question:
        question = self.get(Question, question_id)
        if not question.is_open:
            raise Refused("This question was answered already.")
        if not self._can_be_asked(question):
            raise Refused("This question is about someone in the trash.", TRASH_HINT)
        return question

    def _unanswered_about(self, person_id: RecordId) -> list[Question]:
        """Return the open questions about one person, also those that cannot be asked now."""
        asked = self.linked(Question, "person", person_id)
        return [question for question in asked if question.is_open]

    def _can_be_asked(self, question: Question) -> bool:
        """Say whether everyone whom a question is about is here."""
        return all(self.is_here(person_id) for person_id in question.concerns())


_ASKS_WHOM = frozenset({QuestionKind.COMPANION, QuestionKind.INTRODUCER})


def _linked(encounter: Encounter, question: Question, person: RecordId) -> Encounter:
    if question.kind is QuestionKind.INTRODUCER:
        return replace(encounter, introducer=Link(question.text, person))
    return replace(encounter, companions=tuple(_links(encounter, question.text, person)))


def _links(encounter: Encounter, name: str, person: RecordId) -> Iterator[Link]:
    for link in encounter.companions:
        yield replace(link, person=person) if link == Link(name) else link
