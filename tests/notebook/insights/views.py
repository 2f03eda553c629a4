"""Looking at a small notebook."""

from datetime import datetime

from hallway.domain.encounters import Encounter
from hallway.domain.insights.views import Chart, Row, View
from hallway.domain.people import Person
from hallway.notebook.looking import EVERYTHING, Scope
from hallway.notebook.state import update
from tests.notebook.people import NOW, TODAY, Book


def look(book: Book, name: str, scope: Scope = EVERYTHING) -> View:
    """Returns a view as of today, with all that may be suggested."""
    return book.notebook.look(name, TODAY, scope, ("come alone",))


def chart(book: Book, page: str, name: str, scope: Scope = EVERYTHING) -> Chart:
    """Returns one chart."""
    (found,) = [each for each in look(book, page, scope).charts if each.name == name]
    return found


def counts(of: Chart) -> dict[str, int]:
    """Returns the count of each row, in order."""
    return {row.label: row.count for row in of.rows}


def row(of: Chart, label: str) -> Row:
    """Returns the row of a label."""
    (found,) = [each for each in of.rows if each.label == label]
    return found


def on(day: str) -> datetime:
    """Returns noon of a day."""
    return NOW.fromisoformat(f"{day}T12:00:00+00:00")


def change_talk(book: Book, person: Person, **fields: object) -> None:
    """Says more of the last encounter with somebody."""
    talks = book.notebook.linked(Encounter, "people", person.id)
    last = max(talks, key=lambda each: (each.day, each.id))
    book.keep(book.notebook.plan(NOW, "Said", [update(last, **fields)]))
