"""Asking for one of the known people."""

from functools import partial
from itertools import islice

from hallway.domain.ids import RecordId
from hallway.domain.people import Person, display_name
from hallway.ui.modals.line import Choice, LineQuestion, plain_line
from hallway.ui.screens.place import Place

_CHOICES = 6
_HINT = "Enter takes the one that is lit, or the name that is typed. Esc leaves it."


class WhomPlace(Place):
    """A place that asks which person something is about."""

    async def choose_person(self, title: str, but: RecordId) -> Person | None:
        """Ask for a known person; None where the question was left.

        Args:
            title: what is asked.
            but: whom it cannot be.

        Raises:
            NotFound: nobody is called what was typed.
            Ambiguous: several are.
        """
        line = plain_line(placeholder="a name")
        choices = partial(self._people, but)
        question = LineQuestion(title, _HINT, line, lambda _question, _text: None, choices)
        answer = await self.app.push_screen_wait(question)
        if question.taken is not None:
            return self.notebook.person(question.taken.record)
        return self.notebook.resolve_person(answer) if answer and answer.strip() else None

    def called(self, person: RecordId) -> str:
        """Name somebody, without a cue while it is hidden."""
        return display_name(self.notebook.person(person), hide=self.is_private)

    def _people(self, but: RecordId, words: str) -> list[Choice]:
        hits = self.notebook.who(words, self.today, _CHOICES + 1) if words.strip() else []
        people = [self.notebook.person(hit.person) for hit in hits if hit.person != but]
        named = ((each.name, each.organisation, each.id) for each in people if each.name)
        return [Choice(name, at or "", each) for name, at, each in islice(named, _CHOICES)]


class ShowingPlace(WhomPlace):
    """A place where somebody is shown."""

    def chosen_person(self) -> RecordId | None:
        """Return the person that the keys are about."""
        raise NotImplementedError
