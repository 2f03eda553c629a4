import pytest

from tests.cli.answers import ANA, Hallway


def test_nothing_to_do_is_an_answer(hallway: Hallway) -> None:
    answer = hallway("due")
    assert (answer.code, answer.out, answer.err) == (0, "", "Nothing to do.\n")


def test_nothing_to_do_is_an_empty_list(hallway: Hallway) -> None:
    assert hallway.due() == []


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2026-11-21", "late"),
        ("2026-11-22", "today"),
        ("2026-11-23", "soon"),
        ("2026-11-29", "soon"),
        ("2026-11-30", "later"),
    ],
)
def test_each_follow_up_says_how_it_stands(hallway: Hallway, day: str, state: str) -> None:
    hallway("add", f"Ana Ruiz > send her the paper {day}")
    assert [(each["due"], each["state"]) for each in hallway.due()] == [(day, state)]


def test_an_undated_follow_up_has_no_day(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > send her the paper")
    assert [(each["due"], each["state"]) for each in hallway.due()] == [(None, "undated")]


def test_the_shape_has_these_keys(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert list(hallway.due()[0]) == ["id", "person", "side", "text", "due", "state", "event"]


def test_the_shape_names_person_and_event(hallway: Hallway) -> None:
    hallway("event", "PyCon Lisbon")
    kept = hallway.add("Ana Ruiz > send her the paper")
    (line,) = hallway.due()
    assert (line["person"], line["event"]) == (kept["person"], kept["encounter"]["event"])


def test_the_checklist_is_grouped_in_words(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > one 2026-11-20 > two today > three fri > four 2026-12-24 > five")
    headings = [line for line in hallway("due").lines if line and not line.startswith(" ")]
    assert headings == ["Late", "Today", "Next 7 days", "Later", "No day yet"]


def test_a_line_says_who_what_when_and_where(hallway: Hallway) -> None:
    hallway("event", "PyCon Lisbon")
    hallway("add", "Ana Ruiz > send her the paper fri")
    assert hallway("due").lines[1].endswith("Ana Ruiz: send her the paper (Fri, PyCon Lisbon)")


def test_what_they_promised_is_waited_for(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz < send the slides")
    assert hallway("due").lines[1].endswith("waiting for Ana Ruiz: send the slides")


def test_another_day_moves_the_states(hallway: Hallway) -> None:
    hallway("add", ANA)
    (line, _) = hallway.as_typed("due", "--json", "--today", "2026-11-28").json
    assert line["state"] == "late"


def test_words_leave_others_out(hallway: Hallway) -> None:
    hallway("event", "PyCon Lisbon")
    hallway("add", "Ana Ruiz > send her the paper < the venues")
    hallway("event", "--end")
    hallway("add", "Bo Lind > send him the boat")
    due = hallway("due", "--json", "pycon", "mine").json
    assert [each["text"] for each in due] == ["send her the paper"]
