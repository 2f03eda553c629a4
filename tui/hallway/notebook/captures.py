"""Capturing a conversation: from a draft to everything that is kept of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from hallway.domain.asks import Ask, Offer
from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change, Operation
from hallway.domain.contacts import read_contact
from hallway.domain.drafts import Draft
from hallway.domain.encounters import Contact, Encounter
from hallway.domain.errors import NothingTyped, Refused
from hallway.domain.events import Event
from hallway.domain.favours import Favour, favour_kind
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.matches import LookAlike
from hallway.domain.people import Person, display_name
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.domain.records import Link
from hallway.notebook.facts import draft_of, edited, facts_of, met_again, named
from hallway.notebook.names import Names
from hallway.notebook.promising import Promising
from hallway.notebook.search import LOOK_ALIKE_LIMIT
from hallway.notebook.state import create, update


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when a conversation takes place, and with whom."""

    person: Person
    encounter: RecordId | None
    today: date


class Captures(Promising, Names):
    """Plans what a conversation adds to the notebook."""

    def capture(
        self,
        draft: Draft,
        now: datetime,
        *,
        event: Event | None = None,
        same_as: RecordId | None = None,
        is_new: bool = False,
    ) -> Change:
        """Plan to keep a conversation.

        Args:
            draft: what was typed.
            now: the moment as lived.
            event: where it took place.
            same_as: the known person it was with; facts are added to them.
            is_new: it was with none of the look-alikes, which is remembered.
                Without an answer, the likeliest look-alike becomes a question.

        Raises:
            NothingTyped: the draft is empty.
            NotFound: there is no person of the id `same_as`.
            Refused: that person is in the trash.
        """
        if draft.is_empty:
            raise NothingTyped("Nothing was typed.", "Type a name, or anything at all.")
        if same_as is not None:
            return self.meet_again(same_as, draft, now, event=event)
        look_alikes = self.look_alikes(draft, event)
        person = self._new_person(draft, now.date())
        operations = [create(person), *self._talk(person, draft, now, event)]
        operations += self._name_questions(person, now.date())
        operations += self._look_alike_questions(person, look_alikes, now.date(), is_new)
        return self.plan(now, f"Captured {display_name(person)}", operations)

    def meet_again(
        self, person_id: RecordId, draft: Draft, now: datetime, *, event: Event | None = None
    ) -> Change:
        """Plan to keep another encounter with someone known; the draft may be empty.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash.
        """
        return self._in_touch(person_id, draft, now, event, None)

    def log_contact(self, person_id: RecordId, line: str, now: datetime) -> Change:
        """Plan to keep how you were in touch with somebody known, however it was.

        Args:
            person_id: with whom.
            line: a capture line, with `call:`, `mail:`, `message:`, `coffee:` or `introduction:`
                before it where it was no talk face to face.
            now: the moment as lived.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash.
        """
        contact, rest = read_contact(line)
        draft = read_line(rest, now.date()).draft
        event = self.event_at(now) if contact is None else None
        return self._in_touch(person_id, draft, now, event, contact)

    def _in_touch(
        self,
        person_id: RecordId,
        draft: Draft,
        now: datetime,
        event: Event | None,
        contact: Contact | None,
    ) -> Change:
        person = self.person_here(person_id)
        met = met_again(person, draft, now.date())
        changed = [] if met == person else [Operation(before=person, after=met)]
        operations = [*changed, *self._talk(met, draft, now, event, contact)]
        operations += self._names_settled(person, met, now.date())
        words = "Met {} again" if contact is None else "In touch with {}"
        return self.plan(now, words.format(display_name(met)), operations)

    def edit_person(self, person: Person, draft: Draft, now: datetime) -> Change:
        """Plan to bring a person's facts in line with a draft.

        A fact that only one of can be true is added as the newest; tags, cues and contact
        details that the draft lacks are taken away. What was said or promised is added.

        Args:
            person: as they were when the draft was begun; if they were changed since, the edit
                is stale.
            draft: what shall be known of them.
            now: the moment as lived.

        Raises:
            Refused: the draft says nothing else than what is known.
        """
        after = edited(person, draft, now.date())
        said = replace(draft, cues=(), tags=())
        return self._edit(person, after, self._what_was_said(after, said, now), now)

    def name_person(
        self, person: Person, draft: Draft, encounter: Encounter, now: datetime
    ) -> Change:
        """Plan to say who somebody is; all that is known of them stays.

        Args:
            person: as they were when their name was asked.
            draft: the name, and whatever else is said with it.
            encounter: to which what is said of the talk belongs.
            now: the moment as lived.

        Raises:
            Refused: the draft says nothing that is not known.
        """
        after = named(person, draft, now.date())
        return self._edit(person, after, self._told_later(after, draft, encounter, now), now)

    def _edit(
        self, person: Person, after: Person, said: Iterable[Operation], now: datetime
    ) -> Change:
        changed = [] if after == person else [Operation(before=person, after=after)]
        operations = [*changed, *said]
        if not operations:
            raise Refused("Nothing was changed.")
        operations += self._names_settled(person, after, now.date())
        operations += self._recognised(person, after, now.date())
        return self.plan(now, f"Edited {display_name(after)}", operations)

    def _new_person(self, draft: Draft, today: date) -> Person:
        facts = tuple(facts_of(draft, today))
        unsure = draft.name_is_unsure and draft.name is not None
        return Person(id=self._new_id(), met_on=today, facts=facts, name_is_unsure=unsure)

    def _talk(
        self,
        person: Person,
        draft: Draft,
        now: datetime,
        event: Event | None,
        contact: Contact | None = None,
    ) -> Iterator[Operation]:
        """Plan the encounter and all that came up in it."""
        encounter = Encounter(
            id=self._new_id(),
            people=(person.id,),
            day=now.date(),
            moment=now,
            event=event.id if event else None,
            note=draft.note,
            companions=tuple(
                self.link_name(name, event) for name in dict.fromkeys(draft.companions)
            ),
            introducer=self._introducer_said(person, draft, event),
            contact=contact,
        )
        yield create(encounter)
        scene = Scene(person, encounter.id, now.date())
        yield from self._what_came_up(scene, draft)
        yield from self._link_questions(scene, encounter)

    def _what_was_said(self, person: Person, draft: Draft, now: datetime) -> Iterator[Operation]:
        """Plan what an edit adds beside facts; what only a talk can bring makes it an encounter."""
        if any((draft.note, draft.companions, draft.introducer, draft.ideas, draft.lessons)):
            yield from self._talk(person, draft, now, self.event_at(now))
        else:
            yield from self._what_came_up(Scene(person, None, now.date()), draft)

    def _told_later(
        self, person: Person, draft: Draft, encounter: Encounter, now: datetime
    ) -> Iterator[Operation]:
        """Plan what is added to a conversation of an earlier day."""
        event = self.find(Event, encounter.event)
        companions = [self.link_name(name, event) for name in dict.fromkeys(draft.companions)]
        introducer = self._introducer_said(person, draft, event)
        told = replace(
            encounter,
            note="\n".join(filter(None, (encounter.note, draft.note))),
            companions=(*encounter.companions, *companions),
            introducer=encounter.introducer or introducer,
        )
        if told != encounter:
            yield Operation(before=encounter, after=told)
        yield from self._what_came_up(Scene(person, encounter.id, now.date()), draft)

    def _introducer_said(self, person: Person, draft: Draft, event: Event | None) -> Link | None:
        """Match who introduced you; a name of their own is asked about."""
        if not draft.introducer:
            return None
        link = self.link_name(draft.introducer, event)
        return Link(link.name) if link.person == person.id else link

    def _what_came_up(self, scene: Scene, draft: Draft) -> Iterator[Operation]:
        yield from self._promised(draft, scene.person.id, scene.today, scene.encounter)
        yield from self._asks_and_offers(scene, draft)
        yield from self._ideas(scene, draft)
        yield from self._favours(scene, draft)

    def _asks_and_offers(self, scene: Scene, draft: Draft) -> Iterator[Operation]:
        for kind, texts in ((Ask, draft.asks), (Offer, draft.offers)):
            for text in texts:
                yield create(
                    kind(
                        id=self._new_id(),
                        person=scene.person.id,
                        text=text,
                        said_on=scene.today,
                        encounter=scene.encounter,
                    )
                )

    def _ideas(self, scene: Scene, draft: Draft) -> Iterator[Operation]:
        for is_lesson, texts in ((False, draft.ideas), (True, draft.lessons)):
            for text in texts:
                yield create(
                    Idea(
                        id=self._new_id(),
                        text=text,
                        sparked_on=scene.today,
                        encounter=scene.encounter,
                        person=scene.person.id,
                        is_lesson=is_lesson,
                    )
                )

    def _favours(self, scene: Scene, draft: Draft) -> Iterator[Operation]:
        for is_given, texts in ((True, draft.given), (False, draft.received)):
            for text in texts:
                yield create(
                    Favour(
                        id=self._new_id(),
                        person=scene.person.id,
                        text=text,
                        day=scene.today,
                        is_given=is_given,
                        kind=favour_kind(text),
                        encounter=scene.encounter,
                    )
                )

    def _name_questions(self, person: Person, today: date) -> Iterator[Operation]:
        if person.name is None:
            yield self._ask(QuestionKind.MISSING_NAME, person, today)
        elif person.name_is_unsure:
            yield self._ask(QuestionKind.UNSURE_NAME, person, today, text=person.name)

    def _link_questions(self, scene: Scene, encounter: Encounter) -> Iterator[Operation]:
        said = [(QuestionKind.COMPANION, link) for link in encounter.companions]
        if encounter.introducer is not None:
            said.append((QuestionKind.INTRODUCER, encounter.introducer))
        for kind, link in said:
            if link.person is None:
                yield self._ask_whom(kind, scene, encounter, link)

    def _ask_whom(
        self, kind: QuestionKind, scene: Scene, encounter: Encounter, link: Link
    ) -> Operation:
        return create(
            Question(
                id=self._new_id(),
                kind=kind,
                person=scene.person.id,
                asked_on=scene.today,
                encounter=encounter.id,
                text=link.name,
            )
        )

    def _look_alike_questions(
        self, person: Person, look_alikes: list[LookAlike], today: date, is_new: bool
    ) -> Iterator[Operation]:
        answer = Answer.NEW if is_new else None
        asked = look_alikes if is_new else look_alikes[:1]
        for one in asked:
            why = ", ".join(one.why)
            yield self._ask(
                QuestionKind.LOOK_ALIKE, person, today, other=one.person, text=why, answer=answer
            )

    def _recognised(self, before: Person, after: Person, today: date) -> Iterator[Operation]:
        """Plan to ask whether somebody who had no name is somebody known."""
        if before.name is not None or after.name is None:
            return
        asked = {each.other for each in self.linked(Question, "person", after.id)}
        known = {after.id, *asked}
        nearest = self.look_alikes(draft_of(after), None, LOOK_ALIKE_LIMIT + len(known))
        others = [each for each in nearest if each.person not in known]
        yield from self._look_alike_questions(after, others, today, is_new=False)

    def _ask(
        self,
        kind: QuestionKind,
        person: Person,
        today: date,
        *,
        other: RecordId | None = None,
        text: str = "",
        answer: Answer | None = None,
    ) -> Operation:
        return create(
            Question(
                id=self._new_id(),
                kind=kind,
                person=person.id,
                asked_on=today,
                other=other,
                text=text,
                answer=answer,
            )
        )

    def _names_settled(self, before: Person, after: Person, today: date) -> Iterator[Operation]:
        """Plan to close the questions that a name answers, and to ask whether an unsure one is."""
        if after.name is None:
            return
        for question in self.linked(Question, "person", after.id):
            if question.is_open and question.kind in _answered_by(after):
                yield update(question, answer=Answer.KNOWN)
            elif question.is_open and _asks_for_another_name(question, after):
                yield update(question, text=after.name)
        if after.name_is_unsure and not before.name_is_unsure:
            yield self._ask(QuestionKind.UNSURE_NAME, after, today, text=after.name)


def _asks_for_another_name(question: Question, person: Person) -> bool:
    """Say whether it asks if somebody is called what nobody thinks any more."""
    return question.kind is QuestionKind.UNSURE_NAME and question.text != person.name


def _answered_by(person: Person) -> set[QuestionKind]:
    """Say which questions the name of a person answers."""
    answered = {QuestionKind.MISSING_NAME}
    return answered if person.name_is_unsure else answered | {QuestionKind.UNSURE_NAME}
