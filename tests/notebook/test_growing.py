"""What has come of somebody, of an event or of an idea, as a tree."""

import pytest

from hallway.domain.favours import Favour
from hallway.domain.introductions import Introduction
from hallway.domain.people import Person
from tests.notebook.came_of import add, flat, on, say, tell_film
from tests.notebook.people import NOW, TODAY, Book


@pytest.fixture
def chain(book: Book) -> tuple[Person, Person]:
    """Ana, met at a salon, brought Marek; a film was made with him on an idea of his."""
    return tell_film(book)


def test_forwards_it_shows_what_has_come_of_somebody(
    book: Book, chain: tuple[Person, Person]
) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    book.keep(book.notebook.confirm_chain(outcome, [21], NOW))
    assert flat(book.notebook.grown_from_person(chain[0].id)) == [
        "Ana Ruiz",
        "brought you to Marek Novak",
        "idea",
        "together with Marek Novak",
        "outcome",
    ]


def test_forwards_it_shows_what_has_come_of_an_event(
    book: Book, chain: tuple[Person, Person]
) -> None:
    say(book, "the museum shows it &Marek Novak")
    grown = book.notebook.grown_from_event(book.notebook.resolve_event("salon porto"))
    assert flat(grown)[:3] == ["Salon Porto", "Ana Ruiz", "brought you to Marek Novak"]


def test_who_was_met_there_and_led_nowhere_is_left_out(book: Book) -> None:
    salon = book.start("Salon Porto")
    book.capture("Ana Ruiz", event=salon)
    assert book.notebook.grown_from_event(salon).branches == ()


def test_forwards_a_talk_with_somebody_known_before_counts_for_the_event(book: Book) -> None:
    book.capture("Ana Ruiz", on("2024-01-05"))
    salon = book.start("Salon Porto", on("2024-03-01"))
    ana = book.notebook.resolve_person("Ana Ruiz")
    book.capture("Ana Ruiz !a choir of drones", on("2024-03-01"), event=salon, same_as=ana.id)
    assert flat(book.notebook.grown_from_event(salon)) == [
        "Salon Porto",
        "talk with Ana Ruiz",
        "idea",
    ]


def test_forwards_gifts_that_were_passed_on_stand_below_each_other(book: Book) -> None:
    people = [book.capture(name, on("2024-01-05")) for name in ("Ana Ruiz", "Bo Lind", "Chidi Oko")]
    for number, person in enumerate(people):
        add(
            book,
            Favour(
                id=61 + number,
                person=person.id,
                text="an hour",
                day=TODAY,
                is_given=number > 0,
                passes_on=60 + number if number else None,
            ),
        )
    grown = book.notebook.grown_from_person(people[0].id)
    assert flat(grown) == [
        "Ana Ruiz",
        "Ana Ruiz gave you",
        "you gave Bo Lind",
        "you gave Chidi Oko",
    ]


def test_forwards_it_shows_what_has_come_of_an_idea(
    book: Book, chain: tuple[Person, Person]
) -> None:
    grown = book.notebook.grown_from_record(book.notebook.thing_called("kites"))
    assert flat(grown) == ["idea", "together with Marek Novak"]


def test_forwards_who_introduced_each_other_make_no_endless_tree(book: Book) -> None:
    ana = book.capture("Ana Ruiz", on("2024-03-01"))
    book.capture("Bo Lind ^Ana Ruiz", on("2024-03-01"))
    book.capture("Ana Ruiz ^Bo Lind", on("2024-03-02"), same_as=ana.id)
    assert flat(book.notebook.grown_from_person(ana.id)) == ["Ana Ruiz", "brought you to Bo Lind"]


def test_forwards_somebody_in_the_trash_is_nowhere(
    book: Book, chain: tuple[Person, Person]
) -> None:
    say(book, "the museum shows it &Marek Novak")
    book.keep(book.notebook.delete_person(chain[1].id, NOW))
    assert flat(book.notebook.grown_from_person(chain[0].id)) == ["Ana Ruiz"]


def test_forwards_an_introduction_stands_once_with_what_came_of_it(
    book: Book, chain: tuple[Person, Person]
) -> None:
    (brought,) = book.notebook.brought(chain[0].id)
    book.keep(book.notebook.say_came_of(brought, "a friendship", NOW))
    grown = book.notebook.grown_from_person(chain[0].id)
    told = [each for each in grown.branches if "brought" in each.step.kind]
    assert [(each.step.kind, each.step.said) for each in told] == [
        ("brought you to Marek Novak", "a friendship")
    ]


def test_forwards_an_outcome_of_an_introduction_alone_is_found(
    book: Book, chain: tuple[Person, Person]
) -> None:
    ana, marek = chain
    day = on("2024-06-01").date()
    add(book, Introduction(id=71, people=(marek.id,), by=ana.id, day=day))
    outcome = say(book, "a windfall")
    book.keep(book.notebook.confirm_chain(outcome, [71], NOW))
    assert "outcome" in flat(book.notebook.grown_from_person(ana.id))
