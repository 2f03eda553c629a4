"""`hallway debrief` says what is missing of everyone met at an event."""

from tests.cli.answers import Hallway


def test_it_says_what_is_missing_in_the_order_they_were_met(hallway: Hallway) -> None:
    hallway("event", "PyCon")
    hallway("add", "Zoë Dubois > tea fri")
    hallway("add", "? red glasses")
    assert hallway("debrief", "--list").out == (
        "PyCon: 2 met\n"
        "  Zoë Dubois: the field, the kind of talk\n"
        "  someone: red glasses: the name, the kind of talk, what comes next\n"
    )


def test_its_shape_has_suggestions_with_their_reasons(hallway: Hallway) -> None:
    hallway("event", "PyCon")
    hallway("add", "Ana Ruiz, nurse : asked for the slides")
    (person,) = hallway("debrief", "--json").json["people"]
    assert (person["missing"], person["fields"]) == (["field", "talk", "next"], ["medicine"])
    assert person["suggestions"][0] == {
        "kind": "send",
        "text": "send: asked for the slides",
        "due": "2026-11-24",
        "reason": "you noted “the slides”",
    }


def test_an_event_is_named(hallway: Hallway) -> None:
    hallway("event", "Salon")
    hallway("event", "PyCon", "Lisbon")
    assert hallway("debrief", "salon", "--list").out == "Salon: 0 met\n"


def test_where_no_event_waits_it_says_so(hallway: Hallway) -> None:
    answer = hallway("debrief", "--list")
    assert answer.err == ("No event waits for its debrief. hallway debrief EVENT names one.\n")
    assert answer.code == 1


def test_without_a_terminal_it_opens_nothing(hallway: Hallway) -> None:
    assert "terminal" in hallway("debrief").err
