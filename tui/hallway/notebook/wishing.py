"""Asks and offers, mine and theirs: said, settled, and matched with each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Change, Operation
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.ids import RecordId, fits_id, may_be_id
from hallway.domain.text import clean
from hallway.notebook.names import Names
from hallway.notebook.removing import Removing
from hallway.notebook.state import create, update
from hallway.notebook.touching import WORTH_LISTING, Touched, Touching, Wish

_SHOWN: Final = 4  # candidates
_MOST: Final = 5
_LESS: Final = 0.85
"""How much less than an offer it says that somebody does something."""

_OF_WORK: Final = frozenset({"role", "organisation", "tag", "field", "note"})


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who may help with an ask.

    Attributes:
        person: who.
        offer: what they can offer, or what of them touches it.
        score: how much of the ask it covers, from 0 to 1; of the texts, not of the person.
        why: the words that meet.
    """

    person: RecordId
    offer: str
    score: float
    why: tuple[str, ...]


class Wishing(Names, Removing):
    """Keeps what people look for and can give, and says where they meet."""

    _wishes_met: Touching | None = None

    def say_wish(
        self, kind: type[Wish], text: str, now: datetime, person_id: RecordId | None = None
    ) -> Change:
        """Plan to keep an ask or an offer.

        Args:
            kind: which of the two.
            text: what it is, specifically.
            now: the moment as lived.
            person_id: whose it is; None for your own.

        Raises:
            NotFound: there is no such person.
            Refused: nothing was said, or it is there already and open, or they are in the trash.
        """
        words = clean(text)
        person = None if person_id is None else self.person_here(person_id).id
        if not words:
            raise Refused(f"{_an(kind)} needs words.", "The more specific the better.")
        same = (each for each in self.all(kind) if each.person == person and each.is_open)
        if words.casefold() in {each.text.casefold() for each in same}:
            raise Refused(f"That {_noun(kind)} is there already.")
        wish = kind(id=self._new_id(), person=person, text=words, said_on=now.date())
        verb = "Looking for" if kind is Ask else "Offering"
        return self.plan(now, f"{verb}: {words}", [create(wish)])

    def settle_wish(self, wish: Wish, now: datetime) -> Change:
        """Plan to settle an ask or an offer, or to open it again where it is settled."""
        is_open = wish.is_open
        settled = update(wish, settled_on=now.date() if is_open else None)
        return self.plan(now, f"{'Settled' if is_open else 'Open again'}: {wish.text}", [settled])

    def rewrite_wish(self, wish: Wish, text: str, now: datetime) -> Change:
        """Plan other words for an ask or an offer.

        Raises:
            Refused: there are none, or nothing is changed.
        """
        words = clean(text)
        if not words or words == wish.text:
            raise Refused("Nothing was changed.")
        return self.plan(now, f"Rewrote: {words}", [update(wish, text=words)])

    def remove_wish(self, wish: Wish, now: datetime) -> Change:
        """Plan to take an ask or an offer away."""
        return self.plan(now, f"Took away: {wish.text}", self.removed(wish))

    def wishes(self, kind: type[Wish], *, mine: bool = True) -> list[Wish]:
        """Return your own asks or offers, or those of others who are here; open ones first."""
        found = [each for each in self.all(kind) if each.is_mine is mine and self.counts(each)]
        return sorted(found, key=lambda each: (not each.is_open, -each.id))

    def resolve_wish(self, kind: type[Wish], words: str) -> Wish:
        """Find the one ask or offer that an id, a part of one, or some of its words stand for.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several; the message lists them.
        """
        wanted = words.casefold().strip()
        known = [each for each in self.all(kind) if self.counts(each)]
        by_id = [each for each in known if may_be_id(words) and fits_id(words, each.id)]
        found = by_id or [each for each in known if wanted in each.text.casefold()]
        if not found:
            raise NotFound(f"No {_noun(kind)} is called {words!r}.")
        if len(found) > 1:
            named = "; ".join(each.text for each in found[:_SHOWN])
            raise Ambiguous(f"{words!r} may be any of {len(found)}: {named}.", "Use more words.")
        return found[0]

    def match_ask(self, text: str, today: date, most: int = _MOST) -> list[Helper]:
        """Name who may help with an ask, each with the words that meet; the best fitting first.

        Offers come before what somebody does for a living, and both before their topics.
        """
        found: dict[RecordId, Helper] = {}
        helpers = [*self._by_offers(text, most), *self._by_work(text, today, most)]
        for helper in sorted(helpers, key=lambda each: -each.score):
            found.setdefault(helper.person, helper)
        return list(found.values())[:most]

    def touches_of(self, change: Change) -> list[Touched]:
        """Return what a capture touches among open asks and offers, the surest first."""
        return self._meeting().by(change)

    def _by_offers(self, text: str, most: int) -> Iterator[Helper]:
        for touch in self._meeting().index(Offer).touching(text, most * 2, WORTH_LISTING):
            offer = self.get(Offer, touch.key)
            if offer.person is not None and self.counts(offer):
                person = self.person(offer.person).id
                yield Helper(person, offer.text, touch.score, touch.why)

    def _by_work(self, text: str, today: date, most: int) -> Iterator[Helper]:
        """Yield whose role, tags or notes touch an ask; that is less than an offer."""
        index = self.new_wishes()
        texts: dict[int, str] = {}
        for hit in self.who(text, today, most * 4):
            told = [match.text for match in hit.matched if match.field in _OF_WORK]
            if told:
                texts[hit.person] = " · ".join(dict.fromkeys(told))
                index.put(hit.person, texts[hit.person])
        for touch in index.touching(text, most * 2, WORTH_LISTING):
            yield Helper(touch.key, texts[touch.key], touch.score * _LESS, touch.why)

    def _meeting(self) -> Touching:
        if self._wishes_met is None:
            self._wishes_met = Touching(self)
        return self._wishes_met

    def _follow_in_finder(self, operations: Iterable[Operation] | None) -> None:
        operations = None if operations is None else tuple(operations)
        super()._follow_in_finder(operations)
        if operations is None:
            self._wishes_met = None
        elif self._wishes_met is not None:
            self._wishes_met.follow(operations)


def _noun(kind: type[Wish]) -> str:
    return "ask" if kind is Ask else "offer"


def _an(kind: type[Wish]) -> str:
    return f"An {_noun(kind)}"
