"""Everyone is listed by name, by whom to be in touch with next, or by circle."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from hallway.domain.ids import RecordId
from hallway.notebook import Notebook
from hallway.notebook.orders import Order
from tests.notebook.people import NOW, TODAY, Book


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


def told(notebook: Notebook, order: Order) -> list[tuple[RecordId, object, str]]:
    """Tell of everyone, the archived too, where they stand, and by what."""
    among = [each.id for each in notebook.people()]
    listed = notebook.everyone_by(order, among)
    return [
        (each.person, notebook.due_listed(each), notebook.circle_listed(each.person))
        for each in listed
    ]


def ids(book: Book) -> dict[str | None, RecordId]:
    return {person.name: person.id for person in book.notebook.people()}


def test_some_people_stand_in_the_order_of_all(book: Book) -> None:
    fill(book)
    wanted = [ids(book)["Zoë Dubois"], ids(book)["Åsa Ek"]]
    listed = book.notebook.everyone_by(Order.NAME, wanted)
    assert [each.person for each in listed] == [ids(book)["Åsa Ek"], ids(book)["Zoë Dubois"]]


@pytest.mark.parametrize("order", list(Order))
def test_the_archived_stand_last_where_they_are_among_some(book: Book, order: Order) -> None:
    fill(book)
    book.keep(book.notebook.archive_person(ids(book)["Åsa Ek"], NOW))
    listed = book.notebook.everyone_by(order, [each.id for each in book.notebook.people()])
    assert [each.person for each in listed].index(ids(book)["Åsa Ek"]) == 3


@pytest.mark.parametrize("order", list(Order))
def test_nobody_who_is_gone_is_listed_among_some(book: Book, order: Order) -> None:
    fill(book)
    among = list(ids(book).values())
    book.keep(book.notebook.delete_person(ids(book)["Bo Lind"], NOW))
    book.keep(book.notebook.merge_people(ids(book)["Åsa Ek"], ids(book)["Zoë Dubois"], NOW))
    assert len(book.notebook.everyone_by(order, among)) == 2


def rename(book: Book) -> None:
    book.capture("Aaron Ek, poet", same_as=ids(book)["Bo Lind"])


def set_cadence(book: Book) -> None:
    book.keep(book.notebook.set_cadence(ids(book)["Åsa Ek"], 30, NOW))


def put_in_circle(book: Book) -> None:
    book.keep(book.notebook.put_in_circle(ids(book)["Bo Lind"], "core", NOW))


def archive(book: Book) -> None:
    book.keep(book.notebook.archive_person(ids(book)["Åsa Ek"], NOW))


def delete(book: Book) -> None:
    book.keep(book.notebook.delete_person(ids(book)["Zoë Dubois"], NOW))


def merge(book: Book) -> None:
    book.keep(book.notebook.merge_people(ids(book)["Åsa Ek"], ids(book)["Zoë Dubois"], NOW))


def undo(book: Book) -> None:
    book.keep(book.notebook.undo(NOW))


DONE = (put_in_circle, rename, set_cadence, archive, undo, delete, undo, merge, undo)


@pytest.mark.parametrize("order", list(Order))
def test_after_any_change_an_order_is_the_one_that_is_read_anew(book: Book, order: Order) -> None:
    fill(book)
    told(book.notebook, order)
    for each in DONE:
        each(book)
        assert told(book.notebook, order) == told(book.reopened().notebook, order)


def test_what_another_process_changed_is_in_the_order(book: Book) -> None:
    fill(book)
    told(book.notebook, Order.NAME)
    book.reopened().capture("Aaron Abt")
    book.notebook.catch_up()
    assert names(book, Order.NAME)[0] == "Aaron Abt"


def read_nothing(book: Book) -> None:
    return None


@pytest.mark.parametrize("change", [read_nothing, archive])
def test_an_order_that_was_read_ahead_is_the_one_that_is_read_anew(
    book: Book, change: Callable[[Book], None]
) -> None:
    fill(book)
    book.notebook.fetch_index()
    change(book)
    assert told(book.notebook, Order.NAME) == told(book.reopened().notebook, Order.NAME)


def test_whom_filters_let_through_is_known_after_each_change(book: Book) -> None:
    fill(book)
    assert list(book.notebook.passing("circle:choir", TODAY) or ()) == []
    book.keep(book.notebook.put_in_circle(ids(book)["Bo Lind"], "choir", NOW))
    assert list(book.notebook.passing("circle:choir", TODAY) or ()) == [ids(book)["Bo Lind"]]
