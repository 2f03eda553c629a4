"""Outcomes: what came of meeting people, said and put right."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from hallway.domain.changes import Change, Operation
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.ids import RecordId, fits_id, may_be_id
from hallway.domain.outcome_lines import OutcomeSaid, read_outcome_line
from hallway.domain.outcomes import Outcome
from hallway.domain.people import display_name
from hallway.notebook.names import Names
from hallway.notebook.removing import Removing
from hallway.notebook.state import create

_SHOWN = 4  # candidates


class Outcomes(Names, Removing):
    """Says what came of it."""

    def outcomes(self) -> list[Outcome]:
        """Return every outcome, the newest first; one with nobody left who is here too."""
        return sorted(self.all(Outcome), key=lambda each: (each.day, each.id), reverse=True)

    def outcomes_in(self, change: Change) -> list[Outcome]:
        """Return the outcomes that a change says, as they are kept."""
        said = (each.after for each in change.operations)
        return [each for each in said if isinstance(each, Outcome)]

    def outcomes_with(self, person_id: RecordId) -> list[Outcome]:
        """Return the outcomes that somebody is part of, the newest first."""
        found = self.linked(Outcome, "people", person_id)
        return sorted(found, key=lambda each: (each.day, each.id), reverse=True)

    def resolve_outcome(self, words: str) -> Outcome:
        """Find the one outcome that an id, a part of one, or some of its words stand for.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several; the message lists them.
        """
        wanted = words.casefold().strip()
        by_id = [each for each in self.outcomes() if may_be_id(words) and fits_id(words, each.id)]
        by_text = [each for each in self.outcomes() if wanted in each.text.casefold()]
        found = by_id or [each for each in by_text if each.text.casefold() == wanted] or by_text
        if not found:
            raise NotFound(f"No outcome is called {words!r}.", "hallway outcome lists them.")
        if len(found) > 1:
            named = "; ".join(each.text for each in found[:_SHOWN])
            raise Ambiguous(f"{words!r} may be any of {len(found)}: {named}.", "Use more words.")
        return found[0]

    def say_outcome(
        self,
        line: str,
        now: datetime,
        people: Sequence[RecordId] = (),
        shown: Sequence[RecordId] = (),
    ) -> Change:
        """Plan to keep an outcome.

        Args:
            line: as typed, such as `big: the museum hires us &Ana Ruiz, 2026-03-01`.
            now: the moment as lived.
            people: who is part of it beside those the line names.
            shown: who is in front of you, so that a name in the line means them first.

        Raises:
            NotFound: somebody who is named is not known.
            Ambiguous: a name fits several people.
            Refused: nothing was said, or somebody is in the trash, or the day is to come.
        """
        said = self._readable(line, now)
        known = [*(self.person_here(each).id for each in people), *self._named(said, shown)]
        outcome = Outcome(
            id=self._new_id(),
            text=said.text,
            day=said.day or now.date(),
            is_big=said.is_big,
            people=tuple(dict.fromkeys(known)),
        )
        return self.plan(now, f"It came of it: {said.text}", [create(outcome)])

    def rewrite_outcome(self, outcome: Outcome, line: str, now: datetime) -> Change:
        """Plan to put an outcome right; its chain stays as far as it was confirmed.

        Raises:
            NotFound: somebody who is named is not known.
            Ambiguous: a name fits several people.
            Refused: nothing was said or changed, or the day is to come.
        """
        said = self._readable(line, now)
        gone = (each for each in outcome.people if not self.is_here(each))
        after = replace(
            outcome,
            text=said.text,
            day=said.day or outcome.day,
            is_big=said.is_big,
            people=(*self._named(said, outcome.people), *gone),
        )
        if after == outcome:
            raise Refused("Nothing was changed.")
        return self.plan(now, f"Put right: {said.text}", [Operation(before=outcome, after=after)])

    def confirm_chain(self, outcome: Outcome, chain: Sequence[RecordId], now: datetime) -> Change:
        """Plan to say that a chain is how it came about.

        Raises:
            Refused: it has no steps, or it was said already.
        """
        if not chain:
            raise Refused("A chain needs a step.", "What led to it can be noted first.")
        after = replace(outcome, chain=tuple(chain), is_confirmed=True)
        if after == outcome:
            raise Refused("It was confirmed already.")
        words = f"How it came about: {outcome.text}"
        return self.plan(now, words, [Operation(before=outcome, after=after)])

    def remove_outcome(self, outcome: Outcome, now: datetime) -> Change:
        """Plan to take an outcome away; what led to it stays."""
        return self.plan(now, f"Took away: {outcome.text}", self.removed(outcome))

    def line_of(self, outcome: Outcome) -> OutcomeSaid:
        """Write an outcome as it would be said."""
        here = (self.person(each) for each in outcome.people if self.is_here(each))
        names = tuple(display_name(each) for each in here)
        return OutcomeSaid(outcome.text, names, outcome.is_big, outcome.day)

    def _readable(self, line: str, now: datetime) -> OutcomeSaid:
        said = read_outcome_line(line, now.date())
        if not said.text:
            raise Refused("An outcome needs words.", "Try: the museum hires us &Ana Ruiz")
        if said.day is not None and said.day > now.date():
            raise Refused("That day is still to come.", "An outcome has come about.")
        return said

    def _named(self, said: OutcomeSaid, before: Sequence[RecordId] = ()) -> list[RecordId]:
        """Find whom names stand for: first those who are part of it already."""
        here = [self.person(each) for each in before if self.is_here(each)]
        known = {display_name(each): each.id for each in here}
        known |= {display_name(each, hide=True): each.id for each in here}
        found = (known.get(name) or self.resolve_person(name).id for name in said.names)
        return list(dict.fromkeys(found))
