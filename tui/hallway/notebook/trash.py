"""The trash: deleting people, and bringing them back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from hallway.domain.changes import Change
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, display_name
from hallway.domain.trash import days_left
from hallway.notebook.names import Names
from hallway.notebook.state import update


@dataclass(frozen=True, slots=True)
class Trashed:
    """Someone in the trash.

    Attributes:
        person: who it is.
        deleted_at: when they were put there.
        days_left: on how many days they can still be brought back.
    """

    person: Person
    deleted_at: datetime
    days_left: int


class Trash(Names):
    """Puts people into the trash, where all that is known of them stays for a while."""

    def in_trash(self, moment: datetime) -> list[Trashed]:
        """Return who is in the trash, the last deleted first.

        Args:
            moment: by the real clock, whatever day is worked as of.
        """
        found = [Trashed(*deleted, days_left(deleted[1], moment)) for deleted in self._deleted()]
        return sorted(found, key=lambda one: (one.deleted_at, one.person.id), reverse=True)

    def delete_person(self, person_id: RecordId, now: datetime) -> Change:
        """Plan to put a person into the trash, with all that is known of them.

        Args:
            person_id: who it is.
            now: the moment as lived, which gives the time zone; the real clock gives the moment.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash already.
        """
        person = self.person_here(person_id)
        plan = self.plan(now, f"Deleted {display_name(person)}", ())
        return replace(plan, operations=(update(person, deleted_at=plan.at),))

    def bring_back_person(self, person_id: RecordId, now: datetime) -> Change:
        """Plan to take a person out of the trash, with all that is known of them.

        Raises:
            NotFound: there is no such person.
            Refused: they are not in the trash.
        """
        person = self.person(person_id)
        if not person.is_in_trash:
            raise Refused(f"{display_name(person)} is not in the trash.")
        brought_back = update(person, deleted_at=None)
        return self.plan(now, f"Brought back {display_name(person)}", [brought_back])

    def _deleted(self) -> Iterator[tuple[Person, datetime]]:
        """Yield everyone in the trash, without making values of all the others."""
        for person_id, is_deleted in self._store.column(Person, "deleted_at"):
            person = self.find(Person, person_id) if is_deleted else None
            if person is not None and person.deleted_at is not None:
                yield person, person.deleted_at
