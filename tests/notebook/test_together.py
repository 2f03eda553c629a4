"""The same is decided about several people as one change."""

import pytest

from hallway.domain.errors import Refused
from tests.notebook.people import NOW, Book


def people(book: Book) -> list[int]:
    return [book.capture(name).id for name in ("Ana Ruiz #rust", "Bo Lind", "Mei Tanaka")]


def test_a_tag_is_given_to_all_who_have_it_not_and_one_undo_takes_it_back(book: Book) -> None:
    ids = people(book)
    change = book.keep(book.notebook.tag_people(ids, "#rust", NOW))
    assert change.words == "#rust: 2 people"
    assert [book.notebook.person(each).tags for each in ids] == [("rust",)] * 3
    book.keep(book.notebook.undo(NOW))
    assert [book.notebook.person(each).tags for each in ids] == [("rust",), (), ()]


def test_all_are_put_into_a_circle_and_then_out_of_it(book: Book) -> None:
    ids = people(book)
    book.keep(book.notebook.put_in_circle(ids[0], "choir", NOW))
    assert book.keep(book.notebook.put_all_in_circle(ids, "Choir", NOW)).words == (
        "In Choir: 2 people"
    )
    assert all(book.notebook.person(each).circles for each in ids)
    assert book.keep(book.notebook.put_all_in_circle(ids, "choir", NOW)).words == (
        "Out of choir: 3 people"
    )
    assert not any(book.notebook.person(each).circles for each in ids)


def test_where_it_is_so_for_everyone_it_is_refused(book: Book) -> None:
    ids = people(book)
    with pytest.raises(Refused, match="has #rust already"):
        book.notebook.tag_people(ids[:1], "rust", NOW)
    with pytest.raises(Refused, match="Nobody is chosen"):
        book.notebook.tag_people([], "rust", NOW)
    with pytest.raises(Refused, match="needs a name"):
        book.notebook.tag_people(ids, " # ", NOW)
