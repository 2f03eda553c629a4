"""Putting right what was captured: the line is opened again, and what differs is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeAlias

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Change, Operation
from hallway.domain.differences import Difference, difference_of
from hallway.domain.drafts import Draft, Promise
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.events import Event
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, display_name
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.domain.records import Link
from hallway.notebook.captures import Captures, Scene
from hallway.notebook.facts import amended, draft_of_day
from hallway.notebook.removing import Removing
from hallway.notebook.state import update

_Told: TypeAlias = Followup | Ask | Offer | Idea | Favour
"""What came up in a conversation."""


class Amending(Captures, Removing):
    """Plans what a line that is opened again changes."""

    def draft_of(self, encounter_id: RecordId) -> Draft:
        """Write a conversation as a draft again: what was said in it, as it stands now.

        Raises:
            NotFound: there is no such encounter.
        """
        encounter = self.get(Encounter, encounter_id)
        said = draft_of_day(self.person(encounter.people[0]), encounter.day)
        told = self._told_in(encounter)
        return replace(
            said,
            note=encounter.note,
            companions=tuple(link.name for link in encounter.companions),
            introducer=encounter.introducer.name if encounter.introducer else None,
            **{name: tuple(map(_said, records)) for name, records in told.items()},  # type: ignore[arg-type]
        )

    def amend_capture(
        self, encounter_id: RecordId, before: Draft, after: Draft, now: datetime
    ) -> Change:
        """Plan to bring what is kept of a conversation in line with its line.

        What was done or let go meanwhile stays as it is, and so does what was said at other times.

        Args:
            encounter_id: of the conversation.
            before: the draft as it was when it was opened.
            after: the draft as it is now.
            now: the moment as lived.

        Raises:
            NotFound: there is no such encounter.
            Refused: nothing was changed, or the person is in the trash.
        """
        encounter = self.get(Encounter, encounter_id)
        person = self.person_here(encounter.people[0])
        corrected = amended(person, before, after, encounter.day)
        operations = [] if corrected == person else [Operation(before=person, after=corrected)]
        operations += self._talk_amended(encounter, after)
        operations += self._told_amended(corrected, encounter, before, after)
        if not operations:
            raise Refused("Nothing was changed.")
        operations += self._names_settled(person, corrected, now.date())
        return self.plan(now, f"Edited {display_name(corrected)}", operations)

    def _followups(self, encounter: Encounter, side: Side) -> list[Followup]:
        linked = self.linked(Followup, "encounter", encounter.id)
        return [each for each in linked if each.side is side and each.is_open]

    def _ideas_of(self, encounter: Encounter, *, is_lesson: bool) -> list[Idea]:
        linked = self.linked(Idea, "encounter", encounter.id)
        return [each for each in linked if each.is_lesson is is_lesson]

    def _favours_of(self, encounter: Encounter, *, is_given: bool) -> list[Favour]:
        linked = self.linked(Favour, "encounter", encounter.id)
        return [each for each in linked if each.is_given is is_given]

    def _talk_amended(self, encounter: Encounter, after: Draft) -> Iterator[Operation]:
        """Plan the encounter itself, and the questions about the names in it."""
        event = self.find(Event, encounter.event)
        amended_talk = replace(
            encounter,
            note=after.note,
            companions=self._relinked(encounter.companions, after.companions, event),
            introducer=self._introducer_amended(encounter, after, event),
        )
        if amended_talk == encounter:
            return
        yield Operation(before=encounter, after=amended_talk)
        yield from self._link_questions_amended(encounter, amended_talk)

    def _relinked(
        self, links: tuple[Link, ...], names: tuple[str, ...], event: Event | None
    ) -> tuple[Link, ...]:
        known = {link.name: link for link in links}
        new = (known.get(name) or self.link_name(name, event) for name in names)
        return tuple(dict.fromkeys(new))

    def _introducer_amended(
        self, encounter: Encounter, after: Draft, event: Event | None
    ) -> Link | None:
        name = after.introducer
        if name is None:
            return None
        links = (encounter.introducer,) if encounter.introducer else ()
        (link,) = self._relinked(links, (name,), event)
        return Link(link.name) if link.person in encounter.people else link

    def _link_questions_amended(self, before: Encounter, after: Encounter) -> Iterator[Operation]:
        """Ask about names that are new, and stop asking about those that are gone."""
        named = {link.name for _, link in _asked_links(after)}
        for question in self.linked(Question, "encounter", before.id):
            if question.is_open and question.text not in named:
                yield update(question, answer=Answer.KNOWN)
        known = {link for _, link in _asked_links(before)}
        scene = Scene(self.person(before.people[0]), before.id, before.day)
        for kind, link in _asked_links(after):
            if link not in known and link.person is None:
                yield self._ask_whom(kind, scene, after, link)

    def _told_amended(
        self, person: Person, encounter: Encounter, before: Draft, after: Draft
    ) -> Iterator[Operation]:
        """Plan promises, asks, offers and ideas."""
        added: dict[str, tuple[Any, ...]] = {}
        for name, records in self._told_in(encounter).items():
            difference = difference_of(getattr(before, name), getattr(after, name))
            yield from self._told_edited(records, difference)
            added[name] = difference.added
        scene = Scene(person, encounter.id, encounter.day)
        yield from self._what_came_up(scene, Draft(**added))  # type: ignore[arg-type]

    def _told_edited(self, records: Sequence[_Told], difference: Difference) -> Iterator[Operation]:
        """Plan what becomes of what is there; what is closed by now is not among it."""
        by_text = {_said(record): record for record in records}
        for old, new in difference.edited:
            if old in by_text:
                yield update(by_text[old], **_fields_of(new))
        for old in difference.gone:
            if old in by_text:
                yield from self.removed(by_text[old])

    def _told_in(self, encounter: Encounter) -> dict[str, Sequence[_Told]]:
        """Return the records of a conversation by the part of the draft that they stand for."""
        return {
            "mine": self._followups(encounter, Side.MINE),
            "theirs": self._followups(encounter, Side.THEIRS),
            "asks": self.linked(Ask, "encounter", encounter.id),
            "offers": self.linked(Offer, "encounter", encounter.id),
            "ideas": self._ideas_of(encounter, is_lesson=False),
            "lessons": self._ideas_of(encounter, is_lesson=True),
            "given": self._favours_of(encounter, is_given=True),
            "received": self._favours_of(encounter, is_given=False),
        }


def _said(record: _Told) -> Promise | str:
    """Return what stands for a record in a draft."""
    return Promise(record.text, record.due) if isinstance(record, Followup) else record.text


def _fields_of(said: Promise | str) -> dict[str, object]:
    return {"text": said.text, "due": said.due} if isinstance(said, Promise) else {"text": said}


def _asked_links(encounter: Encounter) -> Iterator[tuple[QuestionKind, Link]]:
    for link in encounter.companions:
        yield QuestionKind.COMPANION, link
    if encounter.introducer is not None:
        yield QuestionKind.INTRODUCER, encounter.introducer
