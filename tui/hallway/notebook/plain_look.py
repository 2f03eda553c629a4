"""A plain look for people who are not in the index yet: their words as they are typed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from heapq import nlargest

from hallway.domain.changes import Operation
from hallway.domain.drafts import Draft
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, LookAlike, Match, Profile, Verdict
from hallway.domain.people import FactKind, Person
from hallway.notebook.plain_reading import Known, PlainReading, known_by
from hallway.notebook.plain_words import Clue, clues_in
from hallway.notebook.ports import Store

# So many can be told all about at a key stroke; of more, only what is quickly read.
_FEW = 40
_MOST_HITS = 200
_NO_WORDS = frozenset({"day", "flag"})  # kinds of passages that only filters go by
_NAMES = (FactKind.NAME, FactKind.SPELLING)
_SAME_NAME = "same name"
_DETAILS = {
    FactKind.EMAIL: "same e-mail",
    FactKind.PHONE: "same phone number",
    FactKind.HANDLE: "same handle",
    FactKind.URL: "same address",
}

Tell = Callable[[RecordId], Profile | None]
"""Gathers what says something about a person; None if they are not here."""


class Sight:
    """Some people, to be found by words that they, or what was said with them, have in common."""

    def __init__(
        self, known: Mapping[RecordId, Known], is_here: Callable[[RecordId], bool]
    ) -> None:
        """Look at what is known of people, and show those alone who are here."""
        self._known = known
        self._is_here = is_here

    def __contains__(self, person: object) -> bool:
        """Say whether somebody was looked at."""
        return person in self._known

    def who(self, query: str) -> list[Hit]:
        """Find people by the words of a query, each as the start of a word; the best hit first."""
        clues = clues_in(query)
        hits = (_hit(known, clues) for known in self._likeliest([clue.word for clue in clues]))
        found = [hit for hit in hits if hit.matched and self._is_here(hit.person)]
        return sorted(found, key=lambda hit: -hit.score)

    def look_alikes(self, draft: Draft) -> list[LookAlike]:
        """Find people of the very same name or address; who has the same address comes first."""
        wanted = _wanted(draft)
        found = (
            _look_alike(known, wanted) for known in self._likeliest({text for _, text in wanted})
        )
        alike = [each for each in found if each.why and self._is_here(each.person)]
        return sorted(alike, key=lambda each: -each.likeness)

    def _likeliest(self, texts: Collection[str]) -> list[Known]:
        """Pick those with the most of some texts anywhere; of equal ones, the last known."""
        counted = (
            (sum(text in known.folded for text in texts), person, known)
            for person, known in self._known.items()
        )
        best = nlargest(
            _MOST_HITS, (each for each in counted if each[0]), key=lambda each: each[:2]
        )
        return [known for _, _, known in best]


class PlainLook:
    """Looks at people who are not in the index yet."""

    def __init__(self, store: Store, tell: Tell) -> None:
        """Look at nobody yet.

        Args:
            store: of the notebook.
            tell: everything about a person.
        """
        self._store = store
        self._tell = tell
        self._reading = PlainReading(store)

    def at(self, waiting: Collection[RecordId] | None) -> Sight:
        """Look at those who wait, or at everyone; of many, at some more each time it is asked."""
        if waiting is not None and len(waiting) <= _FEW:
            return Sight({each: self._all_about(each) for each in waiting}, self._is_here)
        self._reading.read_on()
        known = self._reading.known
        if waiting is not None:
            known = {person: each for person, each in known.items() if person in waiting}
        return Sight(known, self._is_here)

    def follow(self, operations: Sequence[Operation] | None) -> None:
        """Take in what was done; None where all has to be looked at again."""
        if operations is None:
            self.forget()
        else:
            self._reading.follow(operations)

    def forget(self) -> None:
        """Let go of what is only needed until the index is ready."""
        self._reading.forget()

    def _all_about(self, person: RecordId) -> Known:
        profile = self._tell(person)
        passages = () if profile is None else profile.passages
        texts = ((each.field, each.text) for each in passages if each.field not in _NO_WORDS)
        return known_by(person, tuple(texts))

    def _is_here(self, person_id: RecordId) -> bool:
        person = self._store.get(Person, person_id)
        return person is not None and person.is_here


def _hit(known: Known, clues: Sequence[Clue]) -> Hit:
    found = [(clue, _match(known, clue)) for clue in clues]
    matched = tuple(match for _, match in found if match is not None)
    unmatched = tuple(clue.typed for clue, match in found if match is None)
    return Hit(known.person, len(matched) / len(clues), matched, unmatched)


def _match(known: Known, clue: Clue) -> Match | None:
    if clue.word not in known.folded:
        return None
    for kind, text in known.texts:
        found = clue.start.search(text)
        if found is not None:
            return Match(clue.typed, kind, text, (found.span(),))
    return None


def _wanted(draft: Draft) -> dict[tuple[str, str], str]:
    """Say which texts of which kind tell that somebody is the one in a draft, and in what words."""
    details = {
        FactKind.EMAIL: draft.emails,
        FactKind.PHONE: draft.phones,
        FactKind.HANDLE: draft.handles,
        FactKind.URL: draft.urls,
    }
    same = {
        (kind.value, text.casefold()): _DETAILS[kind]
        for kind, texts in details.items()
        for text in texts
    }
    names = {kind.value: draft.name.casefold() for kind in _NAMES if draft.name}
    return same | dict.fromkeys(names.items(), _SAME_NAME)


def _look_alike(known: Known, wanted: Mapping[tuple[str, str], str]) -> LookAlike:
    said = {(kind, text.casefold()) for kind, text in known.texts}
    why = tuple(dict.fromkeys(words for key, words in wanted.items() if key in said))
    is_sure = any(words != _SAME_NAME for words in why)
    verdict, likeness = (Verdict.SAME, 1.0) if is_sure else (Verdict.MAYBE, 0.9)
    return LookAlike(known.person, verdict, why, likeness)
