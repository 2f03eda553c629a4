"""Cross-pollination: which thoughts meet, and how long those rest that were passed."""

from datetime import timedelta

import pytest

from hallway.domain.passed import PassedPair
from hallway.notebook.pollinating import Pollen
from tests.notebook.people import NOW, TODAY, Book

LINES = ("Ana Ruiz, software engineer !drones that count bees", "Bo Lind, musician #counterpoint")


@pytest.fixture
def two(book: Book) -> Book:
    """A notebook with one pair."""
    for line in LINES:
        book.capture(line)
    return book


def the_pair(book: Book) -> Pollen:
    found = book.notebook.pollinate(1, TODAY)
    assert found is not None
    return found


def test_looking_at_a_pair_passes_nothing(two: Book) -> None:
    assert the_pair(two) == the_pair(two)
    assert not list(two.notebook.all(PassedPair))


def test_the_only_pair_does_not_come_back_once_it_is_passed(two: Book) -> None:
    two.keep(two.notebook.pass_pair(the_pair(two), NOW))
    assert two.notebook.pollinate(1, TODAY) is None


def test_a_pair_rests_after_a_restart_for_180_days(two: Book) -> None:
    two.keep(two.notebook.pass_pair(the_pair(two), NOW))
    again = two.reopened().notebook
    assert again.pollinate(1, TODAY + timedelta(days=179)) is None
    assert again.pollinate(1, TODAY + timedelta(days=180)) is not None


def test_a_pair_rests_though_the_idea_is_said_in_other_words(two: Book) -> None:
    two.keep(two.notebook.pass_pair(the_pair(two), NOW))
    idea = two.notebook.resolve_idea("bees")
    two.keep(two.notebook.rewrite_idea(idea, "kites that count wasps", NOW))
    assert two.notebook.pollinate(1, TODAY) is None


def test_a_pass_is_taken_back_by_undo(two: Book) -> None:
    two.keep(two.notebook.pass_pair(the_pair(two), NOW))
    two.keep(two.notebook.undo(NOW))
    assert two.notebook.pollinate(1, TODAY) is not None


def test_a_pair_of_which_something_came_rests(two: Book) -> None:
    two.keep(two.notebook.keep_pollen(the_pair(two), "a hive that sings", NOW))
    found = two.notebook.pollinate(1, TODAY)
    assert found is None or "drones that count bees" not in {found.one.text, found.other.text}


def test_what_is_kept_of_a_pass_says_nothing_of_the_thoughts(two: Book) -> None:
    kept = two.keep(two.notebook.pass_pair(the_pair(two), NOW))
    said = f"{kept.words} {kept.operations}"
    assert "counterpoint" not in said and "bees" not in said


def test_what_has_rested_is_let_go_with_the_next_pass(two: Book) -> None:
    two.keep(two.notebook.pass_pair(the_pair(two), NOW))
    later = NOW + timedelta(days=200)
    found = two.notebook.pollinate(1, later.date())
    assert found is not None
    two.keep(two.notebook.pass_pair(found, later))
    assert [each.day for each in two.notebook.all(PassedPair)] == [later.date()]


def test_an_idea_of_your_own_meets_others_by_what_its_words_are_about(book: Book) -> None:
    book.capture("Bo Lind, musician #counterpoint")
    book.keep(book.notebook.say_idea("a compiler that hums", NOW))
    assert {the_pair(book).one.field, the_pair(book).other.field} == {"software", "music"}


def test_an_idea_of_your_own_meets_others_by_a_topic_that_somebody_has(book: Book) -> None:
    book.capture("Bo Lind, musician #counterpoint")
    book.capture("Ana Ruiz, software engineer #parsing")
    book.keep(book.notebook.say_idea("parsing as a party game", NOW))
    assert "parsing as a party game" in {the_pair(book).one.text, the_pair(book).other.text}


def test_somebody_in_the_trash_brings_no_topic(two: Book) -> None:
    bo = two.notebook.resolve_person("bo")
    two.keep(two.notebook.delete_person(bo.id, NOW))
    assert two.notebook.pollinate(1, TODAY) is None
