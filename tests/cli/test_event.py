import pytest

from tests.cli.answers import Hallway


def test_no_event_is_an_answer(hallway: Hallway) -> None:
    answer = hallway("event")
    assert (answer.code, answer.out) == (0, "No event is under way.\n")


def test_no_event_is_null(hallway: Hallway) -> None:
    assert hallway("event", "--json").json == {"event": None}


def test_a_name_starts_an_event(hallway: Hallway) -> None:
    assert hallway("event", "PyCon", "Lisbon").out == "PyCon Lisbon, today.\n"


def test_the_event_under_way_is_said(hallway: Hallway) -> None:
    hallway(
        "event", "PyCon Lisbon", "--from", "2026-11-21", "--to", "2026-11-23", "--place", "Lisbon"
    )
    assert hallway("event").out == "PyCon Lisbon, day 2 of 3, at Lisbon.\n"


def test_an_event_to_come_says_when_it_begins(hallway: Hallway) -> None:
    assert hallway("event", "Salon", "--from", "fri").out == "Salon, from 2026-11-27.\n"


def test_an_event_gone_by_says_when_it_ended(hallway: Hallway) -> None:
    answer = hallway("event", "Salon", "--from", "2026-11-01", "--to", "2026-11-02")
    assert answer.out == "Salon, until 2026-11-02.\n"


def test_the_shape_says_everything(hallway: Hallway) -> None:
    words = "event PyCon --from 2026-11-21 --to 2026-11-23 --place Lisbon --mode both --series Py"
    shape = hallway(*words.split(), "--json").json["event"]
    shape.pop("id")
    assert shape == {
        "name": "PyCon",
        "from": "2026-11-21",
        "to": "2026-11-23",
        "place": "Lisbon",
        "mode": "both",
        "series": "Py",
        "ended": False,
        "cost": None,
    }


def test_starting_says_its_change(hallway: Hallway) -> None:
    assert hallway("event", "PyCon", "--json").json["change"]


def test_asking_changes_nothing(hallway: Hallway) -> None:
    assert "change" not in hallway("event", "--json").json


def test_options_alone_change_the_event_under_way(hallway: Hallway) -> None:
    started = hallway("event", "PyCon", "--json").json["event"]
    changed = hallway("event", "--place", "Lisbon", "--json").json["event"]
    assert (changed["id"], changed["place"]) == (started["id"], "Lisbon")


def test_options_alone_need_an_event_under_way(hallway: Hallway) -> None:
    assert hallway("event", "--place", "Lisbon").code == 1


def test_the_event_under_way_is_ended(hallway: Hallway) -> None:
    hallway("event", "PyCon")
    assert hallway("event", "--end").out == "Ended PyCon.\n"


def test_an_ended_event_is_not_under_way(hallway: Hallway) -> None:
    hallway("event", "PyCon")
    hallway("event", "--end")
    assert hallway("event", "--json").json["event"] is None


def test_ending_says_that_it_ended(hallway: Hallway) -> None:
    hallway("event", "PyCon")
    assert hallway("event", "--end", "--json").json["event"]["ended"] is True


def test_nothing_under_way_cannot_be_ended(hallway: Hallway) -> None:
    assert hallway("event", "--end", "--json").error_code == "refused"


@pytest.mark.parametrize(
    "words",
    [
        ["PyCon", "--end"],
        ["--end", "--place", "Lisbon"],
        ["PyCon", "--from", "banana"],
        ["PyCon", "--to", ""],
        ["PyCon", "--mode", "selling"],
    ],
)
def test_what_makes_no_sense_is_wrong_usage(hallway: Hallway, words: list[str]) -> None:
    assert hallway("event", *words).code == 2


def test_an_event_does_not_end_before_it_begins(hallway: Hallway) -> None:
    assert hallway("event", "PyCon", "--from", "2026-11-22", "--to", "2026-11-20").code == 1


def test_a_name_of_blanks_is_refused(hallway: Hallway) -> None:
    assert hallway("event", "  ").code == 1


def test_another_day_has_another_event_under_way(hallway: Hallway) -> None:
    hallway("event", "PyCon", "--from", "2026-11-21", "--to", "2026-11-23")
    shape = hallway.as_typed("--today", "2026-11-30", "event", "--json").json
    assert shape["event"] is None


def test_what_is_still_open_is_said_when_an_event_at_the_same_place_starts(
    hallway: Hallway,
) -> None:
    hallway.as_typed("--today", "2026-10-01", "event", "Salon", "--place", "Porto")
    hallway.as_typed("--today", "2026-10-01", "add", "Ana Ruiz > send her the map")
    answer = hallway("event", "Bee day", "--place", "Porto")
    assert answer.err == "Still open here: Ana Ruiz: send her the map (Salon)\n"


def test_an_event_that_would_end_before_it_begins_is_refused(hallway: Hallway) -> None:
    answer = hallway("event", "Salon", "--from", "2026-12-05", "--to", "2026-12-01")
    assert (answer.code, "before it begins" in answer.err) == (1, True)


def test_of_two_events_at_once_the_later_choice_counts(hallway: Hallway) -> None:
    hallway("event", "Salon", "--to", "2026-11-24")
    hallway("event", "Bee day", "--to", "2026-11-24")
    first = hallway.add("Ana Ruiz")["encounter"]["event"]["name"]
    hallway("event", "Salon")
    assert (first, hallway.add("Bo Lind")["encounter"]["event"]["name"]) == ("Bee day", "Salon")


def test_a_whole_line_says_all_of_an_event(hallway: Hallway) -> None:
    answer = hallway("event", "PyCon Lisbon, 2026-11-21 to 23 nov /Lisbon #PyCon for ideas")
    assert answer.out == "PyCon Lisbon, day 2 of 3, at Lisbon, for ideas, of PyCon.\n"


def test_an_option_counts_more_than_the_line(hallway: Hallway) -> None:
    answer = hallway("event", "Salon, tomorrow /Porto", "--place", "Faro", "--from", "fri")
    assert answer.out == "Salon, from 2026-11-27, at Faro.\n"


def test_a_day_that_there_is_not_is_refused(hallway: Hallway) -> None:
    answer = hallway("event", "Salon, 30 feb")
    assert (answer.code, "'30 feb' is no day" in answer.err) == (1, True)


def test_a_comma_at_the_end_makes_all_of_it_the_name(hallway: Hallway) -> None:
    assert hallway("event", "Expo, hall 3,").out == "Expo, hall 3, today.\n"


def test_a_number_is_no_series_and_no_day(hallway: Hallway) -> None:
    assert hallway("event", "Meetup #3").out == "Meetup #3, today.\n"
    assert hallway("event", "Expo, hall 3").out == "Expo, hall 3, today.\n"
    assert hallway("event", "PyCon, 2026").out == "PyCon, 2026, today.\n"


def test_an_event_is_the_same_however_it_is_named(hallway: Hallway) -> None:
    line = "Salon, 2026-11-21 to 2026-11-23 /Porto"
    assert "at Salon, a new event" in hallway("add", "--event", line, "Ana Ruiz").out
    assert "at Salon." in hallway("add", "--event", line, "Bo Lind").out
    assert hallway("event", "Salon").out == "Salon, day 2 of 3, at Porto.\n"


def test_an_event_that_is_ended_names_its_debrief(hallway: Hallway) -> None:
    hallway("event", "Salon")
    hallway("add", "Ana Ruiz")
    assert "Salon is not debriefed: hallway debrief." in hallway("event", "--end").err


def test_what_an_event_cost_is_noted_of_one_that_is_over_too(hallway: Hallway) -> None:
    hallway(*["event", "PyCon", "--from", "2026-03-01", "--to", "2026-03-03"])
    shape = hallway("event", "PyCon", "--cost", "240 EUR, 3 days", "--json").json["event"]
    assert (shape["cost"], shape["from"], shape["ended"]) == (
        "240 EUR, 3 days",
        "2026-03-01",
        False,
    )


def test_a_cost_without_a_number_is_refused(hallway: Hallway) -> None:
    hallway("event", "PyCon")
    assert "is no cost" in hallway("event", "--cost", "a lot").err
