"""A place finds people by any of its names, by its people and by its country."""

import pytest

from hallway.matching.finder import make_finder
from tests.matching.people import profile
from tests.matching.test_who import first, who


@pytest.mark.parametrize(
    ("clue", "place"),
    [
        ("lisboa", "Lisbon"),
        ("Lisbon", "Lisboa"),
        ("Vienna", "Wien"),
        ("Köln", "Cologne"),
        ("Warszawa", "Warsaw"),
        ("bombay", "Mumbai"),
        ("Saigon", "Ho Chi Minh City"),
        ("peking", "Beijing"),
        ("danish", "Copenhagen"),
        ("portuguese", "Portugal"),
        ("poles", "Poland"),
        ("londoner", "London"),
        ("portugal", "Porto"),
        ("japan", "Osaka"),
        ("south korea", "Busan"),
        ("Deutschland", "Hamburg"),
        ("scandinavia", "Norway"),
    ],
)
@pytest.mark.parametrize("field", ["place", "event place", "note"])
def test_a_place_is_found_by_another_name(clue: str, place: str, field: str) -> None:
    index = make_finder([profile(1, ("place", "Quito")), profile(2, (field, place))])
    assert who(index, f"{clue} ") == [2]


def test_a_place_is_not_found_by_the_country_beside_it() -> None:
    index = make_finder([profile(1, ("place", "Madrid")), profile(2, ("place", "Porto"))])
    assert who(index, "portugal ") == [2]


def test_a_country_is_not_found_by_a_city_of_it() -> None:
    index = make_finder([profile(1, ("place", "Portugal"))])
    assert who(index, "porto ") == []


@pytest.mark.parametrize(
    ("country", "name"),
    [
        ("bulgaria", "Sofia Lindholm"),
        ("france", "Paris Okafor"),
        ("italy", "Florence Mbeki"),
        ("australia", "Sydney Tran"),
        ("germany", "Hamburg Reis"),
    ],
)
@pytest.mark.parametrize("field", ["name", "companion", "introducer"])
def test_a_name_that_is_a_city_lies_in_no_country(country: str, name: str, field: str) -> None:
    index = make_finder([profile(1, (field, name)), profile(2, ("place", name.partition(" ")[0]))])
    assert who(index, f"{country} ") == [2]


def test_the_very_name_of_a_place_comes_before_its_cities() -> None:
    index = make_finder([profile(1, ("place", "Porto")), profile(2, ("place", "Portugal"))])
    assert who(index, "portugal ") == [2, 1]


def test_a_city_does_not_find_the_others_of_its_country() -> None:
    index = make_finder([profile(1, ("place", "Porto, Portugal")), profile(2, ("place", "Lisbon"))])
    assert who(index, "lisboa ") == [2]


def test_a_name_that_is_a_country_comes_after_those_from_there_who_fit_the_rest() -> None:
    index = make_finder(
        [
            profile(1, ("name", "America Ferraz")),
            profile(2, ("name", "Dale Novak"), ("country", "United States"), ("tag", "bees")),
        ]
    )
    assert who(index, "america bees ") == [2, 1]


def test_a_place_that_is_a_word_as_well_is_meant_where_places_stand() -> None:
    index = make_finder(
        [profile(1, ("note", "A nice reading evening.")), profile(2, ("place", "Nice"))]
    )
    assert who(index, "france ") == [2]


def test_a_place_is_told_with_the_name_it_was_found_by() -> None:
    index = make_finder([profile(1, ("event place", "Gare de Wien"))])
    [match] = first(index, "vienna ").matched
    assert [match.text[a:b] for a, b in match.spans] == ["Wien"]
