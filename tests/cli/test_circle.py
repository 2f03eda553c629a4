"""`hallway circle`: the circles, and the people you already know."""

from tests.cli.answers import Hallway


def test_it_lists_the_starting_set(hallway: Hallway) -> None:
    listed = hallway("circle").out.splitlines()
    assert (listed[0], len(listed)) == ("family and relatives", 10)


def test_it_adds_several_and_lists_them(hallway: Hallway) -> None:
    hallway("circle", "choir", "Bo Lind, midwife", "Chidi Okafor")
    assert hallway("circle", "choir").out == "Bo Lind, midwife\nChidi Okafor\n"


def test_the_shape_names_them(hallway: Hallway) -> None:
    added = hallway("circle", "choir", "Bo Lind", "--json").json
    assert [each["name"] for each in added] == ["Bo Lind"]
    assert {"name": "choir", "people": 1} in hallway("circle", "--json").json


def test_an_empty_circle_says_so(hallway: Hallway) -> None:
    assert hallway("circle", "choir").err == "Nobody is in choir yet.\n"


def test_somebody_of_that_very_name_is_put_into_it_and_not_doubled(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz @Acme")
    assert hallway("circle", "neighbours", "Ana Ruiz").lines == [
        "Ana Ruiz, who is here already, is in neighbours now."
    ]
    assert len(hallway("who", "Ana Ruiz", "--json").jsons) == 1


def test_a_namesake_of_another_house_is_somebody_else(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz @Acme")
    assert hallway("circle", "neighbours", "Ana Ruiz @Bolt").lines == [
        "Ana Ruiz is in neighbours now."
    ]


def test_a_core_that_has_become_large_is_said_to_be(hallway: Hallway) -> None:
    answer = hallway("circle", "core", *(f"Person {number} N{number}" for number in range(16)))
    assert "The core has 16 people, and 15 were meant to be the most." in answer.err
