"""A captured line is opened again and put right."""

from datetime import date, timedelta

import pytest

from hallway.domain.asks import Ask
from hallway.domain.capture_line import read_line, write_line
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.followups import Followup
from hallway.domain.people import FactKind, Person
from hallway.domain.questions import Question
from tests.notebook.people import ANA, NOW, TODAY, Book

LATER = NOW + timedelta(minutes=20)


def amend(book: Book, person: Person, line: str) -> Person:
    (encounter,) = book.talks(person)[:1]
    before = book.notebook.draft_of(encounter.id)
    after = read_line(line, TODAY).draft
    book.keep(book.notebook.amend_capture(encounter.id, before, after, LATER))
    return book.person(person)


def promises(book: Book) -> list[tuple[str, date | None]]:
    return [(each.text, each.due) for each in book.notebook.all(Followup)]


def open_questions(book: Book) -> list[str]:
    return [each.kind.value for each in book.notebook.all(Question) if each.is_open]


@pytest.mark.parametrize(
    "line",
    [
        ANA,
        "Ana? @Acme ?a reviewer +a badge !vines ! learned: ask early &Joana ^Marek ana@a.example",
        "? green scarf #teaching : loops < the slides fri",
    ],
)
def test_a_capture_is_opened_as_the_line_it_was(book: Book, line: str) -> None:
    person = book.capture(line)
    (encounter,) = book.talks(person)
    assert book.notebook.draft_of(encounter.id) == read_line(line, TODAY).draft


def test_a_line_left_as_it_is_changes_nothing(book: Book) -> None:
    with pytest.raises(Refused):
        amend(book, book.capture(ANA), ANA)


def test_a_slip_in_the_name_does_not_stay_as_a_spelling(book: Book) -> None:
    ana = amend(book, book.capture("Ana Riuz @Acme"), "Ana Ruiz @Acme")
    assert (ana.name, ana.other_names()) == ("Ana Ruiz", ())


def test_a_note_in_other_words_takes_the_place_of_the_first(book: Book) -> None:
    ana = amend(book, book.capture("Ana : drones"), "Ana : drones and bees")
    assert [talk.note for talk in book.talks(ana)] == ["drones and bees"]


def test_what_was_said_of_a_day_before_stays(book: Book) -> None:
    ana = book.capture("Ana Ruiz @Globex", NOW - timedelta(days=30))
    book.capture("Ana Ruiz @Acme", same_as=ana.id)
    ana = amend(book, ana, "Ana Ruiz @Zemin")
    assert ana.every(FactKind.ORGANISATION) == ("Globex", "Zemin")


def test_another_day_moves_the_promise_and_makes_no_second_one(book: Book) -> None:
    amend(book, book.capture("Ana > the paper fri"), "Ana > the paper sat")
    assert promises(book) == [("the paper", date(2026, 11, 28))]


def test_a_promise_that_is_struck_out_is_gone(book: Book) -> None:
    amend(book, book.capture("Ana > the paper fri > call her"), "Ana > call her")
    assert promises(book) == [("call her", None)]


def test_a_promise_kept_meanwhile_stays_done(book: Book) -> None:
    ana = book.capture("Ana > the paper fri > call her")
    paper = next(each for each in book.notebook.all(Followup) if each.due)
    book.keep(book.notebook.complete_followup(paper.id, LATER))
    amend(book, ana, "Ana > call him")
    done = [each.text for each in book.notebook.all(Followup) if not each.is_open]
    assert done == ["the paper"]


def test_an_ask_is_added_to_the_same_conversation(book: Book) -> None:
    ana = amend(book, book.capture("Ana : drones"), "Ana ?a reviewer : drones")
    (ask,) = book.notebook.all(Ask)
    assert ask.encounter == book.talks(ana)[0].id


def test_a_name_that_is_filled_in_answers_the_question(book: Book) -> None:
    amend(book, book.capture("? green scarf"), "Ana Ruiz ~green scarf")
    assert open_questions(book) == []


def test_a_companion_that_is_struck_out_is_not_asked_about(book: Book) -> None:
    amend(book, book.capture("Ana &Joana"), "Ana : drones")
    assert open_questions(book) == []


def test_a_companion_that_is_added_is_linked(book: Book) -> None:
    joana = book.capture("Joana Prado")
    ana = amend(book, book.capture("Ana Ruiz"), "Ana Ruiz &Joana Prado")
    (talk,) = [each for each in book.talks(ana) if each.people == (ana.id,)]
    assert [link.person for link in talk.companions] == [joana.id]


def test_undo_brings_the_line_back_as_it_was(book: Book) -> None:
    ana = book.capture(ANA)
    amend(book, ana, "Ana Ruiz @Globex #maps : kites > nothing")
    book.keep(book.notebook.undo(LATER))
    (encounter,) = book.talks(ana)
    assert book.notebook.draft_of(encounter.id) == read_line(ANA, TODAY).draft


def test_an_amended_conversation_stays_one(book: Book) -> None:
    amend(book, book.capture(ANA), "Ana Ruiz : kites")
    assert len(list(book.notebook.all(Encounter))) == 1


def test_the_opened_line_can_be_written(book: Book) -> None:
    person = book.capture(ANA)
    (encounter,) = book.talks(person)
    line = write_line(book.notebook.draft_of(encounter.id))
    assert read_line(line, TODAY).draft == read_line(ANA, TODAY).draft
