"""Everyone stands in the order they were last met, whatever was done since it was first asked."""

from collections.abc import Callable
from datetime import timedelta
from itertools import permutations

import pytest

from hallway.bootstrap import open_notebook
from tests.notebook.people import NOW, TODAY, Book

EARLIER, EARLIEST = NOW - timedelta(days=5), NOW - timedelta(days=9)


def order(book: Book) -> list[tuple[int, str]]:
    return [(each.person, each.said) for each in book.notebook.people_by_last_met()]


def order_read_anew(book: Book) -> list[tuple[int, str]]:
    notebook = open_notebook(book.folder)
    return [(each.person, each.said) for each in notebook.people_by_last_met()]


def capture(book: Book) -> None:
    book.capture("Kwame Mensah @Rail")


def capture_two(book: Book) -> None:
    book.capture("Mei Tanaka + Olu Bello", EARLIEST)


def meet_again(book: Book) -> None:
    book.capture("Ana : again", same_as=book.notebook.people_by_last_met()[-1].person)


def meet_longer_ago(book: Book) -> None:
    first = book.notebook.people_by_last_met()[0].person
    book.capture("Ana : remembered late", EARLIEST, same_as=first)


def archive(book: Book) -> None:
    first = book.notebook.people_by_last_met()[0].person
    book.keep(book.notebook.archive_person(first, NOW))


def delete(book: Book) -> None:
    first = book.notebook.people_by_last_met()[0].person
    book.keep(book.notebook.delete_person(first, NOW))


def undo(book: Book) -> None:
    book.keep(book.notebook.undo(NOW))


DONE = (capture, capture_two, meet_again, meet_longer_ago, archive, delete, undo)


@pytest.mark.parametrize(
    "done", permutations(DONE, 2), ids=lambda done: "-".join(each.__name__ for each in done)
)
def test_the_order_is_the_one_that_is_read_anew(
    book: Book, done: tuple[Callable[[Book], None], ...]
) -> None:
    for line in ("Ana Ruiz", "Jo Ek", "Bo Li"):
        book.capture(line, EARLIER)
    assert order(book) == order_read_anew(book)
    for each in done:
        each(book)
        assert order(book) == order_read_anew(book)


def test_a_day_is_the_last_of_several(book: Book) -> None:
    ana = book.capture("Ana", EARLIEST)
    assert order(book) == [(ana.id, EARLIEST.date().isoformat())]
    book.capture("Ana", same_as=ana.id)
    assert order(book) == [(ana.id, TODAY.isoformat())]


def test_the_order_that_was_read_ahead_is_not_used_once_something_has_changed(book: Book) -> None:
    book.capture("Ana", EARLIER)
    book.notebook.read_everyone()
    book.capture("Jo")
    assert order(book) == order_read_anew(book)


def test_the_order_that_was_read_ahead_is_used(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    book.capture("Ana", EARLIER)
    known = order_read_anew(book)
    book.notebook.read_everyone()
    monkeypatch.setattr(book.notebook._store, "column", None)
    assert order(book) == known
