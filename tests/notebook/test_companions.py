import pytest

from hallway.domain.errors import Refused
from hallway.domain.people import Person
from hallway.domain.questions import QuestionKind
from tests.notebook.people import NOW, Book


def companion_of(book: Book, person: Person) -> object:
    (talk,) = book.talks(person)
    (link,) = talk.companions
    return link.person


def test_a_known_companion_is_matched(book: Book) -> None:
    marek = book.capture("Marek Novak")
    assert companion_of(book, book.capture("Ana Ruiz &Marek Novak")) == marek.id


def test_a_part_of_a_name_is_enough(book: Book) -> None:
    marek = book.capture("Marek Novak")
    assert companion_of(book, book.capture("Ana Ruiz &marek")) == marek.id


def test_accents_do_not_matter(book: Book) -> None:
    marek = book.capture("Márek Novák")
    assert companion_of(book, book.capture("Ana Ruiz &Marek")) == marek.id


def test_nobody_is_made_of_an_unknown_companion(book: Book) -> None:
    book.capture("Ana Ruiz &Petra")
    assert [person.name for person in book.notebook.all(Person)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Ana Ruiz &Petra", QuestionKind.COMPANION), ("Ana Ruiz ^Petra", QuestionKind.INTRODUCER)],
)
def test_a_name_that_nobody_answers_to_becomes_a_question(
    book: Book, line: str, kind: QuestionKind
) -> None:
    book.capture(line)
    assert [(question.kind, question.text) for question in book.questions()] == [(kind, "Petra")]


def test_a_name_that_two_answer_to_becomes_a_question(book: Book) -> None:
    book.capture("Marek Novak")
    book.capture("Marek Svoboda")
    book.capture("Ana Ruiz &Marek")
    assert [question.text for question in book.questions()] == ["Marek"]


def test_of_two_the_one_at_the_event_is_meant(book: Book) -> None:
    book.capture("Marek Novak")
    event = book.start("PyCon")
    here = book.capture("Marek Svoboda", event=event)
    assert companion_of(book, book.capture("Ana Ruiz &Marek", event=event)) == here.id


def test_an_encounter_counts_for_the_companion_too(book: Book) -> None:
    marek = book.capture("Marek Novak")
    book.capture("Ana Ruiz &Marek : rockets")
    assert "rockets" in [talk.note for talk in book.talks(marek)]


def test_a_companion_is_told_whom_it_was_with(book: Book) -> None:
    marek = book.capture("Marek Novak")
    ana = book.capture("Ana Ruiz &Marek : rockets")
    talk = book.notebook.card(marek.id, NOW.date()).talks[0]
    assert [(link.name, link.person) for link in talk.others] == [("Ana Ruiz", ana.id)]


def test_the_introducer_stands_on_the_card(book: Book) -> None:
    marek = book.capture("Marek Novak")
    ana = book.capture("Ana Ruiz ^Marek")
    introducer = book.notebook.card(ana.id, NOW.date()).introducer
    assert introducer is not None and introducer.person == marek.id


def test_saying_who_a_companion_is_closes_the_question(book: Book) -> None:
    ana = book.capture("Ana Ruiz &Petra")
    petra = book.capture("Petra Horák", is_new=True)
    (question,) = book.questions()
    book.keep(book.notebook.answer_whom(question.id, petra.id, NOW))
    assert (companion_of(book, ana), book.questions()) == (petra.id, [])


def test_saying_who_introduced_someone_closes_the_question(book: Book) -> None:
    ana = book.capture("Ana Ruiz ^Petra")
    petra = book.capture("Petra Horák")
    (question,) = book.questions()
    book.keep(book.notebook.answer_whom(question.id, petra.id, NOW))
    introducer = book.notebook.card(ana.id, NOW.date()).introducer
    assert introducer is not None and introducer.person == petra.id


def test_a_missing_name_cannot_be_answered_with_a_person(book: Book) -> None:
    nameless = book.capture("?tall man")
    (question,) = book.questions()
    with pytest.raises(Refused):
        book.notebook.answer_whom(question.id, nameless.id, NOW)


def test_a_question_is_answered_once(book: Book) -> None:
    book.capture("Ana Ruiz &Petra")
    (question,) = book.questions()
    book.keep(book.notebook.answer_new(question.id, NOW))
    with pytest.raises(Refused):
        book.notebook.answer_new(question.id, NOW)


def test_a_question_that_is_let_be_is_closed(book: Book) -> None:
    book.capture("?tall man")
    (question,) = book.questions()
    book.keep(book.notebook.answer_new(question.id, NOW))
    assert book.questions() == []
