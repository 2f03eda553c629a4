"""Who is here: somebody in the trash is nowhere else, and this alone says so."""

from collections.abc import Iterator

from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, display_name
from hallway.domain.records import Link
from hallway.notebook.state import State

TRASH_HINT = "hallway trash lists who is there, and brings them back."


class Presence(State):
    """Tells people who are here from people in the trash.

    Whatever lists people, or what was said of them, asks here. The records of someone in the trash
    stay as they are, so that bringing them back brings everything back.
    """

    def people(self) -> Iterator[Person]:
        """Yield everyone who is here, the archived too, oldest first."""
        return (person for person in self.all(Person) if person.is_here)

    @property
    def has_anyone(self) -> bool:
        """Somebody is here."""
        return next(self.people(), None) is not None

    def is_here(self, person_id: RecordId) -> bool:
        """Say whether there is such a person, or whom they turned out to be, outside the trash."""
        known = self.find(Person, person_id)
        return known is not None and not self.person(known.id).is_in_trash

    def person_here(self, person_id: RecordId) -> Person:
        """Return a person, or whom they turned out to be, to do something with them.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash.
        """
        person = self.person(person_id)
        if person.is_in_trash:
            raise Refused(f"{display_name(person)} is in the trash.", TRASH_HINT)
        return person

    def people_at(self, encounter: Encounter) -> list[Person]:
        """Return who took part in an encounter and is here, in the order they were named."""
        return [self.person(each) for each in encounter.concerns() if self.is_here(each)]

    def named(self, link: Link) -> Link:
        """Bring the name of a link up to date with the person it stands for.

        The name of someone in the trash is what was typed, and stands for nobody.
        """
        person = self.find(Person, link.person)
        if person is None:
            return link
        return Link(link.name) if person.is_in_trash else Link(person.name or link.name, person.id)
