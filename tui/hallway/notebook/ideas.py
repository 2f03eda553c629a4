"""Ideas: how far each has come, and what people said about it."""

from datetime import datetime

from hallway.domain.changes import Change, Operation
from hallway.domain.errors import NotFound, Refused
from hallway.domain.fields import fields_for
from hallway.domain.ideas import Feedback, Idea, IdeaState, Stance
from hallway.domain.ids import RecordId
from hallway.domain.people import FactKind, Person, display_name
from hallway.domain.text import clean
from hallway.notebook.called import the_one_called
from hallway.notebook.debriefing import NO_FIELD
from hallway.notebook.names import Names
from hallway.notebook.plain_words import clues_in
from hallway.notebook.removing import Removing
from hallway.notebook.state import create, update


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
            topic: words of which each begins one in the lesson, or in the tags of whom it came
                from.
        """
        wanted = clues_in(topic) if topic.strip() else []
        found = [each for each in self.all(Idea) if each.is_lesson]
        fitting = (e for e in found if all(c.start.search(self._told_of(e)) for c in wanted))
        return sorted(fitting, key=lambda each: (each.sparked_on, each.id), reverse=True)

    def resolve_idea(self, words: str) -> Idea:
        """Find the one idea that an id, a part of one, or some of its words stand for.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several; the message lists them.
        """
        missing = NotFound(f"No idea is called {words!r}.", "hallway idea lists them.")
        return the_one_called(words, self.all(Idea), self.told_apart, missing)

    def told_apart(self, idea: Idea) -> str:
        """Say an idea with whom it came up and when, as others may have the same words."""
        is_known = idea.person is not None and self.is_here(idea.person)
        whom = f", with {display_name(self.person(idea.person))}" if is_known else ""  # type: ignore[arg-type]
        return f"{idea.text}{whom}, {idea.sparked_on.isoformat()}"

    def say_idea(self, text: str, now: datetime, sparked_by: tuple[RecordId, ...] = ()) -> Change:
        """Plan to keep an idea of your own.

        Raises:
            Refused: nothing was said, or it is there already.
        """
        idea = self._own_idea(text, now, sparked_by)
        return self.plan(now, f"Idea: {idea.text}", [create(idea)])

    def rewrite_idea(self, idea: Idea, text: str, now: datetime) -> Change:
        """Plan other words for an idea.

        Raises:
            NotFound: the idea is gone.
            Refused: there are none, or nothing is changed, or another idea says the same.
        """
        words, known = clean(text), self.get(Idea, idea.id)
        if not words or words == known.text:
            raise Refused("Nothing was changed.")
        self._check_is_new(words, but=idea.id)
        # Where others rewrote it meanwhile, the store refuses what was read before that.
        before = known if known.text == idea.text else idea
        return self.plan(now, f"Rewrote: {words}", [update(before, text=words)])

    def set_idea_state(self, idea: Idea, state: IdeaState, now: datetime) -> Change:
        """Plan to say how far an idea has come.

        Raises:
            NotFound: the idea is gone.
            Refused: it is so already, or it is a lesson.
        """
        idea = self._no_lesson(idea)
        if idea.state is state:
            raise Refused(f"It is {state.value} already.")
        moved = update(idea, state=state, touched_on=now.date())
        return self.plan(now, f"{state.value.capitalize()}: {idea.text}", [moved])

    def turn_energizing(self, idea: Idea, now: datetime) -> Change:
        """Plan to say that an idea gives you energy, or that it does not.

        Raises:
            NotFound: the idea is gone.
            Refused: it is a lesson.
        """
        idea = self._no_lesson(idea)
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
            NotFound: there is no such person, or the idea is gone.
            Refused: they are in the trash, or said that already, or it is a lesson.
        """
        person, idea = self.person_here(person_id), self._no_lesson(idea)
        feedback = Feedback(
            id=self._new_id(),
            idea=idea.id,
            person=person.id,
            day=now.date(),
            stance=stance,
            text=clean(text),
        )
        if any(_says_the_same(feedback, each) for each in self.linked(Feedback, "idea", idea.id)):
            raise Refused("That is noted already.")
        heard = [create(feedback), *self._heard(idea, now)]
        return self.plan(now, f"{display_name(person)}, {stance.value}: {idea.text}", heard)

    def take_feedback_back(self, idea: Idea, person_id: RecordId, now: datetime) -> Change:
        """Plan to take away what somebody said about an idea last.

        Raises:
            Refused: they said nothing about it.
        """
        said = [each for each in self.feedback_on(idea) if each.person == person_id]
        name = display_name(self.person(person_id))
        if not said:
            raise Refused(f"{name} said nothing about it.")
        words = f"Took back: {name}, {said[0].stance.value}"
        return self.plan(now, words, self.removed(said[0]))

    def feedback_on(self, idea: Idea) -> list[Feedback]:
        """Return what people who are here said about an idea, the newest first."""
        found = (each for each in self.linked(Feedback, "idea", idea.id))
        here = [each for each in found if self.is_here(each.person)]
        return sorted(here, key=lambda each: (each.day, each.id), reverse=True)

    def feedback_of(self, person_id: RecordId) -> list[tuple[Feedback, Idea]]:
        """Return what somebody said about ideas, each with the idea."""
        found = self.linked(Feedback, "person", person_id)
        return [(each, self.get(Idea, each.idea)) for each in found]

    def field_of(self, person: Person) -> str:
        """Name the field of somebody, as said or as their work tells; empty where neither does."""
        field = person.newest(FactKind.FIELD) or next(iter(fields_for(person, 1)), "")
        return "" if field == NO_FIELD else field

    def _own_idea(self, text: str, now: datetime, sparked_by: tuple[RecordId, ...] = ()) -> Idea:
        words = clean(text)
        if not words:
            raise Refused("An idea needs words.", "Try: drones that count bees.")
        self._check_is_new(words)
        return Idea(id=self._new_id(), text=words, sparked_on=now.date(), sparked_by=sparked_by)

    def _check_is_new(self, words: str, but: RecordId = 0) -> None:
        others = (each for each in self.all(Idea) if each.id != but)
        if words.casefold() in {each.text.casefold() for each in others}:
            raise Refused("That idea is there already.", "Choose it in the list instead.")

    def _no_lesson(self, idea: Idea) -> Idea:
        """Return an idea as it is now, whatever became of it while something was asked about it."""
        known = self.get(Idea, idea.id)
        if known.is_lesson:
            raise Refused(
                "That is a lesson, which needs no testing.", "! without learned: says an idea."
            )
        return known

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
        return " ".join((lesson.text, *tags))


def _says_the_same(one: Feedback, other: Feedback) -> bool:
    """Say whether feedback is the same; without words, only on one day."""
    said, known = (one.person, one.stance, one.text.casefold()), other.text.casefold()
    same = said == (other.person, other.stance, known)
    return same and (bool(one.text) or one.day == other.day)
