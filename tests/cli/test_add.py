import pytest

from tests.cli.answers import ANA, MAREK, Hallway

ID_LENGTH = 13


def test_a_line_is_kept(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert hallway("show", "Ana Ruiz").code == 0


def test_what_was_kept_is_said_first(hallway: Hallway) -> None:
    assert hallway("add", ANA).lines[0] == "Saved Ana Ruiz."


def test_the_event_under_way_is_said_too(hallway: Hallway) -> None:
    hallway("event", "PyCon Lisbon")
    assert hallway("add", ANA).lines[0] == "Saved Ana Ruiz at PyCon Lisbon."


def test_promises_are_said_as_they_were_understood(hallway: Hallway) -> None:
    assert hallway("add", ANA).lines[1:] == ["  > send her the paper (Fri)", "  < intro to Marek"]


def test_the_words_of_a_line_are_joined(hallway: Hallway) -> None:
    assert hallway.add("Ana", "Ruiz", "@Acme")["person"]["name"] == "Ana Ruiz"


def test_words_on_both_sides_of_an_option_are_one_line(hallway: Hallway) -> None:
    hallway.add("Ana", "--event", "Salon", "Ruiz")
    assert hallway("show", "Ana Ruiz").code == 0


def test_the_shape_names_the_person(hallway: Hallway) -> None:
    person = hallway.add(ANA)["person"]
    assert (person["name"], len(person["id"])) == ("Ana Ruiz", ID_LENGTH)


def test_the_shape_has_these_keys(hallway: Hallway) -> None:
    keys = ["change", "person", "encounter", "followups", "look_alikes", "inbox", "touches"]
    assert list(hallway.add(ANA)) == keys


def test_the_shape_has_no_event_where_none_is_under_way(hallway: Hallway) -> None:
    assert hallway.add(ANA)["encounter"]["event"] is None


def test_the_shape_names_the_event_under_way(hallway: Hallway) -> None:
    started = hallway("event", "PyCon Lisbon", "--json").json["event"]
    event = hallway.add(ANA)["encounter"]["event"]
    assert event == {"id": started["id"], "name": "PyCon Lisbon"}


def test_the_shape_lists_promises_with_their_side_and_day(hallway: Hallway) -> None:
    promises = [(p["side"], p["text"], p["due"]) for p in hallway.add(ANA)["followups"]]
    assert promises == [
        ("mine", "send her the paper", "2026-11-27"),
        ("theirs", "intro to Marek", None),
    ]


def test_the_name_of_someone_nameless_is_null(hallway: Hallway) -> None:
    assert hallway.add("?tall man at the bar")["person"]["name"] is None


@pytest.mark.parametrize(
    ("line", "waits"),
    [
        ("Ana Ruiz", False),
        ("Ana?", True),
        ("@Acme : no name", True),
        ("Ana Ruiz &Petra", True),
        ("Ana Ruiz ^Petra", True),
        ("Ana Ruiz > call her", False),
    ],
)
def test_what_is_unanswered_goes_to_the_inbox(hallway: Hallway, line: str, waits: bool) -> None:
    assert hallway.add(line)["inbox"] is waits


def test_a_look_alike_comes_with_the_evidence(hallway: Hallway) -> None:
    known = hallway.add(ANA)["person"]
    (look_alike,) = hallway.add("Ana Ruis @Acme Robotics")["look_alikes"]
    assert (look_alike["id"], look_alike["name"], bool(look_alike["why"])) == (
        known["id"],
        "Ana Ruiz",
        True,
    )


def test_a_look_alike_that_is_left_open_waits_in_the_inbox(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert hallway.add("Ana Ruiz @Acme Robotics")["inbox"] is True


def test_a_look_alike_is_asked_about_with_the_way_to_answer(hallway: Hallway) -> None:
    hallway("add", ANA)
    lines = hallway("add", "Ana Ruiz @Acme Robotics").lines
    assert "Looks like Ana Ruiz" in lines[1] and "--same" in lines[2]


def test_the_short_id_in_that_question_is_accepted(hallway: Hallway) -> None:
    hallway("add", ANA)
    asked = hallway("add", "Ana Ruiz @Acme Robotics").lines[2]
    hallway("undo")
    short = asked.split("--same ")[1].split(",")[0]
    assert hallway("add", "Ana Ruiz #new", "--same", short).code == 0


def test_the_same_person_is_met_again(hallway: Hallway) -> None:
    known = hallway.add(ANA)["person"]
    again = hallway.add("Ana Ruiz : drones again", "--same", "Ana Ruiz")
    assert again["person"]["id"] == known["id"]


def test_meeting_again_is_said(hallway: Hallway) -> None:
    hallway("add", ANA)
    answer = hallway("add", "Ana Ruiz : drones again", "--same", "Ana Ruiz")
    assert answer.lines[0] == "Saved again: Ana Ruiz."


def test_the_same_person_has_no_look_alikes(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert hallway.add("Ana Ruiz : again", "--same", "Ana")["look_alikes"] == []


def test_someone_new_stays_out_of_the_inbox(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert hallway.add("Ana Ruiz @Acme Robotics", "--new")["inbox"] is False


def test_someone_new_is_a_person_of_their_own(hallway: Hallway) -> None:
    known = hallway.add(ANA)["person"]
    assert hallway.add("Ana Ruiz @Acme Robotics", "--new")["person"]["id"] != known["id"]


def test_nobody_is_both_the_same_and_new(hallway: Hallway) -> None:
    assert hallway("add", "Ana Ruiz", "--same", "Ana", "--new").code == 2


def test_the_same_as_nobody_known_is_refused(hallway: Hallway) -> None:
    assert hallway("add", ANA, "--same", "Petra").code == 1


def test_what_was_refused_is_not_kept(hallway: Hallway) -> None:
    hallway("add", MAREK, "--same", "Petra")
    assert hallway("show", "Marek Novak").code == 1


def test_a_named_event_that_is_known_is_used(hallway: Hallway) -> None:
    event = hallway("event", "Salon", "--json", "--from", "2026-10-02").json["event"]
    assert hallway.add(ANA, "--event", "salon")["encounter"]["event"]["id"] == event["id"]


def test_a_named_event_that_is_not_known_begins_today(hallway: Hallway) -> None:
    hallway("add", ANA, "--event", "Rust Meetup")
    event = hallway("event", "--json").json["event"]
    assert (event["name"], event["from"]) == ("Rust Meetup", "2026-11-22")


def test_one_undo_takes_back_a_capture_with_the_event_that_it_began(hallway: Hallway) -> None:
    hallway("add", ANA, "--event", "Rust Meetup")
    hallway("undo")
    assert hallway("event", "--json").json["event"] is None


def test_an_event_without_a_name_is_refused(hallway: Hallway) -> None:
    assert hallway("add", ANA, "--event", " ").code == 1


@pytest.mark.parametrize("line", ["", "   ", "\t"])
def test_an_empty_line_is_refused(hallway: Hallway, line: str) -> None:
    assert hallway("add", line).code == 1


def test_an_empty_line_keeps_nothing(hallway: Hallway) -> None:
    hallway("add", "")
    assert hallway("undo").code == 1


def test_an_empty_line_has_a_code_for_programs(hallway: Hallway) -> None:
    assert hallway("add", "--json", "").error_code == "nothing_typed"


def test_bytes_that_are_no_text_are_refused(hallway: Hallway) -> None:
    assert hallway("add", "Ana \udcff Ruiz").code == 1


def test_a_text_of_a_megabyte_is_kept(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz : " + "drones " * 150_000)
    assert "drones" in hallway("show", "Ana Ruiz", "--json").json["encounters"][0]["note"]


def test_a_line_break_inside_a_line_opens_the_note(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz\nborrow checking")
    note = hallway("show", "Ana Ruiz", "--json").json["encounters"][0]["note"]
    assert note == "borrow checking"
