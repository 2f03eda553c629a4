"""Which known person a typed name, or an id, stands for."""

import unicodedata
from collections.abc import Iterable, Iterator

from hallway.domain.encounters import Encounter
from hallway.domain.errors import Ambiguous, NotFound
from hallway.domain.events import Event
from hallway.domain.ids import RecordId, fits_id, may_be_id, show_id
from hallway.domain.people import FactKind, Person, display_name
from hallway.domain.records import Link
from hallway.notebook.search import Search

_NAME_KINDS = {FactKind.NAME.value, FactKind.SPELLING.value}
_SHOWN_CANDIDATES = 8


class Names(Search):
    """Resolves names and ids to people."""

    def resolve_person(self, words: str) -> Person:
        """Find the one person that an id, a start or end of one, or a name stands for.

        Raises:
            NotFound: nobody answers to it.
            Ambiguous: more than one does; the message lists them.
        """
        # Both, as a name may read like the end of somebody else's id.
        named = [*self._people_of_id(words), *self._people_called(words)]
        found = list({person.id: person for person in named}.values())
        if not found:
            raise NotFound(
                f"Nobody here is called {words!r}.", "hallway who finds people by any clue."
            )
        if len(found) > 1:
            raise Ambiguous(_candidates(words, found), "Name one of them by id.")
        return found[0]

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

    def _people_of_id(self, words: str) -> list[Person]:
        if not may_be_id(words):
            return []
        return self._distinct(each for each in self.ids(Person) if fits_id(words, each))

    def _people_called(self, words: str) -> list[Person]:
        """Find by whole name first, and only else by parts of one."""
        wanted = _words_of(words)
        if not wanted:
            return []
        called = list(self._all_called(set(wanted)))
        whole = [record_id for record_id, said in called if said == wanted]
        return self._distinct(whole or (record_id for record_id, _ in called))

    def _all_called(self, wanted: set[str]) -> Iterator[tuple[RecordId, tuple[str, ...]]]:
        for record_id, facts in self._store.column(Person, "facts"):
            for fact in facts or ():
                if fact["kind"] not in _NAME_KINDS:
                    continue
                said = _words_of(fact["text"])
                if wanted <= set(said):
                    yield record_id, said

    def _distinct(self, ids: Iterable[RecordId]) -> list[Person]:
        people = (self.person(record_id) for record_id in ids)
        return list({person.id: person for person in people}.values())

    def _people_met_at(self, event: Event) -> set[RecordId]:
        met = self.linked(Encounter, "event", event.id)
        return {person for encounter in met for person in encounter.concerns()}


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
