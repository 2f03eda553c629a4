"""What is completed is read ahead for whoever types first, and is what would be read anew."""

import pytest

from hallway.domain.completions import Completed
from tests.notebook.people import NOW, Book

TYPED = {
    Completed.PERSON: "an",
    Completed.ORGANISATION: "a",
    Completed.TAG: "r",
    Completed.PLACE: "p",
    Completed.EVENT: "py",
}


def completed(book: Book) -> list[str]:
    return [book.notebook.rest_of(kind, typed) for kind, typed in TYPED.items()]


def fill(book: Book) -> None:
    book.keep(book.notebook.start_event("PyCon", NOW))
    book.capture("Ana Ruiz @Acme #rust /Porto")


def test_it_is_what_would_be_read_anew(book: Book) -> None:
    fill(book)
    book = book.reopened()
    book.notebook.read_everyone()
    assert completed(book) == ["a Ruiz", "cme", "ust", "orto", "Con"]


def test_it_is_not_read_once_more(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(book)
    book = book.reopened()
    book.notebook.read_everyone()
    monkeypatch.setattr(book.notebook._store, "column", None)
    assert book.notebook.rest_of(Completed.TAG, "r") == "ust"


def test_it_is_not_used_once_something_has_changed(book: Book) -> None:
    fill(book)
    book = book.reopened()
    book.notebook.read_everyone()
    book.capture("Anders Lind @Acme #rivers", is_new=True)
    assert completed(book) == completed(book.reopened())
