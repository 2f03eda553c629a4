"""Asks, offers and who may help, by the command line."""

from tests.cli.answers import Hallway


def test_a_capture_says_what_it_touches(hallway: Hallway) -> None:
    hallway("ask", "storage", "for", "grid", "data")
    said = hallway("add", "Ana Ruiz : stores measurements of the power grid").out
    assert "  Touches your ask “storage for grid data” (grid in both).\n" in said


def test_the_shape_of_a_capture_gains_what_it_touches(hallway: Hallway) -> None:
    hallway("add", "Marek Novak +battery models")
    (touched,) = hallway("add", "Ana Ruiz ?models of batteries", "--json").json["touches"]
    assert touched["words"] == "You could introduce them to Marek Novak (offers: battery models)"


def test_without_asks_nothing_is_touched(hallway: Hallway) -> None:
    assert hallway("add", "Ana Ruiz", "--json").json["touches"] == []


def test_who_may_help_is_listed_with_reasons(hallway: Hallway) -> None:
    hallway("add", "Marek Novak +battery models")
    (shape,) = hallway("match-ask", "models of batteries", "--json").json
    assert set(shape) == {"id", "name", "offer", "score", "why"}
    assert (shape["name"], shape["offer"], sorted(shape["why"])) == (
        "Marek Novak",
        "battery models",
        ["batteries in both", "models in both"],
    )


def test_no_match_says_so(hallway: Hallway) -> None:
    answer = hallway("match-ask", "zzyzx")
    assert (answer.out, "Nobody here touches this" in answer.err) == ("", True)
    assert hallway("match-ask", "zzyzx", "--json").json == []


def test_asks_are_listed_and_settled(hallway: Hallway) -> None:
    hallway("ask", "a cello")
    hallway("ask", "--settle", "cello")
    (shape,) = hallway("ask", "--json").json
    assert (shape["text"], shape["settled_on"], shape["person"]) == ("a cello", "2026-11-22", None)
    assert "a cello, settled today" in hallway("ask").out


def test_those_of_others_are_listed_with_their_names(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    hallway("offer", "a cello", "--person", "ana")
    assert "Ana Ruiz: a cello" in hallway("offer", "--theirs").out
    assert hallway("offer").err == "There are none yet.\n"


def test_one_is_taken_away(hallway: Hallway) -> None:
    hallway("offer", "a cello")
    hallway("offer", "--remove", "cello")
    assert hallway("offer").out == ""


def test_the_same_ask_twice_is_refused(hallway: Hallway) -> None:
    hallway("ask", "a cello")
    assert "there already" in hallway("ask", "A Cello").err
