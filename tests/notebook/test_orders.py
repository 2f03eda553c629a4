"""Everyone is listed by name, by whom to be in touch with next, or by circle."""

from datetime import timedelta

from hallway.notebook.orders import Order
from tests.notebook.people import NOW, Book


def names(book: Book, order: Order) -> list[str | None]:
    return [book.notebook.person(each.person).name for each in book.notebook.everyone_by(order)]


def fill(book: Book) -> None:
    for number, name in enumerate(("Zoë Dubois", "Åsa Ek", "Bo Lind")):
        book.capture(name, NOW + timedelta(minutes=number))
    book.capture("? red hat", NOW + timedelta(minutes=9))


def test_by_name_accents_are_left_aside_and_who_has_none_comes_last(book: Book) -> None:
    fill(book)
    assert names(book, Order.NAME) == ["Åsa Ek", "Bo Lind", "Zoë Dubois", None]


def test_by_the_last_talk_is_the_usual_order(book: Book) -> None:
    fill(book)
    usual = [each.person for each in book.notebook.people_by_last_met()]
    assert [each.person for each in book.notebook.everyone_by(Order.MET)] == usual


def test_by_next_due_the_most_pressing_comes_first_and_who_has_no_cadence_last(book: Book) -> None:
    fill(book)
    people = {person.name: person.id for person in book.notebook.people()}
    book.keep(book.notebook.set_cadence(people["Zoë Dubois"], 9, NOW))
    book.keep(book.notebook.set_cadence(people["Bo Lind"], 30, NOW))
    assert names(book, Order.DUE) == ["Zoë Dubois", "Bo Lind", "Åsa Ek", None]


def test_by_circle_those_of_one_circle_stand_together(book: Book) -> None:
    fill(book)
    people = {person.name: person.id for person in book.notebook.people()}
    book.keep(book.notebook.put_in_circle(people["Zoë Dubois"], "choir", NOW))
    book.keep(book.notebook.put_in_circle(people["Åsa Ek"], "work", NOW))
    assert names(book, Order.CIRCLE) == ["Zoë Dubois", "Åsa Ek", "Bo Lind", None]
