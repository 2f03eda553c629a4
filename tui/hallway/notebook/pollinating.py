"""Cross-pollination: two thoughts from far-apart fields side by side, with one question."""

import hashlib
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from hallway.domain.field_families import are_far_apart
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.notebook.ideas import Ideas

QUESTIONS: Final = (
    "What would one look like if it worked like the other?",
    "Which problem of the one has the other solved long ago?",
    "What would people of the one notice in the other at once?",
    "What happens where both meet?",
    "What would you have to give up to do both at once?",
    "Which word of the one would change the other?",
)
_MOST: Final = 150  # thoughts that are paired; the newest


@dataclass(frozen=True, slots=True)
class Thought:
    """An idea, a lesson or a topic, with the field it comes from.

    Attributes:
        text: what it is.
        kind: "idea", "lesson" or "topic".
        field: of whom it came from.
        idea: which record, where it is an idea or a lesson.
    """

    text: str
    kind: str
    field: str
    idea: RecordId | None = None


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
    def key(self) -> frozenset[str]:
        """Both of them, in no order."""
        return frozenset({self.one.text, self.other.text})


class Pollinating(Ideas):
    """Puts thoughts side by side."""

    def pollinate(self, seed: int, passed: Set[frozenset[str]] = frozenset()) -> Pollen | None:
        """Return two thoughts from far-apart fields; None where there are no such two.

        Args:
            seed: chooses among them; the same one chooses the same.
            passed: pairs that are not wanted, unless no others are left.
        """
        pairs = [
            Pollen(one, other, QUESTIONS[_mixed(seed, one.text) % len(QUESTIONS)])
            for one, other in combinations(list(self._thoughts())[:_MOST], 2)
            if are_far_apart(one.field, other.field)
        ]
        fresh = [each for each in pairs if each.key not in passed] or pairs
        return min(fresh, key=lambda each: _turn(seed, each), default=None)

    def _thoughts(self) -> Iterator[Thought]:
        """Yield ideas and lessons, the newest first, then the topics of people."""
        for idea in reversed(list(self.all(Idea))):
            person = self._here(idea.person)
            field = "" if person is None else self.field_of(person)
            if field:
                yield Thought(idea.text, "lesson" if idea.is_lesson else "idea", field, idea.id)
        seen = set[str]()
        for person in self.people():
            field = self.field_of(person) if person.tags else ""
            for tag in person.tags if field else ():
                if tag.casefold() not in seen:
                    seen.add(tag.casefold())
                    yield Thought(tag, "topic", field)

    def _here(self, person_id: RecordId | None) -> Person | None:
        if person_id is None or not self.is_here(person_id):
            return None
        return self.person(person_id)


def _turn(seed: int, pollen: Pollen) -> tuple[bool, int]:
    """Put pairs with an idea or a lesson before pairs of topics alone, and mix those."""
    is_of_topics = pollen.one.idea is None and pollen.other.idea is None
    return is_of_topics, _mixed(seed, *sorted(pollen.key))


def _mixed(seed: int, *words: str) -> int:
    text = "\n".join((str(seed), *words)).encode()
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")
