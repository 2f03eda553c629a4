"""Review: a queue of people to look at, each for the one reason that it is explained by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import RecordId
from hallway.domain.people import FactKind, Person, Standing, display_name
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.domain.suggesting.suggestions import beginning_of
from hallway.domain.ties import Closeness, TieKind, next_due
from hallway.notebook.duplicates import Duplicates
from hallway.notebook.inbox import Inbox
from hallway.notebook.orders import Orders
from hallway.notebook.several import Several
from hallway.notebook.state import update
from hallway.notebook.watching import Watched

_DAYS_TOLD = 60  # beyond this, months say more
_DAYS_OF_MONTH = 30.44
_MONTHS_TOLD = 24  # beyond this, years do
_NEAR: Final = frozenset({Closeness.WELL, Closeness.CLOSE})


class Reason(StrEnum):
    """Why a card is shown; in this order."""

    PROMISE = "promise"
    LOOK_ALIKE = "look_alike"
    NAME = "name"
    UNSURE_NAME = "unsure_name"
    WHOM = "whom"
    THANKS = "thanks"
    CADENCE = "cadence"
    FACTS = "facts"
    DUPLICATE = "duplicate"
    SILENT = "silent"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One person who waits to be looked at.

    Attributes:
        person: whom it is about.
        reason: what for.
        about: the promise, question, favour or other person that it is about, else the person.
    """

    person: RecordId
    reason: Reason
    about: RecordId


@dataclass(frozen=True, slots=True)
class Card:
    """One person to look at, for one reason.

    Attributes:
        person: whom it shows.
        reason: what for.
        words: the reason in words.
        followup: the promise that is late or due; only for that reason.
        question: what is asked; only for an open question.
        other: whom they look like; only where that is asked.
        favour: what there is to thank for; only for that reason.
    """

    person: Person
    reason: Reason
    words: str
    followup: Followup | None = None
    question: Question | None = None
    other: Person | None = None
    favour: Favour | None = None


_Sorted = tuple[int, float, int, Reason, RecordId]
"""What a card is sorted by: its reason, its weight, its person less 0; then whom it is about."""

_Placed = tuple[_Sorted, Waiting]

_REASONS = {
    QuestionKind.LOOK_ALIKE: Reason.LOOK_ALIKE,
    QuestionKind.MISSING_NAME: Reason.NAME,
    QuestionKind.UNSURE_NAME: Reason.UNSURE_NAME,
    QuestionKind.COMPANION: Reason.WHOM,
    QuestionKind.INTRODUCER: Reason.WHOM,
}


class Reviews(Several, Inbox, Orders, Duplicates):
    """Queues whom to look at, the most pressing first."""

    _in_turn: tuple[date, list[_Placed]] | None = None  # of that day, but for who changed since
    _changed: frozenset[RecordId] = frozenset()

    def review_queue(self, today: date) -> list[Waiting]:
        """Return who waits to be looked at, in a stable order.

        Promises that are late or due, late first; then what is unanswered; what there is to thank
        for, the oldest first; whose cadence has passed, by how much of it; the core with old facts,
        the oldest first; likely duplicates, the likeliest first; who was close and is silent, the
        longest first; and whom you met and decided nothing about, the newest first.
        """
        in_turn = [*self._people_in_turn(today), *map(_placed, self._waiting_pairs())]
        of_people = (waiting for _, waiting in sorted(in_turn))
        asked = [*self._waiting_promises(today), *self._waiting_questions()]
        return [*asked, *self._waiting_thanks(today), *of_people]

    def review_card(self, waiting: Waiting, today: date) -> Card:
        """Make the card of somebody who waits.

        Raises:
            NotFound: it is about somebody or something that is gone.
        """
        person, reason = self.person(waiting.person), waiting.reason
        if reason is Reason.PROMISE:
            followup = self.get(Followup, waiting.about)
            return Card(person, reason, _promise_words(followup, today), followup=followup)
        if reason in _REASONS.values():
            question = self.get(Question, waiting.about)
            other = None if question.other is None else self.person(question.other)
            words = self.question_words(question)
            return Card(person, reason, words, question=question, other=other)
        if reason is Reason.THANKS:
            favour = self.get(Favour, waiting.about)
            words = f"{_ago(favour.day, today).capitalize()} they gave you: {favour.text}"
            return Card(person, reason, f"{words}. Thank them?", favour=favour)
        if reason is Reason.DUPLICATE:
            other = self.person(waiting.about)
            why = self.why_alike(person.id, other.id)
            return Card(person, reason, f"Perhaps one person: {why}", other=other)
        return Card(person, reason, self._words_about(person, reason, today))

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

    def _waiting_promises(self, today: date) -> Iterator[Waiting]:
        until = today.isoformat()
        # From a column: few of many thousands are due, and only those need be made values.
        pressing = [
            each for each, day in self._store.column(Followup, "due") if day and day <= until
        ]
        found = (self.get(Followup, each) for each in pressing)
        opened = (each for each in found if each.is_open and self.is_here(each.person))
        for each in sorted(opened, key=lambda one: (one.due, one.side is Side.THEIRS, one.id)):
            yield Waiting(self.person(each.person).id, Reason.PROMISE, each.id)

    def _waiting_questions(self) -> Iterator[Waiting]:
        for question in self.open_questions():
            yield Waiting(self.person(question.person).id, _REASONS[question.kind], question.id)

    def _waiting_thanks(self, today: date) -> Iterator[Waiting]:
        """Yield whose favour was not thanked for, unless you promised them something."""
        given, thanked = self._store.columns(Favour, "is_given", "thanked_on")
        owed = (self.get(Favour, each) for each in given if not given[each] and not thanked[each])
        asking = [each for each in owed if each.asks_for_thanks(today)]
        promised = self._promised_to() if asking else set()
        for favour in sorted(asking, key=lambda each: (each.day, each.id)):
            person = self.person(favour.person)
            rests = person.tie.rests_until
            is_asleep = rests is not None and rests > today
            if person.is_present and not is_asleep and person.id not in promised:
                yield Waiting(person.id, Reason.THANKS, favour.id)

    def _waiting_pairs(self) -> Iterator[_Sorted]:
        for place, pair in enumerate(self.likely_duplicates()):
            reason = Reason.DUPLICATE
            yield _ORDER[reason], place, -pair.kept, reason, pair.other

    def _people_in_turn(self, today: date) -> list[_Placed]:
        """Return who waits for a reason of their own; of thousands, and at each key."""
        if self._in_turn is None or self._in_turn[0] != today:
            everyone = self._waiting_people(self.watched().values(), today, self._promised_to())
            self._in_turn = today, sorted(map(_placed, everyone))
        elif self._changed:
            self._in_turn = today, self._put_anew(self._in_turn[1], self._changed, today)
        self._changed = frozenset()
        return self._in_turn[1]

    def _put_anew(
        self, in_turn: list[_Placed], changed: frozenset[RecordId], today: date
    ) -> list[_Placed]:
        """Put those who changed where they belong now; all others stay in their order."""
        watched = self.watched()
        people = [watched[each] for each in changed if each in watched]
        promised = {each.person for each in people if self._is_promised(each.person)}
        others = [placed for placed in in_turn if placed[1].person not in changed]
        return sorted((*others, *map(_placed, self._waiting_people(people, today, promised))))

    def _follow_in_finder(self, operations: Iterable[Operation] | None) -> None:
        operations = None if operations is None else tuple(operations)
        super()._follow_in_finder(operations)
        if operations is None:
            self._in_turn = None
        else:
            self._changed |= _people_in(operations)

    def _waiting_people(
        self, people: Iterable[Watched], today: date, promised: set[RecordId]
    ) -> Iterator[_Sorted]:
        """Yield what people who wait for a reason of their own are sorted by; their id is less 0.

        Of two who weigh the same, the one who came last is first.

        Args:
            people: who are looked at.
            today: the day of the review.
            promised: to whom of them something is promised and open.
        """
        for each in people:
            rests = each.tie.rests_until
            if rests is not None and rests > today:
                continue
            for reason, weight in self._reasons(each, today, has_promise=each.person in promised):
                yield _ORDER[reason], -weight, -each.person, reason, each.person

    def _reasons(
        self, each: Watched, today: date, *, has_promise: bool
    ) -> Iterator[tuple[Reason, float]]:
        """Yield why somebody waits, each with how much it weighs."""
        if each.is_core and each.work_said and each.tie.kind is not TieKind.PAUSED:
            age = (today - date.fromisoformat(each.work_said)).days
            if age >= self.policies.fact_days:
                yield Reason.FACTS, age
        began = each.last or (each.met_on if _is_chosen(each) else "")
        if not began:
            return  # whom you never met, wrote or chose does not come up by itself
        if each.cadence is not None:
            due = next_due(date.fromisoformat(began), each.tie.bumped_on, each.cadence)
            if due <= today and not has_promise:
                yield Reason.CADENCE, (today - due).days / each.cadence
        elif not each.last:
            return  # there is nothing that could be silent or undecided
        elif self._is_silent(each, today) and not has_promise:
            yield Reason.SILENT, (today - date.fromisoformat(each.last)).days
        elif not each.is_decided:
            yield Reason.UNDECIDED, date.fromisoformat(each.met_on).toordinal()

    def _is_silent(self, each: Watched, today: date) -> bool:
        if each.closeness not in _NEAR or each.tie.kind is not TieKind.PERIODIC:
            return False
        since = next_due(
            date.fromisoformat(each.last), each.tie.bumped_on, self.policies.silent_days
        )
        return since <= today

    def _promised_to(self) -> set[RecordId]:
        """Name everyone to whom something is promised and open, from columns."""
        column = self._store.column
        over = {each for each, day in column(Followup, "done_on") if day is not None}
        over |= {each for each, day in column(Followup, "let_go_on") if day is not None}
        over |= {each for each, side in column(Followup, "side") if side != Side.MINE.value}
        return {person for each, person in column(Followup, "person") if each not in over}

    def _is_promised(self, person: RecordId) -> bool:
        promises = self.linked(Followup, "person", person)
        return any(each.is_open and each.side is Side.MINE for each in promises)

    def _words_about(self, person: Person, reason: Reason, today: date) -> str:
        if reason is Reason.UNDECIDED:
            return f"Met {_ago(person.met_on, today)}, undecided yet"
        if reason is Reason.FACTS:
            return f"Core. Still {_work(person)}? Said {_ago(_work_said(person), today)}"
        last, topic = self.last_contact(person), self._last_topic(person)
        about = f": {topic}" if topic else ""
        if reason is Reason.SILENT:
            return f"Once close, silent for {_days(last, today)}{about}"
        bumped = person.tie.bumped_on
        wanted = f"wanted every {_in_days(self.cadence(person) or 0)}"
        is_set_back = bumped is not None and (last is None or bumped > last)
        set_back = f", set back {_ago(bumped or today, today)}" if is_set_back else ""
        if last is None:
            return f"Not in touch yet, {wanted}{set_back}"
        return f"In touch {_ago(last, today)}, {wanted}{set_back}{about}"

    def _last_topic(self, person: Person) -> str:
        """Return what you talked about last, as far as it was noted."""
        notes = (each.note for each in reversed(self._encounters_with(person.id)) if each.note)
        return beginning_of(next(notes, ""))


def _is_chosen(each: Watched) -> bool:
    """Say whether you said of them, and not of their circle, that you want to be in touch."""
    return each.is_core or each.tie.cadence_days is not None


def _people_in(operations: Iterable[Operation]) -> frozenset[RecordId]:
    """Name whom a change says something about that may bring them up."""
    records = (side for each in operations for side in (each.before, each.after))
    telling = (each for each in records if isinstance(each, Person | Encounter | Followup))
    return frozenset(person for record in telling for person in record.concerns())


def _placed(each: _Sorted) -> _Placed:
    """Put beside what somebody is sorted by what they wait for."""
    _, _, last, reason, about = each
    return each, Waiting(-last, reason, about)


_ORDER: Final = {reason: place for place, reason in enumerate(Reason)}


def _work(person: Person) -> str:
    return f"at {person.organisation}" if person.organisation else f"{person.role}"


def _work_said(person: Person) -> date:
    of_work = {FactKind.ORGANISATION, FactKind.ROLE}
    return max(fact.day for fact in person.facts if fact.kind in of_work)


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


def _in_days(days: int) -> str:
    return "day" if days == 1 else f"{days} days"


def _days(day: date | None, today: date) -> str:
    """Say how long ago a day was, as roughly as one would."""
    days = (today - (day or today)).days
    if days < _DAYS_TOLD:
        return "1 day" if days == 1 else f"{days} days"
    months = round(days / _DAYS_OF_MONTH)
    return f"{months} months" if months < _MONTHS_TOLD else f"{months // 12} years"
