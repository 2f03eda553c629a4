"""What the search is told: it must find by anything that was said, and follow every change."""

import pytest

from hallway.domain.drafts import Draft
from hallway.domain.people import Fact, FactKind
from hallway.notebook.state import update
from tests.notebook.people import ANA, NOW, TODAY, Book

EVERYTHING = (
    "Ana Ruiz, compiler engineer @Acme Robotics /Porto #rust ~red glasses ana@acme.example "
    "^Petra &Jochen : borrow checking ?a reviewer +maps !tracing !learned: patience "
    "> send paper < write letter"
)


def found(book: Book, words: str) -> list[str | None]:
    return [book.notebook.person(hit.person).name for hit in book.notebook.who(words, TODAY)]


@pytest.mark.parametrize(
    "words",
    [
        *("ruiz", "compiler", "acme", "porto", "rust", "glasses", "ana@acme.example"),
        *("petra", "jochen", "borrow", "reviewer", "maps", "tracing", "patience"),
        *("paper", "letter", "pycon", "lisbon", "python events"),
    ],
)
def test_everything_that_was_said_finds_the_person(book: Book, words: str) -> None:
    book.keep(book.notebook.start_event("PyCon", NOW, place="Lisbon", series="Python events"))
    book.capture(EVERYTHING)
    assert found(book, words) == ["Ana Ruiz"]


def test_the_guiding_example_finds_her_first(book: Book) -> None:
    book.capture("Marek Novak #rust : gardens")
    book.capture(ANA)
    assert found(book, "rust drones red glasses")[0] == "Ana Ruiz"


def test_who_is_captured_after_a_search_is_found(book: Book) -> None:
    book.capture("Marek Novak")
    found(book, "rust")
    book.capture(ANA)
    assert found(book, "rust") == ["Ana Ruiz"]


def test_who_was_captured_elsewhere_is_found_after_catching_up(book: Book) -> None:
    found(book, "rust")
    book.reopened().capture(ANA)
    book.notebook.catch_up()
    assert found(book, "rust") == ["Ana Ruiz"]


def test_an_event_that_gets_a_place_is_found_by_it(book: Book) -> None:
    book.start("PyCon")
    book.capture(ANA)
    found(book, "rust")
    book.keep(book.notebook.start_event("PyCon", NOW, place="Lisbon"))
    assert found(book, "lisbon") == ["Ana Ruiz"]


def test_the_name_of_a_known_companion_finds_both(book: Book) -> None:
    book.capture("Marek Novak")
    book.capture("Ana Ruiz &Marek")
    assert set(found(book, "marek")) == {"Marek Novak", "Ana Ruiz"}


def test_an_empty_draft_looks_like_nobody(book: Book) -> None:
    book.capture(ANA)
    assert book.notebook.look_alikes(Draft(), None) == []


def test_a_look_alike_says_why(book: Book) -> None:
    ana = book.capture(ANA)
    (look_alike,) = book.notebook.look_alikes(Draft(name="Ana Ruis", organisation="Acme"), None)
    assert (look_alike.person, bool(look_alike.why)) == (ana.id, True)


def test_promises_filter_people_while_they_are_open(book: Book) -> None:
    book.capture("Marek Novak > send paper")
    book.capture("Ana Ruiz < write letter")
    assert found(book, "owes:me") == ["Ana Ruiz"]
    assert found(book, "owed:yes") == ["Marek Novak"]
    book.keep(book.notebook.complete_followup(book.promise("write letter").id, NOW))
    assert found(book, "owes:me") == []


def test_who_is_in_the_circle_called_core_is_in_the_core(book: Book) -> None:
    book.capture("Marek Novak")
    ana = book.capture("Ana Ruiz")
    core = Fact(FactKind.CIRCLE, "Core", TODAY)
    book.keep(book.notebook.plan(NOW, "Moved", [update(ana, facts=(*ana.facts, core))]))
    assert found(book, "core:yes") == ["Ana Ruiz"]
    assert found(book, "core:no") == ["Marek Novak"]


def test_days_filter_people_by_their_encounters(book: Book) -> None:
    book.capture("Marek Novak")
    assert found(book, f"since:{TODAY:%Y-%m}") == ["Marek Novak"]
    assert found(book, "since:2040") == []


def test_what_is_not_used_of_a_query_is_told(book: Book) -> None:
    assert book.notebook.unused("ana since:blah", TODAY) == ("since:blah",)


def test_what_was_said_of_someone_finds_them_before_who_was_beside_them(book: Book) -> None:
    book.capture("Ana Ruiz")
    book.capture("José Luis Prieto &Ana : two kids, hates flying")
    assert found(book, "two kids") == ["José Luis Prieto", "Ana Ruiz"]
