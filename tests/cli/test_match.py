"""Whether someone is known already, asked one by one."""

import pytest

from tests.cli.answers import Hallway

ROBERT = "Robert Okonjo, beekeeper @Acme #bees bob@acme.example"


@pytest.fixture(autouse=True)
def robert(hallway: Hallway) -> None:
    hallway("add", ROBERT)


def test_a_look_alike_is_named_behind_the_verdict(hallway: Hallway) -> None:
    assert hallway("match", "Bob Okonjo @Acme #bees").lines[0] == "same: Robert Okonjo, Acme"


def test_every_look_alike_says_why(hallway: Hallway) -> None:
    assert "  Bob is short for Robert" in hallway("match", "Bob Okonjo").lines


def test_nobody_who_looks_alike_is_an_answer(hallway: Hallway) -> None:
    answer = hallway("match", "Zainab Farouk")
    assert (answer.code, answer.out, answer.err) == (0, "", "New: nobody you know looks alike.\n")


def test_nobody_who_looks_alike_is_new_to_programs(hallway: Hallway) -> None:
    assert hallway("match", "Zainab Farouk", "--json").json == {"verdict": "new", "look_alikes": []}


def test_the_shape_has_these_keys(hallway: Hallway) -> None:
    answer = hallway("match", "Bob Okonjo", "--json").json
    keys = ["id", "name", "organisation", "verdict", "likeness", "why"]
    assert (list(answer), list(answer["look_alikes"][0])) == (["verdict", "look_alikes"], keys)


def test_the_verdict_is_that_on_the_likeliest(hallway: Hallway) -> None:
    answer = hallway("match", "Bob Okonjo", "--json").json
    assert answer["verdict"] == answer["look_alikes"][0]["verdict"] == "maybe"


def test_comparing_keeps_nothing(hallway: Hallway) -> None:
    hallway("match", "Bob Okonjo @Acme")
    assert len(hallway("who", "okonjo", "--json").json) == 1


def test_words_on_both_sides_of_an_option_are_one_line(hallway: Hallway) -> None:
    answer = hallway("match", "Bob", "--json", "Okonjo", "@Acme").json
    assert answer["verdict"] == "same"


def test_no_more_are_listed_than_were_asked_for(hallway: Hallway) -> None:
    hallway("add", "Robert Okonjo @Bolt", "--new")
    assert len(hallway("match", "Robert Okonjo", "--json", "--limit", "1").json["look_alikes"]) == 1


def test_an_event_in_common_is_evidence(hallway: Hallway) -> None:
    hallway("add", "Petra Nowak", "--event", "Bee Fair")
    answer = hallway("match", "Petra", "--event", "bee fair", "--json").json
    assert "also at Bee Fair" in answer["look_alikes"][0]["why"]


def test_the_event_under_way_is_evidence(hallway: Hallway) -> None:
    hallway("event", "Bee Fair")
    hallway("add", "Petra Nowak")
    answer = hallway("match", "Petra", "--json").json
    assert "also at Bee Fair" in answer["look_alikes"][0]["why"]


def test_an_event_that_is_not_known_is_no_failure(hallway: Hallway) -> None:
    assert hallway("match", "Bob Okonjo", "--event", "Elsewhere").code == 0


def test_an_event_that_is_not_known_is_not_begun(hallway: Hallway) -> None:
    hallway("match", "Bob Okonjo", "--event", "Elsewhere")
    assert "Elsewhere" not in hallway("event").out


@pytest.mark.parametrize("words", [[], [""], ["  "]])
def test_a_comparison_needs_someone(hallway: Hallway, words: list[str]) -> None:
    assert hallway("match", *words).code == 2
