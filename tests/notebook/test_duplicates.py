"""Duplicates are found a few people at a time, and never those who were told apart."""

from datetime import timedelta

import pytest

from hallway.domain.changes import Operation
from hallway.domain.errors import Refused
from hallway.domain.people import Person
from hallway.domain.questions import Question
from hallway.notebook.review import Reason
from tests.notebook.people import NOW, TODAY, Book

ANA = "Ana Ruiz @Acme ana@acme.example"


def twins(book: Book) -> tuple[Person, Person]:
    """Notes one person twice, about whom nobody was asked."""
    one = book.capture(ANA)
    other = book.capture(f"{ANA} : again", NOW + timedelta(days=1))
    asked = list(book.notebook.all(Question))
    gone = [Operation(before=question, after=None) for question in asked]
    book.keep(book.notebook.plan(NOW, "Asked nothing", gone))
    return one, other


def found(book: Book) -> list[tuple[int, int]]:
    return [(pair.kept, pair.other) for pair in book.notebook.find_duplicates()]


def test_who_stands_twice_is_found_with_the_evidence(book: Book) -> None:
    one, other = twins(book)
    book.capture("Bo Lind @Acme")
    (pair,) = book.notebook.find_duplicates()
    assert (pair.kept, pair.other, pair.why[0]) == (one.id, other.id, "same e-mail")


def test_who_was_told_apart_is_not_found_again(book: Book) -> None:
    one, other = twins(book)
    book.keep(book.notebook.tell_apart(one.id, other.id, NOW))
    assert (found(book), found(book.reopened())) == ([], [])


def test_who_was_asked_about_when_captured_is_not_asked_again(book: Book) -> None:
    book.capture(ANA)
    book.capture(ANA)
    assert found(book) == []


def test_who_was_merged_is_one(book: Book) -> None:
    one, other = twins(book)
    assert len(found(book)) == 1
    book.keep(book.notebook.merge_people(one.id, other.id, NOW))
    assert found(book) == []


def test_an_undone_merge_is_found_again(book: Book) -> None:
    one, other = twins(book)
    book.keep(book.notebook.merge_people(one.id, other.id, NOW))
    assert found(book) == []
    book.keep(book.notebook.undo(NOW))
    assert found(book) == [(one.id, other.id)]


def test_whoever_comes_later_is_compared_too(book: Book) -> None:
    book.capture("Bo Lind")
    assert found(book) == []
    one, other = twins(book)
    assert found(book) == [(one.id, other.id)]


def test_a_handle_alone_joins_nobody(book: Book) -> None:
    book.capture("Ana Ruiz @ana@social.example")
    book.capture("Marek Novak @ana@social.example", is_new=True)
    gone = [Operation(before=each, after=None) for each in book.notebook.all(Question)]
    book.keep(book.notebook.plan(NOW, "Asked nothing", gone))
    assert found(book) == []


def test_a_few_at_a_time_find_the_same(book: Book) -> None:
    one, other = twins(book)
    book.notebook.who("ana", TODAY)
    steps = 1
    while not book.notebook.look_for_duplicates(1):
        steps += 1
    assert (steps, [pair.kept for pair in book.notebook.likely_duplicates()]) == (2, [one.id])
    assert other.id


def test_a_likely_pair_is_reviewed(book: Book) -> None:
    twins(book)
    book.notebook.find_duplicates()
    waiting = [
        each for each in book.notebook.review_queue(TODAY) if each.reason is Reason.DUPLICATE
    ]
    card = book.notebook.review_card(waiting[0], TODAY)
    assert card.words.startswith("Perhaps one person: same e-mail") and card.other is not None


def test_nobody_is_told_apart_from_themselves(book: Book) -> None:
    ana = book.capture(ANA)
    with pytest.raises(Refused):
        book.notebook.tell_apart(ana.id, ana.id, NOW)
