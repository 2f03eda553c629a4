"""Favours: noted, thanked for, passed on; a story over years and never a debt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from hallway.domain.changes import Change
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.favours import Favour, favour_kind, read_favour
from hallway.domain.ids import RecordId, fits_id, may_be_id
from hallway.domain.text import clean
from hallway.notebook.favour_chains import FavourChains
from hallway.notebook.removing import Removing
from hallway.notebook.state import create, update

_SHOWN: Final = 4  # candidates


@dataclass(frozen=True, slots=True)
class Year:
    """What was given and received in a year.

    Attributes:
        year: which.
        favours: the newest first.
    """

    year: int
    favours: tuple[Favour, ...]


class Favours(FavourChains, Removing):
    """Keeps what people did for each other."""

    def note_favour(
        self,
        person_id: RecordId,
        text: str,
        now: datetime,
        *,
        is_given: bool,
        passes_on: RecordId | None = None,
    ) -> Change:
        """Plan to keep a favour.

        Args:
            person_id: whom you gave it to, or who gave it to you.
            text: what it was, and behind a comma when; its words tell of which kind.
            now: the moment as lived.
            is_given: you gave it.
            passes_on: the favour that this one continues.

        Raises:
            NotFound: there is no such person, or no such earlier favour.
            Refused: nothing was said, or they are in the trash, or the earlier one came later.
        """
        person, (words, day) = self.person_here(person_id), read_favour(text, now.date())
        if not words:
            raise Refused("A favour needs words.", "Try: an hour on her slides.")
        favour = Favour(
            id=self._new_id(),
            person=person.id,
            text=words,
            day=day,
            is_given=is_given,
            kind=favour_kind(words),
            passes_on=None if passes_on is None else self._earlier(passes_on, day).id,
        )
        verb = "Gave" if is_given else "Got"
        return self.plan(now, f"{verb}: {words}", [create(favour)])

    def thank(self, favour: Favour, now: datetime) -> Change:
        """Plan to say that a favour was thanked for.

        Raises:
            Refused: it was yours, or it was thanked for already.
        """
        if favour.is_given:
            raise Refused("You gave it, so there is nobody to thank.")
        if favour.thanked_on is not None:
            raise Refused("It was thanked for already.")
        return self.plan(now, f"Thanked: {favour.text}", [update(favour, thanked_on=now.date())])

    def say_led_to(self, favour: Favour, text: str, now: datetime) -> Change:
        """Plan to say what a favour led to; a text without words takes that back.

        Raises:
            Refused: nothing is changed.
        """
        words = clean(text)
        if words == favour.led_to:
            raise Refused("Nothing was changed.")
        return self.plan(
            now, f"It led to: {words or 'nothing yet'}", [update(favour, led_to=words)]
        )

    def pass_on(self, favour: Favour, earlier_id: RecordId, now: datetime) -> Change:
        """Plan to say that a favour continues an earlier one.

        Raises:
            NotFound: there is no such earlier favour.
            Refused: it continues it already, or the earlier one continues this one or came later.
        """
        earlier = self._earlier(earlier_id, favour.day)
        if favour.passes_on == earlier.id:
            raise Refused("It passes that on already.")
        if favour.id in {each.id for each in (earlier, *self._passed_on_by(earlier))}:
            raise Refused(
                "They would pass each other on.", "A favour continues one that was there before."
            )
        words = f"“{favour.text}” passes on “{earlier.text}”"
        return self.plan(now, words, [update(favour, passes_on=earlier.id)])

    def pass_nothing_on(self, favour: Favour, now: datetime) -> Change:
        """Plan to say that a favour continues none after all.

        Raises:
            Refused: it continues none as it is.
        """
        if favour.passes_on is None:
            raise Refused("It passes nothing on.", "Some words of an earlier favour name it.")
        words = f"Passes nothing on: {favour.text}"
        return self.plan(now, words, [update(favour, passes_on=None)])

    def remove_favour(self, favour: Favour, now: datetime) -> Change:
        """Plan to take a favour away; what passed it on stays."""
        return self.plan(now, f"Took away: {favour.text}", self.removed(favour))

    def favours(self, person_id: RecordId | None = None) -> list[Favour]:
        """Return the favours with somebody, or all with people who are here, the newest first."""
        found = self.all(Favour) if person_id is None else self.linked(Favour, "person", person_id)
        here = [favour for favour in found if self.is_here(favour.person)]
        return sorted(here, key=lambda each: (each.day, each.id), reverse=True)

    def story(self, person_id: RecordId | None = None) -> list[Year]:
        """Tell what was given and received, year by year, the newest first."""
        years: dict[int, list[Favour]] = {}
        for favour in self.favours(person_id):
            years.setdefault(favour.day.year, []).append(favour)
        return [Year(year, tuple(favours)) for year, favours in years.items()]

    def to_thank_for(self, today: date) -> Iterator[Favour]:
        """Yield the favours received a while ago that were not thanked for, oldest first."""
        for favour in self.all(Favour):
            if favour.asks_for_thanks(today) and self.is_here(favour.person):
                yield favour

    def favour_in(self, change: Change) -> Favour | None:
        """Return the favour that a change is about, as it is after it, or was where it is gone."""
        sides = ((each.after, each.before) for each in change.operations)
        found = (each for pair in sides for each in pair if isinstance(each, Favour))
        return next(found, None)

    def resolve_favour(self, words: str) -> Favour:
        """Find the one favour that an id, a part of one, or some of its words stand for.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several; the message lists them.
        """
        wanted = words.casefold().strip()
        known = self.favours()
        by_id = [each for each in known if may_be_id(words) and fits_id(words, each.id)]
        found = by_id or [each for each in known if wanted in each.text.casefold()]
        if not found:
            raise NotFound(f"No favour is called {words!r}.", "hallway favour lists them.")
        if len(found) > 1:
            named = "; ".join(each.text for each in found[:_SHOWN])
            raise Ambiguous(f"{words!r} may be any of {len(found)}: {named}.", "Use more words.")
        return found[0]

    def _earlier(self, favour_id: RecordId, day: date) -> Favour:
        """Return a favour that one of this day may pass on."""
        earlier = self.get(Favour, favour_id)
        self.person_here(earlier.person)
        if earlier.day > day:
            raise Refused(
                f"“{earlier.text}” came later.", "A favour continues one that was there before."
            )
        return earlier
