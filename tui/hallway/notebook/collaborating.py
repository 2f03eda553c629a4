"""Collaborations: with whom, on which idea, since when, and how it stands."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from hallway.domain.changes import Change
from hallway.domain.collaborations import Collaboration
from hallway.domain.errors import NotFound, Refused
from hallway.domain.ids import RecordId
from hallway.domain.people import display_name
from hallway.domain.text import clean
from hallway.notebook.called import the_one_called
from hallway.notebook.names import Names
from hallway.notebook.removing import Removing
from hallway.notebook.state import create, update


class Collaborating(Names, Removing):
    """Keeps what you do together."""

    def begin_together(
        self,
        people: Sequence[RecordId],
        text: str,
        now: datetime,
        idea: RecordId | None = None,
        since: date | None = None,
    ) -> Change:
        """Plan to keep that you do something together.

        Args:
            people: with whom.
            text: what it is.
            now: the moment as lived.
            idea: on which idea.
            since: the day it began; None for today.

        Raises:
            NotFound: there is no such person.
            Refused: nothing was said, or nobody was named, or somebody is in the trash, or you do
                so already, or it shall begin in the future.
        """
        known = tuple(dict.fromkeys(self.person_here(each).id for each in people))
        words, began = clean(text), since or now.date()
        if not words or not known:
            raise Refused("What do you do, and with whom?", "Try: the kite film.")
        self._check_since(began, now)
        together = Collaboration(
            id=self._new_id(), people=known, text=words, since=began, idea=idea
        )
        self._check_is_only(together)
        names = ", ".join(display_name(self.person(each)) for each in known)
        return self.plan(now, f"With {names}: {words}", [create(together)])

    def say_how_it_stands(self, together: Collaboration, text: str, now: datetime) -> Change:
        """Plan to say how a collaboration stands; a text without words takes that back.

        Raises:
            NotFound: it is gone.
            Refused: nothing is changed.
        """
        words, known = clean(text), self.get(Collaboration, together.id)
        if words == known.stands:
            raise Refused("Nothing was changed.")
        stands = words or "not said how it stands"
        return self.plan(now, f"{known.text}: {stands}", [update(known, stands=words)])

    def rewrite_together(self, together: Collaboration, text: str, now: datetime) -> Change:
        """Plan other words for what is done together.

        Raises:
            NotFound: it is gone.
            Refused: there are none, or nothing is changed, or that is done already.
        """
        words, known = clean(text), self.get(Collaboration, together.id)
        if not words or words == known.text:
            raise Refused("Nothing was changed.")
        self._check_is_only(replace(known, text=words))
        return self.plan(now, f"Rewrote: {words}", [update(known, text=words)])

    def say_since(self, together: Collaboration, since: date, now: datetime) -> Change:
        """Plan to say when a collaboration began.

        Raises:
            NotFound: it is gone.
            Refused: nothing is changed, or that day is to come, or it was over by then.
        """
        known = self.get(Collaboration, together.id)
        if since == known.since:
            raise Refused("Nothing was changed.")
        self._check_since(since, now)
        if known.ended_on is not None and since > known.ended_on:
            raise Refused("It was over by then.")
        words = f"Since {since.isoformat()}: {known.text}"
        return self.plan(now, words, [update(known, since=since)])

    def end_together(self, together: Collaboration, now: datetime) -> Change:
        """Plan to say that a collaboration is over, or goes on again.

        Raises:
            NotFound: it is gone.
            Refused: it shall go on, and the same was begun anew.
        """
        known = self.get(Collaboration, together.id)
        is_over = known.ended_on is not None
        after = replace(known, ended_on=None if is_over else now.date())
        self._check_is_only(after)
        words = "Goes on" if is_over else "Over"
        return self.plan(now, f"{words}: {known.text}", [update(known, ended_on=after.ended_on)])

    def remove_together(self, together: Collaboration, now: datetime) -> Change:
        """Plan to take a collaboration away."""
        return self.plan(now, f"Took away: {together.text}", self.removed(together))

    def collaborations(
        self, person_id: RecordId | None = None, idea_id: RecordId | None = None
    ) -> list[Collaboration]:
        """Return what is done together, with one person or on one idea; what goes on first."""
        found = list(self.all(Collaboration))
        if person_id is not None:
            found = self.linked(Collaboration, "people", person_id)
        elif idea_id is not None:
            found = self.linked(Collaboration, "idea", idea_id)
        here = [each for each in found if any(map(self.is_here, each.people))]
        return sorted(here, key=lambda each: (each.ended_on is not None, -each.since.toordinal()))

    def resolve_collaboration(self, words: str) -> Collaboration:
        """Find the one collaboration that an id, a part of one, or some of its words stand for.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several; the message lists them.
        """
        missing = NotFound(f"No collaboration is called {words!r}.", "hallway collaborate lists.")
        return the_one_called(words, self.collaborations(), self._told_apart, missing)

    def _told_apart(self, together: Collaboration) -> str:
        here = (self.person(each) for each in together.people if self.is_here(each))
        return f"{together.text} with {', '.join(map(display_name, here))}"

    def _check_is_only(self, together: Collaboration) -> None:
        """Refuse what goes on already with the same people."""
        same = (set(together.people), together.text.casefold())
        others = (
            each
            for each in self.linked(Collaboration, "people", together.people[0])
            if each.id != together.id and each.ended_on is None
        )
        if together.ended_on is None and any(
            (set(each.people), each.text.casefold()) == same for each in others
        ):
            raise Refused("You do that together already.", "Say how it stands instead.")

    def _check_since(self, since: date, now: datetime) -> None:
        if since > now.date():
            raise Refused("That day is still to come.", "Say it once you have begun.")
