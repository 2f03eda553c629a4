"""Who was that: everyone whom the clues of a query may be about, the best first."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import chain, pairwise
from typing import Final

from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit
from hallway.matching.clues import Clue
from hallway.matching.encounters import gain_together
from hallway.matching.evidence import Witness
from hallway.matching.expansion import words_near_place
from hallway.matching.fields import FIELD_BITS, FIELD_MASK
from hallway.matching.filter_evidence import matches_of
from hallway.matching.filters import Filter
from hallway.matching.index import Index
from hallway.matching.query import read_query
from hallway.matching.scoring import Found, Scorer
from hallway.matching.sieve import Sieve
from hallway.matching.totals import Totals

_LOOKED_AT: Final = 28
_LOOKED_AT_CLOSELY: Final = 14
_SIDE_BY_SIDE: Final = 0.3  # what two clues gain that stand together in one field

Scored = tuple[float, int]  # score, slot


class Search:
    """Finds people by half-remembered facts."""

    def __init__(self, index: Index, scorer: Scorer) -> None:
        self._index = index
        self._scorer = scorer
        self._witness = Witness()
        self._totals = Totals(index, is_news_alone=True)
        self._sieve = Sieve(index, words_near_place)

    def forget(self) -> None:
        """Drop what was kept: the index has changed."""
        self._totals.forget()
        self._sieve.forget()

    def who(self, text: str, today: date, limit: int, *, dash_excludes: bool = False) -> list[Hit]:
        """Search; the best hit comes first, and archived people after all others.

        Args:
            text: as typed; of filters alone, whom they let through is found, the newest first.
            today: the day to count times from.
            limit: how many are wanted.
            dash_excludes: `-word` leaves people out.
        """
        query = read_query(text, today, dash_excludes=dash_excludes)
        slots = self._sieve.allowed(query.filters)
        if limit <= 0:
            return []
        if query.clues:
            hits = self._by_clues(query.clues, slots, limit)
            return [self._with_filters(hit, query.filters) for hit in hits]
        profiles = self._index.profiles
        newest = sorted(
            slots or (), key=lambda slot: (not profiles.is_present(slot), -profiles.person_of(slot))
        )
        through = [Hit(profiles.person_of(slot), 0.0, ()) for slot in newest[:limit]]
        return [self._with_filters(hit, query.filters) for hit in through]

    def passing(
        self, text: str, today: date, *, dash_excludes: bool = False
    ) -> list[RecordId] | None:
        """Return whom filters let through, the archived too; None where more than filters is asked.

        Args:
            text: as typed.
            today: the day to count times from.
            dash_excludes: `-word` leaves people out.
        """
        query = read_query(text, today, dash_excludes=dash_excludes)
        slots = self._sieve.allowed(query.filters) if query.is_of_filters_alone else None
        return None if slots is None else [*map(self._index.profiles.person_of, slots)]

    def evidence(
        self, person: RecordId, text: str, today: date, *, dash_excludes: bool = False
    ) -> Hit:
        """Return what of one person fits a query, however many are found before them."""
        query = read_query(text, today, dash_excludes=dash_excludes)
        slot = self._index.profiles.slot_of(person)
        if slot is None:
            return Hit(person, 0.0, ())
        found = [self._scorer.found(clue) for clue in query.clues]
        return self._with_filters(self._hit(slot, 0.0, query.clues, found), query.filters)

    def _with_filters(self, hit: Hit, filters: tuple[Filter, ...]) -> Hit:
        """Add what meets the filters to the evidence."""
        slot = self._index.profiles.slot_of(hit.person)
        if not filters or slot is None:
            return hit
        met = matches_of(filters, self._index.profile(slot))
        return replace(hit, matched=(*hit.matched, *met))

    def _by_clues(self, clues: tuple[Clue, ...], slots: set[int] | None, limit: int) -> list[Hit]:
        found = [self._scorer.found(clue) for clue in clues]
        totals = self._totals
        if slots is not None:
            found = [each.within(slots) for each in found]
            totals = Totals(self._index, is_news_alone=True)  # what is kept is of everyone
        most = max(limit, _LOOKED_AT)
        total = totals.of(clues, found, most)
        ranked = self._ranked([(total.by_slot[slot], slot) for slot in total.best[most]], found)
        return [
            self._hit(slot, score / (total.worth or 1), clues, found)
            for score, slot in ranked[:limit]
        ]

    def _ranked(self, candidates: list[Scored], found: list[Found]) -> list[Scored]:
        if len(found) == 1:
            return self._in_order(candidates)
        closer = self._in_order((s + _gain(slot, found), slot) for s, slot in candidates)
        closest, others = closer[:_LOOKED_AT_CLOSELY], closer[_LOOKED_AT_CLOSELY:]
        together = ((score + self._together(slot, found), slot) for score, slot in closest)
        return self._in_order(chain(together, others))

    def _together(self, slot: int, found: list[Found]) -> float:
        return gain_together(slot, found, self._index.profile(slot), self._witness)

    def _in_order(self, scored: Iterable[Scored]) -> list[Scored]:
        is_present, person_of = self._index.profiles.is_present, self._index.profiles.person_of
        keys = sorted(
            (not is_present(slot), -score, person_of(slot), slot) for score, slot in scored
        )
        return [(-score, slot) for _, score, _, slot in keys]

    def _hit(self, slot: int, score: float, clues: tuple[Clue, ...], found: list[Found]) -> Hit:
        profile = self._index.profile(slot)
        matches = [
            self._witness.match(clue, each, slot, profile)
            for clue, each in zip(clues, found, strict=True)
        ]
        return Hit(
            profile.person,
            round(min(score, 1.0), 3),
            tuple(match for match in matches if match),
            tuple(c.text for c, match in zip(clues, matches, strict=True) if not match),
        )


def _gain(slot: int, found: list[Found]) -> float:
    """Return what a person gains by clues that follow each other and stand in one field."""
    scores = [each.by_slot.get(slot, 0) for each in found]
    return _SIDE_BY_SIDE * sum(
        min(score, following) >> FIELD_BITS
        for score, following in pairwise(scores)
        if score and following and score & FIELD_MASK == following & FIELD_MASK
    )
