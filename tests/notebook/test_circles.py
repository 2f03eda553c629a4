"""Circles, and adding the people you already know to them."""

import pytest

from hallway.domain.circles import STARTING_SET, Circle, list_circles
from hallway.domain.encounters import Encounter
from hallway.domain.errors import NothingTyped, Refused
from hallway.domain.people import Person
from tests.notebook.people import NOW, TODAY, Book


def add(book: Book, line: str, circle: str = "neighbours") -> Person:
    kept = book.keep(book.notebook.add_known(line, circle, NOW))
    people = [each.after for each in kept.operations if isinstance(each.after, Person)]
    return book.person(people[0])


def test_the_starting_set_is_listed_first_and_your_own_by_name() -> None:
    listed = list_circles({"Salon": 2, "core": 1, "Neighbours": 3})
    assert listed == [
        *(Circle(name, 0) for name in STARTING_SET[:-1]),
        *(Circle("neighbours", 3), Circle("core", 1), Circle("Salon", 2)),
    ]


def test_somebody_known_is_added_without_an_encounter(book: Book) -> None:
    bo = add(book, "Bo Lind, midwife @St Mary #choir")
    assert (bo.circles, bo.role, list(book.notebook.all(Encounter))) == (
        ("neighbours",),
        "midwife",
        [],
    )


def test_what_was_said_makes_it_a_talk(book: Book) -> None:
    bo = add(book, "Bo Lind : kites")
    assert [talk.note for talk in book.talks(bo)] == ["kites"]


def test_somebody_who_is_here_is_put_into_the_circle(book: Book) -> None:
    ana = book.capture("Ana Ruiz @Acme ana@acme.example")
    add(book, "Ana Ruiz @Acme ana@acme.example", "open source")
    assert ([each.id for each in book.notebook.people()], book.person(ana).circles) == (
        [ana.id],
        ("open source",),
    )


def test_somebody_who_may_be_here_is_asked_about(book: Book) -> None:
    book.capture("Ana Ruiz @Acme")
    add(book, "Anna Ruiz")
    assert len(book.questions()) == 1


def test_who_is_in_it_already_is_said(book: Book) -> None:
    add(book, "Bo Lind bo@lind.example")
    with pytest.raises(Refused, match="already"):
        add(book, "Bo Lind bo@lind.example", "Neighbours")


def test_nothing_typed_adds_nobody(book: Book) -> None:
    with pytest.raises(NothingTyped):
        add(book, "  ")


def test_a_circle_is_asked_for_whatever_its_case(book: Book) -> None:
    bo = add(book, "Bo Lind")
    assert [each.id for each in book.notebook.people_in("NEIGHBOURS")] == [bo.id]


def test_somebody_in_the_trash_is_in_no_circle(book: Book) -> None:
    bo = add(book, "Bo Lind")
    book.keep(book.notebook.delete_person(bo.id, NOW))
    assert (book.notebook.people_in("neighbours"), book.notebook.circles()[-1].count) == ([], 0)


def test_undo_takes_them_away_again(book: Book) -> None:
    before = book.everything()
    add(book, "Bo Lind")
    book.keep(book.notebook.undo(NOW))
    assert book.everything() == before


def test_somebody_without_an_encounter_has_a_card_a_brief_and_a_place_in_the_list(
    book: Book,
) -> None:
    bo = add(book, "Bo Lind")
    assert book.notebook.card(bo.id, TODAY).talks == ()
    assert book.notebook.brief(bo.id, TODAY).last is None
    assert [each.person for each in book.notebook.people_by_last_met()] == [bo.id]


def test_whoever_is_in_a_circle_is_decided_about(book: Book) -> None:
    add(book, "Bo Lind")
    assert book.notebook.review_queue(TODAY) == []
