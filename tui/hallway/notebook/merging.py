"""Bringing together two records of one person."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from hallway.domain.changes import Change, Operation
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.people import Fact, FactKind, Person, Standing, display_name, with_facts
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.domain.records import Link
from hallway.notebook.facts import as_spelling, is_known
from hallway.notebook.ports import R
from hallway.notebook.presence import Presence
from hallway.notebook.state import update

CHOSEN_KINDS: Final = (
    *(FactKind.NAME, FactKind.ROLE, FactKind.ORGANISATION),
    *(FactKind.PLACE, FactKind.COUNTRY, FactKind.FIELD),
)
"""The facts of which only one can be true, so that one of two people's is chosen."""

_MOVED: Final = tuple(kind for kind in NOUNS if kind not in {Person, Question})
"""Whatever links to people, but for what a merge has to think about."""


@dataclass(frozen=True, slots=True)
class Differing:
    """A fact of which only one can be true, and which two people's records say differently.

    Attributes:
        kept: what shows of the one whose id stays.
        other: what shows of the other.
        is_other_newer: the other's was said last, so it shows where nothing is chosen.
    """

    kept: Fact
    other: Fact
    is_other_newer: bool

    @property
    def kind(self) -> FactKind:
        """What it is about."""
        return self.kept.kind


class Merging(Presence):
    """Merges people, with every link that leads to them."""

    def differing(self, kept_id: RecordId, other_id: RecordId) -> list[Differing]:
        """Return the facts among which a merge has to choose, in the order of a card.

        Raises:
            NotFound: one of them is not there.
            Refused: both are the same person already, or one is in the trash.
        """
        kept, other = self._two_people(kept_id, other_id)
        merged = _merged(kept, other)
        found = ((kept.shown(kind), other.shown(kind)) for kind in CHOSEN_KINDS)
        return [
            Differing(one, another, merged.newest(one.kind) == another.text)
            for one, another in found
            if one is not None and another is not None and one.text != another.text
        ]

    def merge_people(
        self,
        kept_id: RecordId,
        other_id: RecordId,
        now: datetime,
        take: Container[FactKind] | None = None,
    ) -> Change:
        """Plan to make one person of two; undo brings both back exactly.

        Args:
            kept_id: whose name and id stay.
            other_id: whose facts and links go to the kept one.
            now: the moment as lived.
            take: of which facts, where only one can be true, that of the other shows; those of
                the kept one show else. None lets show what was said last.

        Raises:
            NotFound: one of them is not there.
            Refused: both are the same person already, or one is in the trash.
        """
        kept, other = self._two_people(kept_id, other_id)
        merged = _merged(kept, other) if take is None else _chosen(kept, other, take)
        operations = [
            Operation(before=kept, after=merged),
            update(other, merged_into=kept.id),
            *self._moved_links(kept, other),
            *self._settled_questions(merged, other),
        ]
        return self.plan(now, f"Merged {display_name(other)} into {display_name(kept)}", operations)

    def _two_people(self, kept_id: RecordId, other_id: RecordId) -> tuple[Person, Person]:
        kept, other = self.person_here(kept_id), self.person_here(other_id)
        if kept.id == other.id:
            raise Refused(f"{display_name(kept)} is one person already.")
        return kept, other

    def _moved_links(self, kept: Person, other: Person) -> Iterator[Operation]:
        for kind in _MOVED:
            found = (self.linked(kind, field, other.id) for field in kind.links)
            records = {record.id: record for each in found for record in each}
            for record in records.values():
                yield Operation(before=record, after=relinked(record, kept.id, other.id))

    def _settled_questions(self, merged: Person, other: Person) -> Iterator[Operation]:
        """Answer what the merge answers, and move the rest."""
        asked = [
            *self.linked(Question, "person", other.id),
            *self.linked(Question, "other", other.id),
            *self.linked(Question, "person", merged.id),
            *self.linked(Question, "other", merged.id),
        ]
        questions = list({each.id: each for each in asked}.values())
        settled = [_settled(question, merged, other) for question in questions]
        for before, after in zip(questions, _each_pair_once(settled), strict=True):
            if before != after:
                yield Operation(before=before, after=after)


def _each_pair_once(questions: Sequence[Question]) -> Iterator[Question]:
    """Ask no more about a pair that was told apart, and once about every other one.

    Both records may have looked like the same third person, or one of them may have been asked
    about before.
    """
    known = {_pair(each) for each in questions if each.answer is Answer.NEW}
    for question in questions:
        if not question.is_open or question.kind is not QuestionKind.LOOK_ALIKE:
            yield question
            continue
        is_known = _pair(question) in known
        known.add(_pair(question))
        yield replace(question, answer=Answer.KNOWN) if is_known else question


def _pair(question: Question) -> frozenset[RecordId | None]:
    return frozenset({question.person, question.other})


def _merged(kept: Person, other: Person) -> Person:
    """Give the kept person all facts of the other; another name becomes a spelling."""
    facts = [as_spelling(fact, kept) for fact in other.facts]
    new = [fact for fact in facts if not is_known(fact, kept)]
    is_unsure = kept.name_is_unsure if kept.name else other.name_is_unsure
    return replace(
        with_facts(kept, new),
        met_on=min(kept.met_on, other.met_on),
        name_is_unsure=is_unsure,
        standing=_standing(kept, other),
    )


def _chosen(kept: Person, other: Person, take: Container[FactKind]) -> Person:
    """Give the kept person all facts of the other, and let show what was chosen."""
    merged = _merged(kept, other)
    for kind in CHOSEN_KINDS:
        texts = (other.newest(kind), kept.newest(kind))
        text = next(filter(None, texts if kind in take else texts[::-1]), None)
        if text is not None and merged.newest(kind) != text:
            merged = replace(merged, facts=_showing(merged, kind, text))
    return merged


def _showing(person: Person, kind: FactKind, text: str) -> tuple[Fact, ...]:
    """Let a fact show, as if it had been said with the newest of its kind."""
    day = max((fact.day for fact in person.facts if fact.kind is kind), default=person.met_on)
    shown = Fact(kind, text, day)
    return (*(fact for fact in person.facts if fact != shown), shown)


def _standing(kept: Person, other: Person) -> Standing | None:
    """Keep whom one of the two records keeps, and archive only whom both have archived."""
    if kept.standing is Standing.ARCHIVED:
        return other.standing
    return kept.standing or (Standing.KEPT if other.standing is Standing.KEPT else None)


def relinked(record: R, kept: RecordId, other: RecordId) -> R:
    """Let every field of a record that links to one record link to another."""
    fields = {field: _led_to(getattr(record, field), kept, other) for field in record.links}
    return replace(record, **fields)


def _led_to(value: Any, kept: RecordId, other: RecordId) -> Any:
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(_led_to(each, kept, other) for each in value))
    if isinstance(value, Link):
        return replace(value, person=_led_to(value.person, kept, other))
    return kept if value == other else value


def _settled(question: Question, merged: Person, other: Person) -> Question:
    pair = {question.person, question.other}
    if question.is_open and pair == {merged.id, other.id}:
        return replace(question, answer=Answer.SAME)
    asks_name = question.kind in {QuestionKind.MISSING_NAME, QuestionKind.UNSURE_NAME}
    has_sure_name = merged.name is not None and not merged.name_is_unsure
    if (
        question.is_open
        and asks_name
        and question.person in {merged.id, other.id}
        and has_sure_name
    ):
        return replace(question, answer=Answer.KNOWN, person=merged.id)
    if question.person == other.id:
        return replace(question, person=merged.id)
    return replace(question, other=merged.id) if question.other == other.id else question
