"""Ideas: how far each has come, what people said about it, and who should hear it next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Final

from hallway.domain.changes import Change, Operation
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.fields import fields_for
from hallway.domain.ideas import Feedback, Idea, IdeaState, Stance
from hallway.domain.ids import RecordId, fits_id, may_be_id
from hallway.domain.matches import Match
from hallway.domain.people import FactKind, Person, display_name
from hallway.domain.suggesting.touching import telling_words
from hallway.domain.text import clean
from hallway.notebook.debriefing import NO_FIELD
from hallway.notebook.names import Names
from hallway.notebook.removing import Removing
from hallway.notebook.state import create, update

_SHOWN: Final = 4  # candidates
_SHOWN_LETTERS: Final = 40  # of a text that matched
_SEARCHED: Final = 60  # of those who touch a topic


@dataclass(frozen=True, slots=True)
class Hearer:
    """Somebody who should hear an idea next.

    Attributes:
        person: who.
        why: in words.
    """

    person: RecordId
    why: str


class Ideas(Names, Removing):
    """Keeps ideas, and what became of them."""

    def portfolio(self) -> list[tuple[IdeaState, list[Idea]]]:
        """Return every idea by its state; the energizing first, then the last touched."""
        found: dict[IdeaState, list[Idea]] = {state: [] for state in IdeaState}
        for idea in self.all(Idea):
            if not idea.is_lesson:
                found[idea.state].append(idea)
        for ideas in found.values():
            ideas.sort(key=lambda each: (each.is_energizing, each.last_touched), reverse=True)
        return [(state, ideas) for state, ideas in found.items() if ideas]

    def lessons(self, topic: str = "") -> list[Idea]:
        """Return what others' failures and successes taught, the newest first.

        Args:
            topic: words of which each stands in the lesson, or in the tags of whom it came from.
        """
        wanted = topic.casefold().split()
        found = [each for each in self.all(Idea) if each.is_lesson]
        fitting = (each for each in found if all(word in self._told_of(each) for word in wanted))
        return sorted(fitting, key=lambda each: (each.sparked_on, each.id), reverse=True)

    def resolve_idea(self, words: str) -> Idea:
        """Find the one idea that an id, a part of one, or some of its words stand for.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several; the message lists them.
        """
        wanted = words.casefold().strip()
        known = list(self.all(Idea))
        by_id = [each for each in known if may_be_id(words) and fits_id(words, each.id)]
        found = by_id or [each for each in known if wanted in each.text.casefold()]
        if not found:
            raise NotFound(f"No idea is called {words!r}.", "hallway idea lists them.")
        if len(found) > 1:
            named = "; ".join(each.text for each in found[:_SHOWN])
            raise Ambiguous(f"{words!r} may be any of {len(found)}: {named}.", "Use more words.")
        return found[0]

    def say_idea(self, text: str, now: datetime, sparked_by: tuple[RecordId, ...] = ()) -> Change:
        """Plan to keep an idea of your own.

        Raises:
            Refused: nothing was said, or it is there already.
        """
        words = clean(text)
        if not words:
            raise Refused("An idea needs words.", "Try: drones that count bees.")
        if words.casefold() in {each.text.casefold() for each in self.all(Idea)}:
            raise Refused("That idea is there already.", "Choose it in the list instead.")
        idea = Idea(id=self._new_id(), text=words, sparked_on=now.date(), sparked_by=sparked_by)
        return self.plan(now, f"Idea: {words}", [create(idea)])

    def rewrite_idea(self, idea: Idea, text: str, now: datetime) -> Change:
        """Plan other words for an idea.

        Raises:
            Refused: there are none, or nothing is changed.
        """
        words = clean(text)
        if not words or words == idea.text:
            raise Refused("Nothing was changed.")
        return self.plan(now, f"Rewrote: {words}", [update(idea, text=words)])

    def set_idea_state(self, idea: Idea, state: IdeaState, now: datetime) -> Change:
        """Plan to say how far an idea has come.

        Raises:
            Refused: it is so already.
        """
        if idea.state is state:
            raise Refused(f"It is {state.value} already.")
        moved = update(idea, state=state, touched_on=now.date())
        return self.plan(now, f"{state.value.capitalize()}: {idea.text}", [moved])

    def turn_energizing(self, idea: Idea, now: datetime) -> Change:
        """Plan to say that an idea gives you energy, or that it does not."""
        is_energizing = not idea.is_energizing
        words = "Energizing" if is_energizing else "Not energizing"
        return self.plan(now, f"{words}: {idea.text}", [update(idea, is_energizing=is_energizing)])

    def remove_idea(self, idea: Idea, now: datetime) -> Change:
        """Plan to take an idea away, with what was said about it."""
        return self.plan(now, f"Took away: {idea.text}", self.removed(idea))

    def note_feedback(
        self, idea: Idea, person_id: RecordId, stance: Stance, text: str, now: datetime
    ) -> Change:
        """Plan to keep what somebody said about an idea.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash.
        """
        person = self.person_here(person_id)
        feedback = Feedback(
            id=self._new_id(),
            idea=idea.id,
            person=person.id,
            day=now.date(),
            stance=stance,
            text=clean(text),
        )
        heard = [create(feedback), *self._heard(idea, now)]
        return self.plan(now, f"{display_name(person)}, {stance.value}: {idea.text}", heard)

    def feedback_on(self, idea: Idea) -> list[Feedback]:
        """Return what people who are here said about an idea, the newest first."""
        found = (each for each in self.linked(Feedback, "idea", idea.id))
        here = [each for each in found if self.is_here(each.person)]
        return sorted(here, key=lambda each: (each.day, each.id), reverse=True)

    def feedback_of(self, person_id: RecordId) -> list[tuple[Feedback, Idea]]:
        """Return what somebody said about ideas, each with the idea."""
        found = self.linked(Feedback, "person", person_id)
        return [(each, self.get(Idea, each.idea)) for each in found]

    def who_should_hear(self, idea: Idea, today: date, most: int = 5) -> list[Hearer]:
        """Name who should hear an idea next, each with the reason.

        Whoever touched its topic and was not asked comes up, those of another field first: they
        see what people of its own field do not.
        """
        found = [*self._touching_topic(idea, today)]
        found.sort(key=lambda each: not each[0])  # other fields first, else as the search has it
        return [hearer for _, hearer in islice(found, most)]

    def field_of(self, person: Person) -> str:
        """Name the field of somebody, as said or as their work tells; empty where neither does."""
        field = person.newest(FactKind.FIELD) or next(iter(fields_for(person, 1)), "")
        return "" if field == NO_FIELD else field

    def _touching_topic(self, idea: Idea, today: date) -> Iterator[tuple[bool, Hearer]]:
        asked = {each.person for each in self.linked(Feedback, "idea", idea.id)}
        known = {idea.person, *asked}
        fields = {self.field_of(self.person(each)) for each in known if each and self.is_here(each)}
        topic = " ".join(word for word in idea.text.split() if telling_words(word))
        for hit in self.who(topic, today, _SEARCHED) if topic else ():
            if hit.person in known or not hit.matched:
                continue
            field = self.field_of(self.person(hit.person))
            is_other = bool(field) and field not in fields
            touched = _touched(hit.matched[0])
            why = f"{touched}, and works in {field}" if is_other else touched
            yield is_other, Hearer(hit.person, why)

    def _heard(self, idea: Idea, now: datetime) -> list[Operation]:
        """Plan that an idea was talked about; a spark that is talked about is tested."""
        state = IdeaState.TESTING if idea.state is IdeaState.SPARK else idea.state
        if (state, now.date()) == (idea.state, idea.touched_on):
            return []
        return [update(idea, state=state, touched_on=now.date())]

    def _told_of(self, lesson: Idea) -> str:
        """Return the words by which a lesson is found."""
        person = None if lesson.person is None else self.find(Person, lesson.person)
        tags = person.tags if person is not None and person.is_here else ()
        return " ".join((lesson.text, *tags)).casefold()


def _touched(match: Match) -> str:
    """Say what was touched, with the text where it means it in other words."""
    if match.clue.casefold() in match.text.casefold():
        return f"touched {match.clue}"
    return f"touched {match.clue} ({match.text[:_SHOWN_LETTERS]})"
