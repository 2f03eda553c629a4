"""Debrief: everyone who was met at an event, each with what is still missing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Change, Operation
from hallway.domain.days import show_date
from hallway.domain.drafts import Draft
from hallway.domain.encounters import Encounter, TalkKind
from hallway.domain.errors import Refused
from hallway.domain.events import Event
from hallway.domain.fields import fields_for
from hallway.domain.followups import Followup
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.people import Fact, FactKind, Person, display_name
from hallway.domain.questions import Question, QuestionKind
from hallway.domain.suggesting import Suggestion, suggest
from hallway.domain.suggesting.suggestions import Said
from hallway.domain.suggesting.touching import telling_words, touching
from hallway.domain.text import clean
from hallway.notebook.cards import Cards
from hallway.notebook.state import update

MOST_CHOICES: Final = 5
NO_FIELD: Final = "other"
_OFFERED_DAYS: Final = 30  # an event longer ago is debriefed when somebody asks for it
_NAMES: Final = frozenset({QuestionKind.MISSING_NAME, QuestionKind.UNSURE_NAME})


class Missing(StrEnum):
    """What a debrief asks about one person, in this order."""

    NAME = "name"
    LOOK_ALIKE = "look_alike"
    FIELD = "field"
    TALK = "talk"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class DebriefCard:
    """One person of an event, and what is missing.

    Attributes:
        person: as known now.
        encounters: with them at the event, the first one first.
        missing: what is asked, in order; never empty.
        question: the open question that the first missing thing is, if it is one.
        promises: that were made at the event.
        undecided: those of the encounters after which nothing was promised or settled.
    """

    person: Person
    encounters: tuple[Encounter, ...]
    missing: tuple[Missing, ...]
    question: Question | None
    promises: tuple[Followup, ...]
    undecided: tuple[Encounter, ...]

    @property
    def asked(self) -> Missing:
        """What is asked first."""
        return self.missing[0]


@dataclass(frozen=True, slots=True)
class Proposals:
    """What may answer a card; nothing of it is kept before somebody takes it.

    Attributes:
        fields: that they may work in, the likeliest first.
        suggestions: of what to do next.
    """

    fields: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Debrief:
    """An event and what is left to be said of it.

    Attributes:
        event: which one.
        cards: of everyone about whom something is missing, in the order they were met.
        whole: everyone about whom nothing is, in that order.
        promises: that were made at the event, open or not.
    """

    event: Event
    cards: tuple[DebriefCard, ...]
    whole: tuple[Person, ...]
    promises: tuple[Followup, ...]

    @property
    def is_over(self) -> bool:
        """Nothing is left to be asked, and that was seen."""
        return not self.cards and self.event.debriefed_on is not None


class Debriefing(Cards):
    """Goes through whom an event brought."""

    def debrief(self, event_id: RecordId) -> Debrief:
        """Gather what is left to be asked about an event.

        Raises:
            NotFound: there is no such event.
        """
        event = self.get(Event, event_id)
        cards = [self._debrief_card(*each) for each in self.met_at(event)]
        asked = tuple(card for card in cards if card.missing)
        whole = tuple(card.person for card in cards if not card.missing)
        promises = tuple(promise for card in cards for promise in card.promises)
        return Debrief(event, asked, whole, promises)

    def met_at(self, event: Event) -> list[tuple[Person, tuple[Encounter, ...]]]:
        """Return who was met at an event, in the order they were met, with each encounter."""
        met: dict[RecordId, list[Encounter]] = {}
        encounters = self.linked(Encounter, "event", event.id)
        for encounter in sorted(encounters, key=lambda each: (each.moment, each.id)):
            for person_id in encounter.people:
                if self.is_here(person_id):
                    met.setdefault(self.person(person_id).id, []).append(encounter)
        return [(self.person(each), tuple(talks)) for each, talks in met.items()]

    def to_debrief(self, now: datetime) -> list[Event]:
        """Name the events that ended of late and at which somebody waits to be gone through."""
        night_ends_at = self.policies.night_ends_at
        earliest = now.date() - timedelta(days=_OFFERED_DAYS)
        over = [
            event
            for event in self.all(Event)
            if earliest <= event.final_day <= now.date()
            and not event.is_under_way(now, night_ends_at)
        ]
        waiting = [event for event in over if self._waits(event)]
        return sorted(waiting, key=lambda event: (event.final_day, event.id), reverse=True)

    def say_field(self, person_id: RecordId, field: str, now: datetime) -> Change:
        """Plan to say in which field somebody works.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash, or the field has no name.
        """
        person, words = self.person_here(person_id), clean(field)
        if not words:
            raise Refused("A field needs a name.", "Try software, biology or theatre.")
        known = Fact(FactKind.FIELD, words, now.date())
        changed = update(person, facts=(*person.facts, known))
        who = display_name(person)
        said = f"No field noted for {who}" if words == NO_FIELD else f"{who} works in {words}"
        return self.plan(now, said, [changed])

    def say_talk(self, encounters: Sequence[Encounter], talk: TalkKind, now: datetime) -> Change:
        """Plan to say how far conversations went.

        Raises:
            Refused: there is none.
        """
        if not encounters:
            raise Refused("There was no conversation.")
        unsaid = [each for each in encounters if each.talk is None]
        changed = [update(encounter, talk=talk) for encounter in unsaid or encounters]
        who = ", ".join(display_name(each) for each in self.people_at(encounters[0]))
        return self.plan(now, f"It was {_TALKS[talk]} with {who}", changed)

    def promise_next(
        self, card: DebriefCard, draft: Draft, now: datetime, about: RecordId | None = None
    ) -> Change:
        """Plan to do something after a conversation.

        Args:
            card: of whom it was with.
            draft: what is promised, whichever way.
            now: the moment as lived.
            about: whom it is promised, where that is somebody else.

        Raises:
            Refused: nothing is promised, or the person is in the trash.
        """
        person = self.person_here(card.person.id)
        receiver = person if about is None else self.person_here(about)
        words = " · ".join(_in_words(draft, now.date()))
        if not words:
            raise Refused("A follow-up needs words.", "n says that there is nothing to do.")
        last = (card.undecided or card.encounters)[-1]
        promised = list(self._promised(draft, receiver.id, now.date(), last.id))
        decided = card.undecided if receiver.id != person.id else card.undecided[:-1]
        return self.plan(now, f"To do: {words}", [*promised, *_settled(decided, person)])

    def nothing_next(self, card: DebriefCard, now: datetime) -> Change:
        """Plan to remember that nothing is left to be done after a conversation.

        Raises:
            Refused: the person is in the trash.
        """
        person = self.person_here(card.person.id)
        settled = _settled(card.undecided, person)
        return self.plan(now, f"Nothing to do for {display_name(person)}", settled)

    def end_debrief(self, event_id: RecordId, now: datetime) -> Change:
        """Plan to end the debrief of an event, so that it is not offered any more.

        Raises:
            NotFound: there is no such event.
            Refused: it was ended already.
        """
        event = self.get(Event, event_id)
        if event.debriefed_on is not None:
            raise Refused(f"{event.name} was debriefed on {event.debriefed_on.isoformat()}.")
        ended = update(event, debriefed_on=now.date())
        return self.plan(now, f"Debriefed {event.name}", [ended])

    def proposals(self, card: DebriefCard, event: Event, today: date) -> Proposals:
        """Propose answers to a card, which takes longer than to know what is missing.

        Args:
            card: of somebody who was met there.
            event: where.
            today: the day that days are counted from.
        """
        missing = card.missing
        fields = fields_for(card.person, MOST_CHOICES) if Missing.FIELD in missing else ()
        if Missing.NEXT not in missing:
            return Proposals(fields)
        said = self._said(event, card.person, card.undecided)
        return Proposals(fields, suggest(said, today, self.policies))

    def _waits(self, event: Event) -> bool:
        """Say whether somebody was met there and not gone through, be it after a debrief."""
        debriefed_on = event.debriefed_on
        if debriefed_on is None:
            return bool(self.met_at(event))
        cards = self.debrief(event.id).cards
        return any(talk.day >= debriefed_on for card in cards for talk in card.encounters)

    def _debrief_card(self, person: Person, encounters: tuple[Encounter, ...]) -> DebriefCard:
        questions = self.questions_about(person.id)
        promises = self._promised_in(person, encounters)
        undecided = tuple(_undecided(person, encounters, promises))
        doubts = self._doubts(person, encounters)
        missing = tuple(_missing(person, encounters, questions, doubts, undecided))
        question = next((each for each in questions if _is_asked(each, missing)), None)
        return DebriefCard(person, encounters, missing, question, promises, undecided)

    def _doubts(self, person: Person, encounters: Iterable[Encounter]) -> set[QuestionKind]:
        """Say what was asked about who somebody is, since they were met there."""
        days = {encounter.day for encounter in encounters}
        came_up = self.linked(Question, "person", person.id)
        # What was answered with the capture itself has not been written since, and asked nobody.
        asked = (each for each in came_up if each.is_open or each.revision > 1)
        return {each.kind for each in asked if each.asked_on in days}

    def _promised_in(self, person: Person, encounters: Iterable[Encounter]) -> tuple[Followup, ...]:
        ids = {encounter.id for encounter in encounters}
        followups = self.linked(Followup, "person", person.id)
        return tuple(each for each in followups if each.encounter in ids)

    def _said(self, event: Event, person: Person, encounters: tuple[Encounter, ...]) -> Said:
        met = {each.id: (each.tags, _noted(talks)) for each, talks in self.met_at(event)}
        alike = touching(met).get(person.id, ())
        ideas = [idea for each in encounters for idea in self.linked(Idea, "encounter", each.id)]
        introducers = (self.named(each.introducer) for each in encounters if each.introducer)
        others = ((self.person(other).name, word) for other, word in alike)
        return Said(
            note=_noted(encounters),
            name=person.name,
            mode=encounters[-1].mode or event.mode,
            ideas=tuple(idea.text for idea in ideas if not idea.is_lesson),
            asks=tuple(ask.text for ask in self.linked(Ask, "person", person.id)),
            introducer=next(introducers, None),
            alike=tuple((name, word) for name, word in others if name is not None),
            wanted=tuple(self._wanted(event, person)),
        )

    def _wanted(self, event: Event, person: Person) -> Iterator[tuple[str, str]]:
        """Name who was met there and is, or can offer, what somebody looks for."""
        asks = [
            (ask.text, telling_words(ask.text)) for ask in self.linked(Ask, "person", person.id)
        ]
        for other, _ in self.met_at(event) if asks else ():
            if other.name is None or other.id == person.id:
                continue
            offers = (offer.text for offer in self.linked(Offer, "person", other.id))
            known = telling_words(" ".join((other.role or "", *other.tags, *offers)))
            yield from ((other.name, text) for text, words in asks if words & known)


_TALKS: Final = {
    TalkKind.SMALL: "small talk",
    TalkKind.SHOP: "talk of work",
    TalkKind.DEEP: "a deep talk",
}


def _missing(
    person: Person,
    encounters: tuple[Encounter, ...],
    questions: list[Question],
    doubts: set[QuestionKind],
    undecided: tuple[Encounter, ...],
) -> Iterator[Missing]:
    """Yield what is asked, three things of a person at most, with what was asked already.

    Where it is doubtful who somebody is, that comes first, and the rest is left to the review.
    """
    kinds = {question.kind for question in questions}
    if kinds & _NAMES and QuestionKind.LOOK_ALIKE not in doubts:
        yield Missing.NAME
    if QuestionKind.LOOK_ALIKE in kinds:
        yield Missing.LOOK_ALIKE
    if person.newest(FactKind.FIELD) is None and not doubts & {*_NAMES, QuestionKind.LOOK_ALIKE}:
        yield Missing.FIELD
    if any(encounter.talk is None for encounter in encounters):
        yield Missing.TALK
    if undecided:
        yield Missing.NEXT


def _in_words(draft: Draft, today: date) -> Iterator[str]:
    for promise in (*draft.mine, *draft.theirs):
        day = f" ({show_date(promise.due, today)})" if promise.due else ""
        theirs = "" if promise in draft.mine else "they: "
        yield f"{theirs}{promise.text}{day}"


def _undecided(
    person: Person, encounters: Iterable[Encounter], promises: Iterable[Followup]
) -> Iterator[Encounter]:
    """Yield the encounters after which nothing was promised or settled."""
    followed = {promise.encounter for promise in promises}
    for encounter in encounters:
        if encounter.id not in followed and person.id not in encounter.settled:
            yield encounter


def _settled(encounters: Iterable[Encounter], person: Person) -> Iterator[Operation]:
    for encounter in encounters:
        yield update(encounter, settled=(*encounter.settled, person.id))


def _is_asked(question: Question, missing: tuple[Missing, ...]) -> bool:
    if not missing:
        return False
    wanted = {Missing.NAME: _NAMES, Missing.LOOK_ALIKE: {QuestionKind.LOOK_ALIKE}}
    return question.kind in wanted.get(missing[0], set())


def _noted(encounters: Iterable[Encounter]) -> str:
    return "\n".join(encounter.note for encounter in encounters if encounter.note)
