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


def test_a_state_that_there_is_not_says_those_that_there_are(known: Hallway) -> None:
    told = known("idea", "--of", "bees", "--state", "done").err
    assert "--state takes spark, testing, adopted, parked." in told


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


def test_one_idea_is_shown_with_what_people_said_and_do(known: Hallway) -> None:
    known("idea", "--of", "bees", "--feedback", "bo", "for: it would fly")
    known("collaborate", "bo", "--on", "a counter", "--idea", "bees")
    told = known("idea", "--of", "bees").out.splitlines()
    assert ("testing" in told[0], told[1]) == (True, "  Bo Lind, for: it would fly, today")
    assert "a counter with Bo Lind on drones that count bees" in told[2]
    shape = known("idea", "--of", "bees", "--json").json
    assert (shape["feedback"][0]["stance"], shape["together"][0]["text"]) == ("for", "a counter")


@pytest.mark.parametrize(
    "words",
    [
        ("--state", "testing"),
        ("--energizes",),
        ("--feedback", "bo", "for: yes"),
        ("--take-back", "bo"),
        ("--tell", "bo"),
        ("--hear",),
        ("--remove",),
    ],
)
def test_what_is_about_one_idea_asks_which(known: Hallway, words: tuple[str, ...]) -> None:
    told = known("idea", *words)
    assert (told.code, "Which idea?" in told.err) == (2, True)


@pytest.mark.parametrize(
    "words", [("--state", "testing", "--remove"), ("a", "hive", "--state", "testing")]
)
def test_two_things_at_a_time_are_refused(known: Hallway, words: tuple[str, ...]) -> None:
    assert known("idea", "--of", "bees", *words).code == 2
    assert known("idea", "--json").json[0]["state"] == "spark"


def test_feedback_is_taken_back(known: Hallway) -> None:
    known("idea", "--of", "bees", "--feedback", "bo", "for: it would fly")
    assert known("idea", "--of", "bees", "--take-back", "bo").out == "Took back: Bo Lind, for.\n"
    assert known("idea", "--json").json[0]["feedback"] == []


def test_to_tell_somebody_is_a_follow_up(known: Hallway) -> None:
    known("idea", "--of", "bees", "--tell", "bo")
    assert "tell them about: drones that count bees" in known("due").out


def test_a_lesson_is_given_no_state(known: Hallway) -> None:
    assert "That is a lesson" in known("idea", "--of", "silence", "--state", "testing").err


def test_a_pair_that_is_passed_does_not_come_back(known: Hallway) -> None:
    assert known("pollinate", "--pass").out == (
        "Passed for half a year: silence is half of it and drones that count bees.\n"
    )
    told = known("pollinate")
    assert (told.code != 0, "you passed them all" in told.err) == (True, True)


def test_what_is_done_together_is_put_right_and_taken_away(known: Hallway) -> None:
    known("collaborate", "ana", "--on", "a counter", "--since", "2025-03-03")
    known("collaborate", "--rewrite", "counter", "a bee counter")
    known("collaborate", "--began", "bee", "2024-05-03")
    (shape,) = known("collaborate", "--json").json
    assert (shape["text"], shape["since"]) == ("a bee counter", "2024-05-03")
    known("collaborate", "--remove", "bee")
    assert known("collaborate", "--json").json == []


@pytest.mark.parametrize("words", [("ana", "--idea", "bees"), ("ana", "--since", "2025-03-03")])
def test_doing_what_is_asked_where_it_is_left_out(known: Hallway, words: tuple[str, ...]) -> None:
    assert "What do you do?" in known("collaborate", *words).err


def test_nobody_to_hear_it_says_of_whom_it_was_asked(known: Hallway) -> None:
    known("idea", "--of", "bees", "--tell", "bo")
    assert known("idea", "--of", "bees", "--hear").err == (
        "Nobody of another field who was not asked yet has touched this.\n"
    )
