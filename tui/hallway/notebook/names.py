"""Which known person a typed name, or an id, stands for."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from hallway.domain.encounters import Encounter
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.events import Event
from hallway.domain.ids import RecordId, fits_id, may_be_id, show_id
from hallway.domain.people import FactKind, Person, display_name
from hallway.domain.records import Link
from hallway.notebook.presence import TRASH_HINT
from hallway.notebook.search import Search

_NAME_KINDS = {FactKind.NAME.value, FactKind.SPELLING.value}
_SHOWN_CANDIDATES = 8


NameSaid: TypeAlias = tuple[RecordId, tuple[str, ...]]
"""Somebody, and the words of one of their names."""


class NamesSaid:
    """Every name at one moment, by its words."""

    def __init__(self, names: Iterable[NameSaid]) -> None:
        self._by_word: dict[str, list[NameSaid]] = {}
        for each in names:
            for word in dict.fromkeys(each[1]):
                self._by_word.setdefault(word, []).append(each)

    def with_word(self, word: str) -> list[NameSaid]:
        """Return the names that have a word, in the order that people came."""
        return self._by_word.get(word, [])


class Names(Search):
    """Resolves names and ids to people."""

    def resolve_person(self, words: str) -> Person:
        """Find the one person that an id, a start or end of one, or a name stands for.

        Raises:
            NotFound: nobody answers to it, or only someone in the trash.
            Ambiguous: more than one does; the message lists them.
        """
        found = self._people_named(words)
        if found:
            return _the_only_one(words, found)
        deleted = self._people_named(words, in_trash=True)
        if deleted:
            raise NotFound(_in_trash(deleted), TRASH_HINT)
        raise NotFound(f"Nobody here is called {words!r}.", "hallway who finds people by any clue.")

    def resolve_in_trash(self, words: str) -> Person:
        """Find the one person in the trash that an id, a part of one, or a name stands for.

        Raises:
            NotFound: nobody in the trash answers to it.
            Refused: who answers to it is not in the trash.
            Ambiguous: more than one does; the message lists them.
        """
        found = self._people_named(words, in_trash=True)
        if found:
            return _the_only_one(words, found)
        if self._people_named(words):
            raise Refused(f"{display_name(self.resolve_person(words))} is not in the trash.")
        raise NotFound(f"Nobody in the trash is called {words!r}.", "hallway trash lists them.")

    def resolve_anyone(self, words: str) -> Person:
        """Find the one person, here or in the trash, that an id or a name stands for.

        Raises:
            NotFound: nobody answers to it.
            Ambiguous: more than one does; the message lists them.
        """
        deleted = self._people_named(words, in_trash=True)
        found = [*self._people_named(words), *deleted]
        return _the_only_one(words, found) if found else self.resolve_person(words)

    def link_name(self, name: str, event: Event | None) -> Link:
        """Match a name that was said with a known person, if only one fits.

        Args:
            name: as typed; one part of a name is enough.
            event: people met there come before all others.
        """
        found = self._people_called(name)
        if len(found) > 1 and event is not None:
            here = self._people_met_at(event)
            found = [person for person in found if person.id in here]
        return Link(name, found[0].id if len(found) == 1 else None)

    def _people_named(self, words: str, *, in_trash: bool = False) -> list[Person]:
        """Find by id and by name, as a name may read like the end of somebody else's id."""
        named = [*self._people_of_id(words), *self._people_called(words, in_trash=in_trash)]
        return _distinct(person for person in named if person.is_in_trash is in_trash)

    def _people_of_id(self, words: str) -> list[Person]:
        if not may_be_id(words):
            return []
        return [self.person(each) for each in self.ids(Person) if fits_id(words, each)]

    def _people_called(
        self, words: str, *, in_trash: bool = False, among: NamesSaid | None = None
    ) -> list[Person]:
        """Find by whole name first, and only else by parts of one."""
        wanted = _words_of(words)
        if not wanted:
            return []
        rows = self._said_names() if among is None else among.with_word(wanted[0])
        named = [(self.person(each), said) for each, said in rows if set(wanted) <= set(said)]
        called = [(person, said) for person, said in named if person.is_in_trash is in_trash]
        whole = [person for person, said in called if said == wanted]
        return _distinct(whole or (person for person, _ in called))

    def names_said(self) -> NamesSaid:
        """Gather every name by its words, for whoever looks up many at once."""
        return NamesSaid(self._said_names())

    def _said_names(self) -> Iterator[NameSaid]:
        for record_id, facts in self._store.column(Person, "facts"):
            for fact in facts or ():
                if fact["kind"] in _NAME_KINDS:
                    yield record_id, _words_of(fact["text"])

    def _people_met_at(self, event: Event) -> set[RecordId]:
        met = self.linked(Encounter, "event", event.id)
        return {person for encounter in met for person in encounter.concerns()}


def _distinct(people: Iterable[Person]) -> list[Person]:
    return list({person.id: person for person in people}.values())


def _the_only_one(words: str, found: list[Person]) -> Person:
    if len(found) > 1:
        raise Ambiguous(_candidates(words, found), "Name one of them by id.")
    return found[0]


def _in_trash(people: list[Person]) -> str:
    names = ", ".join(display_name(one) for one in people[:_SHOWN_CANDIDATES])
    more = len(people) - _SHOWN_CANDIDATES
    rest = f" and {more} more" if more > 0 else ""
    return f"{names}{rest} {'is' if len(people) == 1 else 'are'} in the trash."


def _words_of(name: str) -> tuple[str, ...]:
    """Split a name into words without case and accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(bare.replace("-", " ").split())


def _candidates(words: str, people: list[Person]) -> str:
    shown = [f"{show_id(one.id)} {_described(one)}" for one in people[:_SHOWN_CANDIDATES]]
    more = len(people) - len(shown)
    rest = [f"and {more} more"] if more else []
    return f"{words!r} may be any of {len(people)} people: " + "; ".join([*shown, *rest]) + "."


def _described(person: Person) -> str:
    at = f" at {person.organisation}" if person.organisation else ""
    told_apart_by = person.cue or person.role
    return f"{display_name(person)}{at}" + (f" ({told_apart_by})" if told_apart_by else "")
