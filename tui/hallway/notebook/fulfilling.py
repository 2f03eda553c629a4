"""What comes of a follow-up: the words, the contact that was made, and the next step."""

from collections.abc import Iterator
from datetime import datetime

from hallway.domain.changes import Change, Operation
from hallway.domain.contacts import CameOf
from hallway.domain.encounters import Contact, Encounter
from hallway.domain.followups import Followup
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.notebook.followups import Followups
from hallway.notebook.introductions import Introductions
from hallway.notebook.state import create, update


class Fulfilling(Followups, Introductions):
    """Ticks a follow-up off with all that came of it."""

    def fulfil_followup(self, followup_id: RecordId, came_of: CameOf, now: datetime) -> Change:
        """Plan to tick a follow-up off, so that the last contact is true and the next step known.

        Args:
            followup_id: which one.
            came_of: what came of it.
            now: the moment as lived.

        Raises:
            NotFound: there is no such follow-up.
            Refused: it is done or let go already, or the person it is about is in the trash.
        """
        followup = self._open_followup(followup_id)
        done = update(followup, done_on=now.date(), outcome=came_of.words or None)
        contact = self._contact(followup, came_of, now)
        at = contact.id if contact else followup.encounter
        then = self._promised(came_of.draft, followup.person, now.date(), at)
        operations = [done, *self._contact_made(contact, followup), *then]
        return self.plan(now, f"Done: {followup.text}", operations)

    def _contact_made(self, contact: Encounter | None, followup: Followup) -> Iterator[Operation]:
        """Yield the contact, and with an introduction of two that you brought them together."""
        if contact is None:
            return
        yield create(contact)
        if contact.contact is Contact.INTRODUCTION and len(contact.people) > 1:
            yield create(
                Introduction(
                    id=self._new_id(),
                    people=contact.people,
                    day=contact.day,
                    wanted_by=tuple(each for each in contact.people if each in followup.wanted_by),
                    encounter=contact.id,
                )
            )

    def _contact(self, followup: Followup, came_of: CameOf, now: datetime) -> Encounter | None:
        """Return the contact that was made, if it was one."""
        if came_of.contact is None:
            return None
        people = tuple(self._reached(followup, came_of.contact))
        return Encounter(
            id=self._new_id(),
            people=people,
            day=now.date(),
            moment=now,
            note=came_of.words or followup.text,
            contact=came_of.contact,
            settled=people,
        )

    def _reached(self, followup: Followup, contact: Contact) -> Iterator[RecordId]:
        """Name whom a contact was with: of an introduction both, where the other one is named."""
        yield self.person(followup.person).id
        other = self.introduced_by(followup) if contact is Contact.INTRODUCTION else None
        if other is not None:
            yield other.id
