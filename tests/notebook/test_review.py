"""Whom a review brings up, why, and in what order."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hallway.domain.encounters import TalkKind
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.people import Fact, FactKind, Person, Standing
from hallway.domain.ties import Closeness, TieKind
from hallway.notebook.review import Card, Reason
from hallway.notebook.state import create
from tests.notebook.people import ANA, NOW, TODAY, Book


def cards(book: Book, today: date = TODAY) -> list[Card]:
    notebook = book.notebook
    return [notebook.review_card(each, today) for each in notebook.review_queue(today)]


def reasons(book: Book, today: date = TODAY) -> list[tuple[str | None, Reason]]:
    return [(card.person.name, card.reason) for card in cards(book, today)]


def words(book: Book, today: date = TODAY) -> str:
    return cards(book, today)[0].words


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
    promises = [card.followup for card in cards(book) if card.followup]
    assert [promise.text for promise in promises] == ["late", "now"]


def test_a_card_says_how_late_a_promise_is(book: Book) -> None:
    book.capture("Ana > the paper 2026-11-20", NOW - timedelta(days=12))
    assert words(book) == "You promised 12 days ago, late by 2 days: the paper"


def test_a_card_says_what_they_promised(book: Book) -> None:
    book.capture("Ana < the slides today", NOW)
    assert words(book) == "They promised today, due today: the slides"


def test_a_look_alike_is_asked_with_the_evidence(book: Book) -> None:
    book.capture(ANA)
    book.capture("Ana Ruiz @Acme Robotics")
    (card,) = [c for c in cards(book) if c.reason is Reason.LOOK_ALIKE]
    assert card.words.startswith("Looks like Ana Ruiz: ")


def test_an_unmatched_name_is_asked_about(book: Book) -> None:
    book.capture("Ana Ruiz ^Petra")
    (card,) = [card for card in cards(book) if card.reason is Reason.WHOM]
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
    first = book.notebook.review_queue(TODAY)
    assert book.reopened().notebook.review_queue(TODAY) == first


def later(days: int) -> date:
    return TODAY + timedelta(days=days)


def kept(book: Book, line: str = "Ana Ruiz @Acme : drones") -> RecordId:
    """Captures somebody about whom something is decided."""
    person = book.capture(line)
    book.keep(book.notebook.keep_in_touch(person.id, NOW))
    return person.id


def test_a_cadence_that_has_passed_brings_somebody_up(book: Book) -> None:
    book.keep(book.notebook.set_cadence(kept(book), 30, NOW))
    assert (reasons(book, later(29)), reasons(book, later(30))) == (
        *([], [("Ana Ruiz", Reason.CADENCE)]),
    )


def test_a_cadence_says_when_you_were_in_touch_and_about_what(book: Book) -> None:
    book.keep(book.notebook.set_cadence(kept(book), 30, NOW))
    assert words(book, later(40)) == "In touch 40 days ago, wanted every 30 days: drones"


def test_any_contact_begins_the_cadence_anew(book: Book) -> None:
    ana = kept(book)
    book.keep(book.notebook.set_cadence(ana, 30, NOW))
    book.keep(book.notebook.log_contact(ana, "call: she laughed", NOW + timedelta(days=20)))
    assert (reasons(book, later(40)), book.talks(book.notebook.person(ana))[0].note) == (
        *([], "she laughed"),
    )


def test_a_bump_begins_the_cadence_anew_and_claims_no_contact(book: Book) -> None:
    ana = kept(book)
    book.keep(book.notebook.set_cadence(ana, 30, NOW))
    book.keep(book.notebook.bump(ana, NOW + timedelta(days=20)))
    assert (reasons(book, later(40)), len(book.talks(book.notebook.person(ana)))) == ([], 1)


def test_a_circle_has_a_cadence(book: Book) -> None:
    book.notebook.policies = replace(book.notebook.policies, cadences={"friends": 10})
    book.keep(book.notebook.put_in_circle(kept(book), "Friends", NOW))
    assert reasons(book, later(10)) == [("Ana Ruiz", Reason.CADENCE)]


def test_the_core_has_a_cadence(book: Book) -> None:
    book.keep(book.notebook.move_core(kept(book), NOW))
    assert reasons(book, later(60)) == [("Ana Ruiz", Reason.CADENCE)]


@pytest.mark.parametrize("kind", [TieKind.AMBIENT, TieKind.PAUSED])
def test_an_ambient_or_paused_tie_is_never_overdue(book: Book, kind: TieKind) -> None:
    ana = kept(book)
    book.keep(book.notebook.set_cadence(ana, 30, NOW))
    book.keep(book.notebook.set_tie_kind(ana, kind, NOW))
    assert reasons(book, later(400)) == []


def test_whom_you_promised_to_write_to_is_not_brought_up_for_a_cadence(book: Book) -> None:
    ana = kept(book)
    book.keep(book.notebook.set_cadence(ana, 30, NOW))
    book.keep(book.notebook.promise_to(ana, "write to them", later(99), NOW))
    assert reasons(book, later(40)) == []


def test_the_most_overdue_comes_first(book: Book) -> None:
    for name, days in (("Ana Ruiz", 40), ("Bo Lind", 7)):
        book.keep(book.notebook.set_cadence(kept(book, name), days, NOW))
    assert [name for name, _ in reasons(book, later(50))] == ["Bo Lind", "Ana Ruiz"]


def test_old_facts_of_the_core_are_asked_about(book: Book) -> None:
    ana = kept(book)
    book.keep(book.notebook.move_core(ana, NOW))
    book.keep(book.notebook.set_tie_kind(ana, TieKind.AMBIENT, NOW))
    assert (reasons(book, later(239)), words(book, later(240))) == (
        *([], "Core. Still at Acme? Said 8 months ago"),
    )
    book.keep(book.notebook.confirm_facts(ana, NOW + timedelta(days=240)))
    assert reasons(book, later(241)) == []


def test_who_was_close_and_is_silent_is_remembered_with_what_you_talked_about(book: Book) -> None:
    ana = kept(book)
    book.keep(book.notebook.set_closeness(ana, Closeness.CLOSE, NOW))
    assert (reasons(book, later(1094)), words(book, later(1095))) == (
        *([], "Once close, silent for 3 years: drones"),
    )


def test_closeness_is_suggested_by_how_often_and_how_deep_you_talked(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    assert book.notebook.closeness(ana) is Closeness.MET
    for day in range(1, 5):
        book.capture("Ana", NOW + timedelta(days=day), same_as=ana.id)
    assert book.notebook.closeness(ana) is Closeness.WELL
    book.keep(book.notebook.say_talk(book.talks(ana), TalkKind.DEEP, NOW))
    assert book.notebook.closeness(ana) is Closeness.CLOSE


def test_who_rests_is_not_asked_about_before_the_day(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.keep(book.notebook.set_cadence(ana.id, 5, NOW))
    book.keep(book.notebook.rest(ana.id, later(9), NOW))
    assert (reasons(book, later(8)), len(reasons(book, later(9)))) == ([], 1)


def test_whom_you_never_met_wrote_or_chose_does_not_come_up(book: Book) -> None:
    imported(book)
    assert reasons(book, later(99)) == []


def imported(book: Book) -> RecordId:
    fact = Fact(FactKind.NAME, "Imported Person", TODAY, "contacts.csv")
    person = Person(id=book.notebook._new_id(), met_on=TODAY, facts=(fact,))
    book.keep(book.notebook.plan(NOW, "Imported", [create(person)]))
    return person.id


def test_who_was_never_met_comes_up_once_a_cadence_is_set_for_them(book: Book) -> None:
    book.keep(book.notebook.set_cadence(imported(book), 30, NOW))
    assert (reasons(book, later(29)), words(book, later(30))) == (
        *([], "Not in touch yet, wanted every 30 days"),
    )


def test_who_was_never_met_comes_up_once_they_are_of_the_core(book: Book) -> None:
    book.keep(book.notebook.move_core(imported(book), NOW))
    assert reasons(book, later(60)) == [("Imported Person", Reason.CADENCE)]


def test_the_cadence_of_a_circle_brings_up_nobody_who_was_never_met(book: Book) -> None:
    book.notebook.policies = replace(book.notebook.policies, cadences={"alumni": 10})
    book.keep(book.notebook.put_in_circle(imported(book), "Alumni", NOW))
    assert reasons(book, later(99)) == []


@pytest.mark.parametrize("days", [0, -1, 10_000])
def test_a_cadence_that_cannot_be_is_refused(book: Book, days: int) -> None:
    with pytest.raises(Refused, match="from 1 to 3650"):
        book.notebook.set_cadence(kept(book), days, NOW)


def test_a_large_core_says_so_and_is_no_less_a_core(book: Book) -> None:
    book.notebook.policies = replace(book.notebook.policies, core_limit=1)
    book.keep(book.notebook.move_core(kept(book), NOW))
    change = book.keep(book.notebook.move_core(kept(book, "Bo Lind"), NOW))
    assert change.words == "Bo Lind is in core now: 2 people, and 1 were to be enough"


def test_whoever_leaves_the_core_is_out_of_it(book: Book) -> None:
    ana = kept(book)
    book.keep(book.notebook.move_core(ana, NOW))
    book.keep(book.notebook.move_core(ana, NOW))
    assert not book.notebook.person(ana).is_core


def test_what_is_watched_follows_every_change(book: Book) -> None:
    book.notebook.watched()
    ana = kept(book)
    book.keep(book.notebook.set_cadence(ana, 30, NOW))
    book.keep(book.notebook.put_in_circle(ana, "choir", NOW))
    bo = book.capture("Bo Lind", is_new=True)
    book.keep(book.notebook.merge_people(ana, bo.id, NOW))
    book.keep(book.notebook.undo(NOW))
    book.keep(book.notebook.delete_person(bo.id, NOW))
    assert dict(book.notebook.watched()) == dict(book.reopened().notebook.watched())
