"""Briefs: the page to read before meeting somebody again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from hallway.domain.asks import Ask, Offer
from hallway.domain.events import Event
from hallway.domain.followups import Side
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.openers import Known, openers
from hallway.domain.people import Person, display_name
from hallway.domain.records import Link
from hallway.domain.suggesting.suggestions import beginning_of
from hallway.domain.suggesting.touching import telling_words
from hallway.notebook.cards import PersonCard
from hallway.notebook.debriefing import Debriefing
from hallway.notebook.followups import Due
from hallway.notebook.timelines import Talk

_MOST: Final = 3  # of each, since a page is read in 20 seconds


@dataclass(frozen=True, slots=True)
class Gift:
    """Something that you could give somebody.

    Attributes:
        text: what it is.
        person: who else it comes from; None where it is yours.
    """

    text: str
    person: RecordId | None = None


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


class Briefs(Debriefing):
    """Gathers what to have in mind before meeting somebody again."""

    def brief(self, person_id: RecordId, today: date) -> Brief:
        """Gather the brief of one person.

        Raises:
            NotFound: there is no such person.
        """
        card = self.card(person_id, today)
        mine = tuple(line for line in card.due if line.followup.side is Side.MINE)[:_MOST]
        theirs = tuple(line for line in card.due if line.followup.side is Side.THEIRS)[:_MOST]
        looks_for = tuple(ask.text for ask in reversed(card.asks))[:_MOST]
        topic = next((each for each in map(_topic_of, card.talks) if each), "")
        return Brief(
            person=card.person,
            first=card.talks[-1] if card.talks else None,
            introducer=card.introducer,
            last=card.talks[0] if card.talks else None,
            topic=topic,
            mine=mine,
            theirs=theirs,
            looks_for=looks_for,
            gifts=tuple(islice(self._gifts(card), _MOST)),
            ideas=tuple(islice(self._ideas_for(card), _MOST)),
            both_know=tuple(islice(self._both_know(card), _MOST)),
            openers=openers(_known(card, mine, theirs, looks_for, topic)),
        )

    def met_at_event(self, event: Event) -> list[RecordId]:
        """Name whom to read about before an event: met there, or at one of its series."""
        events = [event]
        if event.series is not None:
            events = [each for each in self.all(Event) if each.series == event.series]
        met = (person.id for each in events for person, _ in self.met_at(each))
        return list(dict.fromkeys(met))

    def _gifts(self, card: PersonCard) -> Iterator[Gift]:
        """Yield what others offer that touches what they look for, then what is promised."""
        wanted = set().union(*(telling_words(ask.text) for ask in card.asks))
        for person, text in self._touching(Offer, wanted, card.person):
            yield Gift(f"{display_name(person)} can offer {text}", person.id)
        offered = set().union(*(telling_words(offer.text) for offer in card.offers))
        for person, text in self._touching(Ask, offered, card.person):
            yield Gift(f"{display_name(person)} looks for {text}", person.id)
        for line in card.due:
            if line.followup.side is Side.MINE:
                yield Gift(f"{line.followup.text}, as you promised")

    def _touching(
        self, kind: type[Ask] | type[Offer], words: set[str], but: Person
    ) -> Iterator[tuple[Person, str]]:
        """Yield what others look for or can offer that shares one of some words."""
        for each in self.all(kind) if words else ():
            if each.person is None or not self.is_here(each.person):
                continue
            person = self.person(each.person)
            if person.id != but.id and words & telling_words(each.text):
                yield person, each.text

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


def _known(
    card: PersonCard,
    mine: Iterable[Due],
    theirs: Iterable[Due],
    looks_for: tuple[str, ...],
    topic: str,
) -> Known:
    event = next((talk.event.name for talk in card.talks if talk.event), "")
    return Known(
        looks_for=looks_for,
        promised=tuple(line.followup.text for line in mine),
        awaited=tuple(line.followup.text for line in theirs),
        topic=topic,
        work=card.person.organisation or "",
        tags=card.person.tags,
        event=event,
    )
