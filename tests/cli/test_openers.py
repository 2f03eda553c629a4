"""`hallway openers`: three things to say, with what is known of somebody."""

from pathlib import Path

from tests.cli.answers import Hallway


def test_each_of_three_uses_what_is_known(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz, luthier @Acme #varnish : cracked tops ?a reviewer")
    found = hallway("openers", "ana", "--json").json
    assert len(found) == 3
    assert all(each["known"] and each["known"][0] in each["text"] for each in found)


def test_where_nothing_is_known_it_says_so(hallway: Hallway) -> None:
    answer = hallway("openers")
    assert (len(answer.out.splitlines()), "fit anyone" in answer.err) == (3, True)


def test_the_event_is_known(hallway: Hallway) -> None:
    hallway("event", "PyCon Lisbon")
    assert "PyCon Lisbon" in hallway("openers").out


def test_there_are_lines_that_ask_for_nothing(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz /Porto")
    assert "Porto" in hallway("openers", "ana", "--occasion", "nothing").out


def test_the_lines_become_a_file_of_your_own(hallway: Hallway) -> None:
    path = hallway("openers", "--own").out.strip()
    Path(path).write_text("[open]\nHow is the weather in {place}?", encoding="utf-8")
    hallway("add", "Ana Ruiz /Porto")
    assert hallway("openers", "ana").out == "How is the weather in Porto?\n"


def test_a_slip_in_the_file_is_told_and_lines_come_all_the_same(hallway: Hallway) -> None:
    path = hallway("openers", "--own").out.strip()
    Path(path).write_text("no section", encoding="utf-8")
    answer = hallway("openers")
    assert ("stands in no section" in answer.err, len(answer.out.splitlines())) == (True, 3)
