"""The finder: one index, and the two questions that are asked of it."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from hallway.domain.drafts import Draft
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, LookAlike, Profile
from hallway.matching.expansion import Expander
from hallway.matching.index import Index
from hallway.matching.scoring import Scorer
from hallway.matching.short_forms import known_short_forms

if TYPE_CHECKING:
    from hallway.matching.look_alikes import LookAlikes
    from hallway.matching.search import Search


class IndexFinder:
    """Finds people by half-remembered facts, and look-alikes of someone being typed.

    Either question imports what it needs when it is first asked: a command asks one of them.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        short_forms = known_short_forms()
        self._scorer = Scorer(self._index, Expander(self._index.vocabulary, short_forms))
        self._short_forms = short_forms
        self._search: Search | None = None
        self._look_alikes: LookAlikes | None = None

    def who(self, query: str, today: date, limit: int, *, dash_excludes: bool = False) -> list[Hit]:
        """Search; the best hit comes first, and the last word counts as a prefix.

        Args:
            query: clues and filters, as typed.
            today: the day to count times from.
            limit: how many are wanted.
            dash_excludes: `-word` leaves people out.
        """
        return self._searching().who(query, today, limit, dash_excludes=dash_excludes)

    def passing(
        self, query: str, today: date, *, dash_excludes: bool = False
    ) -> list[RecordId] | None:
        """Return whom filters let through, in no order; None where more than filters is asked."""
        return self._searching().passing(query, today, dash_excludes=dash_excludes)

    def evidence(
        self, person: RecordId, query: str, today: date, *, dash_excludes: bool = False
    ) -> Hit:
        """Return what of one person fits a query."""
        return self._searching().evidence(person, query, today, dash_excludes=dash_excludes)

    def unused(self, query: str, today: date, *, dash_excludes: bool = False) -> tuple[str, ...]:
        """Return what of a query does not count, such as a filter that cannot be meant."""
        from hallway.matching.query import read_query

        return read_query(query, today, dash_excludes=dash_excludes).unused

    def look_alikes(self, draft: Draft, event: str | None, limit: int) -> list[LookAlike]:
        """Compare a draft, typed at an event of this name, with everyone; best first."""
        if self._look_alikes is None:
            from hallway.matching.look_alikes import LookAlikes

            self._look_alikes = LookAlikes(self._index, self._scorer, self._short_forms)
        return self._look_alikes.of(draft, event, limit)

    def _searching(self) -> "Search":
        if self._search is None:
            from hallway.matching.search import Search

            self._search = Search(self._index, self._scorer)
        return self._search

    def kept(self) -> bytes:
        """Return the whole index as the content of a file."""
        return self._index.kept()

    def update(self, profiles: Iterable[Profile], removed: Iterable[RecordId]) -> None:
        """Take in what has changed about some people."""
        self._index.update(profiles, removed)
        self._scorer.forget()
        for asked in (self._search, self._look_alikes):
            if asked is not None:
                asked.forget()


def prepare() -> None:
    """Import and read what a screen will ask for at its first keys."""
    from hallway.matching import look_alikes, search  # noqa: F401
    from hallway.matching.knowledge.meanings import known_meanings
    from hallway.matching.knowledge.phrases import sought_phrases

    known_meanings().prepare()
    sought_phrases().prepare()


def make_finder(profiles: Iterable[Profile]) -> IndexFinder:
    """Index these people."""
    index = Index()
    index.update(profiles)
    return IndexFinder(index)


def read_finder(content: bytes) -> IndexFinder | None:
    """Take the index out of the content of a file.

    Returns:
        None where it is damaged, or another Hallway or one with other knowledge wrote it.
    """
    index = Index.read(content)
    return None if index is None else IndexFinder(index)
