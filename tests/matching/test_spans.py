"""The text that a span cuts out is what was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.matches import Match, Passage
from hallway.matching.finder import make_finder
from hallway.matching.spans import spans_of
from tests.matching.people import TODAY, profile
from tests.matching.test_who import first


def cut(word: str, field: str, text: str) -> list[str]:
    return [text[start:end] for start, end in spans_of(word, Passage(field, text))]


def said(match: Match) -> list[str]:
    return [match.text[start:end] for start, end in match.spans]


@pytest.mark.parametrize(
    ("word", "text", "parts"),
    [
        ("drones", "Races drones; DRONES, not drones2 or midrones.", ["drones", "DRONES"]),
        ("lodz", "From Łódź, by train", ["Łódź"]),
        ("bjoerk", "Björk sang", ["Björk"]),
        ("sugarfree", "A sugar-free cake", ["sugar-free"]),
        ("free", "A sugar-free cake", ["free"]),
        ("free", "A sugar-free café", ["free"]),
        ("marta", "Marta's bees", ["Marta"]),
        ("obrien", "Siobhan O'Brien", ["O'Brien"]),
        ("oconnor", "Niamh O’Connor", ["O’Connor"]),
        ("c++", "C# and C++", ["C++"]),
        ("snake", "writes snake_case", ["snake"]),
        ("suzuki", "鈴木 健", ["鈴木"]),
        ("mei", "刘 梅", ["梅"]),
        ("melnikova", "Юлия Мельникова", ["Мельникова"]),
    ],
)
def test_a_word_is_cut_out_as_it_was_written(word: str, text: str, parts: list[str]) -> None:
    assert cut(word, "note", text) == parts


@pytest.mark.parametrize(
    ("phrase", "text", "parts"),
    [
        ("~sign languag", "Speaks sign languages well", ["sign languages"]),
        ("~keep bee", "Keeps bees, kept keeping bees", ["Keeps bees", "keeping bees"]),
        ("~new york", "Back in New-York", ["New-York"]),
        ("~sao paulo", "Em São Paulo", ["São Paulo"]),
        ("~new york", "New, then York", []),
    ],
)
def test_a_phrase_is_cut_out_where_its_words_stand_side_by_side(
    phrase: str, text: str, parts: list[str]
) -> None:
    assert cut(phrase, "note", text) == parts


@pytest.mark.parametrize(
    ("key", "part"),
    [
        ("d:2019", "2019"),
        ("d:2019-07", "2019-07"),
        ("d:m07", "07"),
        ("d:2019-07-03", "2019-07-03"),
    ],
)
def test_the_part_of_a_day_that_was_meant_is_cut_out(key: str, part: str) -> None:
    assert cut(key, "day", "2019-07-03") == [part]


def test_a_time_is_not_cut_out_of_another_day() -> None:
    assert cut("d:2019-08", "day", "2019-07-03") == []


def test_an_initial_is_the_word_that_it_begins() -> None:
    assert cut("i:r", "name", "Ana Ruiz") == ["Ruiz"]


def test_an_address_is_cut_out_whole() -> None:
    assert cut("e:ana@acme.example", "email", "ana@acme.example") == ["ana@acme.example"]


def test_a_phone_number_is_cut_out_whole() -> None:
    assert cut("612345678", "phone", "+34 612 345 678") == ["+34 612 345 678"]


def test_a_word_that_was_not_said_is_nowhere() -> None:
    assert cut("trombone", "note", "Races drones") == []


@pytest.mark.parametrize(
    ("query", "text", "parts"),
    [
        ("hikers ", "Hikes with a donkey, hikes far", ["Hikes", "hikes"]),
        ("munchen ", "Grew up in München", ["München"]),
        ("sign language ", "Teaches sign language", ["sign language"]),
        ("martas ", "Marta’s sister", ["Marta’s"]),
        ("sign language ", "The language of every sign", ["language", "sign"]),
    ],
)
def test_what_a_clue_found_is_cut_out(query: str, text: str, parts: list[str]) -> None:
    index = make_finder([profile(1, ("note", text))])
    assert said(first(index, query).matched[0]) == parts


WORDS = ["Łódź", "sugar-free", "drone", "Drones", "José", "naïve", "C++", "鈴木", "O'Brien", "ana"]
BETWEEN = [" ", ", ", "-", "_", "’s ", "\u0301 ", " 🐝 ", "\n"]

parts = st.sampled_from([*WORDS, *BETWEEN]) | st.text(max_size=3)
texts = st.lists(parts, min_size=1, max_size=9).map("".join)


@given(texts, st.sampled_from(["drones", "lodz sugar", "free jose ana", "c++ suzuki", "obrien d"]))
def test_spans_lie_within_their_text_in_order_and_apart(text: str, query: str) -> None:
    index = make_finder([profile(1, ("name", text), ("note", text))])
    for hit in index.who(query, TODAY, 5):
        for match in hit.matched:
            ends = [place for span in match.spans for place in span]
            assert ends == sorted(ends)
            assert all(start < end <= len(match.text) for start, end in match.spans)


@given(texts, st.sampled_from(["drones", "lodz sugar", "free jose ana", "c++ suzuki", "obrien d"]))
def test_nothing_is_said_to_match_without_its_words(text: str, query: str) -> None:
    index = make_finder([profile(1, ("name", text), ("note", text))])
    for hit in index.who(query, TODAY, 5):
        assert all(match.spans for match in hit.matched)
