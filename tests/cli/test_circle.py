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
