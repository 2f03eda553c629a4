"""A plain look for people who are not in the index yet: their words as they are typed."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from hallway.domain.drafts import Draft
from hallway.domain.encounters import Encounter
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, LookAlike, Match, Verdict
from hallway.domain.people import FactKind, Person
from hallway.notebook.ports import Stamp, Store

_MOST_CLUES = 24
# Beyond so many, a key stroke would take too long; those who came last are looked at.
_MOST_PEOPLE = 10_000
_MOST_HITS = 500
_MARKS = re.compile(r"^\w+:|^\W+|\W+$")  # around a word, or the name of a field before it
_NAMES = (FactKind.NAME, FactKind.SPELLING)
_SAME_NAME = "same name"
_DETAILS = {
    FactKind.EMAIL: "same e-mail",
    FactKind.PHONE: "same phone number",
    FactKind.HANDLE: "same handle",
    FactKind.URL: "same address",
}

Asked = Callable[[RecordId], bool]
"""Says whether a person is to be looked at."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a plain look sees of one person.

    Attributes:
        person: who it is.
        texts: what is known, with the kind of each text.
        folded: all of it without case.
    """

    person: RecordId
    texts: tuple[tuple[str, str], ...]
    folded: str


class PlainLook:
    """Finds people by words that they, or what was said with them, have in common with a query."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stamp: Stamp | None = None
        self._known: list[_Known] = []

    def forget(self) -> None:
        """Let go of what is only needed until the index is ready."""
        self._stamp, self._known = None, []

    def who(self, query: str, is_asked: Asked) -> list[Hit]:
        """Find people by the words of a query, each as the start of a word; the best hit first."""
        clues = _clues(query)
        words = [clue.word for clue in clues]
        hits: list[Hit] = []
        for known in self._everyone():
            if any(word in known.folded for word in words) and is_asked(known.person):
                hit = _hit(known, clues)
                hits += [hit] if hit.matched and self._is_here(hit.person) else []
            if len(hits) == _MOST_HITS:
                break
        return sorted(hits, key=lambda hit: -hit.score)

    def look_alikes(self, draft: Draft, is_asked: Asked) -> list[LookAlike]:
        """Find people of the very same name or address; who has the same address comes first."""
        wanted = _wanted(draft)
        texts = {text for _, text in wanted}
        found = (
            _look_alike(known, wanted)
            for known in self._everyone()
            if any(text in known.folded for text in texts) and is_asked(known.person)
        )
        alike = [each for each in found if each.why and self._is_here(each.person)]
        return sorted(alike, key=lambda each: -each.likeness)

    def _everyone(self) -> list[_Known]:
        """Return what is known of people, made once for each state; the last known come first."""
        stamp = self._store.stamp
        if stamp is None or stamp != self._stamp:
            self._stamp, self._known = stamp, self._read()
        return self._known

    def _read(self) -> list[_Known]:
        last_first = list(self._store.column(Person, "facts"))[: -_MOST_PEOPLE - 1 : -1]
        notes = self._notes()
        return [_known(person, facts, notes.get(person, ())) for person, facts in last_first]

    def _notes(self) -> dict[RecordId, list[str]]:
        notes: dict[RecordId, list[str]] = {}
        people = self._store.column(Encounter, "people")
        for (_, ids), (_, note) in zip(people, self._store.column(Encounter, "note"), strict=True):
            if note:
                for person in ids:
                    notes.setdefault(person, []).append(note)
        return notes

    def _is_here(self, person_id: RecordId) -> bool:
        person = self._store.get(Person, person_id)
        return person is not None and person.is_here


@dataclass(frozen=True, slots=True)
class _Clue:
    """One word of a query.

    Attributes:
        typed: as it was typed.
        word: without case, and without the marks around it.
        start: finds it at the start of a word.
    """

    typed: str
    word: str
    start: re.Pattern[str]


def _known(person: RecordId, facts: Iterable[dict[str, str]], notes: Iterable[str]) -> _Known:
    said = [(fact["kind"], fact["text"]) for fact in facts]
    texts = (*said, *(("note", note) for note in notes))
    return _Known(person, texts, "\n".join(text for _, text in texts).casefold())


def _clues(query: str) -> list[_Clue]:
    """Split a query into clues; a mark or the name of a field before a word is left out."""
    typed = dict.fromkeys(word for word in query.split() if not word.startswith(("-", "not:")))
    words = ((clue, _MARKS.sub("", clue).casefold()) for clue in typed)
    known = ((clue, word) for clue, word in words if word)
    return [
        _Clue(clue, word, re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE))
        for clue, word in islice(known, _MOST_CLUES)
    ]


def _hit(known: _Known, clues: Sequence[_Clue]) -> Hit:
    found = [(clue, _match(known, clue)) for clue in clues]
    matched = tuple(match for _, match in found if match is not None)
    unmatched = tuple(clue.typed for clue, match in found if match is None)
    return Hit(known.person, len(matched) / len(clues), matched, unmatched)


def _match(known: _Known, clue: _Clue) -> Match | None:
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


def _look_alike(known: _Known, wanted: dict[tuple[str, str], str]) -> LookAlike:
    said = {(kind, text.casefold()) for kind, text in known.texts}
    why = tuple(dict.fromkeys(words for key, words in wanted.items() if key in said))
    is_sure = any(words != _SAME_NAME for words in why)
    verdict, likeness = (Verdict.SAME, 1.0) if is_sure else (Verdict.MAYBE, 0.9)
    return LookAlike(known.person, verdict, why, likeness)
