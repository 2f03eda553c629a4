"""Cross-pollination: two thoughts from far-apart fields side by side, with one question."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, combinations, islice
from typing import Final

from hallway.domain.changes import Change, Operation
from hallway.domain.field_families import are_far_apart
from hallway.domain.fields import fields_in
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.passed import PassedPair
from hallway.domain.people import FactKind, Person
from hallway.domain.suggesting.touching import telling_words
from hallway.notebook.hearing import Hearing
from hallway.notebook.state import create

QUESTIONS: Final = (
    "What would one look like if it worked like the other?",
    "Which problem of the one has the other solved long ago?",
    "What would people of the one notice in the other at once?",
    "What happens where both meet?",
    "What would you have to give up to do both at once?",
    "Which word of the one would change the other?",
)
_MOST_IDEAS: Final = 100  # that are looked at; the newest
_MOST_TOPICS: Final = 60
_ASKED_FOR_TOPICS: Final = 150  # people whose field is worked out, those noted last


@dataclass(frozen=True, slots=True)
class Thought:
    """An idea, a lesson or a topic, with the field it comes from.

    Attributes:
        text: what it is.
        kind: "idea", "lesson" or "topic".
        field: of whom it came from, else what its words tell.
        idea: which record, where it is an idea or a lesson.
    """

    text: str
    kind: str
    field: str
    idea: RecordId | None = None

    @property
    def key(self) -> str:
        """What it is known by, without a word of what it says."""
        known_by = self.text.casefold() if self.idea is None else str(self.idea)
        return f"{_mixed(0, self.kind if self.idea is None else 'idea', known_by):016x}"


@dataclass(frozen=True, slots=True)
class Pollen:
    """Two thoughts side by side.

    Attributes:
        one: the first.
        other: the second, from a far-apart field.
        question: about both.
    """

    one: Thought
    other: Thought
    question: str

    @property
    def key(self) -> str:
        """Both of them, in no order."""
        return _key_of(self.one.key, self.other.key)

    @property
    def ideas(self) -> tuple[RecordId, ...]:
        """Those of them that are ideas or lessons."""
        return tuple(each.idea for each in (self.one, self.other) if each.idea is not None)


class Pollinating(Hearing):
    """Puts thoughts side by side."""

    def pollinate(self, seed: int, today: date, passed: Set[str] = frozenset()) -> Pollen | None:
        """Return two thoughts from far-apart fields; None where there are no such two.

        Pairs that were passed rest, and so do those of which something came.

        Args:
            seed: chooses among them; the same one chooses the same.
            today: what the rest of a pair is counted to.
            passed: the keys of others that are not wanted.
        """
        resting = passed | self.resting_pairs(today)
        turned = [(each.key, _mixed(seed, each.text), each) for each in self._thoughts()]
        found = (
            ((one.idea is None and other.idea is None, turn ^ other_turn), one, other)
            for (key, turn, one), (other_key, other_turn, other) in combinations(turned, 2)
            if are_far_apart(one.field, other.field) and _key_of(key, other_key) not in resting
        )
        best = min(found, key=lambda each: each[0], default=None)
        if best is None:
            return None
        (_, turn), one, other = best
        return Pollen(one, other, QUESTIONS[turn % len(QUESTIONS)])

    def resting_pairs(self, today: date) -> set[str]:
        """Return the keys of the pairs that were passed of late."""
        return {each.key for each in self.all(PassedPair) if each.rests(today)}

    def pass_pair(self, pollen: Pollen, now: datetime) -> Change:
        """Plan not to bring a pair up again for half a year."""
        return self.plan(now, "Passed two thoughts", self._rested(pollen, now))

    def keep_pollen(self, pollen: Pollen, text: str, now: datetime) -> Change:
        """Plan to keep what came of a pair as an idea of your own; the pair rests then.

        Raises:
            Refused: nothing was said, or it is there already.
        """
        idea = self._own_idea(text, now, pollen.ideas)
        return self.plan(now, f"Idea: {idea.text}", [create(idea), *self._rested(pollen, now)])

    def _rested(self, pollen: Pollen, now: datetime) -> Iterator[Operation]:
        """Plan to let a pair rest, and to let go of what has rested."""
        day, key = now.date(), pollen.key
        for each in self.all(PassedPair):
            if each.key == key or not each.rests(day):
                yield Operation(before=each, after=None)
        yield create(PassedPair(id=self._new_id(), key=key, day=day))

    def _thoughts(self) -> list[Thought]:
        """Return ideas and lessons, the newest first, then the topics of people."""
        topics = list(islice(self._topics(), _MOST_TOPICS))
        fields = {topic.text.casefold().removesuffix("s"): topic.field for topic in topics}
        ideas = (self.get(Idea, each) for each in self.ids(Idea)[: -_MOST_IDEAS - 1 : -1])
        told = (
            Thought(each.text, "lesson" if each.is_lesson else "idea", field, each.id)
            for each in ideas
            if (field := self._field_of_idea(each, fields))
        )
        return [*told, *topics]

    def _field_of_idea(self, idea: Idea, topics: Mapping[str, str]) -> str:
        """Name the field of whom an idea came from, else of what its words are about."""
        if field := self._field_of_origin(idea):
            return field
        told = (topics[word] for word in sorted(telling_words(idea.text)) if word in topics)
        return next(chain(fields_in(idea.text), told), "")

    def _topics(self) -> Iterator[Thought]:
        """Yield the topics of people, those noted last first."""
        seen, asked = set[str](), 0
        # From a column: most topics are of many people, and need not be looked at again.
        for person_id, facts in reversed(list(self._store.column(Person, "facts"))):
            new = [each for each in _tags_in(facts) if each.casefold() not in seen]
            if not new or not self.is_here(person_id):
                continue
            asked += 1
            if asked > _ASKED_FOR_TOPICS:
                return
            field = self.field_of(self.person(person_id))
            for tag in new if field else ():
                seen.add(tag.casefold())
                yield Thought(tag, "topic", field)


def _tags_in(facts: Sequence[Mapping[str, str]] | None) -> list[str]:
    tag = FactKind.TAG.value
    tags = [each["text"] for each in facts or () if each["kind"] == tag]
    return list({each.casefold(): each for each in tags}.values())


def _key_of(one: str, other: str) -> str:
    return f"{one} {other}" if one < other else f"{other} {one}"


def _mixed(seed: int, *words: str) -> int:
    text = "\n".join((str(seed), *words)).encode()
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")
