"""What a conversation touches among asks and offers, yours and those of others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.ids import RecordId
from hallway.domain.matches import Touch
from hallway.domain.people import Person, display_name
from hallway.notebook.ports import WishIndex
from hallway.notebook.search import Search

Wish: TypeAlias = Ask | Offer

_MOST: Final = 5
_LEAST: Final = 0.42
"""The score from which one text is worth a word unasked."""

WORTH_LISTING: Final = 0.12
"""The score from which one is worth listing, where somebody asks."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What a conversation touches among asks and offers.

    Attributes:
        words: in a sentence, without the reason.
        why: the words that meet.
        wish: the ask or offer that is touched.
        score: how well they meet, from 0 to 1.
    """

    words: str
    why: tuple[str, ...]
    wish: RecordId
    score: float


class Touching:
    """Has the open asks and offers at hand, and says which of them something touches."""

    def __init__(self, notebook: Search) -> None:
        self._notebook = notebook
        self._indexes: dict[type[Wish], WishIndex] = {}

    def by(self, change: Change) -> list[Touched]:
        """Return what a capture touches among open asks and offers, the surest first."""
        about = next(_people_in(change), None)
        if change.undoes is not None or about is None or not self._has_wishes:
            return []
        person = self._notebook.person(about)
        found = [*self._asks_touched(person, change), *self._offers_touched(person, change)]
        found.sort(key=lambda each: -each.score)
        return list({each.wish: each for each in reversed(found)}.values())[::-1]

    @property
    def _has_wishes(self) -> bool:
        return any(self._notebook.ids(kind) for kind in (Ask, Offer))

    def _asks_touched(self, person: Person, change: Change) -> Iterator[Touched]:
        """Yield open asks, yours and others', that somebody may help with."""
        said = " ".join(_said_in(person, change))
        for touch in self.index(Ask).covered_by(said, _MOST, _LEAST):
            ask = self._notebook.get(Ask, touch.key)
            if ask.person == person.id or not self._notebook.counts(ask):
                continue
            yield self._touched_ask(ask, touch)

    def _touched_ask(self, ask: Ask, touch: Touch) -> Touched:
        if ask.person is None:
            # Your own comes before what others look for.
            return Touched(f"Touches your ask “{ask.text}”", touch.why, ask.id, touch.score + 1)
        name = display_name(self._notebook.person(ask.person), hide=True)
        words = f"{name} looks for “{ask.text}”: you could introduce them"
        return Touched(words, touch.why, ask.id, touch.score)

    def _offers_touched(self, person: Person, change: Change) -> Iterator[Touched]:
        """Yield open offers, yours and others', that answer what somebody looks for."""
        asks = (each.after for each in change.operations)
        for ask in (each for each in asks if isinstance(each, Ask)):
            for offer, touch in self.offers_for(ask, person.id, _LEAST):
                yield self._touched_offer(offer, touch)

    def offers_for(self, ask: Ask, but: RecordId, least: float) -> Iterator[tuple[Offer, Touch]]:
        """Yield open offers that answer an ask, without those of one person, the surest first."""
        for touch in self.index(Offer).touching(ask.text, _MOST, least):
            offer = self._notebook.get(Offer, touch.key)
            if offer.person != but and self._notebook.counts(offer):
                yield offer, touch

    def asks_for(self, offer: Offer, but: RecordId, least: float) -> Iterator[tuple[Ask, Touch]]:
        """Yield open asks that an offer answers, without those of one person, the surest first."""
        for touch in self.index(Ask).covered_by(offer.text, _MOST, least):
            ask = self._notebook.get(Ask, touch.key)
            if ask.person != but and self._notebook.counts(ask):
                yield ask, touch

    def _touched_offer(self, offer: Offer, touch: Touch) -> Touched:
        if offer.person is None:
            words = f"You can offer “{offer.text}”"
            return Touched(words, touch.why, offer.id, touch.score + 1)
        name = display_name(self._notebook.person(offer.person), hide=True)
        words = f"You could introduce them to {name} (offers: {offer.text})"
        return Touched(words, touch.why, offer.id, touch.score)

    def index(self, kind: type[Wish]) -> WishIndex:
        """Return the texts of the open ones of a kind."""
        if kind not in self._indexes:
            index = self._indexes[kind] = self._notebook.new_wishes()
            for wish in self._notebook.all(kind):
                if wish.is_open:
                    index.put(wish.id, wish.text)
        return self._indexes[kind]

    def follow(self, operations: Iterable[Operation]) -> None:
        """Take in what a change did."""
        for operation in operations:
            record = operation.record
            if isinstance(record, Ask | Offer) and type(record) in self._indexes:
                self._take(self._indexes[type(record)], record)

    def _take(self, index: WishIndex, wish: Wish) -> None:
        now = self._notebook.find(type(wish), wish.id)
        if now is not None and now.is_open:
            index.put(now.id, now.text)
        else:
            index.drop(wish.id)


def _people_in(change: Change) -> Iterator[RecordId]:
    """Name whom a capture is about: whoever it adds to, else who took part."""
    added = [each.after for each in change.operations if each.after is not None]
    yield from (each.id for each in added if isinstance(each, Person))
    yield from (person for each in added for person in each.concerns())


def _said_in(person: Person, change: Change) -> Iterator[str]:
    """Yield what a capture says of somebody that may help with an ask."""
    yield from filter(None, (person.role, *person.tags))
    for operation in change.operations:
        after = operation.after
        if isinstance(after, Offer):
            yield after.text
        elif isinstance(after, Encounter):
            yield after.note
