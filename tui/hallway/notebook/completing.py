"""Completing what is typed with the words of the notebook."""

from collections.abc import Iterable, Iterator
from typing import Final

from hallway.domain.changes import Operation
from hallway.domain.completions import LEAST_LETTERS, Completed, Completions
from hallway.domain.events import Event
from hallway.domain.open_filters import open_filter
from hallway.domain.people import FactKind, Person
from hallway.notebook.everyone import Everyone
from hallway.notebook.ports import IdSource, Stamp, Store

_FACTS: Final = {
    FactKind.NAME: Completed.PERSON,
    FactKind.ORGANISATION: Completed.ORGANISATION,
    FactKind.TAG: Completed.TAG,
    FactKind.PLACE: Completed.PLACE,
}

Texts = dict[Completed, Completions]


class Completing(Everyone):
    """Proposes how a name, an organisation, a tag, a place or an event goes on."""

    def __init__(self, store: Store, new_id: IdSource) -> None:
        super().__init__(store, new_id)
        self._completions: Texts | None = None
        # By another thread, and of which state.
        self._gathered_ahead: tuple[Stamp | None, Texts | None] = None, None

    def rest_of(self, kind: Completed, typed: str) -> str:
        """Return what is missing of the likeliest known text that begins so.

        Args:
            kind: what it names.
            typed: its first letters; case and accents do not count.

        Returns:
            The letters behind those that were typed; empty if nothing is known that begins so.
        """
        if len(typed) < LEAST_LETTERS.get(kind, 1):
            return ""
        return self._known_texts()[kind].rest_of(typed)

    def rest_of_query(self, query: str) -> str:
        """Return what is missing of the filter at the end of a query.

        Args:
            query: as typed.

        Returns:
            The letters behind it, to the end of the word where nothing is quoted; else empty.
        """
        typed = open_filter(query)
        if typed is None:
            return ""
        kind, letters, is_quoted = typed
        rest = self.rest_of(kind, letters)
        return rest if is_quoted else rest.split(" ", 1)[0]

    def read_everyone(self) -> None:
        """Read what is known for whoever types first; another thread may do this."""
        super().read_everyone()
        stamp = self._store.stamp
        self._gathered_ahead = stamp, self._gathered()

    def _known_texts(self) -> Texts:
        if self._completions is None:
            (stamp, texts), self._gathered_ahead = self._gathered_ahead, (None, None)
            is_as_read = stamp is not None and stamp == self._store.stamp
            self._completions = texts if texts is not None and is_as_read else self._gathered()
        return self._completions

    def _gathered(self) -> Texts:
        # From a column: to make a value of everyone would take many times as long.
        texts: dict[Completed, list[str]] = {kind: [] for kind in Completed}
        gone = {each for each, at in self._store.column(Person, "deleted_at") if at is not None}
        for person_id, facts in self._store.column(Person, "facts"):
            if person_id in gone:
                continue
            for fact in facts or ():
                kind = _FACTS.get(fact["kind"])
                if kind is not None:
                    texts[kind].append(fact["text"])
        texts[Completed.EVENT] = [name for _, name in self._store.column(Event, "name")]
        return {kind: Completions(each) for kind, each in texts.items()}

    def _follow_in_completions(self, operations: Iterable[Operation] | None) -> None:
        """Count what was added; where something went, gather all anew when it is next asked."""
        if self._completions is None:
            return
        for operation in () if operations is None else operations:
            if _takes_away(operation):
                operations = None
                break
        if operations is None:
            self._completions = None
            return
        for operation in operations:
            for kind, text in _added(operation):
                self._completions[kind].add(text)


def _takes_away(operation: Operation) -> bool:
    before, after = operation.before, operation.after
    if isinstance(before, Person):
        kept = set(after.facts) if isinstance(after, Person) and after.is_here else set()
        return not kept.issuperset(before.facts)
    return isinstance(before, Event)


def _added(operation: Operation) -> Iterator[tuple[Completed, str]]:
    before, after = operation.before, operation.after
    if isinstance(after, Person):
        known = set(before.facts) if isinstance(before, Person) else set()
        for fact in after.facts:
            if fact not in known and fact.kind in _FACTS:
                yield _FACTS[fact.kind], fact.text
    elif isinstance(after, Event) and before is None:
        yield Completed.EVENT, after.name
