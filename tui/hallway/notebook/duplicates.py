"""Duplicates: who stands twice in the notebook, looked for a few at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from hallway.domain.changes import Change, Operation
from hallway.domain.completions import plain_letters
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.matches import Verdict
from hallway.domain.people import FactKind, Person, display_name
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.notebook.facts import draft_of
from hallway.notebook.search import Search
from hallway.notebook.state import create

_COMPARED: Final = 4  # of whom the nearest is somebody themselves
_AT_ONCE: Final = 50
_WORDS_OF_A_NAME: Final = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who are likely to be one.

    Attributes:
        kept: who was noted first.
        other: who was noted later.
        why: the evidence in words, the strongest first.
        likeness: from 0 to 1, to order pairs by.
    """

    kept: RecordId
    other: RecordId
    why: tuple[str, ...]
    likeness: float

    @property
    def key(self) -> frozenset[RecordId]:
        """Both of them, in no order."""
        return frozenset({self.kept, self.other})


class Duplicates(Search):
    """Compares everyone with everyone who may be the same."""

    _pairs: dict[frozenset[RecordId], Pair] | None = None
    _unseen: dict[RecordId, None]

    def look_for_duplicates(self, most: int) -> bool:
        """Compare so many people with everyone, the last noted first; say whether that was all.

        Nobody is compared before everyone is in the index.
        """
        if not self.is_index_ready:
            return False
        if self._pairs is None:
            self._pairs, self._unseen = {}, dict.fromkeys(self.everyone())
        for person_id in list(self._unseen)[:most]:
            del self._unseen[person_id]
            for pair in self._pairs_of(person_id):
                self._pairs.setdefault(pair.key, pair)
        return not self._unseen

    @property
    def waiting_for_duplicates(self) -> int:
        """How many people are still to be compared."""
        return len(self.everyone()) if self._pairs is None else len(self._unseen)

    @property
    def duplicates_count(self) -> int:
        """How many pairs were found so far, asked about or not."""
        return len(self._pairs or {})

    def find_duplicates(self) -> list[Pair]:
        """Compare everyone who was not compared yet, and return the likely pairs."""
        while not self.is_index_ready and not self.prepare_index(_AT_ONCE):
            pass
        while not self.look_for_duplicates(_AT_ONCE):
            pass
        return self.likely_duplicates()

    def likely_duplicates(self) -> list[Pair]:
        """Return the likely pairs found so far that nobody was asked about, the likeliest first."""
        asked = self._asked_pairs()
        pairs = (pair for pair in (self._pairs or {}).values() if pair.key not in asked)
        here = [pair for pair in pairs if self._are_two(pair)]
        here.sort(key=lambda pair: (-pair.likeness, pair.kept, pair.other))
        return here

    def why_alike(self, one: RecordId, other: RecordId) -> str:
        """Say in words why two people are likely to be one; empty where nothing was found."""
        pair = (self._pairs or {}).get(frozenset({one, other}))
        return "" if pair is None else ", ".join(pair.why)

    def tell_apart(self, one_id: RecordId, other_id: RecordId, now: datetime) -> Change:
        """Plan to remember that two people are not the same.

        Raises:
            NotFound: one of them is not there.
            Refused: they are one person, or one is in the trash.
        """
        one, other = self.person_here(one_id), self.person_here(other_id)
        if one.id == other.id:
            raise Refused(f"{display_name(one)} is one person.")
        question = Question(
            id=self._new_id(),
            kind=QuestionKind.LOOK_ALIKE,
            person=one.id,
            asked_on=now.date(),
            other=other.id,
            answer=Answer.NEW,
        )
        words = f"{display_name(one)} and {display_name(other)} are two people"
        return self.plan(now, words, [create(question)])

    def _pairs_of(self, person_id: RecordId) -> Iterable[Pair]:
        person = self.find(Person, person_id)
        if person is None or not person.is_here:
            return
        for near in self.nearest(draft_of(person), None, _COMPARED):
            if near.verdict is not Verdict.SAME or near.person == person_id:
                continue
            if not _is_handle_alone(person, self.person(near.person)):
                kept, other = sorted((person_id, near.person))
                yield Pair(kept, other, near.why, near.likeness)

    def _are_two(self, pair: Pair) -> bool:
        people = [self.find(Person, each) for each in (pair.kept, pair.other)]
        return all(person is not None and person.is_here for person in people)

    def _asked_pairs(self) -> set[frozenset[RecordId]]:
        """Return the pairs that were asked about, answered or not."""
        column = self._store.column
        others = {each: other for each, other in column(Question, "other") if other is not None}
        people = column(Question, "person")
        return {frozenset({person, others[each]}) for each, person in people if each in others}

    def _follow_in_finder(self, operations: Iterable[Operation] | None) -> None:
        operations = None if operations is None else tuple(operations)
        super()._follow_in_finder(operations)
        if self._pairs is None:
            return
        if operations is None:
            self._pairs = None
            return
        changed = [each.record.id for each in operations if isinstance(each.record, Person)]
        self._compare_anew(changed)

    def _compare_anew(self, people: Sequence[RecordId]) -> None:
        """Forget what was found of people who changed, and look at them again."""
        changed = set(people)
        pairs = self._pairs or {}
        self._pairs = {key: pair for key, pair in pairs.items() if not key & changed}
        self._unseen |= dict.fromkeys(people)


def _is_handle_alone(one: Person, other: Person) -> bool:
    """Say whether nothing but a handle joins two people, and perhaps a first name.

    One site gives a handle to one person, and another site gives it to somebody else.
    """
    if not _shared(one, other, FactKind.HANDLE):
        return False
    if _shared(one, other, FactKind.EMAIL) or _shared(one, other, FactKind.PHONE):
        return False
    names = (set(plain_letters(each.name or "").split()) for each in (one, other))
    return len(set.intersection(*names)) < _WORDS_OF_A_NAME


def _shared(one: Person, other: Person, kind: FactKind) -> bool:
    texts = ({text.casefold() for text in each.every(kind)} for each in (one, other))
    return not set.isdisjoint(*texts)
