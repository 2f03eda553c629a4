"""Putting people into the trash of a test, and taking them out again."""

from datetime import UTC, datetime

from hallway.domain.changes import Change
from hallway.domain.people import Person, display_name
from tests.notebook.people import NOW, TODAY, Book

ZOE = (
    "Zoë Quist?, weaver @Loomworks /Tartu #zither ~zebra hat zoe@loomworks.example &Somebody "
    ": zinc and looms ?a zoo +zips !zeppelins > zigzag 2026-11-20 < zest today"
)


def capture_zoe(book: Book) -> Person:
    """Captures somebody who is in every list there is, with one promise that was kept."""
    person = book.capture(ZOE)
    book.keep(book.notebook.complete_followup(book.promise("zest").id, NOW))
    return person


def delete(book: Book, person: Person) -> Change:
    """Puts someone into the trash."""
    return book.keep(book.notebook.delete_person(person.id, NOW))


def bring_back(book: Book, person: Person) -> Change:
    """Takes someone out of the trash."""
    return book.keep(book.notebook.bring_back_person(person.id, NOW))


def names_in_trash(book: Book) -> list[str]:
    """Names who is in the trash, in its order."""
    return [display_name(one.person) for one in book.notebook.in_trash(datetime.now(UTC))]


def found(book: Book, words: str) -> list[str | None]:
    """Names whom a search finds, in its order."""
    return [book.notebook.person(hit.person).name for hit in book.notebook.who(words, TODAY)]
