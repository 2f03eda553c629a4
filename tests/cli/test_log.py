import os
import re
from dataclasses import replace
from datetime import UTC, datetime

from hallway.cli.logged import log_line, log_shape
from hallway.domain.changes import Trace
from tests.cli.answers import ANA, MAREK, Hallway


def test_changes_are_listed_newest_first(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)
    words = [line.split("  ")[1] for line in hallway("log").lines]
    assert words == ["Captured Marek Novak", "Captured Ana Ruiz"]


def test_a_line_says_when_and_by_which_process(hallway: Hallway) -> None:
    hallway("add", ANA)
    (line,) = hallway("log").lines
    assert re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d  Captured", line)
    assert line.endswith(f"  · hallway add (process {os.getpid()})")


def test_what_was_undone_is_in_the_log(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("undo")
    assert hallway("log", "--json").json[0]["words"] == "Undone: Captured Ana Ruiz"


def test_no_more_is_listed_than_is_asked_for(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)
    assert len(hallway("log", "--limit", "1").lines) == 1


def test_a_limit_that_is_no_number_is_refused(hallway: Hallway) -> None:
    assert (hallway("log", "--limit", "0").code, hallway("log", "--limit", "x").code) == (2, 2)


def test_the_shape_counts_what_was_touched(hallway: Hallway) -> None:
    change = hallway.add("Ana Ruiz > call her")["change"]
    (shape,) = hallway("log", "--json").json
    assert (shape["change"], shape["touched"]) == (
        change,
        {"people": 1, "encounters": 1, "followups": 1},
    )


def test_of_a_change_that_named_somebody_forgotten_only_a_trace_is_listed(
    hallway: Hallway,
) -> None:
    hallway("add", ANA)
    hallway("forget", "Ana", "--yes")
    work, trace = hallway("log").lines
    assert "Forgot someone" in work
    assert "Ana" not in trace
    assert "(people 1, encounters 1, followups 2)" in trace


def test_an_empty_log_says_so(hallway: Hallway) -> None:
    answer = hallway("log")
    assert (answer.code, answer.out, answer.err) == (0, "", "Nothing was done yet.\n")


EMPTIED = Trace(
    7,
    datetime(2026, 11, 22, 12, 0, tzinfo=UTC),
    "the screen (process 9)",
    {"people": 2, "encounters": 3},
    "Emptied the trash",
)


def test_work_that_nothing_takes_back_is_a_line_with_words() -> None:
    assert log_line(EMPTIED) == (
        "2026-11-22 12:00  Emptied the trash (people 2, encounters 3)  · the screen (process 9)"
    )


def test_work_that_touched_no_record_does_not_count_any() -> None:
    repaired = replace(EMPTIED, words="Repaired the notebook", touched={}, by="")
    assert log_line(repaired) == "2026-11-22 12:00  Repaired the notebook"


def test_the_shape_of_such_work_has_its_words() -> None:
    assert log_shape(EMPTIED)["words"] == "Emptied the trash"


def test_the_shape_of_an_old_change_has_no_words() -> None:
    assert log_shape(replace(EMPTIED, words=""))["words"] is None
