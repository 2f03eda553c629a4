"""Who-was-that and look-alikes: what the finder is asked, and how it gets ready."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Operation
from hallway.domain.drafts import Draft
from hallway.domain.events import Event
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, LookAlike, Verdict
from hallway.domain.people import Person
from hallway.notebook.finding import Finding, Keeping
from hallway.notebook.plain_look import PlainLook, Sight
from hallway.notebook.plain_words import left_out
from hallway.notebook.ports import FinderMaker, IdSource, IndexCache, Store, WishIndex
from hallway.notebook.profiles import Profiles

WHO_LIMIT = 50
LOOK_ALIKE_LIMIT = 5
MANY_CHANGES = 500

F = TypeVar("F", Hit, LookAlike)


class Search(Profiles):
    """Finds people by what is known of them."""

    def __init__(
        self,
        store: Store,
        finders: FinderMaker,
        cache: IndexCache,
        new_id: IdSource,
        *,
        in_slices: bool = False,
    ) -> None:
        """Take up a notebook.

        Args:
            store: has its records.
            finders: make what searches it.
            cache: keeps the index between processes.
            new_id: gives ids that were never used.
            in_slices: no search waits for the index; `prepare_index` gets it ready by and by, and
                whoever is not in it yet is looked for plainly.
        """
        super().__init__(store, new_id)
        self._finding = Finding(store, finders, cache, self, in_slices=in_slices)
        self._plain_look = PlainLook(store, self.profile_of)

    def new_wishes(self) -> WishIndex:
        """Make an index of asks or offers, with nothing in it."""
        return self._finding.new_wishes()

    def counts(self, wish: Ask | Offer) -> bool:
        """Say whether an ask or an offer is your own, or of somebody who is here."""
        return wish.person is None or self.is_here(wish.person)

    def who(
        self, query: str, today: date, limit: int = WHO_LIMIT, *, dash_excludes: bool = False
    ) -> list[Hit]:
        """Find people by half-remembered facts, the best hit first.

        Args:
            query: clues and filters, as typed.
            today: the day to count times from.
            limit: how many are wanted.
            dash_excludes: `-word` leaves people out, as `not:word` does; a shell would rather
                take it for an option.
        """
        finding = self._finding
        hits = finding.ask(
            lambda finder: finder.who(query, today, limit, dash_excludes=dash_excludes)
        )
        if finding.is_ready:
            return list(hits or ())
        sight = self._plain_look.at(finding.waiting)
        found = [*self._not_in(sight, hits or ()), *sight.who(query)]
        # Scores of two kinds say nothing beside each other; how many clues fit does.
        return sorted(found, key=lambda hit: len(hit.unmatched))[:limit]

    def passing(
        self, query: str, today: date, *, dash_excludes: bool = False
    ) -> Sequence[RecordId] | None:
        """Return whom filters let through, in no order, the archived too.

        Who is not in the index yet, as they are now, is taken as they were known before.

        Returns:
            None where something else than filters is asked, or nobody can tell yet.
        """
        return self._finding.ask(
            lambda finder: finder.passing(query, today, dash_excludes=dash_excludes)
        )

    def evidence(
        self, person: RecordId, query: str, today: date, *, dash_excludes: bool = False
    ) -> Hit:
        """Return what of one person fits a query."""
        told = self._finding.ask(
            lambda finder: [finder.evidence(person, query, today, dash_excludes=dash_excludes)]
        )
        return told[0] if told else Hit(person, 0.0, ())

    def unused(self, query: str, today: date, *, dash_excludes: bool = False) -> tuple[str, ...]:
        """Return what of a query does not count, such as a filter that cannot be meant."""
        unused = self._finding.ask(
            lambda finder: finder.unused(query, today, dash_excludes=dash_excludes)
        )
        return left_out(query) if unused is None else tuple(unused)

    def look_alikes(
        self, draft: Draft, event: Event | None, limit: int = LOOK_ALIKE_LIMIT
    ) -> list[LookAlike]:
        """Find known people who may be the one in a draft, the likeliest first."""
        nearest = self.nearest(draft, event, limit)
        return [each for each in nearest if each.verdict is not Verdict.NEW]

    def nearest(
        self, draft: Draft, event: Event | None, limit: int = LOOK_ALIKE_LIMIT
    ) -> list[LookAlike]:
        """Find the known people nearest to a draft, look-alikes or not, the likeliest first."""
        if draft.is_empty:
            return []
        finding, at = self._finding, event.name if event else None
        nearest = finding.ask(lambda finder: finder.look_alikes(draft, at, limit))
        if finding.is_ready:
            return list(nearest or ())
        sight = self._plain_look.at(finding.waiting)
        # Who has the very same name or address is likelier than who merely has a similar one.
        return [*sight.look_alikes(draft), *self._not_in(sight, nearest or ())][:limit]

    def everyone(self) -> Sequence[RecordId]:
        """Name everyone who may be found, the last known first."""
        return self.ids(Person)[::-1]

    @property
    def is_index_ready(self) -> bool:
        """Everyone is in the index, as they are now."""
        return self._finding.is_ready

    @property
    def waiting_count(self) -> int:
        """How many people are not in the index yet, or not as they are now."""
        waiting = self._finding.waiting
        return len(self.ids(Person)) if waiting is None else len(waiting)

    @property
    def plain_answer_count(self) -> int:
        """How often it was answered without everyone in the index."""
        return self._finding.early_count

    def fetch_index(self) -> None:
        """Read the index that was kept; another thread may do this, once and before all else."""
        self.read_everyone()
        self._finding.fetch()

    def prepare_index(self, most: int) -> bool:
        """Take so many people at most into the index; say whether everyone is in it now."""
        is_ready = self._finding.prepare(most)
        if is_ready:
            self._plain_look.forget()
            self.people_by_last_met()  # whoever goes to see everyone shall not wait either
            self._known_texts()
        return is_ready

    def index_to_keep(self, after: int = MANY_CHANGES) -> Keeping | None:
        """Return the index, if it is worth keeping; it takes in nobody until it is kept.

        Args:
            after: so many changes since the one that was kept.
        """
        return self._finding.to_keep(after)

    def keep_index(self, keeping: Keeping) -> None:
        """Keep an index for the next process; another thread may do this."""
        self._finding.keep(keeping)

    def _not_in(self, sight: Sight, found: Iterable[F]) -> Iterator[F]:
        """Leave out whom a plain look saw, as it knows better, and who is gone since.

        Who was not seen yet is found by what was known before.
        """
        return (each for each in found if each.person not in sight and self.is_here(each.person))

    def _follow_in_finder(self, operations: Iterable[Operation] | None) -> None:
        operations = None if operations is None else tuple(operations)
        self._follow_in_completions(operations)
        self._follow_in_order(operations)
        self._plain_look.follow(operations)
        self._finding.follow(operations)

    def _keep_index_now(self, after: int) -> None:
        self._finding.keep_now(after)
