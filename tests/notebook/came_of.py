"""What came of it, in the notebook of a test: records, outcomes, and what a chain says."""

from datetime import UTC, datetime

from hallway.domain.collaborations import Collaboration
from hallway.domain.ideas import Idea
from hallway.domain.outcomes import Outcome
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.notebook.growing import Grown
from hallway.notebook.state import create
from hallway.notebook.telling import Step
from tests.notebook.people import NOW, Book


def on(day: str) -> datetime:
    """Returns the noon of a day."""
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)


def add(book: Book, *records: Record) -> None:
    """Keeps records as they are."""
    book.keep(book.notebook.plan(NOW, "Added", [create(each) for each in records]))


def say(book: Book, line: str, now: datetime = NOW) -> Outcome:
    """Says an outcome, and returns it."""
    kept = book.keep(book.notebook.say_outcome(line, now))
    return book.notebook.outcomes_in(kept)[0]


def kinds(chain: tuple[Step, ...]) -> list[str]:
    """Names the steps of a chain."""
    return [step.kind for step in chain]


def flat(grown: Grown) -> list[str]:
    """Names everything in a tree, each before what came of it."""
    return [grown.step.kind, *(kind for each in grown.branches for kind in flat(each))]


def tell_film(book: Book) -> tuple[Person, Person]:
    """Lets Ana, met at a salon, bring Marek, with whom a film is made on an idea of his."""
    salon = book.start("Salon Porto", on("2024-03-01"))
    ana = book.capture("Ana Ruiz : bridges", on("2024-03-01"), event=salon)
    marek = book.capture("Marek Novak ^Ana Ruiz !kites on film", on("2024-06-01"))
    (idea,) = book.notebook.all(Idea)
    film = Collaboration(
        id=21,
        people=(marek.id,),
        text="the kite film",
        since=on("2025-02-01").date(),
        idea=idea.id,
    )
    add(book, film)
    return ana, marek
