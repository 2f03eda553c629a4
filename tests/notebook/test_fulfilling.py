"""What comes of a follow-up is one change: done, the contact that was made, and the next step."""

from datetime import date, timedelta

import pytest

from hallway.domain.contacts import read_outcome
from hallway.domain.encounters import Contact, Encounter
from hallway.domain.errors import Refused
from hallway.domain.followups import Followup
from tests.notebook.people import NOW, TODAY, Book

EARLIER = NOW - timedelta(days=9)


def fulfil(book: Book, text: str, said: str = "") -> None:
    promise = book.promise(text)
    came_of = read_outcome(said, promise.text, TODAY)
    book.keep(book.notebook.fulfil_followup(promise.id, came_of, NOW))


def contacts(book: Book) -> list[Encounter]:
    return [each for each in book.notebook.all(Encounter) if each.contact is not None]


def test_it_is_done_with_what_came_of_it(book: Book) -> None:
    book.capture("Ana > send it", EARLIER)
    fulfil(book, "send it", "she framed it")
    done = book.promise("send it")
    assert (done.done_on, done.outcome) == (TODAY, "she framed it")


def test_the_contact_that_was_made_is_the_last_one(book: Book) -> None:
    ana = book.capture("Ana > send it", EARLIER)
    fulfil(book, "send it")
    assert book.talks(ana)[0].contact is Contact.MESSAGE
    assert book.notebook.people_by_last_met()[0].day == TODAY


def test_an_introduction_was_a_contact_with_both(book: Book) -> None:
    ana = book.capture("Ana > introduce her to Bo Lind", EARLIER)
    bo = book.capture("Bo Lind", EARLIER)
    fulfil(book, "introduce her to Bo Lind")
    assert contacts(book)[0].people == (ana.id, bo.id)


def test_what_needs_nobody_is_no_contact(book: Book) -> None:
    book.capture("Ana > think about bees", EARLIER)
    fulfil(book, "think about bees")
    assert contacts(book) == []


def test_the_next_step_hangs_on_that_contact(book: Book) -> None:
    ana = book.capture("Ana > send it", EARLIER)
    fulfil(book, "send it", "she framed it > part two 2026-12-01")
    (contact,) = contacts(book)
    following = book.promise("part two")
    assert (following.person, following.encounter, following.due) == (
        *(ana.id, contact.id, date(2026, 12, 1)),
    )


def test_it_is_undone_as_one(book: Book) -> None:
    book.capture("Ana > send it", EARLIER)
    fulfil(book, "send it", "fine > part two")
    book.keep(book.notebook.undo(NOW))
    assert (contacts(book), [each.text for each in book.notebook.all(Followup)]) == (
        *([], ["send it"]),
    )


def test_a_contact_is_not_among_what_was_captured_today(book: Book) -> None:
    book.capture("Ana > send it", EARLIER)
    fulfil(book, "send it")
    assert book.notebook.captured_on(TODAY) == []


def test_what_is_done_is_not_done_again(book: Book) -> None:
    book.capture("Ana > send it", EARLIER)
    fulfil(book, "send it")
    with pytest.raises(Refused, match="was done on"):
        fulfil(book, "send it")


def test_a_reason_stays_with_what_was_let_go(book: Book) -> None:
    book.capture("Ana > send it", EARLIER)
    book.keep(book.notebook.let_go_followup(book.promise("send it").id, NOW, " no need "))
    gone = book.promise("send it")
    assert (gone.done_on, gone.let_go_on, gone.outcome) == (None, TODAY, "no need")


def test_of_somebody_in_the_trash_nothing_is_done(book: Book) -> None:
    ana = book.capture("Ana > send it", EARLIER)
    book.keep(book.notebook.delete_person(ana.id, NOW))
    with pytest.raises(Refused, match="in the trash"):
        fulfil(book, "send it")
