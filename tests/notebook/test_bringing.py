"""Introductions: who brought you to whom, whom you brought together, what came of it."""

import pytest

from hallway.domain.contacts import read_outcome
from hallway.domain.errors import Refused
from hallway.domain.introductions import Introduction
from hallway.notebook.state import create
from tests.notebook.people import NOW, TODAY, Book


def brought_together(book: Book) -> None:
    """Tick an introduction off that was promised."""
    book.capture("Bo Lind")
    book.capture("Ana Ruiz > introduce her to Bo Lind")
    promise = book.promise("introduce her to Bo Lind")
    came_of = read_outcome("", promise.text, TODAY)
    book.keep(book.notebook.fulfil_followup(promise.id, came_of, NOW))


def names(book: Book, people: tuple[int, ...]) -> list[str | None]:
    return [book.notebook.person(each).name for each in people]


def test_who_brought_you_to_whom_is_listed(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.capture("Bo Lind ^Ana Ruiz")
    (brought,) = book.notebook.brought()
    assert (brought.by, names(book, brought.people)) == (ana.id, ["Bo Lind"])


def test_an_introduction_that_was_promised_is_listed_once_it_is_made(book: Book) -> None:
    brought_together(book)
    (brought,) = book.notebook.brought()
    assert (brought.by, names(book, brought.people)) == (None, ["Ana Ruiz", "Bo Lind"])


def test_whether_both_want_it_is_said_before_it_is_made_and_kept_once_it_is(book: Book) -> None:
    bo = book.capture("Bo Lind")
    ana = book.capture("Ana Ruiz > introduce her to Bo Lind")
    for person in (ana, bo):
        (promised,) = book.notebook.brought(bo.id)
        book.keep(book.notebook.say_wanted(promised, person.id, NOW))
    (promised,) = book.notebook.brought(ana.id)
    promise = book.promise("introduce her to Bo Lind")
    assert (promised.promise, promised.wanted_by) == (promise.id, (ana.id, bo.id))
    came_of = read_outcome("", promise.text, TODAY)
    book.keep(book.notebook.fulfil_followup(promise.id, came_of, NOW))
    (made,) = book.notebook.brought()
    assert (made.promise, made.wanted_by) == (None, (ana.id, bo.id))


def test_a_promise_stands_with_whoever_its_words_name(book: Book) -> None:
    bo, mei = book.capture("Bo Lind"), book.capture("Mei Tanaka")
    book.capture("Ana Ruiz > introduce her to Lind, by mail > introduce her to Mei Tanaka")
    (with_bo,) = book.notebook.brought(bo.id)
    (with_mei,) = book.notebook.brought(mei.id)
    assert (names(book, with_bo.people), names(book, with_mei.people)) == (
        ["Ana Ruiz", "Bo Lind"],
        ["Ana Ruiz", "Mei Tanaka"],
    )


def test_nothing_came_of_what_is_only_promised(book: Book) -> None:
    book.capture("Bo Lind")
    book.capture("Ana Ruiz > introduce her to Bo Lind")
    (promised,) = book.notebook.brought()
    with pytest.raises(Refused, match="not made yet"):
        book.notebook.say_came_of(promised, "a duet", NOW)


def test_what_is_let_go_or_names_nobody_known_is_not_to_be_made(book: Book) -> None:
    book.capture("Bo Lind")
    book.capture("Ana Ruiz > introduce her to Bo Lind > introduce her to an investor")
    book.keep(book.notebook.let_go_followup(book.promise("introduce her to Bo Lind").id, NOW))
    assert book.notebook.brought() == []


def test_undo_takes_the_introduction_back_too(book: Book) -> None:
    brought_together(book)
    book.keep(book.notebook.undo(NOW))
    assert list(book.notebook.all(Introduction)) == []


def test_what_came_of_it_is_kept_for_both_kinds(book: Book) -> None:
    brought_together(book)
    ana = book.notebook.resolve_person("Ana Ruiz")
    book.capture("Chidi Okafor ^Ana Ruiz")
    for brought in book.notebook.brought(ana.id):
        book.keep(book.notebook.say_came_of(brought, "a duet", NOW))
    assert [each.came_of for each in book.notebook.brought(ana.id)] == ["a duet", "a duet"]


def test_what_came_of_it_stands_on_the_card(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    bo = book.capture("Bo Lind ^Ana Ruiz")
    (brought,) = book.notebook.brought()
    book.keep(book.notebook.say_came_of(brought, "a duet", NOW))
    assert book.notebook.card(bo.id, TODAY).talks[0].came_of == "a duet"
    moments = book.notebook.card(ana.id, TODAY).timeline
    assert "a duet" in {getattr(each, "came_of", "") for each in moments}


def test_whether_both_wanted_it_is_said_and_taken_back(book: Book) -> None:
    brought_together(book)
    (brought,) = book.notebook.brought()
    ana = brought.people[0]
    book.keep(book.notebook.say_wanted(brought, ana, NOW))
    (wanted,) = book.notebook.brought()
    assert wanted.wanted_by == (ana,)
    book.keep(book.notebook.say_wanted(wanted, ana, NOW))
    assert book.notebook.brought()[0].wanted_by == ()


def test_somebody_else_cannot_have_wanted_it(book: Book) -> None:
    brought_together(book)
    (brought,) = book.notebook.brought()
    chidi = book.capture("Chidi Okafor")
    with pytest.raises(Refused, match="not one of the two"):
        book.notebook.say_wanted(brought, chidi.id, NOW)


def test_somebody_who_introduced_themselves_is_no_introduction(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.capture("Ana Ruiz ^Ana Ruiz", same_as=ana.id)
    assert book.notebook.brought() == []


def test_people_who_introduced_each_other_are_both_listed(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    bo = book.capture("Bo Lind ^Ana Ruiz")
    book.capture("Ana Ruiz ^Bo Lind", same_as=ana.id)
    assert {each.by for each in book.notebook.brought()} == {ana.id, bo.id}


def test_somebody_in_the_trash_is_not_listed(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.capture("Bo Lind ^Ana Ruiz")
    book.keep(book.notebook.delete_person(ana.id, NOW))
    assert book.notebook.brought() == []


def test_two_who_turn_out_to_be_one_were_not_brought_together(book: Book) -> None:
    ana, bo = book.capture("Ana Ruiz"), book.capture("Bo Lind")
    record = Introduction(id=51, people=(ana.id, bo.id), day=TODAY)
    book.keep(book.notebook.plan(NOW, "Added", [create(record)]))
    book.keep(book.notebook.merge_people(ana.id, bo.id, NOW))
    assert book.notebook.brought() == []


def test_whoever_turns_out_to_be_their_introducer_came_by_themselves(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    bo = book.capture("Bo Lind ^Ana Ruiz")
    book.keep(book.notebook.merge_people(ana.id, bo.id, NOW))
    assert (book.notebook.brought(), book.notebook.card(ana.id, TODAY).introducer) == ([], None)


def test_their_own_name_as_introducer_is_asked_about(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.capture("Ana Ruiz ^Ana Ruiz", same_as=ana.id)
    (question,) = book.notebook.open_questions()
    with pytest.raises(Refused, match="the one you met there"):
        book.notebook.answer_whom(question.id, ana.id, NOW)


def test_whom_somebody_else_brought_nobody_is_asked_about(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    bo = book.capture("Bo Lind ^Ana Ruiz")
    (brought,) = book.notebook.brought(ana.id)
    with pytest.raises(Refused, match="nobody had to be asked"):
        book.notebook.say_wanted(brought, bo.id, NOW)
