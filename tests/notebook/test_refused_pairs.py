from dataclasses import replace
from pathlib import Path

import pytest

from hallway.domain.capture_line import read_line
from hallway.domain.people import Person
from hallway.domain.questions import Answer, Question, QuestionKind
from tests.notebook.people import ANA, NOW, TODAY, Book

AGAIN = "Ana Ruis @Acme Robotics"
Pair = tuple[Person, Person]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path)


@pytest.fixture
def refused(book: Book) -> Pair:
    """Two people who look alike, and of whom it was said that they are not the same."""
    known, other = book.capture(ANA), book.capture(AGAIN)
    (question,) = book.questions()
    book.keep(book.notebook.answer_new(question.id, NOW))
    return known, other


def answers(book: Book, pair: Pair) -> list[Answer | None]:
    asked = book.notebook.all(Question)
    ids = {person.id for person in pair}
    return [each.answer for each in asked if {each.person, each.other} == ids]


def rename(book: Book, person: Person, name: str) -> None:
    now = book.person(person)
    draft = read_line(AGAIN, TODAY).draft
    book.keep(book.notebook.edit_person(now, replace(draft, name=name), NOW))


def test_a_refused_pair_is_asked_about_no_more(book: Book, refused: Pair) -> None:
    assert (book.questions(), answers(book, refused)) == ([], [Answer.NEW])


def test_a_refused_pair_outlives_a_new_name(book: Book, refused: Pair) -> None:
    rename(book, refused[1], "Ana Ruiz")
    assert (book.questions(), answers(book, refused)) == ([], [Answer.NEW])


def test_a_refused_pair_outlives_another_encounter_and_a_restart(book: Book, refused: Pair) -> None:
    rename(book, refused[1], "Ana Ruiz")
    again = book.reopened()
    again.capture("Ana Ruiz : drones again", same_as=refused[0].id)
    assert (again.questions(), answers(again, refused)) == ([], [Answer.NEW])


def test_someone_else_is_still_asked_about_beside_a_refused_pair(book: Book, refused: Pair) -> None:
    third = book.capture("Ana Ruiz @Acme Robotics : a third")
    (question,) = book.questions()
    assert (question.kind, question.person) == (QuestionKind.LOOK_ALIKE, third.id)
    assert question.other in {person.id for person in refused}


@pytest.mark.parametrize("stays", ["the one of the pair", "the third"])
def test_a_refused_pair_outlives_a_merge_with_a_third_who_is_asked_about(
    book: Book, refused: Pair, stays: str
) -> None:
    third = book.capture("Ana Ruiz @Acme Robotics : a third")
    (question,) = book.questions()
    (merged,) = [person for person in refused if person.id != question.other]
    kept, other = (merged, third) if stays == "the one of the pair" else (third, merged)
    book.keep(book.notebook.merge_people(kept.id, other.id, NOW))
    assert book.questions() == []


def test_a_pair_that_nobody_told_apart_is_still_asked_about_after_a_merge(book: Book) -> None:
    known = book.capture(ANA)
    book.capture("Ana Ruis @Acme Robotics")
    third = book.capture("Bo Lund")
    book.keep(book.notebook.merge_people(third.id, known.id, NOW))
    (question,) = book.questions()
    assert question.other == third.id
