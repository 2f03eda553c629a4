"""What a text that is being typed may be completed to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.completions import Completions, plain_letters


@given(st.text())
def test_folding_letter_by_letter_keeps_the_length(text: str) -> None:
    assert len(plain_letters(text)) == len(text)


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("ac", "me Robotics"),
        ("ACME", " Robotics"),
        ("Lodz", " Works"),
        ("łódz", " Works"),
        ("Acme Robotics", ""),
        ("qq", ""),
        ("陈", "雨桐"),
    ],
)
def test_case_and_accents_do_not_count(typed: str, rest: str) -> None:
    known = Completions(["Acme Robotics", "Łódź Works", "Lodz Works", "陈雨桐"])
    assert known.rest_of(typed) == rest


def test_the_most_used_text_comes_first() -> None:
    known = Completions(["Zemin", "Zemin", "Zephyr"])
    assert known.rest_of("ze") == "min"


def test_of_texts_used_as_often_the_newest_comes_first() -> None:
    known = Completions(["Zemin", "Zephyr"])
    assert known.rest_of("ze") == "phyr"


def test_a_text_that_is_added_is_known_at_once() -> None:
    known = Completions(["Zemin"])
    known.add("Zephyr")
    assert known.rest_of("zep") == "hyr"
