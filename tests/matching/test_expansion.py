"""The words of the notebook that one word of a query stands for, and which of them come first."""

import pytest

from hallway.matching.finder import make_finder
from tests.matching.people import TODAY, profile
from tests.matching.test_who import who

RIGHT, WRONG, OTHER = 2, 1, 3  # of equal hits the lower number would come first


def test_the_last_word_is_found_by_its_beginning() -> None:
    index = make_finder([profile(RIGHT, ("name", "Oluwaseun Adeyemi"))])
    for end in range(1, 9):
        assert who(index, "oluwaseun"[:end]) == [RIGHT]


def test_a_last_word_of_one_letter_finds_initials_alone() -> None:
    index = make_finder([profile(WRONG, ("note", "zithers")), profile(RIGHT, ("name", "Zoe Lund"))])
    assert who(index, "z") == [RIGHT]


def test_a_word_that_is_finished_is_not_completed_from_two_letters() -> None:
    index = make_finder([profile(RIGHT, ("tag", "knitting"))])
    assert who(index, "kn") == [RIGHT]
    assert who(index, "kn ") == []


def test_the_very_word_comes_before_longer_ones() -> None:
    index = make_finder([profile(WRONG, ("tag", "rustic")), profile(RIGHT, ("tag", "rust"))])
    assert who(index, "rust") == who(index, "rust ") == [RIGHT, WRONG]


def test_the_word_that_lacks_least_comes_first() -> None:
    index = make_finder(
        [profile(WRONG, ("tag", "constellations")), profile(RIGHT, ("tag", "constable"))]
    )
    assert who(index, "const") == [RIGHT, WRONG]


@pytest.mark.parametrize(
    "near", ["rusty", "ruts", "bust"], ids=["a longer word", "a slip", "another letter"]
)
def test_the_very_word_comes_before_any_near_one(near: str) -> None:
    index = make_finder([profile(WRONG, ("tag", near)), profile(RIGHT, ("tag", "rust"))])
    assert who(index, "rust ")[0] == RIGHT


@pytest.mark.parametrize("typed", ["okonjo", "okonj", "okonjp", "kokonjo", "oknojo"])
def test_a_name_is_found_with_a_slip(typed: str) -> None:
    index = make_finder(
        [profile(WRONG, ("name", "Lena Brandt")), profile(RIGHT, ("name", "Okonjo"))]
    )
    assert who(index, f"{typed} ") == [RIGHT]


@pytest.mark.parametrize("typed", ["cat", "ana"])
def test_a_short_word_has_no_slip(typed: str) -> None:
    index = make_finder([profile(WRONG, ("tag", "can")), profile(OTHER, ("tag", "ann"))])
    assert who(index, f"{typed} ") == []


def test_what_sounds_alike_is_a_name() -> None:
    index = make_finder([profile(WRONG, ("note", "kathryn")), profile(RIGHT, ("name", "Kathryn"))])
    assert who(index, "catrin ") == [RIGHT]


def test_a_short_form_is_a_name() -> None:
    index = make_finder([profile(WRONG, ("note", "Robert")), profile(RIGHT, ("name", "Robert"))])
    assert who(index, "bob ") == [RIGHT]


def test_the_very_name_comes_before_its_short_form() -> None:
    index = make_finder(
        [profile(WRONG, ("name", "Bob Lund")), profile(RIGHT, ("name", "Robert Lund"))]
    )
    assert who(index, "robert ") == [RIGHT, WRONG]


def test_a_full_name_comes_before_another_short_form_of_it() -> None:
    index = make_finder(
        [profile(WRONG, ("name", "Sasha Lund")), profile(RIGHT, ("name", "Alexander Lund"))]
    )
    assert who(index, "sandy ") == [RIGHT, WRONG]


def test_the_very_word_comes_before_another_form_of_it() -> None:
    index = make_finder([profile(WRONG, ("tag", "hiker")), profile(RIGHT, ("tag", "hiking"))])
    assert who(index, "hiking ") == [RIGHT, WRONG]


def test_a_form_of_the_word_comes_before_what_it_means() -> None:
    index = make_finder([profile(WRONG, ("tag", "trekking")), profile(RIGHT, ("tag", "hikers"))])
    assert who(index, "hiking ") == [RIGHT, WRONG]


@pytest.mark.parametrize("word", ["falafel", "teacher", "garden"])
def test_a_word_that_somebody_said_is_not_misheard_for_a_name(word: str) -> None:
    names = {"falafel": "Filofela", "teacher": "Tacher", "garden": "Gordan"}
    index = make_finder([profile(WRONG, ("name", names[word])), profile(RIGHT, ("note", word))])
    assert who(index, f"{word} ")[0] == RIGHT


def test_an_initial_stands_for_the_names_it_begins() -> None:
    index = make_finder(
        [profile(WRONG, ("name", "Ana Ruiz")), profile(RIGHT, ("name", "Tunde Ruiz"))]
    )
    assert who(index, "t ruiz ") == [RIGHT, WRONG]


def test_a_word_far_from_all_finds_nobody() -> None:
    index = make_finder([profile(WRONG, ("name", "Ana Ruiz"), ("note", "Races drones."))])
    assert index.who("xylophonist ", TODAY, 10) == []


def test_letters_are_found_with_and_without_their_marks() -> None:
    index = make_finder([profile(1, ("name", "Zoë Müller")), profile(2, ("name", "Zoe Mueller"))])
    for query in ("zoe mueller ", "Zoë Müller "):
        assert set(who(index, query)) == {1, 2}
