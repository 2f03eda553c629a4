"""Places by their other names, by their people, and by the countries they lie in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.matching.knowledge.places import Places, known_places

SMALL = """\
# Words in a remark, such as narnia/archenland, are no places
narnia/narnie | narnian/narnisk
    cair paravel/cp | paraveller, beaver dam, nice*
    lantern waste/western wood: beruna/berune, dancing lawn
archenland | archenlander
    anvard
calormen | calormene
    tashbaan
the north | northern: narnia, archenland
lone isles: doorn
"""


@pytest.fixture
def places() -> Places:
    return Places(SMALL)


def test_another_name_of_a_country_is_the_surest(places: Places) -> None:
    assert places.near("narnie")["narnia"] == 0.95


def test_a_country_gives_its_people(places: Places) -> None:
    assert places.near("narnia")["narnian"] == 0.9


def test_people_give_their_country(places: Places) -> None:
    assert places.near("narnisk")["narnia"] == 0.9


def test_people_may_be_several(places: Places) -> None:
    assert places.near("narnians")["narnia"] == 0.9


def test_a_place_has_no_plural(places: Places) -> None:
    assert places.near("anvards") == {}


def test_a_country_gives_its_cities_by_all_their_names(places: Places) -> None:
    assert {"cair paravel", "beruna", "berune"} <= places.near("narnia").keys()


def test_a_country_does_not_give_the_cities_of_the_next_one(places: Places) -> None:
    assert "anvard" not in places.near("narnia")


def test_a_city_does_not_give_its_country(places: Places) -> None:
    assert places.near("anvard") == {}


def test_a_city_gives_its_people(places: Places) -> None:
    assert places.near("cair paravel")["paraveller"] == 0.9


def test_an_abbreviation_is_less_sure_than_a_name(places: Places) -> None:
    assert places.near("cair paravel")["cp"] == 0.9


def test_a_part_of_a_country_gives_its_cities(places: Places) -> None:
    assert places.near("western wood") == {
        "lantern waste": 0.95,
        "beruna": 0.6,
        "berune": 0.6,
        "dancing lawn": 0.6,
    }


def test_a_city_of_a_part_gives_its_own_names_alone(places: Places) -> None:
    assert places.near("berune") == {"beruna": 0.95}


def test_a_group_gives_its_countries(places: Places) -> None:
    assert places.near("northern")["archenland"] == 0.55


def test_a_group_gives_cities_more_weakly(places: Places) -> None:
    assert places.near("northern")["anvard"] == 0.4


def test_a_country_does_not_give_its_groups(places: Places) -> None:
    assert "the north" not in places.near("narnia")


def test_a_group_may_list_cities(places: Places) -> None:
    assert places.near("lone isles") == {"doorn": 0.55}


def test_a_place_called_like_an_ordinary_word_is_given_weakly(places: Places) -> None:
    assert places.near("narnia")["nice"] == 0.3


def test_an_ordinary_word_is_known_as_one(places: Places) -> None:
    assert places.is_ordinary("nice")


def test_a_name_that_is_no_other_word_is_not_ordinary(places: Places) -> None:
    assert not places.is_ordinary("anvard")


def test_phrases_are_the_terms_of_several_words(places: Places) -> None:
    assert set(places.phrases()) == {
        "cair paravel",
        "beaver dam",
        "lantern waste",
        "western wood",
        "dancing lawn",
        "the north",
        "lone isles",
    }


def test_what_is_given_can_be_changed_without_harm(places: Places) -> None:
    places.near("narnia").clear()
    assert places.near("narnia")


@pytest.mark.parametrize("term", ["", "*", "|", "spare oom", "cair", "paravel", "remark", "日本"])
def test_a_word_that_is_no_place_gives_nothing(places: Places, term: str) -> None:
    assert places.near(term) == {}


def test_a_table_of_nothing_gives_nothing() -> None:
    assert Places("").near("narnia") == {}


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert text not in known_places().near(text)


@given(st.text("narie/|,:*\n\t s#"))
def test_any_mark_has_an_answer(text: str) -> None:
    assert text not in Places(SMALL).near(text)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("lisboa", "lisbon"),
        ("lissabon", "lisbon"),
        ("firenze", "florence"),
        ("nurnberg", "nuremberg"),
        ("goteborg", "gothenburg"),
        ("keulen", "cologne"),
        ("warschau", "warsaw"),
        ("becs", "vienna"),
        ("moskva", "moscow"),
    ],
)
def test_a_city_has_another_name_elsewhere(said: str, written: str) -> None:
    assert known_places().near(said)[written] >= 0.9
