"""Notebooks that nobody would think of."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from hallway.domain.encounters import Encounter
from hallway.domain.errors import NotFound
from hallway.domain.ids import compose_id
from hallway.domain.insights.views import PAGES
from hallway.domain.people import Fact, FactKind, Person
from hallway.notebook.looking import Scope
from hallway.notebook.state import create
from tests.notebook.insights.views import chart, look, on
from tests.notebook.people import NOW, TODAY, Book

MANY = 100_000


@pytest.mark.parametrize("name", PAGES)
def test_an_empty_notebook_has_pages_without_rows(book: Book, name: str) -> None:
    view = look(book, name)
    rows = [row for each in view.charts for row in each.rows if row.count]
    assert (rows, view.suggestion) == ([], None)


@pytest.mark.parametrize("name", PAGES)
def test_one_person_is_enough_for_every_page(book: Book, name: str) -> None:
    book.capture("Ana A, nurse @Ward /Porto > a paper < a call ^Bo &Cy !an idea")
    assert look(book, name).title == PAGES[name]


@pytest.mark.parametrize("name", PAGES)
def test_one_day_alone_may_be_looked_at(book: Book, name: str) -> None:
    book.capture("Ana A, nurse @Ward", on("2026-11-01"))
    book.capture("Bo B, nurse @Ward")
    assert look(book, name, Scope(since=TODAY)).title == PAGES[name]


@pytest.mark.slow
def test_a_hundred_thousand_encounters_on_a_day_are_one_week(book: Book) -> None:
    ana = book.capture("Ana A, nurse", on("2026-11-16"))
    talks = [
        Encounter(id=compose_id(10 + number, 1), people=(ana.id,), day=TODAY, moment=NOW)
        for number in range(MANY)
    ]
    book.keep(book.notebook.plan(NOW, "Many", [create(each) for each in talks]))
    (week,) = chart(book, "rhythm", "weeks").rows
    assert (week.cells[6].count, week.cells[6].people) == (MANY, (ana.id,))


def test_the_first_and_the_last_day_there_are_break_nothing(book: Book) -> None:
    person = book.capture("Ana A, nurse")
    for number, day in enumerate((datetime.min.date(), datetime.max.date())):
        talk = Encounter(id=number + 5, people=(person.id,), day=day, moment=NOW)
        book.keep(book.notebook.plan(NOW, "Odd", [create(talk)]))
    for name in PAGES:
        assert look(book, name).title == PAGES[name]


def test_a_day_is_the_day_as_lived_in_every_time_zone(book: Book) -> None:
    tonga, samoa = timezone(timedelta(hours=13)), timezone(timedelta(hours=-11))
    book.capture("Ana A", datetime(2026, 11, 20, 1, tzinfo=tonga))
    book.capture("Bo B", datetime(2026, 11, 20, 23, tzinfo=samoa))
    (week,) = chart(book, "rhythm", "weeks").rows
    assert week.cells[4].count == 2


def test_a_field_of_two_hundred_letters_is_a_label_like_any_other(book: Book) -> None:
    long = "ethno" * 40
    facts = (Fact(FactKind.NAME, "Ana A", TODAY), Fact(FactKind.FIELD, long, TODAY))
    person = Person(id=9, met_on=TODAY, facts=facts)
    talk = Encounter(id=10, people=(9,), day=TODAY, moment=datetime.now(UTC))
    book.keep(book.notebook.plan(NOW, "Odd", [create(person), create(talk)]))
    (row,) = chart(book, "meet", "fields").rows
    assert row.label == long


def test_an_unknown_page_is_refused_by_naming_all(book: Book) -> None:
    with pytest.raises(NotFound, match="no view 'sales'"):
        look(book, "sales")


def test_nothing_is_read_before_a_page_is_looked_at(book: Book) -> None:
    book.capture("Ana A")
    assert book.notebook._ledger is None


def test_a_change_is_seen_at_the_next_look(book: Book) -> None:
    book.capture("Ana A, nurse")
    look(book, "meet")
    book.capture("Bo B, nurse")
    assert chart(book, "meet", "fields").rows[0].count == 2
