"""How JSON names a record, which is the same in every answer."""

from typing import TYPE_CHECKING, Any

from hallway.domain.events import Event
from hallway.domain.ids import show_id
from hallway.domain.people import Person
from hallway.domain.records import Link

if TYPE_CHECKING:
    from hallway.notebook import Notebook

Shape = dict[str, Any]


def person_reference(person: Person) -> Shape:
    """Name a person; the name is null while it is not known."""
    return {"id": show_id(person.id), "name": person.name}


def event_reference(event: Event | None) -> Shape | None:
    """Name an event, or none."""
    return None if event is None else {"id": show_id(event.id), "name": event.name}


def link_reference(link: Link, notebook: "Notebook") -> Shape:
    """Name whom a typed name stands for; the id is null while nobody was matched."""
    if link.person is None:
        return {"id": None, "name": link.name}
    return person_reference(notebook.person(link.person))
