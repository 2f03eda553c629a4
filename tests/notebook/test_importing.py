"""Taking in a file: what becomes of each row, and that nothing is lost, merged or doubled."""

import pytest

from hallway.domain.errors import Refused
from hallway.domain.incoming import Batch, Incoming, SetAside
from hallway.domain.judged import Judged, RowChoice, RowState
from hallway.domain.people import Fact, FactKind, Person
from hallway.domain.questions import Question
from tests.notebook.people import NOW, TODAY, Book

KINDS = {kind.value: kind for kind in FactKind}


def row(number: int, note: str = "", **facts: str) -> Incoming:
    return Incoming(number, tuple((KINDS[kind], text) for kind, text in facts.items()), note)


def judge(book: Book, *rows: Incoming, source: str = "LinkedIn connections") -> list[Judged]:
    wanted = book.notebook.begin_import("people.csv", Batch(source, rows))
    return list(book.notebook.judge(wanted))


def take_in(
    book: Book, *rows: Incoming, choices: dict[int, RowChoice] | None = None
) -> list[Judged]:
    wanted = book.notebook.begin_import("people.csv", Batch("LinkedIn connections", rows))
    judged = list(book.notebook.judge(wanted))
    book.keep(book.notebook.keep_import(wanted, NOW, choices or {}))
    return judged


def states(judged: list[Judged]) -> list[RowState]:
    return [each.state for each in judged]


def people(book: Book) -> list[Person]:
    return list(book.notebook.people())


def test_somebody_unknown_is_new_with_source_and_day(book: Book) -> None:
    take_in(book, row(1, name="Ana Ruiz", organisation="Acme", email="ana@acme.example"))
    (ana,) = people(book)
    assert ana.facts[0] == Fact(FactKind.NAME, "Ana Ruiz", TODAY, "LinkedIn connections")


def test_the_same_file_again_changes_nothing(book: Book) -> None:
    rows = (
        row(1, name="Ana Ruiz", email="ana@acme.example"),
        row(2, name="Bo"),
        row(3, role="cook"),
    )
    take_in(book, *rows)
    wanted = book.notebook.begin_import("people.csv", Batch("LinkedIn connections", rows[:2]))
    assert states(list(book.notebook.judge(wanted))) == [RowState.UNCHANGED] * 2
    with pytest.raises(Refused, match="Nothing in people"):
        book.notebook.keep_import(wanted, NOW)


def test_a_new_job_of_somebody_taken_in_before_is_a_change(book: Book) -> None:
    take_in(book, row(1, name="Ana Ruiz", role="engineer", email="ana@acme.example"))
    (judged,) = take_in(book, row(1, name="Ana Ruiz", role="director", email="ana@acme.example"))
    assert (judged.state, judged.added) == (RowState.CHANGED, ((FactKind.ROLE, "director"),))
    assert people(book)[0].role == "director"


def test_what_you_said_yourself_shows_before_what_a_file_says(book: Book) -> None:
    book.capture("Ana Ruiz, gardener ana@acme.example")
    take_in(book, row(1, name="Ana Ruiz", role="director", email="ana@acme.example"))
    (ana,) = people(book)
    assert (ana.role, "director" in ana.every(FactKind.ROLE)) == ("gardener", True)


def test_somebody_of_the_same_address_and_another_name_is_a_look_alike(book: Book) -> None:
    ana = book.capture("Ana Ruiz ana@acme.example")
    (judged,) = judge(book, row(1, name="Pedro Ruiz", email="ana@acme.example"))
    assert (judged.state, judged.person, judged.why) == (
        RowState.LOOK_ALIKE,
        ana.id,
        "same e-mail",
    )


def test_somebody_of_the_same_name_and_organisation_is_the_same(book: Book) -> None:
    ana = book.capture("Ana Ruiz @Acme")
    (judged,) = judge(book, row(1, name="Ana Ruíz", organisation="ACME", role="cook"))
    assert (judged.state, judged.person) == (RowState.CHANGED, ana.id)


def test_somebody_who_sounds_like_somebody_known_is_a_look_alike(book: Book) -> None:
    book.capture("Katarzyna Nowak @Acme")
    (judged,) = judge(book, row(1, name="Kasia Nowak"))
    assert judged.state is RowState.LOOK_ALIKE


def test_a_look_alike_without_an_answer_is_a_person_with_a_question(book: Book) -> None:
    kasia = book.capture("Katarzyna Nowak @Acme")
    take_in(book, row(1, name="Kasia Nowak"))
    (question,) = book.questions()
    assert (len(people(book)), question.other) == (2, kasia.id)


def test_a_look_alike_that_is_the_same_gets_the_facts(book: Book) -> None:
    book.capture("Katarzyna Nowak @Acme")
    take_in(book, row(1, name="Kasia Nowak", email="k@n.example"), choices={1: RowChoice.SAME})
    (kasia,) = people(book)
    assert (kasia.name, kasia.every(FactKind.SPELLING), kasia.every(FactKind.EMAIL)) == (
        "Katarzyna Nowak",
        ("Kasia Nowak",),
        ("k@n.example",),
    )


@pytest.mark.parametrize("choice", [RowChoice.SAME, RowChoice.NEW])
def test_an_answer_is_remembered_when_the_file_comes_again(book: Book, choice: RowChoice) -> None:
    book.capture("Katarzyna Nowak @Acme")
    rows = (row(1, name="Kasia Nowak", role="cook"),)
    take_in(book, *rows, choices={1: choice})
    assert (states(judge(book, *rows)), book.questions()) == ([RowState.UNCHANGED], [])


def test_not_the_same_is_remembered_as_such(book: Book) -> None:
    book.capture("Katarzyna Nowak @Acme")
    take_in(book, row(1, name="Kasia Nowak"), choices={1: RowChoice.NEW})
    (question,) = book.notebook.all(Question)
    assert (len(people(book)), question.is_open) == (2, False)


def test_two_rows_about_one_person_make_one(book: Book) -> None:
    judged = take_in(
        book,
        row(1, name="Ana Ruiz", email="ana@acme.example"),
        row(2, name="Ana Ruiz", email="ana@acme.example", phone="+351 210 000 000"),
    )
    (ana,) = people(book)
    assert (states(judged), ana.every(FactKind.PHONE)) == (
        [RowState.NEW, RowState.CHANGED],
        ("+351 210 000 000",),
    )


def test_two_namesakes_of_one_file_stay_two(book: Book) -> None:
    rows = (
        row(1, name="Ana Ruiz", url="https://people.example/ana-1"),
        row(2, name="Ana Ruiz", url="https://people.example/ana-2"),
    )
    take_in(book, *rows)
    assert (len(people(book)), states(judge(book, *rows))) == (2, [RowState.UNCHANGED] * 2)


def test_somebody_in_the_trash_does_not_come_back(book: Book) -> None:
    rows = (row(1, name="Ana Ruiz", email="ana@acme.example"),)
    take_in(book, *rows)
    book.keep(book.notebook.delete_person(people(book)[0].id, NOW))
    (judged,) = judge(book, *rows)
    assert (judged.state, judged.why) == (RowState.SKIPPED, "They are in the trash.")


def test_what_cannot_be_kept_is_listed_with_the_reason(book: Book) -> None:
    batch = Batch("cards", (), (SetAside(3, "It has no name.", "BEGIN"),))
    (skipped,) = book.notebook.begin_import("a.vcf", batch).rows
    assert (skipped.row, skipped.state, skipped.why) == (3, RowState.SKIPPED, "It has no name.")


def test_a_file_is_one_change_and_undo_takes_all_of_it_back(book: Book) -> None:
    before = book.everything()
    take_in(book, row(1, name="Ana Ruiz"), row(2, name="Bo Lind"), row(3, name="Ana Ruis"))
    book.keep(book.notebook.undo(NOW))
    assert book.everything() == before


def test_a_note_is_kept_and_found(book: Book) -> None:
    take_in(book, row(1, "met at the barge, plays the oud", name="Ana Ruiz"))
    (hit,) = book.notebook.who("oud", TODAY, 5)
    assert book.notebook.person(hit.person).every(FactKind.NOTE) == (
        "met at the barge, plays the oud",
    )


def test_imported_people_are_not_up_for_review(book: Book) -> None:
    take_in(book, row(1, name="Ana Ruiz"), row(2, name="Bo Lind"))
    assert list(book.notebook.review_queue(TODAY)) == []


def test_imported_people_are_nobody_you_met(book: Book) -> None:
    take_in(book, row(1, name="Ana Ruiz", role="nurse"))
    view = book.notebook.look("meet", TODAY)
    assert view.charts[0].rows == ()


def test_the_day_from_which_you_know_somebody_is_kept(book: Book) -> None:
    since = TODAY.replace(year=2019)
    take_in(book, Incoming(1, ((FactKind.NAME, "Ana Ruiz"),), since=since))
    assert people(book)[0].met_on == since


def test_somebody_without_a_name_is_kept_and_found_again(book: Book) -> None:
    rows = (row(1, email="ward7@hospital.example"),)
    take_in(book, *rows)
    assert states(judge(book, *rows)) == [RowState.UNCHANGED]
