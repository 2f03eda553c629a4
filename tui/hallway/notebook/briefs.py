"""Briefs: the page to read before meeting somebody again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from hallway.domain.asks import Ask, Offer
from hallway.domain.companion.known import Known
from hallway.domain.events import Event
from hallway.domain.fields import fields_for
from hallway.domain.followups import Side
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.people import FactKind, Person, display_name
from hallway.domain.records import Link
from hallway.domain.suggesting.suggestions import beginning_of
from hallway.domain.suggesting.touching import telling_words
from hallway.notebook.cards import PersonCard
from hallway.notebook.debriefing import NO_FIELD, Debriefing
from hallway.notebook.followups import Due
from hallway.notebook.timelines import Talk
from hallway.notebook.touching import WORTH_LISTING
from hallway.notebook.wishing import Wishing

_OPENERS: Final = 2
_MOST: Final = 3  # of each, since a page is read in 20 seconds
LETTERS_SHOWN: Final = 72  # of each, for the same reason


@dataclass(frozen=True, slots=True)
class Gift:
    """Something that you could give somebody.

    Attributes:
        text: what it is.
        person: who else it comes from; None where it is yours.
        why: the words that meet.
    """

    text: str
    person: RecordId | None = None
    why: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """The words that meet, to be put behind it; empty where there are none."""
        return f" ({', '.join(self.why)})" if self.why else ""


@dataclass(frozen=True, slots=True)
class Brief:
    """What to have in mind before meeting somebody again.

    Attributes:
        person: whom.
        first: how you met; None where it was not noted.
        introducer: through whom.
        last: the last talk or contact.
        topic: what it was about.
        mine: what you promised them and is open.
        theirs: what they promised you and is open.
        looks_for: what they look for.
        gifts: what you could give.
        ideas: of yours to try on them, which they did not spark.
        both_know: people whom both of you know.
        openers: how it may begin, each with something known.
    """

    person: Person
    first: Talk | None
    introducer: Link | None
    last: Talk | None
    topic: str
    mine: tuple[Due, ...]
    theirs: tuple[Due, ...]
    looks_for: tuple[str, ...]
    gifts: tuple[Gift, ...]
    ideas: tuple[str, ...]
    both_know: tuple[str, ...]
    openers: tuple[str, ...]


class Briefs(Wishing, Debriefing):
    """Gathers what to have in mind before meeting somebody again."""

    def brief(self, person_id: RecordId, today: date) -> Brief:
        """Gather the brief of one person.

        Raises:
            NotFound: there is no such person.
        """
        card = self.card(person_id, today)
        mine = tuple(line for line in card.due if line.followup.side is Side.MINE)[:_MOST]
        theirs = tuple(line for line in card.due if line.followup.side is Side.THEIRS)[:_MOST]
        known = known_of(card)
        return Brief(
            person=card.person,
            first=card.talks[-1] if card.talks else None,
            introducer=card.introducer,
            last=card.talks[0] if card.talks else None,
            topic=known.topic,
            mine=mine,
            theirs=theirs,
            looks_for=known.looks_for,
            gifts=tuple(islice(dict.fromkeys(self._gifts(card)), _MOST)),
            ideas=tuple(islice(self._ideas_for(card), _MOST)),
            both_know=tuple(islice(self._both_know(card), _MOST)),
            openers=openers(known),
        )

    def met_at_event(self, event: Event) -> list[RecordId]:
        """Name whom to read about before an event: met there, or at one of its series."""
        events = [event]
        if event.series is not None:
            events = [each for each in self.all(Event) if each.series == event.series]
        met = (person.id for each in events for person, _ in self.met_at(each))
        return list(dict.fromkeys(met))

    def _gifts(self, card: PersonCard) -> Iterator[Gift]:
        """Yield what answers their asks, who looks for what they offer, then what is promised."""
        for ask in (each for each in card.asks if each.is_open):
            yield from self._gifts_for(ask, card.person)
        for offer in (each for each in card.offers if each.is_open):
            yield from self._wanted_of(offer, card.person)
        for line in card.due:
            if line.followup.side is Side.MINE:
                yield Gift(f"{line.followup.text}, as you promised")

    def _gifts_for(self, ask: Ask, person: Person) -> Iterator[Gift]:
        for offer, touch in self._meeting().offers_for(ask, person.id, WORTH_LISTING):
            if offer.person is None:
                yield Gift(f"you can offer {offer.text}", why=touch.why)
            else:
                other = self.person(offer.person)
                yield Gift(f"{display_name(other)} can offer {offer.text}", other.id, touch.why)

    def _wanted_of(self, offer: Offer, person: Person) -> Iterator[Gift]:
        """Yield who else looks for what they offer; what you look for yourself is no gift."""
        for ask, touch in self._meeting().asks_for(offer, person.id, WORTH_LISTING):
            if ask.person is not None:
                other = self.person(ask.person)
                yield Gift(f"{display_name(other)} looks for {ask.text}", other.id, touch.why)

    def _ideas_for(self, card: PersonCard) -> Iterator[str]:
        """Yield your ideas that touch their topics and came from somebody else."""
        said = [talk.encounter.note for talk in card.talks]
        topics = set().union(*map(telling_words, (*card.person.tags, *said)))
        for idea in reversed(list(self.all(Idea))):
            is_new_to_them = idea.person != card.person.id and not idea.is_lesson
            if is_new_to_them and topics & telling_words(idea.text):
                yield idea.text

    def _both_know(self, card: PersonCard) -> Iterator[str]:
        introducer = [card.introducer] if card.introducer else []
        others = (link for talk in card.talks for link in talk.others)
        known = (link.name for link in (*introducer, *others) if link.person is not None)
        return iter(dict.fromkeys(known))


def _topic_of(talk: Talk) -> str:
    return beginning_of(talk.encounter.note)


def openers(known: Known, most: int = _OPENERS) -> tuple[str, ...]:
    """Suggest how to begin; each names something that is known, and nothing known suggests none."""
    # Imported here, as whoever captures reads no lines.
    from hallway.domain.companion.choosing import Moment, choose
    from hallway.domain.companion.lines import Occasion, shipped_lines

    found = choose(shipped_lines(), Moment(Occasion.OPEN, known), most=most)
    return tuple(each.text for each in found if each.words)


def known_of(card: PersonCard, event: Event | None = None) -> Known:
    """Gather what a talk with somebody may begin with.

    Args:
        card: of them.
        event: where you are now.
    """
    person = card.person
    mine = (each.followup.text for each in card.due if each.followup.side is Side.MINE)
    theirs = (each.followup.text for each in card.due if each.followup.side is Side.THEIRS)
    topic = next((each for each in map(_topic_of, card.talks) if each), "")
    field = person.newest(FactKind.FIELD) or next(iter(fields_for(person, 1)), "")
    return Known(
        looks_for=tuple(ask.text for ask in reversed(card.asks) if ask.is_open)[:_MOST],
        offers=tuple(offer.text for offer in reversed(card.offers) if offer.is_open)[:_MOST],
        promised=tuple(mine)[:_MOST],
        awaited=tuple(theirs)[:_MOST],
        topic=topic,
        last_topic=topic,
        work=person.organisation or "",
        role=person.role or "",
        field="" if field == NO_FIELD else field,
        place=person.place or "",
        tags=person.tags,
        event=event.name if event else "",
        last_event=_last_event(card, event),
    )


def _last_event(card: PersonCard, now: Event | None) -> str:
    events = (talk.event for talk in card.talks if talk.event is not None)
    return next((event.name for event in events if event != now), "")
