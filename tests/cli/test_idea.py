"""Ideas, collaborations and cross-pollination by the command line."""

import pytest

from tests.cli.answers import Hallway


@pytest.fixture
def known(hallway: Hallway) -> Hallway:
    hallway("add", "Ana Ruiz, software engineer !drones that count bees")
    hallway("add", "Bo Lind, musician : bees on a roof !learned: silence is half of it")
    return hallway


def test_the_portfolio_is_listed_by_state(known: Hallway) -> None:
    known("idea", "kites", "on", "film")
    known("idea", "--of", "kites", "--state", "testing")
    listed = known("idea").out.splitlines()
    assert (listed[0], listed[2], "kites on film" in listed[3]) == ("spark", "testing", True)


def test_feedback_is_in_the_shape(known: Hallway) -> None:
    known("idea", "--of", "bees", "--feedback", "bo", "for: it would fly")
    (shape,) = known("idea", "--json").json
    assert (shape["state"], shape["feedback"][0]["stance"], shape["feedback"][0]["text"]) == (
        "testing",
        "for",
        "it would fly",
    )


def test_it_names_who_should_hear_it_next(known: Hallway) -> None:
    assert known("idea", "--of", "bees", "--hear").out == (
        "Bo Lind: touched bees, and works in music\n"
    )


def test_lessons_are_found_by_topic(known: Hallway) -> None:
    known("add", "Chidi Okafor ! learned: never demo on wifi")
    assert known("idea", "--lessons", "wifi").out == "never demo on wifi, from Chidi Okafor\n"
    assert known("idea", "--lessons", "piano").err == "No lesson on piano yet.\n"


def test_energy_words_and_removal_are_said(known: Hallway) -> None:
    known("idea", "--of", "bees", "--energizes")
    known("idea", "--of", "bees", "a", "hive", "that", "counts")
    assert "a hive that counts, energizes" in known("idea").out
    known("idea", "--of", "hive", "--remove")
    assert known("idea").out == ""


@pytest.mark.parametrize("words", [("--of", "bees"), ("--of", "bees", "--state", "done")])
def test_what_cannot_be_meant_says_what_can(known: Hallway, words: tuple[str, ...]) -> None:
    assert "--state takes spark, testing, adopted, parked." in known("idea", *words).err


def test_what_is_done_together_is_listed(known: Hallway) -> None:
    known("collaborate", "ana", "--on", "a bee counter", "--idea", "bees")
    known("collaborate", "--stands", "counter", "it flies")
    (shape,) = known("collaborate", "ana", "--json").json
    assert (shape["text"], shape["stands"], shape["idea"] is not None) == (
        "a bee counter",
        "it flies",
        True,
    )
    known("collaborate", "--end", "counter")
    assert "over since today" in known("collaborate").out


def test_two_thoughts_stand_side_by_side(known: Hallway) -> None:
    shape = known("pollinate", "--json").json
    assert {each["field"] for each in shape["thoughts"]} == {"software", "music"}
    known("pollinate", "--keep", "a hive that sings")
    assert "a hive that sings" in known("idea").out


def test_nothing_to_put_together_says_so(hallway: Hallway) -> None:
    assert "There are no two thoughts" in hallway("pollinate").err
