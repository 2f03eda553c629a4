from dataclasses import replace
from datetime import timedelta

import pytest

from hallway.domain.capture_line import read_line
from hallway.domain.changes import Operation
from hallway.domain.errors import Refused, StaleEdit
from hallway.domain.people import FactKind, Person
from hallway.domain.questions import Answer, Question
from tests.notebook.people import ANA, NOW, TODAY, Book

YESTERDAY = NOW - timedelta(days=1)


@pytest.fixture
def pair(book: Book) -> tuple[Person, Person]:
    """One person captured twice, with everything that can lead to either."""
    kept = book.capture(ANA, YESTERDAY)
    other = book.capture("Anna Ruiz @Acme Robotics #wasm ~scarf ?a job +maps !trace > call fri")
    book.capture("Marek Novak &Anna ^Anna")
    return kept, other


def merge(book: Book, pair: tuple[Person, Person]) -> Person:
    kept, other = pair
    book.keep(book.notebook.merge_people(kept.id, other.id, NOW))
    return book.person(kept)


def test_a_merge_leaves_one_person(book: Book, pair: tuple[Person, Person]) -> None:
    merged = merge(book, pair)
    assert book.person(pair[1]) == merged


def test_a_merge_keeps_the_name_and_takes_the_other_as_a_spelling(
    book: Book, pair: tuple[Person, Person]
) -> None:
    merged = merge(book, pair)
    assert (merged.name, merged.every(FactKind.SPELLING)) == ("Ana Ruiz", ("Anna Ruiz",))


def test_a_merge_takes_all_facts(book: Book, pair: tuple[Person, Person]) -> None:
    merged = merge(book, pair)
    assert (merged.tags, merged.cue) == (("rust", "wasm"), "red glasses, scarf")


def test_a_merge_takes_all_talks(book: Book, pair: tuple[Person, Person]) -> None:
    merged = merge(book, pair)
    assert len(book.talks(merged)) == 3


def test_a_merge_takes_promises_asks_and_offers(book: Book, pair: tuple[Person, Person]) -> None:
    merge(book, pair)
    card = book.notebook.card(pair[0].id, TODAY)
    promises = {line.followup.text for line in card.due}
    assert (promises, len(card.asks), len(card.offers)) == ({"the paper", "call"}, 1, 1)


def test_a_merge_moves_who_introduced_whom(book: Book, pair: tuple[Person, Person]) -> None:
    merge(book, pair)
    marek = book.notebook.resolve_person("Marek")
    introducer = book.notebook.card(marek.id, TODAY).introducer
    assert introducer is not None and introducer.person == pair[0].id


def test_a_merge_answers_the_look_alike(book: Book, pair: tuple[Person, Person]) -> None:
    merge(book, pair)
    asked = [each for each in book.notebook.all(Question) if each.other == pair[0].id]
    assert [question.answer for question in asked] == [Answer.SAME]


def test_a_merged_person_is_found_once(book: Book, pair: tuple[Person, Person]) -> None:
    merge(book, pair)
    found = [hit.person for hit in book.notebook.who("ruiz", TODAY)]
    assert found.count(pair[0].id) == 1 and pair[1].id not in found


def test_undo_brings_both_back_exactly(book: Book, pair: tuple[Person, Person]) -> None:
    before = book.everything()
    merge(book, pair)
    book.keep(book.notebook.undo(NOW))
    assert book.everything() == before


def test_undo_brings_both_back_after_a_restart(book: Book, pair: tuple[Person, Person]) -> None:
    before = book.everything()
    merge(book, pair)
    again = book.reopened()
    again.keep(again.notebook.undo(NOW))
    assert again.reopened().everything() == before


def test_redo_merges_again(book: Book, pair: tuple[Person, Person]) -> None:
    merge(book, pair)
    merged = book.everything()
    book.keep(book.notebook.undo(NOW))
    book.keep(book.notebook.redo(NOW))
    assert book.everything() == merged


def test_the_answer_same_merges_into_the_one_known_longer(
    book: Book, pair: tuple[Person, Person]
) -> None:
    (question,) = [each for each in book.questions() if each.other]
    book.keep(book.notebook.answer_same(question.id, NOW))
    assert book.person(pair[1]).id == pair[0].id


def test_the_answer_new_leaves_two_people(book: Book, pair: tuple[Person, Person]) -> None:
    (question,) = [each for each in book.questions() if each.other]
    book.keep(book.notebook.answer_new(question.id, NOW))
    assert book.person(pair[1]).id == pair[1].id


def test_nobody_is_merged_with_themselves(book: Book, pair: tuple[Person, Person]) -> None:
    with pytest.raises(Refused):
        book.notebook.merge_people(pair[0].id, pair[0].id, NOW)


def test_nobody_is_merged_twice(book: Book, pair: tuple[Person, Person]) -> None:
    merge(book, pair)
    with pytest.raises(Refused):
        book.notebook.merge_people(pair[0].id, pair[1].id, NOW)


def test_three_records_become_one_person(book: Book, pair: tuple[Person, Person]) -> None:
    merge(book, pair)
    third = book.capture("Ana R. : once more", is_new=True)
    book.keep(book.notebook.merge_people(third.id, pair[0].id, NOW))
    assert [book.person(each).id for each in pair] == [third.id, third.id]


def test_a_chain_of_merges_undone_out_of_order_is_refused_with_the_reason(
    book: Book, pair: tuple[Person, Person]
) -> None:
    merge(book, pair)
    elsewhere = book.reopened()
    third = elsewhere.capture("Ana R. : once more", is_new=True)
    elsewhere.keep(elsewhere.notebook.merge_people(third.id, pair[0].id, NOW))
    book.notebook.catch_up()
    with pytest.raises(Refused, match="changed again since") as refused:
        book.notebook.undo(NOW, only_here=True)
    assert refused.value.way_out == "Undo the later change first."


def test_a_chain_of_merges_undone_in_order_brings_all_three_back(
    book: Book, pair: tuple[Person, Person]
) -> None:
    third = book.capture("Ana R. : once more", is_new=True)
    before = book.everything()
    merge(book, pair)
    book.keep(book.notebook.merge_people(third.id, pair[0].id, NOW))
    book.keep(book.notebook.undo(NOW))
    book.keep(book.notebook.undo(NOW))
    assert book.everything() == before


def test_a_merge_with_somebody_whom_another_process_edits_is_refused(
    book: Book, pair: tuple[Person, Person]
) -> None:
    plan = book.notebook.merge_people(pair[0].id, pair[1].id, NOW)
    elsewhere = book.reopened()
    draft = read_line("Anna Ruiz @Globex", TODAY).draft
    other = elsewhere.person(pair[1])
    elsewhere.keep(elsewhere.notebook.edit_person(other, draft, NOW))
    with pytest.raises(StaleEdit):
        book.keep(plan)


def test_a_nameless_person_takes_the_name_of_the_other(book: Book) -> None:
    nameless, ana = book.capture("?tall man"), book.capture("Ana Ruiz")
    book.keep(book.notebook.merge_people(nameless.id, ana.id, NOW))
    assert (book.person(nameless).name, book.questions()) == ("Ana Ruiz", [])


def test_a_fact_said_anew_by_the_other_is_the_one_that_shows(book: Book) -> None:
    kept = book.capture("Ana Ruiz @Acme", NOW - timedelta(days=9))
    book.capture("Ana Ruiz @Beta", NOW - timedelta(days=5), same_as=kept.id)
    other = book.capture("Ana Ruiz @Acme", is_new=True)
    book.keep(book.notebook.merge_people(kept.id, other.id, NOW))
    assert book.person(kept).organisation == "Acme"


def test_a_tag_that_equals_the_name_is_kept(book: Book) -> None:
    kept = book.capture("Ruby")
    other = book.capture("Ruby B. #Ruby @Ruby", is_new=True)
    book.keep(book.notebook.merge_people(kept.id, other.id, NOW))
    merged = book.person(kept)
    assert (merged.tags, merged.organisation) == (("Ruby",), "Ruby")


def test_someone_who_looks_like_both_is_asked_about_once(book: Book) -> None:
    first = book.capture("Ana Ruiz @Acme")
    second = book.capture("Ana Ruiz @Beta", is_new=True)
    third = book.capture("Ana Ruiz")
    book.keep(book.notebook.merge_people(first.id, second.id, NOW))
    assert len(book.notebook.questions_about(third.id)) == 1


def test_a_merge_with_someone_archived_archives_nobody(book: Book) -> None:
    kept = book.capture("Ana Ruiz")
    other = book.capture("Ana Ruiz @Acme", is_new=True)
    book.keep(book.notebook.archive_person(kept.id, NOW))
    book.keep(book.notebook.merge_people(kept.id, other.id, NOW))
    assert book.person(kept).is_present


def test_a_circle_of_merges_in_a_file_edited_by_hand_comes_to_an_end(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    circle = replace(ana, merged_into=ana.id)
    book.keep(book.notebook.plan(NOW, "edited by hand", [Operation(before=ana, after=circle)]))
    assert book.notebook.person(ana.id).name == "Ana Ruiz"
