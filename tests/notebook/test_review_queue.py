"""The queue of a review, asked for at each key, is the one that would be read anew."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from hallway.domain.changes import Change
from hallway.domain.followups import Followup
from hallway.notebook.review import Reviews, Waiting
from hallway.notebook.watching import Watched
from tests.notebook.people import NOW, TODAY, Book


def queue(book: Book) -> list[Waiting]:
    return book.notebook.review_queue(TODAY)


def queue_read_anew(book: Book) -> list[Waiting]:
    return book.reopened().notebook.review_queue(TODAY)


def test_after_each_change_it_is_the_one_that_is_read_anew(book: Book) -> None:
    notebook, ana, bo = book.notebook, book.capture("Ana Ruiz"), book.capture("Bo Lind")
    queue(book)
    plans: tuple[Callable[[], Change], ...] = (
        lambda: notebook.keep_in_touch(ana.id, NOW),
        lambda: notebook.undo(NOW),
        lambda: notebook.archive_person(bo.id, NOW),
        lambda: notebook.promise_to(ana.id, "write to them", TODAY, NOW),
        lambda: notebook.rest_a_year(ana.id, NOW),
        lambda: notebook.delete_person(ana.id, NOW),
    )
    for plan in plans:
        book.keep(plan())
        assert queue(book) == queue_read_anew(book)


def test_whom_another_process_captured_is_in_it(book: Book) -> None:
    book.capture("Ana Ruiz")
    queue(book)
    book.reopened().capture("Bo Lind")
    book.notebook.catch_up()
    assert len(queue(book)) == 2


def test_another_day_has_a_queue_of_its_own(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.keep(book.notebook.set_cadence(ana.id, 5, NOW))
    assert queue(book) == []
    assert len(book.notebook.review_queue(TODAY + timedelta(days=5))) == 1
    assert queue(book) == []


def test_what_is_done_with_a_queue_leaves_the_next_as_it_is(book: Book) -> None:
    book.capture("Ana Ruiz")
    queue(book).clear()
    assert len(queue(book)) == 1


def test_after_any_of_many_kinds_of_change_it_is_the_one_that_is_read_anew(book: Book) -> None:
    notebook = book.notebook
    ana, bo, mei = (book.capture(each) for each in ("Ana Ruiz", "Bo Lind", "Mei Tanaka"))
    book.keep(notebook.set_cadence(ana.id, 1, NOW - timedelta(days=9)))
    queue(book)
    plans: tuple[Callable[[], Change], ...] = (
        lambda: notebook.promise_to(ana.id, "write to them", TODAY, NOW),
        lambda: notebook.complete_followup(next(notebook.all(Followup)).id, NOW),
        lambda: notebook.undo(NOW),
        lambda: notebook.log_contact(ana.id, "call: bees", NOW + timedelta(days=3)),
        lambda: notebook.bump(bo.id, NOW),
        lambda: notebook.merge_people(ana.id, mei.id, NOW),
        lambda: notebook.undo(NOW),
        lambda: notebook.set_cadence(bo.id, 3, NOW),
        lambda: notebook.delete_person(bo.id, NOW),
        lambda: notebook.bring_back_person(bo.id, NOW),
    )
    later = TODAY + timedelta(days=5)
    for plan in plans:
        book.keep(plan())
        anew = book.reopened().notebook.review_queue(later)
        assert notebook.review_queue(later) == anew


def test_of_a_change_only_whom_it_concerns_is_looked_at_again(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = book.capture("Ana Ruiz"), book.capture("Bo Lind")
    queue(book)
    looked_at, reasons = [], Reviews._reasons

    def note(reviews: Reviews, each: Watched, *args: Any, **kwargs: Any) -> Any:
        looked_at.append(each.person)
        return reasons(reviews, each, *args, **kwargs)

    monkeypatch.setattr(Reviews, "_reasons", note)
    book.keep(book.notebook.bump(ana.id, NOW))
    queue(book)
    assert looked_at == [ana.id]
