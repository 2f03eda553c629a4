"""Favours, introductions, vouching and support by the command line."""

import pytest

from tests.cli.answers import Hallway


@pytest.fixture
def known(hallway: Hallway) -> Hallway:
    hallway("add", "Ana Ruiz @Acme")
    hallway("add", "Bo Lind ^Ana Ruiz")
    return hallway


def test_a_favour_is_noted_and_told_by_year(known: Hallway) -> None:
    known("favour", "ana", "--got", "advice on visas")
    told = known("favour", "ana").out.splitlines()
    assert (told[0], "Ana Ruiz gave you: advice on visas (today)" in told[1]) == ("2026", True)


def test_a_chain_of_three_is_told(known: Hallway) -> None:
    known("favour", "ana", "--got", "advice")
    known("favour", "bo", "--gave", "a review", "--passes-on", "advice")
    known("add", "Chidi Okafor")
    known("favour", "chidi", "--gave", "an hour", "--passes-on", "a review")
    told = known("favour", "chidi").out.splitlines()
    assert told[2:] == [
        "    passes on what you gave Bo Lind: a review",
        "      passes on what Ana Ruiz gave you: advice",
    ]


def test_a_favour_that_is_noted_already_may_pass_on_another(known: Hallway) -> None:
    known("favour", "ana", "--got", "advice")
    known("favour", "bo", "--gave", "a review")
    shape = known("favour", "--later", "a review", "--passes-on", "advice", "--json").json
    (advice,) = known("favour", "ana", "--json").json
    assert (shape["passes_on"], advice["passed_on_by"]) == ([advice["id"]], [shape["id"]])
    assert "passed on when you gave Bo Lind: a review" in known("favour", "ana").out


@pytest.mark.parametrize("which", [("--passes-on", "advice"), ("--later", "advice")])
def test_half_a_chain_is_asked_about(known: Hallway, which: tuple[str, str]) -> None:
    known("favour", "ana", "--got", "advice")
    assert "Which favour passes on which?" in known("favour", *which).err


def test_what_would_go_round_is_refused_with_the_reason(known: Hallway) -> None:
    known("favour", "ana", "--got", "advice")
    known("favour", "bo", "--gave", "a review", "--passes-on", "advice")
    refused = known("favour", "--later", "advice", "--passes-on", "a review")
    assert (refused.code, "would pass each other on" in refused.err) == (1, True)


def test_two_things_at_once_are_refused(known: Hallway) -> None:
    assert "not allowed with" in known("favour", "ana", "--gave", "a", "--got", "b").err


def test_the_shape_says_all_of_a_favour(known: Hallway) -> None:
    known("favour", "ana", "--got", "advice")
    known("favour", "--led-to", "advice", "the visa")
    known("favour", "--thanked", "advice")
    (shape,) = known("favour", "--json").json
    assert (shape["led_to"], shape["thanked_on"], shape["kind"], shape["given"]) == (
        "the visa",
        "2026-11-22",
        "advice",
        False,
    )


def test_what_to_thank_for_stands_on_the_card(known: Hallway) -> None:
    known("favour", "ana", "--got", "advice on visas, 2026-10-01")
    assert "to thank for  advice on visas" in known("show", "Ana Ruiz").out


def test_a_letter_of_thanks_is_drafted(known: Hallway) -> None:
    known("favour", "ana", "--got", "advice on visas")
    assert "thank you for this: advice on visas." in known("draft", "--thanks", "visas").out


def test_a_favour_is_taken_away(known: Hallway) -> None:
    known("favour", "ana", "--got", "advice")
    known("favour", "--remove", "advice")
    assert known("favour").err == "No favours are noted yet.\n"


def test_a_favour_of_nobody_is_asked_about(known: Hallway) -> None:
    assert "With whom?" in known("favour", "--gave", "a lift").err


def test_introductions_are_listed_with_what_came_of_them(known: Hallway) -> None:
    known("introductions", "bo", "--came-of", "a duet")
    assert known("introductions").out == "today  Ana Ruiz brought you to Bo Lind: a duet\n"


def test_what_came_of_which_introduction_is_asked(known: Hallway) -> None:
    assert "Which introduction?" in known("introductions", "--came-of", "a duet").err


def test_of_several_introductions_the_other_one_is_named(known: Hallway) -> None:
    known("add", "Chidi Okafor ^Ana Ruiz")
    shape = known("introductions", "ana", "--with", "bo", "--came-of", "a duet", "--json").json
    assert ([each["name"] for each in shape["people"]], shape["came_of"]) == (["Bo Lind"], "a duet")


def test_who_wanted_an_introduction_is_said(known: Hallway) -> None:
    kept = known("add", "--json", "Chidi Okafor > introduce him to Bo Lind").json
    known("introductions", "chidi", "--wanted-by", "bo")
    assert "promised to bring together Chidi Okafor and Bo Lind, wanted by Bo Lind" in (
        known("introductions").out
    )
    known("done", kept["followups"][0]["id"])
    assert "brought together Chidi Okafor and Bo Lind, wanted by Bo Lind" in (
        known("introductions").out
    )


def test_the_shape_of_an_introduction_names_everyone(known: Hallway) -> None:
    (shape,) = known("introductions", "--json").json
    assert (shape["by"]["name"], [each["name"] for each in shape["people"]]) == (
        "Ana Ruiz",
        ["Bo Lind"],
    )


def test_a_recommendation_below_seen_work_is_refused_until_it_is_meant(known: Hallway) -> None:
    refused = known("recommend", "ana", "--to", "Globex", "--for", "the chair")
    assert (refused.code, "you have not said" in refused.err) == (1, True)
    assert known("recommend", "ana", "--to", "Globex", "--for", "the chair", "--yes").code == 0


def test_after_vouching_a_recommendation_goes_on(known: Hallway) -> None:
    known("vouch", "ana", "seen", "their", "work,", "her", "talk")
    assert known("recommend", "ana", "--to", "Globex", "--for", "the chair").code == 0
    shown = known("show", "Ana Ruiz").out
    assert "seen their work, her talk" in shown and "recommended to Globex for the chair" in shown


def test_vouching_recommending_and_support_answer_in_json(known: Hallway) -> None:
    vouch = known("vouch", "ana", "seen", "her talk", "--json").json["vouch"]
    assert vouch == {"level": "seen their work", "basis": "her talk", "day": "2026-11-22"}
    wanted = ("recommend", "ana", "--to", "Globex", "--for", "the chair", "--json")
    assert known(*wanted).json["for"] == "the chair"
    assert known("support", "ana", "adviser", "--json").json["support"] == ["adviser"]


def test_support_is_said_and_searched_for(known: Hallway) -> None:
    known("support", "ana", "sounding", "board")
    assert known("who", "support:board").out.splitlines()[0].startswith("Ana Ruiz")


def test_what_a_favour_passes_on_is_taken_back(known: Hallway) -> None:
    known("favour", "ana", "--got", "advice")
    known("favour", "bo", "--gave", "a review", "--passes-on", "advice")
    known("favour", "--later", "a review", "--passes-on", "")
    assert "passes on" not in known("favour", "bo").out
    again = known("favour", "--later", "a review", "--passes-on", "")
    assert (again.code, "passes nothing on" in again.err) == (1, True)
