"""Forms of one word fall together, and different words stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.matching.stems import stem


def stems(words: str) -> set[str]:
    return {stem(word) for word in words.split()}


@pytest.mark.parametrize(
    "family",
    [
        "hike hikes hiked hiking hiker hikers",
        "nurse nurses nursing nursed",
        "horse horses",
        "swim swims swimming swimmer swimmers",
        "engineer engineers engineering",
        "translate translates translator translators translating translation",
        "bake bakes baked baking baker bakers",
        "win wins winning winner winners",
        "organise organised organising organiser organisation",
        "organise organize organizer organizing organization",
        "keep keeps keeping keeper",
        "study studies studied studying",
        "box boxes boxing boxer",
        "church churches",
        "lens lenses",
        "glass glasses",
        "potato potatoes",
        "photograph photographer photographic photography",
        "geology geologist geological",
        "govern governed government",
        "happy happiness",
        "agree agrees agreed agreeing",
        "ski skis skier skiing",
        "drum drummer drumming",
        "plan planner planning",
        "code coder coding",
        "puzzle puzzles",
    ],
)
def test_the_forms_of_a_word_have_one_stem(family: str) -> None:
    assert len(stems(family)) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "mother moth",
        "brother broth",
        "career care",
        "career car",
        "care car",
        "minister mine",
        "minister mini",
        "plane plan",
        "wine winner",
        "wine win",
        "stage stag",
        "code cod",
        "news new",
        "hospital hospitality",
        "meteor met",
        "badger badge",
        "corner corn",
        "number numb",
        "flower flow",
        "university universe",
        "forest for",
        "tennis ten",
        "planet plane",
        "organ organise",
        "organ organisation",
        "nation nature",
        "station stationery",
        "moment moms",
        "apartment apart",
        "cooperate cooper",
        "wedding weeding",
        "king kin",
        "spring spree",
        "ceiling ceil",
        "lawyer law",
        "hope hop",
        "rate rat",
        "sewing seeing",
    ],
)
def test_another_word_has_another_stem(pair: str) -> None:
    assert len(stems(pair)) == 2


@pytest.mark.parametrize("word", ["c++", "c#", "r2d2", "3d", "2020s", "as", "is", "ios", "bus", ""])
def test_what_has_no_forms_is_left_as_it_is(word: str) -> None:
    assert stem(word) == word


@given(st.text(alphabet="abcdeginrsty", max_size=12))
def test_a_stem_is_never_empty(word: str) -> None:
    assert bool(stem(word)) == bool(word)


@given(st.text(alphabet="abcdeginrsty", max_size=12))
def test_a_stem_is_no_longer_than_its_word(word: str) -> None:
    assert len(stem(word)) <= len(word)
