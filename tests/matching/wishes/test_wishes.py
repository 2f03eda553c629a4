"""Texts that touch each other, in the same words and in others."""

import pytest

from hallway.matching.wishes import Wishes
from tests.matching.wishes.tables import found, read_table

ENOUGH = 0.8


@pytest.mark.parametrize("name", ["first", "second"])
def test_a_table_has_sixty_rows_of_which_half_use_other_words(name: str) -> None:
    rows = read_table(name)
    assert (len(rows), sum(row.is_same for row in rows)) == (60, 30)


@pytest.mark.parametrize("name", ["first", "second"])
def test_the_right_offer_is_among_the_first_five_with_its_reason(name: str) -> None:
    rows = read_table(name)
    assert sum(found(rows)) / len(rows) >= ENOUGH


@pytest.mark.parametrize("name", ["first", "second"])
def test_so_it_is_where_the_words_are_others(name: str) -> None:
    rows = read_table(name)
    others = [is_found for row, is_found in zip(rows, found(rows), strict=True) if not row.is_same]
    assert sum(others) / len(others) >= ENOUGH


def wishes(*texts: str) -> Wishes:
    made = Wishes()
    for number, text in enumerate(texts):
        made.put(number, text)
    return made


def test_the_reason_names_the_words_that_meet() -> None:
    (touch,) = wishes("an attorney for contracts").touching("a lawyer", 5)
    assert touch.why == ("lawyer ~ attorney",)


def test_the_same_word_says_so() -> None:
    (touch,) = wishes("battery models").touching("models of batteries", 5)
    assert set(touch.why) == {"models in both", "batteries in both"}


def test_nothing_that_meets_touches_nothing() -> None:
    assert wishes("battery models").touching("a cello", 5) == []


def test_words_that_tell_nothing_touch_nothing() -> None:
    assert wishes("someone who can help me with this").touching("someone who can help", 5) == []


@pytest.mark.parametrize("text", ["", "  ", "?!", "the of and"])
def test_a_text_without_words_touches_nothing(text: str) -> None:
    index = wishes("battery models", text)
    assert (index.touching(text, 5), index.covered_by(text, 5)) == ([], [])


def test_a_short_ask_is_covered_by_a_long_talk() -> None:
    said = "we talked for an hour about the models that he makes of batteries, and of his boat"
    (touch,) = wishes("battery models").covered_by(said, 5, 0.9)
    assert touch.score >= 0.9


def test_one_that_is_let_go_touches_nothing() -> None:
    index = wishes("battery models")
    index.drop(0)
    assert (index.touching("battery", 5), len(index)) == ([], 0)


def test_other_words_take_the_place_of_the_first() -> None:
    index = wishes("battery models")
    index.put(0, "a cello")
    assert (index.touching("battery", 5), len(index.touching("cello", 5))) == ([], 1)


def test_a_very_long_text_is_read_only_so_far() -> None:
    index = wishes("battery models")
    assert index.touching("word " * 100_000 + "battery", 5) == []
