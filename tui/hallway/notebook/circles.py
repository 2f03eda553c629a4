"""Mapping your network: the people you already know, circle by circle."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change, Operation
from hallway.domain.circles import Circle, list_circles
from hallway.domain.drafts import Draft
from hallway.domain.errors import NothingTyped, Refused
from hallway.domain.matches import Verdict
from hallway.domain.people import Fact, FactKind, Person, Standing, display_name
from hallway.domain.text import clean
from hallway.notebook.captures import Captures
from hallway.notebook.facts import met_again
from hallway.notebook.state import create


class Circles(Captures):
    """Adds people you know, without an encounter."""

    def circles(self) -> list[Circle]:
        """List every circle: the starting set, then your own."""
        return list_circles(Counter(circle for circle, _ in self._in_circles()))

    def people_in(self, circle: str) -> list[Person]:
        """Return who is in a circle, whatever its case, in the order they came."""
        wanted = circle.casefold()
        found = (each for name, each in self._in_circles() if name.casefold() == wanted)
        return list({person.id: person for person in found}.values())

    def add_known(self, line: str, circle: str, now: datetime) -> Change:
        """Plan to add somebody you know to a circle: somebody who is here, where it is surely them.

        Args:
            line: a capture line; a name is enough. What was said in it makes it a talk.
            circle: the name of it.
            now: the moment as lived.

        Raises:
            NothingTyped: the line is empty.
            Refused: the circle has no name, or they are in it already.
        """
        draft, name = read_line(line, now.date()).draft, clean(circle)
        if draft.is_empty:
            raise NothingTyped("Nothing was typed.", "Type a name.")
        if not name:
            raise Refused("A circle needs a name.", "Try friends, work or choir.")
        known = self._surely_known(draft)
        if known is None:
            return self._add_new(draft, name, now)
        after = _in_circle(met_again(known, draft, now.date()), name, now.date())
        if after == known:
            raise Refused(f"{display_name(known)} is in {name} already.")
        said = self._what_was_said(after, draft, now)
        words = f"{display_name(after)}, who is here already, is in {name} now"
        return self.plan(now, words, [Operation(before=known, after=after), *said])

    def _add_new(self, draft: Draft, circle: str, now: datetime) -> Change:
        person = _in_circle(self._new_person(draft, now.date()), circle, now.date())
        operations = [create(person), *self._what_was_said(person, draft, now)]
        operations += self._name_questions(person, now.date())
        look_alikes = self.look_alikes(draft, None)
        operations += self._look_alike_questions(person, look_alikes, now.date(), is_new=False)
        return self.plan(now, f"{display_name(person)} is in {circle} now", operations)

    def _surely_known(self, draft: Draft) -> Person | None:
        look_alikes = self.look_alikes(draft, None)
        same = [each for each in look_alikes if each.verdict is Verdict.SAME]
        return self.person(same[0].person) if same else self._only_one_called(draft)

    def _only_one_called(self, draft: Draft) -> Person | None:
        """Return the one person of a name, where nothing that was said beside it speaks against.

        Whoever is put into a circle is known already, so that the name of one is meant to be them.
        """
        found = self._people_called(draft.name) if draft.name else []
        if len(found) != 1:
            return None
        houses = {each.casefold() for each in (draft.organisation, found[0].organisation) if each}
        return found[0] if len(houses) < 2 and not _has_details(draft) else None

    def _in_circles(self) -> Iterator[tuple[str, Person]]:
        """Yield every circle with each of the people here who are in it."""
        # From a column: most people are in none, and need not be made values.
        facts = self._store.column(Person, "facts")
        kind = FactKind.CIRCLE.value
        found = [each for each, said in facts if any(fact["kind"] == kind for fact in said)]
        for person in (self.person(each) for each in found if self.is_here(each)):
            yield from ((circle, person) for circle in person.circles)


def _has_details(draft: Draft) -> bool:
    """Say whether there are addresses, by which alone somebody is known."""
    return any((draft.emails, draft.phones, draft.urls, draft.handles))


def _in_circle(person: Person, circle: str, today: date) -> Person:
    if circle.casefold() in {each.casefold() for each in person.circles}:
        return person
    facts = (*person.facts, Fact(FactKind.CIRCLE, circle, today))
    return replace(person, facts=facts, standing=person.standing or Standing.KEPT)
