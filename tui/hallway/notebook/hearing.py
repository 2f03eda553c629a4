"""Who should hear an idea next: of another field, touched its topic, and was not asked yet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from hallway.domain.changes import Change
from hallway.domain.collaborations import Collaboration
from hallway.domain.errors import Refused
from hallway.domain.excerpts import excerpt
from hallway.domain.followups import Followup, Side
from hallway.domain.ideas import Feedback, Idea
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, Match
from hallway.domain.people import Standing, display_name
from hallway.domain.suggesting.touching import telling_words
from hallway.notebook.ideas import Ideas
from hallway.notebook.plain_words import clues_in
from hallway.notebook.state import create, update

_SHOWN_LETTERS: Final = 40  # of a text that matched
_SEARCHED: Final = 120  # of those in whom the words of an idea stand
_TOPICAL: Final = frozenset({"tag", "note", "ask", "offer", "idea", "lesson", "field", "role"})
"""Where words say what somebody has to do with; names, places and promises do not."""
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Hearer:
    """Somebody who should hear an idea next.

    Attributes:
        person: who.
        touched: which words of the idea they touched, and where in other words, those.
        field: which they work in; empty where it is not known.
    """

    person: RecordId
    touched: str
    field: str

    @property
    def why(self) -> str:
        """The reason in words."""
        field = f"and works in {self.field}" if self.field else "field not known"
        return f"touched {self.touched}, {field}"


class Hearing(Ideas):
    """Names who should hear an idea, and promises to tell them."""

    def who_should_hear(self, idea: Idea, today: date, most: int = 5) -> list[Hearer]:
        """Name who should hear an idea next, each with the reason.

        Whoever touched its topic comes up, unless they work in the field that it came from, were
        asked, or shall be told already. Those of a field that nobody was asked of come first, and
        last of whom no field is known.
        """
        asked = {each.person for each in self.linked(Feedback, "idea", idea.id)}
        heard = {self.field_of(self.person(each)) for each in asked if self.is_here(each)}
        found = list(self._touching_topic(idea, today, asked))
        found.sort(key=lambda each: (not each.field, each.field in heard))
        return found[:most]

    def tell_about(self, idea: Idea, person_id: RecordId, now: datetime) -> Change:
        """Plan to promise yourself to tell somebody about an idea.

        Raises:
            NotFound: there is no such person, or the idea is gone.
            Refused: they are in the trash, or shall be told already.
        """
        person, idea = self.person_here(person_id), self.get(Idea, idea.id)
        if person.id in self._those_told(idea):
            raise Refused(f"{display_name(person)} is told of it already.")
        promise = Followup(
            id=self._new_id(),
            person=person.id,
            side=Side.MINE,
            text=_telling(idea),
            said_on=now.date(),
            due=now.date() + timedelta(self.policies.idea_days),
            idea=idea.id,
        )
        kept = [] if person.standing else [update(person, standing=Standing.KEPT)]
        return self.plan(now, f"To do: {promise.text}", [*kept, create(promise)])

    def _those_told(self, idea: Idea) -> set[RecordId]:
        """Name who was told about an idea, or shall be; who was let go may be named again."""
        linked = self.linked(Followup, "idea", idea.id)
        return {each.person for each in linked if each.let_go_on is None}

    def _those_on_it(self, idea: Idea) -> set[RecordId]:
        """Name with whom something is done on an idea."""
        return {who for each in self.linked(Collaboration, "idea", idea.id) for who in each.people}

    def _touching_topic(self, idea: Idea, today: date, asked: set[RecordId]) -> Iterator[Hearer]:
        known = {idea.person, *asked, *self._those_told(idea), *self._those_on_it(idea)}
        origin = self._field_of_origin(idea)
        topic = " ".join(word for word in _WORD.findall(idea.text) if telling_words(word))
        for hit in self.who(topic, today, _SEARCHED) if topic else ():
            person = self.person(hit.person)
            if person.id in known or not person.is_present or self._is_to_be_told(idea, person.id):
                continue
            field, touched = self.field_of(person), self._topic_touched(hit)
            if touched and not (field and field == origin):
                yield Hearer(person.id, touched, field)

    def _field_of_origin(self, idea: Idea) -> str:
        """Name the field of whom an idea came from; empty where it is your own."""
        if idea.person is None or not self.is_here(idea.person):
            return ""
        return self.field_of(self.person(idea.person))

    def _is_to_be_told(self, idea: Idea, person_id: RecordId) -> bool:
        """Say whether a promise of these very words is there, whoever wrote it."""
        promises = self.linked(Followup, "person", person_id)
        said = (each.text.casefold() for each in promises if each.let_go_on is None)
        return _telling(idea).casefold() in said

    def _topic_touched(self, hit: Hit) -> str:
        """Say which words were touched; empty where they only stand in names and the like."""
        found = (self._in_a_topic(hit.person, match) for match in hit.matched)
        return next((_shown(match) for match in found if match is not None), "")

    def _in_a_topic(self, person: RecordId, match: Match) -> Match | None:
        """Return where a word tells of a topic; the search may have named a better-known place."""
        if match.field in _TOPICAL:
            return match
        profile = self.profile_of(person)
        for passage in () if profile is None else profile.passages:
            for clue in clues_in(match.clue) if passage.field in _TOPICAL else ():
                if found := clue.start.search(passage.text):
                    return Match(match.clue, passage.field, passage.text, (found.span(),))
        return None


def _telling(idea: Idea) -> str:
    return f"tell them about: {idea.text}"


def _shown(match: Match) -> str:
    """Write what was touched, with the text where it means it in other words."""
    span = match.spans[0] if match.spans else (0, len(match.text))
    if match.clue.casefold() in match.text[slice(*span)].casefold():
        return match.clue
    return f"{match.clue} ({excerpt(match.text, span, _SHOWN_LETTERS)})"
