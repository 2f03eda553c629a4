"""What one clue says of someone: more, the rarer it is and the more telling the field."""

import pytest

from hallway.domain.matches import Profile
from hallway.matching.finder import make_finder
from tests.matching.people import TODAY, profile
from tests.matching.test_who import first, who

RARE, COMMON = 102, 101  # of equal hits the lower number would come first


def crowd(*passages: tuple[str, str]) -> list[Profile]:
    """Return thirty people who have something in common."""
    return [profile(number, ("name", f"Guest{number}"), *passages) for number in range(1, 31)]


@pytest.mark.parametrize("query", ["zither coffee ", "coffee zither "])
def test_a_rare_clue_outweighs_a_common_one(query: str) -> None:
    index = make_finder(
        [
            *crowd(("note", "coffee")),
            profile(COMMON, ("note", "coffee")),
            profile(RARE, ("note", "zither")),
        ]
    )
    assert who(index, query)[0] == RARE


def test_a_rare_clue_outweighs_two_common_ones() -> None:
    index = make_finder(
        [*crowd(("note", "coffee"), ("place", "Oslo")), profile(RARE, ("note", "zither"))]
    )
    assert who(index, "coffee oslo zither ")[0] == RARE


@pytest.mark.parametrize("field", ["note", "companion", "introducer", "organisation", "cue"])
def test_an_own_name_says_more_than_the_same_word_elsewhere(field: str) -> None:
    index = make_finder([profile(1, (field, "Marta")), profile(2, ("name", "Marta"))])
    assert who(index, "marta ") == [2, 1]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("with marta ", "companion"),
        ("introduced by marta ", "introducer"),
        ("#marta ", "tag"),
        ("works at marta ", "organisation"),
    ],
)
def test_a_word_before_a_clue_says_where_it_stands(query: str, field: str) -> None:
    index = make_finder([profile(1, ("note", "Marta")), profile(2, (field, "Marta"))])
    assert who(index, query)[0] == 2


def test_a_rare_name_of_nearly_the_same_letters_does_not_beat_the_very_name() -> None:
    many = [profile(number, ("name", "Lindqvist")) for number in range(2, 12)]
    index = make_finder([profile(1, ("name", "Lindkvist")), *many])
    assert who(index, "lindqvist ")[0] == 2


def test_a_word_that_was_said_twice_of_someone_says_no_more() -> None:
    index = make_finder(
        [profile(1, ("note", "bees")), profile(2, ("note", "bees, bees"), ("note", "bees"))]
    )
    once, often = index.who("bees ", TODAY, 5)
    assert once.score == often.score


def test_the_same_clue_twice_counts_once() -> None:
    index = make_finder([*crowd(("note", "coffee")), profile(RARE, ("note", "zither"))])
    assert index.who("coffee coffee ", TODAY, 3) == index.who("coffee ", TODAY, 3)


def test_words_apart_still_find_someone_by_a_phrase() -> None:
    index = make_finder([profile(1, ("note", "Showed an image of a deer."))])
    assert who(index, "image recognition ") == [1]


def test_both_words_of_a_phrase_say_more_than_one() -> None:
    index = make_finder(
        [
            profile(1, ("note", "Showed an image.")),
            profile(2, ("note", "Spoke of recognition.")),
            profile(3, ("note", "An image, and then the recognition of a deer.")),
        ]
    )
    assert who(index, "image recognition ")[0] == 3


@pytest.mark.parametrize("query", ["ice hockey ", "new york ", "human rights "])
def test_a_phrase_says_more_than_one_of_its_words(query: str) -> None:
    index = make_finder(
        [profile(1, ("note", query.partition(" ")[0])), profile(2, ("note", query.strip()))]
    )
    assert who(index, query)[0] == 2


def test_a_score_is_of_this_query_alone() -> None:
    index = make_finder([*crowd(("note", "coffee")), profile(RARE, ("note", "zither"))])
    alone = first(index, "zither ")
    index.who("coffee zither oslo ", TODAY, 3)
    assert first(index, "zither ") == alone
