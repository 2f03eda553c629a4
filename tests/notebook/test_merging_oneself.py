"""One person is never merged with themselves, by whatever name or record they are named."""

import pytest

from hallway.domain.errors import Refused
from tests.notebook.people import NOW, Book


def test_the_refusal_says_who_is_one_person_already(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    with pytest.raises(Refused, match=r"Ana Ruiz .*one person already"):
        book.notebook.merge_people(ana.id, ana.id, NOW)


def test_nothing_is_left_to_choose_between(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    with pytest.raises(Refused):
        book.notebook.differing(ana.id, ana.id)


def test_a_record_that_was_merged_already_is_the_person_it_turned_out_to_be(book: Book) -> None:
    ana, other = book.capture("Ana Ruiz"), book.capture("Anna Silva", is_new=True)
    book.keep(book.notebook.merge_people(ana.id, other.id, NOW))
    with pytest.raises(Refused):
        book.notebook.merge_people(other.id, ana.id, NOW)


def test_a_refusal_leaves_the_notebook_as_it_was(book: Book) -> None:
    ana = book.capture("Ana Ruiz #rust")
    before = book.everything()
    with pytest.raises(Refused):
        book.notebook.merge_people(ana.id, ana.id, NOW)
    assert book.reopened().everything() == before
