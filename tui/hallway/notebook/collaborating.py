"""Collaborations: with whom, on which idea, since when, and how it stands."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from hallway.domain.changes import Change
from hallway.domain.collaborations import Collaboration
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.ids import RecordId, fits_id, may_be_id
from hallway.domain.people import display_name
from hallway.domain.text import clean
from hallway.notebook.names import Names
from hallway.notebook.removing import Removing
from hallway.notebook.state import create, update

_SHOWN: Final = 4  # candidates


class Collaborating(Names, Removing):
    """Keeps what you do together."""

    def begin_together(
        self,
        people: Sequence[RecordId],
        text: str,
        now: datetime,
        idea: RecordId | None = None,
    ) -> Change:
        """Plan to keep that you do something together.

        Args:
            people: with whom.
            text: what it is.
            now: the moment as lived.
            idea: on which idea.

        Raises:
            NotFound: there is no such person.
            Refused: nothing was said, or nobody was named, or somebody is in the trash.
        """
        known = tuple(dict.fromkeys(self.person_here(each).id for each in people))
        words = clean(text)
        if not words or not known:
            raise Refused("What do you do, and with whom?", "Try: the kite film.")
        together = Collaboration(
            id=self._new_id(), people=known, text=words, since=now.date(), idea=idea
        )
        names = ", ".join(display_name(self.person(each)) for each in known)
        return self.plan(now, f"With {names}: {words}", [create(together)])

    def say_how_it_stands(self, together: Collaboration, text: str, now: datetime) -> Change:
        """Plan to say how a collaboration stands; a text without words takes that back.

        Raises:
            Refused: nothing is changed.
        """
        words = clean(text)
        if words == together.stands:
            raise Refused("Nothing was changed.")
        return self.plan(now, f"{together.text}: {words}", [update(together, stands=words)])

    def end_together(self, together: Collaboration, now: datetime) -> Change:
        """Plan to say that a collaboration is over, or goes on again."""
        is_over = together.ended_on is not None
        ended = update(together, ended_on=None if is_over else now.date())
        words = "Goes on" if is_over else "Over"
        return self.plan(now, f"{words}: {together.text}", [ended])

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
        wanted, known = words.casefold().strip(), self.collaborations()
        by_id = [each for each in known if may_be_id(words) and fits_id(words, each.id)]
        found = by_id or [each for each in known if wanted in each.text.casefold()]
        if not found:
            raise NotFound(f"No collaboration is called {words!r}.", "hallway collaborate lists.")
        if len(found) > 1:
            named = "; ".join(each.text for each in found[:_SHOWN])
            raise Ambiguous(f"{words!r} may be any of {len(found)}: {named}.", "Use more words.")
        return found[0]
