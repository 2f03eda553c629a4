"""Putting any part of a card right, in its place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from hallway.domain.asks import Ask, Offer
from hallway.domain.card_parts import ALWAYS_LISTED, KINDS_IN_ORDER, LABELS, CardPart, Field
from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.modes import read_mode
from hallway.domain.people import Fact, FactKind, Person
from hallway.domain.records import Record
from hallway.domain.text import clean
from hallway.domain.ties import read_closeness
from hallway.notebook.cards import Cards
from hallway.notebook.redating import Redating
from hallway.notebook.removing import Removing
from hallway.notebook.state import update
from hallway.notebook.timelines import Talk, day_of


class Parts(Cards, Redating, Removing):
    """Lists what stands on a card, and changes one thing of it."""

    def parts_of(self, person_id: RecordId, today: date) -> list[CardPart]:
        """Return every part of a person's card, in its order.

        Raises:
            NotFound: there is no such person.
        """
        card = self.card(person_id, today)
        person = card.person
        closeness = person.tie.closeness
        tie = CardPart("tie", closeness.value if closeness else "", None, person, Field.CLOSENESS)
        said = [*card.asks, *card.offers, *(line.followup for line in card.due)]
        return [
            *_facts_of(person),
            tie,
            *(part for record in said for part in _parts_in(record)),
            *(part for moment in card.timeline for part in _parts_in(moment)),
        ]

    def edit_part(self, part: CardPart, text: str, now: datetime) -> Change:
        """Plan to put a part right; a text without words takes it away.

        What it was stays as the day says it: somebody who changed jobs is edited as a whole
        instead, so that the earlier job stays known.

        Raises:
            NotFound: the person is not there any more.
            Refused: nothing is changed, or the part cannot be that or be taken away.
        """
        words = clean(text, keep_breaks=part.holds is Field.NOTE)
        if words == part.text:
            raise Refused("Nothing was changed.")
        if isinstance(part.record, Person):
            return self._person_part(part.record, part, words, now)
        if part.holds is Field.DAY and isinstance(part.record, Encounter):
            return self.redate_encounter(part.record, words, now)
        if part.holds is Field.MODE:
            mode = update(part.record, mode=read_mode(words) if words else None)
            return self.plan(now, _words_of(part, words), [mode])
        return self.plan(now, _words_of(part, words), self._edited(part, words))

    def _person_part(self, person: Person, part: CardPart, words: str, now: datetime) -> Change:
        self.person_here(person.id)
        if part.holds is Field.CLOSENESS:
            return self.set_closeness(person.id, read_closeness(words) if words else None, now)
        after = _with_fact(person, part, words, now.date())
        return self._edit(person, after, (), now)

    def _edited(self, part: CardPart, words: str) -> list[Operation]:
        if not words and part.holds is Field.TEXT:
            return self.removed(part.record)
        is_optional = part.holds is Field.OUTCOME
        text = words or (None if is_optional else "")
        return [update(part.record, **{part.holds.value: text})]


def _facts_of(person: Person) -> Iterator[CardPart]:
    for kind in KINDS_IN_ORDER:
        label = LABELS.get(kind, kind.value)
        facts = [fact for fact in person.facts if fact.kind is kind]
        for fact in dict.fromkeys(facts):
            yield CardPart(label, fact.text, fact.day, person, kind, fact)
        if not facts and kind in ALWAYS_LISTED:
            yield CardPart(label, "", None, person, kind)


def _parts_in(record: Record | Talk | object) -> Iterator[CardPart]:
    """Yield what can be put right of something that stands on a card beside facts."""
    if isinstance(record, Talk):
        encounter = record.encounter
        day = encounter.day
        yield CardPart("talk", day.isoformat(), day, encounter, Field.DAY)
        mode = encounter.mode.value if encounter.mode else ""
        yield CardPart("for", mode, day, encounter, Field.MODE)
        yield CardPart("note", encounter.note, day, encounter, Field.NOTE)
        for each in (*record.ideas, *record.favours):
            yield from _parts_in(each)
    elif isinstance(record, Followup):
        yield CardPart(_side_of(record), record.text, record.said_on, record, Field.TEXT)
        if not record.is_open:
            outcome = record.outcome or ""
            yield CardPart("outcome", outcome, day_of(record), record, Field.OUTCOME)
    elif isinstance(record, Ask | Offer):
        label = "looks for" if isinstance(record, Ask) else "can offer"
        yield CardPart(label, record.text, record.said_on, record, Field.TEXT)
    elif isinstance(record, Idea | Favour):
        yield CardPart(_label_of(record), record.text, day_of(record), record, Field.TEXT)


def _side_of(followup: Followup) -> str:
    return "I promised" if followup.side is Side.MINE else "they will"


def _label_of(record: Idea | Favour) -> str:
    if isinstance(record, Idea):
        return "learned" if record.is_lesson else "idea"
    return "I gave" if record.is_given else "I got"


def _with_fact(person: Person, part: CardPart, words: str, today: date) -> Person:
    """Put a text in the place of a fact, or beside the others; of two that agree one stays."""
    assert isinstance(part.holds, FactKind)
    text = _tidy(part.holds, words)
    is_name = part.holds is FactKind.NAME
    if not text:
        return _without(person, part)
    day = part.fact.day if part.fact else today
    fact = Fact(part.holds, text.removesuffix("?").rstrip() if is_name else text, day)
    kept = [fact if each == part.fact else each for each in person.facts]
    facts = tuple(dict.fromkeys(kept if part.fact else [*kept, fact]))
    is_unsure = text.endswith("?") if is_name else person.name_is_unsure
    return replace(person, facts=facts, name_is_unsure=is_unsure)


def _without(person: Person, part: CardPart) -> Person:
    kept = tuple(fact for fact in person.facts if fact != part.fact)
    if person.name and not replace(person, facts=kept).name:
        raise Refused("A name can be put right, but not taken away.", "X puts a person away.")
    return replace(person, facts=kept)


def _tidy(kind: FactKind, words: str) -> str:
    return "-".join(words.removeprefix("#").split()) if kind is FactKind.TAG else words


def _words_of(part: CardPart, words: str) -> str:
    """Say what is done, for the log and for undo."""
    if not words:
        return f"Took away: {part.label}"
    return f"Put right: {part.label}"
