"""A plain look for people who are not in the index yet: their words as they are typed."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from hallway.domain.drafts import Draft
from hallway.domain.encounters import Encounter
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, LookAlike, Match, Verdict
from hallway.domain.people import FactKind, Person
from hallway.notebook.ports import Store

_MOST_CLUES = 24
# Beyond so many, a key stroke would take too long; those met last are looked at first.
_MOST_PEOPLE = 20_000
_NAMES = frozenset({FactKind.NAME, FactKind.SPELLING})
_DETAILS = {
    FactKind.EMAIL: "same e-mail",
    FactKind.PHONE: "same phone number",
    FactKind.HANDLE: "same handle",
    FactKind.URL: "same address",
}

Asked = Callable[[RecordId], bool]
"""Says whether a person is to be looked at."""


class PlainLook:
    """Finds people by words that they, or what was said with them, have in common with a query."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def who(self, query: str, is_asked: Asked) -> list[Hit]:
        """Find people by the words of a query, each as the start of a word; the best hit first."""
        clues = _clues(query)
        found: dict[RecordId, dict[str, Match]] = {}
        for person, kind, text in self._texts(is_asked):
            for clue, pattern in clues.items():
                if (span := pattern.search(text)) is not None:
                    match = Match(clue, kind, text, (span.span(),))
                    found.setdefault(person, {}).setdefault(clue, match)
        here = [_hit(person, clues, matches) for person, matches in found.items()]
        best_first = sorted(here, key=lambda hit: (-hit.score, -hit.person))
        return [hit for hit in best_first if self._is_here(hit.person)]

    def look_alikes(self, draft: Draft, is_asked: Asked) -> list[LookAlike]:
        """Find people of the very same name or address; who has the same address comes first."""
        wanted = _wanted(draft)
        if not wanted:
            return []
        reasons: dict[RecordId, list[str]] = {}
        for person, facts in self._facts(is_asked):
            for fact in facts:
                why = wanted.get((_group(fact["kind"]), fact["text"].casefold()))
                if why is not None:
                    reasons.setdefault(person, []).append(why)
        found = (_look_alike(person, why) for person, why in reasons.items())
        likest_first = sorted(found, key=lambda each: (-each.likeness, -each.person))
        return [each for each in likest_first if self._is_here(each.person)]

    def _texts(self, is_asked: Asked) -> Iterator[tuple[RecordId, str, str]]:
        for person, facts in self._facts(is_asked):
            for fact in facts:
                yield person, fact["kind"], fact["text"]
        people = self._store.column(Encounter, "people")
        notes = self._store.column(Encounter, "note")
        for (_, ids), (_, note) in zip(people, notes, strict=True):
            if note:
                yield from ((person, "note", note) for person in ids if is_asked(person))

    def _facts(self, is_asked: Asked) -> Iterator[tuple[RecordId, Any]]:
        column = list(self._store.column(Person, "facts"))
        asked = (each for each in reversed(column) if is_asked(each[0]))
        return (each for each, _ in zip(asked, range(_MOST_PEOPLE), strict=False))

    def _is_here(self, person_id: RecordId) -> bool:
        person = self._store.get(Person, person_id)
        return person is not None and person.is_here


def _clues(query: str) -> dict[str, re.Pattern[str]]:
    """Split a query into clues; a mark or the name of a field before a word is left out."""
    typed = dict.fromkeys(word for word in query.split() if not word.startswith(("-", "not:")))
    words = {clue: re.sub(r"^\w+:|\W+$|^\W+", "", clue) for clue in typed}
    known = ((clue, word) for clue, word in words.items() if word)
    patterns = {c: re.compile(rf"(?<!\w){re.escape(w)}", re.IGNORECASE) for c, w in known}
    return dict(list(patterns.items())[:_MOST_CLUES])


def _hit(person: RecordId, clues: Iterable[str], matches: dict[str, Match]) -> Hit:
    unmatched = tuple(clue for clue in clues if clue not in matches)
    score = len(matches) / (len(matches) + len(unmatched))
    return Hit(person, score, tuple(matches.values()), unmatched)


def _wanted(draft: Draft) -> dict[tuple[str, str], str]:
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
    name = {(FactKind.NAME.value, draft.name.casefold()): "same name"} if draft.name else {}
    return name | same


def _group(kind: str) -> str:
    return FactKind.NAME.value if kind in _NAMES else kind


def _look_alike(person: RecordId, why: list[str]) -> LookAlike:
    reasons = tuple(sorted(dict.fromkeys(why), key=lambda each: each == "same name"))
    is_sure = reasons != ("same name",)
    verdict = Verdict.SAME if is_sure else Verdict.MAYBE
    return LookAlike(person, verdict, reasons, 1.0 if is_sure else 0.9)
