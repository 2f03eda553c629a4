"""The companion: what is known of whom you talk with, be it typed or kept."""

from datetime import date
from typing import Final

from hallway.domain.companion.known import Known
from hallway.domain.drafts import Draft
from hallway.domain.events import Event
from hallway.domain.fields import fields_for
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.domain.suggesting.suggestions import beginning_of
from hallway.notebook.briefs import Briefs, known_of
from hallway.notebook.facts import facts_of

_NOBODY: Final = 0  # stands for somebody who is not kept


class Companion(Briefs):
    """Says what a conversation may go on with."""

    def known_of_person(self, person_id: RecordId, today: date, event: Event | None) -> Known:
        """Gather what is known of somebody.

        Raises:
            NotFound: there is no such person.
        """
        return known_of(self.card(person_id, today), event)

    def known_of_draft(self, draft: Draft, today: date, event: Event | None) -> Known:
        """Gather what a line says of somebody who is not kept yet, and where it is."""
        person = Person(id=_NOBODY, met_on=today, facts=tuple(facts_of(draft, today)))
        return Known(
            looks_for=draft.asks,
            offers=draft.offers,
            topic=beginning_of(draft.note),
            work=draft.organisation or "",
            role=draft.role or "",
            field=next(iter(fields_for(person, 1)), ""),
            place=draft.place or "",
            tags=draft.tags,
            event=event.name if event else "",
        )
