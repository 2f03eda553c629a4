from dataclasses import replace
from datetime import timedelta

import pytest

from hallway.domain.drafts import Draft
from hallway.domain.errors import Refused
from hallway.domain.people import FactKind, Person
from hallway.notebook.facts import draft_of
from tests.notebook.people import ANA, NOW, Book

LATER = NOW + timedelta(days=30)


def edit(book: Book, person: Person, **fields: object) -> Person:
    draft = replace(draft_of(person), **fields)  # type: ignore[arg-type]
    book.keep(book.notebook.edit_person(person, draft, LATER))
    return book.person(person)


def test_an_edit_without_a_difference_is_refused(book: Book) -> None:
    ana = book.capture(ANA)
    with pytest.raises(Refused):
        edit(book, ana)


def test_a_new_role_shows_and_the_old_one_stays_as_history(book: Book) -> None:
    ana = edit(book, book.capture(ANA), role="head of compilers")
    assert (ana.role, len(ana.every(FactKind.ROLE))) == ("head of compilers", 2)


def test_a_tag_that_is_taken_away_is_gone(book: Book) -> None:
    assert edit(book, book.capture(ANA), tags=("wasm",)).tags == ("wasm",)


def test_a_role_that_is_cleared_is_gone(book: Book) -> None:
    assert edit(book, book.capture(ANA), role=None).role is None


def test_a_name_that_is_put_right_answers_the_question(book: Book) -> None:
    edit(book, book.capture("Ana? @Acme"), name="Anna", name_is_unsure=False)
    assert book.questions() == []


def test_an_edit_can_be_undone(book: Book) -> None:
    ana = book.capture(ANA)
    before = book.everything()
    edit(book, ana, role="head", tags=("wasm",), note="again")
    book.keep(book.notebook.undo(LATER))
    assert book.everything() == before


def test_a_note_that_is_added_is_an_encounter(book: Book) -> None:
    ana = book.capture(ANA)
    edit(book, ana, note="called")
    assert [talk.note for talk in book.talks(ana)] == ["called", "drones"]


def test_a_draft_of_a_person_says_what_the_card_shows(book: Book) -> None:
    assert draft_of(book.capture(ANA)) == Draft(
        name="Ana Ruiz",
        role="compiler engineer",
        organisation="Acme Robotics",
        tags=("rust",),
        cues=("red glasses",),
    )
