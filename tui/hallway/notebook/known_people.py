"""Whom a row of a file is about, by what is the same letter for letter: found in no time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from msgspec import Struct

from hallway.domain.completions import plain_letters
from hallway.domain.ids import RecordId
from hallway.domain.people import FactKind, Person
from hallway.notebook.ports import Store

Key: TypeAlias = tuple[str, ...]
Said: TypeAlias = tuple[str, str]
"""The kind of a fact, as the notebook writes it, and its text."""

DETAILS: Final = {
    FactKind.EMAIL: "same e-mail",
    FactKind.PHONE: "same phone number",
    FactKind.URL: "same address",
    FactKind.HANDLE: "same handle",
}
_NAMES: Final = frozenset({FactKind.NAME, FactKind.SPELLING})
_OWN_DETAILS: Final = frozenset({FactKind.EMAIL, FactKind.URL})
_DIGITS_THAT_TELL: Final = 7


class _Fact(Struct, frozen=True, gc=False):
    """What is read of a fact."""

    kind: str
    text: str
    source: str = "you"


class _Row(Struct, frozen=True, gc=False):
    """What is read of a person."""

    facts: tuple[_Fact, ...] = ()
    deleted_at: str | None = None
    merged_into: RecordId | None = None


class KnownPeople:
    """Everyone by the details, names and sources of what is known of them."""

    def __init__(self, store: Store, source: str) -> None:
        """Read everyone once.

        Args:
            store: of the notebook.
            source: what the facts of the file are said to be from.
        """
        self.source = source
        self.in_trash = set[RecordId]()
        self.said: dict[RecordId, set[Said]] = {}
        self._by_key = defaultdict[Key, dict[RecordId, None]](dict)
        for person, row in store.rows(Person, _Row).items():
            if row.merged_into is not None:
                continue
            if row.deleted_at is not None:
                self.in_trash.add(person)
            from_here = [(each.kind, each.text) for each in row.facts if each.source == source]
            self.learn(person, ((each.kind, each.text) for each in row.facts), from_here)

    def learn(self, person: RecordId, said: Iterable[Said], from_here: Iterable[Said]) -> None:
        """Know more of somebody, who may be one that is about to be made."""
        told = self.said.setdefault(person, set())
        told.update(said)
        for key in keys_of(told):
            self._by_key[key][person] = None
        for kind, text in from_here:
            if kind in _NAMES:
                self._by_key["from here", plain_letters(text)][person] = None

    def with_detail(self, said: Iterable[Said]) -> dict[RecordId, str]:
        """Return who has one of the details, with the evidence in words."""
        found: dict[RecordId, str] = {}
        for kind, text in said:
            for key in _detail_key(kind, text):
                for person in self._by_key.get(key, ()):
                    found.setdefault(person, DETAILS[FactKind(kind)])
        return found

    def named_at(self, said: Iterable[Said]) -> list[RecordId]:
        """Return who has the same full name and organisation."""
        keys = [key for key in keys_of(set(said)) if key[0] == "name"]
        return list(dict.fromkeys(each for key in keys for each in self._by_key.get(key, ())))

    def from_here(self, name: str) -> list[RecordId]:
        """Return whom a file from the same source called so before."""
        return list(self._by_key.get(("from here", plain_letters(name)), ()))

    def is_another(self, person: RecordId, said: Iterable[Said]) -> bool:
        """Say whether details of both speak against it: each has an address, and none the same."""
        theirs = {kind for kind, _ in self.said[person]} & _OWN_DETAILS
        return any(kind in theirs for kind, _ in said)

    def is_called(self, person: RecordId, name: str | None) -> bool:
        """Say whether a name is one of theirs, or one of both has none."""
        names = {plain_letters(text) for kind, text in self.said[person] if kind in _NAMES}
        return not names or name is None or plain_letters(name) in names


def keys_of(said: set[Said]) -> Iterator[Key]:
    """Yield what somebody is found by."""
    houses = [plain_letters(text) for kind, text in said if kind == FactKind.ORGANISATION]
    for kind, text in said:
        yield from _detail_key(kind, text)
        if kind in _NAMES and len(text.split()) > 1:
            yield from (("name", plain_letters(text), house) for house in houses)


def _detail_key(kind: str, text: str) -> Iterator[Key]:
    if kind == FactKind.PHONE:
        digits = "".join(letter for letter in text if letter.isdecimal()).lstrip("0")
        if len(digits) >= _DIGITS_THAT_TELL:
            yield "phone", digits
    elif kind == FactKind.URL:
        yield "url", text.casefold().partition("://")[2].removeprefix("www.").rstrip("/") or text
    elif kind in {FactKind.EMAIL, FactKind.HANDLE}:
        yield str(kind), text.casefold()
