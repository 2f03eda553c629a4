from datetime import date, timedelta

import pytest

from hallway.domain.asks import Ask, Offer
from hallway.domain.drafts import Draft
from hallway.domain.errors import NotFound, NothingTyped
from hallway.domain.followups import Followup
from hallway.domain.ideas import Idea
from hallway.domain.people import FactKind
from hallway.domain.questions import QuestionKind
from tests.notebook.people import ANA, NOW, TODAY, Book

LATER = NOW + timedelta(days=30)


def test_planning_keeps_nothing(book: Book) -> None:
    book.notebook.capture(Draft(name="Ana"), NOW)
    assert book.everything() == {}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FactKind.NAME, "Ana Ruiz"),
        (FactKind.ROLE, "compiler engineer"),
        (FactKind.ORGANISATION, "Acme Robotics"),
        (FactKind.TAG, "rust"),
        (FactKind.CUE, "red glasses"),
    ],
)
def test_every_fact_of_the_line_is_kept(book: Book, kind: FactKind, text: str) -> None:
    assert book.capture(ANA).newest(kind) == text


def test_everything_is_there_after_a_restart(book: Book) -> None:
    book.capture(ANA)
    assert book.reopened().everything() == book.everything()


def test_the_note_stands_with_the_encounter(book: Book) -> None:
    (talk,) = book.talks(book.capture(ANA))
    assert (talk.note, talk.day, talk.moment) == ("drones", TODAY, NOW)


def test_a_promise_is_kept_with_its_day(book: Book) -> None:
    person = book.capture(ANA)
    promise = book.promise("the paper")
    assert (promise.person, promise.due) == (person.id, date(2026, 11, 27))


def test_promises_are_listed_in_the_order_they_were_made(book: Book) -> None:
    texts = [f"thing {number}" for number in range(9)]
    book.capture("Ana " + " ".join(f"> {text}" for text in texts))
    assert [each.text for each in book.notebook.all(Followup)] == texts


def test_asks_offers_and_ideas_are_kept(book: Book) -> None:
    book.capture("Ana ?a reviewer +maps !trace borrows !learned: stop early")
    kinds: tuple[type[Ask | Offer | Idea], ...] = (Ask, Offer, Idea)
    texts = [record.text for kind in kinds for record in book.notebook.all(kind)]
    assert texts == ["a reviewer", "maps", "trace borrows", "stop early"]


def test_a_capture_belongs_to_the_event_it_is_given(book: Book) -> None:
    event = book.start("PyCon")
    (talk,) = book.talks(book.capture(ANA, event=event))
    assert talk.event == event.id


def test_an_empty_draft_is_refused(book: Book) -> None:
    with pytest.raises(NothingTyped):
        book.notebook.capture(Draft(), NOW)


def test_the_change_says_who_was_captured(book: Book) -> None:
    assert book.notebook.capture(Draft(name="Ana"), NOW).words == "Captured Ana"


def test_someone_without_a_name_is_asked_about(book: Book) -> None:
    book.capture("?tall man")
    assert [question.kind for question in book.questions()] == [QuestionKind.MISSING_NAME]


def test_an_unsure_name_is_asked_about(book: Book) -> None:
    book.capture("Ana? @Acme")
    (question,) = book.questions()
    assert (question.kind, question.text) == (QuestionKind.UNSURE_NAME, "Ana")


def test_a_complete_capture_asks_nothing(book: Book) -> None:
    book.capture(ANA)
    assert book.questions() == []


def test_a_look_alike_that_is_left_for_later_becomes_a_question(book: Book) -> None:
    known = book.capture(ANA)
    person = book.capture("Ana Ruiz @Acme Robotics")
    (question,) = book.questions()
    assert (question.kind, question.person, question.other) == (
        QuestionKind.LOOK_ALIKE,
        person.id,
        known.id,
    )


def test_that_question_holds_the_evidence(book: Book) -> None:
    book.capture(ANA)
    book.capture("Ana Ruiz @Acme Robotics")
    assert book.questions()[0].text


def test_a_look_alike_is_a_person_of_their_own_until_it_is_answered(book: Book) -> None:
    known = book.capture(ANA)
    assert book.capture("Ana Ruiz @Acme Robotics").id != known.id


def test_someone_new_is_not_asked_about(book: Book) -> None:
    book.capture(ANA)
    book.capture("Ana Ruiz @Acme Robotics", is_new=True)
    assert book.questions() == []


def test_the_same_person_gets_the_new_facts(book: Book) -> None:
    ana = book.capture(ANA)
    again = book.capture("Ana Ruiz #wasm ~scarf", same_as=ana.id)
    assert (again.id, again.tags, again.cue) == (ana.id, ("rust", "wasm"), "red glasses, scarf")


def test_the_same_person_is_met_once_more(book: Book) -> None:
    ana = book.capture(ANA)
    book.capture("Ana Ruiz : again", same_as=ana.id)
    assert [talk.note for talk in book.talks(ana)] == ["again", "drones"]


def test_another_spelling_does_not_rename_the_same_person(book: Book) -> None:
    ana = book.capture(ANA)
    again = book.capture("Anna Ruiz", same_as=ana.id)
    assert (again.name, again.every(FactKind.SPELLING)) == ("Ana Ruiz", ("Anna Ruiz",))


def test_a_new_role_shows_and_the_old_one_is_not_overwritten(book: Book) -> None:
    ana = book.capture(ANA)
    again = book.capture("Ana Ruiz, head of compilers", LATER, same_as=ana.id)
    assert (again.role, again.every(FactKind.ROLE)) == (
        "head of compilers",
        ("compiler engineer", "head of compilers"),
    )


def test_what_is_known_already_is_not_said_twice(book: Book) -> None:
    ana = book.capture(ANA)
    again = book.capture("Ana Ruiz #rust ~red glasses", LATER, same_as=ana.id)
    assert again.facts == ana.facts


def test_a_name_said_at_last_answers_the_question(book: Book) -> None:
    nameless = book.capture("?tall man")
    again = book.capture("Ana Ruiz", same_as=nameless.id)
    assert (again.name, book.questions()) == ("Ana Ruiz", [])


def test_a_name_that_is_still_unsure_leaves_the_question(book: Book) -> None:
    nameless = book.capture("?tall man")
    book.capture("Ana?", same_as=nameless.id)
    assert [question.person for question in book.questions()] == [nameless.id]


def test_the_same_as_nobody_is_not_found(book: Book) -> None:
    with pytest.raises(NotFound):
        book.notebook.capture(Draft(name="Ana"), NOW, same_as=7)


def test_what_two_processes_capture_is_all_there(book: Book) -> None:
    other = book.reopened()
    book.capture("Ana Ruiz")
    other.capture("Marek Novak")
    book.notebook.catch_up()
    assert book.everything() == other.everything()


def test_a_missing_name_that_is_learned_unsurely_is_asked_about_anew(book: Book) -> None:
    someone = book.capture("~red hat")
    book.capture("Bob?", same_as=someone.id)
    assert [question.kind.value for question in book.questions()] == ["unsure_name"]


def test_a_sure_name_beats_an_unsure_one(book: Book) -> None:
    anna = book.capture("Anna?")
    book.capture("Ana Ruiz : hello", same_as=anna.id)
    assert (book.person(anna).name, book.questions()) == ("Ana Ruiz", [])


def test_a_companion_who_was_typed_twice_was_there_once(book: Book) -> None:
    bob = book.capture("Bob &Zed &Zed")
    assert len(book.talks(bob)[0].companions) == 1
