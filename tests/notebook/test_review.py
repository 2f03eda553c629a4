from datetime import timedelta

from hallway.domain.people import Standing
from hallway.notebook.review import Reason
from tests.notebook.people import ANA, NOW, TODAY, Book


def reasons(book: Book) -> list[tuple[str | None, Reason]]:
    return [(card.person.name, card.reason) for card in book.notebook.review_queue(TODAY)]


def test_an_empty_notebook_has_nothing_to_review(book: Book) -> None:
    assert reasons(book) == []


def test_promises_come_first_then_questions_then_people_just_met(book: Book) -> None:
    book.capture("Petra Horák", NOW - timedelta(days=1))
    book.capture("Jo? @Bolt")
    book.capture("Marek Novak > call 2026-11-20")
    assert reasons(book) == [
        ("Marek Novak", Reason.PROMISE),
        ("Jo", Reason.UNSURE_NAME),
        ("Marek Novak", Reason.UNDECIDED),
        ("Jo", Reason.UNDECIDED),
        ("Petra Horák", Reason.UNDECIDED),
    ]


def test_only_what_is_late_or_due_today_is_pressing(book: Book) -> None:
    book.capture("Ana > late 2026-11-20 > now today > soon tomorrow > undated")
    promises = [card.followup for card in book.notebook.review_queue(TODAY) if card.followup]
    assert [promise.text for promise in promises] == ["late", "now"]


def test_a_card_says_how_late_a_promise_is(book: Book) -> None:
    book.capture("Ana > the paper 2026-11-20", NOW - timedelta(days=12))
    words = book.notebook.review_queue(TODAY)[0].words
    assert words == "You promised 12 days ago, late by 2 days: the paper"


def test_a_card_says_what_they_promised(book: Book) -> None:
    book.capture("Ana < the slides today", NOW)
    words = book.notebook.review_queue(TODAY)[0].words
    assert words == "They promised today, due today: the slides"


def test_a_look_alike_is_asked_with_the_evidence(book: Book) -> None:
    book.capture(ANA)
    book.capture("Ana Ruiz @Acme Robotics")
    (card,) = [c for c in book.notebook.review_queue(TODAY) if c.reason is Reason.LOOK_ALIKE]
    assert card.words.startswith("Looks like Ana Ruiz: ")


def test_an_unmatched_name_is_asked_about(book: Book) -> None:
    book.capture("Ana Ruiz ^Petra")
    (card,) = [card for card in book.notebook.review_queue(TODAY) if card.reason is Reason.WHOM]
    assert card.words == "Who is Petra, who introduced you?"


def test_who_is_kept_is_not_undecided(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.keep(book.notebook.keep_in_touch(ana.id, NOW))
    assert (reasons(book), book.person(ana).standing) == ([], Standing.KEPT)


def test_who_is_archived_is_asked_about_no_more(book: Book) -> None:
    ana = book.capture("Ana Ruiz?")
    book.keep(book.notebook.archive_person(ana.id, NOW))
    assert (reasons(book), book.questions()) == ([], [])


def test_a_promise_to_someone_archived_is_still_a_promise(book: Book) -> None:
    ana = book.capture("Ana Ruiz > call 2026-11-20")
    book.keep(book.notebook.archive_person(ana.id, NOW))
    assert reasons(book) == [("Ana Ruiz", Reason.PROMISE)]


def test_who_is_met_again_leaves_the_archive(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.keep(book.notebook.archive_person(ana.id, NOW))
    book.capture("Ana Ruiz : hello", same_as=ana.id)
    assert book.person(ana).is_present


def test_an_unsure_name_is_confirmed(book: Book) -> None:
    ana = book.capture("Ana Ruiz?")
    (question,) = book.questions()
    book.keep(book.notebook.answer_name(question.id, NOW))
    assert (book.person(ana).name_is_unsure, book.questions()) == (False, [])


def test_who_is_archived_can_still_be_found(book: Book) -> None:
    ana = book.capture(ANA)
    book.keep(book.notebook.archive_person(ana.id, NOW))
    assert [hit.person for hit in book.notebook.who("rust", TODAY)] == [ana.id]


def test_an_answered_question_leaves_the_queue(book: Book) -> None:
    ana = book.capture("Ana? @Acme")
    book.keep(book.notebook.keep_in_touch(ana.id, NOW))
    (question,) = book.questions()
    book.keep(book.notebook.answer_new(question.id, NOW))
    assert reasons(book) == []


def test_the_queue_keeps_its_order(book: Book) -> None:
    for name in ("Ana", "Marek", "Petra"):
        book.capture(f"{name} ^Someone > call 2026-11-20")
    first = [card.key for card in book.notebook.review_queue(TODAY)]
    assert [card.key for card in book.reopened().notebook.review_queue(TODAY)] == first
