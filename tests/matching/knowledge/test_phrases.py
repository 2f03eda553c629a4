import pytest

from hallway.matching.knowledge.phrases import (
    Phrases,
    SoughtPhrases,
    known_phrases,
    sought_phrases,
)
from hallway.matching.knowledge.table import Table
from hallway.matching.stems import stem

TABLE = Table(
    "rock and roll, rock music | sign language\n"
    "guide dog school, guide dog, music teacher | language sign post\n"
)

Either = Phrases | SoughtPhrases


@pytest.fixture(params=["read", "sought"])
def phrases(request: pytest.FixtureRequest) -> Either:
    return Phrases(TABLE.phrases()) if request.param == "read" else SoughtPhrases(TABLE)


def stems(text: str) -> list[str]:
    return [stem(word) for word in text.split()]


def test_a_phrase_has_the_length_of_its_words(phrases: Either) -> None:
    assert phrases.length_at(stems("sign language"), 0) == 2
    assert phrases.length_at(stems("speaks sign language well"), 1) == 2


def test_a_phrase_is_known_whatever_its_endings(phrases: Either) -> None:
    assert phrases.length_at(stems("signed languages"), 0) == 2


def test_the_longest_phrase_that_begins_at_a_word_is_taken(phrases: Either) -> None:
    assert phrases.length_at(stems("guide dog school"), 0) == 3
    assert phrases.length_at(stems("guide dog walks"), 0) == 2


def test_a_word_that_begins_no_phrase_has_no_length(phrases: Either) -> None:
    assert phrases.length_at(stems("music rock"), 0) == 0


def test_a_phrase_that_the_text_breaks_off_has_no_length(phrases: Either) -> None:
    assert phrases.length_at(stems("rock and"), 0) == 0
    assert phrases.length_at(stems("sign"), 0) == 0
    assert phrases.length_at([], 0) == 0


def test_what_stands_inside_a_phrase_is_none_itself(phrases: Either) -> None:
    assert phrases.in_text(stems("sign post and dog school")) == []


def test_every_phrase_of_a_text_is_found_in_order(phrases: Either) -> None:
    assert phrases.in_text(stems("likes rock and roll in sign language")) == [(1, 4), (5, 7)]


def test_phrases_of_a_text_do_not_overlap(phrases: Either) -> None:
    assert phrases.in_text(stems("rock music teacher")) == [(0, 2)]


def test_a_text_without_phrases_has_none(phrases: Either) -> None:
    assert phrases.in_text([]) == []
    assert phrases.in_text(stems("plain words only")) == []


@pytest.mark.parametrize("odd", ["(", "\\", "a+", "c#", "c++", "[", "*", "\n", "", "é"])
def test_signs_begin_no_phrase(phrases: Either, odd: str) -> None:
    assert phrases.in_text([odd, odd, "dog", odd]) == []


def test_the_known_phrases_are_read_once() -> None:
    assert known_phrases() is known_phrases()


def test_the_known_phrases_hold_those_of_every_table() -> None:
    assert known_phrases().length_at(stems("she keeps bees"), 1) == 2


def test_phrases_that_are_sought_are_those_that_are_read() -> None:
    text = stems("she keeps bees in new york and went on sabbatical with a guide dog")
    assert sought_phrases().in_text(text) == known_phrases().in_text(text)
